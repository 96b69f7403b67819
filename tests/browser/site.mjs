// The built site on a local port, under a folder as on GitHub Pages, and a browser to look at it.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/** Serves `folder` under `base` ("/repo"), and its 404 page for all else; compressed if `gzip`. */
export async function serve(folder, base, { gzip = false } = {}) {
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    let file = path.join(folder, address.startsWith(`${base}/`) ? address.slice(base.length) : '/none');
    if (address.endsWith('/')) file = path.join(file, 'index.html');
    const found = fs.existsSync(file) && fs.statSync(file).isFile();
    if (!found) file = path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      ...(gzip && { 'content-encoding': 'gzip', 'cache-control': 'max-age=600' }),
    });
    response.end(gzip ? zlib.gzipSync(fs.readFileSync(file)) : fs.readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Every page of a built site, as addresses from its root. */
export function pages(folder, below = '') {
  return fs
    .readdirSync(path.join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${below}/${entry.name}`;
      if (entry.isDirectory()) return pages(folder, name);
      return entry.name === 'index.html' ? [`${below}/`] : [];
    })
    .sort();
}

/** The Chromium of the system, with more of its switches if need be. */
export function browser(...more) {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM ?? places.find((place) => fs.existsSync(place));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', ...more];
  return chromium.launch({ executablePath, args });
}

/** A site on a local port and a browser to look at it, there for all tests of a file. */
export function stage(folder, base, options) {
  const here = {};
  before(async () => Object.assign(here, { server: await serve(folder, base, options), chromium: await browser() }));
  after(async () => {
    await here.chromium.close();
    here.server.close();
  });
  return here;
}

/** Kinds of pages that stand beside a page, and are found through it. */
export const BESIDE = ['trainer', 'plan', 'handout'];

/** Kinds of pages that are written by hand; the others are made of the directory of providers. */
export const HANDBOOK = [
  ...['home', 'page', 'section', 'lesson', 'practice', 'path', 'news', 'faq', 'glossary', 'statement'],
  ...[...BESIDE, 'accessibility', 'feedback', 'root'],
];

/** Every page to read with its kind, language and HTML; the 404 page too, but none that only leads on. */
export function catalogue(folder) {
  return [...pages(folder), '/404.html']
    .map((address) => {
      const html = fs.readFileSync(path.join(folder, address.replace(/\/$/, '/index.html')), 'utf8');
      const [, lang] = /<html lang="([\w-]+)"/.exec(html) ?? [];
      const [, kind] = /<body class="kind-([\w-]+)/.exec(html) ?? [];
      return { address, kind, lang, html };
    })
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** All handbook pages, and of each other kind in each language the shortest and the longest. */
export function chosen(all) {
  const groups = {};
  for (const page of all) (groups[`${page.kind} ${page.lang}`] ??= []).push(page);
  return Object.values(groups).flatMap((group) => {
    if (HANDBOOK.includes(group[0].kind)) return group;
    const sorted = [...group].sort((a, b) => a.html.length - b.html.length);
    return [...new Set([sorted[0], sorted.at(-1)])];
  });
}

/**
 * One of so many shares of pages, for a test that looks at them in several ways: every page is in one share,
 * and the longest of each kind in each language in all of them.
 */
export function share(pages, part, parts) {
  const longest = new Map();
  for (const page of pages) {
    const group = `${page.kind} ${page.lang}`;
    if (!(longest.get(group)?.html.length >= page.html.length)) longest.set(group, page);
  }
  const always = new Set(longest.values());
  return pages.filter((page, at) => at % parts === part || always.has(page));
}

/** The longest page of a kind in a language: it has most to show. */
export function longest(all, kind, lang) {
  return all.filter((page) => page.kind === kind && page.lang === lang).sort((a, b) => b.html.length - a.html.length)[0];
}

/** Looks at each of `items` in a tab of its own context, two at a time, and gives all that `look` finds. */
export async function twoByTwo(chromium, options, items, look) {
  const queue = [...items];
  const found = [];
  const work = async () => {
    const context = await chromium.newContext(options);
    const page = await context.newPage();
    for (let item = queue.shift(); item; item = queue.shift()) found.push(...((await look(page, item)) ?? []));
    await context.close();
  };
  await Promise.all([work(), work()]);
  return found.sort();
}

/** Fails with all that was found, each on a line, but for what would fill screens. */
export function none(found) {
  const rest = found.length > 60 ? [`… and ${found.length - 60} more`] : [];
  assert.ok(found.length === 0, ['', ...found.slice(0, 60), ...rest].join('\n'));
}

/** The contrast of two colours, "rgb(1, 2, 3)" or [1, 2, 3], as WCAG counts it. */
export function contrast(...colours) {
  const light = (colour) => {
    const [red, green, blue] = (typeof colour === 'string' ? colour.match(/[\d.]+/g) : colour).map((value) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = colours.map(light).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
