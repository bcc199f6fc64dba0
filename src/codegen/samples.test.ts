import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocumentText } from '../model/document/read-document.ts';
import { fileText, generateFiles } from './files.ts';

test('a design of November 2026 prints the files that it printed then', () => {
  const folder = join(import.meta.dirname, '../model/document/samples');
  const read = readDocumentText(readFileSync(join(folder, 'november-2026.gatewright.json'), 'utf8'));
  if (!read.ok) throw new Error(read.message);
  const file = generateFiles(read.design).find(({ path }) => path === 's.tf');
  expect(file && fileText(file)).toBe(readFileSync(join(import.meta.dirname, 'samples/november-2026.tf'), 'utf8'));
});
