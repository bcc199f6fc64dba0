import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { corsBlock, corsOf, corsListOf, sendsCredentials } from './cors-settings.ts';

const wildcardLists = { allow_headers: 'request headers', allow_methods: 'methods', expose_headers: 'exposed headers' };

export const corsCredentialsNameHeaders: ObjectRule = {
  id: 'cors-credentials-name-headers',
  severity: 'warning',
  title: 'CORS with credentials lists headers and methods',
  source: sources.fetchCredentials,
  on: ['api'],
  check(object) {
    const cors = corsOf(object);
    if (!cors || !sendsCredentials(cors)) return none;
    return Object.entries(wildcardLists).flatMap(([name, words]) => {
      const at = corsListOf(cors, name).indexOf('*');
      if (at < 0) return [];
      return [
        {
          path: [corsBlock, name, at],
          problem: `With credentials, browsers treat * in the ${words} as a literal, not a wildcard.`,
          how: `List the ${words} individually.`,
        },
      ];
    });
  },
};
