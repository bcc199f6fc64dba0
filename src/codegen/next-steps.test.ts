import { expect, test } from 'vitest';
import { check } from './checks/check.ts';
import type { Design } from '../model/design/design.ts';
import { setDesignName } from '../model/design/naming/design-name.ts';
import { addObject, addVariable, blankDesign, newObject, setOutput, setValue } from '../model/design/edits.ts';
import { nextSteps } from './next-steps.ts';

const api = setOutput({ region: 'eu-west-1' })(blankDesign('HTTP'));
const withFunction = (code: 'zip' | 'archive', filename?: string) =>
  addObject(newObject(api, 'scaffold', 'lambda-function', { code, ...(filename === undefined ? {} : { filename }) }))(
    api,
  );
const steps = (design: Design) => nextSteps(design, check(design).counts.error);
const commands = (design: Design) => steps(design).flatMap(({ command }) => command ?? []);
const texts = (design: Design) => steps(design).map(({ text }) => text);
const last = (design: Design) => texts(design).at(-1);

test('unpack, go there, load the providers, plan', () => {
  expect(commands(api)).toEqual(['unzip http-api.zip -d http-api', 'cd http-api', 'terraform init', 'terraform plan']);
  expect(last(api)).toBe('Expected plan: 1 to add, 0 to change, 0 to destroy.');
});

test('an earlier download gives way, since its files would still be loaded', () => {
  expect(texts(api)[0]).toMatch(
    /^Unzip into a separate directory\. .*delete the files listed in its \.gatewright\.json/,
  );
});

test('names files as the download is named', () => {
  expect(commands(setDesignName('Orders; rm -rf / (eu)')(api)).slice(0, 2)).toEqual([
    'unzip Orders-rm--rf-eu.zip -d Orders-rm--rf-eu',
    'cd Orders-rm--rf-eu',
  ]);
});

test('OpenTofu has its own program', () => {
  expect(commands(setOutput({ engine: 'tofu' })(api)).slice(2)).toEqual(['tofu init', 'tofu plan']);
});

test('variables without a default want values', () => {
  const variable = { type: 'string', description: '' } as const;
  const some = addVariable({ ...variable, key: 'v1', name: 'link' })(
    addVariable({ ...variable, key: 'v2', name: 'known', default: 'x' })(api),
  );
  expect(texts(some)).toContain('Set link in terraform.tfvars.');
  expect(commands(some)).toContain('cp terraform.tfvars.example terraform.tfvars');
  const more = addVariable({ ...variable, key: 'v3', name: 'role' })(some);
  expect(texts(more)).toContain('Set link and role in terraform.tfvars.');
  expect(commands(api).join()).not.toContain('tfvars');
});

test.each<[what: string, design: Design, zips: string | undefined]>([
  ['code of ours', withFunction('archive'), undefined],
  ['a zip', withFunction('zip'), 'Add lambda_function.zip with your code to the directory before you apply.'],
  ['a zip of a name', withFunction('zip', 'a/b.zip'), 'Add a/b.zip with your code to the directory before you apply.'],
])('an example function with %s', (_, design, zips) => {
  expect(texts(design).find((text) => text.startsWith('Add '))).toBe(zips);
  expect(last(design)).toBe('Expected plan: 3 to add, 0 to change, 0 to destroy.');
});

test('without a region the surroundings decide', () => {
  expect(texts(setOutput({ region: '' })(api)).join(' ')).toContain('AWS_REGION');
  expect(texts(api).join(' ')).not.toContain('AWS_REGION');
});

test.each([
  ['identity', '1 to import, 0 to add, 0 to destroy'],
  ['id', '1 to import, 0 to add, 0 to destroy'],
  ['none', '1 to add, 0 to change, 0 to destroy'],
] as const)('import style %s: %s', (imports, plan) => {
  const imported = setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(setOutput({ imports })(api));
  expect(last(imported)).toContain(plan);
});

test('what AWS may not return is said to be unverified, once it is imported', () => {
  const overridden = addObject(newObject(api, 'managed_overrides', 'managed_overrides', { api_id: { ref: 'a1' } }))(
    setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(api),
  );
  expect(last(overridden)).toMatch(/1 to import, 1 to add, 0 to destroy\. .* differs from the live configuration\.$/);
  const imported = setValue('mo1', ['import', 'api_id'], 'x9y8z7w6v5')(overridden);
  expect(last(imported)).toMatch(
    /2 to import, 0 to add, .* It may also change 1 imported resource: .* managed overrides is unverified\.$/,
  );
  expect(last(setOutput({ imports: 'none' })(imported))).not.toContain('may also');
});

test('a design with errors says so first', () => {
  const broken = setValue('a1', ['name'], '')(api);
  expect(last(broken)).toMatch(/^Expected plan once the errors? (is|are) fixed: 1 to add/);
});
