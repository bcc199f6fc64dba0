/** The table of a type with the facts of a provider: what is JSON text, what a plan does, what is read back. */
import type { Attribute, Attributes, Narrowing } from '../schema/attribute.ts';
import { unencoded } from '../schema/attribute.ts';
import type { ResourceType } from '../schema/resource.ts';
import { resourceType, type ResourceTypeId } from './index.ts';
import { differenceOf, spellingsIn, type PlanFacts, type ProviderDifference } from './provider-differences.ts';

const made = new Map<ResourceTypeId, ResourceType>();

/** The table itself where `aws` has no such type. */
export function typeInAws(id: ResourceTypeId): ResourceType {
  const known = made.get(id);
  if (known) return known;
  const difference = differenceOf(id, 'aws');
  const type = difference ? inProvider(resourceType(id), difference) : resourceType(id);
  made.set(id, type);
  return type;
}

function inProvider(type: ResourceType, difference: ProviderDifference): ResourceType {
  const { terraformType, provider, since, plans } = difference;
  const keyed = new Set(Object.values(difference.blocks).map(({ attribute }) => attribute));
  const attributes = plans ? planned(type.attributes, plans, '') : type.attributes;
  const plain = Object.entries(attributes).map(([name, attribute]) => [
    name,
    keyed.has(name) || difference.encoded.includes(name) ? unencoded(attribute) : attribute,
  ]);
  return {
    ...type,
    terraformType,
    provider,
    since,
    attributes: withNames(Object.fromEntries(plain) as Attributes, difference),
    variants: type.variants.map((variant) => ({
      ...variant,
      uses: Object.fromEntries(
        Object.entries(variant.uses)
          .filter(([name]) => !difference.lacks.includes(name))
          .map(([name, use]) => [name, Object.hasOwn(plans?.defaults ?? {}, name) ? withoutDefault(use) : use]),
      ),
    })),
  };
}

/** What AWS uses for a variant gives way to what the provider sends, which is never missing. */
function withoutDefault(use: Narrowing): Narrowing {
  const { default: _, required: __, ...rest } = use;
  return rest;
}

/** With what the provider calls attributes and members of blocks. */
function withNames(attributes: Attributes, difference: ProviderDifference): Attributes {
  const spellings = spellingsIn(difference);
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]): [string, Attribute] => {
      const spelling = spellings.get(name);
      const members = spelling?.shape?.as === 'map' ? Object.entries(spelling.shape.members) : [];
      const inner =
        'attributes' in attribute && members.length > 0
          ? {
              attributes: Object.fromEntries(
                Object.entries(attribute.attributes).map(([member, facts]) => [
                  member,
                  { ...facts, spelled: members.find(([, own]) => own === member)?.[0] ?? member },
                ]),
              ),
            }
          : {};
      const isOther = spelling !== undefined && spelling.name !== name;
      return [name, { ...attribute, ...inner, ...(isOther ? { spelled: spelling.name } : {}) } as Attribute];
    }),
  );
}

function planned(attributes: Attributes, plans: PlanFacts, before: string): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, withFacts(attribute, plans, `${before}${name}`)]),
  );
}

function withFacts(attribute: Attribute, plans: PlanFacts, place: string): Attribute {
  const { writeOnly: _, plansDefault: __, ...own } = attribute;
  const isDefaulted = Object.hasOwn(plans.defaults, place);
  return {
    ...own,
    ...('attributes' in own ? { attributes: planned(own.attributes, plans, `${place}.`) } : {}),
    ...(isDefaulted ? { default: plans.defaults[place], plansDefault: true, required: undefined } : {}),
    ...(isDefaulted || plans.computed.includes(place) ? {} : { isCleared: true }),
    ...(plans.replaces.includes(place) ? { replaces: true } : {}),
    ...(plans.unread.includes(place) ? { writeOnly: true } : {}),
    // Each list of the provider is a set.
    ...(own.kind === 'list' ? { unordered: true } : {}),
  } as Attribute;
}
