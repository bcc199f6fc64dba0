/**
 * How the two providers say what the tables say: awscc in the words of the tables, `aws` with differences, each of which
 * stands here once and is used both to read and to print. Source: the schemas of hashicorp/aws 6.66.0 and
 * hashicorp/awscc 1.97.0.
 */
import { memoByObject } from '../memo.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from './index.ts';
import type { Value } from '../schema/value.ts';

export const providers = ['awscc', 'aws'] as const;
export type ProviderId = (typeof providers)[number];

/** What blocks of one name become. */
export type BlockShape =
  /** One block, one object. */
  | { readonly as: 'object'; readonly attribute: string }
  /** Each block an item. */
  | { readonly as: 'list'; readonly attribute: string }
  /** Each block an entry of a map: its key, and the names of its members in the table. */
  | {
      readonly as: 'map';
      readonly attribute: string;
      readonly key: string;
      readonly members: { readonly [name: string]: string };
    }
  /** Each block an entry of a map, with a map of its own that becomes a list of pairs. */
  | { readonly as: 'mappings'; readonly attribute: string; readonly key: string; readonly mappings: string };

/** What a plan does with attributes and members of blocks, by place: where it is otherwise than the tables say. */
export interface PlanFacts {
  /** What the provider plans where nothing is set. What has no default and is not computed is cleared. */
  readonly defaults: { readonly [place: string]: string | boolean };
  /** Not set, it keeps what it is. */
  readonly computed: readonly string[];
  /** A change of it replaces the resource, beside those that do so in the tables. */
  readonly replaces: readonly string[];
  /** AWS never gives it back. */
  readonly unread: readonly string[];
}

/** What awscc has for an attribute that `aws` exports. */
export type Equivalent =
  /** An attribute of that name. */
  | string
  /**
   * A text with slots: `{partition}`, `{region}` and `{account}` of where it runs, `{NAME}` for an attribute of the
   * resource in the words of awscc, `{NAME unless TEXT}` for one that is left out where it is that text, `{api.NAME}` for
   * one of the API that it belongs to.
   */
  | { readonly text: string }
  /** Nothing; a sentence that says what to do. */
  | { readonly lost: string };

export interface Sent {
  readonly attribute: string;
  readonly value: string | number;
  readonly where: (written: ReadonlyMap<string, Value>) => boolean;
}

export interface ProviderDifference {
  readonly terraformType: string;
  readonly provider: ProviderId;
  /** The first release of the provider that has all of it. */
  readonly since: string;
  readonly type: ResourceTypeId;
  /** Attributes with another name than in the table. */
  readonly renamed: { readonly [name: string]: string };
  readonly blocks: { readonly [name: string]: BlockShape };
  /** Attributes that are maps here and JSON text in awscc. */
  readonly encoded: readonly string[];
  /** Attributes that take YAML here, and JSON alone in awscc. */
  readonly orYaml: readonly string[];
  /** Attributes and blocks that awscc has no counterpart for, with what to know about it. */
  readonly leftOut: { readonly [name: string]: string };
  /** Attributes of the table that the provider has not, members of blocks with a dot. */
  readonly lacks: readonly string[];
  /** Attributes that the provider refuses to be without, where the table lets them be left out. */
  readonly requires: readonly string[];
  /** Undefined: as the tables say. */
  readonly plans: PlanFacts | undefined;
  /** What the provider sends where nothing is written. */
  readonly sends: readonly Sent[];
  /** Read attributes, with what awscc has for them. */
  readonly exports: { readonly [name: string]: Equivalent };
  /** Attributes of awscc that stand within another one here. */
  readonly within: { readonly [name: string]: string };
  /** Parts of the import id in their order. */
  readonly importParts: readonly string[];
  readonly separator: string;
  /** What an import by identity calls each part of the id; undefined where the provider imports by id only. */
  readonly identity: { readonly [part: string]: string } | undefined;
}

