/* A query into one question to the index: the twin of tools/precedents/search/{lexing,language,keys}.py.
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

  class Language {
    constructor(vocabulary, tokeniser) {
      Object.assign(this, vocabulary);
      this.fields = new Map(Object.entries(vocabulary.fields));
      this.facets = new Map(Object.entries(vocabulary.facets));
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
      const units = new Lexer(this, text, notes).units();
      if (units.length > this.most) notes.push(this.message("many", this.most));
      let node = new Parser(this, units.slice(0, this.most), notes).query();
      if (node === null) {
        const rest = spaces(this.tokeniser.fold(text));
        if (rest) notes.push(this.message("empty", shortened(rest)));
        node = ["all"];
      }
      return { node, notes: Array.from(new Set(notes)) };
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
        return ["or", ["prefix", lexeme.pieces[0].form], every([...others, ["prefix", last]])];
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
      this.at = end + 1;
      const row = this.tokeniser.placed(inner).flatMap((found) =>
        found.lexeme.core.map(([form, at]) => [form, found.at + at]));
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
      if (!found) return null;
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
        if (this.folded[this.at] === "*") this.note("star");
        this.at += String.fromCodePoint(this.folded.codePointAt(this.at)).length;
        return [];
      }
      this.at += found[0].length;
      const lexeme = this.tokeniser.analyse(found[0]);
      if (this.folded[this.at] === "*") {
        this.at += 1;
        if (Array.from(found[0]).length < 2) {
          this.note("star");
          return [{ sign: "", node: lexeme.asked }];
        }
        return [{ sign: "", node: this.language.beginning(lexeme) }];
      }
      return [{ sign: "", node: lexeme.asked, plain: lexeme.kind === "word" ? lexeme.pieces[0].form : "" }];
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
      if (unit.sign === "AND") return this.unit();
      const name = unit.sign.replace(/^IN /, "");
      const inner = this.unit();
      if (inner === null) {
        this.note("dangling", name);
        return null;
      }
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

  scope.precedents = Object.assign(scope.precedents || {}, { Language });
})(self);
