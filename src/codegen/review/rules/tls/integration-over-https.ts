import { none } from '../../../../model/checks/rule.ts';
import { setTo } from '../../../../model/checks/fixes.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { isHcl, type Value } from '../../../../model/schema/value.ts';
import type { ReviewRule } from '../../review-rule.ts';

const uri = 'integration_uri';
const how = 'Call it over https://, or put TLS in front of the backend.';

const isByUrl = ({ variant }: DesignObject) =>
  variant === 'http-url' || variant === 'ws-http' || variant === 'ws-http-proxy';

/** The same target over TLS, where it begins with `http://` for certain. */
function overTls(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return /^http:\/\//i.test(value) ? `https${value.slice(4)}` : undefined;
  return isHcl(value) && /^"http:\/\//i.test(value.hcl) ? { hcl: `"https${value.hcl.slice(5)}` } : undefined;
}

export const integrationOverHttps: ReviewRule = {
  id: 'integration-over-https',
  category: 'review',
  topic: 'TLS',
  severity: 'warning',
  title: 'HTTP integrations use HTTPS',
  headline: 'Integration URL uses plain HTTP',
  why: 'API Gateway calls public URLs over the internet. With http:// anyone on the network path can read and change the requests, including the tokens in them.',
  how,
  source: sources.httpProxy,
  outsideIds: [],
  on: ['integration'],
  applies: isByUrl,
  check(integration) {
    const secure = isByUrl(integration) ? overTls(integration.attributes[uri]) : undefined;
    if (secure === undefined) return none;
    return [
      {
        path: [uri],
        problem: 'The backend is called over plain HTTP, across the internet.',
        how,
        fix: setTo(integration, [uri], secure, 'Use https://'),
      },
    ];
  },
};
