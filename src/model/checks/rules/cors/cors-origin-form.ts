import type { DesignObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { corsBlock, corsOf, corsListOf } from './cors-settings.ts';

/** Scheme and host, with a port at most; the scheme alone with a star stands for all its origins. */
const origin = /^(?:\*|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)$/i;

function originFinding(object: DesignObject, text: string, at: number): Finding {
  const path = [corsBlock, 'allow_origins', at];
  const whole = /^([a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)[/?#]/i.exec(text.trim())?.[1];
  const host = /^[\w.-]+(?::\d+)?$/.test(text) && /[.:]|^localhost$/.test(text) ? `https://${text}` : undefined;
  const mended = whole ?? host ?? (origin.test(text.trim()) ? text.trim() : undefined);
  return {
    path,
    problem: `${shownValue(text)} isn't an origin, so it matches no request.`,
    how: 'Enter scheme and host, a port if needed, and no path: https://shop.example.com.',
    ...fixed(mended === undefined ? undefined : setTo(object, path, mended)),
  };
}

export const corsOriginForm: ObjectRule = {
  id: 'cors-origin-form',
  severity: 'warning',
  title: 'CORS origins are scheme and host',
  source: sources.httpCors,
  on: ['api'],
  check(object) {
    const cors = corsOf(object);
    if (!cors) return none;
    return corsListOf(cors, 'allow_origins').flatMap((text, at) =>
      typeof text !== 'string' || text === '' || origin.test(text) ? [] : [originFinding(object, text, at)],
    );
  },
};
