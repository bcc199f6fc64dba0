/** What can be told of expressions without Terraform: literals, and the few calls that we print around them. */
import { withinBounds } from '../../model/bounds.ts';
import type { HclTree } from '../../model/hcl/tree.ts';
import { mapOf, type Pair, type Value } from '../../model/value.ts';
import { quote, quoteKey } from '../hcl/quote.ts';

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

/** The same in the spelling of a design. */
export function literalValue(tree: HclTree): Value {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'number':
      return tree.number;
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
      return String(tree.number);
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
export function treeOf(json: unknown): HclTree {
  switch (typeof json) {
    case 'string':
      return { kind: 'text', text: json, ...nowhere };
    case 'number':
      return { kind: 'number', number: json, ...nowhere };
    case 'boolean':
      return { kind: 'boolean', boolean: json, ...nowhere };
    case 'object':
      if (Array.isArray(json)) return { kind: 'list', items: json.map(treeOf), ...nowhere };
      if (json !== null) {
        const entries = Object.entries(json).map(([key, value]) => ({ key, start: 0, value: treeOf(value) }));
        return { kind: 'object', entries, ...nowhere };
      }
      return { kind: 'null', ...nowhere };
    default:
      return { kind: 'null', ...nowhere };
  }
}

/** The literal that a JSON text says; undefined for other text and for JSON that is nested too deep. */
export function jsonTree(text: string): HclTree | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return withinBounds(json).ok ? treeOf(json) : undefined;
  } catch {
    return undefined;
  }
}
