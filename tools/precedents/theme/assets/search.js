/* The search page: the query and its filters in the address, the results and the counts below it.
   Searching itself happens in search-worker.js. Text of records is only ever set as text. */

const root = new URL("../", import.meta.url);
const { PAGE, SORTS, MAIN } = precedents;
const FEW = 8;

const form = document.getElementById("pr-find");
const box = document.getElementById("pr-find-query");
const found = document.getElementById("pr-find-results");
const title = document.title;
const wide = matchMedia("(min-width: 60em)");
const unfolded = new Set(); // facets whose values are all shown
const closed = new Set(); // facets that were closed

/* --- elements --- */

function make(name, properties = {}, ...children) {
  const { attributes = {}, ...own } = properties;
  const element = Object.assign(document.createElement(name), own);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function withMarks(parts) {
  return parts.map(([text, marked]) => (marked ? make("mark", {}, text) : text));
}

const status = make("p", { className: "pr-found__status", tabIndex: -1, attributes: { role: "status" } });
const sorting = make("select", { id: "pr-find-sort" },
  ...Object.entries(SORTS).map(([value, text]) => make("option", { value }, text)));
const notes = make("div", { className: "pr-found__notes", attributes: { "aria-live": "polite" } });
const chips = make("div", { className: "pr-found__chips" });
const list = make("div", { className: "pr-found__list" });
const facets = make("div", { className: "pr-facets" });
const narrow = make("details", { className: "pr-narrow", open: wide.matches, hidden: true },
  make("summary", {}, "Narrow the results"), facets);

const columns = make("div", { className: "pr-found__columns", hidden: true }, narrow, list); // until there is an answer

found.append(
  make("div", { className: "pr-found__bar" }, status,
    make("p", { className: "pr-found__sort" }, make("label", { htmlFor: "pr-find-sort" }, "Order "), sorting)),
  chips,
  notes,
  columns,
);

/* --- the address --- */

function asked() {
  return precedents.asked(location.search);
}

function addressOf(question) {
  return location.pathname + precedents.queryOf(question);
}

function ask(question, { keep = false } = {}) {
  const address = addressOf(question);
  if (address !== location.pathname + location.search) {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState({}, "", address);
  }
  show({ scroll: keep ? null : 0 });
}

function without(question, name, values) {
  const rest = (question.filters[name] || []).filter((each) => !values.includes(each));
  return { ...question, filters: { ...question.filters, [name]: rest }, page: 1 };
}

/* A link that asks a question without loading the page anew. */
function linkTo(question, ...children) {
  const link = make("a", { href: addressOf(question) }, ...children);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    ask(question);
  });
  return link;
}

/* --- the worker --- */

const PATIENCE = 300; // milliseconds after which a search is said to be on its way: most are faster, and nothing flickers

let worker = null;
let latest = 0;
let hear = null;
let slow = 0;

/* Take over the worker that the page's head has started, with what it has said of the address so far, or start one. */
function start() {
  const early = self.precedentsEarly;
  self.precedentsEarly = null; // whoever comes later starts anew
  const usable = early && !early.failed && early.address === location.search;
  worker = usable ? early.worker : new Worker(new URL("search-worker.js", import.meta.url));
  worker.onmessage = ({ data }) => hear?.(data);
  worker.onerror = () => {
    worker = null;
    hear?.({ id: latest, error: "The search could not be started." });
  };
  return usable ? early.said : null;
}

/* Ask the question of the address. `part` is given what comes before the whole answer, until something else is asked. */
function search(part) {
  const said = worker ? null : start();
  const id = ++latest;
  return new Promise((resolve, reject) => {
    hear = (data) => {
      if (data.id !== id) return;
      if (data.part) return part(data.part);
      hear = null; // a part that comes behind a failure is none of an answer
      if (data.error) reject(new Error(data.error));
      else resolve(data.results);
    };
    if (said) said.forEach(hear);
    else worker.postMessage({ id, address: location.search });
  });
}

