/** Documents of other tools, by what only they have, and what to give in their place. */
import { isRawList, isRawObject, textIn, type RawObject, type RawValue } from './convert/raw-value.ts';

interface OtherKind {
  /** Where a document is of several kinds, the first counts. */
  readonly is: (document: RawObject) => boolean;
  /** What it is, as a noun with its article. */
  readonly what: string;
  /** A sentence: what to give in its place. */
  readonly instead: string;
}

const has =
  (...names: readonly string[]) =>
  (document: RawObject): boolean =>
    names.every((name) => document.has(name));

/** Whether a member is a list whose first object has all of some members. */
const lists =
  (list: string, ...names: readonly string[]) =>
  (document: RawObject): boolean => {
    const all = document.get(list);
    const first = isRawList(all) ? all[0] : undefined;
    return isRawObject(first) && names.every((name) => first.has(name));
  };

const memberOf = (document: RawObject, ...path: readonly string[]): RawValue | undefined =>
  path.reduce<RawValue | undefined>((value, name) => (isRawObject(value) ? value.get(name) : undefined), document);

const cliOutput = 'Use AWS CLI output: the import dialog has the commands.';
const synthesized = (command: string, file: string) =>
  `Use the CloudFormation template that ${command} writes${file === '' ? '' : `: ${file}`}.`;
const showPlan = 'Use the output of terraform show -json PLANFILE, or the .tf files.';
const showState = 'Use the output of terraform show -json, or the .tf files.';
const template = 'Use the template: aws cloudformation get-template --stack-name NAME.';

