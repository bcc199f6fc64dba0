import { expect, it } from 'vitest';
import { documentText } from '../../model/document/document.ts';
import { saveRequest } from '../../model/design/requests/request-edits.ts';
import type { Design } from '../../model/design/design.ts';
import { shop } from '../../trace/testing/shop.ts';
import { runIn } from '../testing/files-world.ts';

const start = shop({ routes: ['GET /orders/{id}', 'ANY /orders/{id}'] });
const [get, any] = start.objects.filter(({ type }) => type === 'route').map(({ key }) => key);
const request = { method: 'GET', path: '/orders/42', answer: { statusCode: 200, body: 'ok' } };
const passing = saveRequest({ key: 'q1', name: 'Get', request, expect: { route: get ?? '', status: 200 } });
const failing = saveRequest({
  key: 'q2',
  name: 'Get "<again>"',
  request,
  expect: { route: any ?? '', status: 404, authorizer: 'not asked' },
});
const broken = saveRequest({ key: 'q3', name: 'Lost', request, api: 'gone' });
const open = saveRequest({ key: 'q4', name: 'Open', request });

const run = (design: Design, ...argv: string[]) =>
  runIn({ 'shop.gatewright.json': documentText(design) }, ['test', 'shop.gatewright.json', ...argv]);

it('passes where each request is as expected', async () => {
  expect(await run(open(passing(start)))).toMatchObject({
    code: 0,
    out: 'passed: Get\nno expected outcome: Open\n',
    err: '2 requests: 1 passed, 0 failed, 1 without an expected outcome\n',
  });
});

it('says what differs, in the order of the way of the request', async () => {
  const { code, out, err } = await run(broken(failing(passing(start))));
  expect(code).toBe(1);
  expect(out).toBe(
    [
      'passed: Get',
      'FAILED: Get "<again>"',
      '  route: expected ANY /orders/{id}, got GET /orders/{id}',
      '  status: expected 404, got 200',
      'FAILED: Lost',
      '  The API was deleted. Select another API, or delete the request.',
      '',
    ].join('\n'),
  );
  expect(err).toBe('3 requests: 1 passed, 2 failed\n');
});

it('reports as JUnit and JSON', async () => {
  const design = open(failing(passing(start)));
  const { out } = await run(design, '--format', 'junit');
  expect(out).toContain('<testsuite name="requests" tests="3" failures="1" skipped="1">');
  expect(out).toContain('name="Get &quot;&lt;again&gt;&quot;"');
  const json = await run(design, '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject([
    { key: 'q1', outcome: 'passed' },
    { key: 'q2', outcome: 'failed', differences: [{ what: 'route' }, { what: 'status', expected: '404' }] },
    { key: 'q4', outcome: 'open' },
  ]);
});

it('has nothing to test in a design without requests, and knows its formats', async () => {
  expect(await run(start)).toMatchObject({ code: 2, out: '' });
  expect(await run(passing(start), '--format', 'tap')).toMatchObject({ code: 2 });
});
