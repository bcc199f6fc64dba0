import { anApi, anObject, designOf, rejected, type RuleCases } from '../../../model/checks/cases.ts';

const ofAws = { provider: 'aws' } as const;
const stage = (level: string) =>
  anObject('stage', { stage_name: 'live', route_settings: { 'GET /': { LoggingLevel: level } } });

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP', { version: '' })),
    designOf({ ...anApi('HTTP', { version: '1', credentials_arn: { hcl: 'local.arn' } }), ...ofAws }),
    designOf({ ...stage('OFF'), ...ofAws }),
    // Said of any resource already, as awscc would not take it either.
    designOf({ ...anApi('HTTP', { protocol_type: 'http' }), ...ofAws }),
    designOf({ ...stage('DEBUG'), ...ofAws }),
  ],
  rejects: [
    rejected(designOf({ ...anApi('HTTP', { version: '' }), ...ofAws }), ['version'], { key: 'a1' }),
    rejected(designOf({ ...anApi('HTTP', { credentials_arn: 'me' }), ...ofAws }), ['credentials_arn'], { key: 'a1' }),
    rejected(
      designOf({ ...anApi('WEBSOCKET', { api_key_selection_expression: '$request.header.key' }), ...ofAws }),
      ['api_key_selection_expression'],
      { key: 'a1' },
    ),
    rejected(
      designOf({ ...anObject('stage', { access_log_settings: { destination_arn: 'me' } }), ...ofAws }),
      ['access_log_settings', 'destination_arn'],
      { key: 'st1' },
    ),
  ],
};
