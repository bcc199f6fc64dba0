/** @import { Rules } from './rules.mjs' */
import { arn } from './rules.mjs';

/**
 * What AWS makes up for the services behind an API, types of aws.
 *
 * @type {Rules}
 */
export const awsServices = {
  aws_iam_role: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ values }) => values.name,
    arn: ({ values, at }) => arn({ ...at, region: '' }, 'iam', `role${values.path ?? '/'}${values.name}`),
    unique_id: ({ make }) => `AROA${make.text('r', 17).toUpperCase()}`,
    create_date: () => '2026-01-01T00:00:00Z',
  },
  aws_iam_role_policy: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ values }) => `${values.role}:${values.name}`,
  },
  aws_iam_role_policy_attachment: { id: ({ values }) => `${values.role}/${values.policy_arn}` },
  aws_iam_policy: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    arn: ({ values, at }) => arn({ ...at, region: '' }, 'iam', `policy${values.path ?? '/'}${values.name}`),
    id: ({ values }) => values.arn,
    policy_id: ({ make }) => `ANPA${make.text('p', 17).toUpperCase()}`,
  },
  aws_lambda_function: {
    id: ({ values }) => values.function_name,
    arn: ({ values, at }) => arn(at, 'lambda', `function:${values.function_name}`),
    version: () => '$LATEST',
    qualified_arn: ({ values }) => `${values.arn}:$LATEST`,
    invoke_arn: ({ values, at }) =>
      `arn:aws:apigateway:${at.region}:lambda:path/2015-03-31/functions/${values.arn}/invocations`,
    qualified_invoke_arn: ({ values, at }) =>
      `arn:aws:apigateway:${at.region}:lambda:path/2015-03-31/functions/${values.qualified_arn}/invocations`,
    response_streaming_invoke_arn: ({ values, at }) =>
      `arn:aws:apigateway:${at.region}:lambda:path/2021-11-15/functions/${values.arn}/response-streaming-invocations`,
    architectures: () => ['x86_64'],
    code_sha256: ({ make }) => make.bytes('c').toString('base64'),
    source_code_hash: ({ values }) => values.code_sha256,
    source_code_size: () => 1024,
    last_modified: () => '2026-01-01T00:00:00.000+0000',
  },
  aws_lambda_permission: {
    statement_id: ({ make, values }) => `${values.statement_id_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ values }) => values.statement_id,
  },
  aws_lambda_alias: {
    arn: ({ values, at }) => arn(at, 'lambda', `function:${values.function_name}:${values.name}`),
    id: ({ values }) => values.arn,
  },
  aws_cloudwatch_log_group: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ values }) => values.name,
    arn: ({ values, at }) => arn(at, 'logs', `log-group:${values.name}`),
    log_group_class: () => 'STANDARD',
  },
  aws_sqs_queue: {
    name: ({ make, values }) =>
      `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}${values.fifo_queue ? '.fifo' : ''}`,
    arn: ({ values, at }) => arn(at, 'sqs', `${values.name}`),
    url: ({ values, at }) => `https://sqs.${at.region}.amazonaws.com/${at.account}/${values.name}`,
    id: ({ values }) => values.url,
    sqs_managed_sse_enabled: () => true,
    kms_data_key_reuse_period_seconds: () => 300,
    max_message_size: () => 262144,
  },
  aws_sfn_state_machine: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    arn: ({ values, at }) => arn(at, 'states', `stateMachine:${values.name}`),
    id: ({ values }) => values.arn,
    status: () => 'ACTIVE',
    creation_date: () => '2026-01-01T00:00:00Z',
  },
  aws_kinesis_stream: {
    arn: ({ values, at }) => arn(at, 'kinesis', `stream/${values.name}`),
    id: ({ values }) => values.arn,
  },
  aws_cloudwatch_event_bus: {
    arn: ({ values, at }) => arn(at, 'events', `event-bus/${values.name}`),
    id: ({ values }) => values.name,
  },
};
