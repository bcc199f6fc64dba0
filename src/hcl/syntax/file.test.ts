import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hclAttributesOf, blocksOf, slice, type HclItem } from '../body.ts';
import { randomFile } from './file.arbitrary.ts';
import { readFile, type HclFile } from './file.ts';
import { readTree, type HclTree } from './tree.ts';

const tiled = (file: HclFile) => file.parts.map((part) => slice(file.text, part)).join('');
const broken = (file: HclFile) => file.items.flatMap((item) => (item.kind === 'broken' ? [item] : []));

type Json = unknown;
const unknown = Symbol('worked out by Terraform');

const escaped = (text: string) => text.replace(/[$%](?=\{)/g, '$&$&');

/** What a literal says, in the spelling of hcl2json, which writes `${` in texts as HCL does. */
function jsonOf(tree: HclTree): Json {
  switch (tree.kind) {
    case 'text':
      return escaped(tree.text);
    case 'number':
      return tree.number;
    case 'boolean':
      return tree.boolean;
    case 'null':
      return null;
    case 'list':
      return tree.items.map(jsonOf);
    case 'object':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [escaped(key), jsonOf(value)]));
    default:
      return unknown;
  }
}

/** The values of a body as hcl2json gives them, where they are known. */
function bodyJson(text: string, items: readonly HclItem[]): Record<string, Json> {
  const json: Record<string, Json> = {};
  for (const { name, value } of hclAttributesOf(items)) {
    const tree = readTree(slice(text, value));
    json[name] = tree ? jsonOf(tree) : unknown;
  }
  for (const { type, labels, items: inner } of blocksOf(items)) {
    const value = labels.reduceRight<Json>((inside, label) => ({ [label]: inside }), [bodyJson(text, inner)]);
    json[type] = value;
  }
  return json;
}

/** The places at which two values differ, those aside that only Terraform can work out. */
function differences(own: Json, theirs: Json, path = ''): string[] {
  if (own === unknown || Object.is(own, theirs)) return [];
  if (typeof own !== 'object' || typeof theirs !== 'object' || own === null || theirs === null)
    return [`${path}: ${JSON.stringify(own)} and ${JSON.stringify(theirs)}`];
  const [a, b] = [new Map(Object.entries(own)), new Map(Object.entries(theirs))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), `${path}/${key}`),
  );
}

