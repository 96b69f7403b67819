// The first hour of somebody who has never seen the program: begin, look, write, err, mend, translate,
// build, publish. Nothing is prepared but the program itself.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { examine, watch } from './axe.mjs';
import { browser, catalogue, chosen, none, project, serve, twoByTwo } from './site.mjs';

const program = process.env.DIGITUKI ?? path.join(project, 'target/debug/digituki');
// A folder as people have them.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'Ensimmäinen tunti '));
const root = path.join(folder, 'Oma sivusto');
const inSite = (name) => path.join(root, name);

/** Runs a command in the folder of the site; what it says, and how it ends. */
function run(...args) {
  const env = { PATH: process.env.PATH, TERM: 'dumb' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: fs.existsSync(root) ? root : folder, env, input: '' });
  return { status, said: `${stdout}${stderr}` };
}

/** Changes a file of the site, as an editor would; nothing in it may be missed. */
function edit(name, from, to) {
  const text = fs.readFileSync(inSite(name), 'utf8');
  assert.ok(text.includes(from), `${name} has ${from}`);
  fs.writeFileSync(inSite(name), text.replace(from, to));
}

let chromium;
before(async () => {
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a site is begun, and is whole at once', () => {
  const flags = ['--languages', 'fi,sv,en', '--name', 'fi=Rannan digituki', '--name', 'sv=Kustens digistöd', '--name', 'en=Coastal Digital Support'];
  const { status, said } = run('init', 'Oma sivusto', ...flags, '--organisation', 'Rannan kunta', '--region', 'Pohjanmaa', '--lang', 'fi');
  assert.equal(status, 0, said);
  assert.match(said, /Sivusto on valmis/);
  assert.deepEqual(run('check', '--strict').status, 0, run('check', '--strict').said);
  assert.equal(run('doctor').status, 0, run('doctor').said);
});

