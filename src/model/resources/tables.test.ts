import { describe, expect, it } from 'vitest';
import { groups, isEncoded, type Attribute, type Attributes } from '../schema/attribute.ts';
import { attributesOf } from '../schema/resource.ts';
import { resourceTypes } from './index.ts';
import facts from './provider-facts.json' with { type: 'json' };

type Fact = string | readonly [string, { readonly [name: string]: unknown }];
interface ResourceFacts {
  readonly since: string | null;
  readonly importId: readonly string[];
  readonly readOnly: readonly string[];
  readonly attributes: { readonly [name: string]: unknown };
}
const provider = facts.resources as unknown as { readonly [type: string]: ResourceFacts };
const own = resourceTypes.filter((type) => type.terraformType.startsWith('awscc_apigatewayv2_'));

/** What the provider calls the type of a kind. */
const typeNames: { readonly [kind in Attribute['kind']]: string } = {
  string: 'String',
  enum: 'String',
  integer: 'Number',
  boolean: 'Boolean',
  list: 'List of String',
  map: 'Map of String',
  json: 'JSON',
  object: 'Attributes',
  'object-list': 'Attributes List',
  'object-map': 'Attributes Map',
};

/** The table in the spelling of the facts. */
function spelled(attributes: Attributes): { readonly [name: string]: Fact } {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]): [string, Fact] => {
      const flags = [
        attribute.required === true ? '!' : '',
        attribute.replaces ? '^' : '',
        attribute.writeOnly ? '~' : '',
      ].join('');
      const encoded = isEncoded(attribute);
      const text = `${encoded ? 'JSON' : typeNames[attribute.kind]}${flags === '' ? '' : ` ${flags}`}`;
      return [name, 'attributes' in attribute && !encoded ? [text, spelled(attribute.attributes)] : text];
    }),
  );
}

describe.each(own)('the table of $terraformType', (type) => {
  const fact = provider[type.terraformType];

  it('names every attribute that can be set, with its type, and no other', () =>
    expect(spelled(type.attributes)).toEqual(fact?.attributes));

  it('joins import ids in the order of the provider', () => expect(type.identity).toEqual(fact?.importId));

  it('knows what AWS sets and since when the provider has it', () => {
    expect([...type.readOnly].toSorted()).toEqual([...(fact?.readOnly ?? [])].toSorted());
    expect(type.since).toBe(fact?.since);
  });
});

const flat = (attributes: Attributes, path = ''): readonly (readonly [string, Attribute])[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => [
    [`${path}${name}`, attribute] as const,
    ...('attributes' in attribute ? flat(attribute.attributes, `${path}${name}.`) : []),
  ]);

describe.each(resourceTypes)('$terraformType', (type) => {
  it.each(flat(type.attributes).map(([path, attribute]) => ({ path, attribute })))(
    '$path has a label, one sentence of help and a source',
    ({ attribute }) => {
      expect(attribute.label).toMatch(/^[A-Z].{0,28}$/);
      expect(attribute.help).toMatch(/^[A-Za-z$].{10,140}\.$/);
      expect(attribute.source).toMatch(/^https:\/\/\S+$/);
      expect(Object.keys(groups)).toContain(attribute.group ?? 'main');
    },
  );

  it.each([...type.variants])(
    'variant $id narrows only facts that fit the kind, and starts with values it can use',
    (variant) => {
      const foreign = Object.entries(variant.uses).filter(([name, narrowing]) => {
        const attribute = (type.attributes as Attributes)[name];
        if (!attribute) return true;
        if ('values' in narrowing && attribute.kind !== 'enum') return true;
        if ('editor' in narrowing && attribute.kind !== 'map') return true;
        return ('pattern' in narrowing || 'suggestions' in narrowing) && attribute.kind !== 'string';
      });
      expect(foreign).toEqual([]);
      const both = Object.keys(variant.fixed).filter((name) => name in variant.uses);
      expect(both).toEqual([]);
      expect(Object.keys({ ...variant.starts, ...variant.fixed }).filter((name) => !(name in type.attributes))).toEqual(
        [],
      );
      expect(Object.keys(variant.starts ?? {}).filter((name) => !(name in variant.uses))).toEqual([]);
    },
  );

  it('has counterparts on the other protocol only', () => {
    const wrong = type.variants.filter((variant) => {
      if (variant.counterpart === undefined) return false;
      const other = type.variants.find((candidate) => candidate.id === variant.counterpart);
      return !other || other.protocol === variant.protocol;
    });
    expect(wrong).toEqual([]);
  });
});

it('the variants of an integration together reach every attribute that can be set', () => {
  const integration = resourceTypes.find((type) => type.id === 'integration');
  const reached = new Set(
    integration?.variants.flatMap((variant) => [
      ...attributesOf(integration, variant).map(([name]) => name),
      ...Object.keys(variant.fixed),
    ]),
  );
  expect(Object.keys(integration?.attributes ?? {}).filter((name) => !reached.has(name))).toEqual([]);
  expect(reached.size).toBe(18);
});
