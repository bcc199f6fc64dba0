import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { corsBlock, corsOf, corsListOf, sendsCredentials } from './cors-settings.ts';

const wildcardLists = { allow_headers: 'request headers', allow_methods: 'methods', expose_headers: 'exposed headers' };

export const corsCredentialsNameHeaders: ObjectRule = {
  id: 'cors-credentials-name-headers',
  severity: 'warning',
  title: 'CORS with credentials names headers and methods; browsers take * literally beside them',
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
          problem: `With credentials, browsers read * among the ${words} as the character itself.`,
          how: `Name the ${words} one by one.`,
        },
      ];
    });
  },
};
