import { expect, it } from 'vitest';
import { editedBlock } from './block-edit.ts';

const printed = (...lines: readonly string[]) => `resource "t" "n" {\n${lines.map((line) => `  ${line}\n`).join('')}}`;

it.each<readonly [what: string, written: string, before: string, after: string, edited: string | undefined]>([
  [
    'adds a setting behind what it follows, lined up with it',
    'resource "t" "n" {\n  b    = 2 # two\n\n  long = 1\n}',
    printed('b    = 2', 'long = 1'),
    printed('b    = 2', 'c    = 3', 'long = 1'),
    'resource "t" "n" {\n  b    = 2 # two\n  c    = 3\n\n  long = 1\n}',
  ],
  [
    'removes a setting with its line',
    'resource "t" "n" {\n  b = 2\n  a = 1\n}',
    printed('a = 1', 'b = 2'),
    printed('a = 1'),
    'resource "t" "n" {\n  a = 1\n}',
  ],
  [
    'changes the name',
    'resource "t"   "n" { # n\n  a = "n"\n}',
    printed('a = "n"'),
    printed('a = "n"').replace('"n" {', '"m" {'),
    'resource "t"   "m" { # n\n  a = "n"\n}',
  ],
  [
    'goes into objects and keeps their comments',
    'resource "t" "n" {\n  a = {\n    # x\n    x = 1, "y" : 2 }\n}',
    printed('a = {', '  x = 1', '  y = 2', '}'),
    printed('a = {', '  x = 1', '  y = 3', '}'),
    'resource "t" "n" {\n  a = {\n    # x\n    x = 1, "y" : 3 }\n}',
  ],
  [
    'does not lose a comment within a value of another shape',
    'resource "t" "n" {\n  a = [\n    # x\n    1,\n  ]\n}',
    printed('a = [1]'),
    printed('a = [1, 2]'),
    undefined,
  ],
  [
    'takes # in a text for what it is',
    'resource "t" "n" {\n  a = "#/x"\n}',
    printed('a = "#/x"'),
    printed('a = "#/y"'),
    'resource "t" "n" {\n  a = "#/y"\n}',
  ],
  [
    'takes # in a heredoc for what it is',
    'resource "t" "n" {\n  a = {\n    b = <<EOT\n#set($x = 1) // x\nEOT\n  }\n}',
    printed('a = {', '  b = "#set($x = 1) // x\\n"', '}'),
    printed('a = {', '  b = "#set($x = 2)"', '}'),
    'resource "t" "n" {\n  a = {\n    b = "#set($x = 2)"\n  }\n}',
  ],
  [
    'adds a setting where another one goes',
    'resource "t" "n" {\n  a = 1\n  # of d\n  d = 4\n  b = 2\n  e = 5\n}',
    printed('a = 1', 'b = 2', 'd = 4', 'e = 5'),
    printed('a = 1', 'c = 3', 'd = 4', 'e = 5'),
    'resource "t" "n" {\n  a = 1\n  c = 3\n  # of d\n  d = 4\n  e = 5\n}',
  ],
  [
    'adds a setting in place of the one that goes',
    'resource "t" "n" {\n  a = 1\n  b = 2\n  d = 4\n}',
    printed('a = 1', 'b = 2', 'd = 4'),
    printed('a = 1', 'c = 3', 'd = 4'),
    'resource "t" "n" {\n  a = 1\n  c = 3\n  d = 4\n}',
  ],
  ['does not know two blocks', 'resource "t" "n" {}\nresource "t" "m" {}', printed(), printed('a = 1'), undefined],
])('%s', (_, written, before, after, edited) => {
  expect(editedBlock(written, before, after)).toBe(edited);
});
