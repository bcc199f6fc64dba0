import { describe, expect, it, test } from 'vitest';
import type { Attribute, Attributes } from './attribute.ts';
import { checkModel } from '../checks/check-model.ts';
import { emptyDesign, type Design } from '../design/design.ts';
import { addObject, newObject } from '../design/edits.ts';
import { patterns } from './patterns.ts';
import { attributeOf, attributesOf, type ResourceType, type Variant } from './resource.ts';
import { resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import { serviceActions } from './services.ts';
import { faultsOf, faultWords, valueSchema, type ValueFault } from './value-schema.ts';
import { itemOf } from './literal-values.ts';
import type { Value, Values } from './value.ts';
import { z } from '../zod.ts';

interface Place {
  readonly type: ResourceType & { readonly id: ResourceTypeId };
  readonly variant: Variant;
  readonly path: string;
  readonly attribute: Attribute;
}

function nested(path: string, attribute: Attribute): readonly (readonly [string, Attribute])[] {
  if ('attributes' in attribute)
    return Object.entries(attribute.attributes).flatMap(([name, member]) => nested(`${path}.${name}`, member));
  const item = attribute.kind === 'list' || attribute.kind === 'map' ? [[`${path}.*`, itemOf(attribute)] as const] : [];
  return [[path, attribute], ...item];
}

/** Every attribute of every variant, those within blocks, lists and maps included. */
const places: readonly Place[] = resourceTypes.flatMap((type) =>
  type.variants.flatMap((variant) =>
    attributesOf(type, variant).flatMap(([name, own]) =>
      nested(name, own).map(([path, attribute]) => ({ type, variant, path, attribute })),
    ),
  ),
);

const titled = (list: readonly Place[]) =>
  list.map((place) => [place.variant.id, place.path, place.attribute] as const);
const ofKind = (...kinds: readonly Attribute['kind'][]) =>
  titled(places.filter(({ attribute }) => kinds.includes(attribute.kind)));

/** Text of a length that no pattern has a say in. */
const longText = (attribute: Attribute, length: number) =>
  faultsOf(attribute, 'x'.repeat(length)).filter((fault) => fault !== 'pattern');

describe('limits', () => {
  it.each(ofKind('integer'))('%s %s: takes both limits and nothing beyond', (_, __, attribute) => {
    const { min, max, fraction, choices } = attribute as Extract<Attribute, { kind: 'integer' }>;
    expect([min, max].map((value) => faultsOf(attribute, value))).toEqual([[], []]);
    expect([min, max].map((value) => faultsOf(attribute, String(value)))).toEqual([[], []]);
    expect([min - 1, max + 1].map((value) => faultsOf(attribute, value)[0])).toEqual(['range', 'range']);
    expect(['', 'x', true].map((value) => faultsOf(attribute, value))).toEqual([['type'], ['type'], ['type']]);
    expect([min + 0.5, `${min}.5`].map((value) => faultsOf(attribute, value))).toEqual(
      fraction ? [[], []] : [['type'], ['type']],
    );
    const between = Array.from({ length: 10 }, (_, at) => min + at);
    expect(between.filter((value) => faultsOf(attribute, value).length > 0)).toEqual(
      choices ? between.filter((value) => !choices.includes(value)) : [],
    );
  });

  it.each(ofKind('enum'))('%s %s: takes its choices and no other', (_, __, attribute) => {
    const { values } = attribute as Extract<Attribute, { kind: 'enum' }>;
    expect(values.flatMap((value) => faultsOf(attribute, value))).toEqual([]);
    expect(faultsOf(attribute, 'another')).toEqual(['enum']);
    expect(faultsOf(attribute, `${values[0] ?? ''} `)).toEqual(['enum']);
  });

  it.each(ofKind('boolean'))('%s %s: takes true and false and no other', (_, __, attribute) => {
    expect([true, false, 'true', 'false'].flatMap((value) => faultsOf(attribute, value))).toEqual([]);
    expect(['', 'yes', 1].map((value) => faultsOf(attribute, value))).toEqual([['type'], ['type'], ['type']]);
  });

  it.each(ofKind('json'))('%s %s: takes JSON in both spellings', (_, __, attribute) => {
    expect(['{}', '"a"', {}, ['a'], 1, false].flatMap((value) => faultsOf(attribute, value))).toEqual([]);
    expect(['{', 'a: b'].map((value) => faultsOf(attribute, value))).toEqual([['json'], ['json']]);
  });

  const limited = titled(places.filter(({ attribute }) => attribute.kind === 'string' && attribute.max !== undefined));
  it.each(limited)('%s %s: takes text of its length and no longer', (_, __, attribute) => {
    const { min = 1, max = 0 } = attribute as Extract<Attribute, { kind: 'string' }>;
    expect([min, max].map((length) => longText(attribute, length))).toEqual([[], []]);
    expect(longText(attribute, max + 1)).toEqual(['length']);
    expect(faultsOf(attribute, 7)).toEqual(['type']);
  });

  const formed = titled(places.filter(({ attribute }) => attribute.kind === 'string' && attribute.pattern));
  it.each(formed)('%s %s: takes its placeholder, not another text', (_, __, attribute) => {
    const { pattern, placeholder } = attribute as Extract<Attribute, { kind: 'string' }>;
    expect(pattern?.anyOf.every((id) => id in patterns)).toBe(true);
    expect(faultsOf(attribute, '$ ?')).toEqual(['pattern']);
    expect(faultsOf(attribute, full(placeholder ?? ''))).toEqual(placeholder === undefined ? ['pattern'] : []);
  });

  test('every kind of limit is met somewhere', () => {
    expect(limited.length).toBeGreaterThan(40);
    expect(formed.length).toBeGreaterThan(8);
    expect(new Set(places.map(({ attribute }) => attribute.kind))).toEqual(
      new Set(['string', 'enum', 'integer', 'boolean', 'list', 'map', 'json']),
    );
  });
});

/** Placeholders leave out the middle of long texts. */
const full = (placeholder: string) =>
  placeholder
    .replace('/functions/…/', '/functions/arn:aws:lambda:eu-west-1:123456789012:function:orders/')
    .replace('/app/…', '/app/orders/50dc6c495c0c9188/0467ef3c8400ae65');

/** What a person would enter who follows the placeholder. */
function exampleOf(attribute: Attribute): Value {
  if (attribute.kind === 'enum') return attribute.values[0] ?? '';
  if (attribute.kind === 'map') return serviceActions[0].examples;
  if (attribute.kind === 'integer') return attribute.min;
  if (attribute.kind === 'boolean') return true;
  if (attribute.kind === 'json') return { type: 'object' };
  if (attribute.kind === 'object') return membersOf(attribute.attributes);
  if (attribute.kind === 'object-list') return [membersOf(attribute.attributes)];
  const text = full(attribute.placeholder ?? 'text');
  return attribute.kind === 'list' ? [text] : text;
}

const membersOf = (attributes: Attributes): Value =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, exampleOf(attribute)]));

