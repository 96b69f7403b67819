// Says that a page is old once the days are over that it was worked out for: its site has not been built
// since, so nobody knows whether its hours and dates still hold.

const notice = document.querySelector('[data-until]');
if (notice && new Date().toISOString().slice(0, 10) > notice.dataset.until) {
  notice.hidden = false;
  notice.parentElement.hidden = false;
}
