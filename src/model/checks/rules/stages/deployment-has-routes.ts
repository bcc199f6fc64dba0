import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

export const deploymentHasRoutes: DesignRule = {
  id: 'deployment-has-routes',
  severity: 'error',
  title: 'Deployed APIs have a route',
  source: sources.issue('aws/serverless-application-model', 2512),
  *checkDesign(design) {
    for (const { api, whole, members } of apiMembersOf(design)) {
      if (!api || !whole || members.route.length > 0) continue;
      for (const deployment of members.deployment)
        yield {
          key: deployment.key,
          path: [],
          problem: `API ${api.name} has no routes. AWS refuses the deployment at apply.`,
          how: 'Add a route, or remove the deployment.',
        };
    }
  },
};
