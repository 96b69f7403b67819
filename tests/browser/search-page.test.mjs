// The page to search from in a real browser: what people type is found, in every language and with every
// kind of hand, and nothing of it goes anywhere.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { BESIDE, HANDBOOK, browser, catalogue, longest, none, project, serve } from './site.mjs';

// Two sites, by the folder that they are served under.
const FOLDERS = { '': process.env.REAL_SITE, '/repo': process.env.SITE };
const real = FOLDERS[''];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SEARCH = { fi: '/fi/haku/', sv: '/sv/sok/', en: '/en/search/' };
const LANGUAGES = Object.keys(SEARCH);
const all = catalogue(real);
const kinds = new Map(all.map(({ address, kind }) => [address, kind]));
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
// The reader's own font size twice what it was: the theme's 112.5 % of 16 pixels, doubled.
const DOUBLE = 'html { font-size: 36px !important; }';

// What is searched for: queries that all of these files know, so that they also know what is expected.
const SOUGHT = {
  fi: [
    ...['salasanoista', 'huijausviestejä', 'verkko laskutus', 'pankki', 'salsana'],
    ...['sahkoposti', 'Tampereella', '33100'],
  ],
  sv: ['lösenordet', 'mobilcertifikat', 'certifikat', 'losenrod', 'losenord', 'i Åbo', '65100'],
  en: ['scammers', 'signlanguage', 'tax', 'pasword', 'jyvaskyla', 'in Tampere', '33100'],
};
// A word that is found on more than ten pages of most sorts, and one that is found on one. None that is
// searched for begins as another does, so that what is said of one is not taken for the other.
const MANY = 'salasana';
const ONE = 'lehtiportti';
// No word of any language begins so, and none is near to it.
const NOTHING = 'qxzvwk';

// Files of the Finnish index: the one that names all others, those that are searched, and what is shown.
const MANIFEST = '**/search/fi.json';
const SHARDS = '**/search/fi/*.json';
const SHOWN = '**/search/fi/*/*.json';

let servers;
let chromium;
before(async () => {
  const served = Object.entries(FOLDERS).map(async ([base, folder]) => [base, await serve(folder, base)]);
  servers = Object.fromEntries(await Promise.all(served));
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  for (const server of Object.values(servers)) server.close();
});

/**
 * A tab of a page; every request to anyone else, every error and everything stored is a fault. Where files
 * are missing on purpose, what the browser's console says of that is none.
 */
async function visit(address, look, { base = '', prepare, isBroken = false, ...options } = {}) {
  const context = await chromium.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults = [];
  const { origin } = servers[base];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}${base}/`)) faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isBroken) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`says ${dialog.message()}`);
    dialog.dismiss();
  });
  try {
    if (prepare) await prepare(page);
    await page.goto(origin + base + address);
    await look(page, context);
    const stored = await page.evaluate(async () => {
      const others = [(await indexedDB.databases()).length, (await caches.keys()).length];
      return [localStorage.length, sessionStorage.length, document.cookie, ...others];
    });
    assert.deepEqual(stored, [0, 0, '', 0, 0]);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** A page as its own text. */
const html = (address, base = '') => fs.readFileSync(path.join(FOLDERS[base], address, 'index.html'), 'utf8');

/** What the script of the page says, in its language. */
const texts = (page) =>
  page.evaluate(() => JSON.parse(document.getElementById('ui_search-texts').textContent));

const filled = (text, gaps) => text.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const status = (page) => page.evaluate(() => document.getElementById('ui_search-status').textContent);
const query = (page) => new URL(page.url()).searchParams.get('q');
const isHidden = async (page, name) => !(await page.isVisible(`#ui_${name}`));
const focused = (page) =>
  page.evaluate(() => {
    const own = document.activeElement;
    return own.id || own.getAttribute('href') || own.localName;
  });

/** Waits until the status fits an expression. */
const says = (page, pattern) =>
  page.waitForFunction((own) => {
    const { textContent } = document.getElementById('ui_search-status');
    return new RegExp(own).test(textContent);
  }, pattern);

/** Waits until the status says how many results a query has, and gives what it says. */
async function told(page, sought) {
  const { count, none: nothing } = await texts(page);
  const gaps = { n: '[\\d\\s]+', query: escaped(sought) };
  const forms = [...Object.values(count), nothing];
  const patterns = forms.map((form) => filled(escaped(form).replace(/\\([{}])/g, '$1'), gaps));
  await says(page, `^(?:${patterns.join('|')})(?:\\s|$)`);
  return status(page);
}

/** Types a query in the place of what is there, and gives what the status says of it. */
async function search(page, sought) {
  await page.fill('#ui_query', sought);
  return told(page, sought.trim());
}

/** Waits until the status says that the search failed. */
const failed = async (page) => says(page, escaped((await texts(page)).failed));

/** Waits until the status says nothing. */
const silent = (page) => says(page, '^$');

