/** An object of the design as one of the other provider. */
import {
  attributeOfObject,
  providerEntry,
  typeOf,
  variantOfObject,
  type Adopted,
  type DesignObject,
} from '../../model/design/design.ts';
import { spellingsIn } from '../../model/resources/provider-differences.ts';
import {
  isDynamic,
  isHcl,
  isMap,
  isRef,
  isVar,
  mapDynamics,
  mapOf,
  pairsOf,
  type Dynamic,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { hclAttributesOf, slice, type HclBlock } from '../../hcl/body.ts';
import { commentedBlocks } from '../../hcl/layout/comments.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { quote } from '../../hcl/print/quote-key.ts';
import { movedResource, type MovedResource } from './block.ts';
import type { Moving, MoveContext } from './context.ts';
import {
  beforeRenaming,
  decodedMap,
  encodedMap,
  isJson,
  encodedYaml,
  pairLists,
  renamedMembers,
} from './expressions.ts';
import { movedReferences } from './references.ts';
import { inWordsOfAws } from './value-blocks.ts';

type Part = DesignObject | Adopted;

/** Values of an object with the addresses in its expressions written anew. */
export function withReferences(values: Values, block: string, context: MoveContext): Values {
  const before = Object.entries(values);
  const after = before.map(([name, value]): Pair => [name, mapDynamics(value, (one) => moved(one, block, context))]);
  return after.every(([, value], at) => value === before[at]?.[1]) ? values : Object.fromEntries(after);
}

function moved(dynamic: Dynamic, block: string, context: MoveContext): Dynamic {
  if (!isHcl(dynamic)) return dynamic;
  const hcl = movedReferences(dynamic.hcl, { context, block });
  if (hcl === dynamic.hcl) return dynamic;
  context.log.change(block, dynamic.hcl, hcl);
  return { hcl };
}

/** The object itself, with the name and the words of the other provider; its block as written is moved apart. */
export function movedPart<Of extends Part>(object: Of, moving: Moving, context: MoveContext): Of {
  const { provider: _, ...rest } = object;
  context.log.change(moving.into, moving.from, moving.into);
  const values = (of: Values) => withReferences(movedValues(of, object, moving, context), moving.into, context);
  const settings = withDefaults(values(object.attributes), object, moving, context);
  const entry = { ...rest, ...providerEntry(object.type, context.to), name: moving.into.split('.')[1] ?? object.name };
  const inactive = 'inactiveValues' in object ? { inactiveValues: values(object.inactiveValues) } : {};
  // Without or with the optional member it is still one.
  return { ...entry, attributes: settings, ...inactive } as unknown as Of;
}

function movedValues(values: Values, object: Part, moving: Moving, context: MoveContext): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): Pair[] => {
      const after = context.to === 'awscc' ? withoutEmpty(value) : value;
      return after === undefined ? [] : [[name, movedValue(name, after, object, moving, context)]];
    }),
  );
}

