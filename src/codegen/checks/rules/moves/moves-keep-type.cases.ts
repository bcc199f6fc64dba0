import { anApi, anIntegration, aRoute, designOf, type RuleCases } from '../../../../model/checks/cases.ts';
import { designWithKept, folderWith, rejectedFolder } from '../testing.ts';

export const cases: RuleCases = {
  accepts: [
    folderWith('a.tf', 'moved {\n  from = aws_instance.a\n  to = aws_instance.b\n}'),
    folderWith('a.tf', 'moved {\n  from = null_resource.a\n  to = terraform_data.b\n}'),
    designWithKept(designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /')), {
      file: 'a.tf',
      text: 'moved {\n  from = module.x\n  to = module.y\n}',
    }),
  ],
  rejects: [
    rejectedFolder(
      folderWith('a.tf', 'moved {\n  from = aws_apigatewayv2_api.x\n  to = awscc_apigatewayv2_api.orders\n}'),
    ),
    rejectedFolder(
      folderWith('a.tf', 'moved {\n  from = module.a["x"].awscc_apigatewayv2_api.x\n  to = aws_apigatewayv2_api.y\n}'),
    ),
  ],
};
