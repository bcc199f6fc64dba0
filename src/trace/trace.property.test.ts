import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { anApi, anIntegration, anObject, aRoute } from '../model/checks/cases.ts';
import { emptyDesign } from '../model/design/design.ts';
import { requestFrom } from './request/read-request.ts';
import { trace } from './trace.ts';

/** TRACE_RUNS=20 tries twenty times as many. */
const more = Number(process.env['TRACE_RUNS'] ?? 1);

const part = fc.constantFrom('a', 'b', '', '%2F', '%3f', '%25zz', '%', 'é', 'ping', 'dev', '{id}', '1');
const path = fc.tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom('', '?', '?a=1&a=2&b', '?%zz=+', '?&&=')).map(([parts, query]) => `/${parts.join('/')}${query}`); // prettier-ignore
const json = fc.jsonValue({ maxDepth: 2, noUnicodeString: false });
const object = fc.dictionary(fc.string(), json, { maxKeys: 3, noNullPrototype: true });

const request = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'HEAD', 'x'),
    path,
    host: fc.constantFrom(null, 'api.example.com', 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com'),
    headers: fc.dictionary(fc.constantFrom('Origin', 'authorization', 'content-type', 'x-a', 'Access-Control-Request-Method'), fc.constantFrom('', 'a', 'https://x', 'Bearer a.b.c')), // prettier-ignore
    body: fc.constantFrom('', 'é', '{"a":{"b":1}}', '{'),
    caller: fc.oneof(
      object.map((claims) => ({ claims })),
      fc.constantFrom({ token: 'malformed' }, { lambda: { isAuthorized: true } }, { lambda: { policy: 'Allow' } }),
      fc.constant({ iam: {} }),
    ),
    answer: fc.oneof(
      json,
      fc.record({ statusCode: fc.oneof(fc.integer({ min: 100, max: 599 }), json), headers: object, body: json }),
    ),
  },
  { requiredKeys: ['method', 'path'], noNullPrototype: true },
);

/** What is wrong with a trace: it says one thing, refused by the gateway or on its way to one backend, in bounded steps. */
function faultsOf(outcome: ReturnType<typeof trace>, most: number): readonly string[] {
  if (!outcome.ok) return outcome.message.endsWith('.') ? [] : [outcome.message];
  const { result, refused } = outcome;
  const { steps, backend, response } = result;
  const holds = {
    steps: steps.length > 0 && steps.length <= most,
    sources: steps.every(({ source, text }) => source.startsWith('https://') && text !== ''),
    refusal: backend.kind === 'none' || !refused,
    integration: backend.kind === 'none' || result.integration !== null,
    response: response === null || 'statusCode' in response,
    json: JSON.stringify(JSON.parse(JSON.stringify(result))) === JSON.stringify(result),
  };
  return Object.entries(holds).flatMap(([name, held]) => (held ? [] : [name]));
}

it('ends with one outcome for any design', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyDesign({ valid: false, most: 8 }), request, fc.boolean(), (design, given, named) => {
      const read = requestFrom(given);
      if (!read.ok) return;
      const api = design.objects.find(({ type, variant }) => type === 'api' && variant === 'HTTP');
      expect(faultsOf(trace(design, read.request, named && api ? { api: api.name } : {}), 200)).toEqual([]);
    }),
    { numRuns: 150 * more },
  );
});

const routeKey = fc.constantFrom('$default', 'GET /', 'GET /{id}', 'ANY /{p+}', 'POST /a/{id}', 'GET /a/b', 'OPTIONS /a', '{', 'GET'); // prettier-ignore
const value = fc.constantFrom('$request.body.a.b', '$request.path.id', '${request.header.x-a}-${context.stage}', '$x', '${', '$request.body.[', 'é', ''); // prettier-ignore

it('ends with one outcome for APIs whose parts belong together', { timeout: 600_000 }, () => {
  const parts = fc.record({
    keys: fc.uniqueArray(routeKey, { minLength: 1, maxLength: 5 }),
    variant: fc.constantFrom('http-lambda', 'http-url', 'http-private', 'http-service'),
    uri: fc.constantFrom('https://b/{id}', 'x', '', 'https://${stageVariables.a}/{p}'),
    version: fc.constantFrom('1.0', '2.0', ''),
    subtype: fc.constantFrom('SQS-SendMessage', 'x'),
    mapping: fc.dictionary(fc.constantFrom('append:header.a', 'overwrite:path', 'remove:querystring.a', 'MessageBody', 'x'), value), // prettier-ignore
    status: fc.constantFrom('200', '500', '404'),
    destination: fc.constantFrom('append:header.a', 'overwrite:statuscode', 'remove:header.a'),
    source: value,
    authorization: fc.constantFrom('NONE', 'JWT', 'CUSTOM', 'AWS_IAM', 'x'),
    authorizer: fc.constantFrom('jwt', 'request-http'),
    cors: fc.boolean(),
  });
  fc.assert(
    fc.property(parts, request, (given, sent) => {
      const { variant, subtype, status, destination, source, authorizer } = given;
      const integration = {
        integration_uri: given.uri,
        payload_format_version: given.version,
        request_parameters: given.mapping,
        response_parameters: { [status]: { response_parameters: [{ destination, source }] } },
        ...(variant === 'http-service' ? { integration_subtype: subtype } : {}),
      };
      const routes = given.keys.map(
        (key, at) =>
        aRoute(key, { target: { ref: 'i1' }, authorization_type: given.authorization, authorizer_id: { ref: 'au' } }, { key: `r${at}`, name: `r${at}` }), // prettier-ignore
      );
      const design = {
        ...emptyDesign,
        objects: [
          anApi('HTTP', given.cors ? { cors_configuration: { allow_origins: ['https://x'] } } : {}),
          anIntegration(variant, integration),
          ...routes,
          anObject('stage', { stage_name: '$default' }, { key: 'st' }),
          anObject('authorizer', { authorizer_type: authorizer === 'jwt' ? 'JWT' : 'REQUEST', identity_source: ['$request.header.authorization'] }, { key: 'au', variant: authorizer }), // prettier-ignore
        ],
      };
      const read = requestFrom(sent);
      if (!read.ok) return;
      expect(faultsOf(trace(design, read.request), 20)).toEqual([]);
    }),
    { numRuns: 600 * more },
  );
});

it('goes through 300 routes quickly', () => {
  const routes = Array.from({ length: 300 }, (_, at) => aRoute(`GET /r${at}/{id}`, { target: { ref: 'i1' } }, { key: `r${at}`, name: `r${at}` })); // prettier-ignore
  const design = { ...emptyDesign, objects: [anApi('HTTP'), anIntegration('http-lambda'), ...routes, anObject('stage', { stage_name: '$default' }, { key: 'st' })] }; // prettier-ignore
  const read = requestFrom({ method: 'GET', path: '/r299/1' });
  if (!read.ok) throw new Error(read.message);
  const { request: sent } = read;
  for (let at = 0; at < 50; at += 1) trace(design, sent);
  const start = performance.now();
  for (let at = 0; at < 50; at += 1) trace(design, sent);
  expect((performance.now() - start) / 50).toBeLessThan(10);
});
