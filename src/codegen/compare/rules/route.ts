/** Grades of changes to a route. */
import { sources } from '../../../model/schema/sources.ts';
import { becomes, hasLost, isCleared, isNewlySet, isTurnedOff, isTurnedOn, rowsFor } from './grade-rule.ts';

const unprotected = 'Security: anyone can call the route without authorization.';

export const routeRules = rowsFor('route', [
  ['route_key', 'breaking', 'Requests with the previous route key get 404 unless another route handles them.'],
  ['target', 'breaking', 'Requests to the route fail: it has no target.', isCleared],
  [
    'target',
    'breaking',
    'The route targets another kind of integration: the backend receives another request.',
    ({ was, now }, { targetThen, targetNow }) => {
      const [then, after] = [targetThen(was), targetNow(now)];
      return then !== undefined && after !== undefined && then.variant !== after.variant;
    },
  ],
  ['target', 'safe', '', isNewlySet],
  ['target', 'risky', 'Requests reach another integration.'],
  ['operation_name', 'safe', ''],
  ['authorization_type', 'breaking', unprotected, becomes('NONE'), sources.route],
  ['authorization_type', 'breaking', 'Requests without a valid token get 401.', becomes('JWT'), sources.httpJwt],
  [
    'authorization_type',
    'breaking',
    "Requests that aren't signed, or whose caller isn't allowed to invoke the route, get 403.",
    becomes('AWS_IAM'),
  ],
  [
    'authorization_type',
    'breaking',
    "Requests that the authorizer function doesn't allow are refused.",
    becomes('CUSTOM'),
    sources.httpAuthorizers,
  ],
  ['authorization_type', 'breaking', 'Other requests may be refused.'],
  ['authorizer_id', 'breaking', "Security: requests to the route aren't authorized.", isCleared],
  ['authorizer_id', 'breaking', "Requests that the authorizer doesn't allow are refused.", isNewlySet],
  ['authorizer_id', 'breaking', 'Another authorizer applies: callers that the previous one allowed may be refused.'],
  ['authorization_scopes', 'breaking', 'Tokens without one of the scopes get 403.', isNewlySet],
  ['authorization_scopes', 'risky', 'Security: every valid token is accepted, whatever its scopes.', isCleared],
  ['authorization_scopes', 'breaking', 'Tokens that have only a removed scope get 403.', hasLost],
  ['authorization_scopes', 'risky', 'Tokens with any one of the scopes are accepted, so more are.'],
  ['api_key_required', 'breaking', 'Requests without an API key are refused.', isTurnedOn],
  ['api_key_required', 'risky', 'Requests without an API key are accepted.', isTurnedOff],
  ['api_key_required', 'risky', 'Requests without an API key may be refused.'],
  ['route_response_selection_expression', 'breaking', 'Senders no longer receive a response.', isCleared],
  ['route_response_selection_expression', 'safe', ''],
  ['model_selection_expression', 'risky', 'Messages are checked against other models.'],
  ['request_models.*', 'risky', 'Messages are no longer checked against the model.', isCleared],
  ['request_models.*', 'breaking', "Messages that don't match the model are rejected."],
  ['request_models', 'breaking', "Messages that don't match a model are rejected."],
  ['request_parameters.*.Required', 'breaking', 'Mappings can no longer use the parameter.', isCleared],
  ['request_parameters.*.Required', 'breaking', 'Requests without the parameter are refused.', isTurnedOn],
  ['request_parameters.*.Required', 'safe', ''],
  ['request_parameters.*', 'breaking', 'Requests without a required parameter are refused.'],
  ['request_parameters', 'breaking', 'Requests without a required parameter are refused.'],
]);

export const routeResponseRules = rowsFor('route_response', [
  ['route_id', 'breaking', 'Senders to the previous route no longer receive a response.'],
  ['route_response_key', 'risky', 'Senders may receive another response.'],
  ['model_selection_expression', 'risky', 'Responses are described by other models.'],
  ['response_models.*', 'safe', ''],
  ['response_models', 'safe', ''],
  ['response_parameters.*.required', 'risky', 'Senders may receive another response.'],
  ['response_parameters.*', 'risky', 'Senders may receive another response.'],
  ['response_parameters', 'risky', 'Senders may receive another response.'],
]);
