import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { hasTerraform, refusals, write } from './harness.ts';

const templates = join(import.meta.dirname, '../public/templates');
const names = readdirSync(templates).filter((name) => name.endsWith('.gatewright.json'));

describe.skipIf(!hasTerraform)('terraform, of the templates', () => {
  it('accepts and leaves alone every one, in both layouts', async () => {
    const dirs = names.flatMap((name) => {
      const read = readDocumentText(readFileSync(join(templates, name), 'utf8'));
      if (!read.ok) throw new Error(`${name}: ${read.message}`);
      const { design } = read;
      return (['files', 'single'] as const).map((layout) =>
        write(`templates/${name}-${layout}`, { ...design, output: { ...design.output, layout } }),
      );
    });
    expect(dirs.length).toBeGreaterThan(0);
    expect(await refusals('templates', dirs)).toEqual([]);
  });
});