/** The results that are shown, as they stand. */
const results = (page) =>
  page.$$eval('#ui_results > ol > li', (items) =>
    items.map((item) => {
      const link = item.querySelector(':scope > h3 > a[href]');
      return {
        href: link.getAttribute('href'),
        title: link.textContent,
        marks: [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
        sort: item.querySelector('.meta').textContent,
        part: item.querySelector('.part a')?.getAttribute('href'),
      };
    }));
const hrefs = async (page) => (await results(page)).map(({ href }) => href);

/** Shows more for as long as there is more, and gives all. */
async function allResults(page) {
  while (await page.$eval('#ui_more', (more) => !more.hidden)) {
    const shown = await page.locator('#ui_hits > li').count();
    await page.click('#ui_more');
    await page.waitForFunction((before) => document.querySelectorAll('#ui_hits > li').length > before, shown);
  }
  return results(page);
}

/** The number that the status tells: its first one that is no part of the query. */
const number = (text) => Number(/\d[\d\s]*/.exec(text)?.[0].replace(/\s/g, '') ?? 0);

/** Keeps all that the status says from now on, but for words to pass the time. */
async function listen(page) {
  const { searching } = await texts(page);
  await page.evaluate((passing) => {
    window.heard = [];
    const own = document.getElementById('ui_search-status');
    const hear = () => own.textContent !== passing && window.heard.push(own.textContent);
    new MutationObserver(hear).observe(own, { childList: true, characterData: true, subtree: true });
  }, searching);
  return () => page.evaluate(() => window.heard);
}

/** A promise and what keeps it. */
function promise() {
  let keep;
  const own = new Promise((done) => {
    keep = done;
  });
  return [own, keep];
}

/** Holds back what is asked for, once it is: `pass` lets in what is asked for later, `free` all. */
async function hold(page, pattern) {
  let isHeld = true;
  let held = 0;
  const [begun, begin] = promise();
  const [opened, open] = promise();
  await page.route(pattern, async (route) => {
    begin();
    if (isHeld) {
      held += 1;
      await opened;
    }
    // By then the tab may be gone.
    await route.continue().catch(() => {});
  });
  const pass = () => {
    isHeld = false;
  };
  return { begun, pass, free: () => [pass(), open()], count: () => held };
}

/** The first manifest of a visit with something changed; those that are loaded later are right. */
const firstManifest = (change) => (page) =>
  page.route(MANIFEST, async (route) => {
    const manifest = await (await route.fetch()).json();
    change(manifest);
    await route.fulfill({ json: manifest });
  }, { times: 1 });

// ---- The field in the header

for (const [base, folder] of Object.entries(FOLDERS)) {
  test(`every page has a field that leads to the search of its language: ${base}/`, () => {
    const found = [];
    const own = catalogue(folder).filter(({ html: text }) => text.includes('<header'));
    for (const { address, lang, html: text } of own) {
      const header = text.slice(text.indexOf('<header'), text.indexOf('</header>'));
      const forms = header.match(/<form[^>]*\brole="search"[^>]*>[\s\S]*?<\/form>/g) ?? [];
      if (forms.length !== 1) found.push(`${address} has ${forms.length} forms`);
      for (const form of forms) {
        const [, action] = /<form[^>]*\baction="([^"]*)"/.exec(form) ?? [];
        if (action !== `${base}${SEARCH[lang.replace('-simple', '')]}`) found.push(`${address} leads to ${action}`);
        if (!/<form[^>]*\baria-label="[^"]+"/.test(form)) found.push(`${address}: the form has no name`);
        if (!/<form[^>]*\bmethod="get"/.test(form)) found.push(`${address}: the query is not in the address`);
        const [field] = /<input[^>]*\bname="q"[^>]*>/.exec(form) ?? [''];
        if (!/\baria-label="[^"]+"/.test(field)) found.push(`${address}: the field has no name`);
        const [button] = /<button type="submit">[\s\S]*?<\/button>/.exec(form) ?? [''];
        if (!/\p{L}/u.test(button.replace(/<[^>]*>/g, ''))) found.push(`${address}: the button has no name`);
      }
    }
    none(found);
    assert.ok(own.length > 1600, `${own.length} pages`);
    for (const lang of LANGUAGES) assert.match(html(SEARCH[lang], base), /<body class="kind-search"/);
  });

  test(`Enter in the header's field searches, with JavaScript and without: ${base}/`, async () => {
    const SAID = { fi: 'sähköposti', sv: 'lösenord', en: 'passwords & codes' };
    for (const javaScriptEnabled of [true, false]) {
      for (const lang of LANGUAGES) {
        const { address } = longest(all, 'lesson', lang);
        await visit(address, async (page) => {
          await page.fill('header input[name=q]', SAID[lang]);
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.pathname === `${base}${SEARCH[lang]}`);
          assert.equal(query(page), SAID[lang]);
          assert.equal(await page.getAttribute('html', 'lang'), lang);
          if (!javaScriptEnabled) return;
          await told(page, SAID[lang]);
          assert.equal(await page.inputValue('#ui_query'), SAID[lang]);
          const found = await hrefs(page);
          assert.ok(found.length > 2);
          none(found.filter((href) => !href.startsWith(`${base}/${lang}/`)));
        }, { base, javaScriptEnabled });
      }
    }
  });
}

// ---- What is loaded, and when

/** Of what a page has asked for, what belongs to the search. */
function asked(page, base) {
  const own = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const address = pathname.slice(base.length);
    if (/^\/(search\/|assets\/search\.)/.test(address)) own.push(address);
  });
  return own;
}

for (const base of Object.keys(FOLDERS)) {
  test(`nothing of the search is loaded before someone is about to search: ${base}/`, async () => {
    const isScript = (address) => /\/assets\/search\.[^/]+\.js$/.test(address);
    for (const address of ['/fi/', longest(all, 'lesson', 'fi').address, SEARCH.fi]) {
      let own;
      const prepare = (page) => {
        own = asked(page, base);
      };
      await visit(address, async (page) => {
        await page.waitForLoadState('networkidle');
        // The field in the header leads elsewhere: whoever writes in it needs nothing here.
        await page.focus('header input[name=q]');
        await page.keyboard.type('tuki');
        assert.deepEqual(own, [], address);
        if (address !== SEARCH.fi) return;
        const script = page.waitForResponse((response) => isScript(response.url()));
        await page.focus('#ui_query');
        await script;
        assert.equal(own.length, 1);
        await search(page, MANY);
        assert.equal(own.filter(isScript).length, 1);
        assert.equal(own[1], '/search/fi.json');
      }, { base, prepare });
    }
    // Whoever comes with a query has begun already, and need not touch the field.
    await visit(`${SEARCH.fi}?q=${MANY}`, async (page) => {
      await told(page, MANY);
      assert.equal(await focused(page), 'body');
      assert.equal(await page.inputValue('#ui_query'), MANY);
    }, { base });
  });
}

test('what is typed is not sent to anyone, the own server included', async () => {
  const own = [];
  const prepare = (page) =>
    page.on('request', (request) => own.push(request.url() + (request.postData() ?? '')));
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    await search(page, NOTHING);
    assert.ok(own.length > 5);
    none(own.filter((address) => address.includes(MANY) || address.includes(NOTHING)));
  }, { prepare });
});

