/** The scene of a request that has reached an API and a stage. */
import type { DesignObject } from '../../model/design/design.ts';
import { gatewayRules } from '../grounds.ts';
import { exampleValues } from '../request/examples.ts';
import type { HttpRequest, TraceRequest, WebSocketRequest } from '../request/request.ts';
import type { TraceResult, TraceStep } from '../result.ts';
import { gatewayPlaceOf, stageVariablesOf, stepOf, type Scene } from '../scene.ts';
import type { DesignValues } from '../values/told.ts';

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

/** A request or options that lead nowhere. */
export const arrivalProblem = (message: string): Arrival => ({ kind: 'problem', message });

export const tracedApiId = (api: DesignObject): string => api.import['api_id'] ?? exampleValues.apiId;

/** The APIs of the protocol that the request is for. */
export function apisFor(request: TraceRequest, values: DesignValues): readonly DesignObject[] {
  const protocol = request.kind === 'http' ? 'HTTP' : 'WEBSOCKET';
  return (values.index.byType.get('api') ?? []).filter(({ variant }) => variant === protocol);
}

/** The names of objects as a list. */
export const listedNames = (objects: readonly DesignObject[]) => objects.map(({ name }) => name).join(', ');

/** The custom domain that a request came through. */
export interface ThroughDomain {
  readonly name: string;
  readonly key: string;
  readonly isMutual?: boolean;
}

export type HostRequest = (HttpRequest | WebSocketRequest) & { readonly host: string };

/** A stage that a request reaches, and how. */
export interface ReachedStage {
  readonly api: DesignObject;
  readonly stage: DesignObject;
  readonly domain: ThroughDomain | undefined;
  /** What stands behind stage or key; undefined: the path of the request. */
  readonly path: string | undefined;
  readonly host?: string;
  readonly steps?: readonly TraceStep[];
}

export function arrived(request: TraceRequest, values: DesignValues, found: ReachedStage): Arrival {
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
    ...(domain?.isMutual ? { clientCert: request.clientCert } : {}),
    steps: [...(found.steps ?? []), ...(domain && !found.steps ? [insteadStep(api, domain)] : [])],
  };
  if (!found.steps) scene.steps.push(stageStep(scene, 'The request has no host.'));
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

const insteadStep = (api: DesignObject, { name }: ThroughDomain): TraceStep =>
  stepOf(
    'domain',
    'matched',
    `The default endpoint is disabled; the trace uses the custom domain ${name}.`,
    gatewayRules.endpointOff,
    { object: api, path: ['disable_execute_api_endpoint'] },
  );