async function show({ scroll = null } = {}) {
  const question = asked();
  box.value = question.text;
  sorting.value = question.sort;
  document.title = question.text ? question.text + " – " + title : title;
  found.setAttribute("aria-busy", "true");
  found.dataset.shown = "";
  clearTimeout(slow); // that of a question before this one, whose answer nobody waits for any more
  slow = setTimeout(() => {
    status.textContent = "Searching …";
    found.classList.add("pr-found--slow");
  }, PATIENCE);
  const mine = latest + 1;
  let answer = null;
  const listed = () => {
    found.dataset.shown = "results";
    if (scroll !== null) scrollTo(0, scroll);
  };
  const part = (said) => {
    if (said.hits && !said.at) {
      replaced(() => showResults(question, (answer = said)));
      found.dataset.shown = "first";
    } else if (said.hits) addResults(question, said);
    else if (said.facets) showCounts(question, said);
    else if ("excerpt" in said) showPassage(said);
    if (said.hits && said.at + said.hits.length === answer.shown) {
      list.append(...pager(question, answer));
      listed();
    }
  };
  let last;
  try {
    const results = await search(part);
    last = () => { if (!answer) replaced(() => showNone(question, results)); };
  } catch (error) {
    last = () => replaced(() => showFailure(error));
  }
  if (mine !== latest) return;
  const before = answer;
  last();
  if (!before) listed();
  found.setAttribute("aria-busy", "false");
  found.dataset.shown = "all";
}

/* Show an answer in the place of the one before it. */
function replaced(shown) {
  clearTimeout(slow);
  found.classList.remove("pr-found--slow");
  const within = found.contains(document.activeElement);
  columns.hidden = false;
  shown();
  // What had the focus may be gone; then the number of results has it, so that the next key goes on from here.
  if (within && !found.contains(document.activeElement)) status.focus({ preventScroll: true });
}

/* --- results --- */

const numbers = new Intl.NumberFormat("en-GB");

function counts(number) {
  return numbers.format(number) + (number === 1 ? " response" : " responses");
}

/* Set the text of an element that is announced, unless it is the text that it has: nobody wants to hear it twice.
   What is only to be heard stands in the page somewhere else. */
function say(element, text, heard = "") {
  if (element.textContent === text + heard) return;
  element.replaceChildren(text, ...(heard ? [make("span", { className: "pr-visually-hidden" }, heard)] : []));
}

/* How many results there are, what there is to say about the question, and the counts as far as they are known. */
function showAnswer(question, { total, notes: said, facets: counted, ...more }, meant = "") {
  const pages = Math.ceil(total / PAGE);
  const first = (question.page - 1) * PAGE + 1;
  const last = Math.min(first + PAGE - 1, total);
  const part = pages > 1 && first <= total ? `, ${numbers.format(first)} to ${numbers.format(last)} shown` : "";
  say(status, total ? counts(total) + part : "No response found", meant ? ". Did you mean " + meant + "?" : "");
  if (notes.textContent !== said.join("")) notes.replaceChildren(...said.map((note) => make("p", {}, note)));
  if (counted) showCounts(question, { facets: counted, ...more });
  else { // their column stands from the beginning, so that nothing moves when they come
    chips.replaceChildren();
    facets.replaceChildren();
    narrow.hidden = false;
  }
}

function showCounts(question, counted) {
  showChips(question, counted);
  showFacets(question, counted);
}

function showResults(question, answer) {
  showAnswer(question, answer);
  const rows = make("ol", { className: "pr-hits" + (answer.quoted ? " pr-hits--quoted" : ""), start: (question.page - 1) * PAGE + 1 });
  list.replaceChildren(make("h2", { className: "pr-visually-hidden" }, "Results"), rows);
  if (answer.quoted) leaveRoom();
  addResults(question, answer);
}

/* How high a passage grows, in this font and width: it is left free from the beginning, so that nothing moves when
   passages come, a moment behind the rest of their results. */
const LONG = "Whilst there is a public interest in the transparency of policing operations, it is outweighed. ".repeat(4).slice(0, 328);