const kinds: readonly OtherKind[] = [
  {
    what: 'a Pulumi state',
    is: (document) =>
      isRawList(memberOf(document, 'deployment', 'resources')) ||
      isRawList(memberOf(document, 'checkpoint', 'latest', 'resources')),
    instead: cliOutput,
  },
  {
    what: 'a Pulumi program',
    is: (document) => has('name', 'runtime')(document) && !has('functions')(document),
    instead: cliOutput,
  },
  { what: 'a Pulumi preview', is: lists('steps', 'op', 'urn'), instead: cliOutput },
  { what: 'a CloudTrail log', is: lists('Records', 'eventSource', 'eventName'), instead: cliOutput },
  { what: 'a CloudTrail event', is: has('eventSource', 'eventName'), instead: cliOutput },
  { what: 'a list of CloudTrail events', is: lists('Events', 'EventName'), instead: cliOutput },
  { what: 'an EventBridge event', is: has('detail-type', 'source', 'detail'), instead: cliOutput },
  {
    what: 'a request that API Gateway sends to a Lambda function',
    is: (document) =>
      isRawObject(document.get('requestContext')) &&
      ['routeKey', 'httpMethod', 'headers', 'body', 'type', 'isBase64Encoded'].some((name) => document.has(name)),
    instead: cliOutput,
  },
  {
    what: 'an AWS Config item',
    is: (document) => has('resourceType', 'configuration')(document) || has('configurationItems')(document),
    instead: cliOutput,
  },
  { what: 'a list of tagged resources', is: has('ResourceTagMappingList'), instead: cliOutput },
  {
    what: 'an IAM policy',
    is: (document) => document.has('Statement') && (document.has('Version') || document.size === 1),
    instead: "Policies aren't part of API Gateway v2. Keep it in your Terraform.",
  },
  {
    what: 'a response of HCP Terraform',
    is: (document) => {
      const data = document.get('data');
      const one = isRawList(data) ? data[0] : data;
      return isRawObject(one) && has('id', 'type')(one) && (one.has('attributes') || one.has('links'));
    },
    instead: 'Use the JSON of the plan or state instead (json-output, hosted-json-state-download-url).',
  },
  {
    what: 'the log of a Terraform run',
    is: (document) => has('@level', '@message')(document),
    instead: showPlan,
  },
  { what: 'a summary of planned changes', is: has('resource_changes_summary'), instead: showPlan },
  { what: 'a schema of Terraform providers', is: has('provider_schemas'), instead: showState },
  { what: 'the output of terraform validate', is: has('valid', 'diagnostics'), instead: showState },
  {
    what: 'the output of terraform output',
    is: (document) =>
      document.size > 0 &&
      [...document.values()].every((value) => isRawObject(value) && has('sensitive', 'type', 'value')(value)),
    instead: showState,
  },
  {
    what: 'a lock or module list of Terraform',
    is: lists('Modules', 'Key', 'Source', 'Dir'),
    instead: showState,
  },
  {
    what: 'a CDK construct tree',
    is: (document) => (textIn(document, 'version') ?? '').startsWith('tree-') && document.has('tree'),
    instead: synthesized('cdk synth', 'cdk.out/STACK.template.json'),
  },
  {
    what: 'a CDK manifest',
    is: (document) => isRawObject(document.get('artifacts')) && document.has('version'),
    instead: synthesized('cdk synth', 'cdk.out/STACK.template.json'),
  },
  {
    what: 'a CDK asset list',
    is: has('files', 'dockerImages'),
    instead: synthesized('cdk synth', 'cdk.out/STACK.template.json'),
  },
  {
    what: 'a CDK configuration',
    is: (document) => textIn(document, 'app') !== undefined && (document.has('context') || document.has('watch')),
    instead: synthesized('cdk synth', 'cdk.out/STACK.template.json'),
  },
  {
    what: 'a CDKTF manifest',
    is: (document) => isRawObject(document.get('stacks')) && document.has('version'),
    instead: 'Use the cdk.tf.json of the stack: cdktf.out/stacks/STACK/cdk.tf.json.',
  },
  {
    what: 'the state of a Serverless Framework service',
    is: (document) => isRawObject(memberOf(document, 'service', 'provider')) || has('service', 'package')(document),
    instead: synthesized('serverless package', '.serverless/cloudformation-template-update-stack.json'),
  },
  {
    what: 'a Serverless Framework service',
    is: (document) => has('service', 'provider')(document),
    instead: synthesized('serverless package', '.serverless/cloudformation-template-update-stack.json'),
  },
  {
    what: 'an AWS SAM configuration',
    is: (document) => isRawObject(document.get('default')) && document.has('version') && document.size === 2,
    instead: 'Use the template: template.yaml.',
  },
  {
    what: 'a Chalice configuration',
    is: (document) => has('app_name', 'stages')(document) || has('schema_version', 'resources')(document),
    instead: synthesized('chalice package', 'sam.json'),
  },
  {
    what: 'an Amplify configuration',
    is: (document) => isRawObject(memberOf(document, 'providers', 'awscloudformation')),
    instead: template,
  },
  { what: 'a CloudFormation change set', is: has('ChangeSetName', 'Changes'), instead: template },
  { what: 'a list of stack events', is: lists('StackEvents', 'LogicalResourceId'), instead: template },
  { what: 'a list of CloudFormation stacks', is: lists('Stacks', 'StackName'), instead: template },
  { what: 'a list of CloudFormation stacks', is: lists('StackSummaries', 'StackName'), instead: template },
  {
    what: 'a Kubernetes object',
    is: (document) => has('apiVersion', 'kind')(document),
    instead: cliOutput,
  },
  {
    what: 'a Docker Compose file',
    is: (document) => isRawObject(document.get('services')) && !document.has('openapi'),
    instead: cliOutput,
  },
  {
    what: 'a GitHub Actions workflow',
    is: (document) => document.has('jobs') && document.has('on'),
    instead: cliOutput,
  },
  {
    what: 'a Postman collection',
    is: (document) => isRawList(document.get('item')) && isRawObject(document.get('info')),
    instead: 'Use an OpenAPI definition.',
  },
  {
    what: 'an HTTP archive (HAR)',
    is: (document) => isRawList(memberOf(document, 'log', 'entries')),
    instead: 'Use an OpenAPI definition.',
  },
  { what: 'an AsyncAPI definition', is: has('asyncapi'), instead: cliOutput },
  {
    what: 'a GraphQL schema',
    is: (document) => has('__schema')(document),
    instead: "API Gateway v2 doesn't support GraphQL.",
  },
  {
    what: 'a JSON schema',
    is: (document) => /json-schema\.org/.test(textIn(document, '$schema') ?? ''),
    instead: 'Paste it into the Schema field of a model.',
  },
  {
    what: 'a package.json',
    is: (document) =>
      textIn(document, 'name') !== undefined &&
      (isRawObject(document.get('dependencies')) ||
        isRawObject(document.get('devDependencies')) ||
        isRawObject(document.get('scripts'))),
    instead: cliOutput,
  },
];

/** Why a document of another tool is refused, as sentences with what to give in its place; undefined: it is of none. */
export function refusalOfKind(document: RawValue): string | undefined {
  const one = isRawList(document) ? document[0] : document;
  const kind = isRawObject(one) ? kinds.find(({ is }) => is(one)) : undefined;
  return kind && `It is ${kind.what}, which can't be imported. ${kind.instead}`;
}
