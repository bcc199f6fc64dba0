import { anApi, designOf, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Design } from '../../../../model/design/design.ts';

const ids = { import: { api_id: 'x9y8z7w6v5' } };
const readAs = (name: string, more: Partial<Design> = {}): Design => {
  const { inactiveValues: _, ...then } = anApi('HTTP', {}, { ...ids, name });
  return { ...designOf(anApi('HTTP', {}, ids)), adopted: [{ ...then, inState: true }], ...more };
};
const type = 'awscc_apigatewayv2_api';

export const cases: RuleCases = {
  accepts: [
    readAs('orders'),
    readAs('shop', { moves: [{ type, from: 'shop', to: 'orders' }] }),
    readAs('shop', { objects: [] }),
    readAs('shop', {
      passthrough: [{ file: 'moved.tf', text: `moved {\n  from = ${type}.shop\n  to   = ${type}.orders\n}` }],
    }),
    readAs('shop', {
      passthrough: [
        { file: 'removed.tf', text: `removed {\n  from = ${type}.shop\n\n  lifecycle {\n    destroy = false\n  }\n}` },
      ],
    }),
    designOf(anApi('HTTP', {}, ids)),
  ],
  rejects: [rejected(readAs('shop'), ['label'], { key: 'a1', fix: 'Add moved block' })],
};
