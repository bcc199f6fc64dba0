/** What a private integration of an HTTP API can reach, and how. */
import type { DesignObject } from '../../../design/design.ts';
import { changeVariant } from '../../../design/variant-edits.ts';
import type { Fix } from '../../diagnostics.ts';
import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import type { Words } from '../../../schema/value-schema.ts';
import { isDynamic, isHcl, isMap, pairsOf, type Values } from '../../../schema/value.ts';
import { apiMembersOf } from '../../api-members.ts';
import { isUnset } from '../../../schema/literals.ts';
import { interpolation } from '../values/pattern-mistakes.ts';
import { changePairs, fixed, setTo } from '../../fixes.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

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
    problem: 'This is the ARN of something that is called without a VPC link.',
    how: `${needs} For a function, choose the variant Lambda.`,
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
  title: 'A private integration calls a listener or a Cloud Map service; AWS refuses anything else',
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
          problem: `The expression prints the ARN of a load balancer (${type}).`,
          how: `${needs} Write the address of the listener, as in aws_lb_listener.NAME.arn.`,
        },
      ];
    const text = textOf(object.attributes, target);
    if (text === undefined || fits(text)) return none;
    const kind = kinds.find(({ when }) => when.test(text.trim()));
    return [
      {
        path: [target],
        problem: kind?.problem ?? 'The target is not the ARN of a listener or of a Cloud Map service.',
        how: kind?.how ?? needs,
        // With a stage variable in it, nothing is on record.
        severity: text.includes('${stageVariables.') ? 'warning' : 'error',
        ...fixed(repairOf(object, text.trim(), kind)),
      },
    ];
  },
};

const parameters = 'request_parameters';
const path = 'overwrite:path';

export const privatePathWithoutStage: DesignRule = {
  id: 'private-path-without-stage',
  severity: 'warning',
  title: 'A private backend gets the path of the request; on a named stage it gets the stage before it',
  source: sources.httpPrivate,
  *checkDesign(design) {
    for (const { protocol, members } of apiMembersOf(design)) {
      if (protocol === 'WEBSOCKET') continue;
      const stage = members.stage
        .map(({ attributes }) => textOf(attributes, 'stage_name'))
        .find((name) => name !== undefined && name !== '$default' && patterns.stageName.test(name));
      if (stage === undefined) continue;
      for (const integration of members.integration) {
        const mappings = integration.attributes[parameters];
        if (integration.variant !== 'http-private' || isDynamic(mappings)) continue;
        if (pairsOf(mappings).some(([key]) => key === path)) continue;
        yield {
          key: integration.key,
          path: [parameters],
          problem: `Requests to the stage ${stage} reach a private backend with /${stage} at the start of their path.`,
          how: `Map ${path} to $request.path, unless the backend expects the stage.`,
          fix: changePairs(integration, parameters, 'Send the path alone', (pairs) => [
            ...pairs,
            [path, '$request.path'],
          ]),
        };
      }
    }
  },
};

export const privateTargetHasServerName: ObjectRule = {
  id: 'private-target-has-server-name',
  severity: 'hint',
  title: 'A call to a private listener is HTTPS only with a server name to verify',
  source: sources.httpPrivate,
  on: ['integration'],
  check(object) {
    if (object.variant !== 'http-private') return none;
    const tls = object.attributes['tls_config'];
    if (tls !== undefined && (!isMap(tls) || !isUnset((tls as Values)['server_name_to_verify']))) return none;
    if (tls !== undefined)
      return [
        {
          path: ['tls_config', 'server_name_to_verify'],
          problem: 'TLS has no server name, so the provider sends nothing and the call is plain HTTP.',
          how: 'Enter the name on the certificate, or leave TLS out.',
          severity: 'warning',
        },
      ];
    const text = textOf(object.attributes, target);
    if (text === undefined || !patterns.elbListenerArn.test(text)) return none;
    return [
      {
        path: ['tls_config', 'server_name_to_verify'],
        problem: 'No server name to verify, so API Gateway calls this listener over plain HTTP.',
        how: 'For an HTTPS listener, enter the name on its certificate.',
      },
    ];
  },
};
