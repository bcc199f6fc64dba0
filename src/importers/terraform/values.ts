/** The settings of a resource block → values of the table. */
import { unencoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import { memoByObject } from '../../model/memo.ts';
import type { ResourceType } from '../../model/schema/resource.ts';
import { resourceType } from '../../model/resources/index.ts';
import { mapOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { sourceOf, valueOfTree, type HclPlace } from './hcl-values.ts';
import type { Body, ObjectTree } from './blocks.ts';
import type { BlockShape, ProviderDifference } from '../../model/resources/provider-differences.ts';

export function valuesOf({ attributes, blocks }: Body, spelling: ProviderDifference, place: HclPlace): Values {
  const table = readAttributes(resourceType(spelling.type));
  const values = new Map<string, Value>();
  for (const [name, tree] of attributes) {
    const own = spelling.renamed[name] ?? name;
    const attribute = table[own];
    if (!attribute) continue;
    // What awscc has as JSON text is a map here.
    values.set(own, valueOfTree(spelling.encoded.includes(own) ? unencoded(attribute) : attribute, tree, place));
  }
  for (const [name, trees] of groups(blocks)) {
    const shape = spelling.blocks[name];
    const attribute = shape && table[shape.attribute];
    if (!shape || !attribute) continue;
    values.set(shape.attribute, blockValue(shape, attribute, trees, place));
  }
  return inTableOrder(table, values);
}

/** What a reference may lead to in any variant, since which one it is comes out later. */
const readAttributes: (type: ResourceType) => Attributes = memoByObject((type: ResourceType) =>
  Object.fromEntries(
    Object.entries(type.attributes).map(([name, attribute]) => {
      const maps = [attribute, ...type.variants.map(({ uses }) => uses[name])].map((facts) => facts?.refersTo ?? {});
      const refersTo: { readonly [target: string]: string } = Object.fromEntries(
        maps.flatMap((map) => Object.entries(map)),
      );
      return [name, Object.keys(refersTo).length === 0 ? attribute : { ...attribute, refersTo }];
    }),
  ),
);

const inTableOrder = (table: Attributes, values: ReadonlyMap<string, Value>): Values =>
  Object.fromEntries(
    Object.keys(table).flatMap((name): Pair[] => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

function groups(blocks: Body['blocks']): ReadonlyMap<string, readonly ObjectTree[]> {
  const result = new Map<string, ObjectTree[]>();
  for (const { name, tree } of blocks) {
    const list = result.get(name);
    if (list) list.push(tree);
    else result.set(name, [tree]);
  }
  return result;
}

function blockValue(shape: BlockShape, attribute: Attribute, trees: readonly ObjectTree[], place: HclPlace): Value {
  const [first] = trees;
  switch (shape.as) {
    case 'object':
      return first ? valueOfTree(attribute, first, place) : {};
    case 'list':
      return valueOfTree(attribute, { kind: 'list', items: trees, start: 0, end: 0 }, place);
    case 'map':
      return mapOf(trees.map((tree): Pair => [keyOf(tree, shape.key), renamedMembers(shape, attribute, tree, place)]));
    case 'mappings':
      return mapOf(trees.map((tree): Pair => [keyOf(tree, shape.key), pairList(tree, shape.mappings, place)]));
  }
}

function keyOf({ entries }: ObjectTree, name: string): string {
  const key = entries.find((entry) => entry.key === name)?.value;
  if (key?.kind === 'text') return key.text;
  return key?.kind === 'number' ? String(key.number) : '';
}

type MapShape = Extract<BlockShape, { readonly as: 'map' }>;

function renamedMembers({ members }: MapShape, attribute: Attribute, tree: ObjectTree, place: HclPlace): Values {
  const own = attribute.kind === 'object-map' ? attribute.attributes : {};
  const values = new Map(tree.entries.map(({ key, value }) => [members[key], value]));
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, member]): Pair[] => {
      const value = values.get(name);
      return value ? [[name, valueOfTree(member, value, place)]] : [];
    }),
  );
}

/** A map of destinations → the list that awscc has in its place. */
function pairList(tree: ObjectTree, name: string, place: HclPlace): Value {
  const mappings = tree.entries.find(({ key }) => key === name)?.value;
  if (mappings?.kind === 'object')
    return {
      response_parameters: mappings.entries.map(({ key, value }) => ({
        destination: key,
        source: valueOfTree(textAttribute, value, place),
      })),
    };
  if (!mappings) return { response_parameters: [] };
  const { hcl } = sourceOf(mappings, place);
  return {
    response_parameters: {
      hcl: `[for destination, source in ${hcl} : { destination = destination, source = source }]`,
    },
  };
}

const textAttribute: Attribute = { kind: 'string', label: '', help: '', source: '' };