test('the policy of the page lets in the scripts of the site and nothing else', () => {
  for (const [base, lang] of Object.keys(FOLDERS).flatMap((own) => LANGUAGES.map((lang) => [own, lang]))) {
    const text = html(SEARCH[lang], base);
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text);
    const rules = policy.replace(/&#39;/g, "'").split(';').map((rule) => rule.trim().split(/\s+/));
    const values = Object.fromEntries(rules.map(([name, ...own]) => [name, own.join(' ')]));
    assert.equal(values['default-src'], "'none'");
    assert.equal(values['script-src'], "'self'");
    assert.equal(values['connect-src'], "'self'");
    assert.doesNotMatch(policy, /unsafe|wasm|\*|https?:/);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    assert.equal(scripts.filter((own) => own.includes('src=')).length, 1);
    none(scripts.filter((own) => !/src="\/|type="application\/(ld\+)?json"/.test(own)));
    assert.doesNotMatch(text, /<[^>]+ on[a-z]+=|style="/);
  }
});

// ---- What is found

for (const lang of LANGUAGES) {
  test(`people find what they look for, however they write it: ${lang}`, async () => {
    const file = fs.readFileSync(path.join(project, `tests/search/queries.${lang}.tsv`), 'utf8');
    const rows = new Map(file.trim().split('\n').map((line) => line.split('\t').slice(0, 2)));
    await visit(SEARCH[lang], async (page) => {
      const parts = new Set();
      let withMarks = 0;
      for (const sought of SOUGHT[lang]) {
        const expected = rows.get(sought)?.split(' ');
        assert.ok(expected, `queries.${lang}.tsv no longer knows ${sought}`);
        await search(page, sought);
        const found = await results(page);
        const first = found.slice(0, 3).map(({ href }) => href);
        assert.ok(expected.some((href) => first.includes(href)), `${sought}: ${first.join(' ')}`);
        none(found.filter(({ href }) => !kinds.has(href)).map(({ href }) => `${sought}: ${href} is no page`));
        const bare = found.filter(({ title, sort }) => !title.trim() || !sort.trim());
        none(bare.map(({ href }) => `${sought}: ${href} has no title or no sort`));
        assert.equal(new Set(found.map(({ href }) => href)).size, found.length, sought);
        if (found.some(({ marks }) => marks.length)) withMarks += 1;
        for (const { part } of found) if (part) parts.add(part);
      }
      assert.ok(withMarks >= 4, `titles are marked for ${withMarks} of ${SOUGHT[lang]}`);
      assert.ok(parts.size > 0, 'no result leads to a part of a page');
      for (const part of parts) {
        const [address, id] = part.split('#');
        const text = await (await page.request.get(servers[''].origin + address)).text();
        assert.ok(text.includes(` id="${decodeURIComponent(id)}"`), part);
      }
    });
  });

  test(`every part of a page that a result may lead to is there: ${lang}`, () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(real, `search/${lang}.json`), 'utf8'));
    const folder = path.join(real, 'search', lang, manifest.shown);
    const found = [];
    let count = 0;
    for (const name of fs.readdirSync(folder)) {
      const { href, headings } = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
      const text = html(href);
      const lost = headings.filter(([id]) => !text.includes(` id="${id}"`));
      found.push(...lost.map(([id]) => `${href}#${id}`));
      count += headings.length;
    }
    none(found);
    assert.ok(count > 400);
  });
}

test('results are an ordered list of links in headings, and their section has a name', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    const section = page.getByRole('region', { name: (await texts(page)).results });
    assert.equal(await section.getByRole('listitem').count(), 10);
    assert.equal(await section.getByRole('list').evaluate((own) => own.localName), 'ol');
    assert.equal(await section.getByRole('heading', { level: 2 }).count(), 1);
    assert.equal(await section.getByRole('heading', { level: 3 }).getByRole('link').count(), 10);
    const [first] = await results(page);
    assert.ok(first.marks.length > 0);
    // The word in its forms, and words that mean the same.
    const marks = await page.locator('#ui_hits mark').allInnerTexts();
    assert.ok(marks.length >= 5);
    none(marks.filter((mark) => !/^(salasan|tunnuks|tunnus)/i.test(mark)));
    await section.getByRole('link').first().click();
    await page.waitForURL(`**${first.href}`);
    assert.ok((await page.title()).startsWith(first.title));
  });
});

test('a link to a part of a page leads there', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    const link = page.locator('#ui_hits .part a').first();
    const id = (await link.getAttribute('href')).split('#')[1];
    const title = await link.innerText();
    await link.click();
    await page.waitForURL((url) => decodeURIComponent(url.hash) === `#${decodeURIComponent(id)}`);
    await page.waitForFunction((own) => {
      const { top, bottom } = document.getElementById(own).getBoundingClientRect();
      return top >= -1 && bottom <= innerHeight + 1;
    }, decodeURIComponent(id));
    const part = await page.innerText(`[id="${decodeURIComponent(id)}"]`);
    assert.ok(part.includes(title), part);
  });
});

// ---- What the status says

test('the status tells how many results there are', async () => {
  await visit(SEARCH.fi, async (page) => {
    assert.equal(await page.getAttribute('#ui_search-status', 'role'), 'status');
    for (const sought of [MANY, ONE, 'opastus']) {
      const text = await search(page, sought);
      assert.equal(number(text), (await allResults(page)).length, text);
    }
    assert.match(await search(page, ONE), /^1\b/);
  });
});

test('the status is written once for each search, however fast one types', async () => {
  await visit(SEARCH.fi, async (page) => {
    const heard = await listen(page);
    // Letter upon letter without a pause.
    await page.focus('#ui_query');
    await page.evaluate((word) => {
      const field = document.getElementById('ui_query');
      for (const letter of word) {
        field.value += letter;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, MANY);
    const first = await told(page, MANY);
    // Neither a space nor a second Enter makes it another query.
    await page.fill('#ui_query', `${MANY} `);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const second = await search(page, ONE);
    await page.keyboard.press('Escape');
    await silent(page);
    assert.deepEqual(await heard(), [first, second, '']);
  });
});

test('while someone types no search begins', async () => {
  await visit(SEARCH.fi, async (page) => {
    // A script that came amid the letters would search for those that are there.
    await search(page, ONE);
    await page.keyboard.press('Escape');
    await silent(page);
    const heard = await listen(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const letter of MANY) {
      await page.keyboard.type(letter);
      await page.clock.runFor(150);
    }
    assert.equal(query(page), null);
    await page.clock.runFor(60);
    await page.clock.resume();
    assert.deepEqual([await told(page, MANY)], await heard());
  }, { prepare: (page) => page.clock.install() });
});

test('a word that is not known is told, with what was taken for it', async () => {
  const WRONG = { fi: ['salsana', 'salasan'], sv: ['losenrod', 'lösenord'], en: ['pasword', 'password'] };
  for (const [lang, [wrong, right]] of Object.entries(WRONG)) {
    await visit(SEARCH[lang], async (page) => {
      const text = await search(page, wrong);
      const { corrected } = await texts(page);
      const [before, after] = filled(corrected, { word: wrong, other: '\0' }).split('\0');
      assert.ok(text.includes(before + right), text);
      assert.ok(text.endsWith(after), text);
    });
  }
  await visit(SEARCH.fi, async (page) => {
    const { missing } = await texts(page);
    const text = await search(page, `${MANY} ${NOTHING}`);
    assert.ok(text.endsWith(filled(missing, { words: NOTHING })), text);
    assert.ok((await results(page)).length > 0);
    // What is known is not called into question: the status says how many there are, and no more.
    const plain = await search(page, 'pankki');
    const { count } = await texts(page);
    assert.equal(plain, filled(count.other, { n: number(plain), query: 'pankki' }));
  });
});

test('whoever finds nothing is told so, advised, and offered the other languages', async () => {
  const sought = `${NOTHING}ö & ${NOTHING}å?`;
  for (const lang of LANGUAGES) {
    await visit(SEARCH[lang], async (page) => {
      assert.ok(await isHidden(page, 'search-help'));
      const text = await search(page, sought);
      const { none: nothing } = await texts(page);
      assert.equal(text, filled(nothing, { query: sought }));
      assert.ok(await isHidden(page, 'results'));
      assert.ok(await page.isVisible('#ui_advice'));
      const links = page.locator('#ui_search-help a');
      const others = LANGUAGES.filter((other) => other !== lang);
      const own = await links.evaluateAll((list) =>
        list.map(({ pathname, search: gaps, lang: tag, hreflang }) =>
          [pathname, new URLSearchParams(gaps).get('q'), tag, hreflang]));
      assert.deepEqual(own, others.map((other) => [SEARCH[other], sought, other, other]));
      // A later query takes the place of this one.
      await search(page, NOTHING);
      await links.last().click();
      await page.waitForURL((url) => url.pathname === SEARCH[others.at(-1)]);
      assert.equal(query(page), NOTHING);
      await told(page, NOTHING);
      assert.equal(await page.getAttribute('html', 'lang'), others.at(-1));
    });
  }
});

test('with few results the other languages are offered without advice, with many neither', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, ONE);
    assert.ok(await page.isVisible('#ui_search-help a'));
    assert.ok(await isHidden(page, 'advice'));
    await search(page, MANY);
    assert.ok(await isHidden(page, 'search-help'));
  });
});

