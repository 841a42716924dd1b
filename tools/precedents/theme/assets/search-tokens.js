/* Text into lexemes and their analysis: the twin of tools/precedents/search/{folding,pieces,provisions,tokens}.py.
   Every expression and table comes from the index's manifest; there is no second copy here. Needs lunr for its stemmer. */
"use strict";

(function (scope) {
  const KEPT = 100000; // analyses kept; a letter has some hundreds

  class Tokeniser {
    constructor(specification) {
      const whole = (name) => new RegExp("^(?:" + specification[name] + ")$", "u");
      this.longest = specification.longest;
      this.months = specification.months;
      this.replaced = new Map(Object.entries(specification.replaced));
      this.mark = new RegExp(specification.marks, "gu");
      this.folds = new Map();
      this.analyses = new Map();
      this.lexeme = specification.lexeme;
      this.all = new RegExp(specification.lexeme, "gu");
      for (const name of ["provision", "date", "initials", "thousands", "calendar", "letters", "digits", "roman"]) {
        this[name] = whole(name);
      }
      this.provisionHere = new RegExp(specification.provision, "uy");
      this.lexemeHere = new RegExp(specification.lexeme, "uy");
      this.prefix = new RegExp("^" + specification.prefix, "u");
      this.entry = new RegExp(specification.entry, "gu");
      this.limb = new RegExp(specification.limb, "gu");
      this.between = new RegExp(specification.between, "gu");
      this.runs = new RegExp(specification.letters + "|" + specification.digits, "gu");
      this.anyDigit = new RegExp(specification.digits, "u");
    }

    /* --- folding --- */

    foldCharacter(character) {
      let folded = this.folds.get(character);
      if (folded === undefined) {
        folded = this.replaced.get(character);
        if (folded === undefined) {
          const plain = character.normalize("NFKD").replace(this.mark, "");
          const lowered = Array.from(plain, (each) => each.toLowerCase()).join("").replace(this.mark, "");
          folded = Array.from(lowered, (each) => this.replaced.get(each) ?? each).join("");
        }
        this.folds.set(character, folded);
      }
      return folded;
    }

    fold(text) {
      if (/^[ -_a-~]*$/.test(text)) return text.toLowerCase();
      let folded = "";
      for (const character of text) folded += this.foldCharacter(character);
      return folded;
    }

    /* For every code unit of the folded text, and for its end: where it comes from in `text`. */
    offsets(text) {
      const places = [];
      let at = 0;
      for (const character of text) {
        for (let n = this.foldCharacter(character).length; n > 0; n--) places.push(at);
        at += character.length;
      }
      places.push(at);
      return places;
    }

    endOffset(places, end, text) {
      if (!end) return 0;
      const last = places[end - 1];
      return Math.min(last + String.fromCodePoint(text.codePointAt(last)).length, text.length);
    }

    /* --- pieces --- */

    shortened(form) {
      return form.length > this.longest ? Array.from(form).slice(0, this.longest).join("") : form;
    }

    stem(word) {
      return /^[a-z]{3,}$/.test(word) ? scope.lunr.stemmer(new scope.lunr.Token(word, {})).toString() : word;
    }

    isWord(form) {
      return this.letters.test(form);
    }

    made(form, at, start, end) {
      const kept = this.shortened(form);
      return { form: kept, term: kept, at, start, end };
    }

    word(spelling, at, start) {
      let form = this.shortened(spelling.replaceAll("'", ""));
      if (spelling.endsWith("'s")) {
        const base = this.shortened(spelling.slice(0, -2).replaceAll("'", ""));
        if (this.stem(form) !== this.stem(base)) form = base; // `a's` and `as`: a form counts for its own stem alone
      }
      return { form, term: this.stem(form), at, start, end: start + spelling.length };
    }

    chunk(spelling, at, start) {
      if (this.isWord(spelling)) return [this.word(spelling, at, start)];
      const end = start + spelling.length;
      if (this.digits.test(spelling)) return [this.made(spelling, at, start, end)];
      const pieces = [this.made("#" + spelling, at, start, end)];
      const runs = Array.from(spelling.matchAll(this.runs));
      for (const run of runs) pieces.push(...this.chunk(run[0], at, start + run.index));
      for (let n = 0; runs.length > 2 && n + 1 < runs.length; n++) {
        const [number, letters] = [runs[n], runs[n + 1]];
        if (this.digits.test(number[0])) {
          const last = start + letters.index + letters[0].length;
          pieces.push(this.made("#" + number[0] + letters[0], at, start + number.index, last));
        }
      }
      return pieces;
    }

    chunks(spelling) {
      return Array.from(spelling.matchAll(/[^./_' ,-]+/gu)).flatMap((found, place) =>
        this.chunk(found[0], place, found.index));
    }

    /* --- lexemes --- */

    /* The lexemes of a text with their places in the folded text; `at` counts places in phrases. */
    placed(text) {
      const found = [];
      let at = 0;
      for (const match of this.fold(text).matchAll(this.all)) {
        const lexeme = this.analyse(match[0]);
        found.push({ lexeme, start: match.index, end: match.index + match[0].length, at });
        at += lexeme.width;
      }
      return found;
    }

    analyse(spelling) {
      let lexeme = this.analyses.get(spelling);
      if (!lexeme) {
        if (this.analyses.size >= KEPT) this.analyses.clear();
        lexeme = this.analysed(spelling);
        this.analyses.set(spelling, lexeme);
      }
      return lexeme;
    }

    analysed(spelling) {
      if (this.provision.test(spelling)) return this.asProvision(spelling);
      if (this.date.test(spelling)) return this.asWrittenDate(spelling);
      if (this.initials.test(spelling)) {
        const piece = this.word(spelling.replaceAll(".", ""), 0, 0);
        return lone({ ...piece, end: spelling.length });
      }
      if (this.thousands.test(spelling)) return this.asThousands(spelling);
      if (this.digits.test(spelling)) return this.asNumber(spelling);
      return this.anyDigit.test(spelling) ? this.asCode(spelling) : this.asWords(spelling);
    }

    asWords(spelling) {
      if (this.isWord(spelling)) return lone(this.word(spelling, 0, 0));
      const pieces = [];
      const parts = [];
      const asked = [];
      for (const compound of spelling.matchAll(/[^./_]+/gu)) {
        const start = compound.index;
        const words = Array.from(compound[0].matchAll(/[^-]+/gu), (each, place) =>
          this.word(each[0], parts.length + place, start + each.index));
        if (words.length > 1) {
          const joined = this.word(compound[0].replaceAll("-", ""), parts.length, start);
          joined.end = start + compound[0].length;
          pieces.push(joined);
          asked.push(["or", ["term", joined.term], near(words)]);
        } else {
          asked.push(["term", words[0].term]);
        }
        pieces.push(...words);
        parts.push(...words);
      }
      const kind = pieces.length === 1 ? "word" : "compound";
      return { kind, pieces, width: parts.length, core: core(parts), asked: every(asked) };
    }

    asNumber(spelling) {
      const piece = this.made(spelling, 0, 0, spelling.length);
      const plain = ["term", piece.term];
      const asked = spelling.length >= 4 ? ["or", plain, ["term", "#" + piece.term]] : plain;
      return { kind: "number", pieces: [piece], width: 1, core: core([piece]), asked };
    }

    asThousands(spelling) {
      const lexeme = this.analyse(spelling.replaceAll(",", ""));
      const whole = lexeme.pieces.map((piece) => ({ ...piece, start: 0, end: spelling.length }));
      const groups = this.chunks(spelling).map((piece) => ({ ...piece, at: 0 }));
      return { ...lexeme, pieces: distinct([...whole, ...groups]) };
    }

    asCode(spelling) {
      const pieces = this.chunks(spelling);
      const first = heads(pieces);
      const names = Array.from(spelling.matchAll(/[^./_' ,-]+/gu), (found) => found[0]);
      const joined = names.join("");
      const day = this.calendarDay(spelling);
      let asked;
      let whole;
      if (names.length > 8 || Array.from(joined).length > this.longest) {
        whole = [];
        asked = near(first);
      } else if (this.digits.test(joined)) {
        whole = ["#" + names.join("."), "#" + joined];
        asked = ["term", whole[0]];
      } else {
        whole = ["#" + joined];
        asked = first.length > 1 ? ["or", ["term", whole[0]], near(first)] : ["term", whole[0]];
      }
      if (day) {
        whole.push(day);
        asked = ["term", day];
      }
      const made = whole.map((form) => this.made(form, 0, 0, spelling.length));
      return {
        kind: day ? "date" : "code", pieces: distinct([...made, ...pieces]), width: first.length,
        core: core(first), asked,
      };
    }

    calendarDay(spelling) {
      const found = this.calendar.exec(spelling);
      if (!found) return null;
      if (found[1]) return calendarForm(found[1], found[2], found[3]);
      return calendarForm(wholeYear(found[6]), found[5], found[4]);
    }

    asWrittenDate(spelling) {
      const pieces = this.chunks(spelling);
      const first = heads(pieces);
      const words = pieces.filter((piece) =>
        !piece.form.startsWith("#") && !["st", "nd", "rd", "th", "of"].includes(piece.form));
      const numbers = words.filter((piece) => this.digits.test(piece.form)).map((piece) => piece.form);
      const month = 1 + this.months.findIndex((name) => words.some((piece) => piece.form.startsWith(name)));
      let asked = every(words.map((piece) => ["term", piece.term]));
      const day = calendarForm(wholeYear(numbers[1]), String(month), numbers[0]);
      if (day) {
        pieces.unshift(this.made(day, 0, 0, spelling.length));
        asked = ["or", ["term", day], asked];
      }
      return { kind: "date", pieces: distinct(pieces), width: first.length, core: core(first), asked };
    }

    /* --- provisions --- */

    asProvision(spelling) {
      const prefix = this.prefix.exec(spelling);
      const name = prefix ? prefix[1] : "";
      const pieces = name.length > 2 ? [this.word(name, 0, 0)] : [];
      const stands = [];
      const asked = [];
      const from = prefix ? prefix[0].length : 0;
      let at = 0;
      for (const entry of spelling.slice(from).matchAll(this.entry)) {
        const start = from + entry.index;
        const end = start + entry[0].length;
        if (entry[1] === undefined) {
          pieces.push(this.word(entry[0], at, start));
          stands.push([pieces.at(-1).form, at]);
        } else {
          this.cited(entry, name, at, start, end, pieces, stands, asked);
        }
        at += 1;
      }
      return { kind: "provision", pieces: distinct(pieces), width: at, core: stands, asked: every(asked) };
    }

    cited(entry, name, at, start, end, pieces, stands, asked) {
      const leaves = this.paths(this.limbs(entry[2] ?? ""));
      const shown = (limbs) => "§" + entry[1] + limbs.map((limb) => "(" + limb + ")").join("");
      const regulation = (form) => "§r" + form.slice(1);
      const forms = leaves.map(shown);
      const levels = new Set(leaves.flatMap((leaf) => [...leaf.keys(), leaf.length].map((depth) =>
        shown(leaf.slice(0, depth)))));
      const whole = at ? start : 0; // the first includes the word before it
      for (const form of levels) pieces.push(this.made(form, at, whole, end));
      if (name.startsWith("r")) {
        for (const form of levels) pieces.push(this.made(regulation(form), at, whole, end));
        asked.push(...forms.map((form) => ["term", regulation(form)]));
      } else {
        asked.push(...forms.map((form) => ["term", form]));
      }
      pieces.push(this.chunk(entry[1], at, start)[0]);
      if (!name && entry[0][entry[1].length] === " ") {
        const limbs = start + entry[1].length;
        for (const found of entry[2].matchAll(this.limb)) {
          if (/^[0-9]+$/.test(found[1])) {
            const place = limbs + found.index + found[0].indexOf(found[1]);
            pieces.push(this.made(found[1], at, place, place + found[1].length));
          }
        }
      }
      for (const found of (entry[2] ?? "").matchAll(this.between)) {
        if (found[1]) pieces.push(this.word(found[1], at, start + entry[1].length + found.index));
      }
      stands.push(...forms.map((form) => [form, at]));
    }

    /* The limbs of a row, those that a range leaves out included: `(a) to (c)`. */
    limbs(row) {
      const found = [];
      let ranging = false;
      for (const limb of row.matchAll(this.limb)) {
        if (ranging) found.push(...leftOut(found.at(-1), limb[1]));
        found.push(limb[1]);
        ranging = Boolean(limb[2]);
      }
      return found;
    }

    paths(limbs) {
      const found = [];
      let path = [];
      for (const limb of limbs) {
        const further = this.step(path, limb);
        if (path.length && path.some((part, place) => further[place] !== part)) found.push(path);
        path = further;
      }
      return [...found, path];
    }

    step(path, limb) {
      if (/^[0-9]/.test(limb)) return [limb];
      const outer = path.length && /^[0-9]/.test(path[0]) ? path.slice(0, 1) : [];
      const letters = path.slice(outer.length);
      if (letters.length && this.roman.test(limb)) {
        const follows = letters.length === 1 && limb.length === 1 &&
          limb.charCodeAt(0) === letters[0].charCodeAt(0) + 1;
        if (!follows) return [...outer, letters[0], limb];
      }
      return [...outer, limb];
    }
  }

  const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
  const WIDEST = 26;

  /* The limbs between two of a kind: numbers, letters of the alphabet, or numerals that begin with (i). */
  function leftOut(first, last) {
    const between = (low, high, made) => Array.from({ length: Math.max(high - low - 1, 0) }, (_, n) => made(low + 1 + n));
    if (/^[0-9]+$/.test(first) && /^[0-9]+$/.test(last)) {
      return between(Number(first), Math.min(Number(last), Number(first) + WIDEST), String);
    }
    const [from, to] = [NUMERALS.indexOf(first), NUMERALS.indexOf(last)];
    if (from >= 0 && to >= 0 && (first === "i" || first.length + last.length > 2)) return NUMERALS.slice(from + 1, to);
    if (/^[a-z]$/.test(first) && /^[a-z]$/.test(last)) {
      return between(first.charCodeAt(0), last.charCodeAt(0), (code) => String.fromCharCode(code));
    }
    return [];
  }

  function lone(piece) {
    return { kind: "word", pieces: [piece], width: 1, core: [[piece.form, 0]], asked: ["term", piece.term] };
  }

  function every(nodes) {
    return nodes.length === 1 ? nodes[0] : ["and", ...nodes];
  }

  function near(pieces) {
    return ["near", ...pieces.map((piece) => [piece.term, piece.at - pieces[0].at])];
  }

  function core(pieces) {
    return pieces.map((piece) => [piece.form, piece.at]);
  }

  /* The first piece at each place: what stands there in a phrase. */
  function heads(pieces) {
    const first = new Map();
    for (const piece of pieces) if (!first.has(piece.at)) first.set(piece.at, piece);
    return Array.from(first.values());
  }

  function distinct(pieces) {
    const seen = new Map();
    for (const piece of pieces) {
      const key = JSON.stringify([piece.form, piece.term, piece.at, piece.start, piece.end]);
      if (!seen.has(key)) seen.set(key, piece);
    }
    return Array.from(seen.values());
  }

  function wholeYear(written) {
    return written.length === 4 ? written : (written >= "70" ? "19" : "20") + written;
  }

  function calendarForm(year, month, day) {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
    if (!(d >= 1 && d <= days)) return null;
    return "@" + [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
  }

  scope.precedents = Object.assign(scope.precedents || {}, { Tokeniser, every });
})(self);
