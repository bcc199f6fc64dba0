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
    help: "The function, if the caller doesn't determine it; optionally with a version or alias.",
    source: sources.providerPermission,
    refersTo: { scaffold: 'function_name' },
    max: 140,
    lengthSeverity: 'error',
    placeholder: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
    pattern: {
      anyOf: ['permittedFunction'],
      severity: 'error',
      problem: 'This is neither a function name nor a function ARN.',
      how: 'Enter a name or ARN, optionally with a colon and a version or alias.',
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
      summary: 'Allows API Gateway to invoke the function, by awscc_lambda_permission.',
      icon: 'key',
      prints: { terraformType: 'awscc_lambda_permission', provider: 'awscc', since: '0.57.0' },
      fixed: {},
      uses,
    },
    {
      id: 'aws',
      label: 'Lambda permission (aws)',
      summary: 'Allows API Gateway to invoke the function, by aws_lambda_permission.',
      icon: 'key',
      fixed: {},
      uses,
    },
  ],
} as const satisfies ResourceType;
