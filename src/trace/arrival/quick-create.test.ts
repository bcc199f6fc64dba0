// APIs of which only `target` says what they call.
import { expect, it } from 'vitest';
import { anApi, anObject, designOf } from '../../model/checks/cases.ts';
import type { DesignObject } from '../../model/design/design.ts';
import type { Values } from '../../model/schema/value.ts';
import { outcomeOf } from '../saved/outcome.ts';
import { traced, type GivenRequest } from '../testing/shop.ts';
import { withQuickCreate } from './quick-create.ts';

const address = 'awscc_apigatewayv2_api.orders';
const url = { target: 'https://backend.example.com/base' };
const lambda = { target: 'arn:aws:lambda:us-east-1:123456789012:function:shop' };
const design = (api: Values, ...others: readonly DesignObject[]) => designOf(anApi('HTTP', api), ...others);

it.each<[string, Values, GivenRequest, object]>([
  ['a function', lambda, { path: '/a' }, { backend: { kind: 'lambda', function: lambda.target, event: { version: '2.0', routeKey: '$default', rawPath: '/a' } } }], // prettier-ignore
  ['a URL', { ...url, route_key: 'GET /a' }, { path: '/a' }, { backend: { kind: 'http', method: 'GET', url: url.target } }], // prettier-ignore
  ['its default endpoint', lambda, { path: '/a', host: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com' }, { backend: { kind: 'lambda' } }], // prettier-ignore
])('reaches %s', (_, api, request, expected) => {
  const { result, refused } = traced(design(api), request);
  expect(refused).toBe(false);
  expect(result.steps.find(({ step }) => step === 'route')?.text).toContain('Quick create');
  expect(result).toMatchObject({ api: address, stage: '$default', integration: address, route: { address }, ...expected }); // prettier-ignore
});

it('misses another route than that of route_key', () => {
  const { result } = traced(design({ ...url, route_key: 'GET /a' }), { path: '/b' });
  expect(result).toMatchObject({ route: null, response: { statusCode: 404 } });
});

it('applies managed overrides', () => {
  const overrides = anObject('managed_overrides', { integration: { payload_format_version: '1.0' }, route: { authorization_type: 'AWS_IAM' }, stage: { stage_variables: { a: 'b' } } }, { key: 'mo', name: 'overrides' }); // prettier-ignore
  const iam = { accountId: '123456789012' };
  expect(traced(design(lambda, overrides), {}).refused).toBe(true);
  expect(traced(design(lambda, overrides), { caller: { iam } }).result.backend).toMatchObject({ event: { version: '1.0', stageVariables: { a: 'b' } } }); // prettier-ignore
});

it('leaves routes and stages of the design as they are, and other designs', () => {
  const stage = anObject(
    'stage',
    { stage_name: '$default', stage_variables: { a: 'own' } },
    { key: 'st', name: 'own' },
  );
  expect(traced(design(lambda, stage), {}).result).toMatchObject({ backend: { event: { stageVariables: { a: 'own' } } } }); // prettier-ignore
  const plain = design({}, stage);
  expect(withQuickCreate(plain)).toBe(plain);
});

it('is expected under its API', () => {
  const own = design(lambda);
  const { result } = traced(own, {});
  expect(outcomeOf(own, result)).toMatchObject({ route: 'a1', integration: 'a1', backend: 'lambda' });
});
