/** Which variant complete provider attributes mean: derived from what the tables say of each variant. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { memoByObject } from '../../model/memo.ts';
import { patterns } from '../../model/schema/patterns.ts';
import { attributeOf, type Protocol, type ResourceType, type Variant } from '../../model/schema/resource.ts';
import { isDynamic, isHcl, type Pair, type Value, type Values } from '../../model/schema/value.ts';

export interface Fit {
  readonly variant: Variant;
  /** False where the values contradict what the variant prints by itself, so that the output says something else. */
  readonly fits: boolean;
  /** Names of the attributes that contradict it. */
  readonly contradicts: readonly string[];
  /** Higher is better; comparable between variants of one type for the same values. */
  readonly score: number;
}

/**
 * The kind outweighs all other signs together, as there are fewer than twenty attributes. Of the others none outweighs
 * what a variant cannot use and cannot do without, so that one odd value changes nothing.
 */
const weights = {
  kind: -10_000,
  contradiction: -80,
  unusable: -60,
  missing: -60,
  pattern: -30,
  fixed: 2,
} as const;

/**
 * The best variant of those for the protocol; of all where it is not known. One of the other protocol is taken where no
 * variant of the own is of the kind: the output then says what the source says.
 */
export function fitVariant(type: ResourceType, values: Values, protocol?: Protocol): Fit {
  const isOwn = (variant: Variant) => !protocol || !variant.protocol || variant.protocol === protocol;
  const own = best(type, type.variants.filter(isOwn), values);
  if (own && isOfKind(type, own)) return own;
  const other = best(
    type,
    type.variants.filter((variant) => !isOwn(variant)),
    values,
  );
  if (own && !(other && isOfKind(type, other))) return own;
  if (!other) throw new Error(`${type.id} has no variant`);
  return { ...other, fits: false, contradicts: own?.contradicts ?? [] };
}

/** What each variant of a type fixes says which kind it is: the type of an integration, the protocol of an API. */
const kindsOf = memoByObject(({ variants }: ResourceType): ReadonlySet<string> => {
  const [first, ...rest] = variants.map(({ fixed }) => Object.keys(fixed));
  return new Set(first?.filter((name) => rest.every((names) => names.includes(name))));
});

const isOfKind = (type: ResourceType, { contradicts }: Fit): boolean =>
  !contradicts.some((name) => kindsOf(type).has(name));

function best(type: ResourceType, variants: readonly Variant[], values: Values): Fit | undefined {
  const pairs = Object.entries(values);
  let found: Fit | undefined;
  for (const variant of variants) {
    const fit = fitOf(type, variant, values, pairs);
    if (!found || fit.score > found.score) found = fit;
  }
  return found;
}

/** What a variant fixes and cannot do without, looked up once. */
const demandsOf = memoByObject((variant: Variant) => ({
  fixed: Object.entries(variant.fixed),
  required: Object.keys(variant.uses).filter((name) => variant.uses[name]?.required === true),
}));

const none: readonly string[] = [];

function fitOf(type: ResourceType, variant: Variant, values: Values, pairs: readonly Pair[]): Fit {
  let contradicts = none;
  let score = 0;
  const { fixed, required } = demandsOf(variant);
  for (const [name, text] of fixed) {
    const value = values[name];
    if (value === text) score += weights.fixed;
    // An expression may come to that, but its place would be lost.
    else if (isDynamic(value)) score += weights.unusable;
    else if (value !== undefined) {
      contradicts = [...contradicts, name];
      if (kindsOf(type).has(name)) score += weights.kind;
      else if (isChoice(type.attributes[name], value)) score += weights.contradiction;
    }
  }
  for (const [name, value] of pairs) {
    if (Object.hasOwn(variant.fixed, name)) continue;
    const attribute = attributeOf(type, variant, name);
    if (attribute) score += likeness(type.attributes[name], attribute, value);
    // What says no more than its absence tells nothing either.
    else if (type.attributes[name]?.default !== value) score += weights.unusable;
  }
  for (const name of required) if (values[name] === undefined) score += weights.missing;
  return { variant, fits: contradicts.length === 0, contradicts, score };
}

/** What no variant has as a choice is a mistake, or new in AWS, and says nothing of the variant. */
const isChoice = (table: Attribute | undefined, value: Value): boolean =>
  table?.kind !== 'enum' || (typeof value === 'string' && table.values.includes(value));

function likeness(table: Attribute | undefined, attribute: Attribute, value: Value): number {
  if (attribute.kind === 'enum' && typeof value === 'string')
    return attribute.values.includes(value) || !isChoice(table, value) ? 0 : weights.contradiction;
  if (attribute.kind !== 'string' || !attribute.pattern) return 0;
  const { anyOf } = attribute.pattern;
  const text = typeof value === 'string' ? value : isHcl(value) ? templateText(value.hcl) : undefined;
  if (text === undefined) return 0;
  return anyOf.some((id) => patterns[id].test(text)) ? weights.fixed : weights.pattern;
}

/** Stand-ins for the parts of a template, by what stands around them, so that the whole can be looked at as text. */
function templateText(hcl: string): string | undefined {
  if (/lambda_function\b[^"]*\.(?:invoke_)?arn\b/.test(hcl))
    return hcl.includes('invoke_arn')
      ? 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations'
      : 'arn:aws:lambda:eu-west-1:123456789012:function:f';
  const inside = /^"((?:[^"\\]|\\.)*)"$/s.exec(hcl.trim())?.[1];
  if (inside === undefined) return undefined;
  return inside
    .replace(/^arn:\$\{[^}]*\}/, 'arn:aws')
    .replace(/^(arn:[^:]*:[a-z0-9-]+:)\$\{[^}]*\}/, '$1eu-west-1')
    .replace(/(:lambda:|:elasticloadbalancing:|:servicediscovery:)\$\{[^}]*\}/g, '$1eu-west-1')
    .replace(/(:[a-z]{2}-[a-z]+-\d:)\$\{[^}]*\}/g, '$1123456789012')
    .replace(/\$\{[^}]*\}/g, 'x');
}

export interface Sorted {
  readonly attributes: Values;
  /** What the variant cannot use; it comes back with a variant that can. */
  readonly inactiveValues: Values;
}

/**
 * The values as an object of the variant stores them: without what the variant prints by itself.
 *
 * @param stays what is not set aside although the variant cannot use it
 */
export function sortInto(
  type: ResourceType,
  variant: Variant,
  values: Values,
  stays: (name: string) => boolean = () => false,
): Sorted {
  const split = (keep: boolean): Values =>
    Object.fromEntries(
      Object.entries(values).filter(([name, value]): boolean => {
        if (variant.fixed[name] === value) return false;
        return (stays(name) || usable(type, variant, name, value)) === keep;
      }) satisfies Pair[],
    );
  return { attributes: split(true), inactiveValues: split(false) };
}

/** A literal that contradicts the variant stays where it is seen, with its error. So does a choice that it does not have. */
const usable = (type: ResourceType, variant: Variant, name: string, value: Value): boolean =>
  attributeOf(type, variant, name) !== undefined || (Object.hasOwn(variant.fixed, name) && !isDynamic(value));
