/* On a letter that was opened from a search: mark what was searched for. The address holds the query as `?q=`. */

const query = new URLSearchParams(location.search).get("q");
const letter = document.querySelector(".pr-letter");

const BLOCKS = "p, li, td, th, dt, dd, blockquote, caption, h1, h2, h3, h4, h5, h6";

/* The text of a passage without what its inner passages say, a blank where one cell, entry or line ends and the next
   begins, and each of its nodes with its place in that text. */
function read(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodes = [];
  let text = "";
  let block = null;
  let apart = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) {
      apart = apart || node.matches("br");
    } else if (node.parentElement.closest("[id]") === element) {
      const here = node.parentElement.closest(BLOCKS);
      if (nodes.length && (apart || here !== block)) text += " ";
      nodes.push([node, text.length]);
      text += node.data;
      [block, apart] = [here, false];
    }
  }
  return { text, nodes };
}

/* Put <mark> around the characters `start` to `end` of the text of a passage. */
function mark({ nodes }, start, end) {
  for (const [node, at] of nodes) {
    if (at >= end || at + node.length <= start) continue;
    const range = document.createRange();
    range.setStart(node, Math.max(start - at, 0));
    range.setEnd(node, Math.min(end - at, node.length));
    range.surroundContents(document.createElement("mark"));
  }
}

if (query && letter) {
  const passages = Array.from(letter.querySelectorAll("[id]"), (element) => ({ id: element.id, ...read(element) }));
  const worker = new Worker(new URL("search-worker.js", import.meta.url));
  worker.addEventListener("message", ({ data }) => {
    (data.marks || []).forEach((spans, place) => {
      for (const [start, end] of spans.reverse()) mark(passages[place], start, end);
    });
    worker.terminate();
  });
  const url = location.pathname.match(/responses\/[^/]+\/[^/]+\/?$/)?.[0] ?? "";
  worker.postMessage({ id: 1, mark: { query, url: decodeURIComponent(url), passages: passages.map(({ id, text }) => [id, text]) } });
}
