/** What a literal of an attribute says: the number or truth value in the text that a form keeps, a member of a list. */
import type { Attribute, StringAttribute } from './attribute.ts';
import { memoByObject } from '../memo.ts';

/** The member of a list or map as an attribute of its own. */
export const itemOf: (attribute: Attribute) => StringAttribute = memoByObject((attribute: Attribute) => ({
  kind: 'string',
  help: attribute.help,
  source: attribute.source,
  label:
    attribute.kind === 'list' ? attribute.itemLabel : attribute.kind === 'map' ? attribute.valueLabel : attribute.label,
  ...(attribute.kind === 'map' && attribute.max !== undefined ? { max: attribute.max } : {}),
}));

const whole = /^[+-]?\d{1,15}$/;
const fraction = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/** The number that a text says, where the attribute takes it. */
export function numberOf(attribute: Attribute, text: string): number | undefined {
  if (attribute.kind !== 'integer') return undefined;
  return (attribute.fraction ? fraction : whole).test(text.trim()) ? Number(text) : undefined;
}

/** A number or truth value that a form keeps as text, as what it says; anything else as it is. */
export function literalOf(attribute: Attribute, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (attribute.kind === 'integer') return numberOf(attribute, value) ?? value;
  if (attribute.kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
