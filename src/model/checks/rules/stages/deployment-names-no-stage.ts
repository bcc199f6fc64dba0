import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const deploymentNamesNoStage: ObjectRule = {
  id: 'deployment-names-no-stage',
  severity: 'warning',
  title: "Deployments don't set a stage name",
  source: sources.deployment,
  on: ['deployment'],
  check(deployment) {
    const name = 'stage_name';
    if (isUnset(deployment.attributes[name])) return none;
    return [
      {
        path: [name],
        problem: 'stage_name requires a stage that already exists. AWS refuses the deployment otherwise.',
        how: 'Clear it, and set deployment_id in the stage.',
        fix: leaveOut(deployment, [name]),
      },
    ];
  },
};
