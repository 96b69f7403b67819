// What searching costs a reader, and the index a build, on generated sites of some sizes.
//
//   node bench/search.mjs
//
// The pages are made of words as frequent as in a language (a law of Zipf), with endings and compounds, so
// that the vocabulary grows with the site. Queries are words of theirs, alone or two, every fifth with a
// slip. A first search starts with nothing loaded; those after it go on with what is there. Bytes are
// those of gzip. Times are those of headless Chromium: of the same queries once more, when what they need
// is there. Tells as Markdown; times on a shared machine vary: compare numbers of one run.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { browser, project, serve } from '../tests/browser/site.mjs';

const program = process.env.DIGITUKI ?? path.join(project, 'target/release/digituki');
const bench = process.env.BENCH ?? path.join(project, 'target/release/examples/bench');

/** Pages per language, and whether searches are measured too. */
const SIZES = [[150, true], [1000, true], [3000, true], [10000, false]];
const LANGUAGES = ['fi', 'sv', 'en'];
const WORDS_A_PAGE = 300;
const SESSIONS = 60;
const LATER = 4;

const ENDINGS = {
  fi: 'n ssa sta lla lle lta t ja a en ksi nsa mme kin issa ista ille in tta'.split(' '),
  sv: 'en et ar er or na s n t de ade ande'.split(' '),
  en: 's ing ed er ly ion'.split(' '),
};
const SYLLABLES = {
  fi: 'ka lo mi tu sä ve ri pa hu ko nä ta si mu jo ke li pu ra sy tö va ne ha vi'.split(' '),
  sv: 'sta lin ber den fö tra kno sel vär bru gan hus mån klo tal rik vis ord'.split(' '),
  en: 'sto ma ler pre con ti ver dis gra pol lu men tra car sim hel'.split(' '),
};

/** Numbers that look random and are the same each time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes words of a language, the frequent ones short. */
function writer(lang, seed) {
  const next = random(seed);
  const below = (most) => Math.floor(next() * most);
  const of = (list) => list[below(list.length)];
  const stem = (rank) => {
    const own = random(rank * 7919 + lang.charCodeAt(0));
    const length = 1 + Math.min(4, Math.floor(Math.log2(rank + 2) / 4) + Math.floor(own() * 3));
    return Array.from({ length }, () => SYLLABLES[lang][Math.floor(own() * SYLLABLES[lang].length)]).join('');
  };
  // The n-th of all is about 1/n as frequent as the first.
  const zipf = (all) => Math.floor(all ** next() ** 1.3);
  const word = () => {
    const first = stem(zipf(5000));
    const whole = next() < 0.025 ? stem(zipf(300)) + stem(zipf(300)) : first;
    return next() < 0.4 ? whole + ENDINGS[lang][zipf(ENDINGS[lang].length)] : whole;
  };
  return { word, of, next, below };
}

function sentence({ word, below }) {
  const words = Array.from({ length: 6 + below(10) }, word);
  return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
}

function page(write, number) {
  const title = Array.from({ length: 2 + write.below(3) }, write.word).join(' ');
  let text = `---\ntitle: ${title} ${number}\ndescription: ${sentence(write)}\nupdated: 2026-11-01\n---\n`;
  for (let count = 0; count < WORDS_A_PAGE; count += 60) {
    text += `\n## ${write.word()} ${write.word()}\n\n${Array.from({ length: 6 }, () => sentence(write)).join(' ')}\n`;
  }
  return text;
}

function corpus(folder, pages) {
  fs.mkdirSync(path.join(folder, 'content'), { recursive: true });
  const names = LANGUAGES.map((lang) => `${lang}: Haku`).join(', ');
  fs.writeFileSync(path.join(folder, 'content/site.yaml'),
    `title: { ${names} }\nlanguages: [${LANGUAGES}]\nbase_url: https://example.fi/\n`);
  for (const lang of LANGUAGES) {
    const write = writer(lang, 1);
    for (let number = 0; number < pages; number += 1) {
      const part = path.join(folder, 'content', `osa${Math.floor(number / 100)}`);
      fs.mkdirSync(part, { recursive: true });
      fs.writeFileSync(path.join(part, `index.${lang}.md`), `---\ntitle: ${write.word()} ${number}\n---\n`);
      fs.writeFileSync(path.join(part, `sivu${number}.${lang}.md`), page(write, number));
    }
  }
}

