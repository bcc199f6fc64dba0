import type { DesignObject } from '../../../design/design.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { itemsOf } from '../../api-members.ts';
import { fixed, setTo } from '../../fixes.ts';
import type { Finding, ObjectRule } from '../../rule.ts';
import { identitySource, usualIdentitySource } from './identity-source.ts';

/** The same source in the spelling of the other protocol, or a bare header name as a header. */
function mendSource(text: string, webSocket: boolean): string | undefined {
  const [, part] =
    /^\$?(?:route\.|method\.|integration\.)?(request\.(?:header|querystring)\.\S+)$/.exec(text.trim()) ?? [];
  const [, other] = /^\$?((?:context|stageVariables)\.\S+)$/.exec(text.trim()) ?? [];
  const header = /^[A-Za-z][\w-]*$/.test(text.trim()) ? `request.header.${text.trim()}` : undefined;
  const mended = part ?? header;
  if (webSocket) return mended === undefined ? other : `route.${mended}`;
  const found = mended ?? other;
  return found === undefined ? undefined : `$${found}`;
}

function sourceFinding(authorizer: DesignObject, text: string, at: number): Finding | undefined {
  const path = [identitySource, at];
  const webSocket = authorizer.variant === 'request-websocket';
  const known = webSocket ? patterns.webSocketIdentitySource : patterns.httpIdentitySource;
  if (!known.test(text)) {
    const mended = mendSource(text, webSocket);
    return {
      path,
      problem: `${shownValue(text)} isn't a supported identity source.`,
      how: webSocket
        ? 'Use route.request.header.NAME or route.request.querystring.NAME.'
        : 'Use $request.header.NAME or $request.querystring.NAME.',
      ...fixed(mended === undefined || !known.test(mended) ? undefined : setTo(authorizer, path, mended)),
    };
  }
  if (authorizer.variant === 'request-http' || /^\$?(?:route\.)?request\./.test(text)) return undefined;
  return {
    path,
    problem: webSocket
      ? `AWS documentation is inconsistent on whether a WebSocket authorizer can read ${text}.`
      : `JWT authorizers read the token from a header or query parameter, not from ${text}.`,
    how: webSocket
      ? 'Use a header or query parameter of the connection request.'
      : `Use a header, such as ${usualIdentitySource}.`,
    severity: 'warning',
  };
}

export const identitySourceKnown: ObjectRule = {
  id: 'identity-source-known',
  severity: 'error',
  title: 'Identity sources are headers or query parameters',
  source: sources.refusals,
  on: ['authorizer'],
  check(authorizer) {
    return itemsOf(authorizer.attributes[identitySource]).flatMap((text, at) =>
      typeof text === 'string' && text !== '' ? (sourceFinding(authorizer, text, at) ?? []) : [],
    );
  },
};
