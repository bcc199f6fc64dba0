/**
 * What hashicorp/aws 6.66.0 refuses of values by itself, before AWS sees them: the validators of its schema, by type and
 * attribute of the table, members of blocks with a dot. awscc has others, which stand with the attributes.
 */
import type { ResourceTypeId } from './index.ts';

export type Limit =
  | { readonly oneOf: readonly string[] }
  /** In characters, or the number itself. */
  | { readonly min: number; readonly max: number }
  | 'arn'
  | 'json';

const upTo = (max: number, min = 1): Limit => ({ min, max });
const oneOf = (...values: readonly string[]): Limit => ({ oneOf: values });
const name = upTo(128);
const logLevel = oneOf('ERROR', 'INFO', 'OFF');
const payloadFormat = oneOf('1.0', '2.0');

export const awsLimits: { readonly [type in ResourceTypeId]?: { readonly [place: string]: Limit } } = {
  api: {
    api_key_selection_expression: oneOf('$context.authorizer.usageIdentifierKey', '$request.header.x-api-key'),
    credentials_arn: 'arn',
    description: upTo(1024, 0),
    ip_address_type: oneOf('ipv4', 'dualstack'),
    name,
    protocol_type: oneOf('WEBSOCKET', 'HTTP'),
    version: upTo(64),
  },
  authorizer: {
    authorizer_credentials_arn: 'arn',
    authorizer_payload_format_version: payloadFormat,
    authorizer_result_ttl_in_seconds: upTo(3600, 0),
    authorizer_type: oneOf('REQUEST', 'JWT'),
    name,
  },
  integration: {
    connection_id: upTo(1024),
    connection_type: oneOf('INTERNET', 'VPC_LINK'),
    content_handling_strategy: oneOf('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'),
    credentials_arn: 'arn',
    integration_method: oneOf('ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'),
    integration_subtype: upTo(128),
    integration_type: oneOf('AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'),
    passthrough_behavior: oneOf('WHEN_NO_MATCH', 'NEVER', 'WHEN_NO_TEMPLATES'),
    payload_format_version: payloadFormat,
  },
  model: { content_type: upTo(256), description: upTo(128), name, schema: 'json' },
  route: {
    authorization_type: oneOf('NONE', 'AWS_IAM', 'CUSTOM', 'JWT'),
    operation_name: upTo(64),
    target: upTo(128),
  },
  stage: {
    description: upTo(1024, 0),
    stage_name: name,
    'access_log_settings.destination_arn': 'arn',
    'default_route_settings.logging_level': logLevel,
    'route_settings.LoggingLevel': logLevel,
  },
  vpc_link: { name },
};
