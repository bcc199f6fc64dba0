import type { Finding } from '../../../../model/checks/rule.ts';
import { pairsOf } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { secretIn } from './secrets.ts';
import { stagePath, stageTypes, stageValue } from '../stage-settings.ts';

const how = 'Keep it in Secrets Manager, and have the backend read it from there.';

export const stageVariablesWithoutSecrets: ReviewRule = {
  id: 'stage-variables-without-secrets',
  category: 'review',
  topic: 'Permissions',
  severity: 'warning',
  title: 'Stage variables contain no secrets',
  headline: 'Stage variable holds a secret',
  why: 'Stage variables are not meant for secrets: they are plain text in the configuration, in Terraform state, and for each principal that can read the stage.',
  how,
  source: sources.httpStages,
  outsideIds: [],
  on: stageTypes,
  check: (stage) =>
    pairsOf(stageValue(stage, 'stage_variables').value).flatMap(([name, value]): readonly Finding[] => {
      const what = typeof value === 'string' ? secretIn(value, name) : undefined;
      if (what === undefined) return [];
      return [
        {
          path: stagePath(stage, 'stage_variables', name),
          problem: `The stage variable ${name} looks like ${what} in plain text.`,
          how,
        },
      ];
    }),
};
