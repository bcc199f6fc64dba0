import { expect, test } from 'vitest';
import { addObject, addVariable, blankDesign, newObject, setOutput, setValue } from '../../model/edits.ts';
import { emptyDesign, type Design } from '../../model/design.ts';
import { nextSteps } from './next-steps.ts';

const ids = (design: Design) => nextSteps(design).map(({ id }) => id);
const blank = blankDesign('HTTP');

test('an empty design asks for an API', () => {
  expect(ids(emptyDesign)).toEqual(['design']);
});

test('a design is exported, planned and applied', () => {
  expect(ids(blank)).toEqual(['download', 'region', 'init', 'plan', 'apply']);
  expect(ids(setOutput({ region: 'eu-west-1' })(blank))).not.toContain('region');
});

test('OpenTofu has its own commands', () => {
  const commands = nextSteps(setOutput({ engine: 'tofu' })(blank)).map(({ command }) => command);
  expect(commands).toContain('tofu init');
});

test('a zip of your own has to be there', () => {
  const design = addObject(newObject(blank, 'scaffold', 'lambda-function', { code: 'zip', filename: 'orders.zip' }))(
    blank,
  );
  expect(nextSteps(design).find(({ id }) => id === 'code')?.title).toBe('Put orders.zip beside the files');
});

test('variables without a default have to be filled in', () => {
  const design = addVariable({ key: 'v1', name: 'role', type: 'string', description: '' })(blank);
  expect(nextSteps(design).find(({ id }) => id === 'variables')?.title).toBe('Fill in 1 variable: role');
});

test('the plan says how many objects are imported', () => {
  const design = setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(blank);
  expect(nextSteps(design).find(({ id }) => id === 'plan')?.detail).toContain('1 to import');
});
