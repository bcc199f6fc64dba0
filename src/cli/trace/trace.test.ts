import { expect, it } from 'vitest';
import { documentText } from '../../model/document/document.ts';
import { anApi, anObject } from '../../model/checks/cases.ts';
import { shop } from '../../trace/testing/shop.ts';
import { runIn } from '../testing/files-world.ts';

const design = shop({ routes: ['GET /orders/{id}', 'ANY /orders/{id}'] });
const files = {
  'shop.gatewright.json': documentText(design),
  'get.json': '{"method":"GET","path":"/orders/42","answer":{"statusCode":200,"body":"ok"}}',
  'miss.json': '{"method":"GET","path":"/order"}',
  'fails.json': '{"method":"GET","path":"/orders/42","answer":{"error":true}}',
  'bad.json': '{"method":"GET"}',
};

const run = (...argv: string[]) => runIn(files, ['trace', 'shop.gatewright.json', ...argv]);

it('tells the story of a request', async () => {
  const { code, out, err } = await run('--request', 'get.json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^GET \/orders\/42: reaches arn:aws:lambda:us-east-1:123456789012:function:shop, 200\n\nstage /);
  expect(out).toContain('route       GET /orders/{id} wins: ');
  expect(out).toContain(
    '            - awscc_apigatewayv2_route.any_orders_id: ANY /orders/{id}: the exact method GET takes precedence.',
  );
  expect(out).toContain('  "rawPath": "/orders/42",');
  expect(out).toMatch(/\nResponse: 200\n {2}content-type: text\/plain; charset=utf-8\n[^]*\n {2}ok\n$/);
});

it('prints the result as JSON', async () => {
  const { code, out } = await run('--request', 'get.json', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    api: 'awscc_apigatewayv2_api.orders',
    stage: '$default',
    route: { key: 'GET /orders/{id}', pathParameters: { id: '42' } },
    backend: { kind: 'lambda', event: { version: '2.0' } },
    response: { statusCode: 200, body: 'ok', isBase64Encoded: false },
  });
});

it.each([
  ['miss.json', 1],
  ['fails.json', 0],
])('exits for %s with %d', async (file, code) => {
  expect((await run('--request', file)).code).toBe(code);
});

it('reads the request from standard input', async () => {
  const { code } = await runIn(files, ['trace', 'shop.gatewright.json', '--request=-'], files['miss.json']);
  expect(code).toBe(1);
});

it.each<[argv: string[], message: RegExp]>([
  [['shop.gatewright.json'], /^gatewright: trace: missing --request\./],
  [['--request', 'get.json'], /^gatewright: trace: missing design\./],
  [['a', 'b', '--request', 'get.json'], /trace: expected one design, got 2/],
  [['-', '--request', '-'], /- can be used only once/],
  [['none.json', '--request', 'get.json'], /^gatewright: none\.json can.t be read/],
  [['shop.gatewright.json', '--request', 'none.json'], /^gatewright: none\.json can.t be read/],
  [['shop.gatewright.json', '--request', 'bad.json'], /^gatewright: bad\.json: path must be a path/],
  [['shop.gatewright.json', '--request', 'get.json', '--stage', 'x'], /has no stage x\. Available: \$default\./],
  [['shop.gatewright.json', '--request', 'get.json', '--api', 'x'], /No HTTP API is named x\. Available: orders\./],
])('refuses %j', async (argv, message) => {
  const { code, out, err } = await runIn(files, ['trace', ...argv]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

it('names the APIs and stages to choose from', async () => {
  const second = anApi('HTTP', {}, { key: 'a2', name: 'users' });
  const stages = ['dev', 'prod'].map((stage_name) => anObject('stage', { api_id: { ref: 'a2' }, stage_name }, { key: stage_name, name: stage_name })); // prettier-ignore
  const several = { 'd.json': documentText({ ...design, objects: [...design.objects, second, ...stages] }) };
  const request = (flags: readonly string[]) => runIn({ ...files, ...several }, ['trace', 'd.json', '--request', 'get.json', ...flags]); // prettier-ignore
  expect((await request([])).err).toMatch(/several APIs: orders, users\./);
  expect((await request(['--api', 'users'])).err).toMatch(/several stages, and none is \$default: dev, prod\./);
  expect((await request(['--api', 'users', '--stage', 'dev'])).code).toBe(1);
  expect((await request(['--api', 'orders'])).code).toBe(0);
});
