/** Grades of changes to an integration and its responses. */
import { sources } from '../../../model/schema/sources.ts';
import { becomes, isCleared, isLowered, isNewlySet, rowsFor } from './grade-rule.ts';

const otherPayload = 'The backend may receive another payload.';
const otherResponse = 'Callers may receive another response.';

export const integrationRules = rowsFor('integration', [
  ['integration_type', 'breaking', 'The backend receives another request, and its response is read in another way.'],
  [
    'integration_subtype',
    'breaking',
    'Requests start another AWS service action.',
    undefined,
    sources.httpServiceReference,
  ],
  ['integration_uri', 'breaking', 'Requests fail: nothing is called.', isCleared],
  ['integration_uri', 'risky', 'Requests reach another backend.'],
  ['integration_method', 'risky', 'The backend is called with another method.'],
  [
    'payload_format_version',
    'breaking',
    'The function receives another event, and its response is read in another way.',
  ],
  ['description', 'safe', ''],
  ['connection_type', 'risky', 'The backend is reached over another network.'],
  ['connection_id', 'risky', 'The backend is reached through another VPC link.'],
  ['credentials_arn', 'risky', 'The call uses another role, and fails if that lacks a permission.'],
  ['timeout_in_millis', 'breaking', 'Requests that take longer fail.', isLowered],
  ['timeout_in_millis', 'safe', '', ({ after }) => typeof after === 'number'],
  ['timeout_in_millis', 'risky', 'Requests may fail earlier.'],
  ['passthrough_behavior', 'breaking', 'Messages without a template are refused.', becomes('NEVER')],
  ['passthrough_behavior', 'risky', otherPayload],
  ['content_handling_strategy', 'risky', otherPayload],
  ['template_selection_expression', 'risky', 'Another template may be applied to a message.'],
  ['tls_config', 'risky', 'The call becomes HTTPS, and fails where the certificate has another name.', isNewlySet],
  ['tls_config', 'risky', 'The call becomes plain HTTP.'],
  ['tls_config.server_name_to_verify', 'risky', 'Calls fail where the certificate of the backend has another name.'],
  ['request_parameters.*', 'breaking', 'The backend no longer receives the parameter.', isCleared],
  ['request_parameters.*', 'risky', 'The backend receives another request.'],
  ['request_parameters', 'risky', 'The backend receives another request.'],
  ['request_templates.*', 'risky', otherPayload],
  ['request_templates', 'risky', otherPayload],
  [
    'response_parameters.*.response_parameters',
    'breaking',
    'Callers no longer receive what the mapping set.',
    isCleared,
  ],
  ['response_parameters.*.response_parameters', 'risky', otherResponse],
  ['response_parameters.*.response_parameters.*.*', 'risky', otherResponse],
  ['response_parameters.*', 'risky', otherResponse],
  ['response_parameters', 'risky', otherResponse],
]);

export const integrationResponseRules = rowsFor('integration_response', [
  ['integration_id', 'breaking', 'Senders may no longer receive the response of the previous integration.'],
  ['integration_response_key', 'breaking', 'The response applies to other results of the backend.'],
  ['content_handling_strategy', 'risky', otherResponse],
  ['template_selection_expression', 'risky', otherResponse],
  ['response_parameters.*', 'breaking', 'Senders no longer receive what the mapping set.', isCleared],
  ['response_parameters.*', 'risky', otherResponse],
  ['response_parameters', 'risky', otherResponse],
  ['response_templates.*', 'risky', otherResponse],
  ['response_templates', 'risky', otherResponse],
]);
