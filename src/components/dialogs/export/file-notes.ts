import { emptyLinesAfter } from '../../../codegen/chunks.ts';
import type { GeneratedFile } from '../../../codegen/files.ts';
import { indexOf, typeOf, type Design } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { lowerFirst } from '../../../model/text/lower-first.ts';

const fixedNotes: Readonly<Record<string, string>> = {
  'import.sh': 'for sh and bash',
  'import.ps1': 'for PowerShell',
  'import.cmd': 'for cmd.exe',
  'versions.tf': 'Terraform and provider versions',
  'terraform.tfvars.example': '',
};

/** What is in a file, in a few words; nothing where its name says it. */
export function fileNote(file: GeneratedFile, design: Design): string {
  if (file.language === 'json') return '';
  const fixed = fixedNotes[file.path];
  if (fixed !== undefined) return fixed;
  if (file.path === 'imports.tf') return formatCount(file.chunks.length, 'block');
  if (file.path === 'variables.tf') return formatCount(file.chunks.length, 'variable');
  if (file.path === 'outputs.tf') return formatCount(file.chunks.length, 'output');
  if (file.language !== 'hcl') return 'function code';
  return objectsText(file, design);
}

/** "1 API, 12 integrations": the objects that a file has blocks of. */
function objectsText(file: GeneratedFile, design: Design): string {
  const { byKey } = indexOf(design);
  const keys = new Set(file.chunks.map((chunk) => chunk.key));
  const counts = new Map<string, { readonly count: number; readonly one: string; readonly many: string }>();
  for (const key of keys) {
    const object = key === undefined ? undefined : byKey.get(key);
    if (!object) continue;
    const { id, label, plural } = typeOf(object);
    counts.set(id, { count: (counts.get(id)?.count ?? 0) + 1, one: lowerFirst(label), many: lowerFirst(plural) });
  }
  return [...counts.values()].map(({ count, one, many }) => formatCount(count, one, many)).join(', ');
}

/** Lines of a file, as an editor counts them. */
export const linesOf = (file: GeneratedFile): number =>
  file.chunks.reduce((sum, chunk, at) => sum + chunk.lineCount + emptyLinesAfter(file, at), 0);

/** Commands repeat what imports.tf says, so they go along only when asked for. */
export const isIncludedFirst = (file: GeneratedFile): boolean => !/^import\.(sh|ps1|cmd)$/.test(file.path);

export const pathsOf = (files: readonly GeneratedFile[]): readonly string[] => files.map(({ path }) => path);
