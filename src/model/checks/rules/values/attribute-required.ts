import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../design/design.ts';
import { memoByObject } from '../../../memo.ts';
import { isEncoded, type Attribute, type Attributes } from '../../../schema/attribute.ts';
import { attributesOf, type ResourceType, type Variant } from '../../../schema/resource.ts';
import { serviceAction } from '../../../schema/services.ts';
import { sources } from '../../../schema/sources.ts';
import { lowerFirst } from '../../../text/lower-first.ts';
import { anyOf } from '../../../schema/value-schema.ts';
import { isBlank, isMap, pairsOf, type Value } from '../../../schema/value.ts';
import { isEmpty, keepsState } from '../../api-members.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

type Needed = readonly (readonly [name: string, attribute: Attribute])[];

const neededIn = memoByObject((type: ResourceType) =>
  memoByObject((variant: Variant): Needed =>
    attributesOf(type, variant).filter(([, attribute]) => attribute.required !== undefined),
  ),
);

const isMissing = (value: Value | undefined) =>
  isBlank(value) || (Array.isArray(value) ? isEmpty(value) : isMap(value) && pairsOf(value).length === 0);

const hasSeveral = ({ kind }: Attribute) => ['list', 'object-list', 'map', 'object-map'].includes(kind);

/** "Name is required", "Subnets: at least one is required". */
const missing = (attribute: Attribute): string =>
  `${attribute.label}${hasSeveral(attribute) ? ': at least one' : ''} is required`;

/** Of what AWS accepts without, though requests then most likely fail. */
const likelyMissing = ({ label }: Attribute): string => `No ${lowerFirst(label)}: requests most likely fail.`;

function howToEnter(attribute: Attribute, isParent: boolean): string {
  if (isParent) return `Choose the ${attribute.label} it belongs to, or enter its ID.`;
  if (attribute.startsAs === 'ref' && attribute.refersTo)
    return `Choose one of this design, or enter it${attribute.placeholder === undefined ? '' : `, such as ${attribute.placeholder}`}.`;
  if (attribute.kind === 'enum') return `Choose ${anyOf(attribute.values)}.`;
  if (attribute.kind === 'map') return `Add a ${attribute.keyLabel.toLowerCase()} and its value.`;
  if (hasSeveral(attribute))
    return attribute.placeholder === undefined ? 'Add one.' : `Add one, such as ${attribute.placeholder}.`;
  return attribute.placeholder === undefined ? 'Enter it.' : `Enter a value such as ${attribute.placeholder}.`;
}

function startFix(object: DesignObject, name: string, variant: Variant): Fix | undefined {
  const start = variant.starts?.[name];
  return start === undefined ? undefined : setTo(object, [name], start);
}

/** Whether a block has members that it cannot do without. */
const hasNeeded = memoByObject((attribute: Attribute): boolean =>
  'attributes' in attribute
    ? Object.values(attribute.attributes).some((member) => member.required !== undefined || hasNeeded(member))
    : false,
);

const blocksIn = memoByObject((type: ResourceType) =>
  memoByObject((variant: Variant): Needed =>
    attributesOf(type, variant).filter(([, attribute]) => hasNeeded(attribute)),
  ),
);

/** What a block that is written out lacks, with blocks in it. */
function* missingIn(members: Attributes, block: Value | undefined, path: Path, mild: boolean): Iterable<Finding> {
  if (!isMap(block)) return;
  const values = new Map(pairsOf(block));
  for (const [name, member] of Object.entries(members)) {
    const value = values.get(name);
    const place = [...path, name];
    if (member.required !== undefined && isMissing(value))
      yield {
        path: place,
        problem: `${missing(member)}.`,
        how: howToEnter(member, false),
        severity: mild || member.required === 'warning' ? 'warning' : 'error',
        source: member.source,
      };
    else yield* missingWithin(member, value, place, mild);
  }
}

function* missingWithin(attribute: Attribute, value: Value | undefined, path: Path, mild: boolean): Iterable<Finding> {
  if (value === undefined || !hasNeeded(attribute)) return;
  if (attribute.kind === 'object') yield* missingIn(attribute.attributes, value, path, mild);
  else if (attribute.kind === 'object-list' && Array.isArray(value))
    for (const [at, item] of (value as readonly Value[]).entries())
      yield* missingIn(attribute.attributes, item, [...path, at], mild);
  else if (attribute.kind === 'object-map')
    for (const [key, item] of pairsOf(value)) yield* missingIn(attribute.attributes, item, [...path, key], mild);
}

const opensConnections = ({ variant, attributes }: DesignObject) =>
  variant === 'websocket' && attributes['route_key'] === '$connect';

const openFinding: Finding = {
  path: ['target'],
  problem: 'No target: connections open, but no backend is notified.',
  how: 'Select an integration if the backend should be notified.',
  severity: 'hint',
  source: sources.webSocketConnect,
};

export const attributeRequired: ObjectRule = {
  id: 'attribute-required',
  severity: 'error',
  title: 'Required attributes are set',
  source: sources.integration,
  check(object, { type, variant }) {
    if (!variant) return none;
    const lacking = neededIn(type)(variant).filter(([name]) => isMissing(object.attributes[name]));
    const whole = lacking.flatMap(([name, attribute]) => {
      // domain-has-one-configuration counts them.
      if (name === 'domain_name_configurations') return [];
      // service-parameters-complete names each parameter that is missing.
      if (name === 'request_parameters' && serviceAction(object.attributes['integration_subtype'])) return [];
      // jwt-complete names what is missing of a token.
      if (name === 'jwt_configuration' && !keepsState(object, name)) return [];
      // rule-has-condition speaks of an empty list.
      if (name === 'conditions' && Array.isArray(object.attributes[name])) return [];
      if (name === 'target' && opensConnections(object)) return [openFinding];
      const likely = attribute.required === 'warning';
      // The table knows what the provider asks for, the variant what AWS does.
      const stays = type.attributes[name]?.required !== true && keepsState(object, name);
      return [
        {
          path: [name],
          problem: stays
            ? `${attribute.label} is not set, so the live value is kept.`
            : likely
              ? likelyMissing(attribute)
              : `${missing(attribute)}.`,
          how: howToEnter(attribute, name === type.parent),
          severity: likely || stays ? ('warning' as const) : ('error' as const),
          source: attribute.source,
          ...fixed(startFix(object, name, variant)),
        },
      ];
    });
    const blocks = blocksIn(type)(variant);
    if (blocks.length === 0) return whole;
    // The provider does not look into what it takes as JSON.
    const within = blocks.flatMap(([name, attribute]) => [
      ...missingWithin(attribute, object.attributes[name], [name], isEncoded(attribute)),
    ]);
    return [...whole, ...within];
  },
};
