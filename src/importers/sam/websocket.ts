/** AWS::Serverless::WebSocketApi → an API with its stage, and an integration and a route for each of its routes. */
import { isRawObject, RawObject } from '../convert/raw-value.ts';
import type { Domains } from './domains.ts';
import { addStage, intrinsicCall, invokeArn, taken, type Expansion, type Property } from './expansion.ts';

const apiParts = [
  'ApiKeySelectionExpression',
  'Description',
  'DisableExecuteApiEndpoint',
  'DisableSchemaValidation',
  'IpAddressType',
  'RouteSelectionExpression',
  'Tags',
];

const parts: ReadonlySet<string> = new Set([
  ...apiParts,
  'AccessLogSettings',
  'Auth',
  'DefaultRouteSettings',
  'Domain',
  'Name',
  'PropagateTags',
  'Routes',
  'RouteSettings',
  'StageName',
  'StageVariables',
]);

const routeParts = [
  'ApiKeyRequired',
  'ModelSelectionExpression',
  'OperationName',
  'RequestModels',
  'RequestParameters',
  'RouteResponseSelectionExpression',
];

const knownRouteParts: ReadonlySet<string> = new Set([...routeParts, 'FunctionArn', 'IntegrationTimeout']);

export function expandWebSocketApi(
  id: string,
  resource: RawObject,
  properties: RawObject,
  domains: Domains,
  expansion: Expansion,
): void {
  const { line } = resource;
  expansion.add(
    id,
    line,
    'AWS::ApiGatewayV2::Api',
    [['Name', properties.get('Name') ?? id], ['ProtocolType', 'WEBSOCKET'], ...taken(properties, apiParts)],
    resource,
  );
  addStage(id, line, 'default', properties, expansion);
  domains.add(id, properties);
  const said = properties.get('Routes');
  const routes = isRawObject(said) ? said : new RawObject(line);
  const asked = connectorsOf(id, properties, routes, expansion);
  for (const [routeKey, route] of routes)
    if (isRawObject(route)) expandRoute(id, routeKey, route, routeKey === '$connect' ? asked : [], expansion);
    else expansion.tell('left-out', routes.line, `${id}.Routes.${routeKey}`, "It isn't a route. Add it in the design.");
  for (const key of properties.keys())
    if (!parts.has(key))
      expansion.tell('left-out', line, `${id}.${key}`, "SAM doesn't support this property of a WebSocket API.");
}

function expandRoute(
  api: string,
  routeKey: string,
  route: RawObject,
  asked: readonly Property[],
  expansion: Expansion,
): void {
  const { line } = route;
  const name = `${api}${routeKey.replace(/^\$/, '').replace(/^./, (letter) => letter.toUpperCase())}`;
  const function_ = route.get('FunctionArn');
  expansion.permit(line);
  expansion.add(`${name}Integration`, line, 'AWS::ApiGatewayV2::Integration', [
    ['ApiId', intrinsicCall(line, 'Ref', api)],
    ['IntegrationType', 'AWS_PROXY'],
    ['IntegrationMethod', 'POST'],
    ['IntegrationUri', function_ === undefined ? undefined : invokeArn(line, function_)],
    ['TimeoutInMillis', route.get('IntegrationTimeout')],
  ]);
  expansion.add(`${name}Route`, line, 'AWS::ApiGatewayV2::Route', [
    ['ApiId', intrinsicCall(line, 'Ref', api)],
    ['RouteKey', routeKey],
    [
      'Target',
      intrinsicCall(line, 'Fn::Join', ['/', ['integrations', intrinsicCall(line, 'Ref', `${name}Integration`)]]),
    ],
    ...taken(route, routeParts),
    ...asked,
  ]);
  for (const key of route.keys())
    if (!knownRouteParts.has(key))
      expansion.tell('left-out', line, `${api}.${routeKey}.${key}`, "SAM doesn't support this property of a route.");
}

/** What a new connection is asked for, with the authorizer for it. */
function connectorsOf(
  api: string,
  properties: RawObject,
  routes: RawObject,
  expansion: Expansion,
): readonly Property[] {
  const auth = properties.get('Auth');
  if (auth === undefined) return [];
  const { line } = isRawObject(auth) ? auth : properties;
  const type = isRawObject(auth) ? expansion.knownText(auth.get('AuthType'))?.toUpperCase() : undefined;
  if (!routes.has('$connect'))
    expansion.tell('attention', line, `${api}.Auth`, 'It requires a $connect route. Add one.');
  if (type === 'NONE') return [];
  if (type === 'AWS_IAM') return [['AuthorizationType', 'AWS_IAM']];
  const id = `${api}ConnectAuthorizer`;
  const function_ = isRawObject(auth) ? auth.get('AuthArn') : undefined;
  if (!isRawObject(auth) || function_ === undefined) {
    expansion.tell('attention', line, `${api}.Auth`, 'It has no authorization. Choose an authorizer for $connect.');
    return [['AuthorizationType', 'CUSTOM']];
  }
  expansion.add(id, line, 'AWS::ApiGatewayV2::Authorizer', [
    ['ApiId', intrinsicCall(line, 'Ref', api)],
    ['Name', auth.get('Name') ?? id],
    ['AuthorizerType', 'REQUEST'],
    ['AuthorizerUri', invokeArn(line, function_)],
    ['IdentitySource', auth.get('IdentitySource')],
    ['AuthorizerCredentialsArn', auth.get('InvokeRole')],
  ]);
  return [
    ['AuthorizationType', 'CUSTOM'],
    ['AuthorizerId', intrinsicCall(line, 'Ref', id)],
  ];
}
