/**
 * Foreign values → values of the table, by the kind of each attribute: the reverse of ../terraform/attributes.ts, for
 * any source. Total: what does not fit is told, never thrown.
 */
import { isEncoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { bounds } from '../../model/schema/bounds.ts';
import { figure } from '../../model/text/format-number.ts';
import { onePerObject } from '../../model/memo.ts';
import { literalOf, shown } from '../../model/schema/value-schema.ts';
import { mapOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import {
  Given,
  isItems,
  isMembers,
  isRounded,
  jsonText,
  lettersOf,
  Members,
  numberSaid,
  Spelled,
  type Foreign,
} from './raw-value.ts';
import { JsonScanner } from '../raw/json.ts';

export interface Taking {
  /** Told once for each member that is not taken, with why, in a sentence. */
  readonly leave: (name: string, why: string, path: Path, line: number | undefined) => void;
  /** What the source knows of a member that the table does not; undefined: nothing. An empty text: nothing to say. */
  readonly why?: (name: string, path: Path) => string | undefined;
}

const noAttribute = 'The provider has no attribute for it.';

const byLetters: (attributes: Attributes) => ReadonlyMap<string, string> = onePerObject(
  (attributes: Attributes) => new Map(Object.keys(attributes).map((name) => [lettersOf(name), name])),
);

/** The attribute that a foreign name stands for. */
export const attributeNamed = (attributes: Attributes, name: string): string | undefined =>
  byLetters(attributes).get(lettersOf(name));

/** The values that a foreign object gives to the attributes of a table, in the order of the table. */
export function valuesFrom(attributes: Attributes, members: Members, taking: Taking, path: Path = []): Values {
  const taken = new Map<string, Value>();
  for (const [key, foreign] of members) {
    const name = attributeNamed(attributes, key);
    const attribute = name === undefined ? undefined : attributes[name];
    if (name === undefined || !attribute) {
      const why = taking.why?.(key, path) ?? noAttribute;
      if (why !== '') taking.leave(key, why, path, members.line);
      continue;
    }
    const value = valueFrom(attribute, foreign, taking, [...path, name]);
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
export function valueFrom(attribute: Attribute, foreign: Foreign, taking: Taking, path: Path): Value | undefined {
  if (foreign === null) return undefined;
  const value = foreign instanceof Given ? foreign.value : converted(attribute, foreign, taking, path);
  if (value === undefined) {
    const line = isMembers(foreign) ? foreign.line : undefined;
    taking.leave(String(path.at(-1) ?? ''), misfit(attribute, foreign), path, line);
  }
  return value;
}

function misfit({ label }: Attribute, foreign: Foreign): string {
  if (typeof foreign === 'string' && foreign.length > bounds.textKept)
    return `${label} has ${figure(foreign.length)} characters; ${figure(bounds.textKept)} is the most that a design keeps.`;
  if (foreign instanceof Spelled) return `${foreign.text.slice(0, 72)} does not fit ${label}.`;
  const text = typeof foreign === 'string' ? foreign.slice(0, 200) : foreign;
  return `${shown(isItems(text) || isMembers(text) ? jsonText(text) : text)} does not fit ${label}.`;
}

function converted(attribute: Attribute, foreign: Foreign, taking: Taking, path: Path): Value | undefined {
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return textFrom(foreign);
    case 'integer':
    case 'boolean':
      return scalarFrom(attribute, foreign);
    case 'list':
      return listFrom(foreign);
    case 'json':
      return jsonFrom(foreign);
    case 'map':
      return mapFrom(attribute, decoded(attribute, foreign), taking, path);
    case 'object':
      return isMembers(foreign) ? valuesFrom(attribute.attributes, foreign, taking, path) : undefined;
    case 'object-list':
      return blocksFrom(attribute.attributes, foreign, taking, path);
    case 'object-map':
      return blockMapFrom(attribute, decoded(attribute, foreign), taking, path);
  }
}

/** A text, or what says one; texts longer than a design keeps are left out. */
function textFrom(foreign: Foreign): Value | undefined {
  if (foreign instanceof Given) return foreign.value;
  if (foreign instanceof Spelled) return textFrom(foreign.text);
  if (typeof foreign === 'string') return foreign.length > bounds.textKept ? undefined : foreign;
  return typeof foreign === 'number' || typeof foreign === 'boolean' ? String(foreign) : undefined;
}

function scalarFrom(attribute: Attribute, foreign: Foreign): Value | undefined {
  if (foreign instanceof Spelled) return scalarFrom(attribute, foreign.value);
  if (typeof foreign === 'string') return foreign.length > 64 ? undefined : (literalOf(attribute, foreign) as Value);
  if (attribute.kind === 'boolean') return typeof foreign === 'boolean' ? foreign : undefined;
  return typeof foreign === 'number' && Number.isFinite(foreign) ? foreign : undefined;
}

function listFrom(foreign: Foreign): Value | undefined {
  if (!isItems(foreign)) {
    const only = textFrom(foreign);
    return only === undefined ? undefined : [only];
  }
  const items = foreign.map(textFrom);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** JSON stays the text that it is; an object in its place becomes such a text, or a value where it holds expressions. */
function jsonFrom(foreign: Foreign): Value | undefined {
  const text = typeof foreign === 'string' ? foreign : undefined;
  if (text === undefined && holdsGiven(foreign)) return levelsOf(foreign) > deepest ? undefined : leafFrom(foreign);
  const json = text ?? jsonText(foreign, 2);
  return json.length > bounds.textKept ? undefined : json;
}

/** Levels of a value that holds expressions; a design takes a few more, since attributes stand in objects. */
const deepest = bounds.depth - 8;

const levelsOf = (foreign: Foreign): number => {
  const items = isItems(foreign) ? foreign : isMembers(foreign) ? [...foreign.values()] : [];
  return items.reduce<number>((most, item) => Math.max(most, 1 + levelsOf(item)), 0);
};

function holdsGiven(foreign: Foreign): boolean {
  if (foreign instanceof Given) return true;
  if (isItems(foreign)) return foreign.some(holdsGiven);
  return isMembers(foreign) && [...foreign.values()].some(holdsGiven);
}

/** Any value in the spelling of a design. */
export function leafFrom(foreign: Foreign): Value {
  if (foreign instanceof Given) return foreign.value;
  if (foreign instanceof Spelled) return numberFrom(foreign);
  if (isItems(foreign)) return foreign.map(leafFrom);
  return isMembers(foreign) ? mapOf([...foreign].map(([key, item]): Pair => [key, leafFrom(item)])) : foreign;
}

/** A number that JavaScript would round is an expression, as it is where it stands in Terraform. */
function numberFrom(foreign: Spelled): Value {
  const number = numberSaid(foreign);
  if (number === undefined) return foreign.text;
  return isRounded(foreign) ? { hcl: number } : foreign.value;
}

/** The object that an encoded attribute holds as JSON text. */
function decoded(attribute: Attribute, foreign: Foreign): Foreign {
  if (typeof foreign !== 'string' || !isEncoded(attribute)) return foreign;
  const read = new JsonScanner(foreign).read(0);
  return read.ok && foreign.slice(read.end).trim() === '' ? read.value : foreign;
}

function mapFrom(attribute: Attribute, foreign: Foreign, taking: Taking, path: Path): Value | undefined {
  if (!isMembers(foreign)) return undefined;
  return mapOf(
    [...foreign].flatMap(([key, item]): Pair[] => {
      const value = textFrom(item);
      if (value === undefined && item !== null)
        taking.leave(key, `It does not fit ${attribute.label}.`, [...path, key], foreign.line);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function blocksFrom(attributes: Attributes, foreign: Foreign, taking: Taking, path: Path): Value | undefined {
  const items: readonly Foreign[] = isItems(foreign) ? foreign : [foreign];
  if (!items.every(isMembers)) return undefined;
  return items.map((item, index) => valuesFrom(attributes, item, taking, [...path, index]));
}

function blockMapFrom(
  attribute: Attribute & { readonly attributes: Attributes },
  foreign: Foreign,
  taking: Taking,
  path: Path,
): Value | undefined {
  if (!isMembers(foreign)) return undefined;
  return mapOf(
    [...foreign].flatMap(([key, item]): Pair[] => {
      const at = [...path, key];
      if (item instanceof Given) return [[key, item.value]];
      if (isMembers(item)) return [[key, valuesFrom(attribute.attributes, item, taking, at)]];
      if (item !== null) taking.leave(key, `It does not fit ${attribute.label}.`, at, foreign.line);
      return [];
    }),
  );
}
