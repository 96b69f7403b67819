// How long it takes from saving a file until the page in a browser has changed.
//
//   node bench/latency.mjs            3 × 1,000 pages, 300 providers
//   node bench/latency.mjs 10000 1000 3 × 10,000 pages, 1,000 providers
//   node bench/latency.mjs 1000 300 --hugo /path/to/hugo
//
// A generated site is served and shown in headless Chromium. Each edit is one save; its time ends when
// the page holds the new text. Times on a shared machine vary: compare numbers of one run.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser, project } from '../tests/browser/site.mjs';

const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const [pages = 1000, providers = 300] = numbers;
const hugoAt = process.argv.indexOf('--hugo');
const hugo = hugoAt > 0 ? process.argv[hugoAt + 1] : null;
const EDITS = 50;
const FEWER = 20;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-latency-'));
const site = path.join(folder, 'site');
const cargo = (...words) => execFileSync('cargo', [...words], { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
cargo('build', '--release', '--quiet', '--bins', '--examples');
const bench = (...words) => execFileSync(path.join(project, 'target/release/examples/bench'), words);
const size = [String(pages), String(providers)];
bench('write', site, ...size);

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A server and where it is, when it answers. */
async function started(command, words, address) {
  const server = spawn(command, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  for (let tries = 0; tries < 3000; tries += 1) {
    try {
      await fetch(address);
      return server;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`${command} does not answer at ${address}`);
}

/** Resident memory of a process, in megabytes: now, and at most so far. */
function memory(server) {
  const status = fs.readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1000);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

/** Saves a file with each of the texts in turn; the milliseconds until the page shows each. */
async function measure(page, file, texts, isThere, patience = 60_000) {
  const times = [];
  for (const [word, text] of texts) {
    const shown = page.evaluate(
      ({ isThere: source, word: wanted, patience: limit }) =>
        new Promise((done, fail) => {
          const there = new Function('word', `return (${source})(word)`);
          const end = performance.now() + limit;
          const look = () => {
            if (there(wanted)) done(performance.timeOrigin + performance.now());
            else if (performance.now() > end) fail(new Error('not shown'));
            else setTimeout(look, 1);
          };
          look();
        }),
      { isThere: isThere.toString(), word, patience },
    );
    shown.catch(() => {});
    const start = performance.timeOrigin + performance.now();
    fs.writeFileSync(file, text);
    times.push((await shown) - start);
    await sleep(150 + Math.random() * 100);
  }
  return times;
}

function row(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const told = (time) => (Number.isFinite(time) ? time.toFixed(1) : 'never');
  const at = (share) => told(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  console.log(`| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${told(sorted.at(-1))} |`);
}

const read = (name) => fs.readFileSync(path.join(site, name), 'utf8');
const range = (n, make) => Array.from({ length: n }, (_, at) => make(`uusi${at}x${Date.now() % 1000}`));

const number = Math.floor(pages / 2) + 3;
const section = Math.floor(number / 25);
const below = `aihe-${section % 4}/osio-${section}/sivu-${number}`;
const source = `content/${below}.fi.md`;
const inText = (word) => document.body.textContent.includes(word);

console.log(`3 × ${pages} pages, ${providers} providers, ${os.cpus().length} processors\n`);
console.log('| edit | times | median ms | p95 ms | most ms |');
console.log('|---|---|---|---|---|');

const chromium = await browser();
try {
  const bin = path.join(project, 'target/release/digituki');
  const root = 'http://127.0.0.1:4790';
  const server = await started(bin, ['serve', '--root', site, '--port', '4790', '--date', '2026-11-22'], `${root}/`);
  const page = await chromium.newPage();
  const open = async (address) => {
    await page.goto(root + address);
    await sleep(500);
  };
  await open(`/fi/${below}/`);
  const text = read(source);
  const file = path.join(site, source);
  row('text', await measure(page, file, range(EDITS, (word) => [word, `${text}\n${word} lopussa.\n`]), inText));
  const titled = (word) => [word, text.replace(/^title: .*$/m, `title: ${word}`)];
  row('title', await measure(page, file, range(EDITS, titled), inText));
  fs.writeFileSync(file, text);
  await sleep(500);

  const template = path.join(site, 'themes/default/templates/parts/footer.html');
  fs.mkdirSync(path.dirname(template), { recursive: true });
  const footer = fs.readFileSync(path.join(project, 'themes/default/templates/parts/footer.html'), 'utf8');
  fs.writeFileSync(template, footer);
  await sleep(1500);
  row('template', await measure(page, template, range(FEWER, (word) => [word, `${footer}<p>${word}</p>`]), inText));

  const css = path.join(site, 'themes/default/assets/style.css');
  fs.mkdirSync(path.dirname(css), { recursive: true });
  const style = fs.readFileSync(path.join(project, 'themes/default/assets/style.css'), 'utf8');
  fs.writeFileSync(css, style);
  await sleep(1500);
  const styled = (word) => [word, `${style}\n:root { --word: ${word}; }\n`];
  const inStyle = (word) => getComputedStyle(document.documentElement).getPropertyValue('--word').trim() === word;
  row('style sheet', await measure(page, css, range(FEWER, styled), inStyle));

  // Like a change of branches: five hundred files, that of the page last; timed from the last of them.
  const others500 = fs
    .readdirSync(path.join(site, 'content'), { recursive: true })
    .filter((name) => name.endsWith('.md') && !source.endsWith(name))
    .slice(0, 499)
    .map((name) => [path.join(site, 'content', name), fs.readFileSync(path.join(site, 'content', name), 'utf8')]);
  const storm = [];
  for (const word of range(5, (own) => own)) {
    for (const [name, own] of others500) fs.writeFileSync(name, `${own}\n${word}\n`);
    storm.push(...(await measure(page, file, [[word, `${text}\n${word}\n`]], inText)));
    await sleep(1500);
  }
  row('500 files', storm);

  await open('/fi/tarjoajat/tarjoaja-7/');
  const registry = read('providers.yaml');
  const named = (word) => [word, registry.replace('fi: Tarjoaja 7,', `fi: ${word},`)];
  row('provider', await measure(page, path.join(site, 'providers.yaml'), range(FEWER, named), inText));
  const own = memory(server);
  server.kill();
  let others = null;

  if (hugo) {
    const twin = path.join(folder, 'hugo');
    bench('write-hugo', site, twin, ...size);
    const at = 'http://127.0.0.1:4791';
    const words = ['server', '--source', twin, '--port', '4791', '--bind', '127.0.0.1', '--disableBrowserError'];
    const other = await started(hugo, words, `${at}/fi/${below}/`);
    await page.goto(`${at}/fi/${below}/`);
    await sleep(1000);
    const twinFile = path.join(twin, source);
    const body = fs.readFileSync(twinFile, 'utf8');
    // It reloads the page, so the text is looked for from outside.
    const times = [];
    for (const [word, changed] of range(pages > 2000 ? 2 : 10, (w) => [w, `${body}\n${w} lopussa.\n`])) {
      const start = performance.now();
      fs.writeFileSync(twinFile, changed);
      const shown = page.waitForFunction(inText, word, { polling: 5, timeout: 200_000 });
      times.push(await shown.then(() => performance.now() - start, () => Infinity));
      await sleep(500);
    }
    const version = execFileSync(hugo, ['version']).toString().split(' ')[1].split('-')[0];
    row(`text, Hugo ${version}`, times);
    others = memory(other);
    other.kill();
  }
  console.log(`\nMemory of digituki: ${own.now} MB, ${own.peak} MB at most.`);
  if (others) console.log(`Memory of Hugo: ${others.now} MB, ${others.peak} MB at most.`);
} finally {
  await chromium.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
