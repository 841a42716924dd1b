/* A search from the question to the results: the twin of tools/precedents/search/{query,excerpts,suggesting}.py. */
"use strict";

(function (scope) {
  const LONGEST = 320;
  const BEFORE = 60;

  /* --- excerpts --- */

  class Marker {
    /* `names` are those of the fields and parts that a text belongs to. */
    constructor(index, wanted, names) {
      const here = (pairs) => Array.from(pairs.values())
        .filter(([, within]) => within === null || names.includes(within)).map(([value]) => value);
      this.tokeniser = index.tokeniser;
      this.terms = new Set(here(wanted.terms));
      this.beginnings = here(wanted.beginnings);
      this.rows = here(wanted.rows);
    }

    /* The ranges of `text` that match, ascending and apart, and how many different things match there. */
    marks(text) {
      const { spans, found } = this.spans(text);
      if (!spans.length) return { spans: [], found: 0 };
      const places = this.tokeniser.offsets(text);
      const merged = [];
      const ranges = spans.map(([start, end]) => [places[start], this.tokeniser.endOffset(places, end, text)]);
      for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
        const last = merged.at(-1);
        if (last && start <= last[1]) last[1] = Math.max(end, last[1]);
        else merged.push([start, end]);
      }
      return { spans: merged, found };
    }

    spans(text) {
      const spans = [];
      const matched = new Set();
      const stand = new Map();
      for (const { lexeme, start, at } of this.tokeniser.placed(text)) {
        for (const piece of lexeme.pieces) {
          const span = [start + piece.start, start + piece.end];
          const key = piece.form + " " + (at + piece.at);
          if (!stand.has(key)) stand.set(key, { form: piece.form, place: at + piece.at, span });
          if (this.terms.has(piece.term)) {
            matched.add(piece.term);
            spans.push(span);
          } else if (this.beginnings.some((prefix) => piece.form.startsWith(prefix))) {
            matched.add(piece.form);
            spans.push(span);
          }
        }
      }
      let found = matched.size;
      for (const row of this.rows) {
        const rows = standing(row, stand);
        if (rows.length) found += row.length + 1;
        spans.push(...rows);
      }
      return { spans, found };
    }
  }

  /* The range of every place where all entries of a row stand side by side. */
  function standing(row, stand) {
    const found = [];
    const [first, offset] = row[0];
    for (const { form, place, span } of stand.values()) {
      if (!first.includes(form)) continue;
      const spans = [span];
      for (const [forms, at] of row.slice(1)) {
        const key = [...forms].sort().map((each) => each + " " + (place + at - offset)).find((each) => stand.has(each));
        if (key === undefined) break;
        spans.push(stand.get(key).span);
      }
      if (spans.length === row.length) {
        found.push([Math.min(...spans.map((each) => each[0])), Math.max(...spans.map((each) => each[1]))]);
      }
    }
    return found;
  }

  function marked(text, spans) {
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      parts.push([text.slice(at, start), false], [text.slice(start, end), true]);
      at = end;
    }
    parts.push([text.slice(at), false]);
    return parts.filter(([part]) => part);
  }

  /* What gives the marker of a zone, made once for each. */
  function markers(index, wanted) {
    const made = new Map();
    return (zone) => {
      if (!made.has(zone)) made.set(zone, new Marker(index, wanted, index.namesOf(zone)));
      return made.get(zone);
    };
  }

  function best(passages, marker) {
    let chosen = null;
    for (const [anchor, text, zone] of passages) {
      const { spans, found } = marker(zone).marks(text);
      const better = !chosen || found > chosen.found || (found === chosen.found && spans.length > chosen.spans.length);
      if (found && better) chosen = { anchor, text, spans, found };
    }
    return chosen && { anchor: chosen.anchor, parts: excerptParts(chosen.text, chosen.spans) };
  }

  function excerptParts(text, spans) {
    if (text.length <= LONGEST) return marked(text, spans);
    let centre = 0;
    let most = 0;
    let behind = 0; // spans ascend, so the end of a group never moves back
    spans.forEach(([first], at) => {
      while (behind < spans.length && spans[behind][0] < first + LONGEST - BEFORE) behind += 1;
      if (behind - at > most) [most, centre] = [behind - at, first];
    });
    let start = Math.max(0, Math.min(centre - BEFORE, text.length - LONGEST));
    if (start) {
      const blank = text.indexOf(" ", start);
      if (blank >= 0 && blank < centre) start = blank + 1;
    }
    let end = Math.min(text.length, start + LONGEST);
    if (end < text.length) end = Math.max(lastBlank(text, start, end), start + LONGEST / 2);
    const inside = spans.filter(([a, b]) => a < end && b > start)
      .map(([a, b]) => [Math.max(a, start) - start, Math.min(b, end) - start]);
    const parts = marked(text.slice(start, end), inside);
    return [...(start ? [["… ", false]] : []), ...parts, ...(end < text.length ? [[" …", false]] : [])];
  }

  function lastBlank(text, start, end) {
    const blank = text.lastIndexOf(" ", end - 1);
    return blank >= start ? blank : -1;
  }

  /* --- words spelled alike --- */

  const GUESSES = 3;

  /* The question with every `word~` replaced by the words of the archive that it stands for. */
  async function spelledOut(index, node, notes) {
    const [kind, ...rest] = node;
    if (kind === "fuzzy") return alike(index, rest[0], rest[1], notes);
    if (!["and", "or", "not", "in"].includes(kind)) return node;
    const parts = [];
    for (const each of rest) parts.push(Array.isArray(each) ? await spelledOut(index, each, notes) : each);
    return [kind, ...parts];
  }

  async function alike(index, form, edits, notes) {
    const { language, tokeniser } = index;
    const found = neighbours(form, await beginning(index, form), edits, tokeniser).slice(0, language.alike);
    if (!found.length) {
      notes.push(language.message("unlike", form));
      return ["term", tokeniser.stem(form)];
    }
    notes.push(language.message("alike", form, found.map(({ word }) => word).join(", ")));
    return scope.precedents.anyOf(found.map(({ word }) => ["joined", tokeniser.stem(word)]));
  }

  /* The query with its unknown words replaced by known ones: the best guess first, a few at most. */
  async function corrected(index, query) {
    const unknown = [];
    for (const word of index.language.parse(query).words) {
      if (!(await index.term(word.term))) unknown.push({ ...word, guesses: await guessed(index, word.form) });
    }
    const known = unknown.filter(({ guesses }) => guesses.length);
    if (!known.length) return [];
    const best = new Map(known.map((word) => [word, word.guesses[0]]));
    const others = known.flatMap((word) => word.guesses.slice(1).map((guess) => new Map(best).set(word, guess)));
    return [best, ...others].slice(0, GUESSES).map((choice) => replaced(query, choice));
  }

  async function guessed(index, form) {
    const { length } = Array.from(form);
    if (length < 3) return [];
    const different = new Map();
    for (const { word } of neighbours(form, await beginning(index, form), length < 5 ? 1 : 2, index.tokeniser)) {
      const stem = index.tokeniser.stem(word);
      if (!different.has(stem)) different.set(stem, word);
    }
    return Array.from(different.values()).slice(0, GUESSES);
  }

  function replaced(query, choice) {
    for (const [word, meant] of Array.from(choice).sort(([a], [b]) => b.start - a.start)) {
      query = query.slice(0, word.start) + meant + query.slice(word.end);
    }
    return query;
  }

  /* The words that begin as `form` does, or with its second letter: the first may be one too many, or swapped. */
  async function beginning(index, form) {
    const words = [];
    for (const letter of new Set(Array.from(form).slice(0, 2))) words.push(...(await index.words(letter)));
    return words;
  }

  function neighbours(form, words, most, tokeniser) {
    const found = [];
    const one = Array.from(form);
    for (const [word, documents] of words) {
      const other = Array.from(word);
      if (Math.abs(other.length - one.length) > most || !tokeniser.isWord(word)) continue;
      const edits = distance(one, other, most);
      if (edits !== null) found.push({ edits, documents, word });
    }
    return found.sort((a, b) => a.edits - b.edits || b.documents - a.documents || (a.word < b.word ? -1 : 1));
  }

  function distance(one, other, most) {
    let earlier = [];
    let row = Array.from({ length: other.length + 1 }, (_, n) => n);
    for (let i = 1; i <= one.length; i++) {
      const following = [i];
      for (let j = 1; j <= other.length; j++) {
        let cost = Math.min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          cost = Math.min(cost, earlier[j - 2] + 1);
        }
        following.push(cost);
      }
      if (Math.min(...following) > most) return null;
      [earlier, row] = [row, following];
    }
    return row.at(-1) <= most ? row.at(-1) : null;
  }

  /* --- the search --- */

  /* `filters`: {facet: [value, ...]}; `sort`: relevance, newest or oldest. `asked` of the answer are the filters as
     [facet, value as typed, key], `apart` is what finds something when nothing has all words. `tell` hears of the
     answer in parts, as they come: {at, hits} without their passages, the first with {total, notes, shown, quoted},
     {facets, asked} with it or later, {at, excerpt}. When the promise is broken, what it heard is no answer. */
  async function search(index, question, tell = () => {}) {
    const { text = "", filters = {}, sort = "relevance", start = 0, limit = 20 } = question;
    const parsed = index.language.parse(text);
    const notes = [...parsed.notes];
    const matcher = new scope.precedents.Matcher(index, notes);
    scope.precedents.ahead(index, parsed.node, sort);
    const asking = spelledOut(index, parsed.node, notes).then((node) => matcher.documents(node));
    // Counts are no part of the results: without filters they wait until what is to be shown first is on its way.
    const early = index.facetValues || Object.values(filters).some((values) => values.length);
    const [found, known] = await Promise.all([asking, early ? index.facets() : []]);
    const chosen = new Map();
    for (const facet of known) {
      if ((filters[facet.name] || []).length) chosen.set(facet.name, keysOf(index, facet, filters[facet.name], notes));
    }
    const results = narrowed(found, known, chosen);
    const { ordered, weights } = await arranged(index, results, matcher.wanted, sort, start + limit);
    const shown = ordered.slice(start, start + limit);
    const cards = shown.map((document) => titled(index, document, weights.get(document) || 0, matcher.wanted));
    const excerpts = cards.map((card) => card.then((hit) => excerptOf(index, hit, matcher.wanted)));
    const counting = index.facets().then(afterwards).then((facets) => ({
      facets: facets.map((facet) => counts(facet, facets, found, chosen)),
      asked: facets.flatMap((facet) => (filters[facet.name] || []).map((value) =>
        [facet.name, value, Array.from(keysOf(index, facet, [value], []))[0]])),
    }));
    const answer = { total: results.size, notes: Array.from(new Set(notes)) };
    const everything = Promise.all([
      counting, Promise.all(cards), Promise.all(excerpts),
      results.size ? none : instead(index, parsed, text, found, chosen),
    ]);
    everything.catch(() => {}); // it is heard of below, when what came before was told
    const quoted = matcher.wanted.weighed.size > 0; // its passages come later than its cards
    if (results.size) await telling(tell, { ...answer, quoted, shown: shown.length }, { early, counting, cards, excerpts });
    const [counted, hits, passages, { suggestions, apart }] = await everything;
    return { ...answer, ...counted, hits: hits.map((hit, n) => ({ ...hit, excerpt: passages[n] })), suggestions, apart };
  }

  /* A worker's requests leave when it has nothing to do: those of the results are to leave before counting begins. */
  function afterwards(value) {
    return new Promise((resolve) => { setTimeout(resolve, 0, value); });
  }

  const none = { suggestions: { queries: [], without: [] }, apart: [] };

  const FIRST = 6; // results told before the others: browsers load as many files at once, and screens show fewer

  /* Tell the parts of an answer: the results as far as their cards are there, then counts and passages as they come. */
  async function telling(tell, answer, { early, counting, cards, excerpts }) {
    const first = { ...answer, ...(early ? await counting : {}) };
    for (const [at, end] of [[0, FIRST], [FIRST, cards.length]]) {
      const hits = await Promise.all(cards.slice(at, end));
      if (hits.length) tell({ ...(at ? {} : first), at, hits });
    }
    const parts = excerpts.map((excerpt, at) => excerpt.then((found) => tell({ at, excerpt: found })));
    if (!early) parts.push(counting.then(tell));
    await Promise.all(parts);
  }

  /* What to try when nothing answers. */
  async function instead(index, parsed, text, found, chosen) {
    const suggested = await suggestions(index, text, found, await index.facets(), chosen);
    const others = suggested.queries.length || suggested.without.length;
    return { suggestions: suggested, apart: others ? [] : await apart(index, parsed, text) };
  }

  /* What of a query that nothing answers the archive has, whatever the filters, as [query, results]: the words of a
     phrase wherever they stand, and each word alone. */
  async function apart(index, { words }, text) {
    const queries = new Set(text.includes('"') ? [spaced(text.replaceAll('"', " "))] : []);
    for (const { start, end } of words) if (!EXCLUDED.test(text.slice(0, start))) queries.add(text.slice(start, end));
    queries.delete(spaced(text));
    const found = [];
    for (const query of Array.from(queries).slice(0, APART)) {
      found.push([query, (await answering(index, query)).size]);
    }
    return found;
  }

  const APART = 8;
  const EXCLUDED = /(?:(?:^|[\s(])-|\bNOT\s+)(?:[a-z]+:)?(?:"[^"]*)?$/; // what stands before a word that must not be there

  function spaced(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  function keysOf(index, facet, values, notes) {
    return new Set(values.map((value) => {
      const key = index.language.facetKey(facet.name, value);
      const known = scope.precedents.valueOf(facet, key);
      if (!known) notes.push(index.language.message("value", value, facet.title.toLowerCase()));
      return known ? known.key : key;
    }));
  }

  function narrowed(found, facets, chosen, but = "") {
    let kept = found;
    for (const facet of facets) {
      if (!chosen.has(facet.name) || facet.name === but) continue;
      const keys = chosen.get(facet.name);
      const agreeing = new Set(facet.values.filter((value) => keys.has(value.key)).flatMap((value) => value.documents));
      kept = new Set([...kept].filter((document) => agreeing.has(document)));
    }
    return kept;
  }

  function counts(facet, facets, found, chosen) {
    const base = narrowed(found, facets, chosen, facet.name);
    const keys = chosen.get(facet.name) || new Set();
    const values = facet.values.map((value) => ({
      key: value.key, label: value.label, under: value.under,
      results: value.documents.reduce((sum, document) => sum + base.has(document), 0),
      chosen: keys.has(value.key),
    }));
    return { name: facet.name, title: facet.title, values: values.filter((value) => value.results || value.chosen) };
  }

  /* The documents in their order, as far as the `most` first ones, and the scores of these. */
  async function arranged(index, documents, wanted, sort, most) {
    const ordered = Array.from(documents).sort((a, b) => a - b);
    if (sort === "oldest") {
      ordered.sort((a, b) => (a >= index.dated) - (b >= index.dated) || b - a);
      return { ordered, weights: new Map() };
    }
    if (sort === "newest" || !wanted.weighed.size) return { ordered, weights: new Map() };
    const weights = await scope.precedents.scores(index, wanted.weighed, documents, most);
    ordered.sort((a, b) => (weights.get(b) || 0) - (weights.get(a) || 0) || a - b);
    return { ordered, weights };
  }

  async function titled(index, document, score, wanted) {
    const card = await index.card(document);
    const title = marked(card.title, new Marker(index, wanted, ["title"]).marks(card.title).spans);
    return { document, score, card, title };
  }

  async function excerptOf(index, { card }, wanted) {
    const excerpt = wanted.weighed.size ? best(await index.passages(card.url), markers(index, wanted)) : null;
    return excerpt || leadOf(card);
  }

  function leadOf({ lead }) {
    return lead ? { anchor: lead[0], parts: [[lead[1], false]] } : null;
  }

  async function suggestions(index, text, found, facets, chosen) {
    const queries = [];
    for (const query of await corrected(index, text)) {
      queries.push([query, narrowed(await answering(index, query), facets, chosen).size]);
    }
    const without = Array.from(chosen.keys(), (name) => [name, narrowed(found, facets, chosen, name).size]);
    const some = ([, count]) => count;
    return { queries: queries.filter(some), without: without.filter(some) };
  }

  async function answering(index, text) {
    const matcher = new scope.precedents.Matcher(index, []);
    return matcher.documents(await spelledOut(index, index.language.parse(text).node, []));
  }

  /* The ranges to be marked in the texts of `passages`, as [anchor, text], when somebody arrives at the letter at `url`
     from this query. Which part of the letter a passage belongs to is looked up only for a query that asks for one. */
  async function marksIn(index, query, url, passages) {
    const matcher = new scope.precedents.Matcher(index, []);
    await matcher.documents(await spelledOut(index, index.language.parse(query).node, []));
    const { terms, beginnings, rows } = matcher.wanted;
    const within = [terms, beginnings, rows].flatMap((pairs) => Array.from(pairs.values(), ([, name]) => name));
    if (within.every((name) => name === null || name === "text")) {
      const marker = new Marker(index, matcher.wanted, ["text"]);
      return passages.map(([, text]) => marker.marks(text).spans);
    }
    const zones = new Map((await index.passages(url)).map(([anchor, , zone]) => [anchor, zone]));
    const marker = markers(index, matcher.wanted);
    return passages.map(([anchor, text]) => (zones.has(anchor) ? marker(zones.get(anchor)).marks(text).spans : []));
  }

  scope.precedents = Object.assign(scope.precedents || {}, { search, marksIn, Marker });
})(self);
