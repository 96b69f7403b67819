// What the script of a page adds: the contents follow the reading, and the address can be copied.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, stage } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const lessons = catalogue(folder).filter(({ kind, lang }) => ['lesson', 'page'].includes(kind) && lang === 'fi');

const here = stage(folder, base);

const current = (page) => page.$$eval('.contents [aria-current="location"]', (links) => links.map(({ hash }) => hash));

async function open(address, options) {
  const context = await here.chromium.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(here.server.origin + base + address);
  return { context, page };
}

test('the contents show what is being read, there and back', async () => {
  const { context, page } = await open('/fi/oppitunnit/salasanat/');
  assert.deepEqual(await current(page), []);
  const hashes = await page.$$eval('.contents a', (links) => links.map(({ hash }) => hash));
  await page.evaluate((hash) => document.querySelector(hash).scrollIntoView(), hashes[1]);
  await page.waitForSelector(`.contents a[href="${hashes[1]}"][aria-current]`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector(`.contents a[href="${hashes.at(-1)}"][aria-current]`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelector('.contents [aria-current]'));
  await context.close();
});

test('whatever is chosen in the contents is what they show', async () => {
  let chosen = 0;
  for (const { address } of lessons) {
    const { context, page } = await open(address);
    for (const link of await page.$$('.contents a')) {
      if (!(await link.isVisible())) continue;
      await link.click();
      const hash = await link.evaluate((own) => own.hash);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.deepEqual(await current(page), [hash], address);
      chosen += 1;
    }
    await context.close();
  }
  assert.ok(chosen > 20);
});

test('the address of the page is copied, and the page says so', async () => {
  const { context, page } = await open('/sv/lektioner/losenord/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('.share button');
  await page.waitForFunction(() => document.querySelector('.share [role=status]').textContent === 'Adressen har kopierats.');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://example.github.io/repo/sv/lektioner/losenord/');
  await context.close();
});

test('without a script there is no button that does nothing', async () => {
  const { context, page } = await open('/fi/oppitunnit/salasanat/', { javaScriptEnabled: false });
  assert.equal(await page.locator('.share').isVisible(), false);
  await context.close();
});
