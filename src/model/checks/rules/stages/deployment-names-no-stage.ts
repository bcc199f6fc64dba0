import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const deploymentNamesNoStage: ObjectRule = {
  id: 'deployment-names-no-stage',
  severity: 'warning',
  title: 'A stage names its deployment, not the other way round, since the stage would have to exist already',
  source: sources.deployment,
  on: ['deployment'],
  check(deployment) {
    const name = 'stage_name';
    if (isUnset(deployment.attributes[name])) return none;
    return [
      {
        path: [name],
        problem: 'A deployment with a stage name needs the stage before it is made, and AWS refuses it otherwise.',
        how: 'Leave it out, and choose this deployment in the stage.',
        fix: leaveOut(deployment, [name]),
      },
    ];
  },
};
