/** Which line of a block, as a person wrote it, says which value of the design. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { hclAttributesOf, type HclBlock } from '../../hcl/body.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import type { Line } from '../../hcl/print/print.ts';

/** Lines of a text that holds a block, with the place in the design of those on which a value stands. */
export function linesWith(text: string, block: HclBlock, attributes: Attributes): readonly Line[] {
  const places = new LinePlaces(text);
  for (const { name, start, end, value } of hclAttributesOf(block.items)) {
    places.cover(start, end, [name]);
    const tree = readTree(text, value);
    if (tree) coverMembers(places, tree, own(attributes, name), [name]);
  }
  return places.lines();
}

const own = (attributes: Attributes, name: string): Attribute | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

function coverMembers(places: LinePlaces, tree: HclTree, attribute: Attribute | undefined, path: Path): void {
  for (const { key, start, value, of } of membersOf(tree, attribute)) {
    const at = [...path, key];
    // A value within another one has lines of its own only where it begins one.
    if (places.beginsLine(start)) places.cover(start, value.end, at);
    coverMembers(places, value, of, at);
  }
}

class LinePlaces {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  readonly #paths: (Path | undefined)[] = [];

  constructor(text: string) {
    this.#lines = text.split('\n');
    let at = 0;
    this.#starts = this.#lines.map((line) => (at += line.length + 1) - line.length - 1);
  }

  #lineOf(index: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= index) low = middle;
      else high = middle;
    }
    return low;
  }

  beginsLine(index: number): boolean {
    const line = this.#lineOf(index);
    return (this.#lines[line] ?? '').slice(0, index - (this.#starts[line] ?? 0)).trim() === '';
  }

  cover(start: number, end: number, path: Path): void {
    for (let line = this.#lineOf(start); line <= this.#lineOf(end); line++) this.#paths[line] = path;
  }

  lines(): readonly Line[] {
    return this.#lines.map((text, index) => {
      const path = this.#paths[index];
      return path ? { text, path } : { text };
    });
  }
}

interface Member {
  readonly key: string | number;
  readonly start: number;
  readonly value: HclTree;
  readonly of: Attribute | undefined;
}

/** The members of a value that have places of their own. */
function membersOf(tree: HclTree, attribute: Attribute | undefined): readonly Member[] {
  if (!attribute || attribute.kind === 'json') return [];
  if (tree.kind === 'call') {
    const [only] = tree.arguments;
    return only && tree.name === 'jsonencode' ? membersOf(only, attribute) : [];
  }
  if (tree.kind === 'object') return tree.entries.map((entry) => ({ ...entry, of: memberOf(attribute, entry.key) }));
  if (tree.kind !== 'list') return [];
  return tree.items.map((value, key) => ({ key, start: value.start, value, of: memberOf(attribute, key) }));
}

function memberOf(attribute: Attribute, key: string | number): Attribute | undefined {
  if (attribute.kind === 'object') return own(attribute.attributes, String(key));
  const isMany = attribute.kind === 'object-list' || attribute.kind === 'object-map';
  return isMany ? { ...attribute, kind: 'object' } : undefined;
}
