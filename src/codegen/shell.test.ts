import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDesign } from '../model/document.ts';
import { fileText, generateFiles } from './files.ts';
import { importCommand, quoteCmd, quotePowerShell, quoteSh } from './shell.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatewright-shell-'));
  // A terraform that tells how it was called.
  writeFileSync(join(folder, 'terraform'), '#!/bin/sh\nprintf "%s\\0" "$#" "$@"\n');
  chmodSync(join(folder, 'terraform'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shells = ['bash', 'dash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);

function argumentsOf(shell: string, script: string): readonly string[] {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
  return spawnSync(shell, ['-c', script], { env, encoding: 'utf8' }).stdout.split('\0').slice(0, -1);
}

const ids = ['abc|$default', 'a1b2c3|d4e5f6', "it's|$(id)`id`", 'a b|"c"\\', '*|~|!x|%PATH%', 'line\nbreak', 'é😀'];
const addresses = ['awscc_apigatewayv2_integration.orders', 'module.a["b"].awscc_x.y["it\'s $k"]'];

describe.each(shells)('in %s', (shell) => {
  it.each(addresses.flatMap((address) => ids.map((id) => [address, id] as const)))(
    'import %s %j reaches the program as two words',
    (address, id) => {
      const command = importCommand('sh', 'terraform', address, id) ?? '';
      expect(argumentsOf(shell, command)).toEqual(['3', 'import', address, id]);
    },
  );
});

it.runIf(shells.includes('dash'))('any text is one word in a POSIX shell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const word = text.toWellFormed().replaceAll('\0', '');
      expect(argumentsOf('dash', `terraform ${quoteSh(text.toWellFormed())}`)).toEqual(['1', word]);
    }),
    { numRuns: 60 },
  );
});

it.runIf(shells.length > 0)('import.sh runs as it is, once for each object', () => {
  const read = readDesign({
    format: 'gatewright',
    version: 1,
    name: 'x',
    apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'x' }, import: { api_id: 'x9y8' } }],
    integrations: [
      {
        key: 'i1',
        name: 'fn',
        variant: 'http-lambda',
        attributes: { api_id: { ref: 'a1' } },
        import: { integration_id: 'i7' },
      },
    ],
  });
  const script = read.ok ? generateFiles(read.design).find(({ path }) => path === 'import.sh') : undefined;
  expect(argumentsOf(shells[0] ?? 'sh', script ? fileText(script) : '')).toEqual([
    '3',
    'import',
    'awscc_apigatewayv2_api.orders',
    'x9y8',
    '3',
    'import',
    'awscc_apigatewayv2_integration.fn',
    'x9y8|i7',
  ]);
});

// What the documentation of each shell says; neither runs here.
describe('PowerShell', () => {
  it.each([
    ['abc|$default', "'abc|$default'"],
    ["it's", "'it''s'"],
    ['it’s', "'it’’s'"],
    ['x["k"]', String.raw`'x[\"k\"]'`],
    ['a\\', String.raw`'a\'`],
    ['a b\\', String.raw`'a b\\'`],
    ['\\"', String.raw`'\\\"'`],
  ])('%j', (word, quoted) => expect(quotePowerShell(word)).toBe(quoted));
});

describe('cmd.exe', () => {
  it.each([
    ['abc|$default', '"abc|$default"'],
    ['100%', '"100%%"'],
    ['a&b<c', '"a&b<c"'],
    ['a\\', String.raw`"a\\"`],
    ['a"b', undefined],
    ['a\nb', undefined],
  ])('%j', (word, quoted) => expect(quoteCmd(word)).toBe(quoted));

  it('passes instance keys of addresses', () =>
    expect(importCommand('cmd', 'tofu', 'awscc_x.y["k"]', 'a|b')).toBe(String.raw`tofu import awscc_x.y[\"k\"] "a|b"`));

  it('leaves out what cannot be said safely', () => {
    expect(importCommand('cmd', 'terraform', 'awscc_x.y', 'a"&calc&"')).toBeUndefined();
    expect(importCommand('cmd', 'terraform', 'awscc_x.y["a&b"]', 'c')).toBeUndefined();
  });
});