test('whoever waits is told that the search goes on', async () => {
  await visit(SEARCH.fi, async (page) => {
    const { free } = await hold(page, SHARDS);
    const { searching } = await texts(page);
    await page.fill('#ui_query', MANY);
    await says(page, `^${escaped(searching)}$`);
    free();
    await told(page, MANY);
  });
});

test('a site of one language has nothing to offer in others, and searches all the same', async () => {
  const prepare = (page) =>
    page.route(`**${SEARCH.fi}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<div id="ui_twins">[\s\S]*?<\/div>/, '');
      assert.ok(!body.includes('ui_twins'));
      await route.fulfill({ response, body });
    });
  await visit(SEARCH.fi, async (page) => {
    await page.fill('#ui_query', MANY);
    await page.waitForFunction(() => document.getElementById('ui_search-status').textContent);
    const { failed: text } = await texts(page);
    assert.equal((await status(page)).includes(text), false, 'the search fails where there is no #ui_twins');
    assert.ok((await results(page)).length > 0);
  }, { prepare });
});

// ---- The keyboard

test('the keyboard alone goes from the field to the results', async () => {
  await visit(SEARCH.fi, async (page) => {
    // Before the script runs Enter would load the page anew, so that it must have searched once.
    await search(page, ONE);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(MANY);
    await page.keyboard.press('Enter');
    await told(page, MANY);
    assert.equal(await focused(page), 'ui_query');
    const [first] = await results(page);
    const stops = [];
    while (stops.at(-1) !== first.href && stops.length < 5) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    assert.deepEqual(stops, ['button', 'ui_sort', first.href]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first.href}`);
  });
});

test('Escape clears the field, the results and the address', async () => {
  await visit(`${SEARCH.fi}?q=${MANY}`, async (page) => {
    await told(page, MANY);
    await page.focus('#ui_query');
    await page.keyboard.press('Escape');
    await silent(page);
    assert.equal(await page.inputValue('#ui_query'), '');
    assert.ok(await isHidden(page, 'results'));
    assert.deepEqual(await results(page), []);
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await focused(page), 'ui_query');
    // The same after nothing was found: what was said of it goes too.
    await search(page, NOTHING);
    await page.keyboard.press('Escape');
    await silent(page);
    assert.ok(await isHidden(page, 'search-help'));
    assert.equal(new URL(page.url()).search, '');
    // And what was not yet searched for never is.
    const heard = await listen(page);
    await page.evaluate(() => {
      const field = document.getElementById('ui_query');
      field.value = 'pankki';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    });
    assert.equal(await page.inputValue('#ui_query'), '');
    const text = await search(page, ONE);
    assert.deepEqual(await heard(), [text]);
  });
});

test('ten more results come by the keyboard, and the focus goes to the first of them', async () => {
  await visit(SEARCH.fi, async (page) => {
    const total = number(await search(page, MANY));
    assert.ok(total > 30);
    const seen = await hrefs(page);
    assert.equal(seen.length, 10);
    await page.locator('#ui_hits > li').last().getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'ui_more');
    const keys = ['Enter', 'Space'];
    for (let shown = 10; shown < total; shown += 10) {
      assert.match(await page.innerText('#ui_more'), new RegExp(`\\b${Math.min(10, total - shown)}\\b`));
      await page.focus('#ui_more');
      await page.keyboard.press(keys[(shown / 10) % 2]);
      const next = Math.min(total, shown + 10);
      await page.waitForFunction((own) => document.querySelectorAll('#ui_hits > li').length === own, next);
      await page.waitForFunction((at) =>
        document.activeElement === document.querySelectorAll('#ui_hits > li')[at].querySelector('a'), shown);
      // Those that were there stay where they were.
      assert.deepEqual((await hrefs(page)).slice(0, 10), seen);
    }
    assert.equal(new Set(await hrefs(page)).size, total);
    assert.ok(await isHidden(page, 'more'));
    // A search begins with ten again.
    await search(page, 'puhelin');
    assert.equal((await results(page)).length, 10);
  });
});

test('the focus does not move by itself when results come', async () => {
  let held;
  const prepare = async (page) => {
    held = await hold(page, SHARDS);
  };
  await visit(`${SEARCH.fi}?q=${MANY}`, async (page) => {
    await page.focus('.brand a');
    await page.evaluate(() => {
      window.moves = [];
      document.addEventListener('focusin', ({ target }) => window.moves.push(target.outerHTML.slice(0, 60)));
      document.addEventListener('focusout', ({ target }) => window.moves.push(target.outerHTML.slice(0, 60)));
    });
    held.free();
    await told(page, MANY);
    assert.ok((await results(page)).length > 0);
    assert.deepEqual(await page.evaluate(() => window.moves), []);
    assert.equal(await page.evaluate(() => document.activeElement.matches('.brand a')), true);
    await page.focus('#ui_query');
    await page.evaluate(() => window.moves.splice(0));
    await page.keyboard.type('t');
    await told(page, `${MANY}t`);
    await page.keyboard.press('Enter');
    await search(page, NOTHING);
    assert.deepEqual(await page.evaluate(() => window.moves), []);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  }, { prepare });
});

