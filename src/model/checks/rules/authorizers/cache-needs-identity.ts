import { sources } from '../../../schema/sources.ts';
import type { Value } from '../../../schema/value.ts';
import { isEmpty } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { identitySource, usualIdentitySource } from './identity-source.ts';

/** More than nothing is cached; unknown values are not. */
const isCaching = (value: Value | undefined) =>
  (typeof value === 'number' || (typeof value === 'string' && /^\s*\+?\d+\s*$/.test(value))) && Number(value) > 0;

export const cacheNeedsIdentity: ObjectRule = {
  id: 'cache-needs-identity',
  severity: 'error',
  title: 'Authorizer caching has an identity source',
  source: sources.refusals,
  on: ['authorizer'],
  check(authorizer) {
    const name = 'authorizer_result_ttl_in_seconds';
    if (authorizer.variant !== 'request-http' || !isCaching(authorizer.attributes[name])) return none;
    if (!isEmpty(authorizer.attributes[identitySource])) return none;
    return [
      {
        path: [name],
        problem: 'Authorizer results are cached by identity, but no identity source is set.',
        how: 'Add an identity source, or set the cache time to 0.',
        fix: setTo(authorizer, [identitySource], [usualIdentitySource], 'Use the Authorization header'),
      },
    ];
  },
};
