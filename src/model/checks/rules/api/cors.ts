/** CORS settings that AWS refuses or browsers do not follow. */
import type { DesignObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { isMap, type Value, type Values } from '../../../schema/value.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const block = 'cors_configuration';
const wildcardLists = { allow_headers: 'request headers', allow_methods: 'methods', expose_headers: 'exposed headers' };

const corsOf = ({ attributes }: DesignObject): Values | undefined => {
  const cors = attributes[block];
  return isMap(cors) ? (cors as Values) : undefined;
};
const listOf = (cors: Values, name: string): readonly Value[] => {
  const list = cors[name];
  return Array.isArray(list) ? (list as readonly Value[]) : [];
};
const sendsCredentials = (cors: Values) => cors['allow_credentials'] === true || cors['allow_credentials'] === 'true';

/** Scheme and host, with a port at most; the scheme alone with a star stands for all its origins. */
const origin = /^(?:\*|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)$/i;

function originFinding(object: DesignObject, text: string, at: number): Finding {
  const path = [block, 'allow_origins', at];
  const whole = /^([a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)[/?#]/i.exec(text.trim())?.[1];
  const host = /^[\w.-]+(?::\d+)?$/.test(text) && /[.:]|^localhost$/.test(text) ? `https://${text}` : undefined;
  const mended = whole ?? host ?? (origin.test(text.trim()) ? text.trim() : undefined);
  return {
    path,
    problem: `${shownValue(text)} is not an origin, so no browser sends it.`,
    how: 'Write scheme and host, with a port where needed, and no path: https://shop.example.com.',
    ...fixed(mended === undefined ? undefined : setTo(object, path, mended)),
  };
}

export const corsRules: readonly ObjectRule[] = [
  {
    id: 'cors-credentials-name-origins',
    severity: 'error',
    title: 'CORS with credentials names its origins; AWS refuses * beside them',
    source: sources.refusals,
    on: ['api'],
    check(object) {
      const cors = corsOf(object);
      if (!cors || !sendsCredentials(cors) || !listOf(cors, 'allow_origins').includes('*')) return none;
      const path = [block, 'allow_credentials'];
      return [
        {
          path,
          problem: 'Credentials are allowed for any origin, and AWS refuses that.',
          how: 'Turn Credentials off, or name the origins one by one.',
          fix: setTo(object, path, false, 'Turn credentials off'),
        },
      ];
    },
  },
  {
    id: 'cors-credentials-name-headers',
    severity: 'warning',
    title: 'CORS with credentials names headers and methods; browsers take * literally beside them',
    source: sources.fetchCredentials,
    on: ['api'],
    check(object) {
      const cors = corsOf(object);
      if (!cors || !sendsCredentials(cors)) return none;
      return Object.entries(wildcardLists).flatMap(([name, words]) => {
        const at = listOf(cors, name).indexOf('*');
        if (at < 0) return [];
        return [
          {
            path: [block, name, at],
            problem: `With credentials, browsers read * among the ${words} as the character itself.`,
            how: `Name the ${words} one by one.`,
          },
        ];
      });
    },
  },
  {
    id: 'cors-origin-form',
    severity: 'warning',
    title: 'A CORS origin is scheme and host, as browsers send it',
    source: sources.httpCors,
    on: ['api'],
    check(object) {
      const cors = corsOf(object);
      if (!cors) return none;
      return listOf(cors, 'allow_origins').flatMap((text, at) =>
        typeof text !== 'string' || text === '' || origin.test(text) ? [] : [originFinding(object, text, at)],
      );
    },
  },
];
