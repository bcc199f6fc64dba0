import { anApi, designOf, type RuleCases } from '../../../model/checks/cases.ts';
import { emptyDesign, type Design } from '../../../model/design/design.ts';
import { designWithKept, designWithMoves, folderWith, rejectedFolder } from './testing.ts';

const network = 'resource "awscc_apigatewayv2_api" "orders" {}\n\nlocals {\n  id = awscc_apigatewayv2_api.shop.id\n}';
const named = (name: string): Design =>
  designWithKept(designOf(anApi('HTTP', {}, { name })), { file: 'network.tf', text: network });
const aws = 'locals {\n  id = aws_apigatewayv2_api.orders.id\n}';

export const cases: RuleCases = {
  accepts: [
    named('shop'),
    { ...emptyDesign, passthrough: [{ file: 'modules/x/main.tf', text: network }] },
    folderWith('a.tf', 'locals {\n  id = aws_apigatewayv2_api.elsewhere.id\n}'),
    { ...emptyDesign, passthrough: [{ file: 'a.tf', text: 'moved {\n  from = awscc_apigatewayv2_api.a\n}' }] },
  ],
  rejects: [
    rejectedFolder(named('other'), { severity: 'warning' }),
    rejectedFolder(folderWith('a.tf', aws), { severity: 'error' }),
    rejectedFolder(
      folderWith(
        'a.tf',
        'resource "awscc_apigatewayv2_stage" "live" {}\n\nlocals {\n  url = aws_apigatewayv2_stage.live.id\n}',
      ),
      { severity: 'error' },
    ),
    rejectedFolder(
      {
        ...designWithMoves(['before', 'orders']),
        passthrough: [
          { file: 'a.tf', text: aws.replace('aws_apigatewayv2_api.orders', 'awscc_apigatewayv2_api.before') },
        ],
      },
      { severity: 'error' },
    ),
  ],
};
