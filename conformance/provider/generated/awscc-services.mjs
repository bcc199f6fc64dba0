/** @import { Rules } from './rules.mjs' */
import { arn } from './rules.mjs';

/**
 * What AWS makes up for the other types of awscc.
 *
 * @type {Rules}
 */
export const awsccServices = {
  awscc_lambda_function: {
    function_name: ({ make }) => `function-${make.text('n', 12)}`,
    arn: ({ values, at }) => arn(at, 'lambda', `function:${values.function_name}`),
  },
  awscc_lambda_permission: {},
  awscc_iam_role: {
    role_name: ({ make }) => `role-${make.text('n', 12)}`,
    arn: ({ values, at }) => arn({ ...at, region: '' }, 'iam', `role${values.path ?? '/'}${values.role_name}`),
    role_id: ({ make }) => `AROA${make.text('r', 17).toUpperCase()}`,
  },
  awscc_logs_log_group: {
    log_group_name: ({ make }) => `log-group-${make.text('n', 12)}`,
    arn: ({ values, at }) => arn(at, 'logs', `log-group:${values.log_group_name}:*`),
  },
  awscc_sqs_queue: {
    queue_name: ({ make, values }) => `queue-${make.text('n', 12)}${values.fifo_queue ? '.fifo' : ''}`,
    arn: ({ values, at }) => arn(at, 'sqs', `${values.queue_name}`),
    queue_url: ({ values, at }) => `https://sqs.${at.region}.amazonaws.com/${at.account}/${values.queue_name}`,
  },
  awscc_stepfunctions_state_machine: {
    state_machine_name: ({ make }) => `state-machine-${make.text('n', 12)}`,
    arn: ({ values, at }) => arn(at, 'states', `stateMachine:${values.state_machine_name}`),
    name: ({ values }) => values.state_machine_name,
    state_machine_type: () => 'STANDARD',
  },
  awscc_kinesis_stream: {
    name: ({ make }) => `stream-${make.text('n', 12)}`,
    arn: ({ values, at }) => arn(at, 'kinesis', `stream/${values.name}`),
    retention_period_hours: () => 24,
  },
  awscc_events_event_bus: { arn: ({ values, at }) => arn(at, 'events', `event-bus/${values.name}`) },
  awscc_elasticloadbalancingv2_listener: {
    listener_arn: ({ values, make }) =>
      `${String(values.load_balancer_arn ?? '').replace(':loadbalancer/', ':listener/')}/${make.hex('l', 16)}`,
  },
  awscc_servicediscovery_service: {
    service_id: ({ make }) => `srv-${make.text('s', 16)}`,
    arn: ({ values, at }) => arn(at, 'servicediscovery', `service/${values.service_id}`),
  },
};
