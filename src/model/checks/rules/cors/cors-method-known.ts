import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { corsBlock, corsListOf, corsOf } from './cors-settings.ts';

/** Those of HTTP that browsers send, and the star. */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', '*']);

export const corsMethodKnown: ObjectRule = {
  id: 'cors-method-known',
  severity: 'warning',
  title: 'CORS methods are HTTP methods',
  source: sources.httpCors,
  on: ['api'],
  check(object) {
    const cors = corsOf(object);
    if (!cors) return none;
    return corsListOf(cors, 'allow_methods').flatMap((text, at) => {
      if (typeof text !== 'string' || text === '' || known.has(text)) return [];
      const path = [corsBlock, 'allow_methods', at];
      const upper = text.trim().toUpperCase();
      return [
        {
          path,
          problem: `${shownValue(text)} isn't an HTTP method, so no request matches it.`,
          how: 'Enter one method per row, in uppercase, or * for any.',
          ...fixed(known.has(upper) ? setTo(object, path, upper) : undefined),
        },
      ];
    });
  },
};
