/**
 * What members of blocks are where JSON does not tell: blocks or arguments, addresses or values. Terraform reads the
 * schema of the provider for it. Source: https://developer.hashicorp.com/terraform/language/syntax/json.
 */
import { isRawList, isRawObject, type RawValue } from '../convert/raw-value.ts';
import { isForeign, providerDifferenceOf } from '../../model/resources/provider-differences.ts';

type Labels = { readonly [member: string]: number };

const inResource: Labels = { lifecycle: 0, provisioner: 1, connection: 0, dynamic: 1, timeouts: 0 };

/** Blocks that stand in others whatever the provider, and how many labels each has. */
const innerBlocks: { readonly [keyword: string]: Labels } = {
  action: { config: 0 },
  check: { data: 2, assert: 0 },
  cloud: { workspaces: 0 },
  data: inResource,
  dynamic: { content: 0 },
  encryption: { key_provider: 2, method: 2, plan: 0, state: 0, remote_state_data_sources: 0 },
  ephemeral: inResource,
  lifecycle: { precondition: 0, postcondition: 0, action_trigger: 0 },
  list: { config: 0 },
  output: { precondition: 0 },
  plan: { fallback: 0 },
  provisioner: { connection: 0 },
  remote_state_data_sources: { default: 0, remote_state_data_source: 1 },
  removed: { lifecycle: 0, provisioner: 1, connection: 0 },
  resource: inResource,
  state: { fallback: 0 },
  terraform: { backend: 1, cloud: 0, encryption: 0, provider_meta: 1, required_providers: 0 },
  variable: { validation: 0 },
};

/** In blocks of a provider. */
const nestedBlocks: Labels = { dynamic: 1 };

/** Blocks whose members no provider decides on. */
const closed: ReadonlySet<string> = new Set(
  [
    'import language locals module moved output removed variable validation precondition postcondition assert',
    'terraform required_providers backend cloud workspaces lifecycle action_trigger dynamic connection provisioner',
    'encryption key_provider method state plan fallback remote_state_data_sources remote_state_data_source',
  ].flatMap((keywords) => keywords.split(' ')),
);

/** Members that hold addresses and types in place of values, by block. */
const addresses: { readonly [keyword: string]: readonly string[] } = {
  action: ['provider', 'depends_on'],
  action_trigger: ['events', 'actions'],
  data: ['provider', 'depends_on'],
  dynamic: ['iterator'],
  ephemeral: ['provider', 'depends_on'],
  import: ['to', 'provider'],
  lifecycle: ['ignore_changes', 'replace_triggered_by'],
  list: ['provider'],
  module: ['providers', 'depends_on'],
  moved: ['from', 'to'],
  output: ['depends_on', 'type'],
  removed: ['from'],
  required_providers: ['configuration_aliases'],
  resource: ['provider', 'depends_on'],
  terraform: ['experiments'],
  variable: ['type'],
};

/** A body that is being read: which block it belongs to, and whose. */
export interface BodyPlace {
  readonly keyword: string;
  /** Of the resource or the provider around it. */
  readonly terraformType: string;
  /** Within a block of a provider, at any depth. */
  readonly isNested: boolean;
}

export const holdsAddresses = ({ keyword, isNested }: BodyPlace, member: string): boolean =>
  !isNested && (addresses[keyword]?.includes(member) ?? false);

export interface MemberKind {
  readonly as: 'argument' | 'block';
  readonly labels: number;
  /** A block of the language, whoever the provider is. */
  readonly isOwn?: true;
  /** Told by its name and value alone. */
  readonly isGuess?: true;
}

const argument: MemberKind = { as: 'argument', labels: 0 };
const block: MemberKind = { as: 'block', labels: 0 };

/** What a member of a block is. */
export function memberKind(
  { keyword, terraformType, isNested }: BodyPlace,
  member: string,
  value: RawValue,
): MemberKind {
  const isObjects = isRawObject(value) || (isRawList(value) && value.length > 0 && value.every(isRawObject));
  if (!isObjects) return argument;
  const inner = isNested ? nestedBlocks : innerBlocks[keyword];
  const labels = inner && Object.hasOwn(inner, member) ? inner[member] : undefined;
  if (labels !== undefined) return { as: 'block', labels, isOwn: true };
  if (!isNested && closed.has(keyword)) return argument;
  const difference = providerDifferenceOf(terraformType);
  if (difference)
    return !isNested && isForeign(difference) && Object.hasOwn(difference.blocks, member) ? block : argument;
  return guessed(terraformType, member, value);
}

/** Providers whose arguments are never blocks. */
const withoutBlocks = /^(?:awscc|terraform)(?:_|$)/;

/** Arguments that are maps in many providers. */
const maps =
  /^(?:config|labels|metadata|models|options|(?:.+_)?(?:annotations|arguments|attributes|headers|keepers|map|parameters|properties|tags|tags_all|templates|triggers|values|variables|vars))$/;

/** Those that are blocks nowhere. */
const alwaysMaps = /^(?:.+_)?(?:headers|keepers|tags|tags_all|triggers|variables|vars)$/;

/**
 * A list of objects is a block for each in the providers that have blocks. Their maps hold single values only, so an
 * object with more in it is a block; one without is told apart by its name.
 */
function guessed(terraformType: string, member: string, value: RawValue): MemberKind {
  if (withoutBlocks.test(terraformType) || member === 'manifest') return argument;
  if (!isRawObject(value)) return block;
  const isDeep = [...value.values()].some((item) => isRawObject(item) || isRawList(item));
  if (isDeep) return block;
  const isMap = maps.test(member) || [...value.keys()].some((key) => key !== '//' && !/^[a-z][a-z0-9_]*$/.test(key));
  if (!isMap) return { ...block, isGuess: true };
  return alwaysMaps.test(member) ? argument : { ...argument, isGuess: true };
}
