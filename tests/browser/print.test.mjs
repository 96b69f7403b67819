// On paper: what the page says and where it is from, whole and in order, and nothing to press.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { catalogue, longest, none, stage, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const LANGUAGES = ['fi', 'sv', 'en'];
// The margins of the theme, 18 millimetres, in points.
const MARGIN = (18 / 25.4) * 72;
const all = catalogue(folder);
const handouts = all.filter(({ kind }) => kind === 'handout');
const sample = [
  ...LANGUAGES.flatMap((lang) => ['lesson', 'provider', 'practice'].map((kind) => longest(all, kind, lang).address)),
  ...LANGUAGES.map((lang) => `${longest(all, 'finder', lang).address}?form=remote_phone`),
  // Every list of sources and every table of the handbook's own pages.
  ...all.filter(({ kind, lang }) => ['page', 'statement', 'news'].includes(kind) && lang === 'fi').map(({ address }) => address),
  ...handouts.map(({ address }) => address),
];

const here = stage(folder, base);

/** Texts to compare: a line may end, and a word may be cut with a hyphen, anywhere. */
const plain = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200b‐-]+/g, '');
const times = (text, part) => text.split(part).length - 1;

/** Prints a page on A4 and reads it back: its text, its number of sheets and each run of letters. */
async function print(page, address) {
  await page.goto(here.server.origin + base + address, { waitUntil: 'networkidle' });
  const data = new Uint8Array(await page.pdf({ format: 'A4', printBackground: false }));
  const paper = await getDocument({ data, verbosity: 0 }).promise;
  const runs = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const sheet = await paper.getPage(number);
    const [, , width, height] = sheet.view;
    const { items } = await sheet.getTextContent();
    for (const { str, transform: [, , skew, scale, left, bottom], width: length } of items.filter(({ str }) => str.trim())) {
      const size = Math.hypot(skew, scale);
      runs.push({ number, str, size, left, right: left + length, bottom, top: bottom + size, width, height });
    }
  }
  const count = paper.numPages;
  await paper.destroy();
  return { text: plain(runs.map(({ str }) => str).join('')), count, runs };
}

/** What the page has on the screen, to be found on paper or not. */
async function read(page) {
  await page.emulateMedia({ media: 'print' });
  const own = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility({ visibilityProperty: true }));
    const texts = (selector) => shown(selector).map((part) => part.innerText);
    // The words of one link alone may well be said elsewhere.
    const several = (selector) => [...document.querySelectorAll(selector)].filter((part) => part.querySelectorAll('a, span').length > 1).map((part) => part.textContent);
    return {
      menus: several('.menu, .languages, .crumbs, .section-menu ul, .contents ol, .sequence ul, .bottom ul'),
      first: texts('.brand, .notices p, .kicker, .title > p:not(h1 ~ p)'),
      headings: texts('h1, h2, h3, h4'),
      links: shown('a[href^="http"]').map((link) => [link.textContent, link.href, link.getAttribute('href')]),
      address: document.querySelector('link[rel=canonical]').href,
    };
  });
  await page.emulateMedia({ media: null });
  return own;
}

test('paper has what the page says, in order, its addresses once, and no menus', async () => {
  none(await twoByTwo(here.chromium, {}, sample, async (page, address) => {
    const { text, runs } = await print(page, address);
    const { menus, first, headings, links, address: own } = await read(page);
    const found = menus.map(plain).filter((menu) => menu && text.includes(menu)).map((menu) => `prints a menu: ${menu.slice(0, 60)}`);
    const [title, ...rest] = headings.map(plain);
    let before = text.slice(0, text.indexOf(title));
    for (const part of first.map(plain)) before = before.replace(part, '');
    if (!text.includes(title) || before) found.push(`prints before the title: ${before.slice(0, 60)}`);
    let at = text.indexOf(title) + title.length;
    for (const heading of rest) {
      const next = text.indexOf(heading, at);
      if (next < 0) found.push(`does not print in its turn: ${heading}`);
      else at = next + heading.length;
    }
    for (const [words, , href] of links) {
      const [link, printed] = [plain(words), `(${plain(href)})`];
      const same = links.filter(([, , other]) => other === href).length;
      // A link whose words are the address has told it.
      const isTold = link.includes(plain(href)) || link === plain(href).replace(/^https?:\/\/|\/$/g, '');
      if (isTold ? text.includes(link + printed) : !text.includes(link + printed)) found.push(isTold ? `prints twice: ${href}` : `does not print beside its link: ${href} (${words})`);
      if (times(text, printed) > same) found.push(`prints too often: ${href}`);
    }
    if (times(text, plain(own)) !== 1) found.push(`prints its own address ${times(text, plain(own))} times`);
    const cut = runs.filter((run) => run.left < MARGIN - 1 || run.right > run.width - MARGIN + 1 || run.bottom < MARGIN - 6 || run.top > run.height - MARGIN + 6);
    found.push(...cut.map(({ str, number }) => `prints into the margin of page ${number}: ${str.slice(0, 60)}`));
    return found.map((fault) => `${address} ${fault}`);
  }));
});

test('a handout is one sheet, in large print', async () => {
  assert.ok(handouts.length > 0, 'there is a handout');
  none(await twoByTwo(here.chromium, {}, handouts, async (page, { address }) => {
    const { runs, count } = await print(page, address);
    const small = runs.filter(({ size }) => size < 15.9);
    return [...(count === 1 ? [] : [`takes ${count} sheets`]), ...small.map(({ str, size }) => `${size.toFixed(1)} points: ${str.slice(0, 40)}`)].map((fault) => `${address} ${fault}`);
  }));
});
