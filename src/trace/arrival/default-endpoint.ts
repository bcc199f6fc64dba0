/** Requests to the default endpoint: the API by its id, the stage by the first segment. */
import { endedResult, gatewayAnswer } from '../answers.ts';
import type { DesignObject } from '../../model/design/design.ts';
import { decodedPath } from '../escapes.ts';
import { documented, gatewayRules } from '../grounds.ts';
import type { HttpRequest } from '../request/request.ts';
import type { TraceStep } from '../result.ts';
import { stepOf } from '../scene.ts';
import { tracedAddress, type DesignValues } from '../values/told.ts';
import {
  arrivalProblem,
  arrived,
  listedNames,
  tracedApiId,
  type Arrival,
  type HostRequest,
  type TraceOptions,
} from './arrived.ts';
import { chosenStage, stagesOf } from './stages.ts';

export function throughEndpoint(
  request: HostRequest,
  id: string,
  values: DesignValues,
  apis: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  const known = apis.find((api) => api.import['api_id'] === id);
  const open = apis.filter((api) => api.import['api_id'] === undefined);
  const api = known ?? (open.length === 1 ? open[0] : undefined);
  if (!api)
    return arrivalProblem(
      open.length > 1
        ? `Several APIs in the design have no API ID: ${listedNames(open)}. Select one (--api on the command line).`
        : `No API in this design has the host ${request.host}: ${apis.map((one) => `the API ID of ${one.name} is ${tracedApiId(one)}`).join(', ')}.`,
    );
  const address = tracedAddress(api);
  if (values.flag(api.attributes['disable_execute_api_endpoint'])) {
    const step = stepOf('domain', 'refused', 'The default endpoint is disabled.', gatewayRules.endpointOff, {
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
    if (typeof stage === 'string') return arrivalProblem(stage);
    const [, name = ''] = stagesOf(api, values).find(([own]) => own === stage) ?? [];
    const steps = [reached, stepOf('stage', 'matched', `Stage ${name} serves the connection.`, documented(gatewayRules.stage.source), { object: stage, path: ['stage_name'] })]; // prettier-ignore
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
    .map(([stage]) => ({
      address: tracedAddress(stage),
      why: 'undecided: its name is resolved by Terraform.',
    }));
  if (!chosen) {
    const text = `No stage is named ${first}, and the API has no $default stage. API Gateway doesn't log the request.`;
    const step = stepOf('stage', 'refused', text, gatewayRules.stageMissing, { object: api, others });
    const ended = endedResult(
      { api: tracedAddress(api), stage: null, steps: [reached, step] },
      gatewayAnswer(404, 'Not Found'),
    );
    return { kind: 'ended', result: ended, refused: true };
  }
  const [stage, name] = chosen;
  if (wanted !== undefined && wanted !== name && wanted !== stage.name)
    return arrivalProblem(`The path selects stage ${name}, not ${wanted}. Remove --stage, or change the path.`);
  const text = named
    ? `The first path segment is the name of stage ${name}, which takes precedence over $default.`
    : `The first path segment isn't a stage name, so $default serves the request.`;
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