// ---- Sorts

/** What sort of page each kind is, to those who search. */
function sortOf(address) {
  const own = {
    l: ['lesson', 'path'],
    p: ['practice'],
    n: ['news'],
    m: ['municipality', 'region', 'municipalities', 'regions'],
    s: [
      ...['provider', 'facet', 'finder', 'providers', 'archive', 'trainings', 'helpers'],
      ...['forms', 'audiences', 'service_languages'],
    ],
  };
  const found = Object.entries(own).find(([, list]) => list.includes(kinds.get(address)));
  return found?.[0] ?? 'g';
}

test('a sort narrows the results down to its pages, as many as it says', async () => {
  await visit(SEARCH.fi, async (page) => {
    assert.ok(await isHidden(page, 'sorts'));
    const total = number(await search(page, MANY));
    const before = await hrefs(page);
    const own = await texts(page);
    const options = await page.$$eval('#ui_sort option', (list) =>
      list.map(({ value, text }) => [value, text]));
    assert.deepEqual(options[0], ['', own.all]);
    assert.ok(options.length > 4);
    let sum = 0;
    for (const [sort, text] of options.slice(1)) {
      await page.selectOption('#ui_sort', sort);
      const count = Number(/\((\d+)\)$/.exec(text)[1]);
      assert.equal(text, `${own[`sorts.${sort}`]} (${count})`);
      await page.waitForFunction((name) => {
        const shown = [...document.querySelectorAll('#ui_hits > li > .meta')];
        return shown.length && shown.every((meta) => meta.textContent === name);
      }, own[`sort.${sort}`]);
      const found = await allResults(page);
      assert.equal(found.length, count, text);
      assert.equal(number(await told(page, MANY)), count, text);
      none(found.filter(({ href }) => sortOf(href) !== sort).map(({ href }) => `${href} is not ${text}`));
      const names = new Set(found.map((result) => result.sort));
      assert.deepEqual([...names], [own[`sort.${sort}`]]);
      sum += count;
    }
    assert.equal(sum, total);
    await page.selectOption('#ui_sort', '');
    const { count } = own;
    await says(page, escaped(filled(count.other, { n: total, query: MANY })));
    assert.deepEqual(await hrefs(page), before);
  });
});

test('another query is not narrowed down by the sort that was chosen for the last', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, 'pankki');
    const plain = await hrefs(page);
    await search(page, MANY);
    await page.selectOption('#ui_sort', 'p');
    const narrow = /\((\d+)\)/.exec(await page.innerText('#ui_sort option:checked'))[1];
    await says(page, `^${narrow}\\b`);
    await search(page, 'pankki');
    assert.equal(await page.inputValue('#ui_sort'), '');
    assert.deepEqual(await hrefs(page), plain);
    // With one sort there is nothing to choose.
    await search(page, ONE);
    assert.ok(await isHidden(page, 'sorts'));
  });
});

test('a sort that is chosen before the results of another have come is the one that is shown', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    const loaded = (await results(page)).length;
    const early = await hold(page, SHOWN);
    await page.selectOption('#ui_sort', 'g');
    await early.begun;
    const late = await hold(page, SHOWN);
    await page.selectOption('#ui_sort', 's');
    await late.begun;
    // What the first sort has comes first.
    early.free();
    await page.waitForFunction((count) => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      return files.filter((name) => /\/search\/fi\/[^/]+\/\d+\.json$/.test(name)).length >= count;
    }, loaded + early.count());
    late.free();
    const own = await texts(page);
    const count = number(await page.innerText('#ui_sort option:checked'));
    await says(page, `^${count}\\b`);
    const sorts = new Set((await results(page)).map(({ sort }) => sort));
    assert.deepEqual([...sorts], [own['sort.s']], 'results of another sort are shown under the chosen one');
    assert.equal(await page.inputValue('#ui_sort'), 's');
    assert.equal((await allResults(page)).length, count);
  });
});

for (const lang of LANGUAGES) {
  test(`every page goes by the sort that it is: ${lang}`, () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(real, `search/${lang}.json`), 'utf8'));
    const folder = path.join(real, 'search', lang, manifest.shown);
    const found = [...manifest.sorts].flatMap((sort, at) => {
      const { href } = JSON.parse(fs.readFileSync(path.join(folder, `${at}.json`), 'utf8'));
      const wanted = sortOf(href);
      return sort === wanted ? [] : [`${href} (${kinds.get(href)}) goes by ${sort}, not by ${wanted}`];
    });
    none(found);
    assert.ok(manifest.sorts.length > 500);
  });
}

// ---- The address

test('the address holds the query, and gives the same results again', async () => {
  const sought = 'sähköposti & salasana';
  await visit(SEARCH.fi, async (page, context) => {
    const steps = await page.evaluate(() => history.length);
    await search(page, ONE);
    assert.equal(query(page), ONE);
    const text = await search(page, sought);
    assert.equal(query(page), sought);
    // Letters are no steps to go back.
    assert.equal(await page.evaluate(() => history.length), steps);
    const found = await results(page);
    assert.equal(found.length, 10);
    await page.reload();
    assert.equal(await told(page, sought), text);
    assert.deepEqual(await results(page), found);
    const other = await context.newPage();
    await other.goto(page.url());
    assert.equal(await told(other, sought), text);
    assert.deepEqual(await results(other), found);
    // Whoever comes back from a result finds the others.
    await page.locator('#ui_hits a').first().click();
    await page.waitForURL(`**${found[0].href}`);
    await page.goBack();
    await told(page, sought);
    assert.deepEqual(await results(page), found);
    assert.equal(await page.inputValue('#ui_query'), sought);
  });
});

test('going back on the page, the results are those of the address', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    await page.locator('.letters a[href^="#"]').first().click();
    await search(page, ONE);
    await page.goBack();
    await page.waitForURL((url) => !url.hash);
    assert.equal(query(page), MANY);
    assert.equal(await page.inputValue('#ui_query'), MANY, 'the field holds another query than the address');
    await told(page, MANY);
  });
});

