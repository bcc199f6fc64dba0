/** What can be told of expressions without Terraform: literals, and the few calls that we print around them. */
import { bounds, isWithinDepth } from '../../model/schema/bounds.ts';
import { isExact } from '../../hcl/digits.ts';
import type { HclTree } from '../../hcl/syntax/tree.ts';
import { mapOf, type Pair, type Value } from '../../model/schema/value.ts';
import { quote, quoteKey } from '../../hcl/print/quote-key.ts';
import { isRawList, isRawObject, RawScalar, type RawValue } from '../convert/raw-value.ts';
import { JsonScanner } from '../raw/json.ts';

const nowhere = { start: 0, end: 0 } as const;

/** A text of several lines without a line break at its end is printed with chomp(). */
export function withoutChomp(tree: HclTree): HclTree {
  switch (tree.kind) {
    case 'list':
      return { ...tree, items: tree.items.map(withoutChomp) };
    case 'object':
      return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: withoutChomp(entry.value) })) };
    case 'call': {
      const given = tree.arguments.map(withoutChomp);
      const [only] = given;
      if (tree.name !== 'chomp' || given.length !== 1 || only?.kind !== 'text') return { ...tree, arguments: given };
      return { ...tree, kind: 'text', text: only.text.replace(/[\r\n]+$/, '') };
    }
    default:
      return tree;
  }
}

export function isLiteral(tree: HclTree): boolean {
  if (tree.kind === 'list') return tree.items.every(isLiteral);
  if (tree.kind === 'object') return tree.entries.every(({ value }) => isLiteral(value));
  return ['text', 'number', 'boolean', 'null'].includes(tree.kind);
}

/** The JSON value of a literal. */
export function plainOf(tree: HclTree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'number':
      return tree.number;
    case 'boolean':
      return tree.boolean;
    case 'list':
      return tree.items.map(plainOf);
    case 'object':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
    default:
      return null;
  }
}

/** A number; one that JavaScript would round is an expression. */
export const numberIn = ({ number, spelling }: Extract<HclTree, { readonly kind: 'number' }>): Value =>
  spelling === undefined || isExact(spelling, number) ? number : { hcl: spelling };

/** The same in the spelling of a design. */
export function literalValue(tree: HclTree): Value {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'number':
      return numberIn(tree);
    case 'boolean':
      return tree.boolean;
    case 'list':
      return tree.items.map(literalValue);
    case 'object':
      return mapOf(tree.entries.map(({ key, value }): Pair => [key, literalValue(value)]));
    default:
      return null;
  }
}

/** A literal as HCL spells it. */
export function literalSource(tree: HclTree): string {
  switch (tree.kind) {
    case 'text':
      return quote(tree.text);
    case 'number':
      return tree.spelling ?? String(tree.number);
    case 'boolean':
      return String(tree.boolean);
    case 'list':
      return `[${tree.items.map(literalSource).join(', ')}]`;
    case 'object': {
      const entries = tree.entries.map(({ key, value }) => `${quoteKey(key)} = ${literalSource(value)}`);
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
    }
    default:
      return 'null';
  }
}

/** A JSON value as the literal that says the same; its ranges say nothing. */
export function treeOf(json: RawValue): HclTree {
  if (typeof json === 'string') return { kind: 'text', text: json, ...nowhere };
  if (typeof json === 'number') return { kind: 'number', number: json, ...nowhere };
  if (typeof json === 'boolean') return { kind: 'boolean', boolean: json, ...nowhere };
  if (json instanceof RawScalar)
    return typeof json.value === 'number'
      ? { kind: 'number', number: json.value, spelling: json.text, ...nowhere }
      : { kind: 'text', text: json.text, ...nowhere };
  if (isRawList(json)) return { kind: 'list', items: json.map(treeOf), ...nowhere };
  if (!isRawObject(json)) return { kind: 'null', ...nowhere };
  const entries = [...json].map(([key, value]) => ({ key, start: 0, value: treeOf(value) }));
  return { kind: 'object', entries, ...nowhere };
}

/** The literal that a JSON text says; undefined for other text and for JSON that is nested too deep. */
export function jsonTree(text: string): HclTree | undefined {
  if (!isWithinDepth(text, bounds.depth)) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = new JsonScanner(text).read(0);
  return read.ok ? treeOf(read.value) : undefined;
}
