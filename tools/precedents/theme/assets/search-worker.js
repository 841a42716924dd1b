/* Searching off the page's thread. Receives {id, search: {...}} or {id, mark: {query, texts}}; answers {id, results},
   {id, marks} or {id, error}. After a failure nothing is kept, so that the next question loads everything anew. */
"use strict";

importScripts("lunr.js", "search-tokens.js", "search-language.js", "search-rows.js", "search-index.js", "search-results.js");

const folder = new URL("../search/", self.location.href);
let opened = null;

async function load(name) {
  let response;
  try {
    response = await fetch(new URL(name, folder), name === "manifest.json" ? { cache: "no-cache" } : {});
  } catch {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + "): no connection.");
  }
  if (!response.ok) {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + ", " + response.status + ").");
  }
  try {
    return await response.json();
  } catch {
    throw new precedents.LoadError("A part of the search index is damaged (" + name + ").");
  }
}

self.addEventListener("message", async ({ data }) => {
  try {
    opened = opened || precedents.Index.open(load);
    const index = await opened;
    if (data.search) self.postMessage({ id: data.id, results: await precedents.search(index, data.search) });
    if (data.mark) self.postMessage({ id: data.id, marks: await precedents.marksIn(index, data.mark.query, data.mark.texts) });
  } catch (error) {
    opened = null;
    const known = error instanceof precedents.LoadError;
    self.postMessage({ id: data.id, error: known ? error.message : "The search failed: " + error });
  }
});
