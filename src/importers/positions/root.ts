/** The node of a resource among all of a text. */
import type { DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import type { ImportedResource } from '../parsed-source.ts';
import { withDescendants, type PlacedNode } from './node.ts';

type Sought = Pick<ImportedResource, 'handle' | 'name' | 'ids' | 'attributes'> & { readonly line: number | undefined };

/** Of the objects that begin on the line that the reader tells, the one that says most of what the resource says. */
export function rootNodeOf(nodes: readonly PlacedNode[], sought: Sought): PlacedNode | undefined {
  const own = sought.line === undefined ? [] : beginningOn(sought.line, nodes);
  const objects = own.filter((node) => node.children().length > 0);
  const all = objects.length > 0 ? objects : own;
  if (all.length < 2) return all[0];
  const texts = new Set(textsOf(sought));
  const scores = all.map((node) => ({ node, score: scoreOf(node, sought, texts) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).node;
}

/** The nodes of a text that begin on a line, in their order. What is below a root begins before the next root does. */
function beginningOn(line: number, nodes: readonly PlacedNode[]): readonly PlacedNode[] {
  const within = nodes.filter((root, at) => root.line <= line && (nodes[at + 1]?.line ?? line) >= line);
  return within.flatMap((root) => nodesByLine(root).get(line) ?? []);
}

/** A node and all below it by the line on which they begin, in their order. */
const nodesByLine = memoByObject((root: PlacedNode): ReadonlyMap<number, readonly PlacedNode[]> => {
  const found = new Map<number, PlacedNode[]>();
  for (const node of withDescendants(root)) {
    const own = found.get(node.line);
    if (own) own.push(node);
    else found.set(node.line, [node]);
  }
  return found;
});

const textsOf = ({ ids, attributes }: Sought): readonly string[] =>
  [...Object.values(ids), ...Object.values(attributes)].flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  );

function scoreOf(node: PlacedNode, { handle, name }: Sought, texts: ReadonlySet<string>): number {
  const isNamed = node.address === undefined ? node.key === handle || node.key === name : node.address === handle;
  return (isNamed ? 1000 : 0) + node.children().filter(({ text }) => text !== undefined && texts.has(text)).length;
}

/** The node of an object or a variable in a design document, by its key. */
export const rootNodeOfKey = (
  document: PlacedNode | undefined,
  key: DesignObject['key'] | undefined,
): PlacedNode | undefined =>
  document
    ?.children()
    .flatMap((collection) => collection.children())
    .find((entry) => entry.children().some((member) => member.key === 'key' && member.text === key));
