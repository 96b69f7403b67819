// Live reload in a real browser: what a reader of the page has at hand survives a patch, and findings
// are told and reached without a mouse.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { browser, project } from './site.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env.DIGITUKI ?? path.join(project, 'target/debug/digituki');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki-live-'));
const filler = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of the page.\n`).join('\n');

const SITE = `title: { en: Handbook }
languages: [en]
base_url: https://example.fi/repo/
editor_language: en
rules: { link-orphan: { level: off, reason: Nothing leads to the page of this site } }
`;

const TEXT = `---
title: Page
---
First paragraph with [a link](index.en.md).

## Before

:::details{title="More about it"}
What was opened.
:::

Chosen words stay chosen.

## After

Last paragraph.

${filler}`;

const file = path.join(root, 'content/page.en.md');
let chromium;
let server;
let origin;

/** Starts the server on a port, or on any; where it is. */
async function start(port = 0) {
  server = spawn(program, ['serve', '--root', root, '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = new Promise((done) => {
    let said = '';
    server.stderr.on('data', (data) => {
      said += data;
      const found = /http:\/\/localhost:(\d+)/.exec(said);
      if (found && said.includes('Ctrl+C')) done(found[0]);
    });
  });
  origin = await address;
}

async function stop() {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill();
  await ended;
}

function save(text, name = 'content/page.en.md') {
  const place = path.join(root, name);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
}

before(async () => {
  save(SITE, 'content/site.yaml');
  save('---\ntitle: Home\n---\nWelcome.\n', 'content/index.en.md');
  save(TEXT);
  await start();
  chromium = await browser();
});

after(async () => {
  await chromium.close();
  await stop();
  fs.rmSync(root, { recursive: true, force: true });
});

/** A fresh tab of a page as it was at first; `look` may change it. */
async function visit(look, options = {}, address = '/repo/en/page/') {
  save(TEXT);
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The server is stopped in one of the tests, and what it was asked for at that moment is lost.
    const isLost = /WebSocket|net::ERR_CONNECTION/.test(message.text());
    if (message.type() === 'error' && !isLost) faults.push(message.text());
  });
  const told = new Promise((done, fail) => {
    // A page is told its findings at once; the editor's view has nothing to be told yet.
    page.on('websocket', (socket) => (address.includes('_digituki') ? done() : socket.on('framereceived', done)));
    setTimeout(() => fail(new Error(`the page was told nothing: ${faults}`)), 30_000).unref();
  });
  await page.goto(origin + address);
  await told;
  await page.evaluate(() => {
    window.firstLoad = true;
  });
  await look(page, context);
  assert.deepEqual(faults, []);
  await context.close();
}

const holds = (page, text) => page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text);
const panel = (page, selector) => page.locator(`digituki-panel ${selector}`);
const isSameLoad = (page) => page.evaluate(() => window.firstLoad === true);

test('scroll, focus, selection and open details survive a patch', async () => {
  await visit(async (page) => {
    await page.click('details summary');
    await page.focus('main a[href$="/en/"]');
    await page.evaluate(() => {
      const chosen = [...document.querySelectorAll('main p')].find((p) => p.textContent.startsWith('Chosen'));
      getSelection().setBaseAndExtent(chosen.firstChild, 0, chosen.firstChild, 12);
      window.scrollTo({ top: 400, behavior: 'instant' });
      window.chosen = chosen;
    });
    const scroll = await page.evaluate(() => window.scrollY);
    assert.ok(scroll > 100, `${scroll}`);
    // A paragraph before all of it, and another one reworded.
    save(TEXT.replace('## Before', 'A new paragraph.\n\n## Before').replace('Last paragraph.', 'Last paragraph, reworded.'));
    await holds(page, 'Last paragraph, reworded.');
    await holds(page, 'A new paragraph.');
    const state = await page.evaluate(() => ({
      isOpen: document.querySelector('main details').open,
      focused: document.activeElement.getAttribute('href'),
      selected: getSelection().toString(),
      isSameNode: window.chosen.isConnected,
      leftover: document.querySelectorAll('[id^="_block_"]').length,
      top: document.querySelectorAll('main [data-source]').length,
    }));
    assert.equal(state.isOpen, true);
    assert.match(state.focused, /\/repo\/en\/$/);
    assert.equal(state.selected, 'Chosen words');
    assert.equal(state.isSameNode, true);
    assert.equal(state.leftover, 0);
    assert.ok(state.top > 10);
    // The browser may keep the text in view where it was, not the number of pixels above it.
    const now = await page.evaluate(() => window.scrollY);
    assert.ok(Math.abs(now - scroll) < 120, `${scroll} became ${now}`);
    assert.ok(await isSameLoad(page));
  });
});

test('details that were closed and opened stay with their own block', async () => {
  await visit(async (page) => {
    await page.click('details summary');
    save(TEXT.replace('## Before', ':::details{title="Another"}\nNew.\n:::\n\n## Before'));
    await holds(page, 'Another');
    const open = await page.evaluate(() =>
      [...document.querySelectorAll('main details')].map((own) => [own.querySelector('summary').textContent.trim(), own.open]),
    );
    assert.deepEqual(open, [['Another', false], ['More about it', true]]);
  });
});

test('a style sheet is swapped without loading the page', async () => {
  await visit(async (page) => {
    const style = fs.readFileSync(path.join(project, 'themes/default/assets/style.css'), 'utf8');
    save(`${style}\nh1 { letter-spacing: 7px }\n`, 'themes/default/assets/style.css');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px');
    assert.ok(await isSameLoad(page));
    fs.rmSync(path.join(root, 'themes'), { recursive: true });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
    assert.equal(await page.locator('head link[rel=stylesheet]').count(), 2);
  });
});

test('a picture that is replaced is seen, also after the next patch', async () => {
  const svg = (colour) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`;
  await visit(async (page) => {
    save(svg('#f00'), 'content/picture.svg');
    save(`${TEXT}\n![A square](picture.svg)\n`);
    await page.locator('main img').waitFor();
    const colour = (wanted) =>
      page.waitForFunction((red) => {
        const image = document.querySelector('main img');
        if (!image?.complete || image.naturalWidth === 0) return false;
        const context = document.createElement('canvas').getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(4, 4, 1, 1).data[0] === red;
      }, wanted);
    await page.locator('main img').scrollIntoViewIfNeeded();
    await colour(255);
    save(svg('#00f'), 'content/picture.svg');
    await colour(0);
    save(`${TEXT}\n![A square](picture.svg)\n\nAnd a word.\n`);
    await holds(page, 'And a word.');
    await colour(0);
    assert.ok(await isSameLoad(page));
    fs.rmSync(path.join(root, 'content/picture.svg'));
  });
});

