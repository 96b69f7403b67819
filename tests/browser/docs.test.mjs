// The documentation as its readers get it: axe finds and doubts nothing, nothing is asked of others, code is
// whole and can be read on a small screen.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { examine, watch } from './axe.mjs';
import { catalogue, none, project, stage, twoByTwo } from './site.mjs';

const folder = process.env.DOCS_SITE;
const base = '/repo';
// English is the source: what the other languages lack is shown in it there, the same again.
const all = catalogue(folder);
const isShownInAnother = ({ html }) => /<main id="ui_main" lang=/.test(html);
const pages = [...all.filter((page) => !isShownInAnother(page)), all.find(isShownInAnother)];
const SCREENS = {
  'a small screen in the dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  'a wide screen': { viewport: { width: 1280, height: 900 } },
};

const here = stage(folder, base);

test('every page of the documentation is there', () => {
  const sources = fs.readdirSync(path.join(project, 'docs/content'), { recursive: true }).filter((name) => name.endsWith('.md'));
  assert.ok(pages.length > sources.length && sources.length > 60, `${pages.length} pages of ${sources.length}`);
  const guide = (lang) => pages.filter(({ address }) => new RegExp(`^/${lang}/(opas|guide)/.+/$`).test(address)).length;
  assert.ok(guide('fi') >= 6 && guide('sv') >= 6 && guide('en') >= 6, 'the guide of editors in three languages');
});

for (const [name, options] of Object.entries(SCREENS)) {
  test(`axe finds nothing and doubts nothing, and nothing is too wide: ${name}`, async () => {
    const watched = new Map();
    const found = await twoByTwo(here.chromium, { ...options, bypassCSP: true }, pages, async (page, { address }) => {
      if (!watched.has(page)) watched.set(page, watch(page, here.server));
      await page.goto(here.server.origin + base + address);
      const faults = [...watched.get(page).splice(0), ...(await examine(page))];
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) faults.push(`is ${over} pixels too wide`);
      return faults.map((fault) => `${address} ${fault}`);
    });
    none(found);
  });
}

test('code is shown as it is written, directives too', () => {
  const { html } = all.find(({ address }) => address === '/en/content/directives/');
  const code = [...html.matchAll(/<pre[^>]*><code>(.*?)<\/code>/gs)].map(([, own]) => own.replace(/<[^>]+>/g, ''));
  for (const name of [':::steps', '::::selftest', ':::handout', ':::note']) {
    assert.ok(code.some((text) => text.includes(name)), name);
  }
});
