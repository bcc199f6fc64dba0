// Cases of domains, mappings and stages: which path is left for routes, and what the function sees of it.
import { describe, expect, it } from 'vitest';
import { anApi, anObject } from '../../model/checks/cases.ts';
import type { DesignObject } from '../../model/design/design.ts';
import type { Values } from '../../model/schema/value.ts';
import { ownMember, type JsonObject } from '../json.ts';
import type { TraceResult } from '../result.ts';
import { shop, traced, type GivenRequest } from '../testing/shop.ts';

const dev = anObject('stage', { stage_name: 'dev' }, { key: 'dev', name: 'dev' });
const domain = (attributes: Values = {}) =>
  anObject('domain_name', { domain_name: 'api.example.com', ...attributes }, { key: 'dn', name: 'main' });
const mapping = (key: string, stage: string, more: Values = {}) =>
  anObject(
    'api_mapping',
    { domain_name: { ref: 'dn' }, api_id: { ref: 'a1' }, stage: { ref: stage }, api_mapping_key: key, ...more },
    { key: `m_${key}`, name: `to_${key || 'root'}`.replaceAll('/', '_') },
  );
const rule = (priority: number, conditions: readonly Values[], more: Values = {}) =>
  anObject(
    'routing_rule',
    { domain_name_arn: { ref: 'dn' }, priority, conditions, actions: [{ invoke_api: { api_id: 'rest', stage: 'p' } }], ...more }, // prettier-ignore
    { key: `ru${priority}`, name: `rule${priority}` },
  );

const routes = ['GET /pets/{id}', 'GET /', 'GET /dev/{id}', 'GET /ping'];
const design = (...others: readonly DesignObject[]) => shop({ routes, others });
const endpoint = 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com';

const eventOf = ({ backend }: TraceResult): JsonObject =>
  backend.kind === 'lambda' && 'event' in backend ? (backend.event as JsonObject) : {};

describe('the path', () => {
  it.each<
    [string, readonly DesignObject[], GivenRequest, [stage: string, key: string | null, rawPath: string | undefined]]
  >([
    // prettier-ignore
    ['no host', [], { path: '/pets/6' }, ['$default', 'GET /pets/{id}', '/pets/6']],
    ['default endpoint', [], { host: endpoint, path: '/pets/6' }, ['$default', 'GET /pets/{id}', '/pets/6']],
    ['named stage', [dev], { host: endpoint, path: '/dev/pets/6' }, ['dev', 'GET /pets/{id}', '/dev/pets/6']],
    ['named stage before a route of $default', [dev], { host: endpoint, path: '/dev/6' }, ['dev', null, undefined]],
    ['no such stage', [], { host: endpoint, path: '/dev/6' }, ['$default', 'GET /dev/{id}', '/dev/6']],
    ['stage alone', [dev], { host: endpoint, path: '/dev' }, ['dev', 'GET /', '/dev']],
    ['stage in another case', [dev], { host: endpoint, path: '/DEV/6' }, ['$default', null, undefined]],
    ['key to a named stage', [dev, domain(), mapping('v1', 'dev')], { host: 'api.example.com', path: '/v1/pets/6' }, ['dev', 'GET /pets/{id}', '/dev/pets/6']], // prettier-ignore
    ['key to $default', [domain(), mapping('v1', 'st')], { host: 'api.example.com', path: '/v1/pets/6' }, ['$default', 'GET /pets/{id}', '/pets/6']], // prettier-ignore
    ['no key', [domain(), mapping('', 'st')], { host: 'api.example.com', path: '/pets/6' }, ['$default', 'GET /pets/{id}', '/pets/6']], // prettier-ignore
    ['longest key', [dev, domain(), mapping('v1', 'st'), mapping('v1/beta', 'dev')], { host: 'api.example.com', path: '/v1/beta/pets/6' }, ['dev', 'GET /pets/{id}', '/dev/pets/6']], // prettier-ignore
    ['key alone', [domain(), mapping('v1', 'st')], { host: 'api.example.com', path: '/v1' }, ['$default', 'GET /', '/']], // prettier-ignore
    ['whole segments', [dev, domain(), mapping('v1', 'dev'), mapping('', 'st')], { host: 'api.example.com', path: '/v11/6' }, ['$default', null, undefined]], // prettier-ignore
    ['wildcard domain', [domain({ domain_name: '*.example.com' }), mapping('', 'st')], { host: 'a.example.com', path: '/pets/6' }, ['$default', 'GET /pets/{id}', '/pets/6']], // prettier-ignore
  ])('%s', (_, others, request, [stage, key, rawPath]) => {
    const { result } = traced(design(...others), request);
    expect([result.stage, result.route?.key ?? null, ownMember(eventOf(result), 'rawPath')]).toEqual([stage, key, rawPath]); // prettier-ignore
  });

  it('takes a stage by name without a host', () => {
    const { result } = traced(design(dev), { path: '/pets/6' }, { stage: 'dev' });
    expect(result.stage).toBe('dev');
    expect(eventOf(result)).toMatchObject({ rawPath: '/dev/pets/6', requestContext: { stage: 'dev', http: { path: '/dev/pets/6' } } }); // prettier-ignore
  });

  it('keeps the mapping key in the path of format 1.0', () => {
    const own = shop({ routes, integration: { payload_format_version: '1.0' }, others: [domain(), mapping('v1', 'st')] }); // prettier-ignore
    const { result } = traced(own, { host: 'api.example.com', path: '/v1/pets/6' });
    expect(eventOf(result)).toMatchObject({ path: '/v1/pets/6', requestContext: { domainName: 'api.example.com', domainPrefix: 'api' } }); // prettier-ignore
  });
});

