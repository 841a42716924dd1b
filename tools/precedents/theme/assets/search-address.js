/* The address of the search page: the whole question, and nothing that is not in it. Shared by the page, which writes
   addresses, and its worker, which is asked by the address before the page has drawn anything. */
"use strict";

(function (scope) {
  const PAGE = 10; // results on one page
  const SORTS = { relevance: "Best match first", newest: "Newest first", oldest: "Oldest first" };
  const MAIN = ["exemption", "force", "ncnd", "outcome", "topic", "year"]; // shown even when all results agree
  const FACETS = [...MAIN, "extent", "act"];

  /* The question of an address, from its part behind the question mark: {text, filters, sort, page}. */
  function asked(query) {
    const address = new URLSearchParams(query);
    const sort = address.get("sort");
    const filters = {};
    for (const name of FACETS) {
      const values = address.getAll(name).filter(Boolean);
      if (values.length) filters[name] = values;
    }
    return {
      text: address.get("q") || "",
      filters,
      sort: Object.hasOwn(SORTS, sort) ? sort : "relevance",
      page: Math.max(1, Math.min(100000, Number.parseInt(address.get("page"), 10) || 1)),
    };
  }

  function queryOf({ text, filters, sort, page }) {
    const address = new URLSearchParams();
    if (text) address.set("q", text);
    for (const name of FACETS) for (const value of filters[name] || []) address.append(name, value);
    if (sort !== "relevance") address.set("sort", sort);
    if (page > 1) address.set("page", page);
    const query = address.toString();
    return query && "?" + query;
  }

  scope.precedents = Object.assign(scope.precedents || {}, { PAGE, SORTS, MAIN, asked, queryOf });
})(self);
