import { isEmpty } from '../../../../model/checks/api-members.ts';
import { setTo } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { isDynamic } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const ttl = 'authorizer_result_ttl_in_seconds';
const usual = 300;
const how = `Set a cache time, such as ${usual} s, unless each request needs a decision of its own.`;

export const authorizerCacheUsed: ReviewRule = {
  id: 'authorizer-cache-used',
  category: 'review',
  topic: 'Authorization',
  severity: 'hint',
  title: 'Results of a Lambda authorizer are cached',
  headline: 'Authorizer runs on each request',
  why: 'With a cache time of 0 every request invokes the function. This adds latency and cost, and a burst of requests uses up the Lambda concurrency that the backends share.',
  how,
  source: sources.httpAuthorizers,
  outsideIds: [],
  on: ['authorizer'],
  applies: ({ variant }) => variant === 'request-http',
  check(authorizer) {
    const { [ttl]: value, identity_source: identity } = authorizer.attributes;
    // Without an identity nothing could be cached by it, and unset means 300 s in the aws provider.
    if (authorizer.variant !== 'request-http' || isEmpty(identity) || isDynamic(value)) return none;
    if (value === undefined ? authorizer.provider === 'aws' : Number(value) !== 0) return none;
    return [
      {
        path: [ttl],
        problem: 'Results are not cached, so the function is invoked for each request.',
        how,
        fix: setTo(authorizer, [ttl], usual, `Set ${usual} s`),
      },
    ];
  },
};
