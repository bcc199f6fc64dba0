import { Scanner } from './scanner.mjs';

/**
 * Offsets into the text: of the whole attribute, and of its expression.
 *
 * @typedef {{ name: string, start: number, end: number, exprStart: number, exprEnd: number }} AttributeRange
 */
/** @typedef {{ attributes: AttributeRange[], blocks: BlockRange[] }} BodyRanges */
/** @typedef {BodyRanges & { type: string, labels: string[], start: number, end: number }} BlockRange */
/** @typedef {{ name: string, text: string, tree: BodyRanges }} HclFile */

/**
 * Where the blocks and attributes of a file are.
 *
 * @param {string} text
 * @returns {BodyRanges}
 */
export const scan = (text) => body(new Scanner(text), '');

/**
 * @param {string} name
 * @param {string} text
 * @returns {HclFile}
 */
export const hclFile = (name, text) => ({ name, text, tree: scan(text) });

/**
 * @param {Scanner} scanner
 * @param {string} close
 * @returns {BodyRanges}
 */
function body(scanner, close) {
  /** @type {BodyRanges} */
  const found = { attributes: [], blocks: [] };
  for (scanner.skipSpace(); scanner.current !== close && scanner.current !== ''; scanner.skipSpace()) {
    const start = scanner.at;
    const name = scanner.identifier();
    if (name === undefined) scanner.at += 1;
    else if (isAssignment(scanner)) {
      scanner.at += 1;
      const { start: exprStart, end } = scanner.expression(close);
      found.attributes.push({ name, start, end, exprStart, exprEnd: end });
    } else {
      const labels = labelsOf(scanner);
      if (scanner.current !== '{') continue;
      scanner.at += 1;
      const inner = body(scanner, '}');
      scanner.at += 1;
      found.blocks.push({ type: name, labels, start, end: scanner.at, ...inner });
    }
  }
  return found;
}

/** @param {Scanner} scanner */
function isAssignment(scanner) {
  scanner.skipBlanks();
  return scanner.current === '=' && scanner.text[scanner.at + 1] !== '=';
}

/** @param {Scanner} scanner */
function labelsOf(scanner) {
  /** @type {string[]} */
  const labels = [];
  for (;;) {
    scanner.skipBlanks();
    const start = scanner.at;
    if (scanner.current === '"') {
      scanner.quoted();
      labels.push(scanner.text.slice(start + 1, scanner.at - 1));
    } else {
      const word = scanner.identifier();
      if (word === undefined) return labels;
      labels.push(word);
    }
  }
}

/**
 * @param {BodyRanges} ranges
 * @param {string} name
 */
export const attributeNamed = (ranges, name) => ranges.attributes.find((attribute) => attribute.name === name);

/**
 * @param {string} text
 * @param {AttributeRange} attribute
 * @returns {string} its expression
 */
export const expressionOf = (text, { exprStart, exprEnd }) => text.slice(exprStart, exprEnd).trim();

/**
 * @param {string} text
 * @param {number} at
 * @returns {number} the line of an offset, from 1
 */
export const lineOf = (text, at) => text.slice(0, at).split('\n').length;

/**
 * Other text in place of a range; the lines below keep their numbers.
 *
 * @param {string} text
 * @param {readonly { start: number, end: number, text: string }[]} edits in any order, none within another
 */
export function edited(text, edits) {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, edit) => {
      const lines = rest.slice(edit.start, edit.end).split('\n').length - edit.text.split('\n').length;
      return rest.slice(0, edit.start) + edit.text + '\n'.repeat(Math.max(lines, 0)) + rest.slice(edit.end);
    }, text);
}