const own: readonly ProviderDifference[] = resourceTypes.flatMap((type) =>
  type.composed
    ? []
    : [
        {
          terraformType: type.terraformType,
          provider: 'awscc' as const,
          since: type.since,
          type: type.id,
          renamed: {},
          blocks: {},
          encoded: [],
          orYaml: [],
          leftOut: {},
          lacks: [],
          requires: [],
          plans: undefined,
          sends: [],
          exports: {},
          within: {},
          importParts: type.identity,
          separator: '|',
          identity: Object.fromEntries(type.identity.map((part) => [part, part])),
        },
      ],
);

const region = 'awscc resources have no region argument: set the region in a provider block.';
const tagsAll = 'awscc has no default_tags: tags must list all of them.';
const timeouts = 'awscc resources have no timeouts block.';
const unread = "Use a literal value: awscc doesn't export this attribute.";

/** An authorizer function of an HTTP API, which alone has a payload format, that is asked for some identity. */
function answersAreKept(written: ReadonlyMap<string, Value>): boolean {
  const sources = written.get('identity_source');
  const isAsked = Array.isArray(sources) ? sources.length > 0 : sources !== undefined;
  return written.get('authorizer_type') === 'REQUEST' && written.has('authorizer_payload_format_version') && isAsked;
}

type Difference = Omit<
  Partial<ProviderDifference>,
  'terraformType' | 'provider' | 'since' | 'type' | 'separator' | 'plans'
> & {
  readonly plans?: Partial<PlanFacts>;
  readonly exports: ProviderDifference['exports'];
  readonly importParts: readonly string[];
};

