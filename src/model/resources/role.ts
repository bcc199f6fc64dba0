/** A role for API Gateway, with a policy that allows just what the integrations that use it do. */
import type { Attributes } from '../schema/attribute.ts';
import type { Related, ResourceType } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';
import { isRef } from '../schema/value.ts';

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
  actions: {
    kind: 'list',
    label: 'Additional actions',
    itemLabel: 'Action',
    help: "IAM actions in addition to those that the role's integrations require.",
    source: sources.providerRole,
    placeholder: 'dynamodb:PutItem',
  },
  resources: {
    kind: 'list',
    label: 'Additional resources',
    itemLabel: 'Resource',
    help: 'ARNs that the additional actions are allowed on. Not set: all.',
    source: sources.providerRole,
    placeholder: 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders',
  },
} as const satisfies Attributes;

const users = { integration: 'credentials_arn', authorizer: 'authorizer_credentials_arn' } as const;

/** What calls with the role. */
const related: Related = (object, index) =>
  (['integration', 'authorizer'] as const).flatMap((type) =>
    (index.byType.get(type) ?? []).filter((user) => {
      const value = user.attributes[users[type]];
      return isRef(value) && value.ref === object.key;
    }),
  );

export const role = {
  id: 'role',
  collection: 'roles',
  terraformType: 'awscc_iam_role',
  provider: 'awscc',
  since: '0.2.0',
  label: 'Role',
  plural: 'Roles',
  source: sources.providerRole,
  attributes,
  identity: [],
  exported: 'arn',
  readOnly: ['arn', 'role_id', 'id'],
  composed: { related },
  keyPrefix: 'ro',
  nameFrom: ['role_name'],
  offer: 'Create least-privilege role',
  variantField: 'kind',
  file: 'scaffolds.tf',
  variants: [
    {
      id: 'service-role',
      label: 'Role for API Gateway',
      summary: 'Allows only the actions of the integrations that use it.',
      icon: 'key',
      fixed: {},
      uses: { role_name: {}, actions: {}, resources: {} },
    },
  ],
} as const satisfies ResourceType;
