import type { RuleCases } from '../../../../model/checks/cases.ts';
import { designWithMoves, folderWith, movedBlock, rejectedFolder } from '../testing.ts';

export const cases: RuleCases = {
  accepts: [designWithMoves(['a', 'orders']), folderWith('a.tf', 'removed {\n  from = awscc_apigatewayv2_api.gone\n}')],
  rejects: [
    rejectedFolder(folderWith('a.tf', movedBlock('orders', 'shop'))),
    rejectedFolder(
      folderWith(
        'a.tf',
        'removed {\n  from = awscc_apigatewayv2_api.orders\n  lifecycle {\n    destroy = false\n  }\n}',
      ),
    ),
    rejectedFolder(
      folderWith('a.tf', 'module "a" {\n  source = "./a"\n}\n\nmoved {\n  from = module.a\n  to = module.b\n}'),
    ),
  ],
};
