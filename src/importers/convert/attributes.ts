/**
 * Foreign values → values of the table, by the kind of each attribute: the reverse of ../terraform/attributes.ts, for
 * any source. Total: what does not fit is told, never thrown.
 */
import { isEncoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { bounds } from '../../model/schema/bounds.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { memoByObject } from '../../model/memo.ts';
import { shownValue } from '../../model/schema/value-schema.ts';
import { literalOf } from '../../model/schema/literal-values.ts';
import { mapOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import {
  ResolvedValue,
  isRawList,
  isRawObject,
  isRounded,
  jsonText,
  lettersOf,
  RawObject,
  numberOfRaw,
  RawScalar,
  type RawValue,
} from './raw-value.ts';
import { JsonScanner } from '../raw/json.ts';

export interface ConversionSink {
  /** Told once for each member that is not taken, with why, in a sentence. */
  readonly skip: (name: string, why: string, path: Path, line: number | undefined) => void;
  /** What the source knows of a member that the table does not; undefined: nothing. An empty text: nothing to say. */
  readonly skipReason?: (name: string, path: Path) => string | undefined;
}

const noAttribute = 'The provider has no attribute for it.';

const byLetters: (attributes: Attributes) => ReadonlyMap<string, string> = memoByObject(
  (attributes: Attributes) => new Map(Object.keys(attributes).map((name) => [lettersOf(name), name])),
);

/** The attribute that a foreign name stands for. */
export const attributeNamed = (attributes: Attributes, name: string): string | undefined =>
  byLetters(attributes).get(lettersOf(name));

/** The values that a foreign object gives to the attributes of a table, in the order of the table. */
export function valuesFrom(attributes: Attributes, members: RawObject, sink: ConversionSink, path: Path = []): Values {
  const taken = new Map<string, Value>();
  for (const [key, raw] of members) {
    const name = attributeNamed(attributes, key);
    const attribute = name === undefined ? undefined : attributes[name];
    if (name === undefined || !attribute) {
      const why = sink.skipReason?.(key, path) ?? noAttribute;
      if (why !== '') sink.skip(key, why, path, members.line);
      continue;
    }
    const value = valueFrom(attribute, raw, sink, [...path, name]);
    if (value !== undefined) taken.set(name, value);
  }
  return inOrder(attributes, taken);
}

const inOrder = (attributes: Attributes, taken: ReadonlyMap<string, Value>): Values =>
  Object.fromEntries(
    Object.keys(attributes).flatMap((name): Pair[] => {
      const value = taken.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** One value; undefined where there is nothing to take, which is told unless the source said null. */
export function valueFrom(attribute: Attribute, raw: RawValue, sink: ConversionSink, path: Path): Value | undefined {
  if (raw === null) return undefined;
  const value = raw instanceof ResolvedValue ? raw.value : converted(attribute, raw, sink, path);
  if (value === undefined) {
    const line = isRawObject(raw) ? raw.line : undefined;
    sink.skip(String(path.at(-1) ?? ''), misfit(attribute, raw), path, line);
  }
  return value;
}

function misfit({ label }: Attribute, raw: RawValue): string {
  if (typeof raw === 'string' && raw.length > bounds.textKept)
    return `${label} has ${formatNumber(raw.length)} characters; the maximum is ${formatNumber(bounds.textKept)}.`;
  if (raw instanceof RawScalar) return `${raw.text.slice(0, 72)} isn't valid for ${label}.`;
  const text = typeof raw === 'string' ? raw.slice(0, 200) : raw;
  return `${shownValue(isRawList(text) || isRawObject(text) ? jsonText(text) : text)} isn't valid for ${label}.`;
}

function converted(attribute: Attribute, raw: RawValue, sink: ConversionSink, path: Path): Value | undefined {
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return textFrom(raw);
    case 'integer':
    case 'boolean':
      return scalarFrom(attribute, raw);
    case 'list':
      return listFrom(raw);
    case 'json':
      return jsonFrom(raw);
    case 'map':
      return mapFrom(attribute, decoded(attribute, raw), sink, path);
    case 'object':
      return isRawObject(raw) ? valuesFrom(attribute.attributes, raw, sink, path) : undefined;
    case 'object-list':
      return blocksFrom(attribute.attributes, raw, sink, path);
    case 'object-map':
      return blockMapFrom(attribute, decoded(attribute, raw), sink, path);
  }
}

/** A text, or what says one; texts longer than a design keeps are left out. */
function textFrom(raw: RawValue): Value | undefined {
  if (raw instanceof ResolvedValue) return raw.value;
  if (raw instanceof RawScalar) return textFrom(raw.text);
  if (typeof raw === 'string') return raw.length > bounds.textKept ? undefined : raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}

function scalarFrom(attribute: Attribute, raw: RawValue): Value | undefined {
  if (raw instanceof RawScalar) return scalarFrom(attribute, raw.value);
  if (typeof raw === 'string') return raw.length > 64 ? undefined : (literalOf(attribute, raw) as Value);
  if (attribute.kind === 'boolean') return typeof raw === 'boolean' ? raw : undefined;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined;
}

function listFrom(raw: RawValue): Value | undefined {
  if (!isRawList(raw)) {
    const only = textFrom(raw);
    return only === undefined ? undefined : [only];
  }
  const items = raw.map(textFrom);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** JSON stays the text that it is; an object in its place becomes such a text, or a value where it holds expressions. */
function jsonFrom(raw: RawValue): Value | undefined {
  const text = typeof raw === 'string' ? raw : undefined;
  if (text === undefined && holdsGiven(raw)) return levelsOf(raw) > deepest ? undefined : leafFrom(raw);
  const json = text ?? jsonText(raw, 2);
  return json.length > bounds.textKept ? undefined : json;
}

/** Levels of a value that holds expressions; a design takes a few more, since attributes stand in objects. */
const deepest = bounds.depth - 8;

const levelsOf = (raw: RawValue): number => {
  const items = isRawList(raw) ? raw : isRawObject(raw) ? [...raw.values()] : [];
  return items.reduce<number>((most, item) => Math.max(most, 1 + levelsOf(item)), 0);
};

function holdsGiven(raw: RawValue): boolean {
  if (raw instanceof ResolvedValue) return true;
  if (isRawList(raw)) return raw.some(holdsGiven);
  return isRawObject(raw) && [...raw.values()].some(holdsGiven);
}

/** Any value in the spelling of a design. */
export function leafFrom(raw: RawValue): Value {
  if (raw instanceof ResolvedValue) return raw.value;
  if (raw instanceof RawScalar) return numberFrom(raw);
  if (isRawList(raw)) return raw.map(leafFrom);
  return isRawObject(raw) ? mapOf([...raw].map(([key, item]): Pair => [key, leafFrom(item)])) : raw;
}

/** A number that JavaScript would round is an expression, as it is where it stands in Terraform. */
function numberFrom(raw: RawScalar): Value {
  const number = numberOfRaw(raw);
  if (number === undefined) return raw.text;
  return isRounded(raw) ? { hcl: number } : raw.value;
}

/** The object that an encoded attribute holds as JSON text. */
function decoded(attribute: Attribute, raw: RawValue): RawValue {
  if (typeof raw !== 'string' || !isEncoded(attribute)) return raw;
  const read = new JsonScanner(raw).read(0);
  return read.ok && raw.slice(read.end).trim() === '' ? read.value : raw;
}

function mapFrom(attribute: Attribute, raw: RawValue, sink: ConversionSink, path: Path): Value | undefined {
  if (!isRawObject(raw)) return undefined;
  return mapOf(
    [...raw].flatMap(([key, item]): Pair[] => {
      const value = textFrom(item);
      if (value === undefined && item !== null)
        sink.skip(key, `It isn't valid for ${attribute.label}.`, [...path, key], raw.line);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function blocksFrom(attributes: Attributes, raw: RawValue, sink: ConversionSink, path: Path): Value | undefined {
  const items: readonly RawValue[] = isRawList(raw) ? raw : [raw];
  if (!items.every(isRawObject)) return undefined;
  return items.map((item, index) => valuesFrom(attributes, item, sink, [...path, index]));
}

function blockMapFrom(
  attribute: Attribute & { readonly attributes: Attributes },
  raw: RawValue,
  sink: ConversionSink,
  path: Path,
): Value | undefined {
  if (!isRawObject(raw)) return undefined;
  return mapOf(
    [...raw].flatMap(([key, item]): Pair[] => {
      const at = [...path, key];
      if (item instanceof ResolvedValue) return [[key, item.value]];
      if (isRawObject(item)) return [[key, valuesFrom(attribute.attributes, item, sink, at)]];
      if (item !== null) sink.skip(key, `It isn't valid for ${attribute.label}.`, at, raw.line);
      return [];
    }),
  );
}
