import type { Design, DesignIndex, DesignObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, membersThat, keepsState, type ApiMembers } from '../../api-members.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, setTo } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { authorizationFor } from './authorization.ts';

const type = 'authorization_type';
const authorizer = 'authorizer_id';

const lacking = membersThat('route', ({ attributes }) => {
  const authorization = attributes[type];
  return (authorization === 'JWT' || authorization === 'CUSTOM') && isUnset(attributes[authorizer]);
});

function* routesWith(design: Design, index: DesignIndex): Iterable<readonly [DesignObject, ApiMembers]> {
  for (const family of apiMembersOf(design)) for (const route of lacking(index, family)) yield [route, family];
}

/** Takes the only authorizer of the API that fits. */
function chooseFix(route: DesignObject, authorization: string, { members }: ApiMembers): Fix | undefined {
  const fitting = members.authorizer.filter((candidate) => authorizationFor(candidate) === authorization);
  const [only] = fitting;
  return only && fitting.length === 1 ? setTo(route, [authorizer], { ref: only.key }, `Use ${only.name}`) : undefined;
}

export const authorizationHasAuthorizer: DesignRule = {
  id: 'authorization-has-authorizer',
  severity: 'error',
  title: 'JWT and CUSTOM authorization have an authorizer',
  source: sources.refusals,
  *checkDesign(design, index) {
    for (const [route, family] of routesWith(design, index)) {
      const authorization = route.attributes[type];
      if (authorization !== 'JWT' && authorization !== 'CUSTOM') continue;
      yield {
        key: route.key,
        path: [authorizer],
        problem: `authorization_type ${authorization} requires an authorizer.`,
        how: `Choose ${authorization === 'JWT' ? 'a JWT' : 'a Lambda'} authorizer.`,
        severity: keepsState(route, authorizer) ? 'warning' : 'error',
        ...fixed(chooseFix(route, authorization, family)),
      };
    }
  },
};
