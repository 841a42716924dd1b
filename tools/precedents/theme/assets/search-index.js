/* The index, its matching and its ranking: the twin of tools/precedents/search/{reading,postings,matching,ranking}.py.
   What stands side by side is in search-rows.js.
   `load(name)` fetches a file below search/ and gives its parsed JSON; each file is asked for once, when it is needed. */
"use strict";

(function (scope) {
  class LoadError extends Error {}

  /* The value of a facet with this key, else the first that has it as another name. */
  function valueOf(facet, key) {
    return facet.values.find((each) => each.key === key) || facet.values.find((each) => each.also.includes(key));
  }

  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUES = new Uint8Array(128);
  Array.from(DIGITS, (digit, value) => { VALUES[digit.charCodeAt(0)] = value; });

  /* Numbers in digits to the base 32: the last digit of each is one of the first 32, those before it of the others. */
  function numbers(written) {
    const found = [];
    let high = 0;
    for (let at = 0; at < written.length; at++) {
      const value = VALUES[written.charCodeAt(at)];
      if (value < 32) {
        found.push(high + value);
        high = 0;
      } else {
        high = (high + value - 32) * 32;
      }
    }
    return found;
  }

  /* The list of which the first number and the steps are written. */
  function sums(written) {
    let last = 0;
    return numbers(written).map((number) => (last += number));
  }

  function readOccurrences(flat) {
    const found = new Map();
    for (let at = 0; at < flat.length; at += 3) {
      const counts = numbers(flat[at + 2]);
      found.set(flat[at], new Map(sums(flat[at + 1]).map((document, n) => [document, counts.length ? counts[n] : 1])));
    }
    return found;
  }

  /* Numbers written as strings of digits to the base 64: all first digits, all second ... */
  function unpacked(digits) {
    return digits.map((each) => Array.from(each, (digit) => VALUES[digit.charCodeAt(0)]))
      .reduce((high, low) => low.map((digit, n) => high[n] * 64 + digit));
  }

  /* The number of the shard that would hold `key`, -1 when it sorts before everything. */
  function shardOf(firsts, key) {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function shardsFrom(firsts, prefix) {
    if (!firsts.length) return [];
    const start = Math.max(shardOf(firsts, prefix), 0);
    let end = start + 1;
    while (end < firsts.length && firsts[end].startsWith(prefix)) end += 1;
    return Array.from({ length: end - start }, (_, n) => start + n);
  }

  class Index {
    static async open(load) {
      const manifest = await load("manifest.json");
      if (manifest.version !== 3) throw new LoadError("The search index is of another version: reload the page.");
      return new Index(load, manifest);
    }

    constructor(load, manifest) {
      this.load = load;
      this.manifest = manifest;
      this.total = manifest.documents;
      this.dated = manifest.dated;
      this.parts = new Map(manifest.within.map(([name, first, last, field], number) =>
        [name, { first, last, field, number }]));
      this.often = new Map(manifest.heavy.map((form, n) => [form, DIGITS.indexOf(manifest.often[n])]));
      const signs = Array.from(manifest.signs);
      this.signs = new Map(manifest.heavy.map((form, n) => [form, signs[n]]));
      const forms = new Map(manifest.heavy.map((form, n) => [signs[n], form]));
      this.runs = new Set(manifest.runs.split(" ").filter(Boolean).map((run) =>
        Array.from(run, (sign) => forms.get(sign)).join(" ")));
      this.joint = new Map(manifest.joint.map((forms, n) =>
        [signs[manifest.heavy.length + n], forms.map((form) => signs[form]).join("")]));
      this.fields = manifest.fields.map(([name, boost, own, average]) => ({ name, boost, own, average }));
      this.tokeniser = new scope.precedents.Tokeniser(manifest.tokens);
      this.language = new scope.precedents.Language(manifest.language, this.tokeniser);
      this.loaded = new Map();
      this.terms = new Map();
      this.stands = new Map();
    }

    file(name) {
      if (!this.loaded.has(name)) this.loaded.set(name, this.load(name));
      return this.loaded.get(name);
    }

    numbered(family, number) {
      return this.named(family, number, this.manifest[family].marks, number);
    }

    named(family, number, marks, place) {
      return this.file(family + "-" + number + "-" + marks.slice(4 * place, 4 * place + 4) + ".json");
    }

    /* The entry of a key. Of a table with very many shards, lists tell which there are. */
    async entry(family, key) {
      let listed = this.manifest[family];
      let first = 0;
      if (listed.lists) {
        const page = shardOf(listed.lists.from, key);
        if (page < 0) return undefined;
        first = page * listed.in;
        listed = await this.named(family + "-list", page, listed.lists.marks, page);
      }
      const number = shardOf(listed.from, key);
      if (number < 0) return undefined;
      const table = await this.named(family, first + number, listed.marks, number);
      return Object.hasOwn(table, key) ? table[key] : undefined;
    }

    async term(name) {
      if (!this.terms.has(name)) {
        const entry = await this.entry("terms", name);
        this.terms.set(name, entry ? {
          name, occurrences: readOccurrences(entry.p), forms: entry.f || [name],
          splits: new Map(Object.entries(entry.s || {})),
        } : null);
      }
      return this.terms.get(name);
    }

    /* Whether any document has this form or term. It loads less than asking for the form or term itself. */
    async has(word) {
      return (await this.entry("words", word)) !== undefined;
    }

    /* place -> the signs before it, after it, two before and two after, of a form that has places or of common ones side by side. */
    async stand(key) {
      if (!this.stands.has(key)) this.stands.set(key, readStand(await this.entry("forms", key), this.joint));
      return this.stands.get(key);
    }

    /* The documents that have a common form, and the zones in which they do as the bits of a number. */
    async holders(form) {
      const entry = await this.entry("forms", form);
      if (!entry) return [];
      const zones = numbers(entry[1]);
      return sums(entry[0]).map((document, n) => [document, zones[n]]);
    }

    zones(within, own) {
      if (within === null) return own ? (1 << this.manifest.own) - 1 : -1;
      const { first, last } = this.parts.get(within);
      return (1 << (last + 1)) - (1 << first);
    }

    /* The documents of those places that are within a field or part, the record's own words, or anywhere. */
    async documentsAt(places, within, own) {
      const { room } = this.manifest;
      const [words, added] = await this.columns("rooms", 0);
      this.starts = this.starts || startsOf(words, added, room);
      const part = within === null ? null : await this.columns("parts", this.parts.get(within).number);
      const found = new Set();
      for (const place of places) {
        const document = shardOf(this.starts, place);
        const at = place - this.starts[document] - (part ? part[0][document] : 0);
        const size = part ? part[1][document] : own ? words[document] * room : Infinity;
        if (at >= 0 && at < size) found.add(document);
      }
      return found;
    }

    async words(prefix) {
      const numbers = shardsFrom(this.manifest.words.from, prefix);
      const shards = await Promise.all(numbers.map((number) => this.numbered("words", number)));
      return shards.flatMap((shard) => Object.keys(shard).filter((form) => shard[form] && form.startsWith(prefix))
        .sort().map((form) => [form, shard[form]]));
    }

    async facets() {
      if (!this.facetValues) {
        this.facetValues = (await this.numbered("facets", 0)).map(([name, title, rows, choices, held]) => {
          const whole = wholeValues(rows, choices, unpacked(held));
          return { name, title, values: rows.map(([key, label, under, also], n) =>
            ({ key, label, under, also, documents: whole[n] })) };
        });
      }
      return this.facetValues;
    }

    async lengths(field) {
      const file = this.manifest.lengthsOf.findIndex((fields) => fields.includes(field));
      return (await this.columns("lengths", file))[this.manifest.lengthsOf[file].indexOf(field)];
    }

    columns(family, number) {
      return this.decoded(family, number, (several) => several.map(unpacked));
    }

    decoded(family, number, decode) {
      const key = "decoded:" + family + number;
      if (!this.loaded.has(key)) this.loaded.set(key, this.numbered(family, number).then(decode));
      return this.loaded.get(key);
    }

    async card(document) {
      const { size } = this.manifest.cards;
      return (await this.numbered("cards", Math.floor(document / size)))[document % size];
    }

    passages(url) {
      const path = url.replace(/^responses\//, "").replace(/\/$/, "");
      return this.file("texts/" + path + ".json");
    }

    /* The names of the field and of the parts that the words of a zone belong to. */
    namesOf(zone) {
      return Array.from(this.parts.keys()).filter((name) => {
        const { first, last } = this.parts.get(name);
        return first <= zone && zone <= last;
      });
    }
  }

  function readStand(entry, joint) {
    if (!entry) return new Map();
    const signs = entry.slice(1).map((written) => Array.from(written, (sign) => joint.get(sign) || sign));
    const none = ["", "", "", ""];
    return new Map(sums(entry[0]).map((place, n) => [place, signs.length ? signs.map((each) => each[n]) : none]));
  }

  /* The place at which each document begins: its own words, and those that the archive adds, take whole rooms. */
  function startsOf(words, added, room) {
    const starts = [0];
    words.forEach((rooms, document) => starts.push(starts[document] + (rooms + added[document]) * room));
    return starts;
  }

  /* The documents of every value of a facet: a document that has one has those that contain it, too. */
  function wholeValues(rows, choices, held) {
    const found = rows.map(() => []);
    const numbers = new Map(rows.map(([key], number) => [key, number]));
    const lists = choices.map((choice) => {
      const all = new Set();
      for (let number of choice) {
        while (number !== undefined && !all.has(number)) {
          all.add(number);
          number = numbers.get(rows[number][2]);
        }
      }
      return Array.from(all, (number) => found[number]);
    });
    held.forEach((choice, document) => { for (const list of lists[choice]) list.push(document); });
    return found;
  }

  /* Wanted: [term, field or null] pairs by their JSON, to be weighed and to be marked; rows of words side by side. */
  function wanted() {
    return { weighed: new Map(), terms: new Map(), beginnings: new Map(), rows: new Map() };
  }

  function want(pairs, value, within) {
    pairs.set(JSON.stringify([value, within]), [value, within]);
  }

  class Matcher {
    constructor(index, notes) {
      this.index = index;
      this.notes = notes;
      this.wanted = wanted();
    }

    everything() {
      return new Set(Array.from({ length: this.index.total }, (_, document) => document));
    }

    async documents(node, within = null, target = this.wanted) {
      const [kind, ...rest] = node;
      switch (kind) {
        case "all": return this.everything();
        case "and": return intersection(await this.several(rest, within, target));
        case "or": return union(await this.several(rest, within, target));
        case "not": {
          const excluded = await this.documents(rest[0], within, wanted());
          return new Set([...this.everything()].filter((document) => !excluded.has(document)));
        }
        case "in": return this.documents(rest[1], rest[0], target);
        case "facet": return this.facet(rest[0], rest[1]);
        case "term": return this.term(rest[0], within, target);
        case "joined": {
          const term = (await this.index.has(rest[0])) && (await this.index.term(rest[0]));
          return term ? this.holding(term, within, target) : new Set();
        }
        case "near": return this.near(rest, within, target);
        case "phrase": return this.phrase(rest, within, target);
        case "prefix": return this.prefix(rest, within, target);
        default: throw new Error("unknown question " + kind);
      }
    }

    several(nodes, within, target) {
      return Promise.all(nodes.map((node) => this.documents(node, within, target)));
    }

    async facet(name, value) {
      const key = this.index.language.facetKey(name, value);
      const facet = (await this.index.facets()).find((each) => each.name === name);
      const known = valueOf(facet, key);
      if (known) return new Set(known.documents);
      this.notes.push(this.index.language.message("value", value, facet.title.toLowerCase()));
      return new Set();
    }

    async term(name, within, target) {
      const term = await this.index.term(name);
      if (!term) return this.unheard(name, within, target);
      const found = await this.holding(term, within, target);
      for (const ways of term.splits.values()) {
        for (const way of ways) {
          const row = way.split(" ").map((form, at) => [form, at]);
          for (const document of await this.row(row, within, target)) found.add(document);
        }
      }
      return found;
    }

    async holding(term, within, target) {
      this.weigh(term.name, within, target);
      want(target.terms, term.name, within);
      if (within !== null && !this.index.fields.some((facts) => facts.name === within)) { // a part of the letter
        return union(await Promise.all(Array.from(term.forms, (form) =>
          scope.precedents.holding(this.index, form, within, false))));
      }
      const found = new Set();
      for (const [number, documents] of term.occurrences) {
        if (within === null || within === this.index.fields[number].name) {
          for (const document of documents.keys()) found.add(document);
        }
      }
      return found;
    }

    /* A word in a part of the letter has the weight that it has in all of the letter. */
    weigh(name, within, target) {
      want(target.weighed, name, within === null ? null : this.index.parts.get(within).field);
    }

    /* A word that no document has may stand in two parts somewhere. */
    async unheard(name, within, target) {
      const found = new Set();
      const { tokeniser } = this.index;
      const characters = tokeniser.isWord(name) ? Array.from(name) : [];
      for (let cut = 3; cut < characters.length - 2; cut++) {
        const parts = [characters.slice(0, cut).join(""), characters.slice(cut).join("")].map((part) => tokeniser.stem(part));
        const known = await Promise.all(parts.map((part) => this.index.has(part)));
        if (known.every(Boolean)) {
          const row = parts.map((part, at) => [part, at]);
          for (const document of await this.near(row, within, target)) found.add(document);
        }
      }
      return found;
    }

    async near(rest, within, target) {
      const terms = await Promise.all(rest.map(([name]) => this.index.term(name)));
      if (!terms.every(Boolean)) return new Set();
      const row = rest.map(([, at], n) => [terms[n].forms, at]);
      return this.sideBySide(row, within, false, target);
    }

    async phrase(row, within, target) {
      const variants = await this.variants(row);
      return union(await Promise.all(variants.map((variant) => this.row(variant, within, target))));
    }

    row(row, within, target) {
      return this.sideBySide(row.map(([form, at]) => [[form], at]), within, true, target);
    }

    async sideBySide(row, within, own, target) {
      const found = await scope.precedents.rowDocuments(this.index, row, within, own);
      if (!found.size) return found;
      for (const [forms] of row) for (const form of forms) this.weigh(this.index.tokeniser.stem(form), within, target);
      target.rows.set(JSON.stringify([row, within]), [row, within]);
      return found;
    }

    /* The row, and the row with two words written as one or one as two, where the archive has such forms. */
    async variants(row) {
      const found = [row];
      const { tokeniser } = this.index;
      const moved = (rest, by) => rest.map(([form, at]) => [form, at + by]);
      for (const [place, [form, at]] of row.entries()) {
        if (!tokeniser.isWord(form)) continue;
        const following = row[place + 1];
        if (following && following[1] === at + 1 && tokeniser.isWord(following[0])) {
          const joined = form + following[0];
          if (await this.index.has(joined)) {
            found.push([...row.slice(0, place), [joined, at], ...moved(row.slice(place + 2), -1)]);
          }
        }
        const term = await this.index.term(tokeniser.stem(form));
        for (const way of (term && term.splits.get(form)) || []) {
          const parts = way.split(" ");
          const apart = parts.map((part, number) => [part, at + number]);
          found.push([...row.slice(0, place), ...apart, ...moved(row.slice(place + 1), parts.length - 1)]);
        }
      }
      return found;
    }

    /* The documents of those of the forms that have this stem, and so count for its term and no other: from the
       postings of the term, if no other form counts for it. */
    async ofForms(name, forms, within) {
      const alike = forms.filter((form) => this.index.tokeniser.stem(form) === name);
      const term = within === null ? await this.index.term(name) : null;
      if (term && term.forms.every((form) => alike.includes(form))) {
        return union(Array.from(term.occurrences.values(), (each) => each.keys()));
      }
      return union(await Promise.all(alike.map((form) => scope.precedents.holding(this.index, form, within, false))));
    }

    async prefix(prefixes, within, target) {
      const found = new Set();
      const most = this.index.language.endings;
      for (const prefix of prefixes) {
        want(target.beginnings, prefix, within);
        const words = await this.index.words(prefix);
        if (words.length > most) this.notes.push(this.index.language.message("endings", most, prefix));
        const forms = words.slice(0, most).map(([form]) => form);
        const names = Array.from(new Set(forms.map((form) => this.index.tokeniser.stem(form))));
        const all = await Promise.all(names.map((name) => this.ofForms(name, forms, within)));
        all.forEach((here, n) => {
          if (here.size) this.weigh(names[n], within, target);
          for (const document of here) found.add(document);
        });
      }
      return found;
    }
  }

  function union(sets) {
    const found = new Set();
    for (const set of sets) for (const document of set) found.add(document);
    return found;
  }

  function intersection(sets) {
    const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
    return new Set([...smallest].filter((document) => others.every((set) => set.has(document))));
  }

  /* --- ranking: lunr's own scores, from an index of lunr made of just the terms that a query has --- */

  /* The score of every document, or of those alone that may be among the `most` best. */
  async function scores(index, weighed, documents, most = Infinity) {
    const pairs = Array.from(weighed.values());
    const clauses = pairs.filter(([name, within]) =>
      within === null || !pairs.some(([other, free]) => other === name && free === null));
    const terms = new Map();
    for (const [name] of clauses) {
      const term = await index.term(name);
      if (term) terms.set(name, term);
    }
    if (!terms.size || !documents.size) return new Map();
    const lengths = await lengthsOf(index, terms, documents);
    const best = documents.size > most ? promising(index, clauses, terms, documents, lengths, most) : documents;
    const reduced = reducedIndex(index, Array.from(terms.values()), best, lengths);
    const hits = reduced.query((query) => {
      for (const [name, within] of clauses) {
        if (terms.has(name)) query.term(name, { usePipeline: false, fields: within ? [within] : reduced.fields });
      }
    });
    return new Map(hits.map((hit) => [Number(hit.ref), Math.round(hit.score * 1e6) / 1e6]));
  }

  /* The lengths of the fields in which any of the documents has any of the terms. */
  async function lengthsOf(index, terms, documents) {
    const numbers = new Set(Array.from(terms.values()).flatMap((term) => Array.from(term.occurrences)
      .filter(([, counts]) => Array.from(documents).some((document) => counts.has(document))).map(([number]) => number)));
    const lengths = [];
    await Promise.all(Array.from(numbers, async (number) => { lengths[number] = await index.lengths(number); }));
    return lengths;
  }

  const NEAR = 1e-5; // more than rounding can make of two scores

  /* The documents whose scores lunr may find to be among the `most` highest. lunr's own score of a document is, field
     by field, the weights of the terms over the length of the query's vector; summing that up for thousands of documents
     takes a small part of the time that lunr needs for objects of each. What is shown has the scores of lunr. */
  function promising(index, clauses, terms, documents, lengths, most) {
    const totals = new Float64Array(index.total);
    index.fields.forEach((facts, number) => {
      const asked = clauses.filter(([name, within]) => terms.has(name) && (within === null || within === facts.name));
      for (const [name] of asked) {
        const term = terms.get(name);
        const rarity = rarityOf(index, term);
        for (const [document, count] of term.occurrences.get(number) || []) {
          if (!documents.has(document)) continue;
          const length = lengths[number][document] / facts.average;
          totals[document] += weight(index.manifest, count, length, rarity, facts.boost) / Math.sqrt(asked.length);
        }
      }
    });
    const ordered = Float64Array.from(documents, (document) => totals[document]).sort();
    const least = ordered[ordered.length - most] - NEAR;
    return new Set(Array.from(documents).filter((document) => totals[document] >= least));
  }

  /* lunr's measure of how rare a term is. */
  function rarityOf(index, term) {
    let pairs = 0;
    for (const counts of term.occurrences.values()) pairs += counts.size;
    return Math.log(1 + Math.abs((index.total - pairs + 0.5) / (pairs + 0.5)));
  }

  function reducedIndex(index, terms, documents, lengths) {
    const lunr = scope.lunr;
    const invertedIndex = Object.create(null);
    const fieldVectors = Object.create(null);
    const sorted = terms.sort((a, b) => (a.name < b.name ? -1 : 1));
    sorted.forEach((term, place) => {
      const rarity = rarityOf(index, term);
      const posting = { _index: place };
      index.fields.forEach((facts, number) => {
        const held = (posting[facts.name] = {});
        for (const [document, count] of term.occurrences.get(number) || []) {
          if (!documents.has(document)) continue;
          held[document] = {};
          const reference = facts.name + "/" + document;
          fieldVectors[reference] = fieldVectors[reference] || new lunr.Vector();
          const length = lengths[number][document] / facts.average;
          fieldVectors[reference].insert(place, weight(index.manifest, count, length, rarity, facts.boost));
        }
      });
      invertedIndex[term.name] = posting;
    });
    return new lunr.Index({
      invertedIndex,
      fieldVectors,
      tokenSet: lunr.TokenSet.fromArray(Object.keys(invertedIndex).sort()),
      fields: index.fields.map((facts) => facts.name),
      pipeline: new lunr.Pipeline(),
    });
  }

  function weight({ k1, b }, count, length, rarity, boost) {
    const score = rarity * ((k1 + 1) * count) / (k1 * (1 - b + b * length) + count) * boost;
    return Math.round(score * 1000) / 1000;
  }

  scope.precedents = Object.assign(scope.precedents || {}, { Index, Matcher, LoadError, scores, valueOf });
})(self);
