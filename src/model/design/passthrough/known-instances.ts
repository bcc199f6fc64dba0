/** Which resources a block with `for_each` or `count` makes, as far as its text tells. */
import { blocksOf, hclAttributesOf } from '../../../hcl/body.ts';
import { quote } from '../../../hcl/print/quote-key.ts';
import { readTree, type HclTree } from '../../../hcl/syntax/tree.ts';
import { isDynamic, isList, isMap, pairsOf, type Value } from '../../schema/value.ts';
import type { Design } from '../design.ts';
import type { KnownBlock } from './known-blocks.ts';
import { isOverride, partItems } from './passthrough.ts';

export interface Instances {
  /** Keys of `for_each`, or numbers of `count`. */
  readonly keys: readonly string[];
  /** `var.routes`, where its default says them; another value gives others. */
  readonly from?: string;
}

/** More than these nobody reads or chooses from. */
const mostKeys = 1000;

/** How far a name leads to a name. */
const mostSteps = 4;

const without = (keys: readonly string[] | undefined): Instances | undefined =>
  keys === undefined || keys.length > mostKeys ? undefined : { keys };

/** Undefined where it takes Terraform to know, and for blocks that make one resource. */
export function instancesOf({ block, part, reason }: KnownBlock, design: Design): Instances | undefined {
  if (reason !== 'for_each' && reason !== 'count') return undefined;
  const value = hclAttributesOf(block.items).find(({ name }) => name === reason)?.value;
  const tree = value && readTree(part.text, value);
  return tree && keysIn(tree, design, reason === 'count' ? 'count' : 'map', mostSteps);
}

/** What a value is: a number of resources, a map, or a list that is made a set. */
type Sort = 'count' | 'map' | 'list';

function keysIn(tree: HclTree, design: Design, sort: Sort, steps: number): Instances | undefined {
  switch (tree.kind) {
    case 'number':
      return sort === 'count' ? counted(tree.number) : undefined;
    case 'object':
      return sort === 'map' ? without([...new Set(tree.entries.map(({ key }) => key))]) : undefined;
    case 'list':
      return sort === 'list' ? without(textsIn(tree.items)) : undefined;
    case 'call': {
      const [inner, ...more] = tree.arguments;
      if (inner === undefined || more.length > 0) return undefined;
      if (sort === 'map' && tree.name === 'toset') return keysIn(inner, design, 'list', steps);
      return (tree.name === 'tomap' && sort === 'map') || (tree.name === 'tolist' && sort === 'list')
        ? keysIn(inner, design, sort, steps)
        : undefined;
    }
    case 'path':
      return steps > 0 && tree.names.length === 2 ? keysNamed(tree.names, design, sort, steps) : undefined;
    default:
      return undefined;
  }
}

function keysNamed([root, name = '']: readonly string[], design: Design, sort: Sort, steps: number) {
  if (root !== 'var' && root !== 'local') return undefined;
  const own = root === 'var' ? design.variables.find((variable) => variable.name === name) : undefined;
  const written = own ? undefined : declaredValue(design, root, name);
  const found = own ? keysOfValue(own.default, sort) : written && keysIn(written, design, sort, steps - 1);
  return found && (root === 'var' ? { from: `var.${name}`, ...found } : found);
}

/** The default of a variable, or a local value, in passthrough text. */
function declaredValue({ passthrough }: Design, root: 'var' | 'local', name: string): HclTree | undefined {
  for (const part of passthrough) {
    if (!('text' in part) || part.file.includes('/') || isOverride(part.file)) continue;
    for (const { type, labels, items } of blocksOf(partItems(part))) {
      const isThere = root === 'var' ? type === 'variable' && labels[0] === name : type === 'locals';
      const wanted = root === 'var' ? 'default' : name;
      const found = isThere ? hclAttributesOf(items).find((attribute) => attribute.name === wanted) : undefined;
      if (found) return readTree(part.text, found.value);
    }
  }
  return undefined;
}

const counted = (count: number): Instances | undefined =>
  Number.isInteger(count) && count >= 0 && count <= mostKeys
    ? { keys: Array.from({ length: count }, (_, at) => String(at)) }
    : undefined;

/** Each once, as a set has them; nothing where one of them is an expression. */
function textsIn(items: readonly HclTree[]): readonly string[] | undefined {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return texts.length === items.length ? [...new Set(texts)] : undefined;
}

function keysOfValue(value: Value | undefined, sort: Sort): Instances | undefined {
  if (value === undefined || isDynamic(value)) return undefined;
  if (sort === 'count') return typeof value === 'number' ? counted(value) : undefined;
  if (sort === 'map') return isMap(value) ? without(pairsOf(value).map(([key]) => key)) : undefined;
  const texts = isList(value) ? value.filter((item) => typeof item === 'string') : undefined;
  return texts && isList(value) && texts.length === value.length ? without([...new Set(texts)]) : undefined;
}

/** Stands for a key that only Terraform knows. */
const openKey = 'KEY';

/** Of a block with more resources than these, the others are written by hand. */
const mostOffered = 50;

/**
 * What leads from the address of a block to each of its resources, `["orders"]`, and to one whose key is to be filled in
 * where keys are not known, or too many.
 */
export function indexesOf(block: KnownBlock, design: Design): readonly string[] {
  const { reason } = block;
  if (reason !== 'for_each' && reason !== 'count') return [''];
  const known = instancesOf(block, design)?.keys;
  if (reason === 'count') return (known ?? ['0']).slice(0, mostOffered).map((key) => `[${key}]`);
  const open = known === undefined || known.length > mostOffered ? [openKey] : [];
  return [...(known ?? []).slice(0, mostOffered), ...open].map((key) => `[${quote(key)}]`);
}

/** Whether an expression still has the key to fill in. */
export const hasOpenKey = (expression: string): boolean => expression.includes(`[${quote(openKey)}]`);
