/** import.sh, import.ps1 and import.cmd: the same imports as commands, each on its own instead of imports.tf. */
import type { Line } from '../hcl/print.ts';
import { importCommand, type Shell } from '../shell.ts';
import type { ImportTarget } from './imports.ts';

interface Script {
  readonly path: string;
  readonly language: 'shell' | 'powershell' | 'bat';
  readonly shell: Shell;
  readonly head: readonly string[];
  readonly after: readonly string[];
  readonly suffix: string;
  readonly comment: string;
  readonly newline: string;
}

const scripts: readonly Script[] = [
  {
    path: 'import.sh',
    language: 'shell',
    shell: 'sh',
    head: ['#!/bin/sh', '# Imports what already exists. Works without imports.tf, with any version.', 'set -eu'],
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
    head: ['@echo off', 'rem Imports what already exists. Works without imports.tf, with any version.'],
    after: [],
    suffix: ' || exit /b 1',
    comment: 'rem',
    newline: '\r\n',
  },
];

export interface ScriptFile {
  readonly path: string;
  readonly language: Script['language'];
  readonly newline: string;
  readonly lines: readonly (Line & { readonly key?: string })[];
}

export const importScripts = (targets: readonly ImportTarget[], program: 'terraform' | 'tofu'): readonly ScriptFile[] =>
  scripts.map((script) => ({
    path: script.path,
    language: script.language,
    newline: script.newline,
    lines: [
      ...script.head.map((text) => ({ text })),
      { text: '' },
      ...targets.flatMap((target) => commandLines(script, target, program)),
    ],
  }));

function commandLines(script: Script, { address, id, object }: ImportTarget, program: 'terraform' | 'tofu') {
  const command = importCommand(script.shell, program, address, id);
  const place = { path: ['import'], key: object.key };
  if (command === undefined)
    return [
      { text: `${script.comment} Left out: an id with characters that this shell cannot pass on safely.`, ...place },
    ];
  return [{ text: `${command}${script.suffix}`, ...place }, ...script.after.map((text) => ({ text }))];
}
