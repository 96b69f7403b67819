// Nothing is left in doubt: axe finds neither a fault nor anything "to be reviewed by a person" on any
// page of the handbook. Each is looked at with one setting of the screen, and the longest of each kind with all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, watch } from './axe.mjs';
import { catalogue, chosen, contrast, HANDBOOK, none, share, stage, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const SCREENS = {
  'a small screen': { viewport: { width: 320, height: 640 } },
  'a wide screen': { viewport: { width: 1280, height: 900 } },
  'the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'forced colours': { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
};

const all = catalogue(folder);
const sample = chosen(all);

const here = stage(folder, base);

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

for (const [at, [name, options]] of Object.entries(SCREENS).entries()) {
  test(`axe finds nothing and doubts nothing: ${name}`, async () => {
    const watched = new Map();
    const found = await twoByTwo(here.chromium, { ...options, bypassCSP: true }, share(sample, at, Object.keys(SCREENS).length), async (page, { address }) => {
      if (!watched.has(page)) watched.set(page, watch(page, here.server));
      await page.goto(here.server.origin + base + address);
      const faults = [...watched.get(page).splice(0), ...(await examine(page))];
      return faults.map((fault) => `${address} ${fault}`);
    });
    none(found);
  });

  test(`words on the map stand out from its tiles: ${name}`, async () => {
    const maps = all.filter(({ kind }) => kind === 'regions');
    const found = await twoByTwo(here.chromium, options, maps, async (page, { address }) => {
      await page.goto(here.server.origin + base + address);
      const pairs = await page.$$eval('.map a', (links) =>
        links.flatMap((link) => [...link.querySelectorAll('text, tspan')].map((text) => [getComputedStyle(text).fill, getComputedStyle(link.querySelector('path')).fill])));
      const faint = pairs.filter(([text, tile]) => contrast(text, tile) < 4.5);
      assert.ok(pairs.length >= 38);
      return faint.map(([text, tile]) => `${address} ${text} on ${tile}`);
    });
    none(found);
  });
}