const differences: { readonly [type in ResourceTypeId]?: Difference } = {
  api: {
    blocks: { cors_configuration: { as: 'object', attribute: 'cors_configuration' } },
    orYaml: ['body'],
    lacks: ['body_s3_location', 'base_path', 'disable_schema_validation'],
    requires: ['name'],
    plans: {
      defaults: {
        api_key_selection_expression: '$request.header.x-api-key',
        route_selection_expression: '$request.method $request.path',
      },
      computed: ['ip_address_type'],
      replaces: ['credentials_arn', 'route_key', 'target'],
      unread: ['body', 'fail_on_warnings', 'credentials_arn', 'route_key', 'target'],
    },
    exports: {
      id: 'api_id',
      api_endpoint: 'api_endpoint',
      arn: { text: 'arn:{partition}:apigateway:{region}::/apis/{api_id}' },
      execution_arn: { text: 'arn:{partition}:execute-api:{region}:{account}:{api_id}' },
    },
    importParts: ['api_id'],
    identity: { api_id: 'id' },
  },
  integration: {
    renamed: { timeout_milliseconds: 'timeout_in_millis' },
    blocks: {
      response_parameters: {
        as: 'mappings',
        attribute: 'response_parameters',
        key: 'status_code',
        mappings: 'mappings',
      },
      tls_config: { as: 'object', attribute: 'tls_config' },
    },
    plans: {
      defaults: {
        connection_type: 'INTERNET',
        passthrough_behavior: 'WHEN_NO_MATCH',
        payload_format_version: '1.0',
      },
      computed: ['timeout_in_millis'],
      replaces: ['integration_subtype', 'integration_type'],
    },
    sends: [
      {
        attribute: 'payload_format_version',
        value: '1.0',
        where: (written) => written.get('integration_type') === 'AWS_PROXY',
      },
    ],
    exports: {
      id: 'integration_id',
      integration_response_selection_expression: { lost: unread },
    },
    importParts: ['api_id', 'integration_id'],
    identity: { api_id: 'api_id', integration_id: 'id' },
  },
  integration_response: {
    encoded: ['response_templates'],
    lacks: ['response_parameters'],
    exports: { id: 'integration_response_id' },
    importParts: ['api_id', 'integration_id', 'integration_response_id'],
  },
  route: {
    blocks: {
      request_parameter: {
        as: 'map',
        attribute: 'request_parameters',
        key: 'request_parameter_key',
        members: { required: 'Required' },
      },
    },
    encoded: ['request_models'],
    plans: { defaults: { api_key_required: false, authorization_type: 'NONE' } },
    exports: { id: 'route_id' },
    importParts: ['api_id', 'route_id'],
    identity: { api_id: 'api_id', route_id: 'id' },
  },
  route_response: {
    encoded: ['response_models'],
    lacks: ['response_parameters'],
    exports: { id: 'route_response_id' },
    importParts: ['api_id', 'route_id', 'route_response_id'],
  },
  stage: {
    renamed: { name: 'stage_name' },
    blocks: {
      access_log_settings: { as: 'object', attribute: 'access_log_settings' },
      default_route_settings: { as: 'object', attribute: 'default_route_settings' },
      route_settings: {
        as: 'map',
        attribute: 'route_settings',
        key: 'route_key',
        members: {
          data_trace_enabled: 'DataTraceEnabled',
          detailed_metrics_enabled: 'DetailedMetricsEnabled',
          logging_level: 'LoggingLevel',
          throttling_burst_limit: 'ThrottlingBurstLimit',
          throttling_rate_limit: 'ThrottlingRateLimit',
        },
      },
    },
    encoded: ['stage_variables', 'tags'],
    plans: {
      defaults: {
        auto_deploy: false,
        'default_route_settings.data_trace_enabled': false,
        'default_route_settings.detailed_metrics_enabled': false,
        'route_settings.DataTraceEnabled': false,
        'route_settings.DetailedMetricsEnabled': false,
      },
      computed: ['deployment_id', 'default_route_settings.logging_level', 'route_settings.LoggingLevel'],
    },
    requires: ['access_log_settings.destination_arn', 'access_log_settings.format'],
    exports: {
      id: 'stage_name',
      name: 'stage_name',
      arn: { text: 'arn:{partition}:apigateway:{region}::/apis/{api_id}/stages/{stage_name}' },
      execution_arn: { text: 'arn:{partition}:execute-api:{region}:{account}:{api_id}/{stage_name}' },
      invoke_url: { text: '{api.api_endpoint}/{stage_name unless $default}' },
    },
    importParts: ['api_id', 'stage_name'],
  },
  deployment: {
    lacks: ['stage_name'],
    leftOut: {
      triggers: 'The designer replaces a deployment when a route or integration changes, with its own lifecycle block.',
    },
    exports: { id: 'deployment_id', auto_deployed: { lost: unread } },
    importParts: ['api_id', 'deployment_id'],
  },
  authorizer: {
    renamed: { identity_sources: 'identity_source' },
    blocks: { jwt_configuration: { as: 'object', attribute: 'jwt_configuration' } },
    leftOut: { timeouts },
    lacks: ['identity_validation_expression'],
    plans: { computed: ['authorizer_result_ttl_in_seconds'] },
    sends: [{ attribute: 'authorizer_result_ttl_in_seconds', value: 300, where: answersAreKept }],
    exports: { id: 'authorizer_id' },
    importParts: ['api_id', 'authorizer_id'],
  },
  model: { requires: ['content_type'], exports: { id: 'model_id' }, importParts: ['api_id', 'model_id'] },
  vpc_link: {
    requires: ['security_group_ids'],
    exports: {
      id: 'vpc_link_id',
      arn: { text: 'arn:{partition}:apigateway:{region}::/vpclinks/{vpc_link_id}' },
    },
    importParts: ['vpc_link_id'],
  },
  domain_name: {
    blocks: {
      domain_name_configuration: { as: 'list', attribute: 'domain_name_configurations' },
      mutual_tls_authentication: { as: 'object', attribute: 'mutual_tls_authentication' },
    },
    leftOut: { timeouts },
    exports: {
      id: 'domain_name',
      arn: 'domain_name_arn',
      domain_name_configuration: { lost: 'Use regional_domain_name or regional_hosted_zone_id.' },
      api_mapping_selection_expression: { lost: unread },
    },
    lacks: ['domain_name_configurations.certificate_name'],
    requires: [
      'domain_name_configurations.certificate_arn',
      'domain_name_configurations.endpoint_type',
      'domain_name_configurations.security_policy',
      'mutual_tls_authentication.truststore_uri',
    ],
    plans: {
      computed: [
        'routing_mode',
        'domain_name_configurations.ip_address_type',
        'domain_name_configurations.ownership_verification_certificate_arn',
      ],
    },
    within: {
      regional_domain_name: 'domain_name_configuration[0].target_domain_name',
      regional_hosted_zone_id: 'domain_name_configuration[0].hosted_zone_id',
    },
    importParts: ['domain_name'],
  },
  api_mapping: { exports: { id: 'api_mapping_id' }, importParts: ['api_mapping_id', 'domain_name'] },
};

