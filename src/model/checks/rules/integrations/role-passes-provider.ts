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
    problem: 'AWS documents this value, which passes on the identity of the caller; awscc refuses it.',
    how: 'Use a role instead, or leave it out.',
  },
  {
    when: /^arn:(?:aws-iso[a-z-]*|aws-eusc):iam::/,
    problem: 'This partition is one of AWS; awscc knows aws, aws-cn and aws-us-gov only and refuses it.',
    how: 'Set the role outside of awscc, or leave it out.',
  },
  {
    when: /^arn:[^:]+:iam::\d*:\$\{stageVariables\.\w+\}$/,
    problem: 'AWS documents a stage variable in this place; awscc refuses it.',
    how: 'Write role/ before the stage variable, and keep it out of its value.',
    repair: (text) => text.replace(/:(\$\{stageVariables\.\w+\})$/, ':role/$1'),
  },
  {
    when: /^arn:[^:]+:sts::\d+:assumed-role\/[^/]+/,
    problem: 'This is a session of a role, which neither awscc nor AWS takes.',
    how: useRole,
    repair: (text) => text.replace(/^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+).*$/, 'arn:$1:iam::$2:role/$3'),
  },
  {
    when: /^arn:[^:]+:iam::\d*:(?:instance-profile|policy)\//,
    problem: 'This is not a role, and awscc refuses it.',
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
  title: 'A role has a form that the pattern of the provider lets pass',
  source: sources.providerIntegration,
  on: ['integration'],
  check(object, { type, variant }) {
    const found = roleIn(object, type, variant);
    if (!found || patterns.credentialsArnProvider.test(found.value)) return none;
    const { value, attribute } = found;
    if (value === '') {
      if (attribute?.required === true) return none;
      const problem = 'The role is an empty text, which awscc refuses.';
      return [
        { path: [roleAttribute], problem, how: 'Leave it out, or enter one.', fix: leaveOut(object, [roleAttribute]) },
      ];
    }
    const known = refused.find(({ when }) => when.test(value.trim()));
    return [
      {
        path: [roleAttribute],
        problem: known?.problem ?? 'This is not the ARN of a role, and awscc refuses it.',
        how: known?.how ?? useRole,
        ...fixed(attribute ? repairOf(object, value, known) : deactivateValue(object, roleAttribute)),
      },
    ];
  },
};
