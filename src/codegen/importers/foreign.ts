/** Foreign text as values, before anybody knows what they mean. Nothing of it becomes an object of ours by itself. */
import type { Value } from '../../model/value.ts';

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

export type Foreign = string | number | boolean | null | readonly Foreign[] | Members | Given;

export const isItems = (foreign: Foreign | undefined): foreign is readonly Foreign[] => Array.isArray(foreign);

export const isMembers = (foreign: Foreign | undefined): foreign is Members => foreign instanceof Members;

/** The text of a member, where it holds one. */
export function textIn(members: Members, name: string): string | undefined {
  const text = members.get(name);
  return typeof text === 'string' ? text : undefined;
}

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

/** JSON text of a value; what stands for expressions is null. */
export const jsonText = (foreign: Foreign, indent?: number): string => JSON.stringify(plain(foreign), null, indent);

/** Plain JSON values, for readers of whole documents. Own keys only, so that `__proto__` is a key like any other. */
export function plain(foreign: Foreign): unknown {
  if (isItems(foreign)) return foreign.map(plain);
  if (foreign instanceof Given) return foreign.value;
  if (!isMembers(foreign)) return foreign;
  const object: Record<string, unknown> = {};
  for (const [key, value] of foreign)
    Object.defineProperty(object, key, { value: plain(value), enumerable: true, configurable: true, writable: true });
  return object;
}
