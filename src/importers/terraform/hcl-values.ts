/**
 * Expressions → values of the table, the reverse of ../terraform/attributes.ts. Total and lossless: what the table
 * cannot say, and what Terraform has to work out, stays an expression as it was written.
 */
import { isEncoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import { bounds } from '../../model/schema/bounds.ts';
import { slice } from '../../hcl/body.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import type { HclEntry, HclTree } from '../../hcl/syntax/tree.ts';
import { numberOf } from '../../model/schema/literal-values.ts';
import { mapOf, type Dynamic, type Hcl, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { isLiteral, jsonTree, literalSource, literalValue, numberIn, plainOf } from './hcl-known.ts';

/** Where a tree stands, and what the addresses in it mean. */
export interface HclPlace {
  /** What a tree refers to, where the attribute can say it as a reference or a variable. */
  readonly reference: (tree: HclTree, attribute: Attribute | undefined) => Dynamic | undefined;
  /** The source of an expression as it is to be written into the design. */
  readonly source: (tree: HclTree) => string;
}

/** The source of a tree as it stands in a text. What goes over lines within brackets of others needs some of its own. */
export const sourceIn =
  (text: string) =>
  (tree: HclTree): string => {
    const written = slice(text, tree);
    return parseExpression(written).ok ? written : `(${written})`;
  };

/**
 * The value of an attribute; an expression wherever a literal would say something else. Inside JSON text Terraform does
 * not turn numbers and truth values into the text of them, nor back.
 */
export function valueOfTree(attribute: Attribute, tree: HclTree, place: HclPlace, inJson = false): Value {
  return place.reference(tree, attribute) ?? literalOf(attribute, tree, place, inJson) ?? sourceOf(tree, place);
}

export const sourceOf = (tree: HclTree, { source }: HclPlace): Hcl => ({ hcl: source(tree) });

function literalOf(attribute: Attribute, tree: HclTree, place: HclPlace, inJson: boolean): Value | undefined {
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return textOf(tree, inJson);
    case 'integer':
      if (tree.kind === 'number') return numberIn(tree);
      return !inJson && tree.kind === 'text' && numberOf(attribute, tree.text) !== undefined ? tree.text : undefined;
    case 'boolean':
      if (tree.kind === 'boolean') return tree.boolean;
      return !inJson && tree.kind === 'text' && /^(?:true|false)$/.test(tree.text) ? tree.text : undefined;
    case 'list':
      return tree.kind === 'list' ? tree.items.map((item) => leafOf(attribute, item, place, inJson)) : undefined;
    case 'json':
      return jsonOf(tree, place);
    case 'object':
      return membersOf(attribute.attributes, tree, place, inJson);
    case 'object-list':
      return itemsOf(attribute.attributes, tree, place, inJson);
    case 'map':
    case 'object-map':
      return isEncoded(attribute) ? decodedMap(attribute, tree, place) : mapIn(attribute, tree, place, inJson);
  }
}

function textOf(tree: HclTree, inJson: boolean): string | undefined {
  if (tree.kind === 'text') return tree.text.length > bounds.textKept ? undefined : tree.text;
  if (inJson) return undefined;
  if (tree.kind === 'boolean') return String(tree.boolean);
  if (tree.kind !== 'number') return undefined;
  return tree.spelling ?? (Number.isSafeInteger(tree.number) ? String(tree.number) : undefined);
}

const leafOf = (attribute: Attribute, tree: HclTree, place: HclPlace, inJson: boolean): Value =>
  place.reference(tree, attribute) ?? textOf(tree, inJson) ?? sourceOf(tree, place);

/** An object whose members are all attributes, each named once. */
function membersOf(attributes: Attributes, tree: HclTree, place: HclPlace, inJson: boolean): Values | undefined {
  if (tree.kind !== 'object' || !hasOwnKeys(tree.entries, attributes)) return undefined;
  const values = new Map(tree.entries.map(({ key, value }) => [key, value]));
  // In the order of the table, as a document has them.
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]): Pair[] => {
      const value = values.get(name);
      return value ? [[name, valueOfTree(attribute, value, place, inJson)]] : [];
    }),
  );
}

const hasOwnKeys = (entries: readonly HclEntry[], attributes: Attributes): boolean =>
  new Set(entries.map(({ key }) => key)).size === entries.length &&
  entries.every(({ key }) => Object.hasOwn(attributes, key));

function itemsOf(attributes: Attributes, tree: HclTree, place: HclPlace, inJson: boolean): Value | undefined {
  if (tree.kind !== 'list') return undefined;
  const items = tree.items.map((item) => membersOf(attributes, item, place, inJson));
  return items.every((item) => item !== undefined) ? items : undefined;
}

type MapAttribute = Extract<Attribute, { readonly kind: 'map' | 'object-map' }>;

function mapIn(attribute: MapAttribute, tree: HclTree, place: HclPlace, inJson: boolean): Value | undefined {
  if (tree.kind !== 'object') return undefined;
  return mapOf(
    tree.entries.map(({ key, value }): Pair => {
      if (attribute.kind === 'map') return [key, leafOf(attribute, value, place, inJson)];
      const members = membersOf(attribute.attributes, value, place, inJson);
      return [key, members ?? place.reference(value, undefined) ?? sourceOf(value, place)];
    }),
  );
}

/** A map in jsonencode(), or in JSON text. */
function decodedMap(attribute: MapAttribute, tree: HclTree, place: HclPlace): Value | undefined {
  if (tree.kind !== 'text') {
    const encoded = encodedIn(tree);
    return encoded && mapIn(attribute, encoded, place, true);
  }
  const json = jsonTree(tree.text);
  return json && mapIn(attribute, json, literalPlace, true);
}

/** Where nothing stands but literals of another spelling. */
export const literalPlace: HclPlace = { reference: () => undefined, source: literalSource };

/** What jsonencode() is given. */
const encodedIn = (tree: HclTree): HclTree | undefined =>
  tree.kind === 'call' && tree.name === 'jsonencode' && tree.arguments.length === 1 ? tree.arguments[0] : undefined;

/** JSON is the text that it is; where it holds expressions, a list or an object with them. */
function jsonOf(tree: HclTree, place: HclPlace): Value | undefined {
  if (tree.kind === 'text') return textOf(tree, true);
  const encoded = encodedIn(tree);
  if (!encoded) return undefined;
  if (isLiteral(encoded)) {
    const text = JSON.stringify(plainOf(encoded), null, 2);
    return text.length > bounds.textKept ? undefined : text;
  }
  const isWhole = encoded.kind === 'list' || encoded.kind === 'object';
  // A design is nested less deep than an expression may be.
  return isWhole && depthOf(encoded) <= bounds.depth / 2 ? jsonValue(encoded, place) : undefined;
}

function jsonValue(tree: HclTree, place: HclPlace): Value {
  const given = place.reference(tree, undefined);
  if (given) return given;
  if (tree.kind === 'list') return tree.items.map((item) => jsonValue(item, place));
  if (tree.kind === 'object') return mapOf(tree.entries.map(({ key, value }): Pair => [key, jsonValue(value, place)]));
  return isLiteral(tree) ? literalValue(tree) : sourceOf(tree, place);
}

function depthOf(tree: HclTree): number {
  const inner =
    tree.kind === 'list' ? tree.items : tree.kind === 'object' ? tree.entries.map(({ value }) => value) : undefined;
  return inner ? 1 + inner.reduce((most, item) => Math.max(most, depthOf(item)), 0) : 0;
}
