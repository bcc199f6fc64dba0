/** Values that a service gives back although nobody set them. */
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Protocol, ResourceType, Variant } from '../../model/schema/resource.ts';
import { attributeOf } from '../../model/schema/resource.ts';
import { shownValue } from '../../model/schema/value-schema.ts';
import { isDynamic, isMap, isPairs, pairsOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';

export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

export interface Without {
  readonly values: Values;
  readonly left: readonly LeftOut[];
}

/** The two spellings of a selection expression: `$request.path`, `${request.path}`. */
const spelled = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/\$\{([\w.]+)\}/g, (_, name: string) => `$${name}`) : value;

/** WebSocket APIs know this version only, and give it back for integrations of every kind. */
const onlyVersion: readonly (readonly [attribute: string, value: string, protocol: Protocol])[] = [
  ['payload_format_version', '1.0', 'WEBSOCKET'],
];

/**
 * Without what says no more than its absence: defaults of the table, and empty texts, lists, maps and blocks, which the
 * provider drops. Nothing inside an attribute that is JSON text: there the whole text is compared. What a person wrote
 * stays, also where a service would give it back.
 */
export function withoutDefaults(
  type: ResourceType,
  variant: Variant,
  values: Values,
  isGivenBack: (name: string) => boolean,
): Without {
  const left: LeftOut[] = [];
  const passthrough = Object.entries(values).flatMap(([name, value]): Pair[] => {
    const table = type.attributes[name];
    if (!table || variant.fixed[name] === value || !isGivenBack(name)) return [[name, value]];
    const attribute = attributeOf(type, variant, name) ?? table;
    const why = whyEmpty(name, value, attribute, variant, values);
    if (why !== undefined && attribute.required !== true) {
      left.push({ name, why });
      return [];
    }
    if (attribute.kind !== 'object' || isDynamic(value) || !isMap(value)) return [[name, value]];
    const rest = membersWithout(attribute, value, name, left);
    return rest === undefined ? [] : [[name, rest]];
  });
  return { values: Object.fromEntries(passthrough), left };
}

function whyEmpty(
  name: string,
  value: Value,
  attribute: Attribute,
  variant: Variant,
  values: Values,
): string | undefined {
  // Without it the provider would plan its default.
  if (isEmpty(value)) return attribute.plansDefault ? undefined : 'It is empty.';
  const { leftOutWith } = attribute;
  if (leftOutWith && values[leftOutWith.attribute] === leftOutWith.literal)
    return `Omitted: AWS sets it from ${leftOutWith.attribute}, so a value causes a provider inconsistency.`;
  const known = onlyVersion.some(
    ([attributeName, only, protocol]) => attributeName === name && only === value && protocol === variant.protocol,
  );
  if (known || isDefault(value, attribute)) return `Omitted: ${shownValue(value)} is the default.`;
  return undefined;
}

/** What the provider plans by itself is compared as it is spelled. */
const isDefault = (value: Value, { default: given, plansDefault }: Attribute): boolean =>
  given !== undefined && (plansDefault ? value === given : spelled(value) === spelled(given));

const isEmpty = (value: Value): boolean => {
  if (value === '') return true;
  if (typeof value !== 'object' || value === null || isDynamic(value)) return false;
  return Object.keys(isPairs(value) ? value.entries : value).length === 0;
};

/** A block without the defaults of its members; undefined where nothing is left. */
function membersWithout(
  block: Attribute & { readonly kind: 'object' },
  value: Value,
  name: string,
  left: LeftOut[],
): Value | undefined {
  const pairs = pairsOf(value).filter(([member, item]) => {
    const attribute = block.attributes[member];
    const isUsual = attribute?.default !== undefined && attribute.default === item;
    if (!isUsual && !isEmpty(item)) return true;
    left.push({
      name: `${name}.${member}`,
      why: isUsual ? `Omitted: ${shownValue(item)} is the default.` : 'It is empty.',
    });
    return false;
  });
  if (pairs.length === pairsOf(value).length) return value;
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
