/** What the tables say of an attribute, as facts with names: in itself, for each kind of resource, and in each provider. */
import { awsLimits, type Limit } from '../../model/resources/aws-limits.ts';
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import { typeInAws } from '../../model/resources/type-in-provider.ts';
import { isEncoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import { attributesFor, type ResourceType, type Variant } from '../../model/schema/resource.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';

export interface AttributeFact {
  readonly name: string;
  readonly text: string;
  /** Text that is written as it is. */
  readonly isCode?: true;
}

/** Names of an attribute and of members within it: `['route_settings', 'LoggingLevel']`. */
export type AttributePlace = readonly string[];

/** An attribute in one of the kinds of its resource, or in one of the providers. */
export interface AttributeUse {
  readonly where: string;
  /** What is otherwise than the table says of all; empty: as there. */
  readonly facts: readonly AttributeFact[];
}

/** All attributes of a table and those within them, in its order. */
export const attributePlaces = (
  attributes: Attributes,
  before: AttributePlace = [],
): readonly { readonly place: AttributePlace; readonly attribute: Attribute }[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const place = [...before, name];
    return [{ place, attribute }, ...('attributes' in attribute ? attributePlaces(attribute.attributes, place) : [])];
  });

/** Undefined where the table has no such attribute. */
export function memberAt(attributes: Attributes, [name, ...rest]: AttributePlace): Attribute | undefined {
  const attribute = name !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!attribute || rest.length === 0) return attribute;
  return 'attributes' in attribute ? memberAt(attribute.attributes, rest) : undefined;
}

/** The place in the table of a path in a design, without the positions and keys of the design. */
export function placeOfPath(attributes: Attributes, path: readonly (string | number)[]): AttributePlace {
  let at: Attributes | undefined = attributes;
  const place: string[] = [];
  for (const part of path) {
    const attribute: Attribute | undefined = memberAt(at ?? {}, [String(part)]);
    if (!attribute) continue;
    place.push(String(part));
    at = 'attributes' in attribute ? attribute.attributes : {};
  }
  return place;
}

const typeNames: { readonly [kind in Attribute['kind']]: string } = {
  string: 'String',
  enum: 'String',
  integer: 'Number',
  boolean: 'Boolean',
  list: 'List of strings',
  map: 'Map of strings',
  json: 'JSON',
  object: 'Object',
  'object-list': 'List of objects',
  'object-map': 'Map of objects',
};

const requiredWords = (required: Attribute['required']): string =>
  required === undefined ? 'No' : required === 'warning' ? 'Recommended' : 'Yes';

function span(min: number | undefined, max: number | undefined): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined) return `At least ${formatNumber(min ?? 0)}`;
  return min === undefined ? `Up to ${formatNumber(max)}` : `${formatNumber(min)} to ${formatNumber(max)}`;
}

function limitsOf(attribute: Attribute): readonly (AttributeFact | undefined)[] {
  switch (attribute.kind) {
    case 'string': {
      const length = span(attribute.min, attribute.max);
      return [
        length === undefined ? undefined : { name: 'Length', text: `${length} characters` },
        attribute.pattern && { name: 'Format', text: attribute.pattern.how },
      ];
    }
    case 'enum':
      return [{ name: 'Values', text: attribute.values.join(', '), isCode: true }];
    case 'integer': {
      const unit = attribute.unit === undefined ? '' : ` ${attribute.unit}`;
      const text = attribute.choices
        ? attribute.choices.map(formatNumber).join(', ')
        : `${formatNumber(attribute.min)} to ${formatNumber(attribute.max)}`;
      return [{ name: 'Range', text: `${text}${unit}` }];
    }
    case 'map':
      return [
        attribute.max === undefined
          ? undefined
          : { name: 'Size', text: `Up to ${formatCount(attribute.max, 'entry', 'entries')}` },
      ];
    case 'json':
      return [
        attribute.max === undefined
          ? undefined
          : { name: 'Length', text: `Up to ${formatNumber(attribute.max)} characters` },
      ];
    default:
      return [];
  }
}

