import { expect, test } from 'vitest';
import { documentFile, fileText, generateFiles } from '../../../codegen/files.ts';
import { addObject, addVariable, blankDesign, newObject, setOutput, setValue } from '../../../model/design/edits.ts';
import { fileNote, isIncludedFirst, linesOf } from './file-notes.ts';

const api = setValue(
  'a1',
  ['import', 'api_id'],
  'x9y8z7w6v5',
)(addVariable({ key: 'v1', name: 'link', type: 'string', description: '' })(blankDesign('HTTP')));
const design = [1, 2].reduce(
  (whole) => addObject(newObject(whole, 'integration', 'http-url', { integration_uri: 'https://example.com' }))(whole),
  addObject(newObject(api, 'scaffold', 'lambda-function'))(api),
);
const files = [...generateFiles(design), documentFile(design)];

test('Lambda keeps its capital', () => {
  const withPermission = addObject(newObject(design, 'lambda_permission', 'awscc'))(design);
  const notes = generateFiles(withPermission).map((file) => fileNote(file, withPermission));
  expect(notes.join('\n')).toContain('1 Lambda permission');
});

test('says what is in each file', () => {
  expect(files.map((file) => `${file.path}: ${fileNote(file, design)}`)).toEqual([
    'main.tf: 1 API, 2 integrations',
    'scaffolds.tf: 1 sample function',
    'imports.tf: 1 block',
    'variables.tf: 1 variable',
    'outputs.tf: 2 outputs',
    'versions.tf: Terraform and provider versions',
    'terraform.tfvars.example: ',
    'import.sh: for sh and bash',
    'import.ps1: for PowerShell',
    'import.cmd: for cmd.exe',
    'lambda_function/index.mjs: function code',
    'http-api.gatewright.json: ',
  ]);
});

test('counts lines as the text has them', () => {
  const single = generateFiles(setOutput({ layout: 'single' })(design));
  for (const file of [...files, ...single])
    expect([file.path, linesOf(file)]).toEqual([file.path, fileText(file).split('\n').length - 1]);
});

test('leaves commands out at first', () => {
  expect(files.filter((file) => !isIncludedFirst(file)).map((file) => file.path)).toEqual([
    'import.sh',
    'import.ps1',
    'import.cmd',
  ]);
});
