// Nothing is left in doubt: axe finds neither a fault nor anything "to be reviewed by a person" on any
// page of the handbook, however the reader has set the screen.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { browser, catalogue, chosen, contrast, HANDBOOK, none, serve, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCREENS = {
  'a small screen': { viewport: { width: 320, height: 640 } },
  'a wide screen': { viewport: { width: 1280, height: 900 } },
  'the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'forced colours': { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
};

// What axe cannot decide and a test below does: rule, selector, reason.
const EXPLAINED = [
  ['color-contrast', '.map text, .map tspan', 'axe takes any SVG for a picture whose colours it does not know'],
];

const all = catalogue(folder);
const sample = chosen(all);

let server;
let chromium;
before(async () => {
  server = await serve(folder, base);
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  server.close();
});

/** Collects what a page should not do: ask others, fail to load, or complain. */
function watch(page) {
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) faults.push(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`fails ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return faults;
}

/** What axe says of the open page, one line for each element. */
async function examine(page) {
  await page.evaluate(axe);
  return page.evaluate(async ({ RULES, EXPLAINED }) => {
    // Chromium paints forced colours but still tells the unforced one here, and axe asks this first.
    const ask = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function told(name) {
      return ask.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };
    // The contrast of a field is that of what is written in it.
    for (const field of document.querySelectorAll('input[type="search"], input[type="text"]')) field.value ||= 'Abc';
    const { violations, incomplete } = await window.axe.run(document, { runOnly: RULES });
    const isExplained = (id, { target }) =>
      EXPLAINED.some(([rule, selector]) => rule === id && document.querySelector(target.at(-1)).matches(selector));
    const lines = (results, verdict) =>
      results.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => verdict === 'FAULT' || !isExplained(id, node))
          .map((node) => {
            const reasons = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
            return `${verdict} ${id} ${node.target.join(' ')}: ${reasons.join(' ')}`;
          }));
    return [...lines(violations, 'FAULT'), ...lines(incomplete, 'UNSURE')];
  }, { RULES, EXPLAINED });
}

test('there are pages of every kind to look at, in three languages', () => {
  const kinds = new Set(sample.map(({ kind }) => kind));
  for (const kind of ['home', 'page', 'section', 'lesson', 'practice', 'path', 'news', 'statement', 'root', 'provider', 'municipality', 'region', 'finder']) {
    assert.ok(kinds.has(kind), kind);
  }
  for (const lang of ['fi', 'sv', 'en']) {
    assert.ok(sample.filter((page) => page.lang === lang && HANDBOOK.includes(page.kind)).length >= 30, lang);
  }
  assert.ok(all.every(({ kind, lang }) => kind && lang));
});

for (const [name, options] of Object.entries(SCREENS)) {
  test(`axe finds nothing and doubts nothing: ${name}`, async () => {
    const watched = new Map();
    const found = await twoByTwo(chromium, { ...options, bypassCSP: true }, sample, async (page, { address }) => {
      if (!watched.has(page)) watched.set(page, watch(page));
      await page.goto(server.origin + base + address);
      const faults = [...watched.get(page).splice(0), ...(await examine(page))];
      return faults.map((fault) => `${address} ${fault}`);
    });
    none(found);
  });

  test(`words on the map stand out from its tiles: ${name}`, async () => {
    const maps = all.filter(({ kind }) => kind === 'regions');
    const found = await twoByTwo(chromium, options, maps, async (page, { address }) => {
      await page.goto(server.origin + base + address);
      const pairs = await page.$$eval('.map a', (links) =>
        links.flatMap((link) => [...link.querySelectorAll('text, tspan')].map((text) => [getComputedStyle(text).fill, getComputedStyle(link.querySelector('path')).fill])));
      const faint = pairs.filter(([text, tile]) => contrast(text, tile) < 4.5);
      assert.ok(pairs.length >= 38);
      return faint.map(([text, tile]) => `${address} ${text} on ${tile}`);
    });
    none(found);
  });
}
