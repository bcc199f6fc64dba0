/** Where a request arrives: the API and the stage, by name, by host or by a custom domain. */
import type { DesignObject } from '../../model/design/design.ts';
import type { TraceRequest } from '../request/request.ts';
import { tracedAddress, type DesignValues } from '../values/told.ts';
import {
  apisFor,
  arrivalProblem,
  arrived,
  listedNames,
  type Arrival,
  type HostRequest,
  type ThroughDomain,
  type TraceOptions,
} from './arrived.ts';
import { throughEndpoint } from './default-endpoint.ts';
import { domainOf } from './domain.ts';
import { chosenStage, stageOfMapping } from './stages.ts';
import { throughDomain } from './through-domain.ts';

const endpoint = /^([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

function isNamed(api: DesignObject, name: string, values: DesignValues): boolean {
  return [api.name, tracedAddress(api), api.import['api_id'], values.text(api, 'name')?.text].includes(name);
}

export function arrivalOf(request: TraceRequest, values: DesignValues, options: TraceOptions): Arrival {
  const all = apisFor(request, values);
  const word = request.kind === 'http' ? 'HTTP' : 'WebSocket';
  if (all.length === 0)
    return arrivalProblem(
      `The design has no ${word} API. ${request.kind === 'http' ? 'Requests with a method and a path are for HTTP APIs' : 'Events are for WebSocket APIs'}: use another design or another request.`,
    );
  const { api: wanted } = options;
  const named = wanted === undefined ? all : all.filter((api) => isNamed(api, wanted, values));
  if (named.length === 0) return arrivalProblem(`No ${word} API is named ${wanted}. Available: ${listedNames(all)}.`);
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
  if (!api) return arrivalProblem('The design has no API.');
  if (others.length > 0)
    return arrivalProblem(
      `The design has several APIs: ${listedNames([api, ...others])}. Select one (--api on the command line).`,
    );
  const stage = chosenStage(api, values, options.stage);
  if (typeof stage === 'string') return arrivalProblem(stage);
  const domain = values.flag(api.attributes['disable_execute_api_endpoint'])
    ? domainsTo(api, stage, values)[0]
    : undefined;
  const known = domain && domainOf(domain.name, values);
  if (!domain || !known || typeof known === 'string' || !known.isMutual)
    return arrived(request, values, { api, stage, domain, path: undefined });
  return request.clientCert
    ? arrived(request, values, { api, stage, domain: { ...domain, isMutual: true }, path: undefined })
    : throughDomain({ ...request, host: domain.name }, known, values, [api], options);
}

/** Domains that lead to a stage, with the key that they do so under. */
function domainsTo(api: DesignObject, stage: DesignObject, values: DesignValues): readonly ThroughDomain[] {
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

function withHost(
  request: HostRequest,
  values: DesignValues,
  apis: readonly DesignObject[],
  options: TraceOptions,
): Arrival {
  const [, id] = endpoint.exec(request.host) ?? [];
  if (id !== undefined) return throughEndpoint(request, id, values, apis, options);
  const domain = domainOf(request.host, values);
  if (typeof domain === 'string') return arrivalProblem(domain);
  return throughDomain(request, domain, values, apis, options);
}
