// Whoever uses the keyboard, big text, wide spacing or no style sheet at all reads and does the same.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { catalogue, contrast, longest, none, stage, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const all = catalogue(folder);
const sample = ['home', 'lesson', 'practice', 'finder', 'provider', 'municipality', 'regions'].map((kind) => longest(all, kind, 'fi').address);
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };
// Pages that glide would still move while they are measured.
const STILL = { reducedMotion: 'reduce' };
const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
const MAIN_ACTIONS = '.button, button, .menu a, .languages a, input, select, summary';
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;
// The reader's own font size twice what it was: the theme's 112.5 % of 16 pixels, doubled.
const DOUBLE = 'html { font-size: 36px !important; }';

const here = stage(folder, base);

/** Opens a page; the finder is there when its data are. */
async function open(page, address) {
  await page.goto(here.server.origin + base + address);
  await page.waitForLoadState('networkidle');
}

/** Looks at every page of the sample at one size of screen and fails with all that is found. */
async function each(options, look) {
  none(await twoByTwo(here.chromium, { ...STILL, ...options }, sample, async (page, address) => {
    await open(page, address);
    return (await look(page, address)).map((fault) => `${address} ${fault}`);
  }));
}

/** Where the focus is: what is wrong with how it shows, and the box to take a picture of. */
function lookAtFocus() {
  const own = document.activeElement;
  // At its end the page leaves the focus to the browser, which may begin anew; what a trap keeps out of
  // reach is told by what was never reached.
  if (!own || own === document.body || window.reached?.has(own)) return null;
  const name = `${own.localName}${own.className && typeof own.className === 'string' ? `.${own.className}` : ''} "${(own.getAttribute('aria-label') ?? own.textContent).trim().slice(0, 40)}"`;
  const faults = [];
  const boxes = [...own.getClientRects()].filter(({ width, height }) => width * height > 0);
  const [box] = [...boxes].sort((a, b) => b.width * b.height - a.width * a.height);
  if (!box || !own.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return { name, faults: ['is not visible'] };
  const isIn = (from, to, size) => (from > -1 && to < size + 1) || to - from > size;
  if (!isIn(box.top, box.bottom, innerHeight) || !isIn(box.left, box.right, innerWidth)) faults.push('is not wholly on the screen');
  const isOwn = (other) => other && (own.contains(other) || other.contains(own));
  const corners = [[2, 2], [box.width - 2, 2], [2, box.height - 2], [box.width - 2, box.height - 2]];
  for (const [x, y] of [[box.width / 2, box.height / 2], ...corners]) {
    const [left, top] = [box.left + x, box.top + y];
    if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) continue;
    const other = document.elementFromPoint(left, top);
    if (!isOwn(other)) faults.push(`is covered by ${other?.localName}.${other?.className}`);
  }
  const last = window.lastFocus;
  if (last && !(last.own.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('comes out of turn');
  const [top, bottom] = [box.top + scrollY, box.bottom + scrollY];
  const isBeside = last && (box.left >= last.right - 1 || box.right <= last.left + 1);
  // Beside it, in another column, things may begin higher; on a narrow screen there is one column.
  if (last && bottom < last.top - 8 && !(isBeside && innerWidth > 1000)) faults.push(`is above what had the focus before it ("${last.own.textContent.trim().slice(0, 30)}")`);
  window.lastFocus = { own, top, left: box.left, right: box.right };
  (window.reached ??= new Set()).add(own);
  const whole = own.getBoundingClientRect();
  const clip = { x: Math.max(0, whole.left - 12), y: Math.max(0, whole.top - 12) };
  clip.width = Math.min(innerWidth, whole.right + 12) - clip.x;
  clip.height = Math.min(innerHeight, whole.bottom + 12) - clip.y;
  // Of what is larger than the screen, the part that is seen.
  const size = Math.min(box.width, innerWidth) + Math.min(box.height, innerHeight);
  return { name, faults: [...new Set(faults)], clip, size };
}

/** Which colours turn into which between two pictures: [before, after, number of pixels]. */
async function changes(page, pictures) {
  return page.evaluate(async (encoded) => {
    const [one, two] = await Promise.all(encoded.map(async (text) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    const found = new Map();
    for (let at = 0; at < one.length; at += 4) {
      const key = `${one.slice(at, at + 3)}/${two.slice(at, at + 3)}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    return [...found].map(([key, count]) => [...key.split('/').map((part) => part.split(',').map(Number)), count]);
  }, pictures.map((picture) => picture.toString('base64')));
}

/** What is wrong with the sign that says where the focus is: WCAG 2.4.7, and the measures of 2.4.13. */
async function lookAtSign(page, painter, { clip, size }) {
  const focused = await page.screenshot({ clip });
  await page.evaluate(() => document.activeElement.blur());
  const plain = await page.screenshot({ clip });
  await page.evaluate(() => window.lastFocus.own.focus({ preventScroll: true }));
  const strong = (await changes(painter, [plain, focused])).filter(([was, is]) => contrast(was, is) >= 3);
  const pixels = strong.reduce((sum, [, , count]) => sum + count, 0);
  // A line two pixels thick around it.
  return pixels >= 4 * size ? [] : [`shows the focus with ${pixels} pixels of ${Math.round(4 * size)}`];
}

for (const [size, viewport] of Object.entries({ narrow: NARROW, wide: WIDE })) {
  test(`the Tab key goes through the whole page, in order and in sight: ${size}`, async () => {
    const painters = await here.chromium.newContext();
    await each({ viewport }, async (page) => {
      const painter = await painters.newPage();
      const found = [];
      for (let stop = 0; ; stop += 1) {
        assert.ok(stop < 1000, 'the Tab key does not come to an end');
        await page.keyboard.press('Tab');
        const state = await page.evaluate(lookAtFocus);
        if (!state) break;
        if (stop === 0 && !state.name.startsWith('a.skip')) found.push(`${state.name} comes before the skip link`);
        const faults = state.clip ? [...state.faults, ...(await lookAtSign(page, painter, state))] : state.faults;
        found.push(...faults.map((fault) => `${state.name} ${fault}`));
      }
      const missed = await page.$$eval(TARGETS, (own) =>
        own.filter((target) => target.tabIndex >= 0 && !target.disabled && target.checkVisibility({ visibilityProperty: true }) && !window.reached.has(target)).map(({ outerHTML }) => outerHTML.slice(0, 80)));
      const positive = await page.$$eval('[tabindex]', (own) => own.filter(({ tabIndex }) => tabIndex > 0).map(({ outerHTML }) => outerHTML.slice(0, 80)));
      await painter.close();
      return [...found, ...missed.map((html) => `the focus does not reach ${html}`), ...positive.map((html) => `tabindex above 0: ${html}`)];
    });
    await painters.close();
  });

  test(`the skip link leads past the menus: ${size}`, async () => {
    await each({ viewport }, skips);
  });

  test(`whatever is pressed is big enough or far enough from others: ${size}`, async () => {
    await each({ viewport }, (page) => page.evaluate(measureTargets, { TARGETS, MAIN_ACTIONS }));
  });

  test(`text takes the reader's own spacing: ${size}`, async () => {
    await each({ viewport, bypassCSP: true }, (page) => styled(page, SPACING));
  });
}

/** The skip link with the keyboard: seen, and the next stop is in the text. */
async function skips(page) {
  await page.keyboard.press('Tab');
  const seen = await page.evaluate(() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches('.skip') && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  await page.keyboard.press('Enter');
  const atMain = await page.evaluate(() => document.activeElement === document.querySelector('main'));
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => !document.activeElement.closest('header.top, .crumbs, .section-menu'));
  return [[seen, 'the skip link is not wholly seen'], [atMain, 'the skip link does not lead to main'], [isPast, 'after the skip link the focus is in a menu']].filter(([isFine]) => !isFine).map(([, fault]) => fault);
}

/** WCAG 2.5.8 (24 pixels, or as much room), and 44 pixels of height for what people come to press. */
function measureTargets({ TARGETS, MAIN_ACTIONS }) {
  const shown = [...document.querySelectorAll(TARGETS)].filter((own) => own.checkVisibility({ visibilityProperty: true }) && !own.matches('.skip, [role=region]'));
  const boxOf = (own) => {
    // A box and its words are pressed as one.
    const boxes = [own, ...(own.type === 'checkbox' ? own.labels : [])].map((part) => part.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return { own, left, top, right, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const isInSentence = (own) => {
    if (getComputedStyle(own).display !== 'inline') return false;
    const block = own.closest('p, li, dd, dt, td, th, figcaption, caption').cloneNode(true);
    for (const link of block.querySelectorAll('a, ul, ol')) link.remove();
    return /\p{L}/u.test(block.textContent);
  };
  const boxes = shown.map(boxOf);
  const isSmall = ({ width, height }) => width < 23.9 || height < 23.9;
  const near = (one, two) => {
    const [x, y] = isSmall(two) ? [two.x, two.y] : [Math.min(Math.max(one.x, two.left), two.right), Math.min(Math.max(one.y, two.top), two.bottom)];
    return Math.hypot(one.x - x, one.y - y) < (isSmall(two) ? 24 : 12);
  };
  const name = ({ own, width, height }) => `${own.localName}${own.id && `#${own.id}`} "${own.textContent.trim().slice(0, 40)}" (${Math.round(width)} × ${Math.round(height)})`;
  const crowded = boxes.filter((box) => isSmall(box) && !isInSentence(box.own) && boxes.some((other) => other !== box && near(box, other)));
  const low = boxes.filter(({ own, height }) => own.matches(MAIN_ACTIONS) && height < 43.9);
  return [...crowded.map((box) => `${name(box)} is small and crowded`), ...low.map((box) => `${name(box)} is lower than 44 pixels`)];
}

/** What is lost when text grows: a page wider than the screen, words cut, words over words. */
function lookForLoss() {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
  const cut = [...document.querySelectorAll('body *')].filter((own) => {
    const { overflowX, overflowY } = getComputedStyle(own);
    const isCut = (overflow, content, room) => ['hidden', 'clip'].includes(overflow) && content > room + 1;
    return own instanceof HTMLElement && (isCut(overflowX, own.scrollWidth, own.clientWidth) || isCut(overflowY, own.scrollHeight, own.clientHeight));
  });
  found.push(...cut.map((own) => `cut: ${own.outerHTML.slice(0, 80)}`));
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest('script, option, .skip') || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const block = parent.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, summary, label, button, text, figcaption, caption') ?? parent;
    const words = text.data.trim().slice(0, 40);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // The middle of a line: boxes of lines may touch where letters do not.
      const quarter = (bottom - top) / 4;
      lines.push({ block, words, left, right, top: top + quarter, bottom: bottom - quarter });
      const isScrolled = parent.closest('.table, pre');
      if (!isScrolled && (left < -1 || right > innerWidth + 1)) found.push(`beyond the edge: "${words}"`);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((one, at) => {
    for (const two of lines.slice(at + 1)) {
      if (two.top >= one.bottom - 1) break;
      const isOver = one.left < two.right - 1 && two.left < one.right - 1;
      if (isOver && one.block !== two.block && !one.block.closest('.table')) found.push(`"${one.words}" and "${two.words}" overlap`);
    }
  });
  return [...new Set(found)];
}

async function styled(page, content) {
  await page.addStyleTag({ content });
  return page.evaluate(lookForLoss);
}

test('text twice as big fits, whether the layout knows of it or not', async () => {
  await each({ viewport: WIDE, bypassCSP: true }, async (page) => [...(await styled(page, DOUBLE)), ...(await skips(page))]);
  await each({ viewport: WIDE }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '36px');
    return [...(await page.evaluate(lookForLoss)), ...(await skips(page))];
  });
});

test('a page four times as big fits', async () => {
  await each({ viewport: { width: 320, height: 256 } }, async (page) => [...(await page.evaluate(lookForLoss)), ...(await skips(page))]);
});

test('without the style sheet the page is read from top to bottom', async () => {
  const prepare = (page) => page.route('**/*.css', (route) => route.abort());
  none(await twoByTwo(here.chromium, { viewport: WIDE }, sample, async (page, address) => {
    await prepare(page);
    await open(page, address);
    const tops = await page.$$eval('.skip, header.top, .menu, .crumbs, .section-menu, h1, h2, h3, .bottom', (own) => own.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect().top));
    assert.ok(tops.length >= 6, address);
    const isInOrder = tops.every((top, at) => at === 0 || top >= tops[at - 1]);
    return [...(isInOrder ? [] : ['out of order']), ...(await page.evaluate(lookForLoss))].map((fault) => `${address} ${fault}`);
  }));
});

test('without JavaScript every link of the menus leads somewhere, and the finder has its list', async () => {
  const exists = (href) => fs.existsSync(`${folder}${href.slice(base.length)}index.html`);
  const providers = all.filter(({ kind, lang }) => kind === 'provider' && lang === 'fi').length;
  none(await twoByTwo(here.chromium, { javaScriptEnabled: false }, sample, async (page, address) => {
    await open(page, address);
    const [menu, languages] = await Promise.all(['.menu a', '.languages a'].map((links) => page.$$eval(links, (own) => own.map((link) => link.getAttribute('href')))));
    assert.ok(menu.length >= 5 && languages.length === 3, address);
    if (address === '/fi/etsi/') assert.ok((await page.locator('.found li').count()) > providers * 0.8);
    return [...menu, ...languages].filter((href) => !exists(href)).map((href) => `${address} ${href}`);
  }));
});
