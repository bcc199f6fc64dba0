/** Authorizers as SAM spells them, and what events ask of callers. */
import { isItems, isMembers, Members, textIn } from './foreign.ts';
import { call, membersIn, propertiesOf, type Property } from './serverless-expansion.ts';

export function authorizerOf(authorizer: Members): readonly Property[] {
  const jwt = authorizer.get('JwtConfiguration');
  const headers = membersIn(authorizer, 'Identity')?.get('Headers');
  const fromHeaders = isItems(headers)
    ? headers.flatMap((header) => (typeof header === 'string' ? `$request.header.${header}` : []))
    : undefined;
  return [
    ['AuthorizerType', isMembers(jwt) ? 'JWT' : 'REQUEST'],
    ['JwtConfiguration', jwt],
    ['IdentitySource', authorizer.get('IdentitySource') ?? fromHeaders],
    ['AuthorizerUri', authorizer.get('FunctionArn')],
    ['AuthorizerPayloadFormatVersion', authorizer.get('AuthorizerPayloadFormatVersion')],
    ['EnableSimpleResponses', authorizer.get('EnableSimpleResponses')],
    ['AuthorizerCredentialsArn', authorizer.get('FunctionInvokeRole')],
  ];
}

/** What an event says of its callers, else what its API says of all. */
export function authorizationOf(
  event: Members,
  api: string,
  resources: Members,
  usual: string | undefined,
): readonly Property[] {
  const auth = membersIn(event, 'Auth') ?? new Members(event.line);
  const authorizer = textIn(auth, 'Authorizer') ?? usual;
  if (authorizer === undefined || authorizer === 'NONE') return [];
  if (authorizer === 'AWS_IAM') return [['AuthorizationType', 'AWS_IAM']];
  const id = `${api}${authorizer}`;
  const resource = resources.get(id);
  if (!isMembers(resource)) return [];
  const isJwt = propertiesOf(resource).get('AuthorizerType') === 'JWT';
  return [
    ['AuthorizationType', isJwt ? 'JWT' : 'CUSTOM'],
    ['AuthorizerId', call(resource.line, 'Ref', id)],
    ['AuthorizationScopes', isJwt ? auth.get('AuthorizationScopes') : undefined],
  ];
}
