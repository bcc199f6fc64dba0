/** Where a request arrives: the API and the stage, by name, by host or by a custom domain. */
import { isRef, type Value } from '../model/schema/value.ts';
import type { DesignObject } from '../model/design/design.ts';
import type { HttpRequest, TraceRequest, WebSocketRequest } from './request/request.ts';
import { exampleValues } from './request/examples.ts';
import { endedResult, gatewayAnswer } from './answers.ts';
import { domainOf, type Domain } from './domain.ts';
import { decodedPath } from './escapes.ts';
import { documented, gatewayRules } from './grounds.ts';
import type { TraceResult, TraceStep } from './result.ts';
import { gatewayPlaceOf, stageVariablesOf, stepOf, type Scene } from './scene.ts';
import { stagesOf } from './stages.ts';
import { tracedAddress, type DesignValues } from './values/told.ts';

export interface TraceOptions {
  /** Address, name or id of an API. */
  readonly api?: string | undefined;
  readonly stage?: string | undefined;
}

export type Arrival =
  | { readonly kind: 'problem'; readonly message: string }
  /** Something before the API answers. */
  | { readonly kind: 'ended'; readonly result: TraceResult; readonly refused: boolean }
  | {
      readonly kind: 'arrived';
      readonly scene: Scene;
      /** As the client sent it, percent-encoded. */
      readonly wirePath: string;
      /** Without stage or mapping key, percent-encoded. */
      readonly path: string;
    };

const problem = (message: string): Arrival => ({ kind: 'problem', message });

