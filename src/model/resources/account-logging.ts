/** awscc_apigateway_account with its role: without them WebSocket APIs cannot write logs. One for each region. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  role_name: {
    kind: 'string',
    label: 'Role name',
    help: 'The role name in AWS. Not set: AWS generates one.',
    source: sources.providerRole,
    placeholder: 'gateway',
    pattern: {
      anyOf: ['iamRoleName'],
      severity: 'error',
      problem: "The provider doesn't accept this role name.",
      how: 'Use up to 64 letters, digits and + = , . @ _ -.',
    },
  },
} as const satisfies Attributes;

export const accountLogging = {
  id: 'account_logging',
  collection: 'accountLogging',
  terraformType: 'awscc_apigateway_account',
  provider: 'awscc',
  since: '0.2.0',
  label: 'Account log role',
  plural: 'Account log roles',
  source: sources.providerAccount,
  attributes,
  identity: [],
  exported: 'cloudwatch_role_arn',
  readOnly: ['account_id', 'id'],
  composed: { related: () => [] },
  keyPrefix: 'al',
  nameFrom: ['role_name'],
  variantField: 'kind',
  file: 'scaffolds.tf',
  variants: [
    {
      id: 'account-logging',
      label: 'Account log role',
      summary: 'Allows API Gateway to write WebSocket logs, for the whole account and region.',
      icon: 'logs',
      fixed: {},
      uses: { role_name: {} },
    },
  ],
} as const satisfies ResourceType;
