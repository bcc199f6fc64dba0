import { routesTo, referred } from '../../../../model/checks/api-members.ts';
import type { Edit } from '../../../../model/checks/diagnostics.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { addObject, newObject, setValue } from '../../../../model/design/edits.ts';
import { addsToApis } from '../../../../model/design/passthrough/passthrough.ts';
import { formatCount } from '../../../../model/text/format-number.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Permit single routes instead.';

/** More permissions than these make a policy of the function that nobody reads, and may exceed its 20 KB. */
const most = 5;

/** The permission for the first route, and one more for each other. */
const limitTo =
  (permission: DesignObject, [first, ...others]: readonly DesignObject[]): Edit =>
  (design) => {
    if (!first) return design;
    const narrowed = setValue(permission.key, ['caller'], { ref: first.key })(design);
    const { caller: _, ...same } = permission.attributes;
    return others.reduce(
      (whole, { key }) =>
        addObject(newObject(whole, 'lambda_permission', permission.variant, { ...same, caller: { ref: key } }))(whole),
      narrowed,
    );
  };

export const permissionWithinRoutes: ReviewRule = {
  id: 'permission-within-routes',
  category: 'review',
  topic: 'Permissions',
  severity: 'hint',
  title: 'Lambda permissions cover only the routes of their integration',
  headline: 'Lambda permission covers every route',
  why: 'The source_arn ends in /*/*, so anyone who can add a route to the API can send requests to this function that it does not expect.',
  how,
  source: sources.providerPermission,
  outsideIds: [],
  on: ['lambda_permission'],
  *checkDesign(design, index) {
    // Text beside the design may lead more routes to the integration.
    if (addsToApis(design.passthrough)) return;
    for (const permission of index.byType.get('lambda_permission') ?? []) {
      const caller = referred(permission, 'caller', index);
      if (caller?.type !== 'integration') continue;
      const routes = routesTo(index, caller.key);
      const keys = routes.flatMap(({ attributes }) => textOf(attributes, 'route_key') ?? []);
      if (keys.length === 0 || keys.length < routes.length || keys.length > most) continue;
      yield {
        key: permission.key,
        path: ['caller'],
        problem: `The permission covers every route of the API, and ${caller.name} has ${formatCount(keys.length, 'route')}.`,
        how,
        fix: {
          title: keys.length === 1 ? `Limit to ${keys[0] ?? ''}` : `Limit to ${formatCount(keys.length, 'route')}`,
          edit: limitTo(permission, routes),
        },
      };
    }
  },
};
