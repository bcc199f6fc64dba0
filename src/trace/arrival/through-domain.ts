/** Requests through a custom domain: the API and the stage of its mapping. */
import { endedResult, gatewayAnswer } from '../answers.ts';
import { gatewayRules } from '../grounds.ts';
import type { TraceStep } from '../result.ts';
import { stepOf } from '../scene.ts';
import { tracedAddress, type DesignValues } from '../values/told.ts';
import type { DesignObject } from '../../model/design/design.ts';
import { apisFor, arrivalProblem, arrived, type Arrival, type HostRequest, type TraceOptions } from './arrived.ts';
import type { Domain } from './domain.ts';
import { stageOfMapping, stagesOf } from './stages.ts';

export function throughDomain(
  request: HostRequest,
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
    return arrivalProblem(
      `API mapping ${tracedAddress(mapping)} targets an API that isn't in this design (${values.text(mapping, 'api_id')?.text ?? 'not set'}).`,
    );
  if (!apis.includes(api))
    return arrivalProblem(
      `${request.host} belongs to ${api.name}, ${apisFor(request, values).includes(api) ? `not ${options.api ?? ''}` : 'which has a different protocol than the request'}. Change the path, the host, or the API.`,
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
    return arrivalProblem(`${request.host} selects stage ${name}, not ${options.stage}. Remove --stage.`);
  steps.push(
    stepOf(
      'stage',
      'matched',
      `The API mapping selects stage ${name}; the path contains no stage.`,
      gatewayRules.stage,
      {
        object: stage,
        path: ['stage_name'],
      },
    ),
  );
  return arrived(request, values, {
    api,
    stage,
    domain: { name: request.host, key, isMutual: domain.isMutual },
    path,
    steps,
  });
}
