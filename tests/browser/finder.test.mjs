// The finder and the map in a real browser: they give what the static pages give, to everyone, and
// take nothing from anyone.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { stage } from './site.mjs';

const folder = process.env.SITE;
const many = process.env.MANY_SITE;
const base = '/repo';
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = {
  fi: { finder: 'etsi', lists: { form: 'tuen-muodot', topic: 'aiheet', audience: 'kenelle', language: 'palvelukielet' }, municipalities: 'kunnat', providers: 'tarjoajat', regions: 'maakunnat' },
  sv: { finder: 'hitta', lists: { form: 'stodformer', topic: 'teman', audience: 'for-vem', language: 'servicesprak' }, municipalities: 'kommuner', providers: 'tillhandahallare', regions: 'landskap' },
  en: { finder: 'find', lists: { form: 'forms', topic: 'topics', audience: 'for-whom', language: 'languages' }, municipalities: 'municipalities', providers: 'providers', regions: 'regions' },
};
const TAMPERE = { latitude: 61.4978, longitude: 23.761 };

const html = (address) => fs.readFileSync(path.join(folder, address, 'index.html'), 'utf8');
const main = (text) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

const here = stage(folder, base);

/** A tab of the finder; every request to anyone else, every error and everything stored is a fault. */
async function visit(address, look, options = {}) {
  const context = await here.chromium.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(here.server.origin)) faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(`${here.server.origin}${base}${address}`);
  if (options.javaScriptEnabled !== false) await ready(page);
  await look(page, context);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]).catch(() => null);
  if (options.javaScriptEnabled !== false) assert.deepEqual(stored, [0, 0, '', 0, 0]);
  assert.deepEqual((await context.cookies()), []);
  assert.deepEqual(faults, []);
  await context.close();
}

/** Waits for the names of places, without which no municipality is known. */
const ready = (page) => page.waitForLoadState('networkidle');

/** All results, in order: presses for more until there is no more. */
const results = (page) =>
  page.evaluate(() => {
    const more = () => document.querySelector('#ui_found > button');
    while (more()) more().click();
    return [...document.querySelectorAll('#ui_found li > a')].map((link) => link.getAttribute('href'));
  });

const choose = (page, name, value) => page.selectOption(`#ui_${name}`, value);
const countText = (page) => page.locator('#ui_count').innerText();
const told = (page, wanted) => page.waitForFunction((text) => document.getElementById('ui_count').textContent.includes(text), wanted);

/** The providers that a static page names, but for those of other municipalities. */
function named(address, providers) {
  const text = main(html(address)).replace(/<section aria-labelledby="ui_nearest">[\s\S]*?<\/section>/, '');
  const links = text.matchAll(new RegExp(`href="(${base}/[a-z]+/${providers}/[^"/]+/)"`, 'g'));
  return new Set([...links].map(([, href]) => href));
}

