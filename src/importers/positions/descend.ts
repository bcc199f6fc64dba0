/** From the node of a resource to that of one of its values, whatever the source calls it. */
import type { Path } from '../../hcl/path.ts';
import type { BlockShape, ProviderDifference } from '../../model/resources/provider-differences.ts';
import { lettersOf } from '../convert/raw-value.ts';
import type { PlacedNode } from './node.ts';

export interface NodeSpelling {
  /** Members that hold what the table has at the top: `Properties`. */
  readonly within: readonly string[];
  /** Paths from the resource to what has another name than in the table, by attribute. */
  readonly otherNames: { readonly [attribute: string]: readonly (readonly string[])[] };
  /** For attributes of Terraform. */
  readonly difference?: ProviderDifference | undefined;
}

/** The deepest node on the way that a path leads. */
export function descend(node: PlacedNode, path: Path, spelling: NodeSpelling): PlacedNode {
  const [head, ...rest] = path;
  if (head === undefined) return node;
  const found = topOf(node, String(head), rest, spelling);
  return found ? found.rest.reduce<Step>(step, { node: found.node, ended: false }).node : node;
}

interface Found {
  readonly node: PlacedNode;
  readonly rest: Path;
}

function topOf(node: PlacedNode, name: string, rest: Path, spelling: NodeSpelling): Found | undefined {
  for (const names of Object.hasOwn(spelling.otherNames, name) ? (spelling.otherNames[name] ?? []) : []) {
    const other = names.reduce<PlacedNode | undefined>((at, key) => at && named(at, key)[0], node);
    if (other) return { node: other, rest };
  }
  const inside = spelling.within.flatMap((key) => node.children().filter((child) => child.key === key));
  for (const holder of [...inside, node]) {
    const blocks = blocksOf(holder, name, rest, spelling.difference);
    if (blocks) return blocks;
    const [own] = named(holder, name);
    if (own) return { node: own, rest };
  }
  return undefined;
}

/** Children of a name: with that spelling, else those with the same letters. */
function named(node: PlacedNode, name: string): readonly PlacedNode[] {
  const same = node.children().filter(({ key }) => String(key) === name);
  if (same.length > 0) return same;
  const letters = lettersOf(name);
  return node.children().filter(({ key }) => typeof key === 'string' && lettersOf(key) === letters);
}

/** What a provider writes as another attribute or as blocks. */
function blocksOf(
  node: PlacedNode,
  name: string,
  rest: Path,
  difference: ProviderDifference | undefined,
): Found | undefined {
  if (!difference) return undefined;
  const other = Object.entries(difference.renamed).find(([, own]) => own === name)?.[0];
  const [renamed] = other === undefined ? [] : named(node, other);
  if (renamed) return { node: renamed, rest };
  for (const [type, shape] of Object.entries(difference.blocks)) {
    const blocks = shape.attribute === name ? named(node, type).flatMap(listed) : [];
    const found = blocks[0] && blockOf(blocks, rest, shape);
    if (found) return found;
  }
  return undefined;
}

/** In JSON, blocks of one type are a list. */
const listed = (node: PlacedNode): readonly PlacedNode[] => {
  const items = node.children();
  return items.length > 0 && items.every(({ key }) => typeof key === 'number') ? items : [node];
};

function blockOf(blocks: readonly PlacedNode[], rest: Path, shape: BlockShape): Found | undefined {
  const [first, ...more] = rest;
  const [only] = blocks;
  if (!only) return undefined;
  if (shape.as === 'object' || first === undefined) return { node: only, rest };
  if (shape.as === 'list') return { node: blocks[Number(first)] ?? only, rest: more };
  const own = blocks.find((block) => named(block, shape.key)[0]?.text === String(first)) ?? only;
  return { node: own, rest: more };
}

interface Step {
  readonly node: PlacedNode;
  readonly ended: boolean;
}

/** One part of a path further; once a part is not there, the rest is not looked for. */
function step({ node, ended }: Step, part: string | number): Step {
  const next = ended ? undefined : (named(node, String(part))[0] ?? throughList(node, String(part)));
  return next ? { node: next, ended } : { node, ended: true };
}

/** An object may be the only item of a list, as JSON writes blocks. */
function throughList(node: PlacedNode, part: string): PlacedNode | undefined {
  const [only, ...more] = node.children();
  return typeof only?.key === 'number' && more.length === 0 ? named(only, part)[0] : undefined;
}
