/* Searching off the page's thread. Receives {id, search: {...}} or {id, mark: {query, url, passages}}; answers {id, results},
   {id, marks} or {id, error}. {id, address} is the question of an address, and is answered in parts, {id, part}, before
   {id, results}. After a failure nothing is kept, so that the next question loads everything anew.

   The manifest may be one that the browser has kept; then files that it names may be gone. So the first failure is not
   told: the question is asked once more, of the manifest as it is now. */
"use strict";

const folder = new URL("../search/", self.location.href);
let opened = null;
let current = false; // whether the manifest is asked for anew, whatever the browser has kept

/* A path as an address: a backslash, a question mark or a `#` in a name of a record is a part of the name. */
function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

async function fetched(name) {
  let response;
  try {
    response = await fetch(new URL(encoded(name), folder), name === "manifest.json" && current ? { cache: "no-cache" } : {});
  } catch {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + "): no connection.");
  }
  if (!response.ok) {
    throw new precedents.LoadError("A part of the search index could not be loaded (" + name + ", " + response.status + ").");
  }
  return response;
}

async function load(name) {
  const response = await fetched(name);
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

function questionOf(address) {
  const { page, ...question } = precedents.asked(address);
  return { ...question, start: (page - 1) * precedents.PAGE, limit: precedents.PAGE };
}

async function answered({ id, address, search, mark }) {
  opened = opened || precedents.Index.open(load);
  const index = await opened;
  if (address !== undefined) {
    const tell = (part) => self.postMessage({ id, part });
    return { results: await precedents.search(index, questionOf(address), tell) };
  }
  return search ? { results: await precedents.search(index, search) }
    : { marks: await precedents.marksIn(index, mark.query, mark.url, mark.passages) };
}

async function askedTwice(question) {
  try {
    return await answered(question);
  } catch (error) {
    opened = null;
    if (current) throw error;
    current = true;
    return answered(question);
  }
}

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    self.postMessage({ id, ...await askedTwice(data) });
  } catch (error) {
    opened = null;
    const known = error instanceof precedents.LoadError;
    self.postMessage({ id, error: known ? error.message : "The search failed: " + error });
  }
});
