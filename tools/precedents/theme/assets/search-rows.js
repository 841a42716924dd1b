/* Words side by side: the twin of tools/precedents/search/rows.py, which tells how and why. */
"use strict";

(function (scope) {
  const contains = (signs, written) => Array.from(written).some((sign) => signs.has(sign));

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
    if (row.length === 2 && places.length === 2 && places.flat(2).every((form) => index.signs.has(form))) {
      return commonPairs(index, places[0][0], places[1][0], within, own);
    }
    const spots = await Promise.all(places.map((each) => spotOf(index, each)));
    return index.documentsAt(await new Row(index, spots).starts(), within, own);
  }

  /* The documents in which two common forms stand side by side: for very frequent ones they are written. */
  async function commonPairs(index, first, second, within, own) {
    const zones = index.zones(within, own);
    const pairs = Array.from(first).flatMap((one) => Array.from(second, (other) => one + " " + other));
    const sets = await Promise.all(pairs.map(async (pair) => {
      const held = await index.holders(pair + " ");
      if (!held.length) return [...await index.documentsAt((await index.stand(pair)).keys(), within, own)];
      return held.filter(([, where]) => where & zones).map(([document]) => document);
    }));
    return new Set(sets.flat());
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
      const stands = await Promise.all(chosen.map((at) => this.together(at)));
      chosen.forEach((at, n) => this.narrow(at, at + 1, stands[n]));
      return this.found || new Set();
    }

    isCommon(at) {
      return at >= 0 && at < this.spots.length && this.spots[at].onlyCommon;
    }

    pairs(at) {
      return this.spots[at].common.flatMap((one) => this.spots[at + 1].common.map((other) => [one, other]));
    }

    async together(at) {
      const stands = await Promise.all(this.pairs(at).map((pair) => this.index.stand(pair.join(" "))));
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
      for (const at of [first, last]) this.open.delete(at);
      for (const at of beside) if (this.isCommon(at)) this.open.delete(at);
    }

    keep(starts) {
      this.found = new Set(this.found ? starts.filter((place) => this.found.has(place)) : starts);
    }

    async beside(at) {
      const [one, other] = [this.spots[at], this.spots[at + 1]];
      const starts = new Set((await this.together(at)).map(([place]) => place));
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
        let best = null;
        for (let at = places[number] - 3; at < places[number] + 3; at++) {
          if (!this.isCommon(at) || !this.isCommon(at + 1)) continue;
          const beyond = places.slice(number).filter((place) => place <= at + 3).length;
          const [cost, rest] = ways[beyond - 1];
          if (!best || cost + this.cost(at) < best[0]) best = [cost + this.cost(at), [at, ...rest]];
        }
        ways.unshift(best);
      }
      return ways[0][1];
    }

    cost(at) {
      const { often } = this.index;
      return this.pairs(at).reduce((sum, [one, other]) => sum + 2 ** (often.get(one) + often.get(other)), 0);
    }
  }

  scope.precedents = Object.assign(scope.precedents || {}, { rowDocuments, holding });
})(self);
