import { expect, it } from 'vitest';
import { readSources } from '../read.ts';

const event = (type: string, rest: object = {}) =>
  JSON.stringify({ '@level': 'info', '@message': 'x', '@module': 'terraform.ui', type, ...rest });
const found = (type: string, identity: object, rest: object = {}) =>
  event('list_resource_found', {
    list_resource_found: {
      address: `list.${type}.all`,
      display_name: 'GET /orders',
      identity,
      resource_type: type,
      ...rest,
    },
  });
const read = async (...lines: readonly string[]) => {
  const { parsedSources, refused } = await readSources([{ name: 'query.jsonl', text: `${lines.join('\n')}\n` }]);
  return { parsed: parsedSources[0], count: parsedSources.length, refused: refused.map(({ message }) => message) };
};

it('what terraform query found has its ids, and values where they are printed', async () => {
  const { parsed, count, refused } = await read(
    event('version', { terraform: '1.14.0' }),
    event('list_start', { list_start: { address: 'list.aws_apigatewayv2_route.all' } }),
    found(
      'aws_apigatewayv2_route',
      { api_id: 'a1', id: 'r1', account_id: '123456789012', region: 'eu-west-1' },
      { resource_object: { api_id: 'a1', id: 'r1', route_key: 'GET /orders', target: 'integrations/i1' } },
    ),
    found('aws_apigatewayv2_integration', { api_id: 'a1', id: 'i1', account_id: '123456789012', region: 'eu-west-1' }),
    found('awscc_apigatewayv2_api', { api_id: 'a1' }),
    found('aws_lambda_function', { function_name: 'f' }),
    event('list_complete', { list_complete: { total: 4 } }),
  );
  expect(refused).toEqual([]);
  expect(count).toBe(1);
  expect(parsed?.resources.map(({ type, name, ids, isPartial }) => [type, name, ids, isPartial])).toEqual([
    ['route', 'get_orders', { api_id: 'a1', route_id: 'r1' }, undefined],
    ['integration', 'get_orders', { api_id: 'a1', integration_id: 'i1' }, true],
    ['api', 'get_orders', { api_id: 'a1' }, true],
  ]);
  expect(parsed?.resources[0]?.attributes).toMatchObject({ api_id: 'a1', route_key: 'GET /orders' });
  expect([parsed?.region, parsed?.account]).toEqual(['eu-west-1', '123456789012']);
  expect(parsed?.notes.map(({ text }) => text)).toEqual([
    'terraform query printed identities without values. Set include_resource = true in the list blocks, or add the output of the AWS CLI.',
  ]);
});

it('the log of another command is refused once', async () => {
  const { count, refused } = await read(event('planned_change'), event('planned_change'), event('change_summary'));
  expect(count).toBe(0);
  expect(refused).toEqual([expect.stringContaining('It is the log of a Terraform run')]);
});
