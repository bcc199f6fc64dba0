import { typeOf, type DesignObject } from '../../../design/design.ts';
import { attributesFor, type Variant } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../../../schema/value.ts';
import { isEmpty, isFalse } from '../../api-members.ts';
import { deactivateValue } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

/** `false` and what is empty ask for nothing, and what an expression gives may be that. */
const asks = (value: Value | undefined) =>
  !isDynamic(value) && !isFalse(value) && !isEmpty(value) && !(isMap(value) && pairsOf(value).length === 0);

/** Payload 2.0 is on record as refused wherever the variant does not offer a choice. */
const isRefused = (variant: Variant, name: string, object: DesignObject) =>
  (variant.refuses?.includes(name) === true && asks(object.attributes[name])) ||
  (name === 'payload_format_version' && object.attributes[name] === '2.0') ||
  isNoChoice(object, name);

/** What no variant has as a choice; what another has may be without effect here. */
function isNoChoice(object: DesignObject, name: string): boolean {
  const table = typeOf(object).attributes[name];
  const value = object.attributes[name];
  if (table?.kind !== 'enum' || table.enumSeverity === 'warning' || isDynamic(value)) return false;
  return value !== undefined && !(typeof value === 'string' && table.values.includes(value));
}

export const attributeApplies: ObjectRule = {
  id: 'attribute-applies',
  severity: 'warning',
  title: "Attributes that don't apply aren't set",
  source: sources.integration,
  check(object, { type, variant }) {
    if (!variant) return none;
    const attributes = attributesFor(type, variant);
    const unused = Object.keys(object.attributes).filter(
      (name) =>
        object.attributes[name] !== undefined &&
        attributes[name] === undefined &&
        object.attributes[name] !== variant.fixed[name],
    );
    return unused.length === 0 ? none : unused.map((name) => findingOf(object, variant, name));
  },
};

function findingOf(object: DesignObject, variant: Variant, name: string): Finding {
  const label = typeOf(object).attributes[name]?.label ?? name;
  const constant = variant.fixed[name];
  const refused = isRefused(variant, name, object);
  const use = refused ? `AWS refuses ${label} for ${variant.label}` : `${label} doesn't apply to ${variant.label}`;
  return {
    path: [name],
    problem: constant === undefined ? `${use}.` : `${label} is always ${constant} for ${variant.label}.`,
    how: 'Make it inactive; it is restored with a variant that supports it.',
    severity: refused ? 'error' : 'warning',
    fix: deactivateValue(object, name),
  };
}
