// What a page of the handbook does more where scripts run: its contents show where one is reading, and
// a button copies its address. Everything on the page works without this.

/** The part of the page that is being read: the last heading above the upper third of the window. */
function followReading(contents) {
  const links = [...contents.querySelectorAll('a')];
  const heading = (link) => document.getElementById(link.hash.slice(1));
  let waiting = false;

  function mark() {
    waiting = false;
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const passed = links.filter((link) => (heading(link)?.getBoundingClientRect().top ?? Infinity) < window.innerHeight / 3);
    const current = atEnd && window.scrollY > 0 ? links.at(-1) : passed.at(-1);
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }

  window.addEventListener('scroll', () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  }, { passive: true });
  mark();
}

/** Shows the button that copies the address, where the browser lets it. */
function offerAddress(share) {
  if (!navigator.clipboard) return;
  const button = share.querySelector('button');
  const told = share.querySelector('[role="status"]');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(share.dataset.address);
      told.textContent = share.dataset.copied;
    } catch {
      // The reader said no; the address is printed on the page when it is needed on paper.
      told.textContent = share.dataset.address;
    }
  });
  share.hidden = false;
}

const contents = document.querySelector('.contents');
if (contents) followReading(contents);
const share = document.querySelector('.share');
if (share) offerAddress(share);