describe('readFile', () => {
  it('reads a text once, and does not keep all that it has read', () => {
    const text = 'a = 1\n';
    const first = readFile(text);
    expect(readFile(text)).toBe(first);
    for (let at = 0; at < 3; at += 1) readFile(`# ${at}${'x'.repeat(250_000)}\n`);
    expect(readFile(text)).not.toBe(first);
    expect(readFile(text)).toEqual(first);
  });

  it('reads what HashiCorp’s parser reads, with the same literals', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomFile, async (text) => {
        const file = readFile(text);
        expect(broken(file)).toEqual([]);
        expect(tiled(file)).toBe(text);
        let theirs: Json;
        try {
          theirs = await parse('a.tf', text);
        } catch (error) {
          // Numbers that JSON cannot say, and the like.
          if (String(error).includes('parse config')) throw error;
          return;
        }
        compared += 1;
        expect(differences(bodyJson(text, file.items as readonly HclItem[]), theirs)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('loses nothing of a file with mistakes in it', () => {
    const pieces = [
      '{',
      '}',
      '"',
      '${',
      '<<A\n',
      '/*',
      '*/',
      '#',
      '\n',
      'resource "a" "b" {\n',
      '=',
      '\0',
      '\uFEFF',
      '\r',
    ];
    const mutated = fc
      .tuple(randomFile, fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.constantFrom(...pieces)), { maxLength: 4 }))
      .map(([text, edits]) =>
        edits.reduce((result, [place, piece]) => {
          const at = Math.floor((place / 1000) * result.length);
          return result.slice(0, at) + piece + result.slice(at);
        }, text),
      );
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' })), (text) => {
        const file = readFile(text);
        expect(tiled(file)).toBe(text);
        for (const { message, at } of broken(file)) {
          expect(message).toMatch(/^.{10,}\.$/);
          expect(message).not.toContain('at character');
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives each block its comments, and leaves those that stand apart', () => {
    const parts = [
      '# Licence\n\n',
      '# The function.\n// Two lines.\nresource "a" "b" { # open\n  x = 1 # one\n} # end\n',
      '\n/* apart */\n\n',
      'locals {}\n',
      '\n',
      '/* right\n   above */\n  module "m" {\n    source = "./m"\n  }\n',
      '\n\n',
    ];
    const file = readFile(parts.join(''));
    expect(file.parts.map((part) => slice(file.text, part))).toEqual(parts);
    expect(file.parts.map(({ kind }) => kind)).toEqual([
      'between',
      'item',
      'between',
      'item',
      'between',
      'item',
      'between',
    ]);
  });

  test.each<[title: string, text: string, types: readonly string[], message: RegExp, at: string]>([
    [
      'an unclosed block',
      'resource "a" "b" {\n  x = 1\n\nvariable "v" {}\n',
      ['variable'],
      /{ is not closed/,
      '{\n  x',
    ],
    ['an unclosed list', 'locals {\n  x = [1,\n}\nmodule "m" {\n}\n', ['module'], /closes nothing|not closed/, '[1'],
    ['an unclosed text', 'locals {\n  x = "abc\n}\noutput "o" {}\n', ['output'], /stays on one line/, '\n}\noutput'],
    ['an unclosed heredoc', 'locals {\n  x = <<EOT\n}\noutput "o" {}\n', ['output'], /only EOT/, '<<EOT'],
    ['an unclosed comment', 'locals {}\n/* x\noutput "o" {}\n', ['locals', 'output'], /comment is not closed/, '/* x'],
    ['two blocks on one line', 'locals {} module "m" {}\noutput "o" {}\n', ['output'], /the line ends/, 'module'],
    ['a setting without a value', 'locals {\n  x =\n}\noutput "o" {}\n', ['output'], /setting x has no value/, 'x ='],
    ['a name in quotes', 'locals {\n  "x" = 1\n}\noutput "o" {}\n', ['output'], /without quotes/, '"x"'],
    ['a closing brace too many', 'locals {}\n}\noutput "o" {}\n', ['locals', 'output'], /closes nothing/, '}\noutput'],
    ['a template as a label', 'module "${x}" {}\noutput "o" {}\n', ['output'], /plain text/, '${x}'],
    ['a block in a block of one line', 'a { b {} }\noutput "o" {}\n', ['output'], /one setting/, '{} }'],
    ['no configuration', 'Dear reader,\nhello.\nlocals {}\n', ['locals'], /stands = and a value/, ','],
  ])('goes on behind %s', (_, text, types, message, at) => {
    const file = readFile(text);
    expect(blocksOf(file.items.filter((item) => item.kind !== 'broken')).map(({ type }) => type)).toEqual(types);
    const [first] = broken(file);
    expect(first?.message).toMatch(message);
    expect(text.slice(first?.at ?? 0)).toMatch(new RegExp(`^${at.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    expect(tiled(file)).toBe(text);
  });

  it('reads files with a byte order mark, Windows line ends and characters of other scripts', () => {
    const text = '\uFEFF# 😀\r\nresource "a" "б" {\r\n  x = "😀\\U0001F600"\r\n}\r\n';
    const file = readFile(text);
    expect(blocksOf(file.items as readonly HclItem[]).map(({ labels }) => labels)).toEqual([['a', 'б']]);
    expect(tiled(file)).toBe(text);
  });

  test.each<[title: string, text: string]>([
    ['blocks that are never closed', 'a {\n'.repeat(200_000)],
    ['comments that are never closed', 'resource "a" "b" {\n/*\n'.repeat(40_000)],
    ['heredocs that are never closed', Array.from({ length: 40_000 }, (_, i) => `locals {\nx = <<E${i}\n`).join('')],
    ['text in text', `x = "${'${"'.repeat(200_000)}`],
    ['brackets in brackets', `locals {\n${'a = [({'.repeat(100_000)}`],
    ['a line of a million characters', `locals {\n  x = "${'a'.repeat(1_000_000)}"\n}\n`],
    ['a million items', `x = [${'a,'.repeat(500_000)}]\n`],
    ['control characters', '\0\u0001\u0002'.repeat(300_000)],
    ['closing braces', '}\n'.repeat(300_000)],
    ['comments', '# x\n'.repeat(200_000)],
  ])('takes bounded time for %s', { timeout: 20_000 }, (_, text) => {
    expect(tiled(readFile(text))).toBe(text);
  });
});