test('a page is written with the site beside it: a save shows, a mistake is told, and mended', async () => {
  const server = spawn(program, ['serve', '--port', '0'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const origin = await new Promise((done) => {
      let said = '';
      server.stderr.on('data', (data) => {
        said += data;
        const found = /http:\/\/localhost:\d+/.exec(said);
        if (found && said.includes('Ctrl+C')) done(found[0]);
      });
    });
    const page = await chromium.newPage();
    await page.goto(`${origin}/fi/ohjeet/puhelimen-asetukset/`);
    assert.match(await page.title(), /Puhelimen asetukset/);
    edit('content/ohjeet/puhelimen-asetukset.fi.md', '## Suurenna tekstiä', '## Tee tekstistä suurempi');
    await page.getByRole('heading', { name: 'Tee tekstistä suurempi' }).waitFor();
    edit('content/ohjeet/puhelimen-asetukset.fi.md', '## Tee', 'Katso [kuvat](puhelimen-kuvat.fi.md).\n\n## Tee');
    const panel = page.locator('digituki-panel');
    // The panel is closed until somebody opens it, and says how much there is.
    await panel.getByText('puhelimen-kuvat.fi.md').first().waitFor({ state: 'attached' });
    await panel.getByRole('button').first().click();
    await panel.getByText('puhelimen-kuvat.fi.md').first().waitFor();
    const { status, said } = run('check');
    assert.equal(status, 1);
    assert.match(said, /virhe\[link-file-missing\].*\n +--> content\/ohjeet\/puhelimen-asetukset\.fi\.md:\d+:\d+/s);
    assert.match(said, /= miksi: /);
    assert.match(said, /= tee näin: /);
    edit('content/ohjeet/puhelimen-asetukset.fi.md', 'Katso [kuvat](puhelimen-kuvat.fi.md).\n\n', '');
    await page.waitForFunction(() => !document.querySelector('[data-finding=error]'));
    assert.equal(run('check', '--strict').status, 0);
    await page.close();
  } finally {
    server.kill();
  }
});

test('a new page is a draft, is published in one language only when that is enough, and is translated', () => {
  assert.equal(run('new', 'page', 'Kirjaston ajat', '--in', 'ohjeet').status, 0);
  assert.equal(run('check', '--strict').status, 0, 'a draft is no mistake');
  edit('content/ohjeet/kirjaston-ajat.fi.md', 'draft: true\n', '');
  edit('content/ohjeet/kirjaston-ajat.fi.md', '1. Ensimmäinen vaihe\n2. Toinen vaihe', '1. Avaa kirjaston sivu.\n2. Katso, milloin digituki on paikalla.');
  const missing = run('check', '--strict');
  assert.equal(missing.status, 1);
  assert.match(missing.said, /lang-missing.*kirjaston-ajat\.sv\.md/s);
  assert.equal(run('new', 'translation', 'content/ohjeet/kirjaston-ajat.fi.md').status, 0);
  const words = { sv: ['Bibliotekets tider', 'Så här gör du', 'Öppna bibliotekets sida.', 'Se när det finns digitalt stöd.'], en: ['Library hours', 'How to do it', 'Open the page of the library.', 'See when digital support is there.'] };
  for (const [lang, [title, heading, first, second]] of Object.entries(words)) {
    const name = `content/ohjeet/kirjaston-ajat.${lang}.md`;
    edit(name, 'title: "Kirjaston ajat"', `title: ${title}`);
    edit(name, '<!-- ## Näin se käy -->', `## ${heading}`);
    edit(name, fs.readFileSync(inSite(name), 'utf8').match(/<!--\n1\..*?-->/s)[0], `1. ${first}\n2. ${second}`);
    edit(name, 'draft: true\n', '');
  }
  const { status, said } = run('check', '--strict');
  assert.equal(status, 0, said);
});

test('a provider and a news item are added', () => {
  assert.equal(run('new', 'news', 'Digitunti alkaa').status, 0);
  assert.equal(run('new', 'provider', 'Rannan kirjasto', '--where', 'Vaasa').status, 0);
  assert.equal(run('check').status, 0, run('check').said);
  edit('providers.yaml', '  # summary:\n    #   fi: Apua', '  summary: { sv: Hjälp med telefonen., en: Help with your phone., fi: Apua puhelimeen. }\n    # Apua');
  const { status, said } = run('check', '--strict');
  assert.equal(status, 0, said);
});

test('the site is built for a folder of a host, and every page works there', async () => {
  const out = path.join(folder, 'julkaistu');
  const { status, said } = run('build', '--strict', '--base-url', 'https://example.github.io/repo/', '--out', out);
  assert.equal(status, 0, said);
  assert.ok(fs.existsSync(path.join(out, 'sv/anvisningar/kirjaston-ajat/index.html')));
  const server = await serve(out, '/repo');
  try {
    const all = catalogue(out);
    const watched = new Map();
    const screen = { viewport: { width: 1280, height: 900 }, bypassCSP: true };
    const faults = await twoByTwo(chromium, screen, chosen(all), async (page, { address }) => {
      if (!watched.has(page)) watched.set(page, watch(page, server));
      await page.goto(`${server.origin}/repo${address}`);
      const found = [...watched.get(page).splice(0), ...(await examine(page))];
      return found.map((fault) => `${address} ${fault}`);
    });
    none(faults);
    // The way in: from the root by language to the new page.
    const page = await chromium.newPage();
    await page.goto(`${server.origin}/repo/`);
    await page.getByRole('link', { name: /svenska/i }).click();
    await page.waitForURL('**/repo/sv/');
    assert.match(await page.locator('header.top').innerText(), /Kustens digistöd/);
    await page.close();
  } finally {
    server.close();
  }
});

test('what is published next is compared with it', () => {
  const next = path.join(folder, 'seuraava');
  edit('content/ohjeet/kirjaston-ajat.sv.md', 'title: Bibliotekets tider\n', 'title: Bibliotekets tider\nslug: bibliotekets-tider\n');
  assert.equal(run('build', '--quiet', '--base-url', 'https://example.github.io/repo/', '--out', next).status, 0);
  const { status, said } = run('diff', path.join(folder, 'julkaistu'), next);
  assert.equal(status, 0, said);
  assert.match(said, /\/sv\/anvisningar\/kirjaston-ajat\/ → \/sv\/anvisningar\/bibliotekets-tider\//);
});
