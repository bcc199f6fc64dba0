import { setTo } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { formatNumber } from '../../../../model/text/format-number.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const ttl = 'authorizer_result_ttl_in_seconds';
/** What AWS uses for HTTP APIs where the console sets nothing else. */
const usual = 300;
const long = 1800;
const how = `Set a shorter cache time, such as ${usual} s.`;

export const authorizerCacheBounded: ReviewRule = {
  id: 'authorizer-cache-bounded',
  category: 'review',
  topic: 'Authorization',
  severity: 'hint',
  title: 'Authorizer results are cached for minutes, not for an hour',
  headline: 'Authorizer results are cached for long',
  why: 'API Gateway keeps allowing an identity until its cached result expires, even if the function would deny it by then.',
  how,
  source: sources.httpAuthorizers,
  outsideIds: [],
  on: ['authorizer'],
  applies: ({ variant }) => variant === 'request-http',
  check(authorizer) {
    const seconds = Number(authorizer.attributes[ttl]);
    if (authorizer.variant !== 'request-http' || !(seconds > long)) return none;
    return [
      {
        path: [ttl],
        problem: `Results are cached for ${formatNumber(seconds)} s, so revoked access lasts up to that long.`,
        how,
        fix: setTo(authorizer, [ttl], usual, `Set ${usual} s`),
      },
    ];
  },
};
