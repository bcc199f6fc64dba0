/** Designs as if all in them ran already, and the account in which it does: for tests against simulated providers. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import {
  isDynamic,
  isMap,
  isRef,
  isVar,
  mapDynamics,
  mapOf,
  pairsOf,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { differenceOf, spellingsIn, type BlockShape } from '../../model/resources/provider-differences.ts';
import { importTargets } from '../terraform/imports.ts';

let counter = 0;

/** The design as if everything in it existed already: ids for all, and nothing that is an example of ours. */
export function adopted(design: Design, imports: 'id' | 'identity'): Design {
  const passthrough = design.objects.filter((object) => typeOf(object).ownId !== undefined);
  const keys = new Map(passthrough.toReversed().map((object) => [object.type, object.key]));
  const objects = passthrough.map((object): DesignObject => {
    const { attributes, ownId = '' } = typeOf(object);
    const values: Values = Object.fromEntries(
      Object.entries(object.attributes).flatMap(([name, value]): Pair[] => {
        const refersTo = Object.keys(attributes[name]?.refersTo ?? {});
        const parent = refersTo.map((type) => keys.get(type as DesignObject['type'])).find((key) => key !== undefined);
        // Parts of an id have to be known: what the design has, else a literal.
        if (typeOf(object).identity.includes(name) && name !== ownId)
          return [[name, parent === undefined ? `x${object.key}` : { ref: parent }]];
        const attribute = attributes[name];
        // The provider checks some choices at plan, and its JSON spells odd numbers in a way of its own.
        if (attribute?.kind === 'enum' && isDynamic(value)) return [[name, attribute.values[0] ?? '']];
        if (attribute?.kind === 'json') return [[name, '{"b":[1,"x<y"],"a":true}']];
        const shorter = attribute?.required === true ? value : pruned(value);
        return shorter === undefined ? [] : [[name, literalOnly(shorter)]];
      }),
    );
    counter += 1;
    const literal = values[ownId];
    const own = typeof literal === 'string' ? `${counter}-${literal}` : `id${counter.toString(36).padStart(6, '0')}`;
    const named = Object.hasOwn(attributes, ownId) ? { [ownId]: own } : {};
    return { ...object, attributes: { ...values, ...named }, import: { [ownId]: own } };
  });
  return { ...design, objects, output: { ...design.output, imports, region: '', account: '', outputs: false } };
}

/** Without empty lists, maps and objects, which the provider drops before it asks AWS. */
function pruned(value: Value): Value | undefined {
  if (isDynamic(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: Value) => pruned(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  const pairs = pairsOf(value).flatMap(([key, item]): Pair[] => {
    const passthrough = pruned(item);
    return passthrough === undefined ? [] : [[key, passthrough]];
  });
  return pairs.length === 0 ? undefined : mapOf(pairs);
}

/** Expressions become variables, whose values the account can know; references to what is not kept, too. */
const literalOnly = (value: Value): Value =>
  mapDynamics(value, (dynamic) => (isVar(dynamic) ? dynamic : { var: 'owner' }));

/** What the provider plans where nothing is written, and AWS has in its accounts. */
const assumed: { readonly [type: string]: { readonly [attribute: string]: string } } = {
  domain_name: { routing_mode: 'API_MAPPING_ONLY' },
  log_group: { log_group_class: 'STANDARD' },
};

export function liveAccountOf(design: Design) {
  return importTargets(design, indexOf(design)).map(({ object, id }) => ({
    type: typeOf(object).terraformType,
    id,
    attributes: inProvider(object, {
      ...assumed[object.type],
      ...(object.type === 'domain_name' ? { domain_name_arn: domainArn(id) } : {}),
      ...variantOfObject(object)?.fixed,
      ...Object.fromEntries(
        Object.entries(object.attributes).map(([name, value]) => {
          const attribute = typeOf(object).attributes[name];
          const live = attribute ? plain(liveValue(attribute, value, design)) : value;
          const holdsJson = attribute?.kind === 'json' && typeof live === 'string' && !isDynamic(value);
          // A simulated awscc takes JSON as what it says.
          return [name, holdsJson && object.provider !== 'aws' ? (JSON.parse(live) as unknown) : live];
        }),
      ),
    }),
  }));
}

type Live = { readonly [name: string]: unknown };

/** In the words of the provider, blocks as lists; with what AWS has where nobody set anything, without what it never gives back. */
function inProvider(object: DesignObject, live: Live): Live {
  const difference = differenceOf(object.type, object.provider ?? 'awscc');
  if (!difference?.plans) return live;
  const spellings = spellingsIn(difference);
  const { defaults, unread } = difference.plans;
  const members = Object.entries(defaults).filter(([place]) => place.includes('.'));
  const emptyLists = difference.requires.filter((place) => typeOf(object).attributes[place]?.kind === 'list');
  const switches = Object.entries(typeOf(object).attributes).flatMap(([name, { kind }]) =>
    kind === 'boolean' && !difference.lacks.includes(name) ? [[name, false] as const] : [],
  );
  const whole = {
    ...Object.fromEntries(switches),
    ...Object.fromEntries(emptyLists.map((name) => [name, []])),
    ...Object.fromEntries(Object.entries(defaults).filter(([place]) => !place.includes('.'))),
    ...live,
  };
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([name]) => !unread.includes(name))
      .map(([name, value]) => {
        const spelling = spellings.get(name);
        if (name === 'domain_name_arn') return ['arn', value];
        if (!spelling?.shape) return [spelling?.name ?? name, value];
        const given = Object.fromEntries(
          members.flatMap(([place, fallback]) =>
            place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), fallback]] : [],
          ),
        );
        return [spelling.name, liveBlocks(spelling.shape, value, given)];
      }),
  );
}

