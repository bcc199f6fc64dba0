/** A template while it is expanded: its resources with those that SAM would add, and what is to be told of them. */
import { isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import type { Note, NoteKind } from '../parsed-source.ts';

export type Property = readonly [name: string, value: RawValue | undefined];

export class Expansion {
  readonly resources: RawObject;
  readonly notes: Note[] = [];
  readonly #parameters: RawObject | undefined;
  readonly #source: string;
  #permits = false;
  #isNamedByStack = false;

  constructor(template: RawObject, source: string) {
    this.resources = new RawObject(membersIn(template, 'Resources')?.line ?? template.line);
    this.#parameters = membersIn(template, 'Parameters');
    this.#source = source;
  }

  /** A text that has to be known while SAM expands a template, which puts in what a parameter is by default. */
  knownText(value: RawValue | undefined): string | undefined {
    if (typeof value === 'string') return value;
    const parameter = this.parameterOf(value);
    return parameter && textIn(parameter, 'Default');
  }

  /** The parameter that a value is. */
  parameterOf(value: RawValue | undefined): RawObject | undefined {
    const name = isRawObject(value) && value.size === 1 ? value.get('Ref') : undefined;
    const parameter = typeof name === 'string' ? this.#parameters?.get(name) : undefined;
    return isRawObject(parameter) ? parameter : undefined;
  }

  /**
   * Adds a resource with the properties that have a value.
   * @param from the resource whose condition and policies it has
   */
  add(id: string, line: number, type: string, properties: readonly Property[], from?: RawObject): void {
    const values = new RawObject(line);
    for (const [name, value] of properties) if (value !== undefined) values.set(name, value);
    const resource = new RawObject(line);
    for (const [name, value] of from ?? []) if (name !== 'IgnoreGlobals') resource.set(name, value);
    this.resources.set(id, resource.set('Type', type).set('Properties', values));
  }

  /** SAM permits API Gateway to invoke a function, which is told once for all of them. */
  permit(line: number): void {
    if (this.#permits) return;
    this.#permits = true;
    const text =
      'SAM allows API Gateway to invoke the functions. Turn on Lambda permission for integrations, and for authorizers without a role.';
    this.tell('left-out', line, 'AWS::Lambda::Permission', text);
  }

  /** The name of an API that has none of its own, which is told once for all of them. */
  stackName(line: number): RawValue {
    if (!this.#isNamedByStack) {
      const text = 'SAM names an API without Name after the stack. Set its variable to the stack name.';
      this.tell('attention', line, 'AWS::StackName', text);
    }
    this.#isNamedByStack = true;
    return intrinsicCall(line, 'Ref', 'AWS::StackName');
  }

  tell(kind: NoteKind, line: number, what: string, text: string): void {
    this.notes.push({ kind, origin: { source: this.#source, line }, what, text });
  }
}

/** A function of CloudFormation, as a template spells it. */
export const intrinsicCall = (line: number, name: string, argument: RawValue): RawObject =>
  new RawObject(line).set(name, argument);

export const membersIn = (members: RawObject, name: string): RawObject | undefined => {
  const value = members.get(name);
  return isRawObject(value) ? value : undefined;
};

export const propertiesOf = (resource: RawObject): RawObject =>
  membersIn(resource, 'Properties') ?? new RawObject(resource.line);

/** The form in which API Gateway names a function that it invokes; where the ARN is known, its region is. */
export function invokeArn(line: number, functionArn: RawValue): RawValue {
  const [, partition, region] =
    typeof functionArn === 'string' ? (/^arn:([^:]+):lambda:([^:]+):/.exec(functionArn) ?? []) : [];
  const parts = [
    'arn:',
    partition ?? intrinsicCall(line, 'Ref', 'AWS::Partition'),
    ':apigateway:',
    region ?? intrinsicCall(line, 'Ref', 'AWS::Region'),
    ':lambda:path/2015-03-31/functions/',
    functionArn,
    '/invocations',
  ];
  return intrinsicCall(line, 'Fn::Join', ['', parts]);
}

/** A payload version that was written as a number: 2 is 2.0. */
export const fullVersion = (version: RawValue | undefined): RawValue | undefined =>
  typeof version === 'number' && Number.isInteger(version) ? version.toFixed(1) : version;

/** Those of some properties that are there. */
export const taken = (properties: RawObject, names: readonly string[]): readonly Property[] =>
  names.map((name) => [name, properties.get(name)]);

const stageParts = ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables', 'Tags'];

/** The one stage that SAM gives an API. */
export function addStage(
  api: string,
  line: number,
  usual: string,
  properties: RawObject,
  expansion: Expansion,
): string {
  const id = `${api}Stage`;
  expansion.add(id, line, 'AWS::ApiGatewayV2::Stage', [
    ['ApiId', intrinsicCall(line, 'Ref', api)],
    ['StageName', properties.get('StageName') ?? usual],
    ['AutoDeploy', true],
    ...taken(properties, stageParts),
  ]);
  return id;
}
