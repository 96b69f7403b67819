// Searching the site in the reader's browser. The index comes in small files, of which a search needs a
// few; nothing of what is typed leaves the browser. Words, terms and ranks are worked out just as the
// command line does it (`src/search` of digituki): whatever both must know stands in the manifest.

/**
 * @typedef {object} Shards  A sorted list in parts.
 * @property {string[]} first  What each part begins with.
 * @property {string[]} names  The names of their files.
 *
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} lang
 * @property {string} shown  The folder of what is shown of each page.
 * @property {string} sorts  What sort of page each is, a letter for each.
 * @property {Shards} lexicon
 * @property {Shards} postings
 * @property {number} steps  How many steps the fit of a term has.
 * @property {string[]} little  Words that tell nothing.
 * @property {string} rules  What endings become before words are stemmed.
 * @property {string} grades  What the ends of stems become.
 * @property {string} letters  Letters and how they are typed where they are not at hand.
 * @property {string[][]} synonyms  Groups of phrases that mean the same.
 * @property {Record<string, any>} [files]  The other files, while they are few.
 *
 * @typedef {object} Shown  What is shown of a page.
 * @property {string} title
 * @property {string} href
 * @property {[string, string][]} headings  Ids and texts.
 * @property {string} text
 *
 * @typedef {object} Asked  A word of a query.
 * @property {string} word
 * @property {Map<string, string>} terms  The terms that it may stand for, and how each was found.
 * @property {string} [instead]  The word of the site that was taken for it.
 *
 * @typedef {object} Answer
 * @property {{ page: number, score: number }[]} hits  The best first.
 * @property {Asked[]} asked
 */

// The form of the files that this script reads.
const VERSION = 1;

// ---- Words

