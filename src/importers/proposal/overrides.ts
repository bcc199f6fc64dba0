/** What quick create made → the overrides that take it over, offered beside it. */
import type { Attributes } from '../../model/schema/attribute.ts';
import { managedOverrides } from '../../model/resources/managed-overrides.ts';
import { groupsOf, itemsAt } from '../../model/groups.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { attributeNamed } from '../convert/attributes.ts';
import { blankCandidate, type Candidate } from './candidates.ts';

const blocks = ['integration', 'route', 'stage'] as const;
type Block = (typeof blocks)[number];

/** The target is what quick create made, so it says nothing. */
const { target: _, ...ofRoute } = managedOverrides.attributes.route.attributes;
const membersOf: { readonly [block in Block]: Attributes } = {
  integration: managedOverrides.attributes.integration.attributes,
  route: ofRoute,
  stage: managedOverrides.attributes.stage.attributes,
};

const isMade = ({ managed, found, values }: Candidate): boolean =>
  managed && blocks.some((block) => block === found.type) && values['api_id'] !== undefined;

/** The candidates, with overrides for each API of which quick create made something. They hold what differs from the defaults. */
export function withOverrides(candidates: readonly Candidate[]): readonly Candidate[] {
  const made = candidates.filter(isMade);
  const places = groupsOf(made, ({ values }) => canonical(values['api_id'] ?? ''));
  return [...candidates, ...[...places.values()].flatMap((own) => overridesOf(itemsAt(made, own)))];
}

function overridesOf(made: readonly Candidate[]): readonly Candidate[] {
  const [first] = made;
  const api = first?.values['api_id'];
  if (!first || api === undefined) return [];
  const values = blocks.flatMap((block): Pair[] => {
    const own = made.find(({ found }) => found.type === block);
    const kept = own ? pick(membersOf[block], own.values) : {};
    return Object.keys(kept).length === 0 ? [] : [[block, kept]];
  });
  const attributes: Values = { api_id: api, ...Object.fromEntries(values) };
  // Pasted without the routes, it says nothing of the route.
  const found = {
    type: managedOverrides.id,
    attributes,
    ids: {},
    managed: true as const,
    isPartial: true as const,
    origin: first.found.origin,
    notes: [],
  };
  return [blankCandidate(`${first.key}_overrides`, found, first)];
}

/** What the attributes can say of the values, but for defaults; their members may be spelled as JSON of AWS spells them. */
function pick(attributes: Attributes, values: Values): Values {
  const kept = Object.entries(values).flatMap(([said, value]): Pair[] => {
    const name = attributeNamed(attributes, said);
    const attribute = name === undefined ? undefined : attributes[name];
    if (name === undefined || !attribute || value === attribute.default) return [];
    if (isDynamic(value) || !isMap(value)) return [[name, value]];
    const picked = pickWithin(attribute, value);
    return pairsOf(picked).length === 0 ? [] : [[name, picked]];
  });
  return Object.fromEntries(kept);
}

function pickWithin(attribute: Attributes[string], value: Value): Value {
  if (attribute.kind === 'object') return pick(attribute.attributes, Object.fromEntries(pairsOf(value)));
  if (attribute.kind !== 'object-map') return value;
  return mapOf(
    pairsOf(value).flatMap(([key, settings]): Pair[] => {
      const picked = isDynamic(settings) ? settings : pick(attribute.attributes, Object.fromEntries(pairsOf(settings)));
      return pairsOf(picked).length === 0 && !isDynamic(settings) ? [] : [[key, picked]];
    }),
  );
}
