// What a page does more where scripts run: its contents show where one is reading, and
// a button copies its address. Everything on the page works without this. While a page is written it
// changes under this script, so whatever is needed is looked for each time. On the page to search from it
// brings the script that does it, when someone is about to search.

const links = () => [...document.querySelectorAll('.contents a')];
const heading = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

/** The part that was chosen in the contents, as long as it can be seen. */
let chosen = location.hash;
let waiting = false;

/** Marks the part that is being read: the chosen one, or the last above the upper third of the window. */
function mark() {
  waiting = false;
  const top = (link) => heading(link)?.getBoundingClientRect().top ?? Infinity;
  const isSeen = (link) => top(link) > -2 && top(link) < window.innerHeight;
  const all = links();
  const kept = all.find((link) => link.hash === chosen && isSeen(link));
  if (!kept) chosen = '';
  const atEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  const passed = all.filter((link) => top(link) < window.innerHeight / 3);
  const current = kept ?? (atEnd ? all.at(-1) : passed.at(-1));
  for (const link of all) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

function markSoon() {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}

/** Copies the address, or shows it where the browser does not let it be copied. */
async function copy(share) {
  const told = share.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(share.dataset.address);
    told.textContent = share.dataset.copied;
  } catch {
    told.textContent = share.dataset.address;
  }
}

function begin() {
  const share = document.querySelector('.share');
  if (share && navigator.clipboard) share.hidden = false;
  mark();
}

/** Brings the search when the address asks for something, or its field gets the focus. */
function search() {
  const form = document.getElementById('ui_search');
  if (!form) return;
  const bring = async () => {
    try {
      (await import(form.dataset.script)).begin(form);
    } catch (error) {
      console.error(error);
      const { failed } = JSON.parse(document.getElementById('ui_search-texts').textContent);
      document.getElementById('ui_search-status').textContent = failed;
    }
  };
  if (new URLSearchParams(location.search).get('q') || form.contains(document.activeElement)) bring();
  else form.addEventListener('focusin', bring, { once: true });
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('.share button');
  if (button) copy(button.closest('.share'));
  const link = target.closest('.contents a');
  if (link) chosen = link.hash;
});
window.addEventListener('hashchange', () => {
  chosen = location.hash;
  markSoon();
});
window.addEventListener('scroll', markSoon, { passive: true });
// The dev server has put a newer version of the page in its place.
document.addEventListener('digituki:renewed', begin);
begin();
search();
