/** Which roles the provider lets pass, and which of those AWS takes. */
import type { DesignObject } from '../../../design/design.ts';
import type { Fix } from '../../diagnostics.ts';
import { patterns } from '../../../schema/patterns.ts';
import { attributeOf } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import type { Words } from '../../../schema/value-schema.ts';
import { fixed, leaveOut, deactivateValue, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const name = 'credentials_arn';
const useRole = 'Use the ARN of a role, as in arn:aws:iam::123456789012:role/gateway.';

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
  return mended !== text && patterns.credentialsArnProvider.test(mended) ? setTo(object, [name], mended) : undefined;
}

/** The literal, and what the variant says of it; the provider looks at it where the variant does not use it too. */
function textIn(
  object: DesignObject,
  type: Parameters<typeof attributeOf>[0],
  variant: Parameters<typeof attributeOf>[1],
) {
  const value = object.attributes[name];
  return typeof value === 'string' ? { value, attribute: attributeOf(type, variant, name) } : undefined;
}

export const credentialsRules: readonly ObjectRule[] = [
  {
    id: 'role-passes-provider',
    severity: 'error',
    title: 'A role has a form that the pattern of the provider lets pass',
    source: sources.providerIntegration,
    on: ['integration'],
    check(object, { type, variant }) {
      const found = textIn(object, type, variant);
      if (!found || patterns.credentialsArnProvider.test(found.value)) return none;
      const { value, attribute } = found;
      if (value === '') {
        if (attribute?.required === true) return none;
        const problem = 'The role is an empty text, which awscc refuses.';
        return [{ path: [name], problem, how: 'Leave it out, or enter one.', fix: leaveOut(object, [name]) }];
      }
      const known = refused.find(({ when }) => when.test(value.trim()));
      return [
        {
          path: [name],
          problem: known?.problem ?? 'This is not the ARN of a role, and awscc refuses it.',
          how: known?.how ?? useRole,
          ...fixed(attribute ? repairOf(object, value, known) : deactivateValue(object, name)),
        },
      ];
    },
  },
  {
    id: 'role-is-a-role',
    severity: 'warning',
    title: 'A role is the full ARN of a role; the pattern of the provider lets more pass than AWS takes',
    source: sources.integration,
    on: ['integration'],
    check(object, { type, variant }) {
      const found = textIn(object, type, variant);
      if (!found?.attribute || !patterns.credentialsArnProvider.test(found.value)) return none;
      const { value } = found;
      if (/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(value)) return none;
      const other = /:(user|group)\//.exec(value)?.[1];
      const within = /arn:aws[a-z-]*:iam::\d{12}:role\/\S+/.exec(value)?.[0];
      return [
        {
          path: [name],
          problem:
            other === undefined
              ? 'The provider lets this pass, but it is not the full ARN of a role.'
              : `The provider lets this pass, but it names a ${other}, and AWS documents roles here.`,
          how: useRole,
          ...fixed(within === undefined ? undefined : setTo(object, [name], within)),
        },
      ];
    },
  },
];
