import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const stageServesSomething: ObjectRule = {
  id: 'stage-serves-something',
  severity: 'warning',
  title: 'Stages have auto-deploy or a deployment',
  source: sources.stage,
  on: ['stage'],
  check(stage) {
    const { auto_deploy: automatic, deployment_id: deployment } = stage.attributes;
    if (!isUnset(deployment) || !(isUnset(automatic) || automatic === false || automatic === 'false')) return none;
    return [
      {
        path: ['deployment_id'],
        problem: 'The stage has neither auto_deploy nor a deployment, so requests fail.',
        how: 'Turn automatic deployment on, or choose a deployment.',
        fix: setTo(stage, ['auto_deploy'], true, 'Deploy automatically'),
      },
    ];
  },
};
