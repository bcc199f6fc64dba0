/** JSON and YAML as a tree with positions. The text is read a second time, by the readers that read it first. */
import { isRawList, isRawObject, RawScalar, ResolvedValue, type RawValue } from '../convert/raw-value.ts';
import { splitDocuments } from '../raw/documents.ts';
import { Places, type TextPosition } from '../raw/places.ts';
import { repliesIn } from '../raw/yaml-replies.ts';
import { readYaml } from '../raw/yaml.ts';
import { childrenOnce, noChildren, type PlacedNode } from './node.ts';

const start: TextPosition = { line: 1, column: 1 };

/** The documents of a text; none where it cannot be read. */
export async function nodesOfJson(text: string): Promise<readonly PlacedNode[]> {
  const places = new Places(text);
  const { documents } = splitDocuments(text, places);
  return documents.map(({ value, line }, at) => nodeOf(at, value, { ...start, line }, places));
}

export async function nodesOfYaml(text: string): Promise<readonly PlacedNode[]> {
  const nodes: PlacedNode[] = [];
  for (const { yaml, firstLine } of repliesIn(text).answers) {
    const places = new Places(yaml, firstLine);
    const read = await readYaml(yaml, firstLine, places);
    if (!read.ok) break;
    for (const value of read.values)
      nodes.push(nodeOf(nodes.length, value, { ...start, line: isRawObject(value) ? value.line : firstLine }, places));
  }
  return nodes;
}

function nodeOf(key: string | number, value: RawValue, at: TextPosition, places: Places): PlacedNode {
  const childrenOf = (container: object, entries: Iterable<readonly [string | number, RawValue]>) =>
    childrenOnce(() =>
      Array.from(entries, ([name, item]) => nodeOf(name, item, places.of(container, name) ?? at, places)),
    );
  if (isRawList(value)) return { key, at, line: at.line, children: childrenOf(value, value.entries()) };
  if (isRawObject(value)) return { key, at, line: value.line, children: childrenOf(value, value) };
  const text = textOf(value);
  return { key, at, line: at.line, ...(text === undefined ? {} : { text }), children: noChildren };
}

const textOf = (value: Exclude<RawValue, readonly RawValue[] | Map<string, RawValue>>): string | undefined =>
  value === null || value instanceof ResolvedValue
    ? undefined
    : value instanceof RawScalar
      ? value.text
      : String(value);
