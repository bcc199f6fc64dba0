import { describe, expect, test } from 'vitest';
import { RawObject, type RawValue } from '../convert/raw-value.ts';
import type { Note } from '../parsed-source.ts';
import { Resolver, type TemplateContext } from './functions.ts';
import { TemplateVariables } from './variables.ts';

const context = (): TemplateContext => ({
  own: new Map([['Api', 'api']]),
  types: new Map([
    ['Api', 'AWS::ApiGatewayV2::Api'],
    ['Jobs', 'AWS::SQS::Queue'],
  ]),
  mappings: undefined,
  variables: new TemplateVariables(),
  source: 'template.yaml',
});
const call = (line: number, name: string, argument: RawValue) => new RawObject(line).set(name, argument);
/** A value that CloudFormation works out, which a variable stands for, with a note. */
const unknown = (line: number) => call(line, 'Fn::GetAZs', '');
const whats = (notes: readonly Note[]) => notes.map(({ what, origin }) => [what, origin.line]);

describe('resolvers of one template', () => {
  test('read by turns, they keep the notes of their resources apart and in order', () => {
    const template = context();
    const [ofApi, ofStage]: [Note[], Note[]] = [[], []];
    const api = new Resolver(template, ofApi);
    const stage = new Resolver(template, ofStage);
    api.resolve(unknown(2), 'Name');
    stage.resolve(unknown(7), 'StageName');
    api.resolve(call(3, 'Fn::If', ['IsProd', 'a', 'b']), 'Description');
    stage.resolve('{{resolve:ssm:description}}', 'Description');
    api.resolve(unknown(4), 'Version');
    expect(whats(ofApi)).toEqual([
      ['Fn::GetAZs in Name', 2],
      ['Fn::If in Description', 3],
      ['Fn::GetAZs in Version', 4],
    ]);
    expect(whats(ofStage)).toEqual([
      ['Fn::GetAZs in StageName', 7],
      ['Description in Description', undefined],
    ]);
  });

  test('note the same thing once for each resource', () => {
    const template = context();
    const [first, second]: [Note[], Note[]] = [[], []];
    for (const notes of [first, second]) {
      const resolver = new Resolver(template, notes);
      resolver.resolve([unknown(1), unknown(1)], 'Name');
      resolver.resolve(unknown(1), 'Name');
    }
    expect(whats(first)).toEqual([['Fn::GetAZs in Name', 1]]);
    expect(second).toEqual(first);
  });

  test('leave the notes alone that are there already', () => {
    const notes: Note[] = [{ kind: 'repaired', origin: { source: 'template.yaml' }, what: 'text', text: 'Repaired.' }];
    new Resolver(context(), notes).resolve(unknown(1), 'Name');
    expect(notes.map(({ what }) => what)).toEqual(['text', 'Fn::GetAZs in Name']);
  });

  test('share the variables of the template', () => {
    const template = context();
    const queue = (line: number) => call(line, 'Fn::GetAtt', 'Jobs.Arn');
    const [first, second] = [new Resolver(template, []), new Resolver(template, [])];
    expect(first.resolve(queue(1), 'Uri')).toEqual(second.resolve(queue(9), 'Target'));
    expect(template.variables.all).toEqual([
      { name: 'jobs_arn', type: 'string', description: 'Arn of Jobs (AWS::SQS::Queue)' },
    ]);
  });
});

describe('variables of a template', () => {
  test('are one for each place, in the order in which they are asked for', () => {
    const variables = new TemplateVariables();
    const more = { type: 'string', description: '' } as const;
    expect(variables.declare('Stage', 'Stage', more)).toEqual({ var: 'stage' });
    expect(variables.declare('export stage', 'stage', more)).toEqual({ var: 'stage_2' });
    expect(variables.declare('Stage', 'other', { ...more, description: 'again' })).toEqual({ var: 'stage' });
    expect(variables.declare('text', '!', more)).toEqual({ var: 'value' });
    expect(variables.all.map(({ name, description }) => [name, description])).toEqual([
      ['stage', ''],
      ['stage_2', ''],
      ['value', ''],
    ]);
  });
});
