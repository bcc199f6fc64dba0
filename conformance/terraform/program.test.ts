import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeFiles } from '../harness.ts';
import { cleanEnvironment, findTerraform } from './program.mjs';

/** A folder with programs of these names, to be on PATH. */
function folderWith(name: string, programs: readonly string[], mode = 0o755): string {
  const files = programs.map((program) => [program, '#!/bin/sh\n'] as const);
  const folder = writeFiles(`program/${name}`, [['.keep', ''], ...files]);
  for (const program of programs) chmodSync(join(folder, program), mode);
  return folder;
}

describe('the program', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is terraform, else tofu', () => {
    const tofu = folderWith('tofu', ['tofu']);
    const both = folderWith('both', ['terraform', 'tofu']);
    const none = folderWith('none', []);
    const plain = folderWith('plain', ['terraform'], 0o644);
    const found = (...folders: readonly string[]) => {
      vi.stubEnv('PATH', folders.join(delimiter));
      return findTerraform();
    };
    expect(found(tofu, both)).toBe(join(both, 'terraform'));
    expect(found(plain, none, tofu)).toBe(join(tofu, 'tofu'));
    expect(found(plain, none)).toBeUndefined();
    expect(found('')).toBeUndefined();
  });

  it('runs without settings of its user that change what it does', () => {
    vi.stubEnv('TF_CLI_ARGS_plan', '-destroy');
    vi.stubEnv('TF_WORKSPACE', 'other');
    vi.stubEnv('TF_VAR_api', 'x');
    const names = Object.keys(cleanEnvironment());
    expect(names).toContain('TF_VAR_api');
    expect(names).not.toContain('TF_CLI_ARGS_plan');
    expect(names).not.toContain('TF_WORKSPACE');
  });
});