const below = (address) =>
  fs.readdirSync(path.join(folder, address), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

for (const [lang, { finder, lists, municipalities, providers }] of Object.entries(LANGUAGES)) {
  test(`each choice gives what its page gives, ${lang}`, async () => {
    await visit(`/${lang}/${finder}/`, async (page) => {
      const all = await results(page);
      assert.deepEqual(new Set(all), named(`/${lang}/${finder}`, providers));
      assert.ok(all.length > 100);
      for (const [name, list] of Object.entries(lists)) {
        const options = await page.$$eval(`#ui_${name} option`, (own) => own.map(({ value, textContent }) => [value, textContent]));
        // Pages by the number of their providers in the browse list of the finder.
        const text = main(html(`/${lang}/${finder}`));
        const pages = new Map([...text.matchAll(new RegExp(`<a href="${base}(/${lang}/${list}/[^"/]+/)">([^<]+)</a> <span class="meta">`, 'g'))].map(([, href, title]) => [title, href]));
        assert.equal(pages.size, options.length - 1, name);
        assert.equal(options[0][0], '');
        for (const [value, title] of options.slice(1)) {
          await choose(page, name, value);
          const found = await results(page);
          assert.deepEqual(new Set(found), named(pages.get(title), providers), `${name} ${value}`);
          assert.equal(new Set(found).size, found.length);
        }
        await choose(page, name, '');
      }
      assert.deepEqual(await results(page), all);
    });
  });

  test(`each municipality gives what its page gives, ${lang}`, async () => {
    await visit(`/${lang}/${finder}/`, async (page) => {
      const pages = below(`/${lang}/${municipalities}`);
      assert.equal(pages.length, 308);
      for (const slug of pages) {
        const address = `/${lang}/${municipalities}/${slug}`;
        // The last step of the breadcrumbs but one is the region; the title ends in an inflected name.
        const list = html(`/${lang}/${municipalities}`);
        const name = new RegExp(`href="${base}${address}/">([^<]+)<`).exec(list)[1];
        await page.fill('#ui_place', name);
        // Some names are those of two municipalities in one language or another: then one is chosen.
        const options = page.locator('#ui_meant button');
        if (await options.count()) await options.getByText(name, { exact: true }).click();
        assert.deepEqual(new Set(await results(page)), named(address, providers), name);
        const link = page.locator(`#ui_leads a[href*="/${municipalities}/"]`);
        if (await link.count()) assert.equal(await link.getAttribute('href'), `${base}${address}/`);
      }
    });
  });
}

test('without JavaScript all providers are there, with every page that sorts them, and no dead form', async () => {
  await visit('/sv/hitta/', async (page) => {
    assert.equal(await page.locator('#ui_found li').count(), named('/sv/hitta', 'tillhandahallare').size);
    assert.equal(await page.locator('#ui_finder').isVisible(), false);
    const links = await page.$$eval('.browse a', (own) => own.map((link) => link.getAttribute('href')));
    for (const list of ['stodformer', 'teman', 'for-vem', 'servicesprak', 'landskap']) {
      const pages = below(`/sv/${list}`).map((slug) => `${base}/sv/${list}/${slug}/`);
      // Topics that only texts are about lead to no provider.
      const wanted = pages.filter((href) => list !== 'teman' || named(href.slice(base.length), 'tillhandahallare').size > 0);
      for (const href of wanted) assert.ok(links.includes(href), href);
    }
    assert.ok(links.includes(`${base}/sv/kommuner/`));
  }, { javaScriptEnabled: false });
});

test('the field on the home page leads to the finder, with JavaScript and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await here.chromium.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${here.server.origin}${base}/fi/`);
    await page.fill('#ui_place', '33100');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fi/etsi/?place=33100');
    if (javaScriptEnabled) await told(page, 'Tampere');
    else assert.ok(await page.locator('#ui_found li').count() > 100);
    await context.close();
  }
});

test('the keyboard alone does everything', async () => {
  await visit('/fi/etsi/', async (page) => {
    const tabTo = async (id) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((own) => document.activeElement.id === own, id)) return;
      }
      assert.fail(`the keyboard does not reach ${id}`);
    };
    await tabTo('ui_place');
    await page.keyboard.type('tam');
    await page.keyboard.press('Enter');
    // Two municipalities begin so: the focus is on the first of them.
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Tammela');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.inputValue('#ui_place'), 'Tampere');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'ui_place');
    await told(page, 'Tampere');
    await tabTo('ui_form');
    await page.keyboard.type('Palvelup');
    await page.keyboard.press('Tab');
    await told(page, 'Palvelupiste');
    await tabTo('ui_today');
    await page.keyboard.press('Space');
    assert.ok(await page.isChecked('#ui_today'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'ui_results');
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('href') ?? ''), /tarjoajat/);
  });
});

test('at 320 pixels nothing is wider than the screen, in any state', async () => {
  await visit('/sv/hitta/', async (page) => {
    const fits = async () => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    for (const place of ['', 'Ta', '64260', 'Savukoski', 'ei sellaista kuntaa ole olemassakaan']) {
      await page.fill('#ui_place', place);
      await fits();
    }
    await page.check('#ui_today');
    await page.check('#ui_step-free');
    await fits();
    await page.goto(`${here.server.origin}${base}/sv/landskap/`);
    await fits();
  }, { viewport: { width: 320, height: 640 } });
});

