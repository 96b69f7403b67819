// The pages as text: two checkers of HTML find nothing, the languages are what they say they are, and
// what machines read (titles, landmarks, addresses of translations) is whole.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { eld } from 'eld/large';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import YAML from 'yaml';
import { BESIDE, catalogue, chosen, none, project, stage, twoByTwo } from './site.mjs';

const folder = process.env.SITE;
const base = '/repo';
const all = catalogue(folder);
const sample = chosen(all);
const LANGUAGES = ['fi', 'sv', 'en'];
// A block of data (application/ld+json) is never run: HTML, "prepare the script element".
const EXPLAINED = /Inline script violates .*Content Security Policy/;

const here = stage(folder, base);

/** What the Nu checker says of files or addresses, in its own words. */
function nu(...what) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  return new Promise((done, fail) => {
    const own = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Dnu.validator.servlet.allowed-address-type=all'];
    const options = ['-Xss8m', ...own, '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...what];
    execFile('java', options, { maxBuffer: 1e8 }, (error, out) => (error ? fail(error) : done(JSON.parse(out).messages)));
  });
}

const told = ({ url, type, subType, message, extract }) => `${url.replace(/^.*\/repo/, '')} ${subType ?? type}: ${message} ${(extract ?? '').trim().slice(0, 100)}`;

