/* On a letter that was opened from a search: mark what was searched for. The address holds the query as `?q=`. */

const query = new URLSearchParams(location.search).get("q");
const letter = document.querySelector(".pr-letter");

/* Put <mark> around the characters `start` to `end` of the text of `element`. */
function mark(element, start, end) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let at = 0; walker.nextNode(); ) {
    const node = walker.currentNode;
    if (at < end && at + node.length > start) nodes.push([node, Math.max(start - at, 0), Math.min(end - at, node.length)]);
    at += node.length;
  }
  for (const [node, from, to] of nodes) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const marked = document.createElement("mark");
    range.surroundContents(marked);
  }
}

if (query && letter) {
  const passages = Array.from(letter.querySelectorAll("[id]")).filter((element) => !element.querySelector("[id]"));
  const worker = new Worker(new URL("search-worker.js", import.meta.url));
  worker.addEventListener("message", ({ data }) => {
    (data.marks || []).forEach((spans, place) => {
      for (const [start, end] of spans.reverse()) mark(passages[place], start, end);
    });
    worker.terminate();
  });
  const url = location.pathname.match(/responses\/[^/]+\/[^/]+\/?$/)?.[0] ?? "";
  worker.postMessage({ id: 1, mark: { query, url: decodeURIComponent(url), passages: passages.map((each) => [each.id, each.textContent]) } });
}
