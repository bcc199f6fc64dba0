import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { check } from './codegen/checks/check.ts';
import { fileText, generateFiles } from './codegen/files.ts';
import { adopt } from './importers/adopt/adopt.ts';
import { assemble } from './importers/proposal/assemble.ts';
import { readSources } from './importers/read.ts';
import { designWithIntegration } from './model/checks/cases.ts';
import { emptyDesign, indexOf, type Design } from './model/design/design.ts';

// What a person must be able to do, by number. Those that need a page are journeys in e2e/, tagged @scenario-N.

const rulesOf = (design: Design) => check(design).all.map(({ rule }) => rule);
const textOf = (design: Design) => generateFiles(design).map(fileText).join('\n');

describe('scenario 8', () => {
  it('credentials of the caller, which AWS documents and awscc refuses, are told and printed', () => {
    const design = designWithIntegration('http-lambda', { credentials_arn: 'arn:aws:iam::*:user/*' });
    const told = check(design).all.find(({ rule }) => rule === 'role-passes-provider');
    expect(told?.source).toMatch(/^https:\/\//);
    expect(textOf(design)).toContain('"arn:aws:iam::*:user/*"');
  });
});

describe('scenario 9', () => {
  const balancing = 'arn:aws:elasticloadbalancing:us-east-2:123456789012';
  const target = (uri: string, link: object = { connection_id: 'abc123' }) =>
    designWithIntegration('http-private', { integration_uri: uri, integration_method: 'ANY', ...link });
  it('a load balancer is no private target, a listener is, and a VPC link is required', () => {
    const rule = 'private-target-is-listener';
    expect(rulesOf(target(`${balancing}:loadbalancer/app/orders/50dc6c495c0c9188`))).toContain(rule);
    const listener = `${balancing}:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65`;
    expect(rulesOf(target(listener))).not.toContain(rule);
    const missing = check(target(listener, {})).all.filter(({ path }) => path[0] === 'connection_id');
    expect(missing.map(({ severity }) => severity)).toContain('error');
  });
});

describe('scenario 10', () => {
  it('a call of SQS requires its queue and its role, has no URI, and prints format 1.0', () => {
    const call = { integration_subtype: 'SQS-SendMessage', request_parameters: { MessageBody: '$request.body' } };
    const design = designWithIntegration('http-service', call);
    const errors = check(design).all.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path }) => path.join('.'))).toContain('credentials_arn');
    expect(errors.some(({ message }) => message.includes('QueueUrl'))).toBe(true);
    expect(textOf(design)).toMatch(/payload_format_version += "1\.0"/);
    expect(textOf(design)).not.toContain('integration_uri');
  });
});

describe('scenario 14', () => {
  const answer = JSON.stringify({
    ApiId: 'a1b2c3d4e5',
    IntegrationId: 'i7',
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'GET',
    IntegrationUri: 'https://example.com',
    PayloadFormatVersion: '1.0',
    ResponseParameters: {
      '200': { 'append:header.x-a': 'a' },
      '404': { 'overwrite:statuscode': '400', 'remove:header.x-b': "''" },
    },
  });
  const read = async (name: string, text: string) => {
    const { parsedSources } = await readSources([{ name, text }]);
    return adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
  };
  const parametersIn = (design: Design) =>
    indexOf(design).byType.get('integration')?.[0]?.attributes['response_parameters'];
  it('response parameters of the command line become the list of awscc, and come back the same', async () => {
    const design = await read('answer.json', answer);
    const text = textOf(design);
    expect(text).toMatch(/"404" = \{\s+response_parameters = \[/);
    const again = await read('main.tf', fileText(generateFiles(design)[0] ?? ({ chunks: [] } as never)));
    expect(parametersIn(again)).toEqual(parametersIn(design));
  });
});

test('each scenario has a test with its number', () => {
  const root = join(import.meta.dirname, '..');
  const files = [
    ...readdirSync(join(root, 'e2e')).map((name) => join(root, 'e2e', name)),
    ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join(root, 'src', name)),
  ].filter((name) => /\.(?:spec|test)\.tsx?$/.test(name));
  const said = files.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/@scenario-(\d+)|'scenario (\d+)/g)]);
  const numbers = new Set(said.map(([, tag, title]) => Number(tag ?? title)));
  expect(Array.from({ length: 25 }, (_, at) => at + 1).filter((number) => !numbers.has(number))).toEqual([]);
});
