import { isTrue, referred } from '../../../../model/checks/api-members.ts';
import { fixed } from '../../../../model/checks/fixes.ts';
import { saysRedeploy, setRedeploys } from '../../../../model/design/redeploy.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { isDynamic } from '../../../../model/schema/value.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Redeploy on changes, or turn on auto_deploy.';

export const deploymentFollowsChanges: ReviewRule = {
  id: 'deployment-follows-changes',
  category: 'review',
  topic: 'Operations',
  severity: 'warning',
  title: 'A stage without automatic deployment is redeployed when its API changes',
  headline: 'Stage keeps serving an old deployment',
  why: 'A deployment is a snapshot of the API. If nothing replaces it, terraform apply changes routes and integrations, but the stage keeps serving the old snapshot.',
  how,
  source: sources.deployment,
  outsideIds: [],
  on: ['stage'],
  applies: ({ attributes }) => !isTrue(attributes['auto_deploy']),
  *checkDesign(_, index) {
    for (const stage of index.byType.get('stage') ?? []) {
      const { auto_deploy: automatic, deployment_id: id } = stage.attributes;
      if (isTrue(automatic) || isDynamic(automatic) || isUnset(id)) continue;
      const deployment = referred(stage, 'deployment_id', index);
      const isFixed = typeof id === 'string';
      if (!isFixed && !(deployment?.redeploys === false && !saysRedeploy(deployment))) continue;
      yield {
        key: stage.key,
        path: ['deployment_id'],
        problem: isFixed
          ? 'The stage serves a deployment by its ID, so changes of routes do not reach it.'
          : 'Nothing replaces the deployment of the stage, so changes of routes do not reach it.',
        how,
        ...fixed(deployment ? { title: 'Redeploy on changes', edit: setRedeploys(deployment.key, true) } : undefined),
      };
    }
  },
};
