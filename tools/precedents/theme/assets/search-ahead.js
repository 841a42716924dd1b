/* Asking early for what a question will need. The question is matched twice: first against an index that answers
   nothing, at once, and only begins to load whatever it is asked for, then in earnest. So all files whose names follow
   from the question alone are on their way together; the second matching waits for those that it needs. */
"use strict";

(function (scope) {
  const WORDS = /"(?:term|near|phrase|prefix|joined|fuzzy)"/; // what a result is ranked by

  function begin(loading) {
    loading.catch(() => {}); // who needs it hears of its failure
  }

  /* The index as it is, but for what it loads. */
  function loader(index) {
    return Object.assign(Object.create(index), {
      async term(name) {
        begin(index.entry("terms", name));
        return { name, occurrences: new Map(), forms: [], splits: new Map() };
      },
      async has(word) {
        begin(index.entry("words", word));
        return false;
      },
      async words(prefix) {
        begin(index.words(prefix));
        return [];
      },
      async stand(key) {
        begin(index.entry("forms", key));
        return new Map();
      },
      async holders(form) {
        begin(index.entry("forms", form));
        return [[0, 0]];
      },
      async documentsAt(places, within) {
        begin(index.columns("rooms", 0));
        if (within !== null) begin(index.columns("parts", index.parts.get(within).number));
        return new Set();
      },
      async facets() {
        return [];
      },
    });
  }

  /* Begin to load what the question `node`, in this order of results, will need. It only makes what follows faster. */
  async function ahead(index, node, sort) {
    try {
      await new scope.precedents.Matcher(loader(index), []).documents(node);
    } catch {
      // what cannot be told from the question alone is loaded when it is needed
    }
    if (sort === "relevance" && WORDS.test(JSON.stringify(node))) {
      for (const field of index.fields.keys()) begin(index.lengths(field));
    }
  }

  scope.precedents = Object.assign(scope.precedents || {}, { ahead });
})(self);
