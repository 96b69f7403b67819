// The open data as others read it: a spreadsheet that guesses types, and a checker of GeoJSON.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import XLSX from '@e965/xlsx';
import { check } from '@placemarkio/check-geojson';
import { project } from './site.mjs';

const program = process.env.DIGITUKI ?? path.join(project, 'target/debug/digituki');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-data-'));

// What spreadsheets lose, break or run.
const NAME = 'Äänekosken "Digi"; apu, ja Öljy';
const DESCRIPTION = 'Rivi yksi;\ntoinen "rivi"\n\n=1+1';
const FORMULA = '=1+1';

const PROVIDER = `schema: 1
providers:
  - id: hankala
    type: library
    name: { fi: ${JSON.stringify(NAME)}, sv: ${JSON.stringify(FORMULA)} }
    description: { fi: ${JSON.stringify(DESCRIPTION)} }
    summary: { fi: Apua, sv: "+358 är ett landsnummer" }
    area: { municipalities: ["091", "005"] }
    support_languages: [fi, sv]
    contacts:
      - { phone: "+358470000001", call_charge: normal, email: apu@example.fi }
      - { role: { fi: Neuvoja }, name: Oma Nimi, person_consent: { given: 2026-01-01, until: 2099-01-01 }, email: oma.nimi@example.fi }
    places:
      - id: keskus
        name: { fi: "Keskus" }
        address: { street: { fi: "Kuja 1-2" }, postcode: "00100", municipality: "091" }
        coordinates: [60.17, 24.94]
        accessibility_unknown: [step_free]
    supports:
      - form: local_point
        place: keskus
        hours: { support: [ { days: [mon, tue], open: "10:00-12:00", every: odd-weeks } ], on_holidays: closed }
    last_verified: ${new Date().toISOString().slice(0, 10)}
`;

before(() => {
  fs.mkdirSync(path.join(root, 'content'), { recursive: true });
  fs.writeFileSync(path.join(root, 'content/site.yaml'), 'title: { fi: Sivusto }\nlanguages: [fi, sv]\nbase_url: https://example.fi/\n');
  fs.writeFileSync(path.join(root, 'content/index.fi.md'), '---\ntitle: Etusivu\n---\nTervetuloa.\n');
  fs.writeFileSync(path.join(root, 'providers.yaml'), PROVIDER);
  execFileSync(program, ['build', '--root', root, '--out', path.join(root, 'public')], { stdio: 'pipe' });
});

after(() => fs.rmSync(root, { recursive: true, force: true }));

const sites = () => [path.join(root, 'public'), process.env.SITE, process.env.REAL_SITE];
const file = (site, name) => fs.readFileSync(path.join(site, 'data', name));

/** The cells of a workbook as texts; days as they stand in the files. */
function rows(book) {
  const text = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
  const sheet = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: true, defval: '', UTC: true });
  return sheet.map((line) => line.map(text));
}

const open = (bytes, options) => rows(XLSX.read(bytes, { type: 'buffer', ...options }));
/** Every cell as it is written. */
const asTexts = (bytes) => open(bytes, { raw: true });
/** As people open a file: numbers and days are guessed. */
const GUESSED = { cellDates: true, UTC: true };

test('a spreadsheet that guesses types loses nothing, there and back', () => {
  for (const site of sites()) {
    for (const name of ['providers.csv', 'supports.csv']) {
      const bytes = file(site, name);
      const written = asTexts(bytes);
      assert.ok(written.length > 1 && written[0].length > 15, `${site} ${name}`);
      assert.deepEqual(open(bytes, GUESSED), written, `${site} ${name}`);
      // Saved as a workbook, and opened again; and the same as CSV.
      const book = XLSX.read(bytes, { type: 'buffer', ...GUESSED });
      const saved = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', ...GUESSED });
      assert.deepEqual(open(saved, GUESSED), written, `${site} ${name}`);
      const csv = XLSX.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]], { FS: ';', dateNF: 'yyyy-mm-dd', rawNumbers: true });
      assert.deepEqual(asTexts(Buffer.from(`\ufeff${csv}`)), written, `${site} ${name}`);
    }
  }
});

test('letters, quotes, line breaks and zeros are as the editor wrote them', () => {
  const [head, line] = asTexts(file(root + '/public', 'providers.csv'));
  const cell = Object.fromEntries(head.map((name, at) => [name, line[at]]));
  assert.equal(cell.name_fi, NAME);
  assert.equal(cell.description_fi.trim(), DESCRIPTION);
  // No formula is run, nor taken for a number.
  assert.equal(cell.name_sv, `'${FORMULA}`);
  assert.equal(cell.summary_sv, "'+358 är ett landsnummer");
  assert.equal(cell.area, '091 Helsinki, 005 Alajärvi');
  assert.equal(cell.phones, 'tel:+358470000001');
  const [titles, support] = asTexts(file(root + '/public', 'supports.csv'));
  const own = Object.fromEntries(titles.map((name, at) => [name, support[at]]));
  assert.equal(own.postcode, '00100 Helsinki');
  assert.equal(own.hours, 'mon, tue 10:00-12:00, odd-weeks');
  assert.equal(own.step_free, 'unknown');
});

test('the file begins with its mark, and its lines end as RFC 4180 says', () => {
  const text = file(root + '/public', 'providers.csv').toString();
  assert.ok(text.startsWith('\ufeffid;'));
  assert.ok(text.endsWith('\r\n'));
  assert.equal(text.split('\r\n').length, 3);
});

test('what is a person\'s own is in no file', () => {
  for (const name of fs.readdirSync(path.join(root, 'public/data'))) {
    assert.doesNotMatch(file(root + '/public', name).toString(), /Oma Nimi|oma\.nimi/, name);
  }
  const page = fs.readFileSync(path.join(root, 'public/fi/tarjoajat/hankala/index.html'), 'utf8');
  assert.match(page, /Oma Nimi/);
});

test('GeoJSON is as RFC 7946 has it', () => {
  for (const site of sites()) {
    const text = file(site, 'places.geojson').toString();
    const { features, crs } = check(text);
    assert.equal(crs, undefined);
    assert.ok(features.length > 0);
    assert.equal(new Set(features.map(({ id }) => id)).size, features.length);
    for (const { geometry, properties } of features) {
      const [longitude, latitude] = geometry.coordinates;
      assert.ok(longitude > 19 && longitude < 32 && latitude > 59 && latitude < 71, properties.provider);
    }
  }
});

test('the columns are told to programs too', () => {
  for (const site of sites()) {
    const { tables, dialect } = JSON.parse(file(site, 'csv-metadata.json'));
    assert.equal(dialect.delimiter, ';');
    for (const { url, tableSchema } of tables) {
      assert.deepEqual(tableSchema.columns.map(({ titles }) => titles), asTexts(file(site, url))[0]);
    }
  }
});

test('samples are flagged in every file', () => {
  const [invented, real] = [process.env.SITE, process.env.REAL_SITE];
  for (const [site, isSample] of [[invented, true], [real, false]]) {
    const directory = JSON.parse(file(site, 'directory.json'));
    assert.equal(directory.samples, isSample);
    assert.ok(directory.providers.every(({ sample }) => sample === isSample));
    const places = JSON.parse(file(site, 'places.geojson'));
    assert.ok(places.samples === isSample && places.features.every(({ properties }) => properties.sample === isSample));
    for (const name of ['providers.csv', 'supports.csv']) {
      const [head, ...lines] = asTexts(file(site, name));
      assert.ok(lines.every((line) => line[head.indexOf('sample')] === (isSample ? 'yes' : 'no')));
    }
  }
});
