import { expect, test } from 'vitest';
import { moveProvider } from '../../../codegen/move/move-provider.ts';
import { emptyDesign, type Design } from '../../../model/design/design.ts';
import { changedBlocks, moveCounts, staysBecause } from './move-summary.ts';

const design: Design = {
  ...emptyDesign,
  objects: [
    {
      type: 'api',
      key: 'a1',
      name: 'shop',
      variant: 'HTTP',
      attributes: { name: 'shop' },
      import: { api_id: 'x9y8z7w6v5' },
      inactiveValues: {},
    },
    {
      type: 'stage',
      key: 's1',
      name: 'live',
      variant: 'stage',
      attributes: { api_id: { ref: 'a1' }, stage_name: { hcl: 'var.stage' } },
      import: {},
      inactiveValues: {},
    },
  ],
  passthrough: [{ file: 'outputs.tf', text: 'output "id" {\n  value = awscc_apigatewayv2_api.shop.api_id\n}\n' }],
};

test.each([true, false])('a move counts resources, other changes and imports, in a state: %s', (inState) => {
  const move = moveProvider(design, 'aws', { inState });
  expect(moveCounts(move, inState)).toEqual({ resources: 2, places: 1, imports: 1, problems: 0 });
});

test('changes stand below their block, once', () => {
  const { changes } = moveProvider(design, 'aws', { inState: false });
  const blocks = changedBlocks([...changes, ...changes.slice(0, 1)]);
  expect(blocks.map(({ block, changes: all }) => [block, all.length])).toEqual([
    ['aws_apigatewayv2_api.shop', 2],
    ['aws_apigatewayv2_stage.live', 1],
    ['output.id', 1],
  ]);
  expect(blocks.map(({ place }) => place?.file)).toEqual(['main.tf', 'stages.tf', 'outputs.tf']);
});

test.each([
  ['awscc_apigatewayv2_routing_rule.beta', 'Has no counterpart in aws.'],
  ['awscc_lambda_permission.items', 'Only API Gateway resources move. Works with either provider.'],
  ['module.api.awscc_apigatewayv2_api.shop', 'Not declared as a single resource of this module.'],
  ['awscc_apigatewayv2_api.shop["a"]', 'Not declared as a single resource of this module.'],
])('%s stays: %s', (address, why) => expect(staysBecause(address, 'aws')).toBe(why));