function liveBlocks(shape: BlockShape, value: unknown, given: Live): readonly unknown[] {
  if (shape.as === 'list') return value as readonly unknown[];
  if (shape.as === 'object') return [{ ...given, ...(value as Live) }];
  return Object.entries(value as { readonly [key: string]: Live }).map(([key, item]) => {
    if (shape.as === 'map')
      return {
        [shape.key]: key,
        ...Object.fromEntries(Object.entries(shape.members).map(([own, name]) => [own, item[name] ?? given[name]])),
      };
    const list = (item['response_parameters'] ?? []) as readonly {
      readonly destination?: string;
      readonly source: string;
    }[];
    return {
      [shape.key]: key,
      [shape.mappings]: Object.fromEntries(list.map(({ destination = '', source }) => [destination, source])),
    };
  });
}

/** One value as AWS knows it: variables by their defaults, references by the id that they stand for. */
export function liveValue(attribute: Attribute, value: Value, design: Design): Value {
  if (isVar(value)) {
    const { default: text = '' } = design.variables.find(({ name }) => name === value.var) ?? {};
    return liveValue(attribute, text, design);
  }
  if (isRef(value)) {
    const target = indexOf(design).byKey.get(value.ref);
    const id = (target && ownIdOf(target)) ?? '';
    if (attribute.refersTo?.[target?.type ?? ''] === 'domain_name_arn') return domainArn(id);
    return attribute.wrap && 'before' in attribute.wrap ? `${attribute.wrap.before}${id}` : id;
  }
  if (Array.isArray(value))
    return value.map((item: Value) =>
      'attributes' in attribute ? liveBlock(attribute.attributes, item, design) : liveValue(attribute, item, design),
    );
  if (!isMap(value)) return value;
  if (attribute.kind === 'object') return liveBlock(attribute.attributes, value, design);
  return {
    entries: pairsOf(value).map(([key, item]) => [
      key,
      'attributes' in attribute ? liveBlock(attribute.attributes, item, design) : liveValue(attribute, item, design),
    ]),
  };
}

const liveBlock = (attributes: Attributes, value: Value, design: Design): Value => ({
  entries: pairsOf(value).flatMap(([name, item]) => {
    const attribute = attributes[name];
    return attribute ? [[name, liveValue(attribute, item, design)] as const] : [];
  }),
});

export const domainArn = (name: string): string => `arn:aws:apigateway:eu-west-1:123456789012:/domainnames/${name}`;

const plain = (value: Value): unknown => {
  if (Array.isArray(value)) return value.map((item: Value) => plain(item));
  if (isMap(value)) return Object.fromEntries(pairsOf(value).map(([key, item]) => [key.toWellFormed(), plain(item)]));
  return typeof value === 'string' ? value.toWellFormed() : value;
};