const onlyDev = shop({ routes, stage: { stage_name: 'dev' } });
const off = shop({ routes, api: { disable_execute_api_endpoint: true }, others: [domain(), mapping('v1', 'st')] });

describe('what does not arrive', () => {
  it.each<[string, ReturnType<typeof shop>, GivenRequest, number | null, string]>([
    ['endpoint off', off, { host: endpoint }, 403, 'domain'],
    ['no stage', onlyDev, { host: endpoint, path: '/pets/6' }, 404, 'stage'],
    ['no mapping', design(domain(), mapping('v1', 'st')), { host: 'api.example.com', path: '/v2' }, 404, 'domain'],
    ['rules only', design(domain({ routing_mode: 'ROUTING_RULE_ONLY' }), mapping('', 'st')), { host: 'api.example.com', path: '/' }, 403, 'domain'], // prettier-ignore
    ['a rule without conditions', design(domain({ routing_mode: 'ROUTING_RULE_THEN_API_MAPPING' }), mapping('', 'st'), rule(1, [])), { host: 'api.example.com', path: '/' }, null, 'domain'], // prettier-ignore
  ])('%s', (_, given, request, status, step) => {
    const { result, refused } = traced(given, request);
    expect(refused).toBe(true);
    expect(result).toMatchObject({ route: null, integration: null, backend: { kind: 'none' } });
    expect(result.response && 'statusCode' in result.response ? result.response.statusCode : null).toBe(status);
    const body = result.response && 'body' in result.response ? result.response.body : null;
    expect(body).toBe(status === null ? null : `{"message":"${status === 404 ? 'Not Found' : 'Forbidden'}"}`);
    expect(result.steps.at(status === null || result.steps.at(-1)?.step !== 'client' ? -1 : -2)?.step).toBe(step);
  });

  it('takes a request through a domain where the endpoint is off and no host is named', () => {
    const { result } = traced(off, { path: '/pets/6' });
    expect(eventOf(result)).toMatchObject({ requestContext: { domainName: 'api.example.com' } });
  });

  it.each<[string, ReturnType<typeof shop>, GivenRequest, RegExp]>([
    ['unknown host', design(domain()), { host: 'x.example.com' }, /isn't the default endpoint .* \(api\.example\.com\)/], // prettier-ignore
    ['no API', { ...design(), objects: [] }, {}, /has no HTTP API/],
    ['two APIs', shop({ others: [anApi('HTTP', {}, { key: 'a2', name: 'users' })] }), {}, /several APIs: orders, users/], // prettier-ignore
    ['mapping elsewhere', design(domain(), mapping('', 'st', { api_id: 'zzz' })), { host: 'api.example.com' }, /in this design \(zzz\)/], // prettier-ignore
  ])('%s cannot be traced', (_, given, request, message) => {
    expect(() => traced(given, request)).toThrow(message);
  });
});

describe('routing rules', () => {
  const mode = domain({ routing_mode: 'ROUTING_RULE_THEN_API_MAPPING' });
  const taken = (conditions: readonly Values[], request: GivenRequest) =>
    traced(design(mode, mapping('', 'st'), rule(5, conditions)), { host: 'api.example.com', ...request }).result.api ===
    null;
  const header = (name: string, glob: string) => ({ match_headers: { any_of: [{ header: name, value_glob: glob }] } });
  const base = (path: string) => ({ match_base_paths: { any_of: [path] } });
  it.each<[readonly Values[], GivenRequest, boolean]>([
    [[base('pets')], { path: '/pets/6' }, true],
    [[base('pets')], { path: '/petsx' }, false],
    [[header('X-Version', 'beta*')], { path: '/', headers: { 'x-version': 'beta2' } }, true],
    [[header('X-Version', 'beta*')], { path: '/', headers: { 'x-version': 'Beta2' } }, false],
    [[header('x-version', '*2')], { path: '/', headers: { 'X-Version': 'beta2' } }, true],
    [[header('x-version', '*eta*')], { path: '/', headers: { 'X-Version': 'beta2' } }, true],
    [[header('a', '1'), header('b', '2')], { path: '/', headers: { a: '1' } }, false],
    [[header('a', '1'), header('b', '2')], { path: '/', headers: { a: '1', b: '2' } }, true],
    [[base('pets'), header('a', '1')], { path: '/pets/6', headers: { a: '1' } }, true],
  ])('%j takes %j: %s', (conditions, request, expected) => {
    expect(taken(conditions, request)).toBe(expected);
  });

  it('goes by priority, before mappings, and does not know what a rule for an HTTP API does', () => {
    const rules = [rule(9, []), rule(2, [], { actions: [{ invoke_api: { api_id: { ref: 'a1' }, stage: { ref: 'st' } } }] })]; // prettier-ignore
    const { result } = traced(design(mode, mapping('', 'st'), ...rules), { host: 'api.example.com' });
    expect(result.steps).toMatchObject([{ step: 'domain', address: 'awscc_apigatewayv2_routing_rule.rule2', outcome: 'undecided', basis: 'unverified' }]); // prettier-ignore
  });
});

it.each([
  ['/ping', {}, undefined, true],
  ['/sping', { host: endpoint }, undefined, true],
  ['/ping', {}, 'dev', false],
  ['/pings', {}, undefined, false],
])('answers %s %j in stage %s by itself: %s', (path, more, stage, expected) => {
  const { result } = traced(design(dev), { path, ...more }, { stage: stage ?? (('host' in more ? undefined : '$default')) }); // prettier-ignore
  const body = result.response && 'body' in result.response ? result.response.body : undefined;
  expect(body === 'Healthy Connection').toBe(expected);
});
