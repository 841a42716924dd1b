/* Searching off the page's thread. Receives {id, search: {...}} or {id, mark: {query, url, passages}}; answers {id, results},
   {id, marks} or {id, error}. {id, address} is the question of an address, and is answered in parts, {id, part}, before
   {id, results}. With it may come `manifest`, the content of manifest.json if the page has loaded that already.
   After a failure nothing is kept, so that the next question loads everything anew. */
"use strict";

const folder = new URL("../search/", self.location.href);
let opened = null;
let handed = null; // the manifest that came with the first question

/* A path as an address: a backslash, a question mark or a `#` in a name of a record is a part of the name. */
function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

async function fetched(name) {
  let response;
  try {
    response = await fetch(new URL(encoded(name), folder), name === "manifest.json" ? { cache: "no-cache" } : {});
  } catch {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + "): no connection.");
  }
  if (!response.ok) {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + ", " + response.status + ").");
  }
  return response;
}

async function load(name) {
  const given = name === "manifest.json" ? handed : null;
  handed = null;
  const response = given ? null : await fetched(name);
  try {
    const content = given || await response.arrayBuffer();
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

function questionOf(address) {
  const { page, ...question } = precedents.asked(address);
  return { ...question, start: (page - 1) * precedents.PAGE, limit: precedents.PAGE };
}

async function answered(index, { id, address, search, mark }) {
  if (address !== undefined) {
    const tell = (part) => self.postMessage({ id, part });
    return { results: await precedents.search(index, questionOf(address), tell) };
  }
  return search ? { results: await precedents.search(index, search) }
    : { marks: await precedents.marksIn(index, mark.query, mark.url, mark.passages) };
}

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    handed = data.manifest || handed;
    opened = opened || precedents.Index.open(load);
    self.postMessage({ id, ...await answered(await opened, data) });
  } catch (error) {
    opened = null;
    const known = error instanceof precedents.LoadError;
    self.postMessage({ id, error: known ? error.message : "The search failed: " + error });
  }
});
