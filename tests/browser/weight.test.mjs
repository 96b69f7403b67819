// Pages are light enough for an old phone on a poor line, stand still while they load, and Lighthouse
// has nothing to add.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';
import { test } from 'node:test';
import lighthouse from 'lighthouse';
import { browser, catalogue, chosen, HANDBOOK, longest, none, serve, share, stage, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const real = process.env.REAL_SITE;
const base = '/repo';
const LANGUAGES = ['fi', 'sv', 'en'];
// What fits into the first ten packets of a connection, less their headers.
const FIRST_FLIGHT = 14_000;
const SCRIPTS = 8_000;
const REQUESTS = 4;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const all = catalogue(folder);
const made = ['finder', 'provider', 'municipality'].flatMap((kind) => LANGUAGES.map((lang) => longest(all, kind, lang)));
const handbook = chosen(all).filter(({ kind }) => HANDBOOK.includes(kind));
const sample = [...handbook, ...made];

const here = stage(folder, base, { gzip: true });

const size = (bytes) => zlib.gzipSync(bytes, { level: 6 }).length;

test('a page and its style sheet come in one go', () => {
  const sheet = (html) => /<link rel="stylesheet" href="([^"]+)">/.exec(html)[1].slice(base.length);
  const css = size(fs.readFileSync(path.join(folder, sheet(sample[0].html))));
  assert.ok(sample.length > 80);
  assert.equal(new Set(sample.map(({ html }) => sheet(html))).size, 1);
  // The finder is a list of all providers: its weight is that of the data.
  const frames = sample.filter(({ kind }) => kind !== 'finder');
  none(frames.map(({ address, html }) => [address, size(html)]).filter(([, own]) => own + css > FIRST_FLIGHT)
    .map(([address, own]) => `${address} ${own} + ${css} = ${own + css} bytes`));
});

test('a page asks for little, and for a small script if any', async () => {
  none(await twoByTwo(here.chromium, {}, share(sample, 0, 3), async (page, { address, kind, html }) => {
    const asked = [];
    const keep = (request) => asked.push(request);
    page.on('request', keep);
    await page.goto(here.server.origin + base + address, { waitUntil: 'networkidle' });
    page.off('request', keep);
    const paths = asked.map((request) => new URL(request.url()).pathname);
    const scripts = asked.filter((request) => request.resourceType() === 'script').map((request) => new URL(request.url()).pathname);
    const weight = scripts.reduce((sum, script) => sum + size(fs.readFileSync(path.join(folder, script.slice(base.length)))), 0);
    const hasPictures = /<(img|video|audio|picture)\b/.test(html);
    const faults = [];
    if (HANDBOOK.includes(kind) && !hasPictures && asked.length > REQUESTS) faults.push(`asks for ${paths.join(' ')}`);
    if (weight > SCRIPTS) faults.push(`runs ${weight} bytes of script before anything is done`);
    // Of the directory, pages only look whether the days that they tell of are over.
    const more = ['provider', 'municipality'].includes(kind) ? scripts.filter((script) => !/\/dates\.\w+\.js$/.test(script)) : scripts;
    if (['home', 'handout', 'provider', 'municipality'].includes(kind) && more.length > 0) faults.push(`runs ${more.join(' ')}`);
    return faults.map((fault) => `${address} ${fault}`);
  }));
});

/** What moves while a page loads: by how much, and which elements. */
async function moves(page, address) {
  await page.goto(here.server.origin + base + address, { waitUntil: 'networkidle' });
  return page.evaluate(async () => {
    // What is laid out in this frame is told of after the next.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const entries = [...window.shifts, ...window.observer.takeRecords()];
    const names = entries.flatMap(({ sources }) => sources.map(({ node }) => `${node?.localName ?? node?.nodeName}#${node?.id ?? ''}.${node?.className ?? ''}`));
    return { sum: entries.reduce((sum, { value }) => sum + value, 0), names: [...new Set(names)] };
  });
}

function observe() {
  window.shifts = [];
  window.observer = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
  window.observer.observe({ type: 'layout-shift', buffered: true });
}

for (const [at, viewport] of [{ width: 360, height: 640 }, { width: 1280, height: 900 }].entries()) {
  test(`nothing moves while a page loads, at ${viewport.width} pixels`, async () => {
    const observed = new Set();
    none(await twoByTwo(here.chromium, { viewport }, share(sample, at + 1, 3), async (page, { address }) => {
      if (!observed.has(page)) await page.addInitScript(observe);
      observed.add(page);
      let moved = await moves(page, address);
      // On a busy machine the browser may pause, and paint, in the middle of any element as it reads
      // the page. What the page itself moves, it moves each time, for each newcomer.
      for (let tries = 0; moved.sum > 0 && tries < 2; tries += 1) {
        const context = await here.chromium.newContext({ viewport });
        const newcomer = await context.newPage();
        await newcomer.addInitScript(observe);
        moved = await moves(newcomer, address);
        await context.close();
      }
      return moved.sum > 0 ? [`${address} moves by ${moved.sum.toFixed(4)}: ${moved.names.join(' ')}`] : [];
    }));
  });
}

/** A port that nobody listens to, for the browser's own. */
async function freePort() {
  const listener = net.createServer();
  await new Promise((done) => listener.listen(0, '127.0.0.1', done));
  const { port } = listener.address();
  await new Promise((done) => listener.close(done));
  return port;
}

// Samples are kept out of search engines, so the pages of providers are those of a site with real ones.
// A telephone is simulated; its speed is reckoned from that of this machine, on which other things
// run too: of five tries the best counts.
test('Lighthouse gives 100 of 100 for everything', async () => {
  const port = await freePort();
  const [own, tab] = [await serve(real, '', { gzip: true }), await browser(`--remote-debugging-port=${port}`)];
  const pages = catalogue(real);
  const found = [];
  for (const kind of ['home', 'lesson', 'finder', 'provider', 'municipality']) {
    const { address } = longest(pages, kind, 'fi');
    let faults;
    for (let tries = 0; tries < 5 && faults?.length !== 0; tries += 1) {
      const { lhr } = await lighthouse(own.origin + address, { port, logLevel: 'error', onlyCategories: CATEGORIES });
      assert.equal(lhr.runtimeError, undefined, address);
      faults = Object.values(lhr.categories).filter(({ score }) => score !== 1).map(({ id, score, auditRefs }) => {
        const low = auditRefs.filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1).map((ref) => `${ref.id} ${lhr.audits[ref.id].displayValue ?? ''}`);
        return `${address} ${id} ${Math.round(score * 100)}: ${low.join(', ')}`;
      });
    }
    found.push(...faults);
  }
  await tab.close();
  own.close();
  none(found);
});