test('findings are announced, reached by keyboard, shown at their place, and go when mended', async () => {
  await visit(async (page) => {
    assert.equal(await panel(page, 'aside').isVisible(), false);
    assert.equal(await panel(page, '#status').textContent(), '');
    save(TEXT.replace('Last paragraph.', 'Last paragraph with [a broken link](nowhere.en.md).'));
    await panel(page, 'aside').waitFor();
    assert.equal(await panel(page, '#status').textContent(), 'Error: There is no file “nowhere.en.md”.');
    assert.equal(await panel(page, 'aside > button').textContent(), 'Errors: 1');
    const marked = page.locator('[data-finding=error]');
    assert.match(await marked.textContent(), /^Last paragraph with/);
    // It comes last on the page.
    await page.keyboard.press('Shift+Tab');
    await page.evaluate(() => document.querySelector('digituki-panel').shadowRoot.querySelector('button').focus());
    await page.keyboard.press('Enter');
    assert.equal(await panel(page, 'aside > button').getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => document.activeElement.shadowRoot.activeElement.href);
    assert.match(link, /^vscode:\/\/file\/.*content\/page\.en\.md:\d+$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Last paragraph with/);
    await page.evaluate(() => document.querySelector('digituki-panel').shadowRoot.querySelector('button').focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await panel(page, '#list').isVisible(), false);
    save(TEXT);
    await panel(page, 'aside').waitFor({ state: 'hidden' });
    assert.equal(await panel(page, '#status').textContent(), 'No errors or warnings.');
    assert.equal(await marked.count(), 0);
  });
});

