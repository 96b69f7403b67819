// What the script of the search page works out, without a page: the same words, terms and ranks as the
// command line. Nothing here needs a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { project } from './site.mjs';

const site = process.env.REAL_SITE;
const root = path.dirname(site);
const script = fs.readdirSync(path.join(site, 'assets')).find((name) => /^search\..*\.js$/.test(name));
const { Analysis, Index, distance, words } = await import(pathToFileURL(path.join(site, 'assets', script)));

const LANGUAGES = ['fi', 'sv', 'en'];

const json = (...parts) => JSON.parse(fs.readFileSync(path.join(site, 'search', ...parts), 'utf8'));

/** The index of a language, as published, and the names of the files that it has loaded. */
function open(lang) {
  const loaded = [];
  const index = new Index(json(`${lang}.json`), async (name) => {
    loaded.push(name);
    return json(lang, `${name}.json`);
  });
  return { index, loaded };
}

/** Numbers that look random and are the same each time. */
function random(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

test('words are found as the program finds them', () => {
  assert.deepEqual(words('E-kirja, Suomi.fi-viestit!'), ['ekirja', 'kirja', 'suomi', 'fiviestit', 'fi', 'viestit']);
  assert.deepEqual(words('Saavu\u00adtettavuus klo 10.00'), ['saavutettavuus', 'klo', '10', '00']);
  assert.deepEqual(words(" - ' "), []);
  assert.deepEqual(words('A\u0308a\u0308nekoski İzmir ΣΑΣ'), ['äänekoski', 'i̇zmir', 'σασ']);
});

test('letters apart are counted, and a swap is one', () => {
  for (const [a, b, far] of [['', 'abc', 3], ['salasana', 'salsana', 1], ['salasana', 'salsaana', 1], ['ca', 'abc', 3]]) {
    assert.equal(distance(a, b), far, `${a} ${b}`);
  }
});

for (const lang of LANGUAGES) {
  test(`terms are those of the program: ${lang}`, () => {
    const analysis = new Analysis(json(`${lang}.json`));
    const rows = fs.readFileSync(path.join(project, `tests/search/terms.${lang}.tsv`), 'utf8').trim().split('\n');
    assert.ok(rows.length > 400);
    for (const row of rows) {
      const [word, terms] = row.split('\t');
      assert.deepEqual(analysis.terms(word), terms.split(' '), word);
    }
  });
}

/** Queries of every sort, out of words of the site: whole and begun, with slips, joined and apart. */
function queries(all, count, seed) {
  const below = random(seed);
  const pick = (list) => list[below(list.length)];
  const slip = (word) => {
    const at = below(word.length);
    const other = 'aeiklnstäöå'[below(11)];
    return pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + other + word.slice(at + 1),
      word.slice(0, at) + other + word.slice(at),
      word.slice(0, at) + word.slice(at, at + 2).split('').reverse().join('') + word.slice(at + 2),
    ]);
  };
  const plain = (word) => word.normalize('NFD').replace(/\p{M}/gu, '');
  const shapes = [
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => word.slice(0, 1 + below(word.length)),
    slip,
    (word) => slip(slip(word)),
    plain,
    (word) => word + pick(['n', 'ssa', 't', 'lla', 'en', 's', 'ing', 'kin', 'sta', 'er']),
    (word) => word + pick(all),
    (word) => `${word.slice(0, 4)} ${word.slice(4)}`,
    (word) => `${word}-${pick(all)}`,
    (word) => `”${word}?!`,
    (word) => word.slice(2),
    () => pick(['qwxz', '00100', '12', 'ж', '🙂', "l'été", 'a:b', 'e-', 'ääää']),
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(3) }, () => pick(shapes)(pick(all))).join(pick([' ', ' ', ', '])).replace(/[\t\n]/g, ''),
  ).filter((query) => query.trim());
}

for (const [lang, count] of [['fi', 260], ['sv', 140], ['en', 140]]) {
  test(`the script ranks pages as the command line does: ${lang}`, async () => {
    const { index } = open(lang);
    const asked = queries((await index.all()).map(({ word }) => word), count, 1);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-'));
    const list = path.join(folder, 'queries.tsv');
    fs.writeFileSync(list, asked.map((query) => `${query}\t/\n`).join(''));
    const program = path.join(project, 'target/debug/digituki');
    const from = ['search', '--root', root, '--lang', lang, '--queries', list, '--explain'];
    const told = execFileSync(program, from, { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n');
    fs.rmSync(folder, { recursive: true });
    let at = 0;
    let found = 0;
    for (const query of asked) {
      assert.equal(told[at], query);
      const pages = [];
      for (at += 1; /^ *\d+\. |^ {4}/.test(told[at]); at += 1) if (/^ {4}\//.test(told[at])) pages.push(told[at].trim());
      // Then comes the line that says what was not found: none of the queries expects a page.
      at += 1;
      const { hits } = await index.search(query);
      const shown = await Promise.all(hits.slice(0, 10).map(({ page }) => index.shown(page)));
      assert.deepEqual(shown.map(({ href }) => href), pages, query);
      found += pages.length > 0;
    }
    assert.ok(found > asked.length * 0.8, `${found} of ${asked.length} find something`);
  });
}

test('a search loads few files', async () => {
  for (const lang of LANGUAGES) {
    const rows = fs.readFileSync(path.join(project, `tests/search/queries.${lang}.tsv`), 'utf8').split('\n');
    const [query] = rows[1].split('\t');
    const { index, loaded } = open(lang);
    const { hits } = await index.search(query);
    assert.ok(hits.length, query);
    assert.ok(loaded.length <= 8, `${lang}: ${query}: ${loaded}`);
    assert.ok(!loaded.some((name) => name.includes('/')), 'what is shown of pages is loaded when it is shown');
  }
});
