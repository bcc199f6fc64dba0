/** Grades of changes to authorizers and models. */
import { hasLost, isCleared, isLowered, isTurnedOff, rowsFor } from './grade-rule.ts';

export const authorizerRules = rowsFor('authorizer', [
  ['name', 'safe', ''],
  ['authorizer_type', 'breaking', 'Callers are authorized in another way.'],
  [
    'identity_source',
    'breaking',
    'Requests without the identity sources get 401, also where they were accepted before.',
  ],
  ['jwt_configuration.issuer', 'breaking', 'Tokens of the previous issuer get 401.'],
  ['jwt_configuration.audience', 'breaking', 'Tokens for the removed audience get 401.', hasLost],
  ['jwt_configuration.audience', 'risky', 'Tokens for more audiences are accepted.'],
  ['jwt_configuration', 'breaking', 'Tokens that were accepted may get 401.'],
  ['authorizer_uri', 'risky', 'Another function authorizes requests.'],
  [
    'authorizer_payload_format_version',
    'breaking',
    'The function receives another event, and its response is read in another way.',
  ],
  [
    'enable_simple_responses',
    'breaking',
    'Responses of the function are read in another format; those of the previous one are refused.',
  ],
  ['authorizer_result_ttl_in_seconds', 'risky', 'The function is called more often.', isLowered],
  ['authorizer_result_ttl_in_seconds', 'risky', 'A decision holds longer, also after access was withdrawn.'],
  [
    'authorizer_credentials_arn',
    'risky',
    'The function is invoked with another role, and requests fail if that lacks a permission.',
  ],
  ['identity_validation_expression', 'risky', 'Tokens are no longer checked before the function is called.', isCleared],
  ['identity_validation_expression', 'breaking', "Tokens that don't match get 401."],
]);

export const modelRules = rowsFor('model', [
  ['name', 'risky', 'Routes that use the model have none.'],
  ['description', 'safe', ''],
  ['content_type', 'risky', 'The model applies to other messages.'],
  ['schema', 'risky', 'Messages that match the previous schema may be rejected.'],
]);

export const overridesRules = rowsFor('managed_overrides', [
  ['integration', 'risky', 'The quick-created integration may behave differently.'],
  ['route', 'risky', 'The quick-created route may behave differently.'],
  ['stage', 'risky', 'The quick-created stage may behave differently.'],
  // awscc spells these in its own way here.
  ['stage.route_settings.*.throttling_burst_limit', 'breaking', 'Requests above the limit get 429.', isLowered],
  ['stage.route_settings.*.throttling_burst_limit', 'risky', 'More requests may reach the backend.'],
  ['stage.route_settings.*.throttling_rate_limit', 'breaking', 'Requests above the limit get 429.', isLowered],
  ['stage.route_settings.*.throttling_rate_limit', 'risky', 'More requests may reach the backend.'],
  ['stage.route_settings.*.detailed_metrics_enabled', 'safe', ''],
  ['stage.auto_deploy', 'risky', 'Changes of the API are served only after a deployment.', isTurnedOff],
]);
