// The dev server's client: waits for what is new about this page, patches it in place, and shows
// what is wrong with it. It is in no published site.

(() => {
  'use strict';

  const { own, hash, program, page, lang, lost, back, panel: name } = document.currentScript.dataset;
  let shown = hash;
  let marks = [];

  // The panel stands outside of the body, where no patch reaches it, and in a tree of its own, where
  // no style of the site does.
  const host = document.createElement('digituki-panel');
  const panel = host.attachShadow({ mode: 'open' });
  panel.innerHTML = `
    <link rel="stylesheet" href="${own}panel.css">
    <aside lang="${lang}" aria-label="${name}" hidden>
      <button type="button" aria-expanded="false" aria-controls="list"></button>
      <div id="list" tabindex="-1" hidden></div>
    </aside>
    <div role="status"><p id="notice" lang="${lang}" hidden></p></div>
    <p id="status" role="status" lang="${lang}"></p>`;
  const aside = panel.querySelector('aside');
  const button = panel.querySelector('button');
  const list = panel.querySelector('#list');
  const notice = panel.querySelector('#notice');
  const status = panel.querySelector('#status');

  function expand(open) {
    button.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
  }

  button.addEventListener('click', () => expand(list.hidden));
  aside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      expand(false);
      button.focus();
    }
  });
  list.addEventListener('click', (event) => {
    const place = event.target.closest('[data-show]')?.dataset.show;
    if (place) bring(blockAt(place));
  });

  /** A sentence that stays until there is another one; none for an empty text. */
  function tell(text) {
    notice.hidden = text === '';
    notice.textContent = text;
  }

  function showFindings(told) {
    // That all is well is news only to those who have heard otherwise.
    const isNews = told.summary !== '' || !aside.hidden;
    aside.hidden = told.summary === '';
    aside.className = told.level;
    button.textContent = told.summary;
    host.toggleAttribute('data-shown', !aside.hidden);
    // Whoever is reading the list keeps the place in it.
    Idiomorph.morph(list, told.html, { morphStyle: 'innerHTML' });
    if (told.summary === '') expand(false);
    if (isNews) status.textContent = told.says;
    marks = told.marks;
    mark();
  }

  /** The block of the page that stands at a place, `file:line`: the last that begins there or before. */
  function blockAt(place) {
    const at = place.lastIndexOf(':');
    const [file, line] = [place.slice(0, at), Number(place.slice(at + 1))];
    let found = null;
    let nearest = 0;
    for (const block of document.querySelectorAll('[data-source]')) {
      const source = block.dataset.source;
      const cut = source.lastIndexOf(':');
      const own = Number(source.slice(cut + 1));
      // Footnotes stand elsewhere on the page than in the file.
      if (source.slice(0, cut) === file && own <= line && own >= nearest) [found, nearest] = [block, own];
    }
    return found ?? document.querySelector('main h1');
  }

  /** Marks the blocks that findings are about. */
  function mark() {
    const wanted = new Map();
    for (const [place, level] of marks) {
      const block = blockAt(place);
      if (wanted.get(block) !== 'error') wanted.set(block, level);
    }
    for (const block of document.querySelectorAll('[data-finding]')) {
      if (!wanted.has(block)) block.removeAttribute('data-finding');
    }
    for (const [block, level] of wanted) block?.setAttribute('data-finding', level);
  }

  function bring(block) {
    if (!block) return;
    block.closest('details:not([open])')?.setAttribute('open', '');
    if (!block.hasAttribute('tabindex')) {
      block.tabIndex = -1;
      block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
    }
    block.scrollIntoView({ block: 'center' });
    block.focus({ preventScroll: true });
  }

  // Blocks have no names by which the old page and the new one could be matched, so each gets one for a
  // moment: the same where both say the same, or where one stands in the place of the other. What is
  // moved then keeps its state, and what is selected stays selected.
  const BLOCKS = 'main [data-source], main details';
  const WHERE = / data-(?:source|finding)="[^"]*"| open=""/g;
  const NAME = '_block_';

  function nameBlocks(next) {
    const nameless = (root) => [...root.querySelectorAll(BLOCKS)].filter((block) => !block.id);
    const [old, now] = [nameless(document), nameless(next)];
    const keyed = (blocks) => {
      const counts = new Map();
      return blocks.map((block) => {
        const text = `${block.localName} ${block.innerHTML.replace(WHERE, '')}`;
        counts.set(text, (counts.get(text) ?? 0) + 1);
        return `${counts.get(text)} ${text}`;
      });
    };
    const places = new Map(keyed(old).map((key, at) => [key, at]));
    const twins = keyed(now).map((key) => places.get(key) ?? -1);
    const isTwin = new Set(twins);
    old.forEach((block, at) => {
      block.id = `${NAME}${at}`;
    });
    let from = 0;
    now.forEach((block, at) => {
      let twin = twins[at];
      // A block that was reworded stands between the same neighbours as before.
      for (let place = from; twin < 0 && place < old.length && !isTwin.has(place); place += 1) {
        if (old[place].localName === block.localName) twin = place;
      }
      if (twin >= 0) from = twin + 1;
      block.id = twin >= 0 ? `${NAME}${twin}` : `${NAME}new_${at}`;
    });
  }

  /** Line ends between blocks look alike, and would be matched past the blocks between them. */
  function dropLineEnds(root) {
    const parents = new Set([...root.querySelectorAll(BLOCKS)].map((block) => block.parentNode));
    for (const node of [...parents].flatMap((parent) => [...parent.childNodes])) {
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue.trim() === '') node.remove();
    }
  }

  function unnameBlocks() {
    for (const block of document.querySelectorAll(`[id^="${NAME}"]`)) block.removeAttribute('id');
  }

  const KEPT = ['value', 'checked', 'selected'];

  /** Puts the new page in the place of the old one. What is the same stays as it is. */
  function patch(html) {
    const next = new DOMParser().parseFromString(html, 'text/html');
    const scripts = (from) => [...from.scripts].map((script) => script.getAttribute('src')).join();
    // A script of the page itself has made of it what no patch can: it begins anew, with the choices that
    // stand in the address.
    const hasOwn = next.body.querySelector('script[src]') !== null;
    if (hasOwn || scripts(document) !== scripts(next)) return location.reload();
    tell('');
    renew(next);
    document.title = next.title;
    const [root, nextRoot] = [document.documentElement, next.documentElement];
    for (const name of root.getAttributeNames()) {
      if (!nextRoot.hasAttribute(name)) root.removeAttribute(name);
    }
    for (const { name, value } of nextRoot.attributes) {
      if (root.getAttribute(name) !== value) root.setAttribute(name, value);
    }
    swapStyles(next);
    [document, next].forEach(dropLineEnds);
    nameBlocks(next);
    Idiomorph.morph(document.body, next.body, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: {
        // Most of a page is the same: the browser sees that faster than any script.
        beforeNodeMorphed: (before, after) => !before.isEqualNode(after),
        beforeAttributeUpdated: (name, element) => {
          // What a reader has opened, written or chosen stays so.
          if (name === 'open' && element.localName === 'details') return false;
          if (name === 'data-finding') return false;
          return !KEPT.includes(name) || !isTouched(element);
        },
      },
    });
    unnameBlocks();
    mark();
    // For scripts of the page that add to what is on it.
    document.dispatchEvent(new Event('digituki:renewed'));
  }

  function isTouched(element) {
    switch (element.localName) {
      case 'input':
        return element.value !== element.defaultValue || element.checked !== element.defaultChecked;
      case 'option':
        return element.selected !== element.defaultSelected;
      case 'textarea':
        return element.value !== element.defaultValue;
      default:
        return false;
    }
  }

  /** Loads new style sheets in their places before old ones go, so that nothing flickers. */
  function swapStyles(next) {
    const href = (link) => link.getAttribute('href');
    const sheets = (from) =>
      [...from.head.querySelectorAll('link[rel=stylesheet]')].filter((link) => !href(link).startsWith(own));
    const before = sheets(document);
    const wanted = sheets(next).map(href);
    const gone = before.filter((link) => !wanted.includes(href(link)));
    const clear = () => gone.forEach((link) => link.remove());
    let waiting = 0;
    let last = null;
    for (const address of wanted) {
      let link = before.find((own) => href(own) === address);
      if (!link) {
        link = document.createElement('link');
        const twin = sheets(next).find((own) => href(own) === address);
        for (const { name, value } of twin.attributes) link.setAttribute(name, value);
        waiting += 1;
        for (const end of ['load', 'error']) {
          link.addEventListener(end, () => {
            waiting -= 1;
            if (waiting === 0) clear();
          });
        }
        // What comes later in the head weighs more, so each stands where it stands in the new page.
        if (last) last.after(link);
        else if (before[0]) before[0].before(link);
        else document.head.append(link);
      }
      last = link;
    }
    if (waiting === 0) clear();
  }

  // Files that are other ones than before under the same address are asked for under another one.
  const renewed = new Map();
  const FILES = 'img, source, video, audio, link[rel=stylesheet], link[rel=icon]';

  function renew(root) {
    for (const element of root.querySelectorAll(FILES)) {
      const name = element.localName === 'link' ? 'href' : 'src';
      const fresh = renewed.get(element.getAttribute(name)?.split('?')[0]);
      if (fresh && element.getAttribute(name) !== fresh) element.setAttribute(name, fresh);
    }
  }

  const TOLD = {
    page({ html, hash: now }) {
      shown = now;
      patch(html);
    },
    files({ addresses }) {
      for (const address of addresses) renewed.set(address, `${address}?${Date.now()}`);
      renew(document);
    },
    findings: showFindings,
    moved({ address }) {
      location.replace(address + location.hash);
    },
    gone({ says }) {
      shown = '';
      tell(says);
    },
    reload() {
      location.reload();
    },
  };

  const FIRST_WAIT = 250;
  const LONGEST_WAIT = 2000;
  let wait = FIRST_WAIT;
  let isLost = false;

  function listen() {
    const address = location.pathname + location.search;
    const query = new URLSearchParams({ address, page, hash: shown, program });
    const socket = new WebSocket(`ws://${location.host}${own}live?${query}`);
    socket.addEventListener('open', () => {
      wait = FIRST_WAIT;
      if (isLost) {
        isLost = false;
        tell('');
        status.textContent = back;
      }
    });
    socket.addEventListener('message', (event) => {
      const told = JSON.parse(event.data);
      TOLD[told.kind]?.(told);
    });
    socket.addEventListener('close', () => {
      if (!isLost && wait > FIRST_WAIT) {
        isLost = true;
        tell(lost);
      }
      setTimeout(listen, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  document.documentElement.append(host);
  listen();
})();
