/** What a private integration of an HTTP API can reach. */
import type { DesignObject } from '../../../design/design.ts';
import { changeVariant } from '../../../design/variant-edits.ts';
import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import type { Words } from '../../../schema/value-schema.ts';
import { isHcl } from '../../../schema/value.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { interpolation } from '../values/pattern-mistakes.ts';

const target = 'integration_uri';
const needs = 'A private integration needs a listener or Cloud Map service ARN.';
const fits = (text: string) => patterns.elbListenerArn.test(text) || patterns.cloudMapServiceArn.test(text);

interface Kind extends Words {
  readonly when: RegExp;
  readonly repair?: (text: string) => string;
}

const kinds: readonly Kind[] = [
  interpolation,
  {
    when: /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:loadbalancer\//,
    problem: 'This is a load balancer ARN.',
    how: `${needs} Paste the ARN of its listener.`,
  },
  {
    when: /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:listener-rule\//,
    problem: 'This is the ARN of a listener rule.',
    how: `${needs} Paste the ARN of its listener.`,
    repair: (text) => text.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, ''),
  },
  {
    when: /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:listener\/gwy\//,
    problem: 'This is the listener of a Gateway Load Balancer.',
    how: `${needs} Use an Application or Network Load Balancer.`,
  },
  {
    when: /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:targetgroup\//,
    problem: 'This is a target group ARN.',
    how: `${needs} Paste the ARN of the listener that forwards to it.`,
  },
  {
    when: /^arn:[^:]*:servicediscovery:[^:]*:[^:]*:namespace\//,
    problem: 'This is the ARN of a Cloud Map namespace.',
    how: `${needs} Paste the ARN of a service in it.`,
  },
  {
    when: /^arn:[^:]*:servicediscovery:[^:]*:[^:]*:service\/srv-[a-z0-9]+\?$/,
    problem: 'The ARN ends in a question mark without parameters.',
    how: 'Remove it, or add the parameters that select instances.',
    repair: (text) => text.slice(0, -1),
  },
  {
    when: /^arn:[^:]*:(?:lambda|apigateway):/,
    problem: "This ARN doesn't use a VPC link.",
    how: `${needs} For a function, choose Lambda.`,
  },
  { when: /^[a-z]+:\/\//i, problem: 'This is a URL.', how: `${needs} For a public URL, choose Public HTTP.` },
];

function repairOf(object: DesignObject, text: string, kind: Kind | undefined): Fix | undefined {
  const mended = kind?.repair?.(text) ?? text;
  if (fits(mended)) return setTo(object, [target], mended);
  if (!patterns.httpUrl.test(text)) return undefined;
  return { title: 'Switch to Public HTTP', edit: changeVariant(object.key, 'http-url') };
}

/** Expressions that certainly print the ARN of a load balancer. */
const balancer =
  /^(?:data\.)?(aws_(?:lb|alb)|awscc_elasticloadbalancingv2_load_balancer)\.[\w-]+\.(?:arn|id|load_balancer_arn)$/;

export const privateTargetIsListener: ObjectRule = {
  id: 'private-target-is-listener',
  severity: 'error',
  title: 'Private integrations target a listener or a Cloud Map service',
  source: sources.refusals,
  on: ['integration'],
  check(object) {
    if (object.variant !== 'http-private') return none;
    const value = object.attributes[target];
    const type = isHcl(value) ? balancer.exec(value.hcl.trim())?.[1] : undefined;
    if (type !== undefined)
      return [
        {
          path: [target],
          problem: `The expression is the ARN of a load balancer (${type}).`,
          how: `${needs} Refer to the listener, such as aws_lb_listener.NAME.arn.`,
        },
      ];
    const text = textOf(object.attributes, target);
    if (text === undefined || fits(text)) return none;
    const kind = kinds.find(({ when }) => when.test(text.trim()));
    return [
      {
        path: [target],
        problem: kind?.problem ?? "The target isn't a listener or Cloud Map service ARN.",
        how: kind?.how ?? needs,
        // With a stage variable in it, nothing is on record.
        severity: text.includes('${stageVariables.') ? 'warning' : 'error',
        ...fixed(repairOf(object, text.trim(), kind)),
      },
    ];
  },
};
