/** Values of the design → entries of a block, by the kind that the table gives each attribute. Total: any draft prints. */
import { isEncoded, type Attribute, type Attributes, type Wrap } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { Digits, parseExactJson, type ExactJson } from '../../hcl/exact-json.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { numberOf } from '../../model/schema/literal-values.ts';
import {
  isDynamic,
  isHcl,
  isList,
  isMap,
  isRef,
  pairsOf,
  type Dynamic,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import {
  address,
  callExpression,
  entry,
  list,
  object,
  source,
  text,
  type Entry,
  type Expression,
} from '../../hcl/print/ast.ts';
import { quote } from '../../hcl/print/quote-key.ts';
import type { Names } from './names.ts';

const nothing: Expression = { type: 'null' };

/** The only comment that a mistake puts into a file: the value cannot be printed as the number it should be. */
const notANumber = { whole: 'Gatewright: not a whole number', fraction: 'Gatewright: not a number' };

/** Entries for those attributes of the table that have a value, in table order. */
export function memberEntries(attributes: Attributes, values: Values, names: Names, path: Path): readonly Entry[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = values[name];
    return value === undefined ? [] : [attributeEntry(name, attribute, value, names, [...path, name])];
  });
}

/** @param name what the provider calls it */
export function attributeEntry(name: string, attribute: Attribute, value: Value, names: Names, path: Path): Entry {
  const printed = entry(name, expressionOf(attribute, value, names, path), path);
  return attribute.kind === 'integer' && typeof value === 'string' && numberOf(attribute, value) === undefined
    ? { ...printed, comment: notANumber[attribute.fraction ? 'fraction' : 'whole'] }
    : printed;
}

/** What JSON holds is encoded; an expression in its place gives the JSON text itself. */
function expressionOf(attribute: Attribute, value: Value, names: Names, path: Path): Expression {
  if (isDynamic(value)) return dynamicOf(value, names, attribute);
  const plain = plainExpressionOf(attribute, value, names, path);
  return isEncoded(attribute) && isMap(value) ? callExpression('jsonencode', plain) : plain;
}

function plainExpressionOf(attribute: Attribute, value: Value, names: Names, path: Path): Expression {
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return leafOf(value, names);
    case 'integer':
      return numberExpression(attribute, value) ?? leafOf(value, names);
    case 'boolean':
      return value === 'true' || value === 'false'
        ? { type: 'boolean', boolean: value === 'true' }
        : leafOf(value, names);
    case 'list':
      return Array.isArray(value)
        ? list(value.map((item: Value) => textOf(item, names, attribute)))
        : leafOf(value, names);
    case 'map':
      return isMap(value)
        ? object(pairsOf(value).map(([key, item]) => entry(key, textOf(item, names, attribute), [...path, key])))
        : leafOf(value, names);
    case 'json':
      return jsonOf(value, names);
    case 'object':
      return isMap(value)
        ? object(memberEntries(attribute.attributes, value as Values, names, path))
        : leafOf(value, names);
    case 'object-list':
      return Array.isArray(value)
        ? list(
            value.map((item: Value, index) =>
              object(memberEntries(attribute.attributes, item as Values, names, [...path, index])),
            ),
          )
        : leafOf(value, names);
    case 'object-map':
      return isMap(value)
        ? object(pairsOf(value).map(([key, item]) => objectEntry(attribute.attributes, key, item, names, path)))
        : leafOf(value, names);
  }
}

function numberExpression(attribute: Attribute, value: Value): Expression | undefined {
  const number = typeof value === 'string' ? numberOf(attribute, value) : undefined;
  return number === undefined ? undefined : { type: 'number', number };
}

function objectEntry(attributes: Attributes, key: string, item: Value, names: Names, path: Path): Entry {
  const at = [...path, key];
  if (!isMap(item)) return entry(key, leafOf(item, names), at);
  return entry(key, object(memberEntries(attributes, item as Values, names, at)), at);
}

/** Text of a map or list of text, where a number or truth value that strayed in is its text too. */
const textOf = (value: Value, names: Names, attribute: Attribute): Expression =>
  isDynamic(value) ? dynamicOf(value, names, attribute) : text(plainText(value));

const plainText = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Any value as the HCL literal that says the same. */
export function leafOf(value: Value, names: Names): Expression {
  if (value === null) return nothing;
  if (isDynamic(value)) return dynamicOf(value, names, undefined);
  if (isList(value)) return list(value.map((item) => leafOf(item, names)));
  if (isMap(value)) return object(pairsOf(value).map(([key, item]) => entry(key, leafOf(item, names))));
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? { type: 'number', number: value } : { type: 'boolean', boolean: value };
}

/** JSON text prints as jsonencode of its value; text that Terraform would not read as that prints as it is. */
function jsonOf(value: Value, names: Names): Expression {
  if (typeof value !== 'string') return callExpression('jsonencode', leafOf(value, names));
  try {
    const printed = plainLeaf(parseExactJson(value));
    return printed ? callExpression('jsonencode', printed) : text(value);
  } catch {
    return text(value);
  }
}

/**
 * Parsed JSON has no expressions in it: `{"hcl": "x"}` is an object with that key. Undefined where a number is in it that
 * Terraform would round.
 */
function plainLeaf(value: ExactJson): Expression | undefined {
  if (value === null) return nothing;
  if (value instanceof Digits) return isHeld(value.text) ? source(value.text) : undefined;
  if (isItems(value)) {
    const items = value.flatMap((item) => plainLeaf(item) ?? []);
    return items.length === value.length ? list(items) : undefined;
  }
  if (typeof value === 'object') {
    const members = Object.entries(value);
    const entries = members.flatMap(([key, item]) => {
      const printed = plainLeaf(item);
      return printed ? [entry(key, printed)] : [];
    });
    return entries.length === members.length ? object(entries) : undefined;
  }
  if (typeof value === 'number') return { type: 'number', number: value };
  return typeof value === 'boolean' ? { type: 'boolean', boolean: value } : text(value);
}

const isItems = (value: ExactJson): value is readonly ExactJson[] => Array.isArray(value);

/** Terraform counts with 512 bits, and reads exponents of four digits. */
const isHeld = (digits: string): boolean =>
  digits.replace(/[eE].*/, '').length <= 150 && !/[eE][+-]?\d{5}/.test(digits);

/** `terraform fmt` writes a template that is nothing but one address without its quotes, and so does this. */
const unwrapped = (hcl: string): string => /^\s*"\$\{\s*([\w.[\]*-]+)\s*\}"\s*$/.exec(hcl)?.[1] ?? hcl;

/**
 * An expression that is not well formed prints as the text it is, so that it cannot reach beyond its place; a reference
 * that leads nowhere prints as null.
 */
export function dynamicOf(value: Dynamic, names: Names, attribute: Attribute | undefined): Expression {
  if (isHcl(value)) return parseExpression(value.hcl).ok ? source(unwrapped(value.hcl)) : text(value.hcl);
  if (isRef(value)) {
    const reference = names.reference(value, attribute?.refersTo);
    return reference === undefined ? nothing : wrapped(reference, value.attribute ? undefined : attribute?.wrap);
  }
  return isLabel(value.var) ? address(`var.${value.var}`) : nothing;
}

function wrapped(reference: string, wrap: Wrap | undefined): Expression {
  if (!wrap) return address(reference);
  if ('before' in wrap) return { type: 'template', parts: [wrap.before, { source: reference }] };
  return address(`${wrap.function}(${reference}, ${quote(wrap.argument)})`);
}