test('an address may hold no more than the field', async () => {
  // As a person could not write it, but a link may hold it: the browser would stand still for seconds.
  const long = Array.from({ length: 900 }, (_, at) => `qxzvw${'abcdefghij'[at % 10]}`).join(' ');
  await visit(`${SEARCH.fi}?q=${encodeURIComponent(long)}`, async (page) => {
    await page.waitForFunction(() => document.getElementById('ui_query').value);
    const most = await page.evaluate(() => document.getElementById('ui_query').maxLength);
    const { length } = await page.inputValue('#ui_query');
    assert.ok(length <= most, `${length} characters are searched for, the field takes ${most}`);
  });
});

test('of searches that overtake each other the last one is shown', async () => {
  await visit(SEARCH.fi, async (page) => {
    const heard = await listen(page);
    const held = await hold(page, SHARDS);
    await page.fill('#ui_query', MANY);
    await held.begun;
    held.pass();
    const second = await search(page, '33100');
    const found = await results(page);
    held.free();
    const third = await search(page, ONE);
    assert.deepEqual(await heard(), [second, third]);
    assert.ok(!found.some(({ href }) => href.includes('salasanat')) && found.length > 1);
    assert.equal(number(third), (await results(page)).length);
    assert.equal(query(page), ONE);
  });
});

test('what is shown of an earlier search comes too late to be told', async () => {
  await visit(SEARCH.fi, async (page) => {
    const heard = await listen(page);
    const held = await hold(page, SHOWN);
    // This one would say that a word was taken for another.
    await page.fill('#ui_query', 'salsana');
    await held.begun;
    held.pass();
    const second = await search(page, ONE);
    const late = page.waitForResponse(SHOWN);
    held.free();
    await late;
    const third = await search(page, 'yölinja');
    assert.deepEqual(await heard(), [second, third], 'the status mixes two searches');
  });
});

test('whoever clears the field before the results come gets none', async () => {
  await visit(SEARCH.fi, async (page) => {
    const heard = await listen(page);
    const held = await hold(page, SHARDS);
    await page.fill('#ui_query', MANY);
    await held.begun;
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search);
    held.free();
    const text = await search(page, ONE);
    assert.deepEqual((await heard()).filter(Boolean), [text]);
  });
});

// ---- When files are missing

const abort = (route) => route.abort();
const missing = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
const LOST = [
  ['the manifest does not come', MANIFEST, abort],
  ['the manifest is missing', MANIFEST, missing],
  ['the files that are searched do not come', SHARDS, abort],
  ['the files that are searched are missing', SHARDS, missing],
  ['what is shown of pages does not come', SHOWN, abort],
];

for (const [fault, pattern, answer] of LOST) {
  test(`when ${fault}, the status says so and one can try again`, async () => {
    await visit(SEARCH.fi, async (page) => {
      const { again } = await texts(page);
      await page.route(pattern, answer);
      await page.fill('#ui_query', MANY);
      await failed(page);
      assert.ok(await isHidden(page, 'results'));
      assert.equal(query(page), MANY);
      const button = page.locator('#ui_search-status').getByRole('button', { name: again, exact: true });
      await page.unroute(pattern);
      await button.click();
      const text = await told(page, MANY);
      assert.equal((await allResults(page)).length, number(text));
      assert.equal(await button.count(), 0);
    }, { isBroken: true });
  });
}

test('after a failure another query works, and so does Enter for the same', async () => {
  await visit(SEARCH.fi, async (page) => {
    await page.route('**/search/**/*.json', abort);
    await page.fill('#ui_query', MANY);
    await failed(page);
    await page.unroute('**/search/**/*.json');
    await page.keyboard.press('Enter');
    await told(page, MANY);
    await search(page, ONE);
    assert.equal((await results(page)).length, 1);
  }, { isBroken: true });
});

test('after a failure Escape clears what was said of it, and the address', async () => {
  await visit(SEARCH.fi, async (page) => {
    await page.route(MANIFEST, abort);
    await page.fill('#ui_query', MANY);
    await failed(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.getElementById('ui_query').value);
    assert.equal(new URL(page.url()).search, '', 'the address keeps the query');
    assert.equal(await status(page), '', 'the status still says that the search failed');
  }, { isBroken: true });
});

test('whoever tries again by the keyboard does not lose the focus', async () => {
  await visit(SEARCH.fi, async (page) => {
    await page.route(MANIFEST, abort);
    await page.fill('#ui_query', MANY);
    await failed(page);
    await page.unroute(MANIFEST);
    await page.locator('#ui_search-status button').focus();
    await page.keyboard.press('Enter');
    await told(page, MANY);
    assert.notEqual(await focused(page), 'body', 'the button is gone, and the focus with it');
  }, { isBroken: true });
});

test('a failure leaves nothing of the search before it', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, NOTHING);
    await page.route('**/search/**/*.json', abort);
    await page.fill('#ui_query', MANY);
    await failed(page);
    assert.ok(await isHidden(page, 'results'));
    const links = await page.$$eval('#ui_search-help a', (own) =>
      own.filter((link) => link.checkVisibility()).map(({ href }) => new URL(href).searchParams.get('q')));
    none(links.filter((own) => own !== MANY).map((own) => `${own} is offered in other languages`));
    assert.ok(await isHidden(page, 'advice'), 'spelling is no cause of a failure');
  }, { isBroken: true });
});

test('when more results do not come, that is said, and one can try again', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    await page.route(SHOWN, abort);
    await page.click('#ui_more');
    await failed(page);
    await page.unroute(SHOWN);
    const again = page.locator('#ui_search-status button');
    await ((await again.count()) ? again : page.locator('#ui_more')).click();
    await page.waitForFunction(() => document.querySelectorAll('#ui_hits > li').length >= 10);
    assert.equal((await allResults(page)).length, number(await told(page, MANY)));
  }, { isBroken: true });
});

test('when the script does not come, the page says so', async () => {
  const prepare = (page) => page.route('**/assets/search.*.js', abort);
  await visit(`${SEARCH.fi}?q=${MANY}`, async (page) => {
    await failed(page);
  }, { prepare, isBroken: true });
});

