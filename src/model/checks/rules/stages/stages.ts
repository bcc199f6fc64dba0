/** What a stage serves, and where it writes its access logs. */
import type { DesignObject } from '../../../design/design.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isHcl } from '../../../schema/value.ts';
import { blockOf, isTrue } from '../../api-members.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const block = 'access_log_settings';
const destinationPath = [block, 'destination_arn'];
const formatPath = [block, 'format'];

const accessLogsOf = ({ attributes }: DesignObject) => blockOf(attributes[block]);

/** A format with the request id in it: as a member of JSON, else at its end. */
const withRequestId = (format: string): string => {
  const json = /^\s*\{(?=\s*")/.exec(format)?.[0];
  return json === undefined
    ? `${format} $context.requestId`
    : `${json}"requestId":"$context.requestId",${format.slice(json.length)}`;
};

const untrimmed = /^awscc_logs_log_group\.[\w-]+\.arn$/;

export const stageRules: readonly ObjectRule[] = [
  {
    id: 'websocket-stage-named',
    severity: 'warning',
    title: 'A stage of a WebSocket API has a name; with $default connections are turned away',
    source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 7),
    on: ['stage'],
    check(stage, { protocol }) {
      if (protocol !== 'WEBSOCKET' || stage.attributes['stage_name'] !== '$default') return none;
      return [
        {
          path: ['stage_name'],
          problem: 'AWS makes a stage $default for a WebSocket API, and then turns connections away with 429.',
          how: 'Give it a name, such as prod.',
          fix: setTo(stage, ['stage_name'], 'prod'),
        },
      ];
    },
  },
  {
    id: 'stage-serves-something',
    severity: 'warning',
    title: 'A stage deploys automatically or has a deployment; otherwise it serves nothing',
    source: sources.stage,
    on: ['stage'],
    check(stage) {
      const { auto_deploy: automatic, deployment_id: deployment } = stage.attributes;
      if (!isUnset(deployment) || !(isUnset(automatic) || automatic === false || automatic === 'false')) return none;
      return [
        {
          path: ['deployment_id'],
          problem: 'The stage neither deploys automatically nor has a deployment, so it serves nothing.',
          how: 'Turn automatic deployment on, or choose a deployment.',
          fix: setTo(stage, ['auto_deploy'], true, 'Deploy automatically'),
        },
      ];
    },
  },
  {
    id: 'stage-deploys-one-way',
    severity: 'warning',
    title: 'A stage that deploys automatically has no deployment of its own, or each plan differs',
    source: sources.issue('hashicorp/terraform-provider-aws', 13633),
    on: ['stage'],
    check(stage) {
      const { auto_deploy: automatic, deployment_id: deployment } = stage.attributes;
      if (!isTrue(automatic) || isUnset(deployment)) return none;
      return [
        {
          path: ['deployment_id'],
          problem: 'The stage deploys automatically, so it does not keep this deployment.',
          how: 'Leave it out, or turn automatic deployment off.',
          fix: leaveOut(stage, ['deployment_id']),
        },
      ];
    },
  },
  {
    id: 'access-logs-complete',
    severity: 'error',
    title: 'Access logs have a log group and a format',
    source: sources.httpLogging,
    on: ['stage'],
    check(stage) {
      const settings = accessLogsOf(stage);
      if (!settings) return none;
      const destination = isUnset(settings['destination_arn']);
      const format = isUnset(settings['format']);
      if (destination === format) return none;
      return [
        {
          path: destination ? destinationPath : formatPath,
          problem: destination ? 'The access logs have a format and no log group.' : 'The access logs have no format.',
          how: destination ? 'Choose a log group, or leave the format out too.' : 'Enter one, with $context.requestId.',
          ...fixed(
            destination
              ? undefined
              : setTo(stage, formatPath, '{"requestId":"$context.requestId"}', 'Log the request id'),
          ),
        },
      ];
    },
  },
  {
    id: 'access-logs-to-log-group',
    severity: 'error',
    title: 'Access logs go to a CloudWatch log group; AWS refuses other destinations',
    source: sources.refusals,
    on: ['stage'],
    check(stage) {
      const settings = accessLogsOf(stage);
      const arn = settings && textOf(settings, 'destination_arn')?.trim();
      if (arn === undefined || /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:[^:]+/.test(arn)) return none;
      const firehose = /^arn:[^:]+:firehose:/.test(arn);
      const other = /^arn:[^:]+:[^:]+:/.test(arn);
      return [
        {
          path: destinationPath,
          problem: firehose
            ? 'This is a Firehose stream, and HTTP and WebSocket APIs log to CloudWatch only.'
            : 'This is not the ARN of a log group.',
          how: 'Write it as in arn:aws:logs:eu-west-1:123456789012:log-group:orders.',
          severity: other ? 'error' : 'warning',
        },
      ];
    },
  },
  {
    id: 'log-group-without-star',
    severity: 'warning',
    title: 'The ARN of a log group stands without :* at its end, as AWS returns it',
    source: sources.issue('aws/aws-cdk', 38796),
    on: ['stage'],
    check(stage) {
      const settings = accessLogsOf(stage);
      const value = settings?.['destination_arn'];
      const text = typeof value === 'string' && /^arn:.*:\*$/.test(value) ? value.slice(0, -2) : undefined;
      const hcl = isHcl(value) && untrimmed.test(value.hcl.trim()) ? value.hcl.trim() : undefined;
      if (text === undefined && hcl === undefined) return none;
      return [
        {
          path: destinationPath,
          problem: 'The ARN ends in :*, which AWS returns without it, so that each plan shows a change.',
          how: 'Take it off.',
          fix: setTo(stage, destinationPath, text ?? { hcl: `trimsuffix(${hcl}, ":*")` }, 'Take :* off'),
        },
      ];
    },
  },
  {
    id: 'access-log-names-request',
    severity: 'error',
    title: 'The format of access logs names the request id; AWS refuses it without',
    source: sources.refusals,
    on: ['stage'],
    check(stage) {
      const settings = accessLogsOf(stage);
      const format = settings && textOf(settings, 'format');
      if (format === undefined || /\$context\.(?:requestId|extendedRequestId)(?![A-Za-z0-9_])/.test(format))
        return none;
      return [
        {
          path: formatPath,
          problem: 'The format has neither $context.requestId nor $context.extendedRequestId, and AWS refuses it.',
          how: 'Add one of them.',
          fix: setTo(stage, formatPath, withRequestId(format), 'Add $context.requestId'),
        },
      ];
    },
  },
];
