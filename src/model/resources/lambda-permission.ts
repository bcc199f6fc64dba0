/** Lets API Gateway invoke a function: for an integration, one route, or an authorizer. */
import type { Attributes } from '../schema/attribute.ts';
import type { Related, ResourceType } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';
import { isRef } from '../schema/value.ts';

const attributes = {
  caller: {
    kind: 'string',
    label: 'Called by',
    help: 'An integration for all routes of its API, a single route, or an authorizer.',
    source: sources.httpLambda,
    required: true,
    refersTo: { integration: 'integration_id', route: 'route_id', authorizer: 'authorizer_id' },
    startsAs: 'ref',
  },
  function: {
    kind: 'string',
    label: 'Function',
    help: 'The function, where it does not follow from what calls it; a version or alias goes at the end.',
    source: sources.providerPermission,
    refersTo: { scaffold: 'function_name' },
    max: 140,
    lengthSeverity: 'error',
    placeholder: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
    pattern: {
      anyOf: ['permittedFunction'],
      severity: 'error',
      problem: 'The function is neither the name nor the ARN of one.',
      how: 'Write its name or ARN, with a version or alias after a colon.',
    },
  },
} as const satisfies Attributes;

/** What calls, the integration behind a route, and the API. */
const related: Related = (object, index) => {
  const follow = (value: unknown) => (isRef(value) ? (index.byKey.get(value.ref) ?? []) : []);
  const chain = [follow(object.attributes['caller'])].flat();
  const behind = chain.flatMap((caller) => (caller.type === 'route' ? follow(caller.attributes['target']) : []));
  return [...chain, ...behind, ...chain.flatMap((caller) => follow(caller.attributes['api_id']))];
};

const uses = { caller: {}, function: {} } as const;

export const lambdaPermission = {
  id: 'lambda_permission',
  collection: 'lambdaPermissions',
  terraformType: 'aws_lambda_permission',
  provider: 'aws',
  since: '6.20.0',
  label: 'Lambda permission',
  plural: 'Lambda permissions',
  source: sources.httpLambda,
  attributes,
  identity: [],
  exported: 'id',
  readOnly: ['id'],
  composed: { related },
  keyPrefix: 'p',
  nameFrom: ['caller'],
  variantField: 'kind',
  file: 'permissions.tf',
  variants: [
    {
      id: 'awscc',
      label: 'Lambda permission (awscc)',
      summary: 'Lets API Gateway invoke the function, by awscc_lambda_permission.',
      icon: 'key',
      prints: { terraformType: 'awscc_lambda_permission', provider: 'awscc', since: '0.57.0' },
      fixed: {},
      uses,
    },
    {
      id: 'aws',
      label: 'Lambda permission (aws)',
      summary: 'Lets API Gateway invoke the function, by aws_lambda_permission.',
      icon: 'key',
      fixed: {},
      uses,
    },
  ],
} as const satisfies ResourceType;
