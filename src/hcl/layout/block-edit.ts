/** The words of a block with the settings changed that differ between two printings of it. */
import { slice, type HclAttribute, type HclBlock, type HclItem, type Range } from '../body.ts';
import { meaningOf } from '../meaning.ts';
import { readFile } from '../syntax/file.ts';
import { readTree, type HclTree } from '../syntax/tree.ts';
import { rewritten } from '../addresses.ts';
import { commentsIn } from './comments.ts';

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * What a person wrote, with what is other in `after` than in `before`; comments, order and space stay. Undefined where
 * the change is no matter of single settings.
 * @param only names of the settings that may change; all, where it is not given
 */
export function editedBlock(
  written: string,
  before: string,
  after: string,
  only?: ReadonlySet<string>,
): string | undefined {
  const own = blockIn(written);
  const [old, now] = [blockIn(before), blockIn(after)];
  if (!own || !old || !now || own.type !== now.type) return undefined;
  const edits = new BlockEdits({ own: written, old: before, now: after });
  edits.head(own, old, now);
  const names = [...namesOf([...old.items, ...now.items])].filter((name) => only?.has(name) ?? true);
  return edits.settings(names, own, old, now) ? edits.text() : undefined;
}

function blockIn(text: string): HclBlock | undefined {
  const items = readFile(text).items.filter((item) => item.kind !== 'comment');
  const [only] = items;
  return items.length === 1 && only?.kind === 'block' ? only : undefined;
}

const sameHead = (a: HclBlock, b: HclBlock): boolean => a.labels.join('\n') === b.labels.join('\n');

const nameOf = (item: HclItem): string | undefined =>
  item.kind === 'attribute' ? item.name : item.kind === 'block' ? item.type : undefined;

const namesOf = (items: readonly HclItem[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => nameOf(item) ?? []));

const itemsOfName = ({ items }: HclBlock, name: string): readonly HclItem[] =>
  items.filter((item) => nameOf(item) === name);

/** Spellings that mean the same are the same. */
const meaningIn = (text: string, range: Range): string => meaningOf(text, range) ?? slice(text, range);

const meaningsOf = (items: readonly HclItem[], text: string): readonly string[] =>
  items.map((item) => (item.kind === 'attribute' ? meaningIn(text, item.value) : slice(text, item)));

interface ValuePart {
  readonly key: string;
  readonly tree: HclTree;
}

/** The members of an object, or the items of a list. */
function partsOf(tree: HclTree | undefined): readonly ValuePart[] | undefined {
  if (tree?.kind === 'object') return tree.entries.map(({ key, value }) => ({ key, tree: value }));
  if (tree?.kind === 'list') return tree.items.map((item, at) => ({ key: String(at), tree: item }));
  return tree?.kind === 'call' && tree.name === 'jsonencode' ? partsOf(tree.arguments[0]) : undefined;
}

const sameKeys = (a: readonly ValuePart[], b: readonly ValuePart[]): boolean =>
  a.length === b.length && a.every(({ key }) => b.some((part) => part.key === key));

interface Texts {
  readonly own: string;
  readonly old: string;
  readonly now: string;
}

