/** What a template or a selection expression of an object is rendered with, for one event of its WebSocket API. */
import type { DesignObject } from '../../model/design/design.ts';
import { arrivalOf } from '../arrival/arrival.ts';
import { tracedApiId } from '../arrival/arrived.ts';
import type { SelectionSource } from '../expression/selection.ts';
import { readJson } from '../json/read-json.ts';
import type { WebSocketRequest } from '../request/request.ts';
import { gatewayPlaceOf, stageVariablesOf, type StageScene } from '../scene.ts';
import { stagesOf } from '../arrival/stages.ts';
import type { TemplateScope } from '../template/host.ts';
import { tracedAddress, type DesignValues } from '../values/told.ts';
import { connectionAccess } from './socket-authorize.ts';
import { integrationKind } from './integration-kind.ts';
import { selectionSource, templateContext, type SocketRoute } from './socket-pass.ts';
import { givenBy } from './given.ts';
import { chooseSocketRoute, socketRoutes } from './socket-routes.ts';

export interface FieldScene {
  readonly scope: TemplateScope;
  readonly selection: SelectionSource;
}

/** The API that an object belongs to. */
export const apiOfObject = (values: DesignValues, object: DesignObject): DesignObject | undefined =>
  object.type === 'api' ? object : values.target(object.attributes['api_id'], 'api');

/** The integration that an integration response is of; any other object is its own. */
export const sentFrom = (values: DesignValues, object: DesignObject): DesignObject =>
  object.type === 'integration_response'
    ? (values.target(object.attributes['integration_id'], 'integration') ?? object)
    : object;

/** Routes that an integration or a route is reached by; all of an API. */
export function routesReaching(values: DesignValues, object: DesignObject): readonly SocketRoute[] {
  const api = apiOfObject(values, object);
  const own = sentFrom(values, object);
  const routes = api ? socketRoutes({ api, values }) : [];
  if (own.type === 'route') return routes.filter((route) => route.object.key === own.key);
  if (own.type !== 'integration') return routes;
  return routes.filter((route) => values.target(route.object.attributes['target'], 'integration')?.key === own.key);
}

/** As a trace of the event has it; without a stage, the API has one for the moment. */
function sceneFor(values: DesignValues, api: DesignObject, request: WebSocketRequest, stage?: string): StageScene {
  const arrival = arrivalOf(request, values, { api: tracedAddress(api), stage });
  if (arrival.kind === 'arrived') return arrival.scene;
  const [first] = stagesOf(api, values);
  const place = gatewayPlaceOf(values);
  const apiId = tracedApiId(api);
  return {
    values,
    place,
    api,
    apiId,
    stageName: first?.[1] ?? 'dev',
    stageVariables: first ? stageVariablesOf(values, first[0]) : new Map(),
    domainName: `${apiId}.execute-api.${place.region}.${place.suffix}`,
    mappingKey: undefined,
  };
}

/** The route that an event goes to. */
export const routeOfEvent = (values: DesignValues, api: DesignObject, request: WebSocketRequest) =>
  chooseSocketRoute(sceneFor(values, api, request), request).route;

/** Undefined where the object is of no API. */
export function fieldScene(
  values: DesignValues,
  object: DesignObject,
  request: WebSocketRequest,
  stage?: string,
): FieldScene | undefined {
  const api = apiOfObject(values, object);
  if (!api) return undefined;
  const scene = sceneFor(values, api, request, stage);
  const chosen = chooseSocketRoute(scene, request).route;
  const routes = routesReaching(values, object);
  const route = routes.find((one) => one.object.key === chosen?.object.key) ?? routes[0] ?? chosen;
  const access = connectionAccess(request);
  const source = selectionSource(scene, request, route?.key, access);
  const isConnect = request.event === 'CONNECT';
  const scope: TemplateScope = {
    payload: request.message,
    ...(isConnect ? { params: { querystring: new Map(request.query), header: new Map(request.headers) } } : {}),
    context: templateContext({ context: source.context ?? (() => undefined), access }),
    stageVariables: new Map([...scene.stageVariables].map(([name, { text }]) => [name, text])),
  };
  if (object.type !== 'integration_response') return { scope, selection: source };
  const given = givenBy(integrationKind(values, sentFrom(values, object)), request.answer ?? null);
  if (!given.ok) return { scope: { ...scope, payload: '' }, selection: source };
  const reading = readJson(given.body);
  const response = { status: given.status, headers: given.header, body: reading.ok ? reading.value : undefined };
  return { scope: { ...scope, payload: given.body }, selection: { ...source, response } };
}
