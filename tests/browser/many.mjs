// Writes a site with many providers: those of the samples again and again, each with a name, an id, a
// place and hours of its own, drawn by lot from a seed. `node many.mjs COUNT FOLDER`.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import YAML from 'yaml';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [count, folder] = [Number(process.argv[2]), process.argv[3]];

const rows = (name) =>
  fs.readFileSync(path.join(project, `src/reference/data/${name}.tsv`), 'utf8')
    .split('\n').filter((line) => line && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));
const municipalities = rows('municipalities').map(([code, fi, sv, , , , , north, east]) => ({ code, fi, sv, north: Number(north), east: Number(east) }));
const samples = YAML.parse(fs.readFileSync(path.join(project, 'providers.yaml'), 'utf8'), { schema: 'failsafe' }).providers
  .filter((own) => own.status !== 'ended' && !own.valid && own.area.municipalities);

let state = 20261122;
/** A number below `n`: a linear congruential generator. */
function draw(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}
const one = (list) => list[draw(list.length)];

const FIRST = 'Kuusi Leppä Honka Koivu Haapa Paju Kataja Tuomi Pihlaja Vaahtera Saarni Lehmus Sara Kaisla Ruoko Sammal Kivi Hiekka Savi Suo Lampi Joki Koski Vesi Ranta Saari Niemi Lahti Harju Kallio Vuori Laakso Pelto Niitty Aho Metsä Korpi Halla Tuuli Sumu'.split(' ');
const SECOND = 'lammen rannan mäen kosken niemen saaren harjun vaaran pellon niityn laakson kallion virran lahden salmen metsän kummun notkon kylän portin sillan tien kulman aukion puiston pihan tuvan pirtin aitan myllyn'.split(' ');
const KIND = ['kirjasto', 'kansalaisopisto', 'digituki ry', 'palvelupiste', 'eläkeläiset ry', 'kylätalo', 'asukastupa', 'neuvontapiste', 'järjestötalo', 'seurakunta', 'työpaja', 'tietoneuvola'];

function provider(number) {
  const own = structuredClone(samples[number % samples.length]);
  const [first, second, kind] = [one(FIRST), one(SECOND), one(KIND)];
  const home = one(municipalities);
  own.id = `${`${first}${second}-${kind}`.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z]+/g, '-')}-${number}`;
  own.name = { fi: `${first}${second} ${kind}`, sv: `${first}${second} ${kind}`, en: `${first}${second} ${kind}` };
  own.area = { municipalities: [home.code] };
  // Nobody is left out for not having been checked.
  own.last_verified = new Date().toISOString().slice(0, 10);
  for (const place of own.places ?? []) {
    place.address = { street: { fi: `${one(FIRST)}kuja ${draw(90) + 1}`, sv: `${one(FIRST)}gränd ${draw(90) + 1}` }, municipality: home.code };
    place.coordinates = [home.north + draw(200) / 1e3 - 0.1, home.east + draw(300) / 1e3 - 0.15].map((degrees) => degrees.toFixed(4));
  }
  for (const support of own.supports) delete support.venue;
  for (const { hours } of own.supports) {
    // One slot alone meets no other.
    if (hours?.support?.length === 1) hours.support[0].days = [one(['mon', 'tue', 'wed', 'thu', 'fri'])];
  }
  return own;
}

const providers = Array.from({ length: count }, (_, number) => provider(number));
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(path.join(folder, 'content'), { recursive: true });
fs.writeFileSync(path.join(folder, 'content/site.yaml'), 'title: { fi: Käsikirja, sv: Handbok, en: Handbook }\nlanguages: [fi, sv, en]\nbase_url: https://example.fi/\n');
fs.writeFileSync(path.join(folder, 'content/index.fi.md'), '---\ntitle: Etusivu\n---\nTervetuloa.\n');
// Codes with zeros in front are texts, so all scalars are written in quotes.
const yaml = YAML.stringify(providers, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
const unquoted = yaml.replace(/"(true|false|[0-9]+\.[0-9]+)"/g, '$1');
fs.writeFileSync(path.join(folder, 'providers.yaml'), `schema: 1\nsamples: true\nproviders:\n${unquoted.replace(/^/gm, '  ')}`);