const WORD = /[\p{Alphabetic}\p{N}\-:'’\u00ad]+/gu;
const INSIDE = /[-:'’\u00ad]/g;
const OUTSIDE = /^[-:'’\u00ad]+|[-:'’\u00ad]+$/g;

/** Letter by letter, so that none depends on its neighbours. @param {string} text */
const lower = (text) => Array.from(text, (sign) => sign.toLowerCase()).join('');
const bare = (text) => lower(text.replace(INSIDE, ''));
const length = (text) => Array.from(text).length;

/** The words of a text: those with a hyphen or a colon whole and in parts. @param {string} text */
export function words(text) {
  const found = [];
  for (const [match] of text.normalize('NFC').matchAll(WORD)) {
    const whole = match.replace(OUTSIDE, '');
    if (!bare(whole)) continue;
    found.push(bare(whole));
    const parts = whole.split(/[-:]/).filter(Boolean);
    if (parts.length > 1) found.push(...parts.map(bare).filter((part) => length(part) > 1));
  }
  return found;
}

/** `a>b c>d` as pairs. @param {string} text */
const pairs = (text) => text.split(' ').filter(Boolean).map((pair) => pair.split('>'));

// ---- Stems
//
// The algorithms of Snowball 3.0 (snowballstem.org) for Finnish, Swedish and English, step by step; words
// come in lower case. An ending goes only if it starts at or after a place in the word: p1, or p2 further on.

/** @typedef {(base: string, ending: string) => string | false} Rule the new word, or false to keep it */

/**
 * Makes the expression for a list of endings. It finds the longest one, as the leftmost match wins.
 * @type {(list: string) => RegExp}
 */
const anyOf = (list) => RegExp(`(${list.replace(/ /g, '|')})$`);

/**
 * Changes the word by the rule if one of the endings is found at `from` or later.
 * @param {string} word
 * @param {number} from
 * @param {RegExp} endings
 * @param {Rule} [rule] removes the ending unless told otherwise
 * @returns {string}
 */
const cut = (word, from, endings, rule = (base) => base) => {
  const found = endings.exec(word.slice(from));
  return (found && rule(word.slice(0, from + found.index), found[0])) || word;
};

/**
 * Makes the function that gives the place after the first vowel and the first non-vowel after it.
 * @param {string} vowels
 * @returns {(word: string, start?: number) => number} the length of the word if there is no such place
 */
const regionFor = (vowels) => {
  const head = RegExp(`^[^${vowels}]*[${vowels}]+[^${vowels}]`, 'u');
  return (word, start = 0) => start + (head.exec(word.slice(start)) || [word.slice(start)])[0].length;
};

const finnishRegion = regionFor('aeiouyäö');
const finnishParticles = anyOf('kin kaan kään ko kö han hän pa pä sti');
const finnishPossessives = anyOf('si ni nsa nsä mme nne an än en');
const finnishOwners = anyOf('[^k]si nsa nsä mme nne (ta|ssa|lla|na)an (tä|ssä|llä|nä)än (lle|ine)en');
const finnishCases = anyOf('[aeiouäö]i(den|siin|tten) (aa|ee|ii|oo|uu|ää|öö)seen h[aeioäö]n n [aä] '
  + 'tt[aä] t[aä] ss[aä] st[aä] ll[aä] lt[aä] n[aä] lle ksi ine');

/** @type {Rule} */
const finnishCase = (base, ending) => {
  // -n takes the second letter of a long vowel or of -ie along
  if (ending === 'n') return base.replace(/([aeiouäö])\1$|(i)e$/, '$1$2');
  // These were found with two vowels before them, which stay
  if (/(den|siin|tten|seen)$/.test(ending)) return base + ending.slice(0, 2);
  // Some need certain letters before them: -hVn the same vowel, -a a consonant and a vowel, -tta an e
  if (ending[0] === 'h') return base.endsWith(ending[1]) && base;
  if (!ending[1]) return /[b-df-hj-np-tv-xz][aeiouyäö]$/.test(base) && base;
  return (!/^tt/.test(ending) || base.endsWith('e')) && base;
};

/** @type {Rule} */
const finnishComparative = (base, ending) => !/pom..$/.test(base + ending) && base;

/** @type {(word: string) => string} */
const finnish = (word) => {
  const p1 = finnishRegion(word);
  const p2 = finnishRegion(word, p1);
  // Particles and the adverb ending -sti
  const plain = cut(word, p1, finnishParticles, (base, ending) =>
    (ending === 'sti' ? base.length >= p2 : /[aeiouyäönt]$/.test(base)) && base);
  // Possessive endings; -kseni becomes -ksi
  const unowned = cut(plain, p1, finnishPossessives, (base, ending) =>
    (ending === 'ni' ? base.replace(/kse$/, 'ksi') : finnishOwners.test(base + ending) && base));
  // Case endings
  const bare = cut(unowned, p1, finnishCases, finnishCase);
  // Comparatives, superlatives and agents
  const basic = cut(bare, p2, /(i?m[mp][aiä]|ej[aä])$/, finnishComparative);
  // Plurals: -i or -j if there was a case ending, otherwise -t or -mmat
  const single = bare !== unowned ? cut(basic, p1, /[ij]$/) : cut(basic, p1, /[aeiouyäö]t$/,
    (base, ending) => cut(base + ending[0], p2, /i?mma$/, finnishComparative));
  // The end: one of a long vowel, -a -ä -e -i after a consonant, -j after o and u, -o after j
  const end = single.slice(p1).replace(/([aeiouäö])\1$/, '$1')
    .replace(/([b-df-hj-np-tv-xz])[aäei]$/, '$1').replace(/([ou])j$/, '$1').replace(/jo$/, 'j');
  // One of a double last consonant
  return (single.slice(0, p1) + end).replace(/([b-df-hj-np-tv-xz])\1([aeiouyäö]*)$/, '$1$2');
};

const swedishRegion = regionFor('aeiouyäåö');
const swedishEndings = anyOf('a arna erna heterna orna ad e ade ande arne are aste en anden aren heten '
  + 'ern ar er heter or s as arnas ernas ornas es ades andes ens arens hetens erns at et andet het ast');

/**
 * Tells whether -et is an ending after this, unlike in `societet` or `paket`.
 * @type {(base: string) => boolean}
 */
const swedishEt = (base) => /.[aeiouyäåö][^aeiouyäåö]$/su.test(base)
  && !/(h|iet|([cdmnprstux]|[ai]l|[ik]v)it|fab|kom|([pr]|st)ak)$/.test(base);

/** @type {(word: string) => string} */
const swedish = (word) => {
  const three = /^.{3}/su.exec(word);
  const p1 = three ? Math.max(three[0].length, swedishRegion(word)) : word.length;
  // Endings of nouns, adjectives and verbs
  const bare = cut(word, p1, swedishEndings, (base, ending) => {
    if (ending === 'et') return swedishEt(base) && base;
    if (ending !== 's') return base;
    const noun = base.slice(0, -2);
    return base.endsWith('et') && swedishEt(noun) ? noun : /[b-df-hj-prtvy]$/.test(base) && base;
  });
  // The second of two consonants
  const basic = cut(bare, p1, /([dg]d|nn|[dgkt]t)$/, (base, ending) => base + ending[0]);
  // The -t of -öst and -fullt, or else -lig, -ig and -els
  const neuter = cut(basic, p1, /(öst|fullt)$/, (base, ending) =>
    (ending === 'fullt' || /[ik-lnprtuv]$/.test(base)) && base + ending.slice(0, -1));
  return cut(neuter, p1, /(l?ig|els)$/);
};

/**
 * Reads a list of words or endings and what they become, if anything.
 * @type {(list: string) => Map<string, string>}
 */
const changes = (list) => new Map(list.split(' ').map((pair) => pair.split('>')));

const englishRegion = regionFor('aeiouy');
const englishExceptions = changes('skis>ski skies>sky idly>idl gently>gentl ugly>ugli early>earli only>onli '
  + 'singly>singl sky>sky news>news howe>howe atlas>atlas cosmos>cosmos bias>bias andes>andes');
const englishSteps = [
  'ational>ate tional>tion ation>ate ator>ate enci>ence anci>ance abli>able entli>ent izer>ize ization>ize '
  + 'alism>al aliti>al alli>al fulness>ful fulli>ful ousli>ous ousness>ous iveness>ive iviti>ive '
  + 'biliti>ble bli>ble ogist>og ogi>og lessli>less li',
  'ational>ate tional>tion alize>al icate>ic iciti>ic ical>ic ful ness ative',
  'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion',
].map(changes);
const englishEndings = englishSteps.map((step) => anyOf([...step.keys()].join(' ')));

/** What has to come before some of these endings. */
const englishBefore = { ogi: /l$/, li: /[cdeghkmnrt]$/, ion: /[st]$/ };

/** @type {(base: string) => boolean} */
const englishShort = (base) => /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/u.test(base);

/** @type {(word: string) => string} */
const english = (word) => {
  const known = englishExceptions.get(word);
  if (known || !/.../su.test(word)) return known || word;
  // Y is a y that is a consonant
  const start = word.replace(/^'/, '').replace(/(^|[aeiouy])y/g, '$1Y');
  const head = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(start);
  const p1 = head ? head[0].length : englishRegion(start);
  const p2 = englishRegion(start, p1);
  // 1a. Genitives and plurals
  const single = cut(start.replace(/'(s'?)?$/, ''), 0, /(sses|ie[ds]|[^us]s)$/, (base, ending) => {
    if (ending === 'sses') return base + 'ss';
    if (ending[2]) return base + (/../su.test(base) ? 'i' : 'ie');
    return /[aeiouy]/.test(base) && base + ending[0];
  });
  // 1b. -ed and -ing, with an -e that they replaced or without the doubling that they brought
  const present = cut(single, 0, /(eed|ed|ing)(ly)?$/, (base, ending) => {
    if (ending[1] === 'e') return base.length >= p1 && !/^(proc|exc|succ)$/.test(base) && base + 'ee';
    if (ending === 'ing' && /^[^aeiouy]y$/u.test(base)) return base.slice(0, -1) + 'ie';
    if (ending === 'ing' && /^(inn|out|cann|herr|earr|even)$/.test(base)) return false;
    if (!/[aeiouy]/.test(base)) return false;
    if (/([bdfgmnprt])\1$/.test(base)) return /^[aeo]..$/.test(base) ? base : base.slice(0, -1);
    return /(at|bl|iz)$/.test(base) || (base.length === p1 && englishShort(base)) ? base + 'e' : base;
  });
  // 1c. -y after a consonant becomes -i
  const turned = present.replace(/^(.+[^aeiouy])y$/su, '$1i');
  // 2, 3 and 4. Derived words
  const basic = englishEndings.reduce((longer, endings, i) => cut(longer, 0, endings, (base, ending) => {
    if (base.length < (i > 1 || ending === 'ative' ? p2 : p1)) return false;
    const before = englishBefore[ending];
    return (!before || before.test(base)) && base + (englishSteps[i].get(ending) || '');
  }), turned);
  // 5. -e, and one l of -ll
  return cut(basic, 0, /[el]$/, (base, ending) => {
    if (base.length >= p2) return (ending === 'e' || base.endsWith('l')) && base;
    return ending === 'e' && base.length >= p1 && !englishShort(base) && base;
  }).replace(/Y/g, 'y');
};

/** What gives the stem of a word, by language. @type {Record<string, (word: string) => string>} */
export const stemmers = { fi: finnish, sv: swedish, en: english };

// ---- Terms

/** What is no letter of ASCII. */
const OTHERS = /[^\0-\x7f]/;

/** What the forms of a word have in common, in one language. */
export class Analysis {
  /** @param {Manifest} manifest */
  constructor({ lang, rules, grades, letters }) {
    this.stem = stemmers[lang];
    this.rules = pairs(rules);
    this.grades = pairs(grades);
    this.letters = new Map(pairs(letters));
    this.known = new Map();
  }

  /** A word without the marks on its letters. @param {string} word */
  plain(word) {
    if (!OTHERS.test(word)) return word;
    const letters = Array.from(word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
    return letters.map((letter) => this.letters.get(letter) ?? letter).join('');
  }

  /** The terms of a word, in order. @param {string} word @returns {string[]} */
  terms(word) {
    if (!this.known.has(word)) this.known.set(word, this.worked(word));
    return this.known.get(word);
  }

  worked(word) {
    if (!this.stem || /[0-9]/.test(word)) return [word];
    const forms = [word];
    for (const [ending, other] of this.rules) {
      const start = word.slice(0, word.length - ending.length);
      if (word.endsWith(ending) && length(start) > 1) forms.push(start + other);
    }
    return [...new Set(forms.map((form) => this.folded(this.stem(form))))].sort();
  }

  /** A Finnish stem without what changes at its end. */
  folded(stem) {
    if (!this.grades.length) return stem;
    const short = stem.replace(/[iej]+$/, '');
    const kept = length(short) > 2 ? short : stem;
    const body = kept.replace(/[aeiouyäöå]+$/, '');
    const end = kept.slice(body.length);
    const tail = length(end) > 1 || length(body) < 4 ? end : '';
    for (const [strong, weak] of this.grades) {
      if (body.length > strong.length && body.endsWith(strong)) {
        return body.slice(0, body.length - strong.length) + weak + tail;
      }
    }
    return body + tail;
  }
}

/**
 * How many letters apart two words are, as far as it matters; a swap of neighbours counts one.
 * @param {string} a
 * @param {string} b
 * @param {number} [most]  Above this, any greater number will do.
 */
export function distance(a, b, most = Infinity) {
  let [before, last, row] = [[], [], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    let nearest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let far = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        far = Math.min(far, before[j - 2] + 1);
      }
      row[j] = far;
      nearest = Math.min(nearest, far);
    }
    // A swap may still take one step back from the row before.
    if (nearest > most + 1) return nearest;
  }
  return row[b.length];
}

/** The letters of a word as bits: words near one another differ in few. @param {string} word */
function letters(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << word.charCodeAt(at) % 31;
  return bits;
}

/** @param {number} bits */
function ones(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
}

// ---- The index

const SIGNS = '#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_\x60abcdefghijklmnopqrstuvwxyz{|}~';
const HALF = Math.floor(SIGNS.length / 2);
const VALUE = new Map(Array.from(SIGNS, (sign, at) => [sign, at]));

/** What a term counts by how it was found, in percent. */
const WEIGHT = { form: 100, marks: 95, synonym: 70, beginning: 60, inside: 50, spelling: 60, start: 30 };

// Of so many letters a word may have one wrong, and then two; such words are looked for first among those
// that begin with so many of the same letters.
const SHORT = 4;
const LONG = 7;
const ALIKE = 2;

// As many terms are tried for a word.
const EXPANSIONS = 12;

/** Whether two sorted lists have something in common. */
const meets = (own, others) => own.some((term) => others.includes(term));

export class Index {
  /**
   * @param {Manifest} manifest
   * @param {(name: string) => Promise<any>} load  Loads a file by its name.
   */
  constructor(manifest, load) {
    this.manifest = manifest;
    this.load = load;
    this.files = new Map();
    this.analysis = new Analysis(manifest);
    this.little = new Set(manifest.little);
    const terms = (phrase) => phrase.split(' ').map((word) => this.analysis.terms(word));
    this.synonyms = manifest.synonyms.map((group) => group.map(terms));
  }

  /** A file, loaded once and read by a function. @template T @param {(json: any) => T} read @returns {Promise<T>} */
  file(name, read) {
    if (!this.files.has(name)) {
      const inside = this.manifest.files?.[name];
      const loading = inside === undefined ? this.load(name) : Promise.resolve(inside);
      this.files.set(name, loading.then(read));
    }
    return this.files.get(name);
  }

  /** What is shown of a page. @param {number} page @returns {Promise<Shown>} */
  shown(page) {
    return this.file(`${this.manifest.shown}/${page}`, (json) => json);
  }

  /** Where each term of a part stands, not yet read. @param {string} text */
  static postings(text) {
    const all = new Map();
    const cells = text.split(' ');
    let term = '';
    for (let at = 0; at + 1 < cells.length; at += 2) {
      term = term.slice(0, parseInt(cells[at][0], 36)) + cells[at].slice(1);
      all.set(term, cells[at + 1]);
    }
    return all;
  }

  /** Where a term stands: pages and how well it fits each, in turn; none for one that is not known. */
  async postings(term) {
    const { first, names } = this.manifest.postings;
    if (!names.length) return undefined;
    const part = await this.file(names[place(first, term)], Index.postings);
    const own = part.get(term);
    if (typeof own === 'string') part.set(term, this.numbers(own));
    return part.get(term);
  }

  numbers(text) {
    const { steps } = this.manifest;
    const all = [];
    let [number, next] = [0, 0];
    for (const sign of text) {
      const value = VALUE.get(sign);
      number = number * HALF + (value % HALF);
      if (value < HALF) {
        const page = next + Math.floor(number / steps);
        all.push(page, (number % steps) + 1);
        [number, next] = [0, page + 1];
      }
    }
    return all;
  }

  /** A part of the lexicon: words, each with its plain form. @param {number} at */
  lexicon(at) {
    return this.file(this.manifest.lexicon.names[at], (text) => {
      let word = '';
      return text.split(' ').map((cell) => {
        word = word.slice(0, parseInt(cell[0], 36)) + cell.slice(1);
        return { word, plain: this.analysis.plain(word) };
      });
    });
  }

  /** All words. */
  async all() {
    const parts = await Promise.all(this.manifest.lexicon.names.map((_, at) => this.lexicon(at)));
    return parts.flat();
  }

  /** The words whose plain forms begin so, in order. @param {string} plain */
  async from(plain) {
    const { first, names } = this.manifest.lexicon;
    const found = [];
    const start = place(first, plain);
    for (let at = start; at < names.length && (at === start || first[at].startsWith(plain)); at += 1) {
      const part = await this.lexicon(at);
      found.push(...part.filter((own) => own.plain.startsWith(plain)));
    }
    return found;
  }

  /** The words that begin so; without regard to marks if it has none. @param {string} start */
  async starting(start) {
    const plain = this.analysis.plain(start);
    const all = await this.from(plain);
    return start === plain ? all : all.filter(({ word }) => word.startsWith(start));
  }

  /** The words nearest to one by their letters. @param {string} own */
  async nearly(own) {
    return length(own) < SHORT ? [] : nearest(own, await this.all());
  }

  /** The same for a long word, among those that begin with the same letters. @param {string} own */
  async nearlyAlike(own) {
    return length(own) < LONG ? [] : nearest(own, await this.from(Array.from(own).slice(0, ALIKE).join('')));
  }

  /** Some words that begin as this does for as long as any does. @param {string} word */
  async knownStart(word) {
    const signs = Array.from(word);
    for (let end = signs.length - 1; end >= 4; end -= 1) {
      const known = await this.starting(signs.slice(0, end).join(''));
      if (known.length) return known.slice(0, 4);
    }
    return [];
  }

  /** The number of pages with a form of a word. @param {string} word */
  async count(word) {
    const all = await Promise.all(this.analysis.terms(word).map((term) => this.postings(term)));
    return Math.max(0, ...all.map((own) => (own ? own.length / 2 : 0)));
  }

  /** The words of a query; two neighbours that the site writes as one are one. @param {string[]} asked */
  async joined(asked) {
    const found = [];
    for (const word of asked) {
      const last = found.pop();
      if (last === undefined) {
        found.push(word);
        continue;
      }
      // Rare spellings of two known words are no reason to leave these out.
      const [before, own, both] = await Promise.all([last, word, last + word].map((one) => this.count(one)));
      const known = Math.min(before, own);
      found.push(...(both >= Math.max(1, Math.ceil(known / 2)) ? [last + word] : [last, word]));
    }
    return found;
  }

  /** The terms that a word may stand for. What is spelled otherwise counts only when nothing else is known. */
  async expand(word, at, means) {
    const terms = new Map();
    const asked = { word, terms };
    const add = async (all, how) => {
      for (const term of all) {
        if (terms.size >= EXPANSIONS && how !== 'form') return;
        if (!terms.has(term) && (await this.postings(term))) terms.set(term, how);
      }
    };
    const addWords = async (all, how) => {
      for (const own of all) {
        if (terms.size >= EXPANSIONS) return;
        await add(this.analysis.terms(own.word), how);
      }
      if (all.length && (how === 'spelling' || how === 'start')) asked.instead = all[0].word;
    };
    await add(means[at], 'form');
    const plain = this.analysis.plain(word);
    await addWords((await this.from(plain)).filter((own) => own.plain === plain), 'marks');
    await add(this.meaning(at, means), 'synonym');
    const isKnown = terms.size > 0;
    // The last word may not be whole yet.
    if ((!isKnown || at + 1 === means.length) && length(word) > 2) {
      await addWords(await this.starting(word), 'beginning');
    }
    // Slips are seldom at the beginning, and what begins alike is in few files.
    if (!terms.size) await addWords(await this.nearlyAlike(plain), 'spelling');
    if (!isKnown && !asked.instead && terms.size < EXPANSIONS && length(word) > 3) {
      await addWords((await this.all()).filter((own) => own.word.includes(word)), 'inside');
    }
    if (!terms.size) await addWords(await this.nearly(plain), 'spelling');
    if (!terms.size) await addWords(await this.knownStart(word), 'start');
    return asked;
  }

  /** The terms of what means the same as a word, alone or with its neighbours. */
  meaning(at, means) {
    const names = (phrase) =>
      phrase.some((word) => meets(word, means[at])) && phrase.every((word) => means.some((own) => meets(word, own)));
    const groups = this.synonyms.filter((group) => group.some(names));
    return groups.flatMap((group) => group.filter((phrase) => !names(phrase))).flat(2);
  }

  /** How much a term tells that so many pages have: the fewer, the more. */
  rarity(having) {
    const pages = this.manifest.sorts.length;
    return Math.max(1, Math.round(Math.log(1 + (pages - having + 0.5) / (having + 0.5)) * 1000));
  }

  /** The pages that fit a query, the best first. @param {string} query @returns {Promise<Answer>} */
  async search(query) {
    const typed = words(query);
    const told = typed.filter((word) => !this.little.has(word));
    const joined = await this.joined(told.length ? told : typed);
    const means = joined.map((word) => this.analysis.terms(word));
    const asked = await Promise.all(joined.map((word, at) => this.expand(word, at, means)));
    /** @type {Map<number, number[]>} */
    const scores = new Map();
    for (const [at, { terms }] of asked.entries()) {
      const found = [];
      for (const [term, how] of terms) {
        const own = await this.postings(term);
        found.push({ own, how, rarity: this.rarity(own.length / 2) });
      }
      // What else a word may stand for tells no more than the word itself.
      const forms = found.filter(({ how }) => how === 'form').map(({ rarity }) => rarity);
      const cap = forms.length ? Math.max(...forms) : Infinity;
      for (const { own, how, rarity } of found) {
        const share = WEIGHT[how] * Math.min(rarity, cap);
        for (let i = 0; i < own.length; i += 2) {
          const page = scores.get(own[i]) ?? Array(asked.length).fill(0);
          page[at] = Math.max(page[at], share * own[i + 1]);
          scores.set(own[i], page);
        }
      }
    }
    const hits = [];
    for (const [page, best] of scores) {
      const sum = best.reduce((all, score) => all + score, 0);
      hits.push({ page, score: sum * best.filter((score) => score > 0).length });
    }
    hits.sort((a, b) => b.score - a.score || a.page - b.page);
    return { hits, asked };
  }
}

/** Of some words those nearest to one by their letters, if they are near. @param {string} own */
function nearest(own, words) {
  let [most, found] = [length(own) < LONG ? 1 : 2, []];
  const bits = letters(own);
  for (const one of words) {
    // One change touches two letters at most.
    if (Math.abs(one.plain.length - own.length) > most || ones(bits ^ letters(one.plain)) > 2 * most) continue;
    const far = distance(own, one.plain, most);
    if (far < most) [most, found] = [far, []];
    if (far === most) found.push(one);
  }
  return found;
}

/** The last part of a sorted list that begins before a key, or with it. @param {string[]} first */
function place(first, key) {
  let [from, to] = [0, first.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (first[middle] <= key) from = middle;
    else to = middle;
  }
  return from;
}

// ---- The page

// As many results are shown at once.
const BATCH = 10;
// As long an extract is shown, in characters, beginning so much before what was looked for.
const EXTRACT = 200;
const BEFORE = 60;
// So long after the last key a search begins, in milliseconds.
const PAUSE = 200;

/** @param {string} name */
const element = (name) => /** @type {HTMLElement} */ (document.getElementById(`ui_${name}`));

/** A new element with what it holds. @param {string} tag @param {(string | Node)[]} parts */
function made(tag, ...parts) {
  const own = document.createElement(tag);
  own.append(...parts);
  return own;
}

/** @param {string} text @param {Record<string, string | number>} gaps */
const filled = (text, gaps) => text.replace(/\{(\w+)\}/g, (gap, name) => `${gaps[name] ?? gap}`);

/** Whether a word of a text is what was looked for. @param {Index} index @param {Asked[]} asked */
function matcher(index, asked) {
  const terms = new Set(asked.flatMap((one) => [...one.terms.keys()]));
  const begun = asked.length ? asked[asked.length - 1].word : '';
  return (text) =>
    words(text).some(
      (word) => index.analysis.terms(word).some((term) => terms.has(term)) || (begun.length > 2 && word.startsWith(begun)),
    );
}

/** A text with marks around what was looked for. @param {string} text @param {(word: string) => boolean} isSought */
function marked(text, isSought) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (!isSought(word)) continue;
    parts.push(text.slice(end, match.index), made('mark', word));
    end = match.index + word.length;
  }
  return [...parts, text.slice(end)];
}

