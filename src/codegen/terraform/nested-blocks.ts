/** Values that a provider takes as blocks of a resource: `cors_configuration { … }`, one `route_settings` for each route. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import type { BlockShape } from '../../model/resources/provider-differences.ts';
import {
  isDynamic,
  isMap,
  pairsOf,
  type Dynamic,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { address, block, entry, object, source, text, type Block, type Entry } from '../../hcl/print/ast.ts';
import { attributeEntry, dynamicOf, leafOf, memberEntries } from './attributes.ts';
import type { Names } from './names.ts';

interface BlockPlace {
  /** What the provider calls the block. */
  readonly name: string;
  readonly attribute: Attribute;
  readonly names: Names;
  readonly path: Path;
  /** Whether the provider has a member of the table. */
  readonly isThere: (member: string) => boolean;
}

/** The blocks that say a value; an expression makes them by a rule, and a value of another shape stays what it is. */
export function nestedBlocks(shape: BlockShape, value: Value, place: BlockPlace): readonly (Block | Entry)[] {
  const { name, names, path } = place;
  if (isDynamic(value)) return [dynamicBlock(shape, value, place)];
  const members = membersIn(place);
  const asItIs = [entry(name, leafOf(value, names), path)];
  switch (shape.as) {
    case 'object':
      return isMap(value) ? [block(name, [], memberEntries(members, value as Values, names, path))] : asItIs;
    case 'list':
      return Array.isArray(value)
        ? value.map((item: Value, at) => block(name, [], memberEntries(members, item as Values, names, [...path, at])))
        : asItIs;
    case 'map':
    case 'mappings':
      return isMap(value) ? pairsOf(value).map((pair) => keyedBlock(shape, pair, place)) : asItIs;
  }
}

const membersIn = ({ attribute, isThere }: BlockPlace): Attributes =>
  Object.fromEntries(Object.entries(membersOf(attribute)).filter(([member]) => isThere(member)));

const membersOf = (attribute: Attribute): Attributes => ('attributes' in attribute ? attribute.attributes : {});

type KeyedShape = Extract<BlockShape, { readonly as: 'map' | 'mappings' }>;

function keyedBlock(shape: KeyedShape, [key, item]: Pair, { name, attribute, names, path }: BlockPlace): Block {
  const at = [...path, key];
  const own = entry(shape.key, text(key), at);
  if (shape.as === 'mappings') return block(name, [], [own, ...mappingEntries(shape.mappings, item, names, at)]);
  const values = (isMap(item) ? item : {}) as Values;
  const members = Object.entries(shape.members).flatMap(([spelled, member]) => {
    const value = values[member];
    const facts = membersOf(attribute)[member];
    return value === undefined || !facts ? [] : [attributeEntry(spelled, facts, value, names, [...at, member])];
  });
  return block(name, [], [own, ...members]);
}

const listed = /^\[for destination, source in ([^]*) : \{ destination = destination, source = source \}\]$/;

/** The list of destinations and sources that the tables have, as the map that it was read from or would be. */
function mappingEntries(name: string, item: Value, names: Names, path: Path): readonly Entry[] {
  const list = isMap(item) && !isDynamic(item) ? (item as Values)['response_parameters'] : item;
  const at = [...path, 'response_parameters'];
  // A status without changes: the provider asks for the argument all the same.
  if (list === undefined) return [entry(name, object([]), at)];
  if (Array.isArray(list))
    return [
      entry(
        name,
        object(
          list.map((pair: Value, place) => {
            const { destination, source: from } = pair as Values;
            const key = typeof destination === 'string' ? destination : '';
            return entry(key, leafOf(from ?? null, names), [...at, place]);
          }),
        ),
        at,
      ),
    ];
  if (!isDynamic(list)) return [entry(name, leafOf(list, names), at)];
  const inner = 'hcl' in list ? listed.exec(list.hcl)?.[1] : undefined;
  const spelled = sourceText(list, names);
  return [entry(name, source(inner ?? `{ for item in ${spelled} : item.destination => item.source }`), at)];
}

const sourceText = (value: Dynamic, names: Names): string => {
  const expression = dynamicOf(value, names, undefined);
  if (expression.type === 'source') return expression.source;
  return expression.type === 'address' ? expression.address : 'null';
};

/** Blocks made from an expression: one where it is not null, or one for each of its entries. */
function dynamicBlock(shape: BlockShape, value: Dynamic, place: BlockPlace): Block {
  const { name, names, path } = place;
  const from = sourceText(value, names);
  const each = shape.as === 'object' ? `(${from})[*]` : from;
  const item = `${name}.value`;
  const member = (spelled: string, of: string) => entry(spelled, source(`try(${of}, null)`));
  const content: readonly Entry[] =
    shape.as === 'map'
      ? [
          entry(shape.key, address(`${name}.key`)),
          ...Object.keys(shape.members).map((spelled) => member(spelled, `${item}.${spelled}`)),
        ]
      : shape.as === 'mappings'
        ? [entry(shape.key, address(`${name}.key`)), entry(shape.mappings, address(item))]
        : Object.keys(membersIn(place)).map((spelled) => member(spelled, `${item}.${spelled}`));
  return block('dynamic', [name], [entry('for_each', source(each), path), block('content', [], content)]);
}
