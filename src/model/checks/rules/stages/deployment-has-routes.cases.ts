import {
  anApi,
  anObject,
  aRoute,
  designOf,
  designWithText,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { aDeployment, manyRoutes } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /'), aDeployment()),
    designOf(aDeployment({ api_id: 'x9y8z7' })),
    designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), aDeployment()),
    designOf(anApi('HTTP', { body: { openapi: '3.0.1' } }), aDeployment()),
    designOf(httpApi, anObject('stage')),
    designOf(httpApi, aRoute('GET /', { api_id: { hcl: 'local.api' } }), aDeployment()),
    ...[manyRoutes, 'module "routes" {\n  source = "./routes"\n}'].map((text) =>
      designWithText(text, httpApi, aDeployment()),
    ),
  ],
  rejects: [
    rejected(designOf(httpApi, aDeployment()), []),
    rejected(designOf(webSocketApi, aDeployment()), []),
    rejected(designWithText('resource "aws_sqs_queue" "orders" {}', httpApi, aDeployment()), []),
  ],
};
