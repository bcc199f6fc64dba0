import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isTrue } from '../../api-members.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const stageDeploysOneWay: ObjectRule = {
  id: 'stage-deploys-one-way',
  severity: 'warning',
  title: 'Stages with auto-deploy have no deployment ID',
  source: sources.issue('hashicorp/terraform-provider-aws', 13633),
  on: ['stage'],
  check(stage) {
    const { auto_deploy: automatic, deployment_id: deployment } = stage.attributes;
    if (!isTrue(automatic) || isUnset(deployment)) return none;
    return [
      {
        path: ['deployment_id'],
        problem: 'With auto_deploy on, AWS replaces this deployment, so each plan shows a change.',
        how: 'Clear it, or turn automatic deployment off.',
        fix: leaveOut(stage, ['deployment_id']),
      },
    ];
  },
};
