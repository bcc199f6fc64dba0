import { apiMembersOf, isEmpty } from '../../../../model/checks/api-members.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { isRef } from '../../../../model/schema/value.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import type { ReviewRule } from '../../review-rule.ts';

const authorizerOf = ({ attributes: { authorizer_id: id } }: DesignObject) => (isRef(id) ? id.ref : undefined);
const scopes = 'authorization_scopes';

const how = 'Add the scopes that a caller needs, or waive the finding where any token is enough.';

export const scopesOnEachRoute: ReviewRule = {
  id: 'scopes-on-each-route',
  category: 'review',
  topic: 'Authorization',
  severity: 'hint',
  title: 'Either all routes of a JWT authorizer require scopes, or none',
  headline: 'Route requires no scope',
  why: 'Other routes of the same JWT authorizer require scopes. This one accepts every valid token of the audience, including tokens without any scope.',
  how,
  source: sources.httpJwt,
  outsideIds: [],
  on: ['route'],
  applies: ({ attributes }) => attributes['authorization_type'] === 'JWT',
  *checkDesign(design) {
    for (const { members } of apiMembersOf(design)) {
      const scoped = new Set(
        members.route.filter(({ attributes }) => !isEmpty(attributes[scopes])).map((route) => authorizerOf(route)),
      );
      for (const route of members.route) {
        const authorizer = authorizerOf(route);
        if (authorizer === undefined || !scoped.has(authorizer) || !isEmpty(route.attributes[scopes])) continue;
        if (textOf(route.attributes, 'authorization_type') !== 'JWT') continue;
        yield {
          key: route.key,
          path: [scopes],
          problem: 'The route requires no scope, and other routes with this authorizer do.',
          how,
        };
      }
    }
  },
};
