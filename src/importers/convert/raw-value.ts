/** Foreign text as values, before anybody knows what they mean. Nothing of it becomes an object of ours by itself. */
import { isExact } from '../../hcl/digits.ts';
import type { Value } from '../../model/schema/value.ts';

/** An object of foreign text. Order and odd keys (`__proto__`, `404`) stay as they were written. */
export class RawObject extends Map<string, RawValue> {
  /** Line on which it begins, from 1. */
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

/** A place where the source says an expression, a reference or a variable, already in our words. */
export class ResolvedValue {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** A scalar that says one thing as text and another as a value, so that its place tells which is meant: 2.0, 1e400, yes. */
export class RawScalar {
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
export const numberAs = (text: string, value: number): number | RawScalar =>
  String(value) === text ? value : new RawScalar(text, value);

export type RawValue = string | number | boolean | null | readonly RawValue[] | RawObject | ResolvedValue | RawScalar;

export const isRawList = (raw: RawValue | undefined): raw is readonly RawValue[] => Array.isArray(raw);

export const isRawObject = (raw: RawValue | undefined): raw is RawObject => raw instanceof RawObject;

/** The text that a scalar says, where it says one. */
export function textOfRaw(raw: RawValue | undefined): string | undefined {
  if (raw instanceof RawScalar) return raw.text;
  return typeof raw === 'string' ? raw : undefined;
}

/** Whether a scalar says that something holds, in any of the spellings of YAML. */
export const isTrueText = (raw: RawValue | undefined): boolean =>
  raw === true || raw === 'true' || (raw instanceof RawScalar && raw.value === true);

/** The text of a member, where it holds one. */
export const textIn = (members: RawObject, name: string): string | undefined => textOfRaw(members.get(name));

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
export function jsonText(raw: RawValue, indent = 0, margin = '\n'): string {
  const inner = margin + ' '.repeat(indent);
  const wrap = (open: string, parts: readonly string[], close: string) => {
    if (parts.length === 0) return open + close;
    return indent === 0
      ? `${open}${parts.join()}${close}`
      : `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}`;
  };
  if (isRawList(raw))
    return wrap(
      '[',
      raw.map((item) => jsonText(item, indent, inner)),
      ']',
    );
  if (raw instanceof RawScalar) return numberOfRaw(raw) ?? JSON.stringify(raw.text);
  if (raw instanceof ResolvedValue) return 'null';
  if (!isRawObject(raw)) return JSON.stringify(raw);
  const colon = indent === 0 ? ':' : ': ';
  const members = [...raw].map(([key, item]) => `${JSON.stringify(key)}${colon}${jsonText(item, indent, inner)}`);
  return wrap('{', members, '}');
}

/** Whether JavaScript holds another number than the one that is written. */
export const isRounded = ({ text, value }: RawScalar): boolean => typeof value === 'number' && !isExact(text, value);

/** The number as JSON spells it; undefined for what is a number in no JSON: .inf, yes, and an account 0123 that is text. */
export function numberOfRaw({ text, value }: RawScalar): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return text;
  return Number.isFinite(value) && !/^[-+]?0\d/.test(text) ? String(value) : undefined;
}

/** Plain JSON values, for readers of whole documents. Own keys only, so that `__proto__` is a key like any other. */
export const plain = (raw: RawValue): unknown =>
  plainWith(raw, (spelled) => (isRounded(spelled) ? spelled.value : spelled.text));

/** The same as JSON.parse gives it: in a document of ours what is meant as text stands in quotes. */
export const parsed = (raw: RawValue): unknown => plainWith(raw, ({ value }) => value);

function plainWith(raw: RawValue, plainOf: (spelled: RawScalar) => unknown): unknown {
  if (isRawList(raw)) return raw.map((item) => plainWith(item, plainOf));
  if (raw instanceof ResolvedValue) return raw.value;
  if (raw instanceof RawScalar) return plainOf(raw);
  if (!isRawObject(raw)) return raw;
  const object: Record<string, unknown> = {};
  for (const [key, item] of raw) {
    const value = plainWith(item, plainOf);
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
