/* Searching off the page's thread. Receives {id, search: {...}} or {id, mark: {query, url, passages}}; answers {id, results},
   {id, marks} or {id, error}. After a failure nothing is kept, so that the next question loads everything anew. */
"use strict";

importScripts("lunr.js", "search-tokens.js", "search-language.js", "search-rows.js", "search-index.js", "search-results.js");

const folder = new URL("../search/", self.location.href);
let opened = null;

/* A path as an address: a backslash, a question mark or a `#` in a name of a record is a part of the name. */
function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

async function load(name) {
  let response;
  try {
    response = await fetch(new URL(encoded(name), folder), name === "manifest.json" ? { cache: "no-cache" } : {});
  } catch {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + "): no connection.");
  }
  if (!response.ok) {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + ", " + response.status + ").");
  }
  try {
    const content = await response.arrayBuffer();
    if (!(await whole(name, content))) throw new Error("another content");
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new precedents.LoadError("A part of the search index is damaged (" + name + ").");
  }
}

/* Whether a file is what its name says: most names end in the beginning of the hash of their content, and what is cut
   short or mixed up may still be JSON. Browsers can tell only on https and on this machine. */
async function whole(name, content) {
  const [, mark] = /^[a-z]+-[0-9]+-([\w-]{4})\.json$/.exec(name) || [];
  if (!mark || !self.crypto?.subtle) return true;
  const hash = new Uint8Array(await self.crypto.subtle.digest("SHA-256", content));
  return btoa(String.fromCharCode(...hash.slice(0, 3))).replaceAll("+", "-").replaceAll("/", "_") === mark;
}

self.addEventListener("message", async ({ data }) => {
  try {
    opened = opened || precedents.Index.open(load);
    const index = await opened;
    if (data.search) self.postMessage({ id: data.id, results: await precedents.search(index, data.search) });
    if (data.mark) {
      const { query, url, passages } = data.mark;
      self.postMessage({ id: data.id, marks: await precedents.marksIn(index, query, url, passages) });
    }
  } catch (error) {
    opened = null;
    const known = error instanceof precedents.LoadError;
    self.postMessage({ id: data.id, error: known ? error.message : "The search failed: " + error });
  }
});
