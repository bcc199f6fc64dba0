import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDesign } from '../model/document/read-document.ts';
import { fileBytes, fileText, generateFiles } from './files.ts';
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

describe.each(shells)('scenario 13: in %s', (shell) => {
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

describe('the import scripts', () => {
  const scripts = (ids: Readonly<Record<string, string>>, name = 'orders', more: object = {}) => {
    const read = readDesign({
      format: 'gatewright',
      version: 1,
      name: 'x',
      apis: [{ key: 'a1', name, protocol: 'HTTP', attributes: { name: 'x' }, import: ids }],
      ...more,
    });
    if (!read.ok) throw new Error(read.message);
    return new Map(
      generateFiles(read.design)
        .filter(({ path }) => path.startsWith('import.'))
        .map((file) => [file.path, { text: fileText(file), bytes: fileBytes(file) }] as const),
    );
  };
  const imported = { api_id: 'x9y8z7' };
  const child = (ids: object, apiId: unknown = { ref: 'a1' }, key = 'i1') => ({
    key,
    name: `fn_${key}`,
    variant: 'http-url',
    attributes: { api_id: apiId },
    import: ids,
  });

  it('begin with a byte order mark where Windows PowerShell needs one, and nowhere else', () => {
    const files = scripts(imported, 'café');
    const mark = [0xef, 0xbb, 0xbf];
    expect([...(files.get('import.ps1')?.bytes ?? [])].slice(0, 3)).toEqual(mark);
    for (const path of ['import.sh', 'import.cmd'])
      expect([...(files.get(path)?.bytes ?? [])].slice(0, 3)).not.toEqual(mark);
    for (const { text, bytes } of files.values()) {
      expect(text).not.toContain('\uFEFF');
      expect(new TextDecoder().decode(bytes)).toBe(text);
    }
  });

  it('read UTF-8 in cmd.exe, and give the code page back however they end', () => {
    const text = scripts(imported, 'café').get('import.cmd')?.text ?? '';
    expect(text.split('\r\n')).toEqual([
      '@echo off',
      'rem Imports what already exists. Works without imports.tf, with any version.',
      'setlocal',
      'for /f "tokens=2 delims=:." %%a in (\'chcp\') do set "codepage=%%a"',
      'chcp 65001 >nul',
      '',
      'terraform import "awscc_apigatewayv2_api.café" "x9y8z7" || (chcp %codepage% >nul & exit /b 1)',
      '',
      'chcp %codepage% >nul',
      '',
    ]);
  });

  it.each<
    [what: string, ids: Readonly<Record<string, string>>, children: readonly object[], omitted: readonly string[]]
  >([
    ['an id with a quote of code page 1252 in it', { api_id: 'ё; Start-Process calc; ё' }, [], ['api.orders']],
    ['a whole id as a part', { api_id: 'a|b' }, [], ['api.orders']],
    ['white space', { api_id: 'a b\nrm -rf ~' }, [], ['api.orders']],
    ['quotes', { api_id: '"x9y8z7"' }, [], ['api.orders']],
    [
      'a fault of the parent',
      { api_id: "x'9" },
      [child({ integration_id: 'i7' })],
      ['api.orders', 'integration.fn_i1'],
    ],
    ['a fault of the object', imported, [child({ integration_id: 'i 7' })], ['integration.fn_i1']],
    ['a parent that is not imported', {}, [child({ integration_id: 'i7', api_id: 'x9' })], ['integration.fn_i1']],
    ['two ids of the parent', imported, [child({ integration_id: 'i7', api_id: 'other' })], ['integration.fn_i1']],
    ['a literal parent with a bar', imported, [child({ integration_id: 'i7' }, 'a|b')], ['integration.fn_i1']],
    [
      'what is imported already',
      imported,
      [child({ integration_id: 'i7' }), child({ integration_id: 'i7' }, undefined, 'i2')],
      ['integration.fn_i2'],
    ],
    ['no fault', imported, [child({ integration_id: 'i7' }), child({ integration_id: 'i8' }, 'x1', 'i2')], []],
  ])('have no command for %s, and say so', (_, ids, children, omitted) => {
    for (const [path, { text }] of scripts(ids, 'orders', { integrations: children })) {
      const found = [...text.matchAll(/^(?:#|rem) Not imported: awscc_apigatewayv2_(\S+)\. /gm)].map(
        ([, name]) => name,
      );
      expect([path, found]).toEqual([path, omitted]);
      const commands = text.split(/\r?\n/).filter((line) => line.startsWith('terraform import'));
      for (const name of omitted) expect(commands.join()).not.toContain(`awscc_apigatewayv2_${name}`);
      expect(commands).toHaveLength(Object.keys(ids).length + children.length - omitted.length);
    }
  });

  it('have no command for a stage that is named otherwise', () => {
    const stages = [
      {
        key: 's1',
        name: 'live',
        variant: 'http',
        attributes: { api_id: { ref: 'a1' }, stage_name: 'prod' },
        import: { stage_name: 'live' },
      },
    ];
    for (const { text } of scripts(imported, 'orders', { stages }).values())
      expect(text).toContain(' Not imported: awscc_apigatewayv2_stage.live. ');
  });

  it('name nothing in a comment that a shell could read as more', () => {
    const stages = [
      {
        key: 's1',
        name: 'live',
        variant: 'http',
        address: 'module.x["%~x & calc"].awscc_apigatewayv2_stage.live',
        attributes: { api_id: { ref: 'a1' } },
        import: { stage_name: 'a b' },
      },
    ];
    for (const { text } of scripts(imported, 'orders', { stages }).values()) {
      expect(text).not.toContain('calc');
      expect(text).toMatch(/^(?:#|rem) Not imported: an object whose address this shell could misread\. /m);
    }
  });
});
