import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

export const deploymentHasRoutes: DesignRule = {
  id: 'deployment-has-routes',
  severity: 'error',
  title: 'An API has a route before it is deployed; AWS refuses a deployment without',
  source: sources.issue('aws/serverless-application-model', 2512),
  *checkDesign(design) {
    for (const { api, whole, members } of apiMembersOf(design)) {
      if (!api || !whole || members.route.length > 0) continue;
      for (const deployment of members.deployment)
        yield {
          key: deployment.key,
          path: [],
          problem: `The API ${api.name} has no route, and AWS refuses to deploy it.`,
          how: 'Add a route, or remove the deployment.',
        };
    }
  },
};