/** The part of a text around the first word that was looked for. */
function extract(text, isSought) {
  const first = [...text.matchAll(WORD)].find(([word]) => isSought(word));
  const sought = first ? first.index : 0;
  const from = sought < EXTRACT - BEFORE ? 0 : text.lastIndexOf(' ', sought - BEFORE) + 1;
  if (text.length - from <= EXTRACT) return (from ? '… ' : '') + text.slice(from);
  return `${from ? '… ' : ''}${text.slice(from, text.lastIndexOf(' ', from + EXTRACT))} …`;
}

/** What is to be shown. @typedef {{ query: string, sort: string, count: number }} Wish */
/** What is shown: all results, those of one sort, and of the first of these what is shown of each. */
/** @typedef {Wish & { index?: Index, answer: Answer, hits: { page: number }[], pages: Shown[] }} View */

class Search {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.field = /** @type {HTMLInputElement} */ (element('query'));
    this.status = element('search-status');
    this.sort = /** @type {HTMLSelectElement} */ (element('sort'));
    this.list = element('hits');
    this.more = /** @type {HTMLButtonElement} */ (element('more'));
    this.texts = JSON.parse(element('search-texts').textContent);
    this.language = document.documentElement.lang;
    /** Counts wishes, so that one that was overtaken shows nothing. */
    this.turn = 0;
    /** @type {Wish} */
    this.wish = { query: '', sort: '', count: BATCH };
    this.isFailed = false;
    /** @type {Promise<Index> | undefined} */
    this.index = undefined;
  }

  begin() {
    let timer = 0;
    const now = (isAgain) => {
      clearTimeout(timer);
      const query = this.field.value.trim();
      if (isAgain || query !== this.wish.query) this.run({ query, sort: '', count: BATCH });
    };
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      now(this.isFailed);
    });
    this.field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(now, this.field.value ? PAUSE : 0);
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.field.value = '';
      now();
    });
    this.sort.addEventListener('change', () => this.run({ ...this.wish, sort: this.sort.value, count: BATCH }));
    this.more.addEventListener('click', () => this.showMore());
    window.addEventListener('popstate', () => {
      this.field.value = this.asked();
      now();
    });
    // The dev server has put a newer version of the page in its place, and the index may be another.
    document.addEventListener('digituki:renewed', () => location.reload());
    // What was typed while this script came counts more than the address.
    this.field.value ||= this.asked();
    now();
  }

  /** The query in the address, as long as the field takes it. */
  asked() {
    return (new URLSearchParams(location.search).get('q') ?? '').slice(0, this.field.maxLength);
  }

  /** Shows what is wished for, all at once. @param {Wish} wish */
  async run(wish) {
    this.turn += 1;
    const { turn } = this;
    this.wish = wish;
    this.remember(wish.query);
    const waiting = setTimeout(() => turn === this.turn && this.tell(this.texts.searching), 1000);
    try {
      const view = await this.look(wish);
      if (turn === this.turn) this.show(view);
    } catch (error) {
      console.error(error);
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  async showMore() {
    const shown = this.list.children.length;
    await this.run({ ...this.wish, count: shown + BATCH });
    this.list.children[shown]?.querySelector('a').focus();
  }

  /** Puts a query into the address. @param {string} query */
  remember(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }

  /** The index; loaded when it is first needed, or anew. */
  open() {
    const address = new URL(this.form.dataset.index, document.baseURI);
    const json = async (url, cache) => {
      const response = await fetch(url, { cache });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response.json();
    };
    this.index ??= json(address, 'no-cache').then((manifest) => {
      if (manifest.version !== VERSION) throw new Error(`version ${manifest.version}`);
      const folder = `${address.href.replace(/\.json$/, '')}/`;
      return new Index(manifest, (name) => json(`${folder}${name}.json`, 'default'));
    });
    return this.index;
  }

  /** What there is to show. @param {Wish} wish @returns {Promise<View>} */
  async look(wish) {
    if (!wish.query) return { ...wish, answer: { hits: [], asked: [] }, hits: [], pages: [] };
    try {
      return await this.lookOnce(wish);
    } catch {
      // The site may have been published anew since the index was loaded.
      this.index = undefined;
      return this.lookOnce(wish);
    }
  }

  /** @param {Wish} wish @returns {Promise<View>} */
  async lookOnce(wish) {
    const index = await this.open();
    const answer = await index.search(wish.query);
    const { sorts } = index.manifest;
    const hits = answer.hits.filter(({ page }) => !wish.sort || sorts[page] === wish.sort);
    const pages = await Promise.all(hits.slice(0, wish.count).map(({ page }) => index.shown(page)));
    return { ...wish, index, answer, hits, pages };
  }

  /** @param {View} view */
  show(view) {
    const { query, index, answer, hits, pages, count } = view;
    this.isFailed = false;
    // What stands there already stays, so that nobody loses the place.
    const kept = count > BATCH ? this.list.children.length : 0;
    if (!kept) this.list.replaceChildren();
    if (index) {
      const isSought = matcher(index, answer.asked);
      const item = (page, at) => this.item(page, index.manifest.sorts[hits[kept + at].page], isSought);
      this.list.append(...pages.slice(kept).map(item));
      this.offerSorts(view);
    }
    const left = hits.length - pages.length;
    this.more.hidden = left <= 0;
    this.more.textContent = this.counted(this.texts.more, Math.min(left, BATCH));
    element('results').hidden = !hits.length;
    element('search-help').hidden = !query || answer.hits.length > 2;
    element('advice').hidden = answer.hits.length > 0;
    for (const link of document.querySelectorAll('#ui_twins a')) {
      const address = new URL(link.href);
      address.searchParams.set('q', query);
      link.href = address.href;
    }
    this.tell(query ? this.told(view) : '');
  }

  /** Says that it did not work, and offers another try. */
  fail() {
    this.isFailed = true;
    this.index = undefined;
    const again = made('button', this.texts.again);
    again.type = 'button';
    again.className = 'plain';
    again.addEventListener('click', () => {
      // The button will be gone.
      this.field.focus();
      this.run(this.wish);
    });
    const isInside = element('results').contains(document.activeElement);
    element('results').hidden = true;
    element('search-help').hidden = true;
    this.status.replaceChildren(`${this.texts.failed} `, again);
    // What had the focus is hidden now.
    if (isInside) again.focus();
  }

  /** @param {string} text */
  tell(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** A text for a number of things. @param {Record<string, string>} forms @param {number} number */
  counted(forms, number, gaps = {}) {
    const form = forms[new Intl.PluralRules(this.language).select(number)] ?? forms.other;
    return filled(form, { n: number.toLocaleString(this.language), ...gaps });
  }

  /** How many results there are, and what was taken for what was typed. @param {View} view */
  told({ query, hits, answer }) {
    const { texts } = this;
    const parts = [hits.length ? this.counted(texts.count, hits.length, { query }) : filled(texts.none, { query })];
    for (const { word, terms, instead } of answer.asked) {
      const isStart = [...terms.values()].includes('start');
      if (instead) parts.push(filled(isStart ? texts.short : texts.corrected, { word, other: instead }));
    }
    const missing = answer.asked.filter(({ terms }) => !terms.size).map(({ word }) => word);
    if (missing.length && hits.length) parts.push(filled(texts.missing, { words: missing.join(', ') }));
    return parts.join(' ');
  }

  /** The sorts of pages that were found. @param {View} view */
  offerSorts({ index, answer, sort }) {
    const counts = new Map();
    for (const { page } of answer.hits) {
      const own = index.manifest.sorts[page];
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    const names = Object.entries(this.texts).filter(([key]) => key.startsWith('sorts.'));
    const options = names.map(([key, name]) => [key.slice(6), name]).filter(([own]) => counts.has(own));
    const named = options.map(([own, name]) => new Option(`${name} (${counts.get(own)})`, own));
    this.sort.replaceChildren(new Option(this.texts.all, ''), ...named);
    this.sort.value = sort;
    element('sorts').hidden = options.length < 2;
  }

  /** A result. @param {Shown} page @param {string} sort @param {(word: string) => boolean} isSought */
  item(page, sort, isSought) {
    const link = made('a', ...marked(page.title, isSought));
    link.href = page.href;
    const kind = made('p', this.texts[`sort.${sort}`]);
    kind.className = 'meta';
    const item = made('li', made('h3', link), kind);
    if (page.text) item.append(made('p', ...marked(extract(page.text, isSought), isSought)));
    const part = page.headings.find(([, text]) => text.split(' ').some(isSought));
    if (part) {
      const [id, text] = part;
      const to = made('a', ...marked(text, isSought));
      to.href = `${page.href}#${id}`;
      item.append(made('p', to));
      item.lastElementChild.className = 'part';
    }
    return item;
  }
}

/** Brings a form of the page to life. @param {HTMLFormElement} form */
export function begin(form) {
  new Search(form).begin();
}