/** Queries as people type them: what pages say, in other forms, every fifth with a slip. */
function queries(lang, folder, pages) {
  const { next, below, of } = writer(lang, 2);
  const query = () => {
    const number = below(pages);
    const file = path.join(folder, 'content', `osa${Math.floor(number / 100)}`, `sivu${number}.${lang}.md`);
    const words = fs.readFileSync(file, 'utf8').match(/\p{L}{4,}/gu);
    const typed = Array.from({ length: 1 + below(2) }, () => of(words) + (next() < 0.3 ? of(ENDINGS[lang]) : ''));
    if (next() < 0.2) {
      const at = 1 + below(typed[0].length - 2);
      typed[0] = typed[0].slice(0, at) + typed[0].slice(at + 1);
    }
    return typed.join(' ').toLowerCase();
  };
  return Array.from({ length: SESSIONS }, () => Array.from({ length: 1 + LATER }, query));
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** Bytes and times of the searches of one language. */
async function searches(chromium, origin, site, folder, lang, pages) {
  const script = fs.readdirSync(path.join(site, 'assets')).find((name) => /^search\..*\.js$/.test(name));
  const size = (address) => zlib.gzipSync(fs.readFileSync(path.join(site, address)), { level: 9 }).length;
  const client = size(`assets/${script}`);
  const context = await chromium.newContext();
  const tab = await context.newPage();
  await tab.goto(`${origin}/en/search/`);
  const result = { client, first: [], whole: [], later: [], times: [] };
  for (const session of queries(lang, folder, pages)) {
    const told = await tab.evaluate(async ({ script, lang, session }) => {
      const { Index } = await import(`/assets/${script}`);
      let loaded = [`search/${lang}.json`];
      const load = async (name) => (await fetch(`/${name}`, { cache: 'no-store' })).json();
      const index = new Index(await load(loaded[0]), (name) => {
        loaded.push(`search/${lang}/${name}.json`);
        return load(`search/${lang}/${name}.json`);
      });
      const told = [];
      for (const query of session) {
        const { hits, asked } = await index.search(query);
        const start = performance.now();
        await index.search(query);
        const time = performance.now() - start;
        await Promise.all(hits.slice(0, 10).map(({ page }) => index.shown(page)));
        const isUnknown = asked.some(({ terms }) => ![...terms.values()].includes('form'));
        told.push({ loaded, time, isUnknown });
        loaded = [];
      }
      return told;
    }, { script, lang, session });
    for (const [at, { loaded, time, isUnknown }] of told.entries()) {
      const bytes = loaded.reduce((sum, name) => sum + size(name), 0);
      if (at > 0) result.later.push(bytes);
      else (isUnknown ? result.whole : result.first).push(client + bytes);
      result.times.push(time);
    }
  }
  await context.close();
  return result;
}

const chromium = await browser();
const rows = [];
const builds = [];
for (const [pages, isSearched] of SIZES) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-search-'));
  corpus(folder, pages);
  const [seconds, megabytes] = execFileSync(bench, ['index', folder], { encoding: 'utf8' }).trim().split(' ');
  builds.push(`| 3 × ${pages.toLocaleString('en')} | ${seconds} | ${megabytes} |`);
  if (isSearched) {
    const site = path.join(folder, 'public');
    execFileSync(program, ['build', '--root', folder, '--out', site], { stdio: 'ignore' });
    const server = await serve(site, '', { gzip: true });
    for (const lang of LANGUAGES) {
      const { first, whole, later, times } = await searches(chromium, server.origin, site, folder, lang, pages);
      const cells = [
        kilobytes(at(first, 0.5)), kilobytes(at(first, 0.95)), whole.length ? kilobytes(at(whole, 0.95)) : '–',
        kilobytes(mean(later)), at(times, 0.5).toFixed(1), at(times, 0.95).toFixed(1),
      ];
      rows.push(`| ${pages.toLocaleString('en')} | ${lang} | ${cells.join(' | ')} |`);
      if (rows.length === 1) {
        const script = fs.readdirSync(path.join(site, 'assets')).find((name) => /^search\..*\.js$/.test(name));
        const bytes = zlib.gzipSync(fs.readFileSync(path.join(site, 'assets', script)), { level: 9 }).length;
        console.log(`The script is ${kilobytes(bytes)} kB; before someone is about to search, nothing is loaded.\n`);
      }
    }
    server.close();
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
await chromium.close();

console.log(`Of a search: kilobytes with the script, the manifest and ten results, and milliseconds.

| pages in a language | | first | first, 95 % | first with a word not known, 95 % | later, mean | median | 95 % |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Of a build: processor seconds and megabytes at most of the index, beside the pages themselves.

| pages | seconds | MB |
|---|---|---|
${builds.join('\n')}`);