test('what is chosen stands in the address, in every language, and comes back from it', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.fill('#ui_place', 'Turku');
    await choose(page, 'topic', 'security');
    await choose(page, 'language', 'sv');
    await page.check('#ui_step-free');
    await page.waitForFunction(() => location.search.includes('step-free'));
    const query = new URL(page.url()).searchParams;
    assert.deepEqual(Object.fromEntries(query), { place: 'Turku', topic: 'security', language: 'sv', 'step-free': '1' });
    const found = await results(page);
    await page.reload();
    await ready(page);
    await told(page, 'Turku');
    assert.deepEqual(await results(page), found);
    await page.click('nav.languages a[lang=sv]');
    await ready(page);
    await told(page, 'Åbo');
    const swedish = await results(page);
    assert.deepEqual(swedish.map((href) => href.split('/').at(-2)).sort(), found.map((href) => href.split('/').at(-2)).sort());
    // Nothing odd in an address does any harm.
    await page.goto(`${here.server.origin}${base}/fi/etsi/?form=toString&place=%3Cscript%3E&language=constructor&today=2`);
    await ready(page);
    await page.waitForFunction(() => document.getElementById('ui_told').textContent.startsWith('Kuntaa ei löytynyt: <script>'));
    assert.equal(await page.inputValue('#ui_form'), '');
  });
});

test('places are understood as people write them', async () => {
  await visit('/fi/etsi/', async (page) => {
    const hears = async (text, pattern) => {
      await page.fill('#ui_place', text);
      await page.waitForFunction((own) => new RegExp(own).test(document.getElementById('ui_told').textContent), pattern);
      return page.locator('#ui_meant button, #ui_meant a').allInnerTexts();
    };
    const chosen = async (text) => {
      await page.fill('#ui_place', text);
      await page.waitForFunction((own) => new URLSearchParams(location.search).get('place') === own, text.trim());
      return (await countText(page)).replace(/^[^:]*: ?/, '');
    };
    for (const text of ['Tampere', ' tampere ', 'TAMPERE', 'Tammerfors', 'tampereella', '33100', 'FI-33100', 'Tampe']) {
      assert.equal(await chosen(text), 'Tampere', text);
    }
    assert.equal(await chosen('jyvaskyla'), 'Jyväskylä');
    assert.equal(await chosen('Åbo'), 'Turku');
    assert.equal(await chosen('Maarianhamina'), 'Maarianhamina');
    assert.equal(await chosen('Ii'), 'Ii');
    // Pertunmaa is a part of Mäntyharju now.
    assert.equal(await chosen('Pertunmaa'), 'Mäntyharju');
    for (const text of ['33100 Tampere', 'Tampere 33100', 'Tampere, Hervanta', 'Tampereen kaupunki', 'city of Tampere']) {
      assert.equal(await chosen(text), 'Tampere', text);
    }
    assert.deepEqual(await hears('64260', '^Postinumero 64260 on käytössä useassa kunnassa'), ['Kaskinen', 'Närpiö']);
    assert.deepEqual(await hears('Tmapere', '^Mitä kuntaa'), ['Tampere']);
    assert.deepEqual(await hears('Atlantis-kaupunki', '^Kuntaa ei löytynyt: Atlantis-kaupunki'), []);
    assert.deepEqual(await hears('99998', '^Postinumeroa ei löytynyt: 99998'), []);
    assert.deepEqual(await hears('331', '^$'), []);
    // Short beginnings choose nothing by themselves, and regions are no municipalities.
    assert.deepEqual(await hears('Savo', '^Mitä kuntaa'), ['Savonlinna']);
    assert.deepEqual(await hears('Lapland', '^Tämä on maakunta'), ['Maakunta ja sen koordinaattori: Lappi']);
    assert.deepEqual(await hears('Tam', '^Mitä kuntaa'), ['Tammela', 'Tampere']);
    // Until the text says which one, nothing is left out.
    assert.ok((await results(page)).length > 100);
  });
});

test('whoever finds nobody is led on', async () => {
  await visit('/fi/etsi/?place=Savukoski&form=local_point', async (page) => {
    await told(page, '0 tarjoajaa: Savukoski, Palvelupiste');
    const leads = page.locator('#ui_leads');
    const text = await leads.innerText();
    assert.match(text, /Poista jokin näistä valinnoista/);
    assert.match(text, /Lähimmät kunnat/);
    assert.match(text, /Puhelintuki \(\d+ tarjoajaa?\)/);
    const links = await leads.locator('a').evaluateAll((own) => own.map((link) => link.getAttribute('href')));
    assert.deepEqual(links, [`${base}/fi/kunnat/savukoski/`, `${base}/fi/maakunnat/lappi/`]);
    for (const href of links) assert.ok(fs.existsSync(path.join(folder, href.slice(base.length), 'index.html')), href);
    // The nearest are those that the page of the municipality names.
    const names = await leads.locator('button').evaluateAll((own) => own.map((button) => button.textContent).filter((text) => / km$/.test(text)));
    assert.equal(names.length, 3);
    await leads.getByText(names[0]).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'ui_results');
    assert.ok((await results(page)).length > 0);
  });
});