/** Empty lists and maps say nothing to `aws`. */
function withoutEmpty(value: Value): Value | undefined {
  if (isDynamic(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  const pairs = pairsOf(value);
  if (pairs.length === 0) return undefined;
  const rest = pairs.flatMap(([key, item]): Pair[] => (Array.isArray(item) && item.length === 0 ? [] : [[key, item]]));
  if (rest.length === 0) return undefined;
  return rest.length === pairs.length ? value : mapOf(rest);
}

function movedValue(name: string, value: Value, object: Part, moving: Moving, context: MoveContext): Value {
  const json = typeof value === 'string' && moving.before.orYaml.includes(name) ? context.json.get(value) : undefined;
  if (json !== undefined) {
    context.log.change(moving.into, `${name} in YAML`, `${name} in JSON`);
    return json;
  }
  const source = expressionOf(name, value, object, moving);
  if (source === undefined) return value;
  const hcl = movedSource(name, source, moving, context);
  if (hcl === source) return value;
  context.log.change(moving.into, `${name} = ${source}`, `${name} = ${hcl}`);
  const [, variable] = /^var\.([\p{L}_][\w-]*)$/u.exec(hcl) ?? [];
  return variable === undefined ? { hcl } : { var: variable };
}

/** A value that means something else to the other provider, as an expression. */
function expressionOf(name: string, value: Value, { type }: Part, { before }: Moving): string | undefined {
  if (typeof value === 'string' && before.orYaml.includes(name)) return isJson(value) ? undefined : quote(value);
  if (isVar(value)) return `var.${value.var}`;
  return isHcl(value) && type !== 'scaffold' && parseExpression(value.hcl).ok ? value.hcl : undefined;
}

function movedSource(name: string, given: string, moving: Moving, context: MoveContext): string {
  const { before, after, into } = moving;
  const [one, other] = [before, after].map((difference) => spellingsIn(difference).get(name));
  const source = movedReferences(given, { context, block: into });
  if (before.encoded.includes(name)) return encodedMap(source, context);
  if (before.orYaml.includes(name)) return encodedYaml(source, context);
  if (other?.isPlain) return decodedMap(source, context);
  const members = one?.shape?.as === 'map' ? one.shape.members : undefined;
  if (members) {
    const there = Object.fromEntries(Object.entries(members).map(([spelled, member]) => [member, spelled]));
    return encodedMap(beforeRenaming(source, members, false) ?? renamedMembers(source, there, true), context);
  }
  if (one?.shape?.as === 'mappings') return pairLists(source);
  if (other?.shape?.as === 'map') return inWordsOfAws(decodedMap(source, context), other.shape);
  return other?.shape?.as === 'mappings' ? inWordsOfAws(source, other.shape) : source;
}

/** What `aws` sends, gives every resource, or is not without. */
function withDefaults(values: Values, object: Part, moving: Moving, context: MoveContext): Values {
  const { before, after, into } = moving;
  const { log } = context;
  const added: Pair[] = [];
  const add = (name: string, value: Value) => {
    log.change(into, `${name} not set`, `${name} = ${JSON.stringify(value)}`);
    added.push([name, value]);
  };
  const written = new Map<string, Value>([
    ...Object.entries(variantOfObject(object)?.fixed ?? {}),
    ...Object.entries(values),
  ]);
  if (context.to === 'awscc') {
    for (const { attribute, value, where } of before.sends)
      if (!written.has(attribute) && where(written) && isUsed(object, attribute)) add(attribute, value);
    const tags = tagsOf(values, object, moving, context);
    if (tags !== undefined) add('tags', tags);
  } else {
    for (const name of after.requires)
      if (!written.has(name) && typeOf(object).attributes[name]?.kind === 'list') add(name, []);
    for (const { attribute, value, where } of after.sends)
      if (!written.has(attribute) && where(written) && isUsed(object, attribute))
        log.change(into, `${attribute} not set`, `${attribute} not set: aws sends ${value}`);
  }
  if (added.length === 0) return values;
  const all = new Map([...Object.entries(values), ...added]);
  return Object.fromEntries(
    Object.keys(typeOf(object).attributes).flatMap((name): Pair[] => {
      const value = all.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const isUsed = (object: Part, name: string): boolean => attributeOfObject(object as DesignObject, name) !== undefined;

/** Tags with those that `aws` gives beside them; undefined where there are none. */
function tagsOf(values: Values, object: Part, moving: Moving, context: MoveContext): Value | undefined {
  if (!Object.hasOwn(typeOf(object).attributes, 'tags')) return undefined;
  const words = 'sourceText' in object ? object.sourceText : undefined;
  const own = words && ownBlock(words.text, moving);
  const sourceOf = (name: string) => {
    const setting = own && hclAttributesOf(own.items).find((one) => one.name === name);
    return words && setting ? slice(words.text, setting.value).trim() : undefined;
  };
  const sources = [context.defaultTags.get(sourceOf('provider') ?? 'aws'), sourceOf('tags_all')].flatMap((source) =>
    source === undefined ? [] : [movedReferences(source, { context, block: moving.into })],
  );
  const lists = sources.map(literalPairs);
  const tags = values['tags'];
  if (lists.every((list) => list?.length === 0)) return undefined;
  if (lists.every((list) => list !== undefined) && (tags === undefined || isMap(tags)))
    return mapOf([...new Map([...lists.flat(), ...pairsOf(tags)])]);
  const given = sourceOf('tags');
  const source = `merge(${[...sources, ...(given === undefined ? [] : [movedReferences(given, { context, block: moving.into })])].join(', ')})`;
  return { hcl: moving.before.encoded.includes('tags') ? encodedMap(source, context) : source };
}

function literalPairs(source: string): readonly Pair[] | undefined {
  const tree = readTree(source);
  if (tree?.kind === 'null') return [];
  if (tree?.kind !== 'object') return undefined;
  const pairs = tree.entries.map(({ key, value }): Pair => [
    key,
    value.kind === 'text' ? value.text : { hcl: slice(source, value) },
  ]);
  return pairs;
}

/** The block of an object among its words. */
function ownBlock(text: string, { before, from }: Moving): HclBlock | undefined {
  const { blocks } = commentedBlocks(text);
  return blocks.find(({ labels: [type, name] }) => type === before.terraformType && `${type}.${name}` === from);
}

/** The words of an object as those of the other provider; undefined where its block does not stand in them. */
export function movedWords(
  text: string,
  moving: Moving,
  context: MoveContext,
): { readonly block: MovedResource; readonly range: HclBlock } | undefined {
  const range = ownBlock(text, moving);
  return range && { block: movedResource(text, range, moving, context), range };
}

/** A reference that names an attribute which the other provider has no name for, as an expression. */
export function refsAsExpressions(object: DesignObject, sourceOf: (ref: Dynamic) => string | undefined): DesignObject {
  const attributes = Object.fromEntries(
    Object.entries(object.attributes).map(([name, value]): Pair => [
      name,
      mapDynamics(value, (dynamic) => {
        const hcl = isRef(dynamic) && dynamic.attribute !== undefined ? sourceOf(dynamic) : undefined;
        return hcl === undefined ? dynamic : { hcl };
      }),
    ]),
  );
  return { ...object, attributes };
}
