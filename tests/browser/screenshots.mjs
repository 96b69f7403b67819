// Pictures of built pages, to be looked at: node tests/browser/screenshots.mjs [address …]
// Without addresses, the longest page of each kind, in turn in each language, at three widths, light and
// dark. Build the site first; the pictures go to target/screenshots.

import fs from 'node:fs';
import path from 'node:path';
import { browser, pages, project, serve } from './site.mjs';

const folder = process.env.SITE ?? path.join(project, 'public');
const out = path.join(project, 'target/screenshots');
const LANGUAGES = ['fi', 'sv', 'en'];
const WIDTHS = [320, 768, 1280];

/** The longest page of each kind: long words and lists show what breaks. */
function longest() {
  const kinds = new Map();
  for (const address of pages(folder)) {
    const html = fs.readFileSync(path.join(folder, address, 'index.html'), 'utf8');
    const kind = /<body class="kind-([\w-]+)/.exec(html)?.[1];
    const lang = address.split('/')[1];
    if (!kind || (lang && !LANGUAGES.includes(lang))) continue;
    const own = kinds.get(kind) ?? new Map();
    kinds.set(kind, own);
    if (html.length > (own.get(lang)?.length ?? 0)) own.set(lang, { address, length: html.length });
  }
  return [...kinds.values()].map((own, at) => (own.get(LANGUAGES[at % LANGUAGES.length]) ?? [...own.values()][0]).address);
}

const addresses = process.argv.length > 2 ? process.argv.slice(2) : longest();
const server = await serve(folder, '');
const chromium = await browser();
fs.mkdirSync(out, { recursive: true });
for (const width of WIDTHS) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await chromium.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(server.origin + address);
      await page.waitForLoadState('networkidle');
      const name = address.replaceAll('/', '_').slice(1) || 'root';
      await page.screenshot({ path: path.join(out, `${name}${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
console.log(`${addresses.length} pages at ${WIDTHS.length} widths, light and dark: ${out}`);
await chromium.close();
server.close();
