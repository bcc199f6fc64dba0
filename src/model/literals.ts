/** The literals within the values of an object, with the attribute of the table that each belongs to. */
import type { Attribute, Attributes, Path } from './attribute.ts';
import { isDynamic, isMap, pairsOf, type Value, type Values } from './value.ts';
import { itemOf } from './value-schema.ts';

/** A literal that has another shape than its attribute, such as text for a list, is visited as a whole. */
export type VisitLiteral = (attribute: Attribute, value: Value, path: Path) => void;

export function forEachLiteral(attribute: Attribute, value: Value, path: Path, visit: VisitLiteral): void {
  if (isDynamic(value)) return;
  switch (attribute.kind) {
    case 'list':
      if (!Array.isArray(value)) return visit(attribute, value, path);
      value.forEach((item: Value, index) => visitMember(attribute, item, [...path, index], visit));
      return;
    case 'map':
      if (!isMap(value)) return visit(attribute, value, path);
      for (const [key, item] of pairsOf(value)) visitMember(attribute, item, [...path, key], visit);
      return;
    case 'object':
      return visitBlock(attribute, attribute.attributes, value, path, visit);
    case 'object-list':
      if (!Array.isArray(value)) return visit(attribute, value, path);
      value.forEach((item: Value, index) => visitBlock(attribute, attribute.attributes, item, [...path, index], visit));
      return;
    case 'object-map':
      if (!isMap(value)) return visit(attribute, value, path);
      for (const [key, item] of pairsOf(value))
        visitBlock(attribute, attribute.attributes, item, [...path, key], visit);
      return;
    default:
      visit(attribute, value, path);
  }
}

function visitMember(attribute: Attribute, item: Value, path: Path, visit: VisitLiteral): void {
  if (!isDynamic(item)) visit(itemOf(attribute), item, path);
}

function visitBlock(attribute: Attribute, members: Attributes, value: Value, path: Path, visit: VisitLiteral): void {
  if (isDynamic(value)) return;
  if (!isMap(value)) return visit(attribute, value, path);
  const values = value as Values;
  for (const name of Object.keys(members)) {
    const member = members[name];
    const item = values[name];
    if (member && item !== undefined) forEachLiteral(member, item, [...path, name], visit);
  }
}

/** The text that an attribute holds; undefined for an expression, another type or nothing yet. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** True where there is neither a value nor an expression that will give one. */
export const isUnset = (value: Value | undefined): boolean => value === undefined || value === null || value === '';
