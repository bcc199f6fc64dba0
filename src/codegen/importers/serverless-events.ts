/** Events of functions that come from an HTTP API → integrations and routes. */
import { isMembers, textIn, type Members } from './foreign.ts';
import { implicit, type HttpApis } from './serverless-api.ts';
import { askedBy, authorizationOf, tellUnknown } from './serverless-authorizers.ts';
import { call, membersIn, propertiesOf, type Expansion } from './serverless-expansion.ts';

/** One integration for each function and API, and a route for each event, as SAM makes them. */
export function expandEvents(id: string, properties: Members, apis: HttpApis, expansion: Expansion): void {
  for (const [name, event] of membersIn(properties, 'Events') ?? []) {
    if (!isMembers(event) || textIn(event, 'Type') !== 'HttpApi') continue;
    const { line } = event;
    const said = propertiesOf(event);
    const given = said.get('ApiId');
    const api = isMembers(given) ? (textIn(given, 'Ref') ?? implicit) : typeof given === 'string' ? given : implicit;
    const apiId = isMembers(given) || given === undefined ? call(line, 'Ref', api) : given;
    const auth = apis.named(api, line)?.auth;
    const integration = `${id}${api === implicit ? '' : api}Integration`;
    if (!expansion.resources.has(integration))
      expansion.add(integration, line, 'AWS::ApiGatewayV2::Integration', [
        ['ApiId', apiId],
        ['IntegrationType', 'AWS_PROXY'],
        ['IntegrationMethod', 'POST'],
        ['IntegrationUri', call(line, 'Fn::GetAtt', [id, 'Arn'])],
        ['PayloadFormatVersion', said.get('PayloadFormatVersion') ?? '2.0'],
        ['TimeoutInMillis', said.get('TimeoutInMillis')],
      ]);
    const routeKey = routeKeyOf(said);
    const asked = askedBy(said, auth, routeKey.startsWith('OPTIONS '), expansion);
    tellUnknown(asked, `${id}.${name}.Auth`, line, expansion);
    expansion.add(`${id}${name}Route`, line, 'AWS::ApiGatewayV2::Route', [
      ['ApiId', apiId],
      ['RouteKey', routeKey],
      ['Target', call(line, 'Fn::Join', ['/', ['integrations', call(line, 'Ref', integration)]])],
      ...authorizationOf(asked, api, line),
    ]);
  }
}

function routeKeyOf(event: Members): string {
  const path = textIn(event, 'Path');
  if (path === undefined || path === '$default' || path === '/$default') return '$default';
  const method = (textIn(event, 'Method') ?? 'ANY').toUpperCase();
  return `${method === '*' ? 'ANY' : method} ${path}`;
}
