// Just enough of HCL to find positions; Terraform itself judges whether a file is right.

/** @type {Readonly<Record<string, string>>} */
const closing = { '(': ')', '[': ']', '{': '}' };

/** A cursor over the text of an HCL file. */
export class Scanner {
  /**
   * @param {string} text
   * @param {number} [at] where it begins
   */
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The character at the cursor; '' at the end. */
  get current() {
    return this.text[this.at] ?? '';
  }

  /** @param {RegExp} pattern sticky; the cursor moves past what it matches */
  take(pattern) {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  /** Moves past blanks and comments, up to the end of the line. */
  skipBlanks() {
    this.take(/(?:[ \t\r\ufeff]|#.*|\/\/.*|\/\*[^]*?(?:\*\/|$(?![^])))*/y);
  }

  /** Moves past blanks, comments and line ends. */
  skipSpace() {
    this.take(/(?:[ \t\r\n\ufeff]|#.*|\/\/.*|\/\*[^]*?(?:\*\/|$(?![^])))*/y);
  }

  /** @returns {string | undefined} */
  identifier() {
    return this.take(/[\p{L}_][\p{L}\p{N}_-]*/uy)?.[0];
  }

  /** Moves past a quoted template at the cursor. */
  quoted() {
    this.at += 1;
    while (this.at < this.text.length) {
      if (this.take(/(?:\\[^]|\$\$\{|%%\{|[^"\n\\$%]|[$%](?!\{))+/y)) continue;
      if (this.take(/["\n]/y)) return;
      this.at += 2; // ${ or %{
      this.until('}');
      this.at += 1;
    }
  }

  /** Moves past a heredoc, if there is one at the cursor. */
  heredoc() {
    const word = this.take(/<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy)?.[1];
    if (word === undefined) return false;
    const end = new RegExp(`^[ \\t]*${word}[ \\t]*\\r?$`, 'gm');
    end.lastIndex = this.at;
    this.at = end.test(this.text) ? end.lastIndex : this.text.length;
    return true;
  }

  /**
   * Moves over balanced text up to a closing mark.
   *
   * @param {string} close
   */
  until(close) {
    for (this.skipSpace(); this.current !== '' && this.current !== close; this.skipSpace()) this.step();
  }

  /** Moves past one string, heredoc, bracketed group or character. */
  step() {
    if (this.current === '"') this.quoted();
    else if (!this.heredoc()) {
      const close = closing[this.current];
      this.at += 1;
      if (close === undefined) return;
      this.until(close);
      this.at += 1;
    }
  }

  /**
   * Moves past an expression: up to the end of its line, or to one of the marks outside brackets.
   *
   * @param {string} stops
   * @returns {{ start: number, end: number }}
   */
  expression(stops) {
    this.skipBlanks();
    const start = this.at;
    let end = start;
    for (; this.current !== '' && this.current !== '\n' && !stops.includes(this.current); this.skipBlanks()) {
      this.step();
      end = this.at;
    }
    return { start, end };
  }
}