class BlockEdits {
  readonly #texts: Texts;
  readonly #edits: Replacement[] = [];

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  text(): string {
    // What is added at a place comes before what goes from there.
    return rewritten(
      this.#texts.own,
      this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
  }

  /** A name that is another one. */
  head(own: HclBlock, old: HclBlock, now: HclBlock): void {
    if (sameHead(old, now)) return;
    const { start, inside } = own;
    const [from = '', to = ''] = [old, now].map(({ labels }) => JSON.stringify(labels.at(-1) ?? ''));
    const at = this.#texts.own.slice(start, inside.start).lastIndexOf(from);
    if (at >= 0) this.#edits.push({ start: start + at, end: start + at + from.length, by: to });
  }

  /** False where it cannot be done setting by setting. */
  settings(names: readonly string[], own: HclBlock, old: HclBlock, now: HclBlock): boolean {
    return names.every((name) => {
      const was = itemsOfName(old, name);
      const is = itemsOfName(now, name);
      const isSame = meaningsOf(was, this.#texts.old).join('\n') === meaningsOf(is, this.#texts.now).join('\n');
      return isSame || this.#change(name, own, was, is, now);
    });
  }

  #within(own: HclBlock, old: HclBlock, now: HclBlock): boolean {
    return this.settings([...namesOf([...old.items, ...now.items])], own, old, now);
  }

  #change(name: string, block: HclBlock, was: readonly HclItem[], is: readonly HclItem[], now: HclBlock): boolean {
    const own = itemsOfName(block, name);
    if (is.length === 0) {
      own.forEach((item) => this.#remove(item));
      return true;
    }
    if (own.length === 0) return this.#insert(block, is, now);
    return (
      own.length === is.length &&
      own.length === was.length &&
      own.every((item, at) => this.#pair(item, was[at], is[at]))
    );
  }

  #pair(own: HclItem, old: HclItem | undefined, now: HclItem | undefined): boolean {
    if (own.kind === 'block') return old?.kind === 'block' && now?.kind === 'block' && this.#within(own, old, now);
    if (own.kind !== 'attribute' || old?.kind !== 'attribute' || now?.kind !== 'attribute') return false;
    const { own: text, old: before, now: after } = this.#texts;
    const [ownTree, oldTree] = [readTree(text, own.value), readTree(before, old.value)];
    return this.#value(own.value, now.value, ownTree, oldTree, readTree(after, now.value));
  }

  /** Within a value as deep as its shape stays, so that what stands between its parts stays too. */
  #value(
    range: Range,
    wanted: Range,
    own: HclTree | undefined,
    old: HclTree | undefined,
    now: HclTree | undefined,
  ): boolean {
    const { own: text, now: after } = this.#texts;
    const [parts, before, later] = [own, old, now].map(partsOf);
    if (own && parts && before && later && sameKeys(parts, before) && sameKeys(parts, later))
      return parts.every(({ key, tree }) => {
        const [was, is] = [before, later].map((all) => all.find((part) => part.key === key)?.tree);
        return !is || this.#isSame(was, is) || this.#value(tree, is, tree, was, is);
      });
    const by = slice(after, wanted);
    // A comment within what is replaced would be lost.
    if (commentsIn(slice(text, range)).length > 0) return false;
    if (slice(text, range) !== by) this.#edits.push({ start: range.start, end: range.end, by });
    return true;
  }

  #isSame(old: HclTree | undefined, now: HclTree): boolean {
    return old !== undefined && meaningIn(this.#texts.old, old) === meaningIn(this.#texts.now, now);
  }

  /** With its line, where nothing else stands on it. */
  #remove({ start, end }: HclItem): void {
    const text = this.#texts.own;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineBreak = text.indexOf('\n', end);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
    const behind = text.slice(end, lineEnd);
    const isAlone = text.slice(lineStart, start).trim() === '' && behind.trim() === '';
    const blanks = behind.length - behind.trimStart().length;
    this.#edits.push({ ...(isAlone ? { start: lineStart, end: lineEnd } : { start, end: end + blanks }), by: '' });
  }

  /** Behind what it follows in the printing, and lined up with it. */
  #insert(block: HclBlock, wanted: readonly HclItem[], now: HclBlock): boolean {
    const { now: after } = this.#texts;
    const [first] = wanted;
    const place = first ? now.items.indexOf(first) : 0;
    const before = now.items.slice(0, place).flatMap((item) => itemsOfName(block, nameOf(item) ?? ''));
    const anchor = before.findLast((item) => item.kind === 'attribute');
    if (!anchor) return false;
    const lineBreak = this.#texts.own.indexOf('\n', anchor.end);
    if (lineBreak < 0) return false;
    const lineStart = this.#texts.own.lastIndexOf('\n', anchor.start - 1) + 1;
    const indent = /^[ \t]*/.exec(this.#texts.own.slice(lineStart))?.[0] ?? '';
    const lines = wanted.map((item) =>
      item.kind === 'attribute'
        ? `${this.#linedUp(item, anchor)}${slice(after, item.value)}`
        : `\n${indent}${slice(after, item)}`,
    );
    this.#edits.push({
      start: lineBreak + 1,
      end: lineBreak + 1,
      by: lines.map((line) => `${indent}${line}\n`.replace(/^[ \t]+\n/, '\n')).join(''),
    });
    return true;
  }

  #linedUp({ name }: HclAttribute, { start, value }: HclAttribute): string {
    const sign = this.#texts.own.slice(start, value.start).search(/=/);
    return `${name.padEnd(Math.max(sign - 1, name.length))} = `;
  }
}
