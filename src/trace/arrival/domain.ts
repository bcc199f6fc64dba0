/** A custom domain: its routing rules, then its API mappings. */
import type { DesignObject } from '../../model/design/design.ts';
import { isMap, type Value } from '../../model/schema/value.ts';
import { gatewayAnswer } from '../answers.ts';
import { decodedPath } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import { headerValues, type TraceRequest } from '../request/request.ts';
import type { HttpAnswer, OtherChoice, TraceStep } from '../result.ts';
import { stepOf } from '../scene.ts';
import { tracedAddress, type DesignValues, type Told } from '../values/told.ts';

export type DomainChoice =
  | { readonly step: TraceStep; readonly mapping?: undefined; readonly answer?: HttpAnswer }
  /** `path`: behind the key, percent-encoded. */
  | { readonly step: TraceStep; readonly mapping: DesignObject; readonly key: string; readonly path: string };

export interface Domain {
  /** Clients need a certificate. */
  readonly isMutual: boolean;
  readonly choose: (request: TraceRequest) => DomainChoice;
}

/** The domain of a host, an exact name before `*.`; a sentence where there is none. */
export function domainOf(host: string, values: DesignValues): Domain | string {
  const domains = values.index.byType.get('domain_name') ?? [];
  const named = domains.map((domain) => ({ domain, name: values.text(domain, 'domain_name') }));
  const wild = `*.${host.split('.').slice(1).join('.')}`;
  const found = named.find(({ name }) => name?.text === host) ?? named.find(({ name }) => name?.text === wild);
  if (found) {
    const { domain } = found;
    const isMutual =
      values.told(membersOf(domain.attributes['mutual_tls_authentication'])['truststore_uri']) !== undefined;
    return {
      isMutual,
      choose: (request) =>
        isMutual && !request.clientCert ? { step: withoutCertificate(domain) } : choose(domain, request, values),
    };
  }
  const listed = named.map(({ name, domain }) => name?.text ?? domain.name);
  return `The host ${host} isn't the default endpoint of an API or a custom domain in this design${listed.length > 0 ? ` (${listed.join(', ')})` : ''}. Correct or remove it.`;
}

const withoutCertificate = (domain: DesignObject): TraceStep =>
  stepOf(
    'domain',
    'refused',
    "The domain requires mutual TLS, and the request has no client certificate (clientCert). How the client sees the refusal isn't verified.",
    gatewayRules.mutualTls,
    { object: domain, path: ['mutual_tls_authentication'] },
  );

function choose(domain: DesignObject, request: TraceRequest, values: DesignValues): DomainChoice {
  const mode = values.text(domain, 'routing_mode')?.text ?? 'API_MAPPING_ONLY';
  const rule = mode.startsWith('ROUTING_RULE') ? matchingRule(domain, request, values) : undefined;
  if (rule) return taken(rule, values);
  if (mode === 'ROUTING_RULE_ONLY')
    return {
      step: stepOf(
        'domain',
        'refused',
        "No routing rule matches, and the domain doesn't use API mappings.",
        gatewayRules.routingRule,
        { object: domain, path: ['routing_mode'] },
      ),
      answer: gatewayAnswer(403, 'Forbidden'),
    };
  return byMapping(domain, request, values);
}

/** Rules invoke REST APIs alone, so that whatever a rule names, no API of this kind gets the request. */
function taken(rule: DesignObject, values: DesignValues): DomainChoice {
  const [action] = itemsOf(rule.attributes['actions']);
  const invoked = membersOf(membersOf(action)['invoke_api'])['api_id'];
  const api = values.target(invoked, 'api');
  const priority = values.text(rule, 'priority')?.text ?? 'not set';
  const text = api
    ? `Routing rule ${rule.name} (priority ${priority}) matches and invokes ${api.name}, but routing rules support REST APIs only. AWS doesn't document what happens here.`
    : `Routing rule ${rule.name} (priority ${priority}) matches and invokes ${values.told(invoked)?.text ?? 'another API'}, a REST API. The request doesn't reach the APIs in this design.`;
  return {
    step: stepOf(
      'domain',
      api ? 'undecided' : 'refused',
      text,
      api ? gatewayRules.routingRuleHere : gatewayRules.routingRule,
      {
        object: rule,
        path: ['conditions'],
      },
    ),
  };
}

function matchingRule(domain: DesignObject, request: TraceRequest, values: DesignValues): DesignObject | undefined {
  const own = (values.index.byType.get('routing_rule') ?? []).filter(
    (rule) => values.target(rule.attributes['domain_name_arn'], 'domain_name')?.key === domain.key,
  );
  const order = (rule: DesignObject) => values.number(rule.attributes['priority']) ?? Infinity;
  return own.toSorted((a, b) => order(a) - order(b)).find((rule) => holds(rule, request, values));
}

