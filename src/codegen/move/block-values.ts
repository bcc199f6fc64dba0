/** Blocks of `aws`, also those that `dynamic` makes → the expression that awscc has in their place. */
import { isEncoded } from '../../model/schema/attribute.ts';
import type { BlockShape, ProviderDifference } from '../../model/resources/provider-differences.ts';
import { resourceType } from '../../model/resources/index.ts';
import { blocksOf, hclAttributesOf, slice, type HclBlock } from '../../hcl/body.ts';
import { rewritten } from '../../hcl/addresses.ts';
import { tokenize } from '../../hcl/syntax/tokens.ts';
import { quote } from '../../hcl/print/quote-key.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { bodyParts } from './body.ts';
import { call } from './expressions.ts';

/** What all blocks of one name become; `moved` writes the addresses in an expression anew. */
export function valueOfBlocks(
  text: string,
  blocks: readonly HclBlock[],
  shape: BlockShape,
  { type }: ProviderDifference,
  moved: (source: string) => string,
): string {
  const values = blocks.map((block) => valueOfBlock(text, block, shape, moved));
  const [only, ...more] = values;
  const attribute = resourceType(type).attributes[shape.attribute];
  const wrap = (source: string) => (attribute && isEncoded(attribute) ? call('jsonencode', source) : source);
  const isKeyed = shape.as === 'map' || shape.as === 'mappings';
  if (only && more.length === 0 && (only.isRepeated || isKeyed || shape.as === 'object')) {
    if (shape.as !== 'object' || !only.isRepeated) return wrap(only.source);
    return wrap(call('one', only.source));
  }
  if (isKeyed) {
    const statics = values.every(({ isRepeated }) => !isRepeated);
    if (statics) return wrap(`{\n${values.map(({ entry }) => entry).join('\n')}\n}`);
    return wrap(call('merge', values.map(({ source }) => source).join(', ')));
  }
  const lists = values.map(({ source, isRepeated }) => (isRepeated ? source : `[${source}]`));
  if (values.every(({ isRepeated }) => !isRepeated)) return wrap(`[${values.map(({ source }) => source).join(', ')}]`);
  const all = call('concat', lists.join(', '));
  return wrap(shape.as === 'object' ? call('one', all) : all);
}

interface BlockValue {
  /** Of one block its value, or a map of one entry; of a dynamic one the list or the map of all that it makes. */
  readonly source: string;
  readonly isRepeated: boolean;
  /** The entry without the braces around it. */
  readonly entry: string;
}

function valueOfBlock(text: string, block: HclBlock, shape: BlockShape, moved: (source: string) => string): BlockValue {
  if (block.type !== 'dynamic') {
    const { key, value } = itemOf(text, block, shape, moved);
    if (key === undefined) return { source: value, isRepeated: false, entry: value };
    const entry = `${key} = ${value}`;
    return { source: `{\n${entry}\n}`, isRepeated: false, entry };
  }
  const [label = ''] = block.labels;
  const settings = hclAttributesOf(block.items);
  const sourceOf = (name: string) => {
    const setting = settings.find((one) => one.name === name);
    return setting && slice(text, setting.value);
  };
  const content = blocksOf(block.items).find(({ type }) => type === 'content') ?? block;
  const body = slice(text, content.inside);
  const names = { key: freeName('each_key', body), value: freeName('each_item', body) };
  const iterator = sourceOf('iterator') ?? label;
  const { key, value } = itemOf(text, content, shape, (source) => moved(withIterator(source, iterator, names)));
  const inner = `${key ?? ''} ${value}`;
  const isKeyUsed = new RegExp(String.raw`\b${names.key}\b`).test(inner);
  const head = `for ${isKeyUsed ? `${names.key}, ` : ''}${names.value} in ${moved(sourceOf('for_each') ?? '[]')}`;
  const source = key === undefined ? `[${head} : ${value}]` : `{ ${head} : ${key} => ${value} }`;
  return { source, isRepeated: true, entry: source };
}

/** A name that no text of the content has. */
const freeName = (base: string, body: string): string => (body.includes(base) ? freeName(`${base}_`, body) : base);

/** `ITERATOR.value` and `ITERATOR.key` are names of a `for` now. */
function withIterator(
  source: string,
  iterator: string,
  names: { readonly key: string; readonly value: string },
): string {
  const tokens = tokenize(source);
  const changes = tokens.flatMap((token, at) => {
    const member = tokens[at + 2];
    const isUse =
      token.kind === 'name' &&
      token.text === iterator &&
      tokens[at - 1]?.kind !== '.' &&
      tokens[at + 1]?.kind === '.' &&
      (member?.text === 'key' || member?.text === 'value');
    if (!isUse || !member) return [];
    return [{ start: token.start, end: member.start + member.text.length, by: names[member.text as 'key' | 'value'] }];
  });
  return rewritten(source, changes);
}

/** The settings of one block as an object, with the key that it has in a map. */
function itemOf(
  text: string,
  block: HclBlock,
  shape: BlockShape,
  moved: (source: string) => string,
): { readonly key?: string; readonly value: string } {
  const lines: string[] = [];
  let key = 'null';
  let mayBeNull = false;
  let mappings = '{}';
  for (const part of bodyParts(text, block)) {
    if (part.kind === 'comment') lines.push(`# ${part.text}`);
    if (part.kind !== 'attribute' || isNothing(part.source)) continue;
    const source = moved(part.source);
    if ('key' in shape && part.name === shape.key) key = source;
    else if (shape.as === 'mappings') mappings = source;
    else {
      const name = shape.as === 'map' ? (shape.members[part.name] ?? part.name) : part.name;
      mayBeNull ||= !isSurelySet(source);
      lines.push(`${name} = ${source}${part.behind === undefined ? '' : ` # ${part.behind}`}`);
    }
  }
  const object = lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`;
  if (shape.as === 'object' || shape.as === 'list') return { value: object };
  const spelled = readTree(key)?.kind === 'text' ? key : `(${key})`;
  if (shape.as === 'mappings')
    return { key: spelled, value: `{\n${[...lines, `response_parameters = ${pairList(mappings)}`].join('\n')}\n}` };
  // Nothing leaves a null of JSON out.
  return {
    key: spelled,
    value: mayBeNull ? `{ for name, value in ${object} : name => value if value != null }` : object,
  };
}

/** A map of destinations to sources as a list of both. */
function pairList(mappings: string): string {
  const tree = readTree(mappings);
  if (tree?.kind !== 'object')
    return `[for destination, source in ${mappings} : { destination = destination, source = source }]`;
  const pairs = tree.entries.map(
    ({ key, value }) => `{\ndestination = ${quote(key)}\nsource = ${slice(mappings, value)}\n}`,
  );
  return `[${pairs.join(', ')}]`;
}

/** What `aws` takes for nothing: null, and empty lists and maps. */
export function isNothing(source: string): boolean {
  const tree = readTree(source);
  if (tree?.kind === 'null') return true;
  return (tree?.kind === 'list' && tree.items.length === 0) || (tree?.kind === 'object' && tree.entries.length === 0);
}

function isSurelySet(source: string): boolean {
  const kind = readTree(source)?.kind;
  return kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'template';
}