describe('a new object', () => {
  const variants = resourceTypes.flatMap((type) =>
    type.variants.map((variant) => [variant.id, type, variant] as const),
  );

  it.each(variants)('of %s has no error once what is required is filled', (_, type, variant) => {
    const base: Design = variant.protocol && type.parent ? withApi(variant.protocol, needed[type.id]) : emptyDesign;
    const fresh = newObject(base, type.id, variant.id);
    const required = attributesOf(type, variant).filter(
      ([name, attribute]) => (attribute.required !== undefined || name === 'name') && !(name in fresh.attributes),
    );
    const filled = Object.fromEntries(required.map(([name, attribute]) => [name, exampleOf(attribute)]));
    const design = addObject({ ...fresh, attributes: { ...fresh.attributes, ...filled } })(base);
    const found = checkModel(design).all.filter(({ severity }) => severity !== 'hint');
    expect(found.map(({ rule, path, message }) => ({ rule, path, message }))).toEqual([]);
  });

  /** What its API has to say for it. */
  const needed: { readonly [type: string]: Values } = { managed_overrides: { target: 'https://orders.example.com' } };

  const withApi = (protocol: 'HTTP' | 'WEBSOCKET', values: Values = {}) =>
    addObject(newObject(emptyDesign, 'api', protocol, { name: 'orders', ...values }))(emptyDesign);
});

describe('messages', () => {
  const timeout = (variant: string) => {
    const type = resourceTypes.find(({ id }) => id === 'integration');
    const own = type?.variants.find(({ id }) => id === variant);
    const attribute = type && attributeOf(type, own, 'timeout_in_millis');
    if (!attribute) throw new Error(`${variant} has no timeout`);
    return attribute;
  };

  test('name the limit and who sets it', () => {
    expect(faultWords('range', timeout('ws-lambda'), 45_000, 'a WebSocket API')).toEqual({
      problem: 'Timeout is 45000 ms; a WebSocket API waits at most 29000 ms.',
      how: 'Enter 50 to 29000, or clear it for 29000.',
    });
  });

  test('are the same in the schema', () => {
    const result = z.safeParse(valueSchema(timeout('http-url')), 49);
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      'Timeout is 49 ms; API Gateway waits at least 50 ms. Enter 50 to 30000, or clear it for 30000.',
    ]);
  });

  const faults: readonly ValueFault[] = ['type', 'range', 'enum', 'length', 'pattern', 'json', 'size'];
  it.each(faults)('say for %s what is so and what to do', (fault) => {
    for (const { attribute } of places) {
      const { problem, how } = faultWords(fault, attribute, 'a'.repeat(400));
      expect(problem).toMatch(/^[A-Z].{8,300}\.$/);
      expect(how).toMatch(/^[A-Z].{5,300}\.$/);
      expect(`${problem} ${how}`).not.toMatch(/undefined|\[object|invalid|please/i);
    }
  });
});

test('a schema is made once for an attribute', () => {
  for (const { attribute } of places) expect(valueSchema(attribute)).toBe(valueSchema(attribute));
});
