// Makes the pictures that stand for a page where its address is shared, 1200 × 630, one for each
// language: node tests/browser/share.mjs

import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { browser, project } from './site.mjs';

const theme = path.join(project, 'themes/default');
const chromium = await browser();
const page = await chromium.newPage({ viewport: { width: 1200, height: 630 } });
const icon = fs.readFileSync(path.join(theme, 'assets/icon.svg'), 'utf8');

for (const lang of ['fi', 'sv', 'en']) {
  const texts = parse(fs.readFileSync(path.join(theme, `texts/${lang}.yaml`), 'utf8'));
  await page.setContent(`<!DOCTYPE html><html lang="${lang}"><style>
    body { margin: 0; height: 630px; display: grid; align-content: center; gap: 28px; padding: 0 96px;
      background: #0f4c5c; color: #fff; font: 44px/1.3 "Noto Sans", "Liberation Sans", sans-serif;
      border-bottom: 28px solid #e8a33d; box-sizing: border-box; }
    svg { width: 150px; height: 150px; }
    b { font-size: 104px; line-height: 1.1; }
  </style><body>${icon}<b>${texts.share.picture}</b><span>${texts.choose.text}</span>`);
  await page.screenshot({ path: path.join(theme, `assets/share.${lang}.png`) });
}
await chromium.close();
