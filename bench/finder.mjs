// How long the finder takes for a keystroke, with 5,000 providers in a browser.
//
//   node bench/finder.mjs
//
// Each letter of some names of places, and each choice of a form, is given to the page; its time ends
// when the results stand there, laid out. Tells as Markdown. Times on a shared machine vary: compare
// numbers of one run.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser, project, serve } from '../tests/browser/site.mjs';

const PROVIDERS = 5000;
const PLACES = ['Tampere', 'Savukoski', 'Närpiö', 'Maarianhamina', '64260', '33100', 'Ii', 'Atlantis'];
const TURNS = 5;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-finder-'));
execFileSync(process.execPath, [path.join(project, 'tests/browser/many.mjs'), String(PROVIDERS), folder]);
execFileSync(process.env.DIGITUKI ?? path.join(project, 'target/release/digituki'), ['build', '--root', folder, '--out', path.join(folder, 'public')], { stdio: 'ignore' });

const server = await serve(path.join(folder, 'public'), '');
const chromium = await browser();
const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${server.origin}/fi/etsi/`);
await page.waitForLoadState('networkidle');

const { keys, choices, ready } = await page.evaluate(({ places, turns }) => {
  const byId = (id) => document.getElementById(id);
  const [place, form] = [byId('ui_place'), byId('ui_form')];
  const timed = (change) => {
    const start = performance.now();
    change();
    // The results are laid out now, not later.
    void byId('ui_found').getBoundingClientRect().height;
    return performance.now() - start;
  };
  const write = (text) => timed(() => {
    place.value = text;
    place.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const choose = (value) => timed(() => {
    form.value = value;
    form.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const keys = [];
  const choices = [];
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of places) {
      for (let length = 1; length <= name.length; length += 1) keys.push(write(name.slice(0, length)));
      for (const option of form.options) choices.push(choose(option.value));
    }
  }
  const [load] = performance.getEntriesByType('navigation');
  return { keys, choices, ready: load.domContentLoadedEventEnd - load.responseEnd };
}, { places: PLACES, turns: TURNS });

const sorted = (times) => [...times].sort((a, b) => a - b);
const at = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
const row = (name, times) => `| ${name} | ${times.length} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${at(times, 1)} |`;
console.log(`${PROVIDERS.toLocaleString('en')} providers in headless Chromium: milliseconds until the results are laid out.

| | times | median | 95 % | longest |
|---|---|---|---|---|
${row('a letter of a place', keys)}
${row('a choice of a form, at a place', choices)}

From the last byte of the page until the list can be narrowed down: ${ready.toFixed(0)} ms.`);

await chromium.close();
server.close();
fs.rmSync(folder, { recursive: true, force: true });
