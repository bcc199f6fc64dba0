import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

const conformance = join(import.meta.dirname, '../conformance/cli.mjs');

const isThere = (program: string, argument: string) => {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Without terraform and tofu only the text is looked at. */
const hasTerraform = isThere('terraform', 'version') || isThere('tofu', 'version');

/** Downloads everything through the export dialog. */
export async function exported(page: Page): Promise<ReadonlyMap<string, string>> {
  await page
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Export Terraform' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download zip' }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  await page.keyboard.press('Escape');
  return new Map(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** What `terraform validate` reports of the files; nothing where it is not there. */
export function validated(files: ReadonlyMap<string, string>): readonly unknown[] {
  if (!hasTerraform) return [];
  const folder = mkdtempSync(join(tmpdir(), 'gatewright-e2e-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const lines = ['fmt', 'validate'].flatMap((command) => {
      try {
        return execFileSync(process.execPath, [conformance, command, '--quiet', folder], { encoding: 'utf8' })
          .trim()
          .split('\n');
      } catch (error) {
        return String((error as { stdout?: string }).stdout ?? error)
          .trim()
          .split('\n');
      }
    });
    return lines.flatMap((line): unknown[] => {
      const {
        ok,
        diagnostics,
        files: unformatted,
      } = JSON.parse(line) as {
        ok: boolean;
        diagnostics: readonly unknown[];
        files?: readonly unknown[];
      };
      return ok ? [] : [...diagnostics, ...(unformatted ?? [])];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
