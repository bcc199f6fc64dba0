/** The literals within the values of an object, with the attribute of the table that each belongs to. */
import type { Attribute, Attributes } from './attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { isDynamic, isMap, pairsOf, type Value, type Values } from './value.ts';
import { itemOf } from './literal-values.ts';

/**
 * A literal that has another shape than its attribute, such as text for a list, is visited as a whole. The path is the
 * walk's own and goes on with it: copy it to keep it.
 */
export type VisitLiteral = (attribute: Attribute, value: Value, path: Path) => void;

export function forEachLiteral(attribute: Attribute, name: string, value: Value, visit: VisitLiteral): void {
  visitValue(attribute, value, [name], visit);
}

type Trail = (string | number)[];

function visitValue(attribute: Attribute, value: Value, trail: Trail, visit: VisitLiteral): void {
  if (isDynamic(value)) return;
  switch (attribute.kind) {
    case 'list':
    case 'map': {
      const item = itemOf(attribute);
      return visitWithin(attribute, value, trail, visit, (member) => {
        if (!isDynamic(member)) visit(item, member, trail);
      });
    }
    case 'object':
      return visitBlock(attribute, attribute.attributes, value, trail, visit);
    case 'object-list':
    case 'object-map':
      return visitWithin(attribute, value, trail, visit, (member) =>
        visitBlock(attribute, attribute.attributes, member, trail, visit),
      );
    default:
      visit(attribute, value, trail);
  }
}

function visitWithin(
  attribute: Attribute,
  value: Value,
  trail: Trail,
  visit: VisitLiteral,
  visitMember: (member: Value) => void,
): void {
  const isListed = attribute.kind === 'list' || attribute.kind === 'object-list';
  if (isListed ? !Array.isArray(value) : !isMap(value)) return visit(attribute, value, trail);
  const members = Array.isArray(value) ? value.entries() : pairsOf(value);
  for (const [place, member] of members) {
    trail.push(place);
    visitMember(member);
    trail.pop();
  }
}

function visitBlock(attribute: Attribute, members: Attributes, value: Value, trail: Trail, visit: VisitLiteral): void {
  if (isDynamic(value)) return;
  if (!isMap(value)) return visit(attribute, value, trail);
  const values = value as Values;
  for (const name of Object.keys(members)) {
    const member = members[name];
    const item = values[name];
    if (!member || item === undefined) continue;
    trail.push(name);
    visitValue(member, item, trail, visit);
    trail.pop();
  }
}

/** The text that an attribute holds; undefined for an expression, another type or nothing yet. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** True where there is neither a value nor an expression that will give one. */
export const isUnset = (value: Value | undefined): boolean => value === undefined || value === null || value === '';
