import { aVariable, rejected, withVariables, type RuleCases } from '../../cases.ts';
import { designWithUri } from '../expressions/testing.ts';

export const cases: RuleCases = {
  accepts: [
    withVariables(designWithUri({ hcl: 'var.url' }), aVariable('url')),
    designWithUri({ hcl: 'local.url' }),
    designWithUri({ hcl: 'var.' }),
  ],
  rejects: [
    rejected(designWithUri({ hcl: '"https://${var.host}/"' }), ['integration_uri'], { fix: 'Add variable host' }),
  ],
};
