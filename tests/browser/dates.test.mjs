// Pages that tell of days to come say so themselves when those days are over: their site has not been
// built since.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { catalogue, longest, stage } from './site.mjs';

const folder = process.env.REAL_SITE;
const base = '';
const all = catalogue(folder);

const here = stage(folder, base);

const WORDS = { fi: 'ole päivitetty', sv: 'inte uppdaterats', en: 'has not been updated' };

for (const [lang, words] of Object.entries(WORDS)) {
  for (const kind of ['provider', 'municipality', 'region', 'trainings']) {
    test(`${kind} in ${lang} tells that it is old, on the first day after those it was made for`, async () => {
      const { address, html } = longest(all, kind, lang);
      const [, until] = /data-until="([\d-]+)" hidden/.exec(html);
      const next = new Date(Date.parse(until) + 86400000).toISOString().slice(0, 10);
      const page = await here.chromium.newPage();
      for (const [day, isOld] of [[until, false], [next, true]]) {
        await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
        await page.goto(`${here.server.origin}${base}${address}`);
        const notice = page.locator('[data-until]');
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.equal(await notice.isVisible(), isOld, `${address} on ${day}`);
        if (isOld) assert.match(await notice.innerText(), new RegExp(words));
        assert.equal(await page.getByRole('complementary').filter({ has: notice }).count(), isOld ? 1 : 0);
      }
      await page.close();
    });
  }
}

test('pages of text have no such notice', () => {
  const read = all.filter(({ kind }) => ['page', 'lesson', 'home', 'section'].includes(kind));
  assert.deepEqual(read.filter(({ html }) => html.includes('data-until')).map(({ address }) => address), []);
  assert.ok(fs.readdirSync(`${folder}/assets`).some((name) => name.startsWith('dates.')));
});
