/**
 * Foreign values of another shape than their attribute has: each stays, as an expression that says what was said, and
 * is told of with what was expected and where it belongs.
 */
import type { Path } from '../hcl/path.ts';
import { quoteKey } from '../hcl/print/quote-key.ts';
import { parseExpression } from '../hcl/syntax/parse.ts';
import { bounds } from '../model/schema/bounds.ts';
import { isEncoded, type Attribute, type Attributes } from '../model/schema/attribute.ts';
import { isHcl, isVar } from '../model/schema/value.ts';
import { attributeNamed } from './convert/attributes.ts';
import { isRawList, isRawObject, RawObject, ResolvedValue, type RawValue } from './convert/raw-value.ts';
import { literalSource, treeOf } from './terraform/hcl-known.ts';

export interface Misplaced {
  /** As the source spells it. */
  readonly what: string;
  readonly text: string;
  readonly path: Path;
}

/** The value with expressions in place of what does not fit, each of which is told. */
export function withoutMisfits(
  attributes: Attributes,
  key: string,
  raw: RawValue,
  tell: (misplaced: Misplaced) => void,
): RawValue {
  const name = attributeNamed(attributes, key);
  const attribute = name === undefined ? undefined : attributes[name];
  return name === undefined || !attribute ? raw : new Fitter(attributes, tell).value(attribute, key, raw, [name]);
}

class Fitter {
  readonly #attributes: Attributes;
  readonly #tell: (misplaced: Misplaced) => void;

  /** @param attributes of the whole resource, where what is misplaced may belong */
  constructor(attributes: Attributes, tell: (misplaced: Misplaced) => void) {
    this.#attributes = attributes;
    this.#tell = tell;
  }

  value(attribute: Attribute, key: string, raw: RawValue, path: Path): RawValue {
    if (raw === null || raw instanceof ResolvedValue) return raw;
    switch (attribute.kind) {
      case 'json':
        return raw;
      case 'object':
        return isRawObject(raw)
          ? this.#members(attribute.attributes, raw, path)
          : this.#misfit(attribute, key, raw, path);
      case 'object-list': {
        const items = isRawList(raw) ? raw : [raw];
        if (!items.every(isRawObject)) return this.#misfit(attribute, key, raw, path);
        return items.map((item, at) => this.#members(attribute.attributes, item, [...path, at]));
      }
      case 'object-map':
      case 'map':
        if (isRawObject(raw)) return this.#entries(attribute, raw, path);
        return typeof raw === 'string' && isEncoded(attribute) ? raw : this.#misfit(attribute, key, raw, path);
      case 'list':
        return isRawObject(raw) || (isRawList(raw) && raw.some(isNested))
          ? this.#misfit(attribute, key, raw, path)
          : raw;
      default:
        return isNested(raw) ? this.#misfit(attribute, key, raw, path) : raw;
    }
  }

  #members(attributes: Attributes, raw: RawObject, path: Path): RawObject {
    const members = new RawObject(raw.line);
    for (const [key, item] of raw) {
      const name = attributeNamed(attributes, key);
      const attribute = name === undefined ? undefined : attributes[name];
      members.set(key, name === undefined || !attribute ? item : this.value(attribute, key, item, [...path, name]));
    }
    return members;
  }

  #entries(attribute: Extract<Attribute, { kind: 'map' | 'object-map' }>, raw: RawObject, path: Path): RawObject {
    const entries = new RawObject(raw.line);
    for (const [key, item] of raw) {
      const at = [...path, key];
      const fits = attribute.kind === 'map' ? !isNested(item) : !isPlain(item);
      if (!fits) entries.set(key, this.#entry(attribute, key, item, at));
      else if (attribute.kind === 'object-map' && isRawObject(item))
        entries.set(key, this.#members(attribute.attributes, item, at));
      else entries.set(key, item);
    }
    return entries;
  }

  #entry(
    attribute: Extract<Attribute, { kind: 'map' | 'object-map' }>,
    key: string,
    raw: RawValue,
    path: Path,
  ): RawValue {
    const source = expressionOf(raw);
    if (source === undefined) return raw;
    const known = attribute.kind === 'object-map' && attributeNamed(attribute.attributes, key) !== undefined;
    const others = known ? this.#attributesWith(key) : [];
    const place = known
      ? ` Move ${key} into the object of a key${others.length === 0 ? '' : `, or into ${others.join(' or ')}`}.`
      : '';
    const wanted = attribute.kind === 'map' ? 'a single value' : 'an object';
    this.#tell({
      what: key,
      path,
      text: `${attribute.label} expects ${wanted} for each key; ${key} is ${nounOf(raw)}.${place} It was kept as it is.`,
    });
    return new ResolvedValue({ hcl: source });
  }

  /** Objects of the resource that have a member of that name. */
  #attributesWith(key: string): readonly string[] {
    return Object.entries(this.#attributes).flatMap(([name, attribute]) =>
      attribute.kind === 'object' && attributeNamed(attribute.attributes, key) !== undefined ? [name] : [],
    );
  }

  #misfit(attribute: Attribute, key: string, raw: RawValue, path: Path): RawValue {
    const source = expressionOf(raw);
    if (source === undefined) return raw;
    this.#tell({
      what: key,
      path,
      text: `${attribute.label} expects ${expected[attribute.kind]}, not ${nounOf(raw)}. It was kept as it is; correct it, or Terraform refuses it.`,
    });
    return new ResolvedValue({ hcl: isEncoded(attribute) ? `jsonencode(${source})` : source });
  }
}

const expected: { readonly [kind in Attribute['kind']]: string } = {
  string: 'text',
  enum: 'text',
  integer: 'a number',
  boolean: 'true or false',
  json: 'JSON',
  list: 'a list of strings',
  map: 'a map of single values',
  object: 'an object',
  'object-list': 'a list of objects',
  'object-map': 'a map of objects',
};

const isNested = (raw: RawValue): boolean => isRawList(raw) || isRawObject(raw);
const isPlain = (raw: RawValue): boolean => raw !== null && !(raw instanceof ResolvedValue) && !isRawObject(raw);

const nounOf = (raw: RawValue): string =>
  isRawList(raw) ? 'a list' : isRawObject(raw) ? 'an object' : typeof raw === 'string' ? 'text' : 'a single value';

/** The expression that says a value; undefined where none can: for a reference without an address yet, or too much. */
function expressionOf(raw: RawValue): string | undefined {
  const source = sourceOfRaw(raw);
  return source !== undefined && source.length <= bounds.textKept && parseExpression(source).ok ? source : undefined;
}

function sourceOfRaw(raw: RawValue): string | undefined {
  if (raw instanceof ResolvedValue) {
    if (isVar(raw.value)) return `var.${raw.value.var}`;
    return isHcl(raw.value) ? raw.value.hcl : undefined;
  }
  if (isRawList(raw)) {
    const items = raw.map(sourceOfRaw);
    return items.every((item) => item !== undefined) ? `[${items.join(', ')}]` : undefined;
  }
  if (!isRawObject(raw)) return literalSource(treeOf(raw));
  const members = [...raw].map(([key, item]) => [quoteKey(key), sourceOfRaw(item)] as const);
  if (members.some(([, source]) => source === undefined)) return undefined;
  return members.length === 0 ? '{}' : `{ ${members.map(([key, source]) => `${key} = ${source ?? ''}`).join(', ')} }`;
}
