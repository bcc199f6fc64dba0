/** Events of functions that come from an HTTP API → integrations and routes. */
import { isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import { implicit, type HttpApis } from './api.ts';
import { authorizerAskedBy, eventAuthorization, tellUnknown, type Asked } from './authorizers.ts';
import type { Definition } from './definition.ts';
import { ServerlessIntegrations, type EventIntegration } from './integrations.ts';
import { intrinsicCall, fullVersion, propertiesOf, type Expansion, type Property } from './expansion.ts';

const parts: ReadonlySet<string> = new Set([
  'ApiId',
  'Auth',
  'Method',
  'Path',
  'PayloadFormatVersion',
  'RouteSettings',
  'TimeoutInMillis',
]);

/** A route for each event, and an integration for those of a function and an API that want the same of it. */
export function expandEvents(
  id: string,
  resource: RawObject,
  properties: RawObject,
  apis: HttpApis,
  expansion: Expansion,
): void {
  const said = properties.get('Events');
  const events = isRawObject(said) ? said : new RawObject(properties.line);
  const integrations = new ServerlessIntegrations(id, properties, expansion);
  if (said !== undefined && !isRawObject(said)) tellUnread(`${id}.Events`, properties.line, expansion);
  for (const [name, event] of events) {
    if (!isRawObject(event) || textIn(event, 'Type') === undefined)
      tellUnread(`${id}.Events.${name}`, events.line, expansion);
    else if (textIn(event, 'Type') === 'HttpApi')
      expandEvent(`${id}.${name}`, event, integrations, onlyWhere(resource), apis, expansion);
  }
}

const tellUnread = (what: string, line: number, expansion: Expansion): void =>
  expansion.tell('left-out', line, what, 'Its type is missing. Add the missing routes in the design.');

function expandEvent(
  what: string,
  event: RawObject,
  integrations: ServerlessIntegrations,
  condition: RawObject,
  apis: HttpApis,
  expansion: Expansion,
): void {
  const { line } = event;
  const properties = propertiesOf(event);
  const said = properties.get('ApiId') ?? intrinsicCall(line, 'Ref', implicit);
  const api = isRawObject(said) ? textIn(said, 'Ref') : typeof said === 'string' ? said : undefined;
  const known = api === undefined ? undefined : apis.named(api, line);
  // A logical id may stand there as it is.
  const apiId = known && api !== undefined ? intrinsicCall(line, 'Ref', api) : said;
  const routeKey = routeKeyOf(properties, expansion);
  const asked = authorizerAskedBy(properties, known?.auth, isPreflight(routeKey), expansion);
  tellUnknown(asked, `${what}.Auth`, line, expansion);
  expansion.permit(line);
  if (known?.isElsewhere) {
    expansion.tell('left-out', line, what, `The routes of ${api} are in its definition in S3; events add none.`);
    return;
  }
  const integration = integrations.of(api ?? '', apiId, properties);
  if (known?.definition) addTo(known.definition, what, routeKey, { integration, asked, properties }, expansion);
  else {
    const { id, properties: values } = integration;
    if (!expansion.resources.has(id))
      expansion.add(id, line, 'AWS::ApiGatewayV2::Integration', [['ApiId', apiId], ...values]);
    expansion.add(
      `${what.replace('.', '')}Route`,
      line,
      'AWS::ApiGatewayV2::Route',
      [
        ['ApiId', apiId],
        ['RouteKey', routeKey],
        ['Target', intrinsicCall(line, 'Fn::Join', ['/', ['integrations', intrinsicCall(line, 'Ref', id)]])],
        ...eventAuthorization(asked, api ?? '', line),
      ],
      condition,
    );
  }
  const settings = properties.get('RouteSettings');
  if (settings !== undefined && (typeof routeKey !== 'string' || !known?.setRoute(routeKey, settings)))
    expansion.tell(
      'left-out',
      line,
      `${what}.RouteSettings`,
      "They belong to a stage that isn't in the template, or to a route with a computed key. Enter them in the stage.",
    );
  for (const key of properties.keys())
    if (!parts.has(key))
      expansion.tell('left-out', line, `${what}.${key}`, "SAM doesn't support this property of an event.");
}

function addTo(
  definition: Definition,
  what: string,
  routeKey: RawValue,
  event: { readonly integration: EventIntegration; readonly asked: Asked; readonly properties: RawObject },
  expansion: Expansion,
): void {
  const { integration, asked, properties } = event;
  const { line } = properties;
  const [method, path] =
    routeKey === '$default' ? ['ANY', '$default'] : typeof routeKey === 'string' ? routeKey.split(/ (.*)/s) : [];
  if (method === undefined || path === undefined) {
    expansion.tell('left-out', line, what, 'CloudFormation computes its path. Add the route in the design.');
    return;
  }
  const changes: readonly Property[] = [
    ['PayloadFormatVersion', fullVersion(properties.get('PayloadFormatVersion'))],
    ['TimeoutInMillis', properties.get('TimeoutInMillis')],
  ];
  const { id, properties: values } = integration;
  definition.add({ line, method, path, integration: id, properties: values, changes, asked });
}

/** The condition of a function is that of its routes. */
function onlyWhere(resource: RawObject): RawObject {
  const condition = resource.get('Condition');
  const members = new RawObject(resource.line);
  return condition === undefined ? members : members.set('Condition', condition);
}

const isPreflight = (routeKey: RawValue): boolean => typeof routeKey === 'string' && routeKey.startsWith('OPTIONS ');

function routeKeyOf(event: RawObject, expansion: Expansion): RawValue {
  const said = event.get('Path');
  const path = expansion.knownText(said) ?? said;
  if (path === undefined || path === '$default' || path === '/$default') return '$default';
  const method = event.get('Method') ?? 'ANY';
  const verb = expansion.knownText(method)?.toUpperCase();
  const known = verb === '*' || verb === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : verb;
  if (known !== undefined && typeof path === 'string') return `${known} ${path}`;
  return intrinsicCall(event.line, 'Fn::Join', [' ', [known ?? method, path]]);
}