test('who is open today is who has hours today', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.check('#ui_today');
    const open = new Set(await results(page));
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
    for (const href of await (async () => { await page.uncheck('#ui_today'); return results(page); })()) {
      const text = main(html(href.slice(base.length)));
      // Courses meet at times of their own and are open to those who have enrolled.
      const days = [...text.matchAll(/<tr( class="closed")?><th scope="row"><time datetime="([^"]+)"/g)];
      const isOpen = days.some(([, closed, day]) => day === today && !closed);
      assert.equal(open.has(href), isOpen, href);
    }
  });
});

test('an old list says that it no longer knows who is open', async () => {
  await visit('/en/find/', async (page) => {
    await page.clock.setFixedTime(Date.now() + 40 * 86_400_000);
    await page.reload();
    await ready(page);
    assert.equal(await page.isDisabled('#ui_today'), true);
    assert.match(await page.locator('#ui_finder').innerText(), /calculated on \d+\s\w+ \d{4}, so we can no longer tell/);
  });
});

test('a location stays in the browser and sorts by distance', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.click('#ui_near');
    await told(page, 'Lähellä sinua');
    assert.match(await page.locator('#ui_told').innerText(), /^Lähin kunta on Tampere\./);
    assert.equal(await page.locator('#ui_meant button').count(), 3);
    const distances = await page.locator('#ui_found .distance').allInnerTexts();
    const kilometres = distances.map((text) => Number(/(\d+) km/.exec(text)[1]));
    assert.ok(kilometres.length > 1);
    assert.deepEqual(kilometres, [...kilometres].sort((a, b) => a - b));
    assert.ok(kilometres.every((km) => km <= 50));
    // Where the reader is stands nowhere.
    assert.equal(new URL(page.url()).search, '');
    await page.click('button[type=reset]');
    await page.waitForFunction(() => !document.querySelector('#ui_found .distance'));
  }, { geolocation: TAMPERE, permissions: ['geolocation'] });
});

test('whoever lives elsewhere than in the nearest municipality says so, and stays near', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.click('#ui_near');
    await page.waitForFunction(() => /^Lähin kunta on Kauniainen/.test(document.getElementById('ui_told').textContent));
    const near = await results(page);
    await page.locator('#ui_meant').getByText('Espoo', { exact: true }).click();
    await page.waitForFunction(() => /^Lähin kunta on Espoo/.test(document.getElementById('ui_told').textContent));
    assert.ok(near.length > 0 && (await page.locator('#ui_found .distance').count()) > 0);
    // All that the page of the municipality names is there, however far it is.
    const found = new Set(await results(page));
    for (const href of named('/fi/kunnat/espoo', 'tarjoajat')) assert.ok(found.has(href), href);
  }, { geolocation: { latitude: 60.2169, longitude: 24.7378 }, permissions: ['geolocation'] });
});

test('what is written while the page arrives is neither lost nor overtaken', async () => {
  const context = await here.chromium.newContext({ geolocation: TAMPERE, permissions: ['geolocation'] });
  const page = await context.newPage();
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route('**/places.*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${here.server.origin}${base}/fi/etsi/`);
  await page.click('#ui_near');
  await page.fill('#ui_place', 'Turku');
  release();
  await told(page, 'Turku');
  assert.equal(await page.inputValue('#ui_place'), 'Turku');
  await context.close();
});

test('a place that is not known keeps the focus and is marked as wrong', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.fill('#ui_place', 'Atlantis-kaupunki');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'ui_place');
    assert.equal(await page.getAttribute('#ui_place', 'aria-invalid'), 'true');
    const described = (await page.getAttribute('#ui_place', 'aria-describedby')).split(' ');
    assert.ok(described.includes('ui_told'));
    await page.fill('#ui_place', 'Turku');
    assert.equal(await page.getAttribute('#ui_place', 'aria-invalid'), null);
  });
});

