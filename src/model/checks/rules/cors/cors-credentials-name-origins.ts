import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { corsBlock, corsOf, corsListOf, sendsCredentials } from './cors-settings.ts';

export const corsCredentialsNameOrigins: ObjectRule = {
  id: 'cors-credentials-name-origins',
  severity: 'error',
  title: 'CORS with credentials lists its origins',
  source: sources.refusals,
  on: ['api'],
  check(object) {
    const cors = corsOf(object);
    if (!cors || !sendsCredentials(cors) || !corsListOf(cors, 'allow_origins').includes('*')) return none;
    const path = [corsBlock, 'allow_credentials'];
    return [
      {
        path,
        problem: 'Credentials are allowed for any origin. AWS refuses this at apply.',
        how: 'Turn Credentials off, or list the origins individually.',
        fix: setTo(object, path, false, 'Turn credentials off'),
      },
    ];
  },
};
