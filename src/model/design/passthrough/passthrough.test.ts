import { describe, expect, it, test } from 'vitest';
import { emptyDesign, type Design } from '../design.ts';
import { toDocument } from '../../document/document.ts';
import { readDesign } from '../../document/read-document.ts';
import { addVariable, blankDesign, duplicateObject, removeObject, renameObject, renameVariable } from '../edits.ts';
import { declaredIn, isPassthroughPath } from './passthrough.ts';

test.each([
  ['main.tf', true],
  ['a b-c_d.1.tf', true],
  ['modules/net work/main.tf', true],
  ['é/ü.tofu', true],
  ['prod.auto.tfvars', true],
  ['../main.tf', false],
  ['a/../b.tf', false],
  ['/etc/x.tf', false],
  ['C:/x.tf', false],
  ['a\\b.tf', false],
  ['.hidden.tf', false],
  ['a/.git/x.tf', false],
  ['main.tf.sh', false],
  ['x.sh', false],
  ['a//b.tf', false],
  ['a\n.tf', false],
  [`${'a'.repeat(200)}.tf`, false],
  ['', false],
  ['con.tf', false],
  ['aux/x.tf', false],
  ['a/LPT1.b.tf', false],
  ['nul .tf', false],
  ['a./b.tf', false],
  ['main.tf/x.tf', false],
  ['a/IMPORT.SH/x.tf', false],
  ['orders/index.mjs/x.tf', false],
  ['orders.gatewright.json/x.tf', false],
  ['v1.2/x.tf', true],
  [`${'é'.repeat(128)}.tf`, false],
])('%j may be kept: %s', (file, may) => expect(isPassthroughPath(file)).toBe(may));

const network = `locals {
  url = "\${awscc_apigatewayv2_api.http_api.api_endpoint}/x" # awscc_apigatewayv2_api.http_api
  ids = [awscc_apigatewayv2_api.http_api.id, awscc_apigatewayv2_api.http_api_2.id, var.stage, var.stage_2]
}`;
const design: Design = {
  ...addVariable({ key: 'v1', name: 'stage', type: 'string', description: '' })(blankDesign('HTTP')),
  passthrough: [
    { file: 'main.tf', ref: 'a1' },
    { file: 'network.tf', text: network },
    { file: 'variables.tf', ref: 'v1' },
  ],
};

describe('kept text', () => {
  it('is saved with the design, and only for files that are below it', () => {
    const document = { ...toDocument(design) };
    expect(document['kept']).toEqual(design.passthrough);
    expect(readDesign(document)).toEqual({ ok: true, design });
    const outside = readDesign({ ...document, kept: [{ file: '../x.tf', text: '' }] });
    expect(outside).toMatchObject({ ok: false, message: 'kept[0].file must be the path of a Terraform file.' });
  });

  it.each([
    [['con.tf'], 'kept[0].file "con.tf" can\'t be written: "con.tf" is a reserved name on Windows. Rename the file.'],
    [['a.tf', 'b.tf/c.tf'], 'kept[1].file "b.tf/c.tf" can\'t be written: "b.tf" is both a folder and a file.'],
    [['MAIN.tf'], 'kept: "MAIN.tf" can\'t be written with "main.tf": Windows and macOS treat the two names'],
    [['Versions.tf'], 'kept: "Versions.tf" can\'t be written with "versions.tf"'],
    [['net.tf', 'NET.tf'], 'kept: "NET.tf" can\'t be written with "net.tf"'],
    [['\uac00.tf', '\u1100\u1161.tf'], 'treat the two names as the same. Rename one of them.'],
    [['Mod/a.tf', 'mod/b.tf'], 'kept: "mod/b.tf" can\'t be written with "Mod/a.tf"'],
  ])('is not read for the files %j, which some system cannot hold', (files, message) => {
    const kept = files.map((file) => ({ file, text: '# x' }));
    const read = readDesign({ ...toDocument(design), kept });
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  it('follows names of objects and variables, in expressions only', () => {
    const renamed = renameObject('a1', 'shop')(design);
    expect(renamed.passthrough[1]).toEqual({
      file: 'network.tf',
      text: network
        .replace('{awscc_apigatewayv2_api.http_api.', '{awscc_apigatewayv2_api.shop.')
        .replace('[awscc_apigatewayv2_api.http_api.', '[awscc_apigatewayv2_api.shop.'),
    });
    expect(renameVariable('v1', 'step')(design).passthrough[1]).toEqual({
      file: 'network.tf',
      text: network.replace('var.stage,', 'var.step,'),
    });
  });

  it('stays readable while a name is typed', () => {
    expect(renameObject('a1', '')(design).passthrough).toBe(design.passthrough);
  });

  it('forgets the place of what is removed', () => {
    expect(removeObject('a1')(design).passthrough).toEqual(design.passthrough.slice(1));
  });

  it('declares what it declares, each in the folder of the design', () => {
    const text = `terraform {
  required_providers {}
}
provider "awscc" {}
provider "aws" {
  alias = "west"
}
variable "x" {}
output "o" {}
resource "a" "b" {}
data "c" "d" {}
import {
  to = a.b
  id = "x"
}
moved {
  from = a.c
  to   = a.b
}
removed {
  from = a.gone
  lifecycle {
    destroy = false
  }
}
removed {
  from = a.deleted
}
broken {`;
    const declared = declaredIn([
      { file: 'a.tf', text },
      { file: 'modules/x/a.tf', text: 'variable "inner" {}\nterraform {\n  required_version = ">= 1"\n}' },
      { file: 'a.tf', ref: 'a1' },
    ]);
    expect(declared).toEqual({
      blocks: new Set([
        'terraform',
        'provider',
        'variable',
        'output',
        'resource',
        'data',
        'import',
        'moved',
        'removed',
      ]),
      variables: new Set(['x']),
      outputs: new Set(['o']),
      providers: new Set(['awscc']),
      resources: new Set(['a.b']),
      data: new Set(['c.d']),
      imports: new Set(['a.b']),
      moves: new Set(['a.c a.b']),
      forgotten: new Set(['a.gone']),
      requiredProviders: true,
      requiredVersion: false,
    });
    expect(declaredIn(emptyDesign.passthrough).variables.size).toBe(0);
  });
});

it('words and address stay with the original', () => {
  const [api] = design.objects;
  if (!api) throw new Error('There is no API');
  const written = { text: '# Above.', fingerprint: 'x' };
  const copied = duplicateObject('a1')({
    ...design,
    objects: [{ ...api, sourceText: written, address: 'module.x.a.b' }],
  });
  expect(copied.objects.map((object) => [object.sourceText, object.address])).toEqual([
    [written, 'module.x.a.b'],
    [undefined, undefined],
  ]);
});
