/** The expression of an attribute of awscc → the blocks that `aws` has in its place. */
import { slice } from '../../hcl/body.ts';
import { block as blockOf, type BodyItem } from '../../hcl/print/ast.ts';
import { quote } from '../../hcl/print/quote-key.ts';
import { tokenize } from '../../hcl/syntax/tokens.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { isEncoded } from '../../model/schema/attribute.ts';
import type { BlockShape, ProviderDifference } from '../../model/resources/provider-differences.ts';
import { resourceType } from '../../model/resources/index.ts';
import { nestedBlocks } from '../terraform/nested-blocks.ts';
import { commentItem, settingItem } from './body.ts';
import type { MoveContext } from './context.ts';
import { beforeRenaming, decodedMap, noNames, pairMaps, renamedMembers } from './expressions.ts';

/** @param own what the table calls the attribute */
export function blocksOfValue(
  own: string,
  source: string,
  shape: BlockShape,
  after: ProviderDifference,
  context: MoveContext,
): readonly BodyItem[] {
  const attribute = resourceType(after.type).attributes[own];
  const spelling = Object.entries(after.blocks).find(([, other]) => other === shape)?.[0] ?? own;
  if (!attribute) return [];
  const value = isEncoded(attribute) ? decodedMap(source, context) : source;
  const tree = readTree(value);
  const isThere = (member: string) => !after.lacks.includes(`${own}.${member}`);
  const blocks = tree && literalBlocks(tree, value, spelling, shape, isThere);
  if (blocks) return commented(blocks, commentsIn(value));
  const hcl = inWordsOfAws(value, shape);
  return nestedBlocks(shape, { hcl }, { name: spelling, attribute, names: noNames, path: [own], isThere });
}

/** The entries of a map in the names of `aws`. */
export function inWordsOfAws(source: string, shape: BlockShape): string {
  if (shape.as === 'mappings') return pairMaps(source);
  if (shape.as !== 'map') return source;
  const there = Object.fromEntries(Object.entries(shape.members).map(([spelled, member]) => [member, spelled]));
  return beforeRenaming(source, there, true) ?? renamedMembers(source, shape.members, false);
}

function literalBlocks(
  tree: HclTree,
  source: string,
  name: string,
  shape: BlockShape,
  isThere: (member: string) => boolean,
): readonly BodyItem[] | undefined {
  const members = (of: HclTree, spelled: (key: string) => string): readonly BodyItem[] | undefined =>
    of.kind === 'object'
      ? of.entries.flatMap(({ key, value }) => (isThere(key) ? [settingItem(spelled(key), slice(source, value))] : []))
      : undefined;
  const itself = (key: string) => key;
  if (shape.as === 'object') {
    const body = members(tree, itself);
    return body && [blockOf(name, [], body)];
  }
  if (shape.as === 'list') {
    const bodies = tree.kind === 'list' ? tree.items.map((item) => members(item, itself)) : [undefined];
    return bodies.every((body) => body !== undefined) ? bodies.map((body) => blockOf(name, [], body)) : undefined;
  }
  if (tree.kind !== 'object' || shape.as !== 'map') return undefined;
  const there = new Map(Object.entries(shape.members).map(([spelled, member]) => [member, spelled]));
  const bodies = tree.entries.map(({ key, value }) => {
    const body = members(value, (member) => there.get(member) ?? member);
    return body && [settingItem(shape.key, quote(key)), ...body];
  });
  return bodies.every((body) => body !== undefined) ? bodies.map((body) => blockOf(name, [], body)) : undefined;
}

/** The comments of an expression stand in the first of its blocks. */
function commented(blocks: readonly BodyItem[], comments: readonly BodyItem[]): readonly BodyItem[] {
  const [first, ...rest] = blocks;
  return first?.type === 'block' ? [{ ...first, body: [...comments, ...first.body] }, ...rest] : comments;
}

/** Comments within an expression, for the blocks in its place. */
const commentsIn = (source: string): readonly BodyItem[] =>
  /#|\/[/*]/.test(source)
    ? tokenize(source).flatMap(({ kind, text }) =>
        kind === 'comment' ? [commentItem(text.replace(/^(?:#|\/\/|\/\*+)\s*|\s*\*\/$/g, '').trim())] : [],
      )
    : [];