function leaveRoom() {
  const probe = make("p", { className: "pr-hit__passage" }, LONG);
  list.append(probe);
  found.style.setProperty("--pr-room", probe.offsetHeight + "px");
  probe.remove();
}

function addResults(question, { hits }) {
  list.querySelector(".pr-hits").append(...hits.map((hit) => row(question, hit)));
}

/* An answer without results to show. */
function showNone(question, results) {
  const [meant] = results.suggestions.queries;
  showAnswer(question, results, meant && meant[0]);
  list.replaceChildren(results.total
    ? make("p", { className: "pr-empty" }, "There is no such page of results. ", linkTo({ ...question, page: 1 }, "Go to the first"))
    : nothing(question, results));
}

/* Put the passage that answers in the place of the letter's first words; the result is the same, and keeps the focus. */
function showPassage({ at, excerpt }) {
  const hit = list.querySelectorAll(".pr-hit")[at];
  const passage = hit.querySelector(".pr-hit__passage");
  passage.classList.remove("pr-hit__passage--lead");
  if (!excerpt) return;
  passage.replaceChildren(...withMarks(excerpt.parts));
  hit.querySelector(".pr-hit__link").hash = excerpt.anchor;
}

function row(question, { card, title: heading }) {
  const address = new URL(card.url.split("/").map(encodeURIComponent).join("/"), root);
  if (question.text) address.searchParams.set("q", question.text);
  if (card.lead) address.hash = card.lead[0];
  const about = [card.force, card.reference].filter(Boolean);
  const tags = [make("span", { className: "pr-tag pr-tag--outcome" }, card.received)];
  if (card.ncnd && card.ncnd !== "none") tags.push(make("span", { className: "pr-tag pr-tag--ncnd" }, "NCND: " + card.ncnd));
  for (const [name] of card.provisions) tags.push(make("span", { className: "pr-tag pr-tag--provision" }, name));
  if (card.act !== "FOIA 2000") tags.push(make("span", { className: "pr-tag pr-tag--other" }, card.act));
  return make("li", { className: "pr-hit" },
    make("h3", {}, make("a", { href: address.href, className: "pr-hit__link" }, ...withMarks(heading))),
    make("p", { className: "pr-hit__about" }, dated(card.date), ...about.flatMap((text) => [" · ", text])),
    make("p", { className: "pr-tags" }, ...tags.flatMap((tag) => [tag, " "])),
    make("p", { className: "pr-hit__passage pr-hit__passage--lead" }, card.lead ? card.lead[1] : ""));
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dated(date) {
  if (date === "unknown") return make("span", { className: "pr-unknown" }, "Date unknown");
  const [year, month, day] = date.split("-");
  const text = [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
  return make("time", { dateTime: date }, text);
}

function pager(question, { total }) {
  const pages = Math.ceil(total / PAGE);
  if (pages < 2) return [];
  const near = (page) => page === 1 || page === pages || Math.abs(page - question.page) < 3;
  const entries = Array.from({ length: pages }, (_, n) => n + 1).filter(near);
  const items = entries.flatMap((page, n) => {
    const link = linkTo({ ...question, page }, numbers.format(page));
    if (page === question.page) link.setAttribute("aria-current", "page");
    const gap = n && entries[n - 1] !== page - 1 ? [make("li", { className: "pr-pager__gap" }, "…")] : [];
    return [...gap, make("li", {}, link)];
  });
  return [make("nav", { className: "pr-pager", attributes: { "aria-label": "Pages of results" } }, make("ol", {}, ...items))];
}

function nothing(question, { suggestions, facets: shown, apart }) {
  const ways = [];
  for (const [text, count] of suggestions.queries) {
    ways.push(make("li", {}, "Did you mean ", linkTo({ ...question, text, page: 1 }, text), "? ", counts(count)));
  }
  for (const [name, count] of suggestions.without) {
    const facet = shown.find((each) => each.name === name);
    const question_ = { ...question, filters: { ...question.filters, [name]: [] }, page: 1 };
    ways.push(make("li", {}, linkTo(question_, "Any " + facet.title.toLowerCase()), ` finds ${counts(count)}`));
  }
  const chosen = Object.values(question.filters).filter((values) => values.length).length;
  if (chosen > 1) {
    ways.push(make("li", {}, linkTo({ ...question, filters: {}, page: 1 }, question.text ? "Search without filters" : "Show everything, without filters")));
  }
  const browse = [["exemptions/", "exemption"], ["topics/", "topic"], ["forces/", "force"]].flatMap(([url, name], n) =>
    [n ? (n === 2 ? " or " : ", ") : "", make("a", { href: new URL(url, root).href }, name)]);
  ways.push(make("li", {}, "Use fewer or other words, or a “*” for any ending: every word has to be in the response"));
  ways.push(make("li", {}, "Browse by ", ...browse));
  const each = apart.map(([text, count]) => make("li", {}, ...(count
    ? [linkTo({ ...question, text, filters: {}, page: 1 }, text), " is in ", counts(count)]
    : [text, " is in no response"])));
  const known = apart.every(([, count]) => count);
  const why = each.length
    ? [make("p", {}, known ? "Every word is in the archive, but no response has all of them together:" : "Not every word is in the archive:"),
      make("ul", {}, ...each)]
    : [make("p", {}, chosen ? "No response answers this with these filters." : "Nothing in the archive answers this.")];
  return make("div", { className: "pr-empty" }, ...why, make("ul", {}, ...ways));
}

function showFailure(error) {
  const again = make("button", { type: "button", className: "pr-again" }, "Try again");
  again.addEventListener("click", () => { show(); box.focus(); });
  say(status, "The search could not be completed");
  for (const part of [notes, chips, facets]) part.replaceChildren();
  narrow.hidden = true;
  list.replaceChildren(make("div", { className: "pr-empty" },
    make("p", {}, error.message + " Nothing is shown rather than a part of the results."), make("p", {}, again)));
}

/* --- facets --- */

function showChips(question, { facets: shown, asked: values }) {
  const entries = values.flatMap(([name, typed, key]) => {
    const facet = shown.find((each) => each.name === name);
    const value = facet.values.find((each) => each.key === key);
    return [[name, typed, `${facet.title}: ${value ? value.label : typed}`]];
  });
  chips.replaceChildren(...entries.map(([name, typed, words]) => {
    const chip = make("button", { type: "button", className: "pr-chip" },
      make("span", { className: "pr-visually-hidden" }, "Remove filter "), words, make("span", { ariaHidden: "true" }, " ×"));
    chip.addEventListener("click", () => { ask(without(question, name, [typed])); box.focus(); });
    return chip;
  }));
}

function showFacets(question, { facets: shown, asked: values }) {
  const focused = document.activeElement?.id;
  const boxes = shown.filter((facet) => facet.values.length > 1 || (facet.values.length && MAIN.includes(facet.name)) ||
    facet.values.some((value) => value.chosen)).map((facet) => facetBox(question, facet, values));
  narrow.hidden = !boxes.length;
  facets.replaceChildren(...boxes);
  if (focused && focused.startsWith("pr-facet")) document.getElementById(focused)?.focus();
}

function facetBox(question, facet, values_) {
  const visible = shownValues(facet);
  const choices = make("div", { attributes: { role: "group", "aria-label": facet.title } }, make("ul", { className: "pr-choices" },
    ...visible.map((value) => choice(question, facet, value, values_))));
  const box_ = make("details", { className: "pr-facet", open: !closed.has(facet.name) },
    make("summary", { id: "pr-facet-" + facet.name }, facet.title), choices);
  box_.addEventListener("toggle", () => (box_.open ? closed.delete(facet.name) : closed.add(facet.name)));
  if (visible.length < facet.values.length) {
    const more = make("button", { type: "button", className: "pr-more", id: "pr-facet-more-" + facet.name },
      `All ${numbers.format(facet.values.length)}`,
      make("span", { className: "pr-visually-hidden" }, " values of " + facet.title));
    more.addEventListener("click", () => {
      unfolded.add(facet.name);
      const whole = facetBox(question, facet, values_);
      box_.replaceWith(whole);
      whole.querySelector("summary").focus();
    });
    box_.append(more);
  }
  return box_;
}

/* The first few values and the chosen ones. Of a long list of exemptions the sections, and the limbs of a section
   only when it or one of them is chosen: in the order of the statute, so never cut in the middle. */
function shownValues(facet) {
  if (unfolded.has(facet.name) || facet.values.length <= FEW + 2) return facet.values;
  if (facet.name !== "exemption") return facet.values.filter((value, place) => place < FEW || value.chosen);
  const sectionOf = (value) => value.key.replace(/\(.*/, "");
  const open = new Set(facet.values.filter((value) => value.chosen).map(sectionOf));
  return facet.values.filter((value) => !value.under || open.has(sectionOf(value)));
}

function choice(question, facet, value, values_) {
  const id = `pr-facet-${facet.name}-${value.key.replace(/[^0-9a-z]+/gi, "-")}`;
  const tick = make("input", { type: "checkbox", id, checked: value.chosen, attributes: { "data-facet": facet.name } });
  const depth = value.under ? (value.key.match(/\(/g) || []).length : 0;
  tick.addEventListener("change", () => {
    const chosen = tick.checked
      ? { ...question, filters: { ...question.filters, [facet.name]: [...(question.filters[facet.name] || []), value.key] }, page: 1 }
      : without(question, facet.name, values_.filter(([name, , key]) => name === facet.name && key === value.key)
        .map(([, typed]) => typed));
    ask(chosen, { keep: true });
  });
  return make("li", { className: "pr-choice pr-choice--" + Math.min(depth, 3) }, tick,
    make("label", { htmlFor: id }, value.label, " ",
      make("span", { className: "pr-n" }, numbers.format(value.results),
        make("span", { className: "pr-visually-hidden" }, value.results === 1 ? " response" : " responses"))));
}

/* --- keys --- */

function links() {
  return Array.from(list.querySelectorAll(".pr-hit__link"));
}

function go(by, event) {
  const all = links();
  const here = all.indexOf(document.activeElement);
  if (here < 0 && (by < 0 || ![box, status].includes(document.activeElement))) return;
  const next = here + by;
  event.preventDefault();
  if (next < 0) box.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const writing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "ArrowDown") go(1, event);
  else if (event.key === "ArrowUp") go(-1, event);
  else if (event.key === "Escape" && links().includes(document.activeElement)) box.focus();
  else if (event.key === "Escape" && event.target === box) { box.value = ""; event.preventDefault(); }
  else if ((event.key === "/" || event.key === "s") && !writing && letterKeys()) { event.preventDefault(); box.focus(); box.select(); }
});

/* Keys without a modifier get in the way of speech input, so they can be switched off (WCAG 2.1.4). */
const switched = document.getElementById("pr-letter-keys");

function letterKeys() {
  try {
    return localStorage.getItem("pr-letter-keys") !== "off";
  } catch {
    return switched.checked; // a browser that keeps nothing
  }
}

switched.checked = letterKeys();
switched.addEventListener("change", () => {
  try {
    localStorage.setItem("pr-letter-keys", switched.checked ? "on" : "off");
  } catch {
    // it holds until the page is left
  }
});

/* --- life --- */

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask({ ...asked(), text: box.value.trim(), page: 1 });
});
sorting.addEventListener("change", () => ask({ ...asked(), sort: sorting.value, page: 1 }, { keep: true }));
addEventListener("resize", leaveRoom);
wide.addEventListener("change", () => { narrow.open = wide.matches; });
addEventListener("popstate", (event) => show({ scroll: event.state?.scroll ?? 0 }));
addEventListener("pagehide", () => history.replaceState({ scroll: scrollY }, ""));
history.scrollRestoration = "manual";
show({ scroll: history.state?.scroll ?? null });
if (!location.search) box.focus({ preventScroll: true });
