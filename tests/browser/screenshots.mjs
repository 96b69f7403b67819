// Pictures of built pages, to be looked at: node tests/browser/screenshots.mjs [address …]
// Build the site first; the pictures go to target/screenshots.

import fs from 'node:fs';
import path from 'node:path';
import { browser, project, serve } from './site.mjs';

const folder = process.env.SITE ?? path.join(project, 'public');
const out = path.join(project, 'target/screenshots');
const addresses = process.argv.slice(2);
if (addresses.length === 0) {
  addresses.push('/', '/fi/', '/fi/etsi/', '/fi/avoin-data/', '/fi/digituki/', '/fi/digituki/kuka-tekee-mita/', '/fi/oppitunnit/salasanat/');
  addresses.push('/fi/oppitunnit/turvallinen-arki/', '/sv/god-praxis/startpunkten/', '/en/news/');
  addresses.push('/fi/maakunnat/', '/sv/landskap/osterbotten/', '/en/providers/', '/fi/tarjoajat/kuusilampi-library/');
  addresses.push('/sv/teman/', '/fi/aiheet/sahkoposti/');
}

const server = await serve(folder, '');
const chromium = await browser();
fs.mkdirSync(out, { recursive: true });
for (const [width, colorScheme] of [[1280, 'light'], [320, 'light'], [1280, 'dark']]) {
  const context = await chromium.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  for (const address of addresses) {
    await page.goto(server.origin + address);
    const name = address.replaceAll('/', '_').slice(1) || 'root';
    await page.screenshot({ path: path.join(out, `${name}${width}-${colorScheme}.png`), fullPage: true });
  }
  await context.close();
}
await chromium.close();
server.close();
