/** Terraform as a tree with positions. */
import type { HclAttribute, HclBlock } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { positionLookup, type TextPosition } from '../raw/places.ts';
import { childrenOnce, noChildren, type PlacedNode } from './node.ts';

type PositionOf = (index: number) => TextPosition;

/** The blocks of a file. */
export function nodesOfHcl(text: string): readonly PlacedNode[] {
  const positionOf = positionLookup(text);
  return readFile(text).items.flatMap((item) =>
    item.kind === 'block' ? [nodeOfBlock(item.labels.at(-1) ?? item.type, item, text, positionOf)] : [],
  );
}

function nodeOfBlock(key: string, block: HclBlock, text: string, positionOf: PositionOf): PlacedNode {
  const at = positionOf(block.start);
  return {
    key,
    at,
    line: at.line,
    address: (block.type === 'variable' ? ['var', ...block.labels] : block.labels).join('.'),
    children: childrenOnce(() =>
      block.items.flatMap((item) => {
        if (item.kind === 'comment') return [];
        return item.kind === 'block'
          ? [nodeOfBlock(item.type, item, text, positionOf)]
          : [nodeOfAttribute(item, text, positionOf)];
      }),
    ),
  };
}

function nodeOfAttribute({ name, start, value }: HclAttribute, text: string, positionOf: PositionOf): PlacedNode {
  const tree = readTree(text, value);
  const at = positionOf(start);
  return tree ? nodeOfTree(name, at, tree, positionOf) : { key: name, at, line: at.line, children: noChildren };
}

function nodeOfTree(key: string | number, at: TextPosition, tree: HclTree, positionOf: PositionOf): PlacedNode {
  const node = { key, at, line: positionOf(tree.start).line };
  switch (tree.kind) {
    case 'text':
      return { ...node, text: tree.text, children: noChildren };
    case 'number':
      return { ...node, text: tree.spelling ?? String(tree.number), children: noChildren };
    case 'boolean':
      return { ...node, text: String(tree.boolean), children: noChildren };
    case 'list':
      return {
        ...node,
        children: childrenOnce(() =>
          tree.items.map((item, index) => nodeOfTree(index, positionOf(item.start), item, positionOf)),
        ),
      };
    case 'object':
      return {
        ...node,
        children: childrenOnce(() =>
          tree.entries.map((entry) => nodeOfTree(entry.key, positionOf(entry.start), entry.value, positionOf)),
        ),
      };
    case 'call': {
      // The JSON of an attribute is an object in a call.
      const [only] = tree.arguments;
      return tree.name === 'jsonencode' && only
        ? nodeOfTree(key, at, only, positionOf)
        : { ...node, children: noChildren };
    }
    default:
      return { ...node, children: noChildren };
  }
}