/** What the companions ask of `aws` too, so that a folder of both has one number. */
export const awsSince = '6.20.0';

const raw: readonly ProviderDifference[] = resourceTypes.flatMap((type) => {
  const difference = differences[type.id];
  if (!difference) return [];
  const { leftOut = {}, exports, plans, ...rest } = difference;
  return [
    {
      renamed: {},
      blocks: {},
      encoded: [],
      orYaml: [],
      lacks: [],
      requires: [],
      sends: [],
      within: {},
      identity: undefined,
      ...rest,
      plans: { defaults: {}, computed: [], replaces: [], unread: [], ...plans },
      terraformType: type.terraformType.replace(/^awscc_/, 'aws_'),
      provider: 'aws' as const,
      since: awsSince,
      type: type.id,
      leftOut: { region, ...(Object.hasOwn(type.attributes, 'tags') ? { tags_all: tagsAll } : {}), ...leftOut },
      exports: {
        region: { text: '{region}' },
        ...(Object.hasOwn(type.attributes, 'tags') ? { tags_all: 'tags' } : {}),
        ...exports,
      },
      separator: '/',
    },
  ];
});

const byType = new Map([...own, ...raw].map((spelling) => [spelling.terraformType, spelling]));

/** How a Terraform type spells a type of ours; undefined for types that are not read. */
export const providerDifferenceOf = (terraformType: string): ProviderDifference | undefined =>
  byType.get(terraformType);

export const isForeign = ({ provider }: ProviderDifference): boolean => provider === 'aws';

const byTable = {
  awscc: new Map<string, ProviderDifference>(own.map((difference) => [difference.type, difference])),
  aws: new Map<string, ProviderDifference>(raw.map((difference) => [difference.type, difference])),
};

/** How a provider spells a type of ours; undefined for what it has not, such as routing rules in `aws`. */
export const differenceOf = (type: ResourceTypeId, provider: ProviderId): ProviderDifference | undefined =>
  byTable[provider].get(type);

/** How an attribute of the table is printed. */
export interface Spelling {
  readonly name: string;
  /** As blocks of that name. */
  readonly shape?: BlockShape;
  /** A map, where awscc has JSON text. */
  readonly isPlain?: true;
}

/** By attribute of the table, where the provider spells it otherwise. */
export const spellingsIn: (difference: ProviderDifference) => ReadonlyMap<string, Spelling> = memoByObject(
  ({ renamed, blocks, encoded }: ProviderDifference) =>
    new Map<string, Spelling>([
      ...Object.entries(renamed).map(([name, own]): [string, Spelling] => [own, { name }]),
      ...encoded.map((name): [string, Spelling] => [name, { name, isPlain: true }]),
      ...Object.entries(blocks).map(([name, shape]): [string, Spelling] => [shape.attribute, { name, shape }]),
    ]),
);

/** What a provider calls an attribute of a resource, read or set, by what the tables call it. */
export function exportedAs({ type, exports, renamed, within }: ProviderDifference, name: string): string {
  if (Object.hasOwn(within, name)) return within[name] ?? name;
  const own = Object.entries(renamed).find(([, known]) => known === name);
  if (own) return own[0];
  if (Object.hasOwn(resourceType(type).attributes, name)) return name;
  return Object.entries(exports).find(([, known]) => known === name)?.[0] ?? name;
}

/** All that expressions can ask a resource of the provider for, in its own words. */
export const attributesExportedBy: (difference: ProviderDifference) => readonly string[] = memoByObject(
  (difference: ProviderDifference) => {
    const { readOnly, attributes } = resourceType(difference.type);
    const spellings = spellingsIn(difference);
    const set = Object.keys(attributes).filter((name) => !difference.lacks.includes(name));
    const read = difference.provider === 'aws' ? Object.keys(difference.exports) : readOnly;
    return [...new Set([...read, ...set.map((name) => spellings.get(name)?.name ?? name)])];
  },
);