test('a page that can not be read stays as it was and says why', async () => {
  await visit(async (page) => {
    save(TEXT.replace('title: Page', 'title: "Page'));
    await panel(page, 'aside').waitFor();
    await panel(page, 'aside > button').click();
    assert.match(await panel(page, '#list').textContent(), /won't update until the error is corrected/);
    assert.equal(await page.textContent('h1'), 'Page');
    save(TEXT.replace('title: Page', 'title: Another name'));
    await page.waitForFunction(() => document.querySelector('h1').textContent === 'Another name');
    await panel(page, 'aside').waitFor({ state: 'hidden' });
    assert.match(await page.title(), /^Another name/);
  });
});

test('a page that moves is followed, and one that is deleted says so and comes back', async () => {
  await visit(async (page) => {
    save(TEXT.replace('title: Page', 'title: Page\nslug: moved'));
    await page.waitForURL('**/repo/en/moved/');
    save(TEXT);
    await page.waitForURL('**/repo/en/page/');
    await page.waitForFunction(() => document.querySelector('digituki-panel'));
    fs.rmSync(file);
    await panel(page, '#notice').filter({ hasText: 'There is no longer a page' }).waitFor();
    assert.equal(await page.textContent('h1'), 'Page');
    save(TEXT.replace('Last paragraph.', 'It is back.'));
    await holds(page, 'It is back.');
    await panel(page, '#notice').waitFor({ state: 'hidden' });
  });
});

test('after a restart of the server the page is there again, without being loaded', async () => {
  await visit(async (page) => {
    await stop();
    await panel(page, '#notice').filter({ hasText: 'The connection was lost' }).waitFor();
    save(TEXT.replace('Last paragraph.', 'Written meanwhile.'));
    await start(new URL(origin).port);
    await holds(page, 'Written meanwhile.');
    await panel(page, '#notice').waitFor({ state: 'hidden' });
    assert.ok(await isSameLoad(page));
  });
});

test('twenty tabs are open and each of them follows', async () => {
  await visit(async (first, context) => {
    const tabs = [first];
    for (let at = 1; at < 20; at += 1) {
      const tab = await context.newPage();
      await tab.goto(`${origin}/repo/en/page/`);
      tabs.push(tab);
    }
    save(TEXT.replace('Last paragraph.', 'For all of you.'));
    for (const tab of tabs) {
      const there = () => document.body.textContent.includes('For all of you.');
      await tab.waitForFunction(there, null, { polling: 50 });
    }
  });
});

for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
  test(`the panel and the editor's view are accessible, ${width} pixels, ${colorScheme}`, async () => {
    const options = { viewport: { width, height: 640 }, colorScheme, bypassCSP: true };
    await visit(async (page) => {
      save(TEXT.replace('Last paragraph.', '[A broken link](nowhere.en.md) ![](none.png)'));
      await panel(page, 'aside').waitFor();
      await panel(page, 'aside > button').click();
      for (const address of [null, '/repo/_digituki/', '/repo/_digituki/?state=missing&weight=note']) {
        if (address) await page.goto(origin + address);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
        );
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        assert.deepEqual(found, [], `${address}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${address} is ${wide} pixels wide`);
      }
    }, options);
  });
}

test("the editor's view follows too", async () => {
  await visit(
    async (page) => {
      save(TEXT.replace('title: Page', 'title: Renamed here'));
      await holds(page, 'Renamed here');
      await page.selectOption('#state', 'draft');
      await page.click('form button');
      await holds(page, 'Nothing matches the filter.');
      save(TEXT.replace('title: Page', 'title: Half-done\ndraft: true'));
      await holds(page, 'Half-done');
    },
    {},
    '/repo/_digituki/',
  );
});

test('the finder begins anew after a save, with what was chosen', async () => {
  const providers = (name) => `schema: 1
providers:
${['remote_chat', 'local_home'].map((form) => `  - id: ${form.replace('_', '-')}
    type: library
    name: { en: "${name} ${form}" }
    summary: { en: Help }
    last_verified: 2026-11-01
    area: { municipalities: ["091"] }
    supports: [ { form: ${form}${form === 'remote_chat' ? ', url: "https://chat.example.fi/"' : ''} } ]
`).join('')}`;
  save(providers('Old'), 'providers.yaml');
  await visit(async (page) => {
    const names = () => page.locator('#ui_found li > a').allInnerTexts();
    await page.waitForFunction(() => document.getElementById('ui_count').textContent.startsWith('1 provider:'));
    assert.deepEqual(await names(), ['Old remote_chat']);
    save(providers('New'), 'providers.yaml');
    await holds(page, 'New remote_chat');
    await page.waitForFunction(() => document.getElementById('ui_count').textContent.startsWith('1 provider:'));
    assert.deepEqual(await names(), ['New remote_chat']);
  }, {}, '/repo/en/find/?form=remote_chat');
  fs.rmSync(path.join(root, 'providers.yaml'));
});
