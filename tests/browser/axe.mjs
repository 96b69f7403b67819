// What is found on an open page by axe, and by listening to it.

import fs from 'node:fs';
import { createRequire } from 'node:module';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe cannot decide and a test below does: rule, selector, reason.
const EXPLAINED = [
  ['color-contrast', '.map text, .map tspan', 'axe takes any SVG for a picture whose colours it does not know'],
];

/** Collects what a page should not do: ask others, fail to load, or complain. */
export function watch(page, server) {
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) faults.push(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`fails ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return faults;
}

/** What axe says of the open page, one line for each element. */
export async function examine(page) {
  await page.evaluate(axe);
  return page.evaluate(async ({ RULES, EXPLAINED }) => {
    // Chromium paints forced colours but still tells the unforced one here, and axe asks this first.
    const ask = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function told(name) {
      return ask.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };
    // The contrast of a field is that of what is written in it.
    for (const field of document.querySelectorAll('input[type="search"], input[type="text"]')) field.value ||= 'Abc';
    const { violations, incomplete } = await window.axe.run(document, { runOnly: RULES });
    const isExplained = (id, { target }) =>
      EXPLAINED.some(([rule, selector]) => rule === id && document.querySelector(target.at(-1)).matches(selector));
    const lines = (results, verdict) =>
      results.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => verdict === 'FAULT' || !isExplained(id, node))
          .map((node) => {
            const reasons = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
            return `${verdict} ${id} ${node.target.join(' ')}: ${reasons.join(' ')}`;
          }));
    return [...lines(violations, 'FAULT'), ...lines(incomplete, 'UNSURE')];
  }, { RULES, EXPLAINED });
}
