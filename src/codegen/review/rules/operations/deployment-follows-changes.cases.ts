import { anObject, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage } from '../testing.ts';

const serving = { auto_deploy: false, deployment_id: { ref: 'd1' } };
const deployment = anObject('deployment', {});
const kept = { ...deployment, redeploys: false } as const;
const ofWords = { ...kept, sourceText: { text: 'x {\n  triggers = { a = 1 }\n}', fingerprint: '' } };

export const cases: RuleCases = {
  accepts: [
    designOfStage({}),
    designOfStage(serving, deployment),
    designOfStage(serving, ofWords),
    designOfStage({ auto_deploy: false, deployment_id: { hcl: 'aws_apigatewayv2_deployment.orders.id' } }),
    designOfStage({ auto_deploy: { var: 'auto' }, deployment_id: 'a1b2c3' }),
  ],
  rejects: [
    rejected(designOfStage(serving, kept), ['deployment_id'], { fix: 'Redeploy on changes' }),
    rejected(designOfStage({ auto_deploy: false, deployment_id: 'a1b2c3' }), ['deployment_id']),
  ],
};
