/** Grades of changes to a stage and to deployments. */
import type { Change } from '../changes.ts';
import { isCleared, isLowered, isNewlySet, isTurnedOff, isTurnedOn, rowsFor } from './grade-rule.ts';

const refusesMore = 'Requests above the limit get 429.';
const allowsMore = 'More requests reach the backend.';
const isKnown = ({ after }: Change): boolean => after === undefined || typeof after === 'number';

/** Settings of routes have the names of awscc blocks in one attribute and of its JSON text in the other. */
const settings = (prefix: string, names: readonly [string, string, string, string, string]) => {
  const [burst, rate, metrics, level, trace] = names.map((name) => `${prefix}.${name}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return rowsFor('stage', [
    [burst, 'breaking', refusesMore, isLowered],
    [burst, 'risky', allowsMore, isKnown],
    [burst, 'risky', 'Requests may get 429.'],
    [rate, 'breaking', refusesMore, isLowered],
    [rate, 'risky', allowsMore, isKnown],
    [rate, 'risky', 'Requests may get 429.'],
    [metrics, 'safe', ''],
    [level, 'safe', ''],
    [trace, 'risky', 'Contents of messages are written to the logs.', isTurnedOn],
    [trace, 'safe', ''],
  ]);
};

export const stageRules = [
  ...rowsFor('stage', [
    ['stage_name', 'breaking', 'Terraform replaces the stage, and its URL changes: calls to the previous one get 404.'],
    ['description', 'safe', ''],
    ['auto_deploy', 'risky', 'Changes of the API are deployed automatically.', isTurnedOn],
    ['auto_deploy', 'risky', 'Changes of the API are served only after a deployment.', isTurnedOff],
    ['auto_deploy', 'risky', 'Changes of the API may be served at another time.'],
    ['deployment_id', 'risky', 'The stage serves another deployment.'],
    ['client_certificate_id', 'risky', 'Backends that verify the client certificate may refuse requests.'],
    ['access_log_settings', 'safe', '', isNewlySet],
    ['access_log_settings', 'risky', 'Requests are no longer logged.', isCleared],
    ['access_log_settings', 'risky', 'Requests may be logged elsewhere.'],
    ['access_log_settings.destination_arn', 'risky', 'Requests are logged elsewhere.'],
    ['access_log_settings.format', 'risky', 'Readers of the log find another format.'],
    ['default_route_settings', 'risky', 'Requests may get 429.'],
    ['route_settings.*', 'risky', 'Requests may get 429.'],
    ['route_settings', 'risky', 'Requests may get 429.'],
    ['stage_variables.*', 'breaking', 'Integrations that use the variable have no value for it.', isCleared],
    ['stage_variables.*', 'safe', '', isNewlySet],
    ['stage_variables.*', 'risky', 'Integrations that use the variable have another value for it.'],
    ['stage_variables', 'risky', 'Integrations that use the variables have other values for them.'],
    ['tags.*', 'safe', ''],
    ['tags', 'safe', ''],
  ]),
  ...settings('default_route_settings', [
    'throttling_burst_limit',
    'throttling_rate_limit',
    'detailed_metrics_enabled',
    'logging_level',
    'data_trace_enabled',
  ]),
  ...settings('route_settings.*', [
    'ThrottlingBurstLimit',
    'ThrottlingRateLimit',
    'DetailedMetricsEnabled',
    'LoggingLevel',
    'DataTraceEnabled',
  ]),
];

export const deploymentRules = rowsFor('deployment', [
  ['description', 'safe', ''],
  ['stage_name', 'risky', 'Another stage serves the deployment.'],
]);
