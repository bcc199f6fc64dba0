/** Example backends: a Lambda function with its role, so that a new API has something to call. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  function_name: {
    kind: 'string',
    label: 'Function name',
    help: 'The function name in AWS. Default: the Terraform name.',
    source: sources.awsLambdaFunction,
    placeholder: 'orders',
    pattern: {
      anyOf: ['lambdaFunctionName'],
      severity: 'error',
      problem: 'The provider refuses these characters in function names.',
      how: 'Use letters, digits, - and _ only.',
    },
  },
  runtime: {
    kind: 'enum',
    label: 'Runtime',
    help: 'The language runtime of the handler.',
    source: sources.lambdaRuntimes,
    values: ['nodejs24.x', 'nodejs22.x', 'python3.14', 'python3.13'],
    default: 'nodejs24.x',
    enumSeverity: 'warning',
  },
  handler: {
    kind: 'string',
    label: 'Handler',
    help: 'File and function to run, such as index.handler.',
    source: sources.awsLambdaFunction,
    default: 'index.handler',
    max: 128,
  },
  code: {
    kind: 'enum',
    label: 'Code',
    help: 'The source of the function code.',
    source: sources.awsLambdaFunction,
    values: ['archive', 'zip'],
    meanings: { archive: 'A small handler in the download, zipped by Terraform', zip: 'Your own zip file' },
    default: 'archive',
  },
  filename: {
    kind: 'string',
    label: 'Zip file',
    help: 'The zip file with your code, next to the Terraform files.',
    source: sources.awsLambdaFunction,
    default: 'lambda_function.zip',
  },
  role_name: {
    kind: 'string',
    label: 'Role name',
    help: "The name of the function's execution role.",
    source: sources.awsIamRole,
    pattern: {
      anyOf: ['iamRoleName'],
      severity: 'error',
      problem: "The provider doesn't accept this role name.",
      how: 'Use up to 64 letters, digits and + = , . @ _ -.',
    },
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const scaffold = {
  id: 'scaffold',
  collection: 'scaffolds',
  terraformType: 'aws_lambda_function',
  provider: 'aws',
  since: '6.20.0',
  label: 'Sample function',
  plural: 'Sample backends',
  source: sources.awsLambdaFunction,
  attributes,
  identity: [],
  exported: 'arn',
  readOnly: ['arn', 'invoke_arn', 'qualified_arn', 'function_name'],
  composed: { related: () => [] },
  keyPrefix: 's',
  nameFrom: ['function_name'],
  variantField: 'kind',
  file: 'scaffolds.tf',
  variants: [
    {
      id: 'lambda-function',
      label: 'Lambda function',
      summary: 'A function with its execution role.',
      icon: 'lambda',
      fixed: {},
      uses: { function_name: {}, runtime: {}, handler: {}, code: {}, filename: {}, role_name: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
