import { ownIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

/** Terraform works on ten things at a time; with few of them a conflict is rare. */
const many = 50;

const madeAnew = membersThat('route', (route) => ownIdOf(route) === undefined);

export const routesInTurn: DesignRule = {
  id: 'routes-in-turn',
  severity: 'hint',
  title: 'Many new routes are created one at a time',
  source: sources.issue('hashicorp/terraform-provider-aws', 40575),
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { api, members } = family;
      if (!api || members.route.length <= many) continue;
      const made = madeAnew(index, family).length;
      if (made > many)
        yield {
          key: api.key,
          path: [],
          problem: `Terraform creates ${made} routes in parallel, and AWS may refuse some with 409 ConflictException.`,
          how: 'If it does, apply again, or use -parallelism=1.',
        };
    }
  },
};
