/* Words side by side: the twin of tools/precedents/search/rows.py, which tells how and why. */
"use strict";

(function (scope) {
  const contains = (signs, written) => Array.from(written).some((sign) => signs.has(sign));

  const [LONG, SHORT] = [2 ** 20, 2 ** 13];
  const ALL = 24; // of so many bits are the places of a large archive

  /* One place of a row: where its forms stand, as far as they have places of their own, and the common ones. */
  async function spotOf(index, entries) {
    const forms = entries.flatMap((each) => Array.from(each));
    const common = Array.from(new Set(forms.filter((form) => index.signs.has(form))));
    const [first, ...others] = await Promise.all(entries.map((each) => standing(index, each)));
    const stand = others.length
      ? new Map([...first].filter(([place]) => others.every((other) => other.has(place)))) : first;
    return {
      stand, common, signs: new Set(common.map((form) => index.signs.get(form))),
      onlyCommon: forms.every((form) => index.signs.has(form)),
    };
  }

  async function standing(index, forms) {
    const light = Array.from(forms).filter((form) => !index.signs.has(form));
    const stands = await Promise.all(light.map((form) => index.stand(form)));
    return stands.length === 1 ? stands[0] : new Map(stands.flatMap((stand) => [...stand]));
  }

  /* The documents in which a row of [forms, place] stands, within the field or part of this name, or anywhere. */
  async function rowDocuments(index, row, within, own) {
    const entries = new Map();
    for (const [forms, at] of row) entries.set(at, [...(entries.get(at) || []), forms]);
    const places = Array.from(entries.keys()).sort((a, b) => a - b).map((at) => entries.get(at));
    if (places.length === 1 && places[0].length === 1) {
      const sets = await Promise.all(Array.from(places[0][0], (form) => holding(index, form, within, own)));
      return new Set(sets.flatMap((set) => [...set]));
    }
    if (places.every((each) => each.length === 1 && each[0].every((form) => index.signs.has(form)))) {
      const keys = keysOf(places.map(([forms]) => forms));
      if (keys.every((key) => isTold(index, key))) {
        const sets = await Promise.all(keys.map((key) => runDocuments(index, key, within, own)));
        return new Set(sets.flatMap((set) => [...set]));
      }
    }
    const spots = await Promise.all(places.map((each) => spotOf(index, each)));
    return index.documentsAt(await new Row(index, spots).starts(), within, own);
  }

  /* One of each of several lists, in every way, with blanks between. */
  function keysOf(lists) {
    return lists.map((forms) => Array.from(forms)).reduce((keys, forms) => keys.flatMap((key) => forms.map((form) => key + " " + form)));
  }

  /* Whether common forms side by side have an entry of their own if they stand anywhere. */
  function isTold(index, key) {
    const width = key.split(" ").length;
    return width === 2 || (width <= index.manifest.longest && index.runs.has(key.slice(0, key.lastIndexOf(" "))));
  }

  /* The documents in which common forms stand side by side: of those that do very often they are told. */
  async function runDocuments(index, key, within, own) {
    if (!index.runs.has(key)) return index.documentsAt((await index.stand(key)).keys(), within, own);
    const zones = index.zones(within, own);
    return new Set((await index.holders(key + " ")).filter(([, held]) => held & zones).map(([document]) => document));
  }

  /* The documents in which a form stands at all. */
  async function holding(index, form, within, own) {
    if (!index.signs.has(form)) return index.documentsAt((await index.stand(form)).keys(), within, own);
    const zones = index.zones(within, own);
    return new Set((await index.holders(form)).filter(([, held]) => held & zones).map(([document]) => document));
  }

  class Row {
    constructor(index, spots) {
      this.index = index;
      this.spots = spots;
      this.open = new Set(spots.keys());
      this.found = null;
    }

    async starts() {
      for (const [at, spot] of this.spots.entries()) if (!spot.common.length) this.narrow(at, at, spot.stand);
      for (const [at, spot] of this.spots.entries()) {
        const alone = !(this.isCommon(at - 1) || this.isCommon(at + 1));
        if (this.open.has(at) && (!spot.onlyCommon || alone)) await this.beside(at + 1 < this.spots.length ? at : at - 1);
      }
      const chosen = this.cheapest(Array.from(this.open).sort((a, b) => a - b));
      const stands = await Promise.all(chosen.map(([at, width]) => this.together(at, width)));
      chosen.forEach(([at, width], n) => this.narrow(at, at + width - 1, stands[n]));
      return this.found || new Set();
    }

    isCommon(at) {
      return at >= 0 && at < this.spots.length && this.spots[at].onlyCommon;
    }

    keys(at, width) {
      return keysOf(this.spots.slice(at, at + width).map((spot) => spot.common));
    }

    async together(at, width) {
      const stands = await Promise.all(this.keys(at, width).map((key) => this.index.stand(key)));
      return stands.flatMap((stand) => [...stand]);
    }

    narrow(first, last, stand) {
      const beside = [first - 1, last + 1, first - 2, last + 2];
      const wanted = beside.flatMap((at, n) => (this.isCommon(at) ? [[n, this.spots[at].signs]] : []));
      const starts = [];
      for (const [place, signs] of stand) {
        if (wanted.every(([n, each]) => contains(each, signs[n]))) starts.push(place - first);
      }
      this.keep(starts);
      for (let at = first; at <= last; at++) this.open.delete(at);
      for (const at of beside) if (this.isCommon(at)) this.open.delete(at);
    }

    keep(starts) {
      this.found = new Set(this.found ? starts.filter((place) => this.found.has(place)) : starts);
    }

    async beside(at) {
      const [one, other] = [this.spots[at], this.spots[at + 1]];
      const starts = new Set((await this.together(at, 2)).map(([place]) => place));
      for (const [place, [, after]] of one.stand) {
        if (other.stand.has(place + 1) || contains(other.signs, after)) starts.add(place);
      }
      for (const [place, [before]] of other.stand) if (contains(one.signs, before)) starts.add(place - 1);
      this.keep(Array.from(starts, (place) => place - at));
      this.open.delete(at);
      this.open.delete(at + 1);
    }

    cheapest(places) {
      const ways = [[0, []]];
      for (let number = places.length - 1; number >= 0; number--) {
        const first = places[number];
        let best = null;
        for (let at = first - this.index.manifest.longest - 1; at < first + 3; at++) {
          for (const [width, own] of this.runs(at)) {
            if (first > at + width + 1) continue;
            const beyond = places.slice(number).filter((place) => place <= at + width + 1).length;
            const [more, rest] = ways[beyond - 1];
            if (!best || own + more < best[0]) best = [own + more, [[at, width], ...rest]];
          }
        }
        ways.unshift(best);
      }
      return ways[0][1];
    }

    /* The numbers of common forms from a place on that have entries, and about how long their lists are. */
    runs(at) {
      const found = [];
      if (!this.isCommon(at)) return found;
      for (let width = 2; width <= this.index.manifest.longest && this.isCommon(at + width - 1); width++) {
        const keys = this.keys(at, width);
        found.push([width, keys.reduce((sum, key) => sum + this.cost(key), 0)]);
        if (!keys.every((key) => this.index.runs.has(key))) break;
      }
      return found;
    }

    cost(key) {
      if (this.index.runs.has(key)) return LONG;
      const { often } = this.index;
      const [one, other, ...more] = key.split(" ");
      return more.length ? SHORT : Math.min(2 ** (often.get(one) + often.get(other) - ALL), SHORT);
    }
  }

  scope.precedents = Object.assign(scope.precedents || {}, { rowDocuments, holding });
})(self);
