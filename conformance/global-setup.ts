import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder for everything that the tests write. */
    readonly root: string;
  }
}

/** Makes the folder, and removes it after the last test. */
export default function setup(project: TestProject) {
  const root = mkdtempSync(join(tmpdir(), 'gatewright-conformance-'));
  project.provide('root', root);
  return () => rmSync(root, { recursive: true, force: true });
}
