import { anApi, anObject, designOf, rejected, type RuleCases } from '../../../model/checks/cases.ts';

const ofAws = { provider: 'aws' } as const;
const stage = (level: string) =>
  anObject('stage', { stage_name: 'live', route_settings: { 'GET /': { LoggingLevel: level } } });

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP', { version: '' })),
    designOf({ ...anApi('HTTP', { version: '1', credentials_arn: { hcl: 'local.arn' } }), ...ofAws }),
    designOf({ ...stage('OFF'), ...ofAws }),
  ],
  rejects: [
    rejected(designOf({ ...anApi('HTTP', { version: '' }), ...ofAws }), ['version'], { key: 'a1' }),
    rejected(designOf({ ...anApi('HTTP', { credentials_arn: 'me' }), ...ofAws }), ['credentials_arn'], { key: 'a1' }),
    rejected(designOf({ ...stage('DEBUG'), ...ofAws }), ['route_settings', 'GET /', 'LoggingLevel'], { key: 'st1' }),
  ],
};
