/** Values of an attribute as text that is the same where they print the same. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { numberOf } from '../../model/schema/literal-values.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../../model/schema/value.ts';
import { canonical } from './canonical.ts';

/** The same text for values that print the same. */
export function plainText(attribute: Attribute, value: Value): string {
  if (isDynamic(value)) return canonical(value);
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return itemText(value);
    case 'integer':
      return canonical(typeof value === 'string' ? (numberOf(attribute, value) ?? value) : value);
    case 'boolean':
      return canonical(value === 'true' || value === 'false' ? value === 'true' : value);
    case 'list': {
      const texts = Array.isArray(value) ? value.map((item: Value) => itemText(item)) : [canonical(value)];
      return (attribute.unordered ? texts.toSorted() : texts).join();
    }
    case 'map':
      return isMap(value)
        ? pairsOf(value)
            .map(([key, item]) => `${JSON.stringify(key)}:${itemText(item)}`)
            .toSorted()
            .join()
        : canonical(value);
    default:
      return canonical(value, attribute);
  }
}

/** A number or truth value where text belongs is its text. */
const itemText = (item: Value): string =>
  canonical(typeof item === 'number' || typeof item === 'boolean' ? String(item) : item);
