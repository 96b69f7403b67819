// The built pages in a real browser: nothing is lost on a small screen, in the dark, without
// JavaScript or without a mouse, and nothing is asked of anyone else's server.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { pages, stage } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const all = pages(folder).filter((page) => {
  const html = fs.readFileSync(`${folder}${page}index.html`, 'utf8');
  return !html.includes('http-equiv="refresh"');
});

// One page of each kind in each language; the handbook's own pages all.
const sample = all.filter((page) => {
  const [, , section, name] = page.split('/');
  const few = [
    ['tarjoajat', 'tillhandahallare', 'providers', 'maakunnat', 'landskap', 'regions', 'aiheet', 'teman', 'topics'],
    ['tuen-muodot', 'stodformer', 'forms', 'kenelle', 'for-vem', 'for-whom', 'palvelukielet', 'servicesprak', 'languages'],
  ];
  const fewer = ['kunnat', 'kommuner', 'municipalities'];
  if (!name) return true;
  if (fewer.includes(section)) return /^(ny|vi|mari|kimi|kemi)/.test(name);
  return !few.flat().includes(section) || /^[kn]/.test(name);
});

const here = stage(folder, base);

async function visit(options, look) {
  const context = await here.chromium.newContext(options);
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(here.server.origin)) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  for (const address of sample) {
    await page.goto(here.server.origin + base + address);
    await look(page, address);
    assert.deepEqual(faults, [], address);
  }
  await context.close();
}

test('there are pages to look at', () => {
  assert.ok(all.length >= 1500, `${all.length} pages`);
  assert.ok(sample.length >= 200, `${sample.length} pages`);
});

test('at 320 pixels nothing is wider than the screen', async () => {
  await visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true }, async (page, address) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${address} is ${width} pixels wide`);
  });
});

test('at 1280 pixels no line of text has more than 75 characters', async () => {
  await visit({ viewport: { width: 1280, height: 900 } }, async (page, address) => {
    const long = await page.evaluate(() => {
      const BLOCKS = 'p, li, dd, dt, h1, h2, h3, h4, summary, figcaption, label, legend';
      const lines = new Map();
      const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const block = text.parentElement.closest(BLOCKS);
        if (!block || block.closest('table, pre, .places')) continue;
        const range = document.createRange();
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { width, bottom, height } = range.getBoundingClientRect();
          if (width === 0) continue;
          if (!lines.has(block)) lines.set(block, new Map());
          // Letters of one line stand on one height, give or take.
          const line = Math.round((bottom - height / 2) / 12);
          lines.get(block).set(line, (lines.get(block).get(line) ?? '') + text.data[at]);
        }
      }
      return [...lines.values()].flatMap((own) => [...own.values()]).map((line) => line.trim()).filter((line) => line.length > 75);
    });
    assert.deepEqual(long, [], address);
  });
});

test('without JavaScript the language switch stays on the page', async () => {
  const context = await here.chromium.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${here.server.origin}${base}/fi/oppitunnit/salasanat/`);
  await page.click('nav.languages a[lang=sv]');
  const swedish = new URL(page.url()).pathname;
  assert.ok(swedish.startsWith(`${base}/sv/`) && swedish.split('/').length > 4, swedish);
  await page.click('nav.languages a[lang=fi]');
  assert.equal(new URL(page.url()).pathname, `${base}/fi/oppitunnit/salasanat/`);
  await context.close();
});

test('the next four weeks open with the keyboard, without JavaScript', async () => {
  const context = await here.chromium.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${here.server.origin}${base}/fi/tarjoajat/lehtiportin-kirjasto/`);
  const details = page.locator('details.days').first();
  assert.equal(await details.locator('tbody tr').first().isVisible(), false);
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await details.locator('tbody tr').first().isVisible());
  assert.match(await details.locator('th[scope=row]').first().innerText(), /^(maanantai|tiistai|keskiviikko|torstai|perjantai)/i);
  await context.close();
});

test('an old address leads on, and an unknown one says so in three languages', async () => {
  const context = await here.chromium.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${here.server.origin}${base}/sv/kansalaisille/`);
  await page.waitForURL(`**${base}/sv/for-medborgare/`);
  const missing = await page.goto(`${here.server.origin}${base}/fi/ei-ole/`);
  assert.equal(missing.status(), 404);
  const text = await page.innerText('main');
  for (const word of ['Sivua ei löytynyt', 'Sidan hittades inte', 'Page not found']) {
    assert.ok(text.includes(word), word);
  }
  await context.close();
});
