/** Grades of changes to domain names, what is below them, and VPC links. */
import { sources } from '../../../model/schema/sources.ts';
import { becomes, isCleared, isNewlySet, rowsFor } from './grade-rule.ts';

const configuration = 'domain_name_configurations';

export const domainRules = rowsFor('domain_name', [
  ['domain_name', 'breaking', 'Terraform replaces the domain name: calls to the previous one fail.'],
  [
    'routing_mode',
    'breaking',
    'Requests that mappings or rules matched may reach no API.',
    undefined,
    sources.routingModes,
  ],
  [`${configuration}.*.certificate_arn`, 'risky', "Clients that don't trust the certificate can't connect."],
  [`${configuration}.*.certificate_name`, 'safe', ''],
  [`${configuration}.*.endpoint_type`, 'risky', 'The DNS record of the domain may have to change.'],
  [`${configuration}.*.ip_address_type`, 'breaking', "Clients that have only IPv6 can't connect.", becomes('ipv4')],
  [`${configuration}.*.ip_address_type`, 'safe', ''],
  [`${configuration}.*.ownership_verification_certificate_arn`, 'safe', ''],
  [
    `${configuration}.*.security_policy`,
    'breaking',
    "Clients that support only TLS 1.0 or 1.1 can't connect.",
    becomes('TLS_1_2'),
  ],
  [`${configuration}.*.security_policy`, 'risky', 'Security: connections with TLS 1.0 and 1.1 are accepted.'],
  [`${configuration}.*`, 'risky', 'Clients may be unable to connect.'],
  [configuration, 'risky', 'Clients may be unable to connect.'],
  [
    'mutual_tls_authentication',
    'breaking',
    "Clients without a trusted certificate can't connect.",
    isNewlySet,
    sources.httpMutualTls,
  ],
  ['mutual_tls_authentication', 'risky', 'Security: clients without a certificate can connect.', isCleared],
  ['mutual_tls_authentication', 'risky', "Clients whose certificate isn't trusted can't connect."],
  [
    'mutual_tls_authentication.truststore_uri',
    'risky',
    "Clients whose certificate the other trust store lacks can't connect.",
  ],
  [
    'mutual_tls_authentication.truststore_version',
    'risky',
    "Clients whose certificate this version lacks can't connect.",
  ],
  ['tags.*', 'safe', ''],
  ['tags', 'safe', ''],
]);

export const mappingRules = rowsFor('api_mapping', [
  ['domain_name', 'breaking', 'URLs under the previous domain name get 404.'],
  ['api_id', 'breaking', 'URLs under the path target another API.'],
  ['stage', 'risky', 'URLs under the path target another stage.'],
  ['api_mapping_key', 'breaking', 'The base path of all URLs changes: calls to the previous ones get 404.'],
]);

export const routingRuleRules = rowsFor('routing_rule', [
  ['domain_name_arn', 'breaking', 'Requests to the previous domain name no longer reach the API.'],
  ['priority', 'risky', 'Another rule may match a request first.'],
  ['conditions', 'breaking', 'The rule matches other requests.'],
  ['conditions.*', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_base_paths', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_base_paths.any_of', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_headers', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_headers.any_of', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_headers.any_of.*', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_headers.any_of.*.header', 'breaking', 'The rule matches other requests.'],
  ['conditions.*.match_headers.any_of.*.value_glob', 'breaking', 'The rule matches other requests.'],
  ['actions', 'breaking', 'Requests reach another API.'],
  ['actions.*', 'breaking', 'Requests reach another API.'],
  ['actions.*.invoke_api', 'breaking', 'Requests reach another API.'],
  ['actions.*.invoke_api.api_id', 'breaking', 'Requests reach another API.'],
  ['actions.*.invoke_api.stage', 'risky', 'Requests reach another stage.'],
  ['actions.*.invoke_api.strip_base_path', 'breaking', 'Routes see another path.'],
]);

export const vpcLinkRules = rowsFor('vpc_link', [
  ['name', 'safe', ''],
  ['subnet_ids', 'risky', 'Private backends are reached through other subnets.'],
  ['security_group_ids', 'risky', 'Security groups may refuse calls to private backends.'],
  ['tags.*', 'safe', ''],
  ['tags', 'safe', ''],
]);
