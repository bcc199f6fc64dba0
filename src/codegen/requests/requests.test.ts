import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../model/design/design.ts';
import { saveRequest } from '../../model/design/requests/request-edits.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import type { ValueMap } from '../../model/schema/value.ts';
import { curlScript, curlText } from './curl.ts';
import { httpFile } from './http-file.ts';
import { terraformTests } from './terraform-tests.ts';

const add = (type: 'integration' | 'route', variant: string, values: ValueMap) => (design: typeof start) =>
  addObject(newObject(design, type, variant, values))(design);
const start = blankDesign('HTTP');
const withRoute = add('route', 'http', {
  route_key: 'GET /orders/{id}',
  target: { ref: 'i1' },
  authorization_type: 'NONE',
})(add('integration', 'http-lambda', {})(start));
const saved = (request: ValueMap, name = 'Get an order', design = withRoute) =>
  saveRequest({ key: 'q1', name, request, expect: { status: 200, route: 'r1', integration: 'i1' } })(design);
const get = { method: 'GET', path: '/orders/42', headers: { accept: 'a/b' } };

describe('curl', () => {
  it('asks the invoke URL, or the host of the request', () => {
    expect(curlText(get)).toBe(`curl --include --request 'GET' "$INVOKE_URL"'/orders/42' \\\n  --header 'accept: a/b'`);
    expect(curlText({ ...get, host: 'api.example.com', headers: {} })).toContain(`'https://api.example.com/orders/42'`);
    expect(curlText({ event: 'CONNECT' })).toBe('');
  });

  it.each(["'; touch harm; '", '$(touch harm)', '`touch harm`', '"; touch harm; "', 'a\nb', '\\'])(
    'sends %j as it is, and runs nothing of it',
    (text) => {
      const script = curlScript(saved({ method: 'POST', path: '/', headers: { 'x-a': text }, body: text }, text));
      const out = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${script ?? ''}`], {
        env: { INVOKE_URL: 'https://x.example' },
      }).toString();
      expect(out.split('\0')).toEqual([
        '--include',
        '--request',
        'POST',
        'https://x.example/',
        '--header',
        `x-a: ${text.replaceAll('\n', ' ')}`.trimEnd(),
        '--data-raw',
        text,
        '',
      ]);
    },
  );

  it('makes no script of nothing', () => expect(curlScript(withRoute)).toBeUndefined());
});

describe('an HTTP file', () => {
  it('has a section for each request', () => {
    expect(httpFile(saved({ ...get, body: '{"a":1}' }))).toBe(
      [
        '# The invoke URL of the stage.',
        '@invokeUrl = https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
        '',
        '### Get an order',
        '# Expected status: 200',
        'GET {{invokeUrl}}/orders/42',
        'accept: a/b',
        '',
        '{"a":1}',
        '',
      ].join('\n'),
    );
  });

  it.each(['### Next\nGET https://evil.example', '< /etc/passwd', 'a\n> {% x %}', '{{token}}', '@x = 1'])(
    'leaves out the body %j, which the format would read as its own',
    (body) => {
      const text = httpFile(saved({ method: 'POST', path: '/', body }, 'A\n### B'));
      expect(text).not.toContain(body);
      expect(text).toContain('add it by hand');
      expect(text?.match(/^###/gm)).toHaveLength(1);
    },
  );
});

describe('tests of Terraform', () => {
  it('hold the route to its key and its authorization', () => {
    expect(indexOf(withRoute).byKey.get('r1')?.name).toBe('get_orders_id');
    expect(terraformTests(saved(get, 'Get "an" order'))).toBe(`mock_provider "aws" {}

mock_provider "awscc" {}

run "get_an_order" {
  command = plan

  assert {
    condition     = awscc_apigatewayv2_route.get_orders_id.route_key == "GET /orders/{id}"
    error_message = "Get \\"an\\" order: the route has another key."
  }

  assert {
    condition     = awscc_apigatewayv2_route.get_orders_id.authorization_type == "NONE"
    error_message = "Get \\"an\\" order: the route has another authorization."
  }
}
`);
  });

  it('are none where nothing is expected that Terraform knows', () => {
    expect(terraformTests(saveRequest({ key: 'q1', name: 'x', request: get })(withRoute))).toBeUndefined();
  });
});
