/** Foreign text as values, before anybody knows what they mean. Nothing of it becomes an object of ours by itself. */
import { isExact } from '../../hcl/digits.ts';
import type { Value } from '../../model/schema/value.ts';

/** An object of foreign text. Order and odd keys (`__proto__`, `404`) stay as they were written. */
export class Members extends Map<string, Foreign> {
  /** Line on which it begins, from 1. */
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

/** A place where the source says an expression, a reference or a variable, already in our words. */
export class Given {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** A scalar that says one thing as text and another as a value, so that its place tells which is meant: 2.0, 1e400, yes. */
export class Spelled {
  readonly text: string;
  readonly value: number | boolean;

  constructor(text: string, value: number | boolean) {
    this.text = text;
    this.value = value;
  }

  toString(): string {
    return this.text;
  }
}

/**
 * A number as it was written. One that JavaScript prints otherwise may be meant as text, such as a version 2.0, and
 * keeps its spelling: 2.0, 1e3, -0, an account 0123, 12345678901234567890.
 */
export const numberAs = (text: string, value: number): number | Spelled =>
  String(value) === text ? value : new Spelled(text, value);

export type Foreign = string | number | boolean | null | readonly Foreign[] | Members | Given | Spelled;

export const isItems = (foreign: Foreign | undefined): foreign is readonly Foreign[] => Array.isArray(foreign);

export const isMembers = (foreign: Foreign | undefined): foreign is Members => foreign instanceof Members;

/** The text that a scalar says, where it says one. */
export function textSaid(foreign: Foreign | undefined): string | undefined {
  if (foreign instanceof Spelled) return foreign.text;
  return typeof foreign === 'string' ? foreign : undefined;
}

/** Whether a scalar says that something holds, in any of the spellings of YAML. */
export const isTrue = (foreign: Foreign | undefined): boolean =>
  foreign === true || foreign === 'true' || (foreign instanceof Spelled && foreign.value === true);

/** The text of a member, where it holds one. */
export const textIn = (members: Members, name: string): string | undefined => textSaid(members.get(name));

/** Spellings of one name have the same letters: `TimeoutInMillis`, `timeoutInMillis`, `timeout_in_millis`. */
export function lettersOf(name: string): string {
  const known = letters.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[_\-\s]/g, '').toLowerCase();
  // The same few hundred names come again and again; foreign ones beyond that are not worth the memory.
  if (letters.size < 4000) letters.set(name, made);
  return made;
}

const letters = new Map<string, string>();

/** JSON text of a value, its numbers as they were written; what stands for expressions is null. */
export function jsonText(foreign: Foreign, indent = 0, margin = '\n'): string {
  const inner = margin + ' '.repeat(indent);
  const wrap = (open: string, parts: readonly string[], close: string) => {
    if (parts.length === 0) return open + close;
    return indent === 0
      ? `${open}${parts.join()}${close}`
      : `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}`;
  };
  if (isItems(foreign))
    return wrap(
      '[',
      foreign.map((item) => jsonText(item, indent, inner)),
      ']',
    );
  if (foreign instanceof Spelled) return numberSaid(foreign) ?? JSON.stringify(foreign.text);
  if (foreign instanceof Given) return 'null';
  if (!isMembers(foreign)) return JSON.stringify(foreign);
  const colon = indent === 0 ? ':' : ': ';
  const members = [...foreign].map(([key, item]) => `${JSON.stringify(key)}${colon}${jsonText(item, indent, inner)}`);
  return wrap('{', members, '}');
}

/** Whether JavaScript holds another number than the one that is written. */
export const isRounded = ({ text, value }: Spelled): boolean => typeof value === 'number' && !isExact(text, value);

/** The number as JSON spells it; undefined for what is a number in no JSON: .inf, yes, and an account 0123 that is text. */
export function numberSaid({ text, value }: Spelled): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return text;
  return Number.isFinite(value) && !/^[-+]?0\d/.test(text) ? String(value) : undefined;
}

/** Plain JSON values, for readers of whole documents. Own keys only, so that `__proto__` is a key like any other. */
export const plain = (foreign: Foreign): unknown =>
  plainWith(foreign, (spelled) => (isRounded(spelled) ? spelled.value : spelled.text));

/** The same as JSON.parse gives it: in a document of ours what is meant as text stands in quotes. */
export const parsed = (foreign: Foreign): unknown => plainWith(foreign, ({ value }) => value);

function plainWith(foreign: Foreign, plainOf: (spelled: Spelled) => unknown): unknown {
  if (isItems(foreign)) return foreign.map((item) => plainWith(item, plainOf));
  if (foreign instanceof Given) return foreign.value;
  if (foreign instanceof Spelled) return plainOf(foreign);
  if (!isMembers(foreign)) return foreign;
  const object: Record<string, unknown> = {};
  for (const [key, item] of foreign) {
    const value = plainWith(item, plainOf);
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
