import { expect, test } from 'vitest';
import { passthroughContents } from './passthrough-contents.ts';

test('counts what runs and reaches something first', () => {
  const run = 'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "x"\n  }\n}';
  expect(
    passthroughContents({
      passthrough: [
        { file: 'a.tf', text: `locals {}\n${run}\n` },
        { file: 'a.tf', ref: 'a1' },
        { file: 'a.tf', text: 'module "m" {}\n\nquery "x" {}\n/* open' },
        { file: 'b.tf', text: ' \n' },
        { file: 'c.tfvars', text: 'a = 1' },
      ],
    }),
  ).toEqual({
    files: [
      { file: 'a.tf', text: `locals {}\n${run}\n\nmodule "m" {}\n\nquery "x" {}\n/* open` },
      { file: 'c.tfvars', text: 'a = 1' },
    ],
    counts: [
      ['provisioner', 1],
      ['module', 1],
      ['resource', 1],
      ['locals block', 1],
      ['other block', 1],
      ['unparsed text', 1],
    ],
  });
});

test('is nothing where there is no text', () => {
  expect(
    passthroughContents({
      passthrough: [
        { file: 'a.tf', text: '\n' },
        { file: 'a.tf', ref: 'a1' },
      ],
    }),
  ).toBeUndefined();
});