test('html-validate says nothing of any page', async () => {
  const checker = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'] }));
  const found = [];
  for (const { address, html } of all) {
    const { results } = await checker.validateString(html, address);
    found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${address} ${selector}`)));
  }
  none(found.sort());
});

test('the Nu checker has neither errors nor warnings', async () => {
  const messages = await nu(...sample.map(({ address }) => here.server.origin + base + address));
  assert.ok(messages.some(({ message }) => EXPLAINED.test(message)), 'it has read the pages');
  none(messages.filter(({ message }) => !EXPLAINED.test(message)).map(told));
  // What is explained is so only where it stands: no page has a script within that a browser would run.
  const scripts = all.flatMap(({ address, html }) => [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => [address, attributes]));
  none(scripts.filter(([, own]) => !/ src=|type="application\/(ld\+)?json"/.test(own)).map((own) => own.join(' ')));
});

test('the Nu checker finds nothing in the style sheet', async () => {
  const sheets = fs.readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.css'));
  assert.equal(sheets.length, 1);
  none((await nu('--css', path.join(folder, 'assets', sheets[0]))).map(told));
});

/** The visible texts of a page, together for each language and part: { lang, part, text }. */
function textsByLanguage() {
  const found = {};
  for (const part of ['header.top', 'main', '.bottom']) {
    const root = document.querySelector(part);
    const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts?.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent.closest('script, code, pre, kbd') || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const lang = parent.closest('[lang]').lang;
      const own = (found[`${lang} ${part}`] ??= { lang, part, text: '' });
      own.text += `${texts.currentNode.data} `;
    }
  }
  return Object.values(found).map((own) => ({ ...own, text: own.text.replace(/\s+/g, ' ').trim() }));
}

test('texts are in the language that they say they are in', async () => {
  assert.equal(eld.detect('Tämä teksti on suomea.').language, 'fi');
  let count = 0;
  none(await twoByTwo(here.chromium, {}, sample, async (page, { address }) => {
    await page.goto(here.server.origin + base + address);
    const texts = (await page.evaluate(textsByLanguage)).filter(({ text }) => text.length >= 120);
    count += texts.length;
    return texts.map((own) => ({ ...own, detected: eld.detect(own.text).language })).filter(({ lang, detected }) => lang.replace('-simple', '') !== detected)
      .map(({ lang, part, detected, text }) => `${address} ${part} says ${lang}, is ${detected}: ${text.slice(0, 150)}`);
  }));
  assert.ok(count >= sample.length, `${count} texts`);
});

test('each page has a title of its own in its language', () => {
  const addresses = {};
  for (const { lang, html, address } of all) {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
    assert.ok(title, address);
    (addresses[`${lang} ${title}`] ??= []).push(address);
  }
  none(Object.entries(addresses).filter(([, own]) => own.length > 1).map(([title, own]) => `${title}: ${own.slice(0, 3).join(' ')}`));
});

test('each page has one h1, and landmarks that are told apart by name', async () => {
  none(await twoByTwo(here.chromium, { javaScriptEnabled: false }, sample, async (page, { address, kind }) => {
    await page.goto(here.server.origin + base + address);
    const faults = await page.evaluate((isRoot) => {
      const count = (selector) => document.querySelectorAll(selector).length;
      const name = (own) => own.getAttribute('aria-label') ?? document.getElementById(own.getAttribute('aria-labelledby'))?.textContent.trim();
      const names = [...document.querySelectorAll('nav, aside')].map(name);
      const claims = {
        'one h1': count('h1') === 1,
        'one main': count('main') === 1,
        'a header and a footer of the page': isRoot || (count('body > header') === 1 && count('body > footer') === 1),
        'menus': isRoot || count('nav') >= 2,
        'a name for each nav': names.every(Boolean),
        'names that differ': new Set(names).size === names.length,
        // What is in no landmark is missed by those who go from one to the next.
        'all of its text in landmarks': [...document.body.children].every((own) => own.matches('.skip, header, nav, main, footer, aside') || !own.innerText.trim() || own.querySelector('main')),
      };
      return Object.entries(claims).filter(([, isTrue]) => !isTrue).map(([claim]) => claim);
    }, kind === 'root');
    return faults.map((fault) => `${address} has not ${fault}`);
  }));
});

test('each page tells its own address and those of its translations, which tell it back', () => {
  const links = (html, pattern) => [...html.matchAll(pattern)].map((own) => own.slice(1));
  const heads = new Map();
  // What stands beside a page shows parts of it, and says that the page is the one that counts.
  const own = all.filter(({ address, kind }) => address !== '/404.html' && !BESIDE.includes(kind));
  for (const { address, html } of own) {
    const [[canonical] = []] = links(html, /<link rel="canonical" href="([^"]+)">/g);
    heads.set(canonical, { address, alternates: new Map(links(html, /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)) });
  }
  assert.equal(heads.size, own.length, 'each has an address that no other page has');
  const found = all.filter(({ kind }) => BESIDE.includes(kind)).flatMap(({ address, html }) => {
    const [[canonical] = []] = links(html, /<link rel="canonical" href="([^"]+)">/g);
    return heads.has(canonical) && address.startsWith(heads.get(canonical).address) ? [] : [`${address} stands beside no page`];
  });
  for (const [canonical, { address, alternates }] of heads) {
    if (!canonical?.endsWith(`${base}${address}`)) found.push(`${address} says it is ${canonical}`);
    if (alternates.size === 0) continue;
    if (![...alternates.values()].includes(canonical)) found.push(`${address} does not name itself among its languages`);
    for (const [lang, other] of alternates) {
      const back = heads.get(other);
      if (!back) found.push(`${address} names ${other} (${lang}), which is no page`);
      else if (lang !== 'x-default' && JSON.stringify([...back.alternates]) !== JSON.stringify([...alternates]) && back.address !== '/') found.push(`${address} and ${other} do not name the same`);
    }
  }
  none(found);
});

/** All texts of an interface file, by path. */
function flat(texts, at = '') {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'object' && value ? flat(value, `${at}.${key}`) : [[`${at}.${key}`, String(value)]]));
}

test('no English word of the interface is left on a Finnish or Swedish page', async () => {
  const read = (lang) => new Map(flat(YAML.parse(fs.readFileSync(path.join(project, `themes/default/texts/${lang}.yaml`), 'utf8'), { uniqueKeys: false })));
  const texts = Object.fromEntries(LANGUAGES.map((lang) => [lang, read(lang)]));
  for (const lang of ['fi', 'sv']) {
    assert.deepEqual([...texts.en.keys()].filter((key) => !texts[lang].has(key)), [], lang);
    const own = new Set([...texts[lang].values()].map((text) => text.toLowerCase()));
    const english = new Set([...texts.en.values()].filter((text) => text.length >= 4 && !text.includes('{') && !own.has(text.toLowerCase())));
    const pages = sample.filter((page) => page.lang === lang && page.kind !== 'root');
    none(await twoByTwo(here.chromium, {}, pages, async (page, { address }) => {
      await page.goto(here.server.origin + base + address);
      const shown = await page.evaluate(() => {
        const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];
        const elements = [...document.querySelectorAll('body *:not(code, script)')].filter((own) => own.closest('[lang]').lang === document.documentElement.lang);
        const words = elements.flatMap((own) => [...own.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()));
        return [...words, ...elements.flatMap((own) => attributes.map((name) => own.getAttribute(name)))].filter(Boolean);
      });
      return shown.filter((text) => english.has(text)).map((text) => `${address} "${text}"`);
    }));
  }
});
