import { describe, expect, it } from 'vitest';
import { isEncoded, type Attribute } from '../schema/attribute.ts';
import { resourceType, resourceTypes } from './index.ts';
import facts from './aws-facts.json' with { type: 'json' };
import { providerDifferenceOf, type BlockShape, type ProviderDifference } from './provider-differences.ts';

interface BlockFacts {
  readonly attributes: { readonly [name: string]: string };
}
interface Facts {
  readonly set: { readonly [name: string]: string };
  readonly read: readonly string[];
  readonly blocks: { readonly [name: string]: BlockFacts };
  readonly import: string;
}
const resources = facts.resources as unknown as { readonly [type: string]: Facts };

/** Which types of the aws provider a kind of the table can take over as they are. */
const fitting: { readonly [kind in Attribute['kind']]: readonly string[] } = {
  string: ['string'],
  enum: ['string'],
  json: ['string'],
  integer: ['number'],
  boolean: ['bool'],
  list: ['set of string', 'list of string'],
  map: ['map of string'],
  object: [],
  'object-list': [],
  'object-map': [],
};

const attributeOf = ({ type }: ProviderDifference, name: string): Attribute | undefined =>
  resourceType(type).attributes[name];

function settingFault(spelling: ProviderDifference, name: string, type: string): string | undefined {
  if (Object.hasOwn(spelling.leftOut, name)) return undefined;
  const own = spelling.renamed[name] ?? name;
  const attribute = attributeOf(spelling, own);
  if (!attribute) return `${name} has no attribute`;
  if (!fitting[attribute.kind].includes(type)) return `${name} is ${type} and ${own} is ${attribute.kind}`;
  return isEncoded(attribute) === spelling.encoded.includes(own) ? undefined : `${name} is JSON on one side only`;
}

function membersOf(shape: BlockShape, spelling: ProviderDifference): readonly string[] {
  if (shape.as === 'map') return [shape.key, ...Object.keys(shape.members)];
  if (shape.as === 'mappings') return [shape.key, shape.mappings];
  const attribute = attributeOf(spelling, shape.attribute);
  return attribute && 'attributes' in attribute ? Object.keys(attribute.attributes) : [];
}

function blockFaults(spelling: ProviderDifference, name: string, { attributes }: BlockFacts): readonly string[] {
  const shape = spelling.blocks[name];
  if (!shape) return Object.hasOwn(spelling.leftOut, name) ? [] : [`${name} goes nowhere`];
  const known = membersOf(shape, spelling);
  const lost = Object.keys(attributes).filter((member) => !known.includes(member));
  if (shape.as !== 'map') return lost;
  const own = attributeOf(spelling, shape.attribute);
  const members = own && 'attributes' in own ? Object.keys(own.attributes) : [];
  return [...lost, ...members.filter((member) => !Object.values(shape.members).includes(member))];
}

const sorted = (names: Iterable<string>) => [...names].toSorted();

describe.each(Object.entries(resources))('%s', (terraformType, fact) => {
  const spelling = providerDifferenceOf(terraformType);
  if (!spelling) throw new Error(`${terraformType} is not read`);

  it('says where each setting goes', () => {
    const faults = Object.entries(fact.set).flatMap(([name, type]) => settingFault(spelling, name, type) ?? []);
    expect(faults).toEqual([]);
    const settings = [...Object.keys(fact.set), ...Object.keys(fact.blocks)];
    const named = [...Object.keys(spelling.renamed), ...Object.keys(spelling.leftOut), ...Object.keys(spelling.blocks)];
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
    expect(spelling.sends.filter(({ attribute }) => !settings.includes(attribute))).toEqual([]);
  });

  it('says what of the table the provider has not', () => {
    const has = [
      ...Object.keys(fact.set).map((name) => spelling.renamed[name] ?? name),
      ...Object.values(spelling.blocks).map(({ attribute }) => attribute),
    ];
    const lacking = Object.keys(resourceType(spelling.type).attributes).filter((name) => !has.includes(name));
    const members = Object.entries(spelling.blocks).flatMap(([block, shape]) => {
      const own = Object.keys(fact.blocks[block]?.attributes ?? {});
      if (shape.as !== 'object' && shape.as !== 'list') return [];
      return membersOf(shape, spelling).flatMap((member) =>
        own.includes(member) ? [] : [`${shape.attribute}.${member}`],
      );
    });
    expect(spelling.lacks).toEqual([...lacking, ...members]);
  });

  it('says what each block and its members become', () => {
    const faults = Object.entries(fact.blocks).flatMap(([name, block]) => blockFaults(spelling, name, block));
    expect(faults).toEqual([]);
  });

  it('knows what to write for each attribute that AWS sets', () => {
    const { attributes, readOnly } = resourceType(spelling.type);
    const own = [...readOnly, ...Object.keys(attributes)];
    expect(fact.read.filter((name) => ![...Object.keys(spelling.exports), ...own].includes(name))).toEqual([]);
    const slots = [...own, 'partition', 'region', 'account', 'api.api_endpoint'];
    const wrong = Object.values(spelling.exports).filter((known) => {
      if (typeof known === 'string') return !own.includes(known);
      if ('lost' in known) return !known.lost.endsWith('.');
      const asked = [...known.text.matchAll(/\{([\w.]+)(?: unless [^}]+)?\}/g)].map(([, slot = '']) => slot);
      return asked.length === 0 || asked.some((slot) => !slots.includes(slot));
    });
    expect(wrong).toEqual([]);
    const within = Object.keys(spelling.within).filter((name) => !readOnly.includes(name as never));
    expect([...within, ...spelling.orYaml.filter((name) => !Object.hasOwn(attributes, name))]).toEqual([]);
  });

  it('takes import ids apart as the provider does', () => {
    const { importParts } = spelling;
    expect(sorted(importParts)).toEqual(sorted(resourceType(spelling.type).identity));
    const format = importParts.map((part) => part.replaceAll('_', '-')).join('/');
    expect(fact.import).toBe(importParts.length === 1 ? "'id'" : `'${format}'`);
  });
});

it('reads every type of awscc that is not an example, as the table spells it', () => {
  for (const type of resourceTypes)
    expect(providerDifferenceOf(type.terraformType)?.importParts).toEqual(type.composed ? undefined : type.identity);
});