test('whoever comes back finds as much as they had, at the place they had', async () => {
  await visit('/fi/etsi/?language=fi', async (page) => {
    await told(page, 'Suomi');
    await page.click('#ui_found > button');
    await page.waitForFunction(() => document.querySelectorAll('#ui_found li').length > 50);
    const link = page.locator('#ui_found li > a').nth(70);
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(`**${href}`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('#ui_found li').length > 50);
    assert.equal(await page.locator('#ui_found li > a').nth(70).getAttribute('href'), href);
  });
});

test('who has paused is named, but is nobody to visit', async () => {
  await visit('/fi/etsi/?place=Kauhajoki', async (page) => {
    await told(page, 'Kauhajoki');
    assert.match(await page.locator('#ui_found').innerText(), /Tauolla/);
    assert.match(await page.locator('#ui_leads').innerText(), /Kauhajoella ei ole valintoihin sopivaa palvelupaikkaa/);
    // The nearest are those that the static page names.
    const buttons = await page.locator('#ui_leads button').allInnerTexts();
    const text = html('/fi/kunnat/kauhajoki');
    const nearest = text.slice(text.indexOf('id="ui_nearest"'));
    const wanted = [...nearest.matchAll(/<h3><a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    assert.deepEqual(buttons.map((own) => own.replace(/, \d+ km$/, '')).sort(), wanted.sort());
  });
});

test('a second quick click on a button for more opens nothing', async () => {
  await visit('/fi/etsi/', async (page) => {
    await page.locator('#ui_found > button').dblclick();
    await page.waitForFunction(() => document.querySelectorAll('#ui_found li').length > 50);
    assert.match(page.url(), /\/fi\/etsi\/$/);
  });
});

test('a location that is refused, absent or abroad is told in words', async () => {
  const said = async (options, prepare) => {
    let words;
    await visit('/en/find/', async (page, context) => {
      if (prepare) await prepare(page, context);
      await page.click('#ui_near');
      await page.waitForFunction(() => !/^$|…$/.test(document.getElementById('ui_told').textContent));
      words = await page.locator('#ui_told').innerText();
      assert.ok((await results(page)).length > 100);
    }, options);
    return words;
  };
  assert.match(await said({ permissions: [] }), /was not shared/);
  assert.match(await said({}, (page) => page.evaluate(() => Object.defineProperty(navigator, 'geolocation', { value: undefined }))), /could not be found/);
  assert.match(await said({ geolocation: { latitude: 48.85, longitude: 2.35 }, permissions: ['geolocation'] }), /not near any municipality in Finland/);
});

test('without the names of places all else still works', async () => {
  const context = await here.chromium.newContext();
  const page = await context.newPage();
  await page.route('**/places.*.json', (route) => route.abort());
  await page.goto(`${here.server.origin}${base}/fi/etsi/?form=remote_phone`);
  await ready(page);
  assert.ok((await results(page)).length > 10);
  await page.fill('#ui_place', 'Tampere');
  assert.match(await page.locator('#ui_told').innerText(), /ei voitu ladata/);
  await context.close();
});

test('a filtered list prints whole, with what was chosen and without the form', async () => {
  await visit('/fi/etsi/?language=fi', async (page) => {
    await told(page, 'Suomi');
    const shown = () => page.locator('#ui_found li').count();
    assert.equal(await shown(), 50);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.ok(await shown() > 80);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#ui_finder').isVisible(), false);
    assert.ok(await page.locator('#ui_count').isVisible());
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await shown(), 50);
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on the finder and the map in any state, ${colorScheme}`, async () => {
    const check = async (page, state) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), [], state);
    };
    await visit('/fi/etsi/', async (page) => {
      await check(page, 'all');
      const states = { several: 'Ta', two: '64260', none: 'Savukoski', some: 'Tampere', unknown: 'Ei mikään', postcode: '99998' };
      for (const [state, place] of Object.entries(states)) {
        await page.fill('#ui_place', place);
        await check(page, state);
      }
      await page.fill('#ui_place', 'Savukoski');
      await choose(page, 'form', 'local_point');
      await check(page, 'nobody');
      await page.click('button[type=reset]');
      await page.click('#ui_near');
      await page.waitForFunction(() => /ei sallittu/.test(document.getElementById('ui_told').textContent));
      await check(page, 'refused');
      await page.setViewportSize({ width: 320, height: 640 });
      await check(page, 'narrow');
      for (const { regions, lang } of Object.entries(LANGUAGES).map(([lang, own]) => ({ lang, ...own }))) {
        await page.goto(`${here.server.origin}${base}/${lang}/${regions}/`);
        await check(page, `map ${lang}`);
      }
    }, { colorScheme, bypassCSP: true, permissions: [] });
  });
}

test('the map tells what its table tells, and each region leads to its page', async () => {
  for (const [lang, { regions }] of Object.entries(LANGUAGES)) {
    await visit(`/${lang}/${regions}/`, async (page) => {
      const map = await page.$$eval('.map a', (links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label'), link.querySelector('.number').textContent]));
      const table = await page.$$eval('.map-table tbody tr', (rows) => rows.map((row) => [row.querySelector('a').getAttribute('href'), row.querySelector('a').textContent, row.querySelector('td').textContent]));
      assert.equal(map.length, 19);
      const key = (rows) => Object.fromEntries(rows.map(([href, , number]) => [href, number]));
      assert.deepEqual(key(map), key(table));
      const names = Object.fromEntries(table.map(([href, name]) => [href, name]));
      for (const [href, label, number] of map) {
        assert.ok(label.startsWith(`${names[href]}: ${number} `), label);
        assert.ok(fs.existsSync(path.join(folder, href.slice(base.length), 'index.html')), href);
      }
      // What stands on a tile fits on it.
      const isWithin = await page.$$eval('.map a', (links) => links.every((link) => {
        const [tile, text] = [link.querySelector('path').getBBox(), link.querySelector('text').getBBox()];
        return text.x >= tile.x && text.x + text.width <= tile.x + tile.width && text.y >= tile.y && text.y + text.height <= tile.y + tile.height;
      }));
      assert.ok(isWithin, lang);
    });
  }
});

test('with forced colours the map still has borders and words', async () => {
  await visit('/fi/maakunnat/', async (page) => {
    const colours = await page.$$eval('.map a', (links) => links.map((link) => {
      const [tile, text] = [getComputedStyle(link.querySelector('path')), getComputedStyle(link.querySelector('text'))];
      return [tile.fill !== text.fill, tile.stroke !== tile.fill];
    }));
    assert.ok(colours.flat().every(Boolean));
  }, { forcedColors: 'active' });
});

test('the finder is light: 20 kB before data, 60 kB of data for a thousand providers', () => {
  const size = (bytes) => zlib.gzipSync(bytes, { level: 6 }).length;
  for (const [lang, { finder }] of Object.entries(LANGUAGES)) {
    const file = (name) => fs.readFileSync(path.join(many, name));
    const text = file(`${lang}/${finder}/index.html`).toString();
    const list = /<ul class="found">[\s\S]*?<\/ul>/.exec(text)[0];
    assert.equal(list.match(/<li /g).length, 1000);
    const assets = fs.readdirSync(path.join(many, 'assets'));
    const loaded = (pattern) => size(file(`assets/${assets.find((name) => pattern.test(name))}`));
    const frame = size(text.replace(list, '')) + loaded(/^finder\..*js$/) + loaded(/^style\..*css$/);
    const data = size(text) - size(text.replace(list, '')) + loaded(/^places\..*json$/);
    assert.ok(frame <= 20_000, `${lang}: ${frame} bytes before data`);
    assert.ok(data <= 60_000, `${lang}: ${data} bytes of data`);
  }
});

test('the script is the only one, and the policy of the page lets in nothing else', () => {
  for (const [lang, { finder }] of Object.entries(LANGUAGES)) {
    const text = html(`/${lang}/${finder}`);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    assert.equal(scripts.filter((own) => own.includes('src=')).length, 1);
    assert.ok(scripts.every((own) => own.includes('src=') || own.includes('application/json')));
    assert.match(text, /script-src &#39;self&#39;;/);
    assert.doesNotMatch(html(`/${lang}/`), /<script(?! type="application\/ld\+json")|script-src/);
  }
});