test('results come although the site was published anew since its index was named', async () => {
  const gone = (list) => list.names.forEach((_, at, names) => {
    names[at] = `gone${at}`;
  });
  const changes = {
    'words and places': ({ lexicon, postings }) => [gone(lexicon), gone(postings)],
    places: ({ postings }) => gone(postings),
    'what is shown': (manifest) => {
      manifest.shown = 'gone';
    },
    version: (manifest) => {
      manifest.version += 1;
    },
  };
  const found = [];
  for (const [name, change] of Object.entries(changes)) {
    await visit(SEARCH.fi, async (page) => {
      const heard = await listen(page);
      await page.fill('#ui_query', MANY);
      await page.waitForFunction(() => window.heard.length);
      const { failed: text } = await texts(page);
      if ((await heard()).some((own) => own.includes(text))) found.push(`${name}: the search fails`);
      else if ((await results(page)).length !== 10) found.push(`${name}: no results`);
    }, { prepare: firstManifest(change), isBroken: true });
  }
  none(found);
});

/** Publishes the site anew under the feet of a page: every file of its index has another name. */
async function republish(page) {
  await page.route(MANIFEST, async (route) => {
    const manifest = await (await route.fetch()).json();
    for (const { names } of [manifest.lexicon, manifest.postings]) {
      names.forEach((name, at) => {
        names[at] = `new${name}`;
      });
    }
    manifest.shown = `new${manifest.shown}`;
    await route.fulfill({ json: manifest });
  });
  await page.route(/\/search\/fi\/[^/]+(\/\d+)?\.json$/, async (route) => {
    const url = route.request().url();
    if (!url.includes('/fi/new')) await missing(route);
    else await route.continue({ url: url.replace('/fi/new', '/fi/') });
  });
}

test('a page that has been open since before it was published anew still finds', async () => {
  await visit(SEARCH.fi, async (page) => {
    await search(page, MANY);
    await republish(page);
    await search(page, '33100');
    assert.equal((await hrefs(page))[0], '/fi/kunnat/tampere/');
  }, { isBroken: true });
});

test('more results come although the site was published anew', async () => {
  await visit(SEARCH.fi, async (page) => {
    const text = await search(page, MANY);
    await republish(page);
    await page.click('#ui_more');
    await page.waitForFunction(() => document.querySelectorAll('#ui_hits > li').length === 20);
    assert.equal((await allResults(page)).length, number(text));
  }, { isBroken: true });
});

// ---- Without JavaScript

/** The list of all pages: each letter with its heading, and the addresses and titles below it. */
const lettersOf = (page) =>
  page.$$eval('nav.letters h3', (heads) =>
    heads.map((head) => {
      const links = [...head.nextElementSibling.querySelectorAll('a')];
      const items = links.map((link) => ({ href: link.getAttribute('href'), title: link.textContent }));
      return { id: head.id, letter: head.textContent, items };
    }));

for (const lang of LANGUAGES) {
  test(`without JavaScript there is a list of pages to go through by letters: ${lang}`, async () => {
    await visit(SEARCH[lang], async (page) => {
      assert.ok(await page.isVisible('noscript p'));
      assert.match(await page.innerText('noscript p'), /JavaScript/);
      for (const name of ['results', 'search-help', 'more']) assert.ok(await isHidden(page, name), name);
      const parts = await lettersOf(page);
      const links = await page.$$eval('nav.letters a', (own) =>
        own.map((link) => [link.getAttribute('href'), link.textContent]));
      const letters = links.filter(([href]) => href.startsWith('#'));
      assert.deepEqual(letters, parts.map(({ id, letter }) => [`#${id}`, letter]));
      assert.ok(letters.length > 15);
      const names = letters.map(([, letter]) => letter);
      assert.deepEqual(names, [...names].sort(new Intl.Collator(lang).compare));
      // Å, Ä and Ö are letters of their own but in English.
      const initial = (title) => {
        const letter = /[\p{L}\p{N}]/u.exec(title)[0].toUpperCase();
        return /[ÅÄÖ]/.test(letter) && lang !== 'en' ? letter : letter.normalize('NFD')[0];
      };
      for (const { letter, items } of parts) {
        const wrong = items.filter(({ title }) => initial(title) !== letter);
        none(wrong.map(({ title }) => `${title} is below ${letter}`));
      }
      // Places are too many to stand here: their lists are one step away, before all letters.
      const first = links.slice(0, links.indexOf(letters[0])).map(([href]) => kinds.get(href));
      assert.deepEqual(first.sort(), ['municipalities', 'regions']);
      const [href, letter] = letters.at(-1);
      await page.locator('nav.letters').getByRole('link', { name: letter, exact: true }).click();
      await page.waitForURL((url) => url.hash === href);
      const { y, height } = await page.locator(href).boundingBox();
      assert.ok(y > -1 && y + height <= WIDE.height, `${letter} is at ${y}`);
    }, { javaScriptEnabled: false });
  });
}

for (const [base, folder] of Object.entries(FOLDERS)) {
  test(`without JavaScript every page to read is in the list, once: ${base}/`, async () => {
    // What is printed or used beside a lesson is found from the lesson.
    const handbook = HANDBOOK.filter((kind) => !['root', ...BESIDE].includes(kind));
    const isFallback = ({ html: text }) => /<main[^>]* lang=/.test(text);
    for (const lang of LANGUAGES) {
      const own = catalogue(folder).filter((page) => page.lang === lang);
      // Of the providers, those that are on the page of all of them.
      const list = own.find(({ kind }) => kind === 'providers').html;
      const isWanted = (page) => {
        if (page.kind === 'provider') return list.includes(` href="${base}${page.address}"`);
        return handbook.includes(page.kind) && !isFallback(page);
      };
      const wanted = own.filter(isWanted).map(({ address }) => base + address);
      assert.ok(wanted.length > 130);
      await visit(SEARCH[lang], async (page) => {
        const links = (await lettersOf(page)).flatMap(({ items }) => items.map(({ href }) => href));
        const known = new Set(own.map(({ address }) => base + address));
        none(links.filter((href) => !known.has(href)).map((href) => `${href} is no page in ${lang}`));
        none(links.filter((href, at) => links.indexOf(href) !== at).map((href) => `${href} stands twice`));
        none(wanted.filter((href) => !links.includes(href)).map((href) => `${href} is not there`));
      }, { base, javaScriptEnabled: false });
    }
  });
}

test('with JavaScript nobody is told to turn it on', async () => {
  await visit(SEARCH.fi, async (page) => {
    assert.equal(await page.locator('noscript p').isVisible(), false);
    assert.doesNotMatch(await page.innerText('main'), /JavaScript/);
  });
});

