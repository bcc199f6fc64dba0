/** import.sh, import.ps1 and import.cmd: the same imports as commands, each on its own instead of imports.tf. */
import { typeOf } from '../../model/design/design.ts';
import type { Line } from '../../hcl/print/print.ts';
import { importCommand, type Shell } from '../shell.ts';
import type { ImportTarget } from './imports.ts';

export interface Script {
  readonly path: string;
  readonly language: 'shell' | 'powershell' | 'bat';
  readonly shell: Shell;
  readonly head: readonly string[];
  readonly after: readonly string[];
  readonly suffix: string;
  readonly tail: readonly string[];
  readonly comment: string;
  readonly newline: '\n' | '\r\n';
}

export const importScripts: readonly Script[] = [
  {
    path: 'import.sh',
    language: 'shell',
    shell: 'sh',
    head: ['#!/bin/sh', '# Imports what already exists. Works without imports.tf, with any version.', 'set -eu', ''],
    after: [],
    suffix: '',
    tail: [],
    comment: '#',
    newline: '\n',
  },
  {
    path: 'import.ps1',
    language: 'powershell',
    shell: 'powershell',
    head: [
      '# Imports what already exists. Works without imports.tf, with any version.',
      "$ErrorActionPreference = 'Stop'",
      '# One way to pass quotes for every PowerShell version.',
      "$PSNativeCommandArgumentPassing = 'Legacy'",
      '',
    ],
    after: ['if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }'],
    suffix: '',
    tail: [],
    comment: '#',
    newline: '\n',
  },
  {
    path: 'import.cmd',
    language: 'bat',
    shell: 'cmd',
    head: [
      '@echo off',
      'rem Imports what already exists. Works without imports.tf, with any version.',
      'setlocal',
      // Names are UTF-8. In some languages a dot follows the number of the code page.
      `for /f "tokens=2 delims=:." %%a in ('chcp') do set "codepage=%%a"`,
      'chcp 65001 >nul',
      '',
    ],
    after: [],
    // Without a label to go to: cmd.exe looks for labels byte by byte and can miss one behind UTF-8.
    suffix: ' || (chcp %codepage% >nul & exit /b 1)',
    tail: ['', 'chcp %codepage% >nul'],
    comment: 'rem',
    newline: '\r\n',
  },
];

/** What a comment can name in any shell. */
const plainAddress = /^[\p{L}\p{N}_.-]+$/u;

/** The lines that import one object; in place of a command that would do harm, a comment. */
export function commandLines(
  script: Script,
  { address, id, object, isFaulty }: ImportTarget,
  program: 'terraform' | 'tofu',
  isRepeated: boolean,
): readonly Line[] {
  const path = ['import', typeOf(object).ownId ?? ''];
  if (isFaulty || isRepeated) {
    const what = plainAddress.test(address) ? address : 'an object whose address this shell could misread';
    const why = isFaulty ? 'Its import ID has an error.' : 'Another resource imports the same object.';
    return [{ text: `${script.comment} Not imported: ${what}. ${why} Fix it in the design.`, path }];
  }
  const command = importCommand(script.shell, program, address, id);
  if (command === undefined)
    return [{ text: `${script.comment} Omitted: an ID with characters that this shell can't pass safely.`, path }];
  return [{ text: `${command}${script.suffix}`, path }, ...script.after.map((text) => ({ text }))];
}
