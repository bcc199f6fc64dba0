/** Each literal against the facts of its attribute: type, range, choices, length, form. */
import type { Path } from '../../../../hcl/path.ts';
import { typeOf, variantOfObject, type DesignObject } from '../../../design/design.ts';
import type { Attribute, IntegerAttribute } from '../../../schema/attribute.ts';
import { forEachLiteral } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { attributesFor, type Protocol } from '../../../schema/resource.ts';
import { faultsOf, faultWords, shownValue, type ValueFault } from '../../../schema/value-schema.ts';
import { literalOf } from '../../../schema/literal-values.ts';
import type { Value } from '../../../schema/value.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import { latest } from '../../latest.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { recognise } from './pattern-mistakes.ts';

type Found = { readonly [fault in ValueFault]?: readonly Finding[] };

const nothing: Found = {};
const whoSets: { readonly [protocol in Protocol]: string } = { HTTP: 'an HTTP API', WEBSOCKET: 'a WebSocket API' };

/** Empty text says nothing yet, except where a number or a truth value has to stand. */
const saysNothing = (attribute: Attribute, value: Value) =>
  value === null || (value === '' && attribute.kind !== 'integer' && attribute.kind !== 'boolean');

const findingsOf = latest((object: DesignObject): Found => {
  const type = typeOf(object);
  const variant = variantOfObject(object);
  const who = variant?.protocol && whoSets[variant.protocol];
  const attributes = attributesFor(type, variant);
  let found: { [fault in ValueFault]?: Finding[] } | undefined;
  for (const name of Object.keys(object.attributes)) {
    const attribute = attributes[name];
    const value = object.attributes[name];
    if (!attribute || value === undefined) continue;
    forEachLiteral(attribute, name, value, (part, literal, path) => {
      if (saysNothing(part, literal)) return;
      for (const fault of faultsOf(part, literal)) {
        (found ??= {})[fault] ??= [];
        found[fault]?.push(findingOf(object, fault, part, literal, [...path], who));
      }
    });
  }
  return found ?? nothing;
});

function findingOf(
  object: DesignObject,
  fault: ValueFault,
  attribute: Attribute,
  value: Value,
  path: Path,
  who: string | undefined,
): Finding {
  const known = fault === 'pattern' && typeof value === 'string' ? recognise(attribute, value) : undefined;
  const words = known ?? faultWords(fault, attribute, literalOf(attribute, value), who);
  const fix =
    known?.repaired === undefined
      ? fixOf(object, fault, attribute, value, path)
      : setTo(object, path, known.repaired, known.title);
  return {
    path,
    problem: words.problem,
    how: words.how,
    severity: known?.severity ?? severityOf(fault, attribute, value),
    source: attribute.source,
    ...fixed(fix),
  };
}

/** Terraform turns it into the text of it. */
const readsAsText = (attribute: Attribute, value: Value): value is number | boolean =>
  attribute.kind === 'string' && (typeof value === 'number' || typeof value === 'boolean');

function severityOf(fault: ValueFault, attribute: Attribute, value: Value): 'error' | 'warning' | 'hint' {
  if (fault === 'type' && readsAsText(attribute, value)) return 'warning';
  if (fault === 'enum' && attribute.kind === 'enum') return attribute.enumSeverity ?? 'error';
  if (fault === 'range' && attribute.kind === 'integer') return attribute.rangeSeverity ?? 'error';
  if (fault === 'length' && attribute.kind === 'string') return attribute.lengthSeverity ?? 'warning';
  if (fault === 'pattern' && attribute.kind === 'string') return attribute.pattern?.severity ?? 'warning';
  return fault === 'size' || fault === 'length' ? 'warning' : 'error';
}

function fixOf(
  object: DesignObject,
  fault: ValueFault,
  attribute: Attribute,
  value: Value,
  path: Path,
): Fix | undefined {
  if (attribute.kind === 'integer') {
    if (value === '') return leaveOut(object, path);
    const number = fault === 'range' || fault === 'enum' ? Number(value) : numberIn(value, attribute);
    if (number === undefined) return undefined;
    return setTo(object, path, nearest(number, attribute));
  }
  if (attribute.kind === 'boolean') return booleanFix(object, value, path);
  if (readsAsText(attribute, value)) return setTo(object, path, String(value), 'Use it as a literal');
  if (typeof value !== 'string') return undefined;
  if (fault === 'enum' && attribute.kind === 'enum') {
    const same = attribute.values.find((choice) => choice.toLowerCase() === value.trim().toLowerCase());
    const choice = same ?? (attribute.values.length === 1 ? attribute.values[0] : undefined);
    return choice === undefined ? undefined : setTo(object, path, choice);
  }
  if (fault === 'pattern' && attribute.kind === 'string' && attribute.pattern) {
    const trimmed = value.trim();
    const fits = attribute.pattern.anyOf.some((id) => patterns[id].test(trimmed));
    return fits ? setTo(object, path, trimmed, 'Remove the spaces') : undefined;
  }
  return undefined;
}

/** The next number that is taken. */
function nearest(number: number, { min, max, choices }: IntegerAttribute): number {
  const within = Math.min(Math.max(number, min), max);
  return choices?.find((choice) => choice >= within) ?? within;
}

function booleanFix(object: DesignObject, value: Value, path: Path): Fix | undefined {
  if (value === '') return leaveOut(object, path);
  const text = shownValue(value).replaceAll('"', '').trim().toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(text)) return setTo(object, path, true);
  return ['false', 'no', 'off', '0'].includes(text) ? setTo(object, path, false) : undefined;
}

/** The number that a half-typed text most likely means: "12.5", "30 000", "12000 ms", "12s". */
function numberIn(value: Value, { unit, fraction }: IntegerAttribute): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(ms|s)?$/.exec(shownValue(value).replace(/[\s,_'"]/g, ''));
  if (!match) return undefined;
  const seconds = match[2] === 's' && unit === 'ms' ? 1000 : 1;
  const number = Number(match[1]) * seconds;
  return fraction ? number : Math.round(number);
}

/** A rule that reports one kind of fault; all of them share one walk over the object. */
export const literalRule = (
  fault: ValueFault,
  facts: Pick<ObjectRule, 'id' | 'severity' | 'title' | 'source'>,
): ObjectRule => ({
  ...facts,
  check: (object) => findingsOf(object)[fault] ?? none,
});