test('the finder and the search lead to each other', () => {
  const main = (text) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  for (const [base, folder] of Object.entries(FOLDERS)) {
    for (const lang of LANGUAGES) {
      const finder = catalogue(folder).find((own) => own.lang === lang && own.kind === 'finder');
      assert.ok(main(finder.html).includes(`href="${base}${SEARCH[lang]}"`), `${base} ${lang}`);
      assert.ok(main(html(SEARCH[lang], base)).includes(`<p class="beside">`), `${base} ${lang}`);
      const beside = /<p class="beside">[\s\S]*?<\/p>/.exec(main(html(SEARCH[lang], base)))[0];
      assert.ok(beside.includes(`href="${base}${finder.address}"`), `${base} ${lang}`);
    }
  }
});

// ---- Small screens, big text, and axe

/** Brings the page to each of its states, and looks at it there. */
async function states(page, look) {
  await look('before');
  await search(page, MANY);
  await look('results');
  await page.click('#ui_more');
  await page.waitForFunction(() => document.querySelectorAll('#ui_hits > li').length > 10);
  await page.selectOption('#ui_sort', 'p');
  await page.waitForFunction(() => document.querySelectorAll('#ui_hits > li').length < 10);
  await look('one sort');
  await search(page, `${ONE} ${NOTHING}`);
  await look('few results');
  await search(page, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft');
  await look('none');
  await page.route(SHARDS, abort);
  await page.route(MANIFEST, abort);
  await page.reload();
  await failed(page);
  await look('failed');
}

for (const colorScheme of ['light', 'dark']) {
  test(`nothing is wider than the screen, narrow or with big text: ${colorScheme}`, async () => {
    const found = [];
    const SIZES = [
      ['320 pixels', NARROW, ''],
      ['big text', WIDE, DOUBLE],
      ['big text on a tablet', { width: 640, height: 900 }, DOUBLE],
    ];
    for (const [name, viewport, content] of SIZES) {
      await visit(SEARCH.fi, async (page) => {
        await states(page, async (state) => {
          if (content) await page.addStyleTag({ content });
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > viewport.width) found.push(`${name}, ${state}: ${width} pixels`);
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll('main *, header *')]
              .filter((own) => own.checkVisibility() && own.children.length === 0)
              .filter((own) => own.getBoundingClientRect().right > innerWidth + 1 && !own.closest('.skip'))
              .map((own) => own.outerHTML.slice(0, 80)));
          found.push(...cut.map((own) => `${name}, ${state}: ${own} is beyond the edge`));
        });
      }, { viewport, colorScheme, bypassCSP: true, isBroken: true });
    }
    for (const lang of ['sv', 'en']) {
      await visit(`${SEARCH[lang]}?q=${NOTHING}`, async (page) => {
        await told(page, NOTHING);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > NARROW.width) found.push(`${lang}: ${width} pixels`);
        // The field in the header is there, and big enough to write in.
        const { width: wide, height } = await page.locator('header input[name=q]').boundingBox();
        if (wide < 120 || height < 43.9) found.push(`${lang}: the field is ${wide} × ${height} pixels`);
      }, { viewport: NARROW, colorScheme });
    }
    none(found);
  });

  test(`axe finds nothing on the search page in any state: ${colorScheme}`, async () => {
    const found = [];
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const check = async (page, state) => {
      await page.evaluate(axe);
      const options = { runOnly };
      const { violations } = await page.evaluate((own) => window.axe.run(document, own), options);
      for (const { id, nodes } of violations) {
        found.push(...nodes.map((node) => `${state}: ${id}: ${node.html.slice(0, 120)}`));
      }
    };
    await visit(SEARCH.fi, async (page) => {
      await states(page, (state) => check(page, state));
    }, { colorScheme, bypassCSP: true, isBroken: true });
    for (const [lang, sought] of [['sv', 'losenrod'], ['en', 'pasword']]) {
      await visit(SEARCH[lang], async (page) => {
        await search(page, sought);
        await check(page, lang);
      }, { colorScheme, bypassCSP: true, viewport: NARROW });
    }
    none(found);
  });
}

// ---- Odd queries

test('whatever is typed is text and does no harm', async () => {
  const ODD = [
    '<img src=x onerror=window.harmed=1>',
    '</script><script>window.harmed=1</script>',
    '"><svg onload="window.harmed=1">',
    "'; window.harmed=1; '",
    'javascript:window.harmed=1',
    '{query} {n} {word} $& $1 %s',
    '🙂👩‍👩‍👧',
    'שלום עולם',
    'مرحبا',
    '&amp; &lt;b&gt;',
    '__proto__ constructor toString hasOwnProperty',
    '%00 %E4 \\u0000 \\',
    '.* ( [ +',
    '-- :: \'\'',
    'salasana '.repeat(22).trim(),
    'x'.repeat(200),
  ];
  await visit(SEARCH.fi, async (page) => {
    const { origin } = servers[''];
    const elements = () =>
      page.evaluate(() => ({
        harmed: window.harmed ?? 0,
        // Of what is made by the script, all that is not among what it makes.
        odd: [...document.querySelectorAll('#ui_search-status *, #ui_results *, #ui_search-help *')]
          .filter((own) => !own.matches('h2, h3, p, ol, ul, li, a, mark, div, label, select, option, button'))
          .map((own) => own.outerHTML),
        scripts: document.scripts.length,
        pictures: document.querySelectorAll('main img, main svg').length,
        handlers: [...document.querySelectorAll('main *')].filter((own) =>
          own.getAttributeNames().some((name) => name.startsWith('on'))).length,
      }));
    const plain = await elements();
    assert.deepEqual(plain, { harmed: 0, odd: [], scripts: plain.scripts, pictures: 0, handlers: 0 });
    for (const sought of ODD) {
      const text = await search(page, sought);
      assert.deepEqual(await elements(), plain, sought);
      assert.equal(query(page), sought);
      const links = await page.$$eval('#ui_twins a', (own) => own.map(({ href }) => href));
      none(links.filter((href) => new URL(href).searchParams.get('q') !== sought));
      // The same from a link that someone else has made.
      await page.goto(`${origin}${SEARCH.fi}?q=${encodeURIComponent(sought)}`);
      assert.equal(await told(page, sought), text);
      assert.equal(await page.inputValue('#ui_query'), sought);
      assert.deepEqual(await elements(), plain, sought);
    }
    const addresses = ['?q=', '?q=%20%20', '?x=1', '?q=%E4%FF', '?q=salasana&q=tampere', '?q=a%00b%0Ac'];
    for (const address of addresses) {
      await page.goto(`${origin}${SEARCH.fi}${address}`);
      await search(page, ONE);
      assert.equal(query(page), ONE, address);
      assert.deepEqual(await elements(), plain, address);
    }
  });
});
