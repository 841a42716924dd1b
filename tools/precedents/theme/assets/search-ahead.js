/* Asking early for what a question will need. The question is matched twice: first against an index that answers
   nothing, at once, and only begins to load whatever it is asked for, then in earnest. So all files whose names follow
   from the question alone are on their way together; the second matching waits for those that it needs. */
"use strict";

(function (scope) {
  const WORDS = /"(?:term|near|phrase|prefix|joined|fuzzy)"/; // what a result is ranked by

  class Ahead {
    constructor(index) {
      this.index = index;
      for (const name of ["total", "ranks", "signs", "fields", "parts", "tokeniser", "language"]) this[name] = index[name];
    }

    begin(loading) {
      loading.catch(() => {}); // who needs it hears of its failure
    }

    async term(name) {
      this.begin(this.index.entry("terms", name));
      return { name, occurrences: new Map(), forms: [], splits: new Map() };
    }

    async has(word) {
      this.begin(this.index.entry("words", word));
      return false;
    }

    async words(prefix) {
      this.begin(this.index.words(prefix));
      return [];
    }

    async stand(key) {
      this.begin(this.index.entry("forms", key));
      return new Map();
    }

    /* That two common words side by side have holders is likely; else their places are loaded in earnest. */
    async holders(form) {
      this.begin(this.index.entry("forms", form));
      return [[0, 0]];
    }

    zones() {
      return 0;
    }

    async documentsAt(places, within) {
      this.begin(this.index.columns("sizes", 0));
      if (within !== null) this.begin(this.index.columns("parts", this.parts.get(within).number));
      return new Set();
    }

    async facets() {
      return [];
    }
  }

  /* Begin to load what the question `node`, in this order of results, will need. It only makes what follows faster. */
  async function ahead(index, node, sort) {
    const loader = new Ahead(index);
    const text = index.fields.findIndex(({ name }) => name === "text");
    if (sort === "relevance" && text >= 0 && WORDS.test(JSON.stringify(node))) loader.begin(index.lengths(text));
    try {
      await new scope.precedents.Matcher(loader, []).documents(node);
    } catch {
      // what cannot be told from the question alone is loaded when it is needed
    }
  }

  scope.precedents = Object.assign(scope.precedents || {}, { ahead });
})(self);
