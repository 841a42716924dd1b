/* A query into one question to the index: the twin of tools/precedents/search/{lexing,equivalents,language,keys}.py.
   Names, messages and limits come from the manifest. Parsing never fails; notes say what could not be read. */
"use strict";

(function (scope) {
  const every = (nodes) => scope.precedents.every(nodes);

  function spaces(text) {
    return text.replace(/^ +| +$/g, "");
  }

  function shortened(text) {
    const characters = Array.from(text);
    return characters.length <= 40 ? text : characters.slice(0, 40).join("") + "…";
  }

  /* The question for what answers at least one of `nodes`. */
  function anyOf(nodes) {
    const different = Array.from(new Map(nodes.map((node) => [JSON.stringify(node), node])).values());
    return different.length === 1 ? different[0] : ["or", ...different];
  }

  class Language {
    constructor(vocabulary, tokeniser) {
      Object.assign(this, vocabulary);
      this.fields = new Map(Object.entries(vocabulary.fields));
      this.facets = new Map(Object.entries(vocabulary.facets));
      this.numbers = new Map(Object.entries(vocabulary.numbers));
      this.signs = new Map(Object.entries(vocabulary.signs));
      this.monthHere = new RegExp(vocabulary.month, "uy");
      this.numberedMonthHere = new RegExp(vocabulary.numbered, "uy");
      this.tokeniser = tokeniser;
    }

    message(name, ...values) {
      return values.reduce((text, value) => text.replace("%s", () => value), this.messages[name]);
    }

    parse(query) {
      const notes = [];
      const characters = Array.from(query);
      const text = characters.slice(0, this.longest).join("");
      if (characters.length > this.longest) notes.push(this.message("long", this.longest));
      const lexer = new Lexer(this, text, notes);
      const units = lexer.units();
      if (units.length > this.most) notes.push(this.message("many", this.most));
      let node = new Parser(this, units.slice(0, this.most), notes).query();
      if (node === null) {
        const rest = spaces(this.tokeniser.fold(text));
        if (rest) notes.push(this.message("empty", shortened(rest)));
        node = ["all"];
      }
      return { node, notes: Array.from(new Set(notes)), words: lexer.words };
    }

    /* --- other writings of the same thing --- */

    termOf(word) {
      return ["term", this.tokeniser.word(word, 0, 0).term];
    }

    widened(lexeme) {
      switch (lexeme.kind) {
        case "word": {
          const other = this.numbers.get(lexeme.pieces[0].form);
          return other ? anyOf([lexeme.asked, this.termOf(other)]) : lexeme.asked;
        }
        case "code": return anyOf([lexeme.asked, ...this.inParts(lexeme), ...this.regulation(lexeme)]);
        case "date": return this.onADay(lexeme);
        case "number": {
          const day = /^([12][0-9]{3})([01][0-9])([0-3][0-9])$/.exec(lexeme.pieces[0].form);
          return day ? anyOf([lexeme.asked, ["term", "@" + day.slice(1).join("-")]]) : lexeme.asked;
        }
        default: return lexeme.asked;
      }
    }

    monthNamed(number) {
      const full = this.months[number - 1];
      const names = [full, full.slice(0, 3), ...(full === "september" ? ["sept"] : [])];
      return anyOf(names.map((name) => this.termOf(name)));
    }

    monthOf(name, year) {
      const number = 1 + this.months.findIndex((full) => full.slice(0, 3) === name.slice(0, 3));
      const words = every([this.monthNamed(number), ["term", year]]);
      return ["or", words, ["prefix", "@" + year + "-" + String(number).padStart(2, "0") + "-"]];
    }

    onADay(lexeme) {
      const piece = lexeme.pieces.find((each) => each.form.startsWith("@"));
      if (!piece) return lexeme.asked;
      const [year, month, day] = piece.form.slice(1).split("-");
      const apart = every([["term", String(Number(day))], this.monthNamed(Number(month)), ["term", year]]);
      return ["or", ["term", piece.form], ["term", year + month + day], apart];
    }

    /* `114/18` also asks for 114 and 18 side by side, `foi114` for `FOI 114`, `658a22` for `658A 22` and `658 A 22`. */
    inParts(lexeme) {
      const runs = lexeme.pieces.filter((piece) => !"#@".includes(piece.form[0]));
      if (runs.length < 2 || runs.length > this.runs) return [];
      const near = (terms) => ["near", ...terms.map((term, at) => [term, at])];
      const digits = (run) => this.tokeniser.digits.test(run.form);
      const glued = [];  // letters behind a number are one code with it
      runs.forEach((run, n) => {
        if (n && digits(runs[n - 1]) && !digits(run)) {
          glued.push(this.tokeniser.made("#" + runs[n - 1].form + run.form, 0, 0, 0).term);
        } else if (!(n + 1 < runs.length && digits(run) && !digits(runs[n + 1]))) glued.push(run.term);
      });
      return [near(runs.map((run) => run.term)), near(glued)];
    }

    regulation(lexeme) {
      const found = /^#r([1-9][0-9]{0,2}[a-z]{0,2})$/.exec(lexeme.pieces[0].form);
      return found ? [["term", "§r" + found[1]]] : [];
    }

    exemptionKey(value) {
      const folded = spaces(this.tokeniser.fold(value));
      const act = /^(foisa|eir)[ -]*/.exec(folded);
      let rest = act ? folded.slice(act[0].length) : folded;
      this.tokeniser.lexemeHere.lastIndex = 0;
      const found = this.tokeniser.lexemeHere.exec(rest);
      const lexeme = found && this.tokeniser.analyse(found[0]);
      if (lexeme && lexeme.kind === "provision") rest = lexeme.core[0][0].replace(/^§/, "");
      return act ? act[1] + " " + rest : rest;
    }

    facetKey(name, value) {
      if (name === "exemption") return this.exemptionKey(value);
      return spaces(this.tokeniser.fold(value)).replaceAll(" ", "-");
    }

    /* The question for everything that begins as this lexeme does. */
    beginning(lexeme) {
      if (lexeme.kind === "provision") return lexeme.asked;
      if (lexeme.kind === "compound") {
        const last = lexeme.core.at(-1)[0];
        const before = lexeme.core.slice(0, -1);
        const others = lexeme.pieces
          .filter((piece) => before.some(([form, at]) => form === piece.form && at === piece.at))
          .map((piece) => ["term", piece.term]);
        const apart = every([...others, ["prefix", last]]);
        const [whole] = lexeme.pieces; // written together, unless full stops or strokes part the words
        const together = whole.end === Math.max(...lexeme.pieces.map((piece) => piece.end));
        return together ? ["or", ["prefix", whole.form], apart] : apart;
      }
      const form = lexeme.pieces[0].form;
      return lexeme.kind === "number" ? ["prefix", form, "#" + form] : ["prefix", form];
    }
  }

  class Lexer {
    constructor(language, text, notes) {
      this.language = language;
      this.tokeniser = language.tokeniser;
      this.text = text;
      this.folded = this.tokeniser.fold(text);
      this.places = this.tokeniser.offsets(text);
      this.notes = notes;
      this.words = [];
      this.at = 0;
      this.negated = -1;
    }

    note(...values) {
      this.notes.push(this.language.message(...values));
    }

    units() {
      const found = [];
      while (this.at < this.folded.length) {
        const character = this.folded[this.at];
        if (character === '"') {
          found.push(...this.phrase());
        } else if (character === "(" || character === ")") {
          this.at += 1;
          found.push({ sign: character });
        } else if (character === "-" && this.opens() && this.continues()) {
          this.at += 1;
          this.negated = this.at;
          found.push({ sign: "NOT" });
        } else {
          found.push(...(this.operator() || this.named() || this.lexeme()));
        }
      }
      return found;
    }

    opens() {
      return this.at === 0 || this.at === this.negated || ' (:"'.includes(this.folded[this.at - 1]);
    }

    continues() {
      return !["", " ", "-"].includes(this.folded.slice(this.at + 1, this.at + 2));
    }

    phrase() {
      let end = this.folded.indexOf('"', this.at + 1);
      if (end < 0) {
        end = this.folded.length;
        const rest = spaces(this.folded.slice(this.at + 1));
        if (rest) this.note("unclosed", shortened(rest));
      }
      const inner = this.folded.slice(this.at + 1, end);
      for (const sign of ["*", "~"]) {
        if (inner.split(sign).slice(0, -1).some((part) => part !== "" && part !== " ")) this.note("quoted", sign);
      }
      const row = [];
      for (const found of this.tokeniser.placed(inner)) {
        this.sought(found.lexeme, this.at + 1 + found.start, this.at + 1 + found.end);
        for (const [form, at] of found.lexeme.core) row.push([form, found.at + at]);
      }
      this.at = end + 1;
      return row.length ? [{ sign: "", node: ["phrase", ...row] }] : [];
    }

    match(expression, text, at) {
      expression.lastIndex = at;
      return expression.exec(text);
    }

    operator() {
      const found = this.opens() && this.match(/(?:AND|OR|NOT)(?![0-9A-Za-z'./_-])/uy, this.text, this.places[this.at]);
      if (!found) return null;
      this.at += found[0].length;
      return [{ sign: found[0] }];
    }

    named() {
      const found = this.opens() && this.match(/([a-z]+):(?=[^ ])/uy, this.folded, this.at);
      if (!found) {
        const apart = this.opens() && this.match(/([a-z]+): +[^ ]/uy, this.folded, this.at);
        const known = apart && (this.language.facets.has(apart[1]) || this.language.fields.has(apart[1]));
        if (known) this.note("apart", apart[1], apart[1]);
        return null;
      }
      const name = found[1];
      const end = this.at + found[0].length;
      if (this.language.facets.has(name)) {
        this.at = end;
        const value = this.value();
        return value ? [{ sign: "", node: ["facet", this.language.facets.get(name), value] }] : [];
      }
      if (this.language.fields.has(name)) {
        this.at = end;
        return [{ sign: "IN " + this.language.fields.get(name) }];
      }
      if (this.match(this.tokeniser.lexemeHere, this.folded, end) || this.folded[end] === '"') this.note("field", name);
      return null;
    }

    value() {
      if (this.folded[this.at] === '"') {
        let end = this.folded.indexOf('"', this.at + 1);
        if (end < 0) end = this.folded.length;
        const value = this.folded.slice(this.at + 1, end);
        this.at = end + 1;
        return spaces(value);
      }
      const found = this.match(this.tokeniser.provisionHere, this.folded, this.at) ||
        this.match(/[^ "()]+/uy, this.folded, this.at);
      if (!found) return "";
      this.at += found[0].length;
      return spaces(found[0]);
    }

    lexeme() {
      const found = this.match(this.tokeniser.lexemeHere, this.folded, this.at);
      if (!found) {
        this.passOver();
        return [];
      }
      const month = this.month();
      if (month) return month;
      const start = this.at;
      this.at += found[0].length;
      const lexeme = this.tokeniser.analyse(found[0]);
      if (this.folded[this.at] === "*") return [{ sign: "", node: this.ending(lexeme, start) }];
      const alike = this.match(/~([12]?)(?![0-9a-z~])/uy, this.folded, this.at);
      const { form } = lexeme.pieces[0];
      const length = Array.from(form).length;
      if (alike && lexeme.kind === "word" && length >= 3) {
        this.at += alike[0].length;
        return [{ sign: "", node: ["fuzzy", form, Number(alike[1] || (length < 5 ? 1 : 2))] }];
      }
      this.sought(lexeme, start, this.at);
      const between = start > 0 && spaces(this.folded.slice(this.at));
      if ((found[0] === "or" && between) || (lexeme.kind === "provision" && found[0].includes(" or "))) {
        this.note("small", "or");
      }
      return [{ sign: "", node: this.language.widened(lexeme), plain: lexeme.kind === "word" ? form : "" }];
    }

    sought(lexeme, start, end) {
      if (lexeme.kind !== "word") return;
      const { form, term } = lexeme.pieces[0];
      this.words.push({ form, term, start: this.places[start], end: this.tokeniser.endOffset(this.places, end, this.text) });
    }

    month() {
      const { language } = this;
      const named = this.match(language.monthHere, this.folded, this.at);
      if (named) {
        this.at += named[0].length;
        return [{ sign: "", node: language.monthOf(named[1], named[2]) }];
      }
      const numbered = this.match(language.numberedMonthHere, this.folded, this.at);
      if (!numbered || Number(numbered[2]) === (Number(numbered[1]) + 1) % 100) return null;
      this.at += numbered[0].length;
      const itself = language.widened(this.tokeniser.analyse(numbered[0]));
      return [{ sign: "", node: anyOf([itself, language.monthOf(language.months[Number(numbered[2]) - 1], numbered[1])]) }];
    }

    /* Read `*` behind a lexeme; whatever else is glued to it cannot be asked for, and is left out. */
    ending(lexeme, start) {
      this.at += 1;
      const typed = this.folded.slice(start, this.at);
      const rest = this.match(/[^ "():]+/uy, this.folded, this.at);
      if (rest && this.tokeniser.placed(rest[0]).length) {
        this.at += rest[0].length;
        this.note("inside", shortened(typed + rest[0]), shortened(typed));
      }
      if (Array.from(typed).length > 2) return this.language.beginning(lexeme);
      this.note("star");
      return lexeme.asked;
    }

    /* Pass over a character that is no part of any word, and say so where somebody may have meant something. */
    passOver() {
      const sign = String.fromCodePoint(this.folded.codePointAt(this.at));
      const before = this.at > 0 ? this.folded[this.at - 1] : "";
      const after = this.folded.slice(this.at + 1, this.at + 2);
      const means =
        sign === "|" ||
        (sign === "!" && this.opens() && !["", " ", "!"].includes(after)) ||
        (sign === "?" && before && !' ?!"'.includes(before) && !["", " ", "?", "!", '"', ")"].includes(after)) ||
        (sign === "^" && /^[0-9]$/.test(after));
      if (means) this.note("sign", sign, this.language.signs.get(sign));
      if (sign === "*") this.note("star");
      if (sign === "~") this.note("fuzzy");
      this.at += sign.length;
    }
  }

  class Parser {
    constructor(language, units, notes) {
      this.language = language;
      this.units = units;
      this.notes = notes;
      this.at = 0;
      this.depth = 0;
    }

    note(...values) {
      this.notes.push(this.language.message(...values));
    }

    sign() {
      return this.at < this.units.length ? this.units[this.at].sign : "";
    }

    query() {
      const entries = [];
      const plain = [];
      while (this.at < this.units.length) {
        if (this.sign() === ")") {
          if (this.depth) break;
          this.note("bracket");
          this.at += 1;
          continue;
        }
        const start = this.at;
        const node = this.entry();
        if (node !== null) {
          entries.push(node);
          plain.push(this.at === start + 1 ? this.units[start].plain || "" : "");
        }
      }
      return entries.length ? every(this.withJoined(entries, plain)) : null;
    }

    entry() {
      const units = [this.unit()];
      while (this.sign() === "OR") {
        this.at += 1;
        const following = this.unit();
        if (following === null || (units.length === 1 && units[0] === null)) this.note("dangling", "OR");
        units.push(following);
      }
      const found = units.filter((node) => node !== null);
      if (!found.length) return null;
      return found.length === 1 ? found[0] : ["or", ...found];
    }

    unit() {
      if (this.at >= this.units.length || this.sign() === ")" || this.sign() === "OR") return null;
      const unit = this.units[this.at];
      this.at += 1;
      if (!unit.sign) return unit.node;
      if (unit.sign === "(") return this.group();
      const name = unit.sign.replace(/^IN /, "");
      const inner = this.unit();
      if (inner === null) {
        this.note("dangling", name);
        return null;
      }
      if (unit.sign === "AND") return inner;
      return unit.sign === "NOT" ? ["not", inner] : ["in", name, inner];
    }

    group() {
      if (this.depth >= this.language.deepest) {
        this.note("deep", this.language.deepest);
        return null;
      }
      this.depth += 1;
      const node = this.query();
      this.depth -= 1;
      if (this.sign() === ")") this.at += 1;
      else this.note("bracket");
      return node;
    }

    /* Each word, or the word written together with a neighbour. */
    withJoined(entries, plain) {
      const tokeniser = this.language.tokeniser;
      return entries.map((node, place) => {
        const joined = [place - 1, place]
          .filter((n) => n >= 0 && n < plain.length - 1 && plain[n] && plain[n + 1])
          .map((n) => ["joined", tokeniser.word(plain[n] + plain[n + 1], 0, 0).term]);
        return plain[place] && joined.length ? ["or", node, ...joined] : node;
      });
    }
  }

  scope.precedents = Object.assign(scope.precedents || {}, { Language, anyOf });
})(self);
