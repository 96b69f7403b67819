// The finder: narrows down the list of providers that stands in the page. It works in the browser
// alone: nothing is stored, and nothing about the reader is sent, their location least of all. What is
// chosen stands in the address, so that it can be shared. Without this script the page is a list.
//
// How the attributes of the list are to be read is told in src/render/directory/finder/codes.rs.

(() => {
  'use strict';

  const form = document.getElementById('ui_finder');
  const isAble = form && 'append' in form && 'fetch' in window && 'URLSearchParams' in window && 'PluralRules' in Intl;
  if (!isAble) return;

  const FIELDS = ['form', 'topic', 'audience', 'language'];
  const GROUPS = ['audience', 'language', 'topic'];
  /** So many providers are shown at once. */
  const PAGE = 50;
  /** What is so many kilometres away can be visited. */
  const NEAR = 50;
  /** Someone farther than this from the centre of every municipality is not in the country; in the north
      it is farther from one to the next. */
  const abroad = ([north]) => (north > 66 ? 150 : 60);
  /** So many municipalities near by are offered to someone whose own is not the nearest. */
  const OFFERED = 4;
  /** The name of a place is never longer. */
  const LONGEST = 100;
  /** The list knows the opening days of so many days from the one it was made on. */
  const DAYS = 28;
  const ALAND = '21';
  /** Kinds of help, nearest first, with the forms that are of the kind. */
  const KINDS = [
    ['visits', ['local_point', 'local_peer']],
    ['homes', ['local_home']],
    ['trainings', ['training_course', 'training_online', 'event']],
    ['remote', ['remote_chat', 'remote_phone', 'remote_video']],
    ['nationwide', []],
  ];
  const [VISIT, , , REMOTE, NATIONWIDE] = KINDS.keys();

  const texts = JSON.parse(document.getElementById('ui_finder-texts').textContent);
  const page = document.documentElement.lang;
  const plurals = new Intl.PluralRules(page);
  const numbers = new Intl.NumberFormat(page);

  const byId = (id) => document.getElementById(id);
  const [place, told, meant] = ['ui_place', 'ui_told', 'ui_meant'].map(byId);
  const fields = Object.fromEntries(FIELDS.map((name) => [name, byId(`ui_${name}`)]));
  const [today, stepFree] = [byId('ui_today'), byId('ui_step-free')];

  /** A sentence with its gaps filled. */
  const say = (text, gaps = {}) => text.replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? gaps[name] : gap));
  const sayCount = (forms, n) => say(forms[plurals.select(n)] || forms.other, { n: numbers.format(n) });

  function element(name, properties = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const button = (text, act) => {
    const made = element('button', { type: 'button', className: 'plain', textContent: text });
    made.addEventListener('click', act);
    return made;
  };

  const list = (items, className = 'places') =>
    element('ul', { className }, items.map((item) => element('li', {}, [item])));

  // Places.

  /** Names as they are compared: without case, accents and signs. */
  const folded = (text) =>
    text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  /** The tables of places by what people write; see src/render/directory/finder/places.rs. */
  function readPlaces(tables) {
    const names = new Map();
    const postcodes = new Map();
    const add = (map, key, at) => {
      const own = map.get(key) || [];
      if (!own.includes(at)) map.set(key, [...own, at]);
    };
    const municipalities = tables.municipalities.map((row, at) => {
      const [code, fi, sv, ofFi, inFi, inSv, isSwedish, region, north, east, codes] = row;
      [fi, sv, ofFi, inFi, inSv].forEach((name) => add(names, folded(name), at));
      let postcode = 0;
      for (const step of codes.split(' ')) {
        postcode += Number(step);
        add(postcodes, String(postcode).padStart(5, '0'), at);
      }
      const english = isSwedish ? sv : fi;
      const own = { fi: [fi, inFi], sv: [sv, inSv] }[page.split('-')[0]] || [english, english];
      return { code, name: own[0], inside: own[1], region, point: [north / 1000, east / 1000] };
    });
    tables.merged.forEach(([name, at]) => add(names, folded(name), at));
    const regionNames = new Map();
    tables.regions.forEach(([, ...own], at) => own.forEach((name) => regionNames.set(folded(name), at)));
    return { names, postcodes, municipalities, regionNames, regions: tables.regions.map(([code]) => code) };
  }

  let places = null;
  let hasFailed = false;
  const loading = fetch(form.dataset.places)
    .then((response) => response.json())
    .then((tables) => {
      places = readPlaces(tables);
    })
    .catch(() => {
      hasFailed = true;
    });

  /** How many letters have to be changed, added, left out or swapped to make one word of another. */
  function changes(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const isSame = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      [before, row] = [row, next];
    }
    return row[b.length];
  }

  const distinct = (list) => [...new Set(list)];

  /** What a postcode says of a place, as `understand` tells it. */
  function understandPostcode(postcode) {
    const own = places.postcodes.get(postcode);
    if (!own) return { told: say(texts.unknown_postcode, { text: postcode }) };
    return own.length === 1 ? { at: own[0] } : { told: say(texts.two, { postcode }), meant: own };
  }

  /** What a text says of a place: `at` where it is sure; else what to tell, with the municipalities that
      may be meant, or the region that is. */
  function understand(text) {
    const [postcode] = text.match(/(?:^|\D)\d{5}(?!\d)/) || [];
    if (postcode) return understandPostcode(postcode.slice(-5));
    const written = folded(text.split(',')[0]).replace(/ ?\b(kaupunki|kunta|stad|kommun)$|^(city|town|municipality) of /, '');
    if (written === '' || /^[\d ]{1,4}$/.test(written)) return {};
    if (/^\d[\d ]*$/.test(written)) return { told: say(texts.unknown_postcode, { text }) };
    const which = (own) => ({ told: texts.which, meant: distinct(own) });
    const exact = places.names.get(written);
    if (exact) return exact.length === 1 ? { at: exact[0] } : which(exact);
    if (places.regionNames.has(written)) return { told: texts.is_region, region: places.regionNames.get(written) };
    const all = [...places.names];
    const begun = distinct(all.filter(([name]) => name.startsWith(written)).flatMap(([, own]) => own));
    // A short beginning may be that of another name, or of something else.
    if (begun.length === 1 && written.length > 4) return { at: begun[0] };
    if (begun.length > 0) return written.length < 2 ? {} : which(begun);
    const near = all.filter(([name]) => changes(name, written) <= (written.length > 5 ? 2 : 1));
    if (near.length > 0) return which(near.flatMap(([, own]) => own));
    return { told: say(texts.unknown, { text }) };
  }

  /** The distance of two points on the earth, in kilometres: the haversine formula. */
  function distance([north, east], [otherNorth, otherEast]) {
    const radians = Math.PI / 180;
    const half = (a, b) => Math.sin(((b - a) * radians) / 2) ** 2;
    const chord = half(north, otherNorth) + Math.cos(north * radians) * Math.cos(otherNorth * radians) * half(east, otherEast);
    return 12742 * Math.asin(Math.sqrt(Math.min(1, chord)));
  }

  const byDistance = (point) =>
    places.municipalities
      .map((own, at) => ({ at, km: distance(point, own.point) }))
      .sort((a, b) => a.km - b.km);

  // The list.

  const numbersIn = (text) => (text ? text.split('.').map(Number) : []);

  const isNationwide = (where) => where === '*' || where === '-';

  function readOffer(text) {
    const [form, where, days, steps, point] = text.split(',');
    const parts = where && !isNationwide(where) ? where.split('.') : [];
    const isRegion = (part) => /^[A-Z]$/.test(part);
    const code = fields.form.options[Number(form) + 1].value;
    const kind = KINDS.findIndex(([, forms]) => forms.includes(code));
    const corner = point && point.split('.').map((part) => parseInt(part, 36) / 1000);
    return {
      form: code,
      kind: kind === REMOTE && isNationwide(where) ? NATIONWIDE : kind,
      where,
      regions: parts.filter(isRegion).map((part) => part.charCodeAt(0) - 65),
      municipalities: parts.filter((part) => !isRegion(part)).map((part) => parseInt(part, 36)),
      days: parseInt(days || '0', 36),
      isStepFree: steps === '1',
      point: corner && [59 + corner[0], 19 + corner[1]],
    };
  }

  function readItem(element) {
    const { offers, groups } = element.dataset;
    const own = groups.split(';').map(numbersIn);
    const codes = GROUPS.map((name, at) => [name, own[at].map((number) => fields[name].options[number + 1].value)]);
    return {
      element,
      isPaused: 'paused' in element.dataset,
      groups: Object.fromEntries(codes),
      offers: offers ? offers.split(';').map(readOffer) : [],
    };
  }

  // What stands below the form is not there yet when the script begins.
  let [count, leads, found] = [];
  let items = [];

  /** The day in Finland, as `2026-11-22`. */
  const dayInFinland = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
  /** How many days ago the list was made. */
  const age = () => Math.round((Date.parse(dayInFinland()) - Date.parse(found.dataset.madeOn)) / 86400000);
  const isOld = () => age() < 0 || age() >= DAYS;

  /** Where a support can be visited: at its place, or in the middle of the one municipality it is in. */
  function pointOf({ point: own, municipalities, regions }) {
    if (own) return own;
    return municipalities.length === 1 && regions.length === 0 ? places.municipalities[municipalities[0]].point : null;
  }

  function serves(offer, at) {
    const { region } = places.municipalities[at];
    if (offer.where === '*') return true;
    if (offer.where === '-') return places.regions[region] !== ALAND;
    return offer.municipalities.includes(at) || offer.regions.includes(region);
  }

  function fitsPlace(offer, { at, point: from }) {
    if (at === undefined || serves(offer, at)) return true;
    const own = from && offer.kind === VISIT && pointOf(offer);
    return Boolean(own) && distance(from, own) <= NEAR;
  }

  const fitsOffer = (offer, choice) =>
    (!choice.form || offer.form === choice.form) &&
    (!choice.today || (offer.days >>> choice.day) % 2 === 1) &&
    (!choice.stepFree || offer.isStepFree) &&
    fitsPlace(offer, choice);

  /** The supports of a provider that fit; none when it does not fit at all. */
  function fitting(item, choice) {
    const isOf = (name) => !choice[name] || item.groups[name].includes(choice[name]);
    if (!GROUPS.every(isOf)) return null;
    const asks = choice.form || choice.today || choice.stepFree || choice.at !== undefined;
    const offers = item.offers.filter((offer) => fitsOffer(offer, choice));
    return asks && offers.length === 0 ? null : offers;
  }

  const countOf = (choice) => items.filter((item) => fitting(item, choice)).length;

  /** All that fit, sorted into kinds of help when a place is chosen. */
  function search(choice) {
    const parts = KINDS.map(([name]) => ({ title: texts.headings[name], items: [] }));
    const whole = { title: '', items: [] };
    for (const item of items) {
      const offers = fitting(item, choice);
      if (!offers) continue;
      const part = choice.at === undefined ? whole : parts[Math.min(...offers.map((offer) => offer.kind))];
      const points = choice.point ? offers.filter((offer) => offer.kind === VISIT).map(pointOf).filter(Boolean) : [];
      const km = points.length ? Math.min(...points.map((own) => distance(choice.point, own))) : undefined;
      part.items.push({ element: item.element, isPaused: item.isPaused, km });
    }
    const far = (item) => (item.km === undefined ? NEAR : item.km);
    if (choice.point) parts[VISIT].items.sort((a, b) => far(a) - far(b));
    return [whole, ...parts].filter((part) => part.items.length > 0);
  }

  // What is shown.

  let shown = PAGE;
  let parts = [];

  function entry({ element: own, km }) {
    own.querySelectorAll('.distance').forEach((old) => old.remove());
    if (km !== undefined) {
      const text = ` · ${say(texts.about, { n: numbers.format(Math.max(1, Math.round(km))) })}`;
      own.append(element('span', { className: 'meta distance', textContent: text }));
    }
    return own;
  }

  function show(limit) {
    const focused = document.activeElement;
    let left = limit;
    const sections = [];
    for (const part of parts) {
      const some = part.items.slice(0, left);
      left -= some.length;
      if (some.length === 0) break;
      if (part.title) sections.push(element('h3', { textContent: part.title }));
      sections.push(element('ul', { className: 'found' }, some.map(entry)));
    }
    const rest = parts.reduce((sum, part) => sum + part.items.length, 0) - limit;
    if (rest > 0) sections.push(button(sayCount(texts.more, Math.min(rest, PAGE)), showMore));
    found.textContent = '';
    found.append(...sections);
    // Whoever stood on a result that is still there stands there now.
    if (focused !== document.activeElement && found.contains(focused)) focused.focus({ preventScroll: true });
  }

  function showMore() {
    const before = shown;
    shown += PAGE;
    show(shown);
    remember();
    const next = found.querySelectorAll('li > a')[before];
    if (next) next.focus();
  }

  const optionText = (name) => fields[name].selectedOptions[0].textContent;

  /** What is chosen: for each choice its words, and what is left without it. */
  function choicesOf(choice) {
    const without = (...names) => Object.assign({}, choice, ...names.map((name) => ({ [name]: undefined })));
    const chosen = [];
    if (choice.at !== undefined) {
      const words = choice.point ? texts.here : places.municipalities[choice.at].name;
      chosen.push({ words, rest: without('at', 'point'), clear: clearPlace });
    }
    for (const name of FIELDS.filter((own) => choice[own])) {
      const clear = () => {
        fields[name].value = '';
      };
      chosen.push({ words: optionText(name), rest: without(name), clear });
    }
    for (const [name, box] of [['today', today], ['stepFree', stepFree]]) {
      const clear = () => {
        box.checked = false;
      };
      if (choice[name]) chosen.push({ words: box.labels[0].textContent, rest: without(name), clear });
    }
    return chosen;
  }

  /** Ways on, for those who did not find what they chose, or nobody to visit. */
  function waysOn(choice, chosen, total) {
    const asksVisit = !choice.form || KINDS[VISIT][1].includes(choice.form);
    const visits = parts.find((part) => part.title === texts.headings.visits);
    const hasVisit = visits && visits.items.some((item) => !item.isPaused);
    const isPlaced = choice.at !== undefined;
    if (total > 0 && !(isPlaced && asksVisit && !hasVisit)) return [];
    const act = (change) => () => {
      change();
      update();
      byId('ui_results').focus();
    };
    const ways = [];
    const way = (title, items) => items.length && ways.push(element('h3', { textContent: title }), list(items));
    const own = isPlaced && places.municipalities[choice.at];
    const title = total > 0 ? say(texts.none_visit, { place: own.inside }) : texts.none;
    const left = chosen.map((one) => ({ ...one, n: countOf(one.rest) })).filter(({ n }) => n > 0);
    if (total === 0) {
      way(texts.try, left.map(({ words, clear, n }) => button(say(texts.without, { choice: words, count: sayCount(texts.count, n) }), act(clear))));
    }
    if (isPlaced) {
      const wanted = asksVisit ? VISIT : undefined;
      way(asksVisit ? texts.nearest : texts.nearest_any, nearest(choice, wanted).map(({ at, km }) => {
        const { name } = places.municipalities[at];
        const text = say(texts.distance, { place: name, n: numbers.format(Math.max(1, Math.round(km))) });
        return button(text, act(() => choosePlace(at)));
      }));
    }
    const remote = total === 0 ? KINDS[REMOTE][1].filter((form) => form !== choice.form) : [];
    way(texts.remote, remote.flatMap((form) => {
      const option = [...fields.form.options].find(({ value }) => value === form);
      const n = option ? countOf({ ...choice, form, stepFree: undefined }) : 0;
      const change = () => {
        fields.form.value = form;
        stepFree.checked = false;
      };
      return n ? [button(say(texts.without, { choice: option.textContent, count: sayCount(texts.count, n) }), act(change))] : [];
    }));
    if (own) way(texts.local, [municipalityLink(own), regionLink(own)]);
    return [element('h3', { textContent: title }), ...ways];
  }

  /** The nearest other municipalities where what is chosen can be had. */
  function nearest(choice, kind) {
    const able = new Set();
    const ableRegions = new Set();
    for (const item of items.filter((own) => !own.isPaused)) {
      const offers = fitting(item, { ...choice, at: undefined, point: undefined }) || [];
      for (const offer of offers.filter((own) => kind === undefined || own.kind === kind)) {
        offer.municipalities.forEach((at) => able.add(at));
        offer.regions.forEach((region) => ableRegions.add(region));
      }
    }
    const isAble = ({ at }) => at !== choice.at && (able.has(at) || ableRegions.has(places.municipalities[at].region));
    return byDistance(choice.point || places.municipalities[choice.at].point).filter(isAble).slice(0, 3);
  }

  const municipalityLink = ({ name, inside }) => {
    const slug = folded(name).replace(/ /g, '-');
    return element('a', { href: `${form.dataset.municipalities}${slug}/`, textContent: say(texts.all_in, { place: page.startsWith('sv') ? inside : name }) });
  };

  const regionLink = ({ region }) => {
    const { title, href } = texts.regions[region];
    return element('a', { href, textContent: say(texts.coordinator, { region: title }) });
  };

  // What is chosen.

  /** Where the reader is, and their municipality; none unless they have asked for what is near. */
  let here = null;
  /** The municipality that was chosen of several, and the text it stands for. */
  let picked = null;
  /** How often a place was asked for: an answer to an older question is not heard. */
  let asked = 0;

  function clearPlace() {
    place.value = '';
    here = null;
    picked = null;
    asked += 1;
  }

  function choosePlace(at) {
    clearPlace();
    place.value = places.municipalities[at].name;
    // Two municipalities have one name in one language or another: then the text alone is not enough.
    if (understand(place.value).at !== at) picked = { at, text: place.value };
  }

  let telling = 0;

  /** Tells something about the place, after a pause if there is one, with what may be meant. */
  function tell(text = '', options = [], pause = 0) {
    clearTimeout(telling);
    const speak = () => {
      if (told.textContent !== text) told.textContent = text;
    };
    if (pause) telling = setTimeout(speak, pause);
    else speak();
    meant.hidden = options.length === 0;
    meant.textContent = '';
    if (options.length) meant.append(list(options.slice(0, 12), 'inline'));
  }

  const byName = (a, b) => places.municipalities[a].name.localeCompare(places.municipalities[b].name, page);

  const placeButton = (at) => button(places.municipalities[at].name, () => {
    choosePlace(at);
    update();
    place.focus();
  });

  /** The place that is chosen, if it is sure. */
  function placeChosen(pause) {
    if (here) return here;
    const text = place.value.trim().slice(0, LONGEST);
    if (text === '' || (!places && !hasFailed)) return tell();
    if (!places) return tell(texts.no_places);
    if (picked && picked.text === place.value) {
      tell();
      return { at: picked.at };
    }
    const understood = understand(text);
    const own = understood.region === undefined ? [] : [regionLink(understood)];
    const meantHere = [...(understood.meant || [])].sort(byName);
    tell(understood.told, [...own, ...meantHere.map(placeButton)], pause);
    return understood;
  }

  function choiceNow(pause) {
    const { at, point } = placeChosen(pause) || {};
    const choice = { at, point, today: today.checked, day: age(), stepFree: stepFree.checked };
    FIELDS.forEach((name) => {
      choice[name] = fields[name].value;
    });
    return choice;
  }

  /** The address of what is chosen. Where the reader is does not stand in it. */
  function queryOf(choice) {
    const query = new URLSearchParams();
    if (place.value.trim()) query.set('place', place.value.trim());
    FIELDS.filter((name) => choice[name]).forEach((name) => query.set(name, choice[name]));
    if (choice.today) query.set('today', '1');
    if (choice.stepFree) query.set('step-free', '1');
    const text = query.toString();
    return text ? `?${text}` : '';
  }

  /** Keeps what is chosen in the address, and how much is shown, and where, with the entry of the history. */
  function remember() {
    const query = queryOf(current);
    try {
      // Browsers refuse too many changes in a short time.
      history.replaceState({ shown, at: here ? here.at : undefined }, '', query || location.pathname);
    } catch (error) {
      return;
    }
    document.querySelectorAll('nav.languages a').forEach((link) => {
      link.search = query;
    });
  }

  /** What is chosen now. */
  let current = {};
  let waiting = 0;

  /** Finds what fits and shows it at once; tells of it when there is a pause in writing. */
  function update({ pause = 0, keeps = false } = {}) {
    const choice = choiceNow(pause);
    current = choice;
    place.removeAttribute('aria-invalid');
    parts = search(choice);
    if (!keeps) shown = PAGE;
    show(shown);
    const total = parts.reduce((sum, part) => sum + part.items.length, 0);
    const chosen = choicesOf(choice);
    leads.textContent = '';
    leads.append(...waysOn(choice, chosen, total));
    leads.className = leads.firstChild ? 'box note' : '';
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const number = sayCount(texts.count, total);
      const words = chosen.map((one) => one.words).join(', ');
      const text = words ? say(texts.chosen, { count: number, choices: words }) : number;
      if (count.textContent !== text) count.textContent = text;
      remember();
    }, pause);
  }

  /** Sorts by the distance from a point, and offers the municipalities around it. */
  function findAround(from) {
    const near = byDistance(from);
    if (near[0].km > abroad(from)) return false;
    const stand = (at) => {
      clearPlace();
      here = { at, point: from };
      update();
      const others = near.slice(0, OFFERED).filter((own) => own.at !== at);
      const choose = (own) => button(places.municipalities[own.at].name, () => {
        stand(own.at);
        byId('ui_near').focus();
      });
      tell(say(texts.located, { place: places.municipalities[at].name }), others.map(choose));
    };
    stand(near[0].at);
    return true;
  }

  function findMe() {
    const fail = (text) => {
      clearPlace();
      update();
      tell(text);
    };
    if (hasFailed) return fail(texts.no_places);
    if (!navigator.geolocation) return fail(texts.unavailable);
    asked += 1;
    const question = asked;
    tell(texts.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => loading.then(() => {
        if (question !== asked) return;
        if (!places) fail(texts.no_places);
        else if (!findAround([coords.latitude, coords.longitude])) fail(texts.far);
      }),
      (error) => {
        if (question === asked) fail(error.code === 1 ? texts.refused : texts.unavailable);
      },
      { timeout: 15000, maximumAge: 300000 },
    );
  }

  /** Takes the choices of an address. */
  function take(query) {
    place.value = (query.get('place') || '').slice(0, LONGEST);
    for (const name of FIELDS) {
      const value = query.get(name) || '';
      const isKnown = [...fields[name].options].some((option) => option.value === value);
      fields[name].value = isKnown ? value : '';
    }
    today.checked = query.get('today') === '1';
    stepFree.checked = query.get('step-free') === '1';
  }

  let day = NaN;

  /** Says so when the list is too old to know who is open on this day. */
  function lookAtTheDay() {
    if (day === age()) return false;
    day = age();
    const old = today.closest('p').querySelector('.meta');
    if (isOld() && !old) today.closest('p').append(element('span', { className: 'meta', textContent: ` ${texts.old}` }));
    today.disabled = isOld();
    if (isOld()) today.checked = false;
    return true;
  }

  function listen() {
    place.addEventListener('input', () => {
      here = null;
      asked += 1;
      update({ pause: 400 });
    });
    form.addEventListener('change', (event) => {
      if (event.target !== place) update();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      update();
      const isUnknown = place.value.trim() !== '' && current.at === undefined;
      const first = meant.querySelector('button, a');
      if (isUnknown) place.setAttribute('aria-invalid', 'true');
      if (isUnknown) (first || place).focus();
      else byId('ui_results').focus();
    });
    form.addEventListener('reset', () => {
      clearPlace();
      setTimeout(update);
    });
    byId('ui_near').addEventListener('click', findMe);
    // The second of two quick clicks would hit what the first has brought there.
    found.parentElement.addEventListener('click', (event) => {
      if (event.detail > 1) event.preventDefault();
    }, true);
    window.addEventListener('beforeprint', () => show(Infinity));
    window.addEventListener('afterprint', () => show(shown));
    document.addEventListener('visibilitychange', () => {
      if (lookAtTheDay()) update({ keeps: true });
    });
  }

  function begin() {
    [count, leads, found] = ['ui_count', 'ui_leads', 'ui_found'].map(byId);
    items = [...found.querySelectorAll('li')].map(readItem);
    lookAtTheDay();
    listen();
    const { shown: before, at } = history.state || {};
    shown = before || PAGE;
    update({ keeps: true });
    loading.then(() => {
      if (!here && at !== undefined && places && place.value === '') choosePlace(at);
      if (place.value.trim() !== '') update({ keeps: true });
    });
  }

  /** A page whose list can't be read stays a list. */
  function beginOrLeave() {
    try {
      begin();
    } catch (error) {
      form.hidden = true;
      document.documentElement.classList.remove('finds');
      throw error;
    }
  }

  // The form is of use only with this script, and stands above the list, which may still be on its way.
  form.hidden = false;
  document.documentElement.classList.add('finds');
  take(new URLSearchParams(location.search));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', beginOrLeave);
  else beginOrLeave();
})();
