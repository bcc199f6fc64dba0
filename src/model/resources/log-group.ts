/** awscc_logs_log_group: where access logs go. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  log_group_name: {
    kind: 'string',
    label: 'Name',
    help: 'The name of the log group. Not set: AWS generates one.',
    source: sources.providerLogGroup,
    replaces: true,
    lead: true,
    placeholder: '/aws/apigateway/orders',
    pattern: {
      anyOf: ['logGroupName'],
      severity: 'error',
      problem: 'AWS refuses these characters in log group names.',
      how: 'Use up to 512 letters, digits and _ - / . #, such as /aws/apigateway/orders.',
    },
  },
  retention_in_days: {
    kind: 'integer',
    label: 'Retention',
    help: 'How many days logs are retained. Not set: indefinitely.',
    source: sources.providerLogGroup,
    min: 1,
    max: 3653,
    choices: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
  },
  kms_key_id: {
    kind: 'string',
    label: 'Key',
    help: 'The ARN of the KMS key that encrypts the logs.',
    source: sources.providerLogGroup,
    max: 256,
    lengthSeverity: 'error',
  },
} as const satisfies Attributes;

export const logGroup = {
  id: 'log_group',
  collection: 'logGroups',
  terraformType: 'awscc_logs_log_group',
  provider: 'awscc',
  since: '0.0.7',
  label: 'Log group',
  plural: 'Log groups',
  source: sources.providerLogGroup,
  attributes,
  identity: ['log_group_name'],
  ownId: 'log_group_name',
  exported: 'arn',
  readOnly: ['arn', 'id'],
  keyPrefix: 'lg',
  nameFrom: ['log_group_name'],
  variantField: 'variant',
  file: 'stages.tf',
  variants: [
    {
      id: 'log_group',
      label: 'Log group',
      summary: 'A CloudWatch log group for access logs.',
      icon: 'logs',
      fixed: {},
      uses: { log_group_name: {}, retention_in_days: {}, kms_key_id: {} },
      starts: { retention_in_days: 30 },
    },
  ],
} as const satisfies ResourceType;
