/** import.sh, import.ps1 and import.cmd: the same imports as commands, each on its own instead of imports.tf. */
import { typeOf } from '../../model/design.ts';
import type { Line } from '../hcl/print.ts';
import { importCommand, type Shell } from '../shell.ts';
import type { ImportTarget } from './imports.ts';

export interface Script {
  readonly path: string;
  readonly language: 'shell' | 'powershell' | 'bat';
  readonly shell: Shell;
  readonly head: readonly string[];
  readonly after: readonly string[];
  readonly suffix: string;
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
    comment: '#',
    newline: '\n',
  },
  {
    path: 'import.cmd',
    language: 'bat',
    shell: 'cmd',
    head: ['@echo off', 'rem Imports what already exists. Works without imports.tf, with any version.', ''],
    after: [],
    suffix: ' || exit /b 1',
    comment: 'rem',
    newline: '\r\n',
  },
];

/** The lines that import one object. */
export function commandLines(
  script: Script,
  { address, id, object }: ImportTarget,
  program: 'terraform' | 'tofu',
): readonly Line[] {
  const command = importCommand(script.shell, program, address, id);
  const path = ['import', typeOf(object).ownId ?? ''];
  if (command === undefined)
    return [{ text: `${script.comment} Left out: an id with characters that this shell cannot pass on safely.`, path }];
  return [{ text: `${command}${script.suffix}`, path }, ...script.after.map((text) => ({ text }))];
}