const membersOf = (value: Value | undefined): Record<string, Value> =>
  isMap(value) ? (value as Record<string, Value>) : {};
const itemsOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? (value as Value[]) : []);

/** All conditions; each has one base path or one header, or a few of which one is enough. */
function holds(rule: DesignObject, request: TraceRequest, values: DesignValues): boolean {
  return itemsOf(rule.attributes['conditions']).every((condition) => {
    const { match_base_paths: paths, match_headers: headers } = membersOf(condition);
    const anyPath = values.list(membersOf(paths)['any_of']);
    const anyHeader = itemsOf(membersOf(headers)['any_of']);
    return (
      (anyPath.length === 0 || anyPath.some(({ text }) => behind(text, pathOf(request)) !== undefined)) &&
      (anyHeader.length === 0 ||
        anyHeader.some((one) => {
          const { header, value_glob: glob } = membersOf(one);
          const name = values.told(header)?.text ?? '';
          const form = globForm(values.told(glob)?.text ?? '');
          return headerValues(request.headers, name).some((value) => form(value));
        }))
    );
  });
}

/** `*` stands at the start, the end, or both. */
function globForm(glob: string): (value: string) => boolean {
  const inner = glob.replace(/^\*/, '').replace(/\*$/, '');
  const [open, close] = [glob.startsWith('*'), glob.endsWith('*') && glob.length > 1];
  if (open && close) return (value) => value.includes(inner);
  if (open) return (value) => value.endsWith(inner);
  return close ? (value) => value.startsWith(inner) : (value) => value === inner;
}

const pathOf = (request: TraceRequest): string => (request.kind === 'http' ? request.path : '/');

/** What of a path stands behind a key, whole segments; undefined where it does not begin with it. */
function behind(key: string, path: string): string | undefined {
  const parts = key.split('/').filter((part) => part !== '');
  const segments = path.split('/').slice(1);
  const fits = parts.every((part, at) => {
    const segment = decodedPath(segments[at] ?? '');
    return 'text' in segment && segment.text === part;
  });
  return fits ? `/${segments.slice(parts.length).join('/')}` : undefined;
}

function byMapping(domain: DesignObject, request: TraceRequest, values: DesignValues): DomainChoice {
  const own = (values.index.byType.get('api_mapping') ?? []).filter((mapping) => isOf(mapping, domain, values));
  const keyed = own.map((mapping) => ({
    mapping,
    key: values.text(mapping, 'api_mapping_key') ?? { text: '', known: true },
  }));
  const fitting = keyed
    .flatMap(({ mapping, key }) => {
      // A connection names no path: the domain of a WebSocket API has one mapping, or the design says which is meant.
      const path = request.kind === 'http' ? behind(key.text, request.path) : '/';
      return path === undefined || !key.known ? [] : [{ mapping, key: key.text, path }];
    })
    .toSorted((a, b) => b.key.length - a.key.length);
  const [winner, ...losers] = fitting;
  const others = [...losers.map((loser) => lost(loser)), ...keyed.filter(({ key }) => !key.known).map(undecided)];
  if (!winner)
    return {
      step: stepOf(
        'domain',
        'refused',
        'No API mapping matches the path. Sources disagree on whether the status is 404 or 403.',
        gatewayRules.mappingMissed,
        { object: domain, others },
      ),
      answer: gatewayAnswer(404, 'Not Found'),
    };
  const shown = winner.key === '' ? 'without a key' : `with the key ${winner.key}`;
  const why = winner.key === '' ? 'matches all other paths' : 'is the longest match for the path';
  return {
    ...winner,
    step: stepOf('domain', 'matched', `The API mapping ${shown} ${why}.`, gatewayRules.mapping, {
      object: winner.mapping,
      path: ['api_mapping_key'],
      others,
    }),
  };
}

const lost = ({ mapping, key }: { readonly mapping: DesignObject; readonly key: string }): OtherChoice => ({
  address: tracedAddress(mapping),
  why: key === '' ? 'It has no key, so it has the lowest priority.' : `${key} is shorter.`,
});

const undecided = ({ mapping, key }: { readonly mapping: DesignObject; readonly key: Told }): OtherChoice => ({
  address: tracedAddress(mapping),
  why: `undecided: its key ${key.text} is resolved by Terraform.`,
});

function isOf(mapping: DesignObject, domain: DesignObject, values: DesignValues): boolean {
  const value = mapping.attributes['domain_name'];
  const target = values.target(value, 'domain_name');
  if (target) return target.key === domain.key;
  return values.told(value)?.text === values.text(domain, 'domain_name')?.text;
}