/** Facts of an attribute in the order in which they are shown. */
export function factsOf(attribute: Attribute): readonly AttributeFact[] {
  const { spelled, required, default: fallback, refersTo, leftOutWith } = attribute;
  const unit = attribute.kind === 'integer' && attribute.unit !== undefined ? ` ${attribute.unit}` : '';
  const facts: readonly (AttributeFact | undefined)[] = [
    spelled === undefined ? undefined : { name: 'Name', text: spelled, isCode: true },
    { name: 'Type', text: isEncoded(attribute) ? `${typeNames[attribute.kind]}, as JSON` : typeNames[attribute.kind] },
    { name: 'Required', text: requiredWords(required) },
    fallback === undefined ? undefined : { name: 'Default', text: `${String(fallback)}${unit}`, isCode: true },
    ...limitsOf(attribute),
    refersTo && {
      name: 'Refers to',
      text: resourceTypes
        .filter(({ id }) => Object.hasOwn(refersTo, id))
        .map(({ label }) => label)
        .join(', '),
    },
    leftOutWith && {
      name: 'Omitted with',
      text: `${leftOutWith.attribute} = ${String(leftOutWith.literal)}`,
      isCode: true,
    },
    attribute.unordered && { name: 'Order', text: 'Not significant' },
    attribute.replaces && { name: 'Changing it', text: 'Forces replacement' },
    attribute.writeOnly && { name: 'Reading it', text: 'Write-only' },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** Those of the first that the second has not, and the names of those that only the second has. */
function differing(facts: readonly AttributeFact[], usual: readonly AttributeFact[]): readonly AttributeFact[] {
  const isUsual = ({ name, text }: AttributeFact) => usual.some((fact) => fact.name === name && fact.text === text);
  const gone = usual.filter(({ name }) => !facts.some((fact) => fact.name === name));
  return [...facts.filter((fact) => !isUsual(fact)), ...gone.map(({ name }) => ({ name, text: 'None' }))];
}

const ruled = (text: string): readonly AttributeFact[] => [{ name: '', text }];

function useInVariant(type: ResourceType, variant: Variant, place: AttributePlace): readonly AttributeFact[] {
  const [name = ''] = place;
  const fixed = variant.fixed[name];
  if (fixed !== undefined) return [{ name: 'Always', text: fixed, isCode: true }];
  const own = memberAt(attributesFor(type, variant), place);
  if (!own) return ruled(variant.refuses?.includes(name) ? 'Refused' : 'Not used');
  const usual = memberAt(type.attributes, place);
  return usual ? differing(factsOf(own), factsOf(usual)) : [];
}

const protocolNames = { HTTP: 'HTTP', WEBSOCKET: 'WebSocket' } as const;

/** What a kind is called among the kinds of its resource. */
export function variantTitle(type: ResourceType, { id, label, protocol }: Variant): string {
  const isShared = type.variants.some((other) => other.id !== id && other.label === label);
  return isShared && protocol ? `${label} (${protocolNames[protocol]})` : label;
}

/** The attribute in each kind of its resource; empty where there is one kind. */
export const usesByVariant = (type: ResourceType, place: AttributePlace): readonly AttributeUse[] =>
  type.variants.length < 2
    ? []
    : type.variants.map((variant) => ({
        where: variantTitle(type, variant),
        facts: useInVariant(type, variant, place),
      }));

function limitFact(limit: Limit, { kind }: Attribute): AttributeFact {
  if (limit === 'arn') return { name: 'Format', text: 'ARN' };
  if (limit === 'json') return { name: 'Format', text: 'JSON' };
  if ('oneOf' in limit) return { name: 'Values', text: limit.oneOf.join(', '), isCode: true };
  const text = `${formatNumber(limit.min)} to ${formatNumber(limit.max)}`;
  return kind === 'integer' ? { name: 'Range', text } : { name: 'Length', text: `${text} characters` };
}

/** What the `aws` provider has otherwise; undefined where the resource is one of `aws` alone, or of our own. */
export function useInAws(id: ResourceTypeId, place: AttributePlace): AttributeUse | undefined {
  const difference = differenceOf(id, 'aws');
  const type = resourceTypes.find((each) => each.id === id);
  const usual = type && memberAt(type.attributes, place);
  if (!difference || !usual) return undefined;
  const where = difference.terraformType;
  const text = place.join('.');
  const own = memberAt(typeInAws(id).attributes, place);
  const lacks = difference.lacks.some((lacked) => lacked === place[0] || lacked === text);
  if (!own || lacks) return { where, facts: ruled('Not supported') };
  const limit = awsLimits[id]?.[text];
  const facts = factsOf(difference.requires.includes(text) ? { ...own, required: true } : own);
  const limited = limit ? limitFact(limit, own) : undefined;
  const all = limited ? [...facts.filter(({ name }) => name !== limited.name), limited] : facts;
  return { where, facts: differing(all, factsOf(usual)) };
}
