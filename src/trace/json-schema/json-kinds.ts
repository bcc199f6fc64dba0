/** Values of JSON as JSON Schema sees them: type, equality, and how faults show them. */
import { isJsonList, isJsonObject, type Json } from '../json.ts';

/** `integer` for whole numbers. */
export const typeOfJson = (value: Json): string => {
  if (value === null) return 'null';
  if (isJsonList(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

export const hasJsonType = (value: Json, type: Json) => {
  const own = typeOfJson(value);
  return own === type || (own === 'integer' && type === 'number');
};

export const sameJson = (a: Json, b: Json): boolean => {
  if (isJsonList(a))
    return isJsonList(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index] ?? null));
  if (!isJsonObject(a)) return a === b;
  const names = Object.keys(a);
  return (
    isJsonObject(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name] ?? null, b[name] ?? null))
  );
};

/** The JSONPath of a member. */
export const jsonPathInside = (path: string, name: string) =>
  /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}['${name}']`;

/** At most 60 characters. */
export const shortJson = (value: Json) => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