const endpoint = /^([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/** The APIs of the protocol that the request is for. */
function apisFor(request: TraceRequest, values: DesignValues): readonly DesignObject[] {
  const protocol = request.kind === 'http' ? 'HTTP' : 'WEBSOCKET';
  return (values.index.byType.get('api') ?? []).filter(({ variant }) => variant === protocol);
}

export const tracedApiId = (api: DesignObject): string => api.import['api_id'] ?? exampleValues.apiId;

const names = (objects: readonly DesignObject[]) => objects.map(({ name }) => name).join(', ');

function isNamed(api: DesignObject, name: string, values: DesignValues): boolean {
  return [api.name, tracedAddress(api), api.import['api_id'], values.text(api, 'name')?.text].includes(name);
}

export function arrivalOf(request: TraceRequest, values: DesignValues, options: TraceOptions): Arrival {
  const all = apisFor(request, values);
  const word = request.kind === 'http' ? 'HTTP' : 'WebSocket';
  if (all.length === 0)
    return problem(
      `The design has no ${word} API. ${request.kind === 'http' ? 'Requests with a method and a path are for HTTP APIs' : 'Events are for WebSocket APIs'}: choose another design, or another request.`,
    );
  const { api: wanted } = options;
  const named = wanted === undefined ? all : all.filter((api) => isNamed(api, wanted, values));
  if (named.length === 0) return problem(`There is no ${word} API ${wanted}. Name one of ${names(all)}.`);
  return request.host === null
    ? withoutHost(request, values, named, options)
    : withHost({ ...request, host: request.host }, values, named, options);
}

function withoutHost(
  request: TraceRequest,
  values: DesignValues,
  [api, ...others]: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  if (!api) return problem('The design has no API.');
  if (others.length > 0)
    return problem(
      `The design has several APIs: ${names([api, ...others])}. Name one, with --api on the command line.`,
    );
  const stage = chosenStage(api, values, options.stage);
  if (typeof stage === 'string') return problem(stage);
  const domain = values.flag(api.attributes['disable_execute_api_endpoint'])
    ? domainsTo(api, stage, values)[0]
    : undefined;
  return arrived(request, values, { api, stage, domain, path: undefined });
}

/** The stage, or a sentence that says which there are. */
function chosenStage(api: DesignObject, values: DesignValues, wanted: string | undefined): DesignObject | string {
  const stages = stagesOf(api, values);
  const listed = stages.map(([, name]) => name).join(', ');
  if (stages.length === 0) return `The API ${api.name} has no stage. Add one, such as $default.`;
  if (wanted !== undefined)
    return (
      stages.find(([stage, name]) => name === wanted || stage.name === wanted)?.[0] ??
      `The API ${api.name} has no stage ${wanted}. Name one of ${listed}.`
    );
  const chosen = stages.find(([, name]) => name === '$default') ?? (stages.length === 1 ? stages[0] : undefined);
  return (
    chosen?.[0] ??
    `The API ${api.name} has several stages and none is $default: ${listed}. Name one, with --stage on the command line.`
  );
}

/** Domains that lead to a stage, with the key that they do so under. */
function domainsTo(api: DesignObject, stage: DesignObject, values: DesignValues): readonly Through[] {
  return (values.index.byType.get('api_mapping') ?? []).flatMap((mapping) => {
    const isHere =
      values.target(mapping.attributes['api_id'], 'api')?.key === api.key &&
      stageOfMapping(mapping, api, values)?.key === stage.key;
    const name = values.text(mapping, 'domain_name')?.text;
    return isHere && name !== undefined
      ? [{ name: name.replace(/^\*/, 'www'), key: values.text(mapping, 'api_mapping_key')?.text ?? '' }]
      : [];
  });
}

/** The custom domain that a request came through. */
interface Through {
  readonly name: string;
  readonly key: string;
}

function stageOfMapping(mapping: DesignObject, api: DesignObject, values: DesignValues): DesignObject | undefined {
  const value: Value | undefined = mapping.attributes['stage'];
  if (isRef(value)) return values.target(value, 'stage');
  const name = values.text(mapping, 'stage')?.text;
  return stagesOf(api, values).find(([, own]) => own === name)?.[0];
}

interface Found {
  readonly api: DesignObject;
  readonly stage: DesignObject;
  readonly domain: Through | undefined;
  /** What stands behind stage or key; undefined: the path of the request. */
  readonly path: string | undefined;
  readonly host?: string;
  readonly steps?: readonly TraceStep[];
}

function arrived(request: TraceRequest, values: DesignValues, found: Found): Arrival {
  const { api, stage, domain } = found;
  const place = gatewayPlaceOf(values);
  const apiId = found.host?.split('.')[0] ?? tracedApiId(api);
  const stageName = values.text(stage, 'stage_name')?.text ?? '$default';
  const scene: Scene = {
    values,
    place,
    api,
    apiId: domain ? tracedApiId(api) : apiId,
    stage,
    stageName,
    stageVariables: stageVariablesOf(values, stage),
    domainName: domain?.name ?? found.host ?? `${apiId}.execute-api.${place.region}.${place.suffix}`,
    mappingKey: domain?.key,
    steps: [...(found.steps ?? []), ...(domain && !found.steps ? [insteadStep(api, domain)] : [])],
  };
  if (!found.steps) scene.steps.push(stageStep(scene, 'The request names no host.'));
  const path = request.kind === 'http' ? request.path : '/';
  const before = domain ? (domain.key === '' ? '' : `/${domain.key}`) : stageName === '$default' ? '' : `/${stageName}`;
  return found.path === undefined
    ? { kind: 'arrived', scene, wirePath: path === '/' && before !== '' ? before : before + path, path }
    : { kind: 'arrived', scene, wirePath: path, path: found.path };
}

const stageStep = ({ stage, stageName }: Scene, why: string): TraceStep =>
  stepOf('stage', 'matched', `Stage ${stageName} serves the request. ${why}`, gatewayRules.stage, {
    object: stage,
    path: ['stage_name'],
  });

const insteadStep = (api: DesignObject, { name }: Through): TraceStep =>
  stepOf(
    'domain',
    'matched',
    `The default endpoint is turned off; the request is taken as one that came through ${name}.`,
    gatewayRules.endpointOff,
    { object: api, path: ['disable_execute_api_endpoint'] },
  );

type WithHost = (HttpRequest | WebSocketRequest) & { readonly host: string };

function withHost(
  request: WithHost,
  values: DesignValues,
  apis: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  const [, id] = endpoint.exec(request.host) ?? [];
  if (id !== undefined) return throughEndpoint(request, id, values, apis, options);
  const domain = domainOf(request.host, values);
  if (typeof domain === 'string') return problem(domain);
  return throughDomain(request, domain, values, apis, options);
}

function throughEndpoint(
  request: WithHost,
  id: string,
  values: DesignValues,
  apis: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  const known = apis.find((api) => api.import['api_id'] === id);
  const open = apis.filter((api) => api.import['api_id'] === undefined);
  const api = known ?? (open.length === 1 ? open[0] : undefined);
  if (!api)
    return problem(
      open.length > 1
        ? `The design has several APIs without an id: ${names(open)}. Name one, with --api on the command line.`
        : `The host ${request.host} is of no API of this design: ${apis.map((one) => `${one.name} has the id ${tracedApiId(one)}`).join(', ')}.`,
    );
  const address = tracedAddress(api);
  if (values.flag(api.attributes['disable_execute_api_endpoint'])) {
    const step = stepOf('domain', 'refused', 'The default endpoint is turned off.', gatewayRules.endpointOff, {
      object: api,
      path: ['disable_execute_api_endpoint'],
    });
    const ended = endedResult({ api: address, stage: null, steps: [step] }, gatewayAnswer(403, 'Forbidden'));
    return { kind: 'ended', result: ended, refused: true };
  }
  const reached = stepOf(
    'domain',
    'matched',
    `${request.host} is the default endpoint of ${api.name}.`,
    gatewayRules.endpoint,
    {
      object: api,
    },
  );
  if (request.kind === 'websocket') {
    const stage = chosenStage(api, values, options.stage);
    if (typeof stage === 'string') return problem(stage);
    const [, name = ''] = stagesOf(api, values).find(([own]) => own === stage) ?? [];
    const steps = [reached, stepOf('stage', 'matched', `Stage ${name} has the connection.`, documented(gatewayRules.stage.source), { object: stage, path: ['stage_name'] })]; // prettier-ignore
    return arrived(request, values, { api, stage, domain: undefined, path: '/', host: request.host, steps });
  }
  return byFirstSegment(request, values, api, reached, options);
}

/** A named stage goes first, whatever routes `$default` has. */
function byFirstSegment(
  request: HttpRequest & { readonly host: string },
  values: DesignValues,
  api: DesignObject,
  reached: TraceStep,
  { stage: wanted }: TraceOptions,
): Arrival {
  const [, first = '', rest] = /^\/([^/]*)(\/.*)?$/s.exec(request.path) ?? [];
  const segment = decodedPath(first);
  const stages = stagesOf(api, values);
  const named = 'text' in segment ? stages.find(([, name]) => name !== '$default' && name === segment.text) : undefined;
  const chosen = named ?? stages.find(([, name]) => name === '$default');
  const others = stages
    .filter(([, name]) => name.includes('${') && !chosen?.includes(name))
    .map(([stage]) => ({ address: tracedAddress(stage), why: 'undecided: its name is known to Terraform only.' }));
  if (!chosen) {
    const text = `No stage is named ${first}, and there is no $default stage. Nothing is logged.`;
    const step = stepOf('stage', 'refused', text, gatewayRules.stageMissing, { object: api, others });
    const ended = endedResult(
      { api: tracedAddress(api), stage: null, steps: [reached, step] },
      gatewayAnswer(404, 'Not Found'),
    );
    return { kind: 'ended', result: ended, refused: true };
  }
  const [stage, name] = chosen;
  if (wanted !== undefined && wanted !== name && wanted !== stage.name)
    return problem(`The path selects the stage ${name}, not to ${wanted}. Leave --stage out, or change the path.`);
  const text = named
    ? `The first part of the path names the stage ${name}, which goes before $default.`
    : `The first part of the path names no stage, so $default serves the request.`;
  const steps = [
    reached,
    stepOf('stage', others.length > 0 && !named ? 'undecided' : 'matched', text, gatewayRules.stage, {
      object: stage,
      path: ['stage_name'],
      others,
    }),
  ];
  const path = named ? (rest ?? '/') : request.path;
  return arrived(request, values, { api, stage, domain: undefined, path, host: request.host, steps });
}

function throughDomain(
  request: WithHost,
  domain: Domain,
  values: DesignValues,
  apis: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  const choice = domain.choose(request);
  const steps: TraceStep[] = [choice.step];
  if (!choice.mapping)
    return {
      kind: 'ended',
      refused: true,
      result: endedResult({ api: null, stage: null, steps }, choice.answer ?? null),
    };
  const { mapping, key, path } = choice;
  const api = values.target(mapping.attributes['api_id'], 'api');
  if (!api)
    return problem(
      `The mapping ${tracedAddress(mapping)} maps to an API that isn't in this design (${values.text(mapping, 'api_id')?.text ?? 'not set'}).`,
    );
  if (!apis.includes(api))
    return problem(
      `${request.host} belongs to ${api.name}, ${apisFor(request, values).includes(api) ? `not to ${options.api ?? ''}` : 'which has another protocol than the request'}. Change the path, the host or the API.`,
    );
  const stage = stageOfMapping(mapping, api, values);
  if (!stage) {
    const name = values.text(mapping, 'stage')?.text ?? 'not set';
    const missing = stepOf('stage', 'refused', `${api.name} has no stage ${name}.`, gatewayRules.stageMissing, {
      object: mapping,
      path: ['stage'],
    });
    const ended = { api: tracedAddress(api), stage: null, steps: [...steps, missing] };
    return { kind: 'ended', refused: true, result: endedResult(ended, gatewayAnswer(404, 'Not Found')) };
  }
  const [, name = ''] = stagesOf(api, values).find(([own]) => own.key === stage.key) ?? [];
  if (options.stage !== undefined && options.stage !== name && options.stage !== stage.name)
    return problem(`${request.host} selects the stage ${name}, not to ${options.stage}. Leave --stage out.`);
  steps.push(
    stepOf('stage', 'matched', `The mapping selects the stage ${name}; the path holds no stage.`, gatewayRules.stage, {
      object: stage,
      path: ['stage_name'],
    }),
  );
  return arrived(request, values, { api, stage, domain: { name: request.host, key }, path, steps });
}
