import { aVariable, designWithIntegration, rejected, withVariables, type RuleCases } from '../../cases.ts';
import { designWithUri } from '../expressions/testing.ts';

export const cases: RuleCases = {
  accepts: [withVariables(designWithUri({ var: 'url' }), aVariable('url'))],
  rejects: [
    rejected(designWithUri({ var: 'url' }), ['integration_uri'], { fix: 'Add variable url' }),
    rejected(designWithIntegration('http-url', { timeout_in_millis: { var: 'wait' } }), ['timeout_in_millis']),
  ],
};
