/** The changes for one status code, out of the nested shape of the provider and back. */
import { isDynamic, isMap, mapOf, pairsOf, type Pair, type Value } from '../../../model/schema/value.ts';

export interface ResponseChange {
  readonly destination: Value;
  readonly source: Value;
}

const member = 'response_parameters';

const changeOf = (value: Value): ResponseChange | undefined => {
  if (!isMap(value)) return undefined;
  const pairs = pairsOf(value);
  const parts = new Map(pairs);
  const isPlain = pairs.every(([name, part]) => isLeaf(part) && (name === 'destination' || name === 'source'));
  if (!isPlain || parts.size !== pairs.length) return undefined;
  return { destination: parts.get('destination') ?? '', source: parts.get('source') ?? '' };
};

const isLeaf = (value: Value) => typeof value !== 'object' || isDynamic(value);

/** Undefined where the block holds something that rows cannot show. */
export function responseChanges(block: Value): readonly ResponseChange[] | undefined {
  if (!isMap(block)) return undefined;
  const pairs = pairsOf(block);
  const [first] = pairs;
  if (!first) return [];
  const [name, list] = first;
  if (pairs.length !== 1 || name !== member || !Array.isArray(list)) return undefined;
  const changes = list.flatMap((item: Value) => changeOf(item) ?? []);
  return changes.length === list.length ? changes : undefined;
}

export const responseBlock = (changes: readonly ResponseChange[]): Value => ({
  [member]: changes.map(({ destination, source }) =>
    mapOf([['destination', destination], ...(source === '' ? [] : [['source', source] satisfies Pair])]),
  ),
});
