/*
 * The links to a letter's passages as one keyboard stop instead of sixty: Tab reaches one of them, the arrow keys,
 * Home and End move on. Without JavaScript each is an ordinary link.
 */

const links = [...document.querySelectorAll(".pr-passage")];
let current = 0;

function choose(place) {
  links[current].tabIndex = -1;
  current = Math.max(0, Math.min(place, links.length - 1));
  links[current].tabIndex = 0;
}

/** Begin at the passage that the address names. */
function chooseTarget() {
  const place = links.findIndex((link) => link.hash === location.hash);
  if (place >= 0) choose(place);
}

if (links.length > 0) {
  for (const link of links) link.tabIndex = -1;
  choose(0);
  chooseTarget();
  addEventListener("hashchange", chooseTarget);
  document.querySelector(".pr-letter").addEventListener("keydown", (event) => {
    if (!event.target.matches(".pr-passage") || event.altKey || event.ctrlKey || event.metaKey) return;
    const places = { ArrowUp: current - 1, ArrowDown: current + 1, Home: 0, End: links.length - 1 };
    if (!(event.key in places)) return;
    event.preventDefault();
    choose(places[event.key]);
    links[current].focus();
  });
  document.querySelector(".pr-letter").addEventListener("focusin", (event) => {
    const place = links.indexOf(event.target);
    if (place >= 0) choose(place);
  });
}
