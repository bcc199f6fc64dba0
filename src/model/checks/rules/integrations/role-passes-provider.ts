import type { DesignObject } from '../../../design/design.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import type { Words } from '../../../schema/value-schema.ts';
import type { Fix } from '../../diagnostics.ts';
import { deactivateValue, fixed, leaveOut, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { roleAttribute, roleIn, useRole } from './role.ts';

interface Refused extends Words {
  readonly when: RegExp;
  readonly repair?: (text: string) => string;
}

/** What the provider's own pattern refuses, by what it is. */
const refused: readonly Refused[] = [
  {
    when: /^arn:aws[a-z-]*:iam::\*:user\/\*$/,
    problem: "AWS accepts caller pass-through here, but awscc's validation rejects it.",
    how: 'Use a role instead, or clear it.',
  },
  {
    when: /^arn:(?:aws-iso[a-z-]*|aws-eusc):iam::/,
    problem: "AWS accepts this partition, but awscc's validation accepts aws, aws-cn and aws-us-gov only.",
    how: 'Set the role outside of awscc, or clear it.',
  },
  {
    when: /^arn:[^:]+:iam::\d*:\$\{stageVariables\.\w+\}$/,
    problem: "AWS accepts a stage variable here, but awscc's validation rejects it.",
    how: "Put role/ before the stage variable, and remove it from the variable's value.",
    repair: (text) => text.replace(/:(\$\{stageVariables\.\w+\})$/, ':role/$1'),
  },
  {
    when: /^arn:[^:]+:sts::\d+:assumed-role\/[^/]+/,
    problem: 'This is a role session, which neither awscc nor AWS accepts.',
    how: useRole,
    repair: (text) => text.replace(/^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+).*$/, 'arn:$1:iam::$2:role/$3'),
  },
  {
    when: /^arn:[^:]+:iam::\d*:(?:instance-profile|policy)\//,
    problem: "This isn't a role. The awscc provider refuses it at plan.",
    how: useRole,
  },
];

function repairOf(object: DesignObject, text: string, found: Refused | undefined): Fix | undefined {
  const mended = (found?.repair?.(text) ?? text).trim();
  return mended !== text && patterns.credentialsArnProvider.test(mended)
    ? setTo(object, [roleAttribute], mended)
    : undefined;
}

export const rolePassesProvider: ObjectRule = {
  id: 'role-passes-provider',
  severity: 'error',
  title: 'Roles match the pattern of the provider',
  source: sources.providerIntegration,
  on: ['integration'],
  check(object, { type, variant }) {
    const found = roleIn(object, type, variant);
    if (!found || patterns.credentialsArnProvider.test(found.value)) return none;
    const { value, attribute } = found;
    if (value === '') {
      if (attribute?.required === true) return none;
      const problem = 'The role is an empty string. The awscc provider refuses it at plan.';
      return [
        {
          path: [roleAttribute],
          problem,
          how: 'Clear it, or enter a role ARN.',
          fix: leaveOut(object, [roleAttribute]),
        },
      ];
    }
    const known = refused.find(({ when }) => when.test(value.trim()));
    return [
      {
        path: [roleAttribute],
        problem: known?.problem ?? "This isn't a role ARN. The awscc provider refuses it at plan.",
        how: known?.how ?? useRole,
        ...fixed(attribute ? repairOf(object, value, known) : deactivateValue(object, roleAttribute)),
      },
    ];
  },
};
