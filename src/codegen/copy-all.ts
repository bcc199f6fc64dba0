/** Terraform files as one text, and whether one of them means anything without the others. */
import type { Chunk } from './chunks.ts';
import { fileText, type GeneratedFile } from './files.ts';
import { memoByObject, memoByPair } from '../model/memo.ts';

export const isTerraform = ({ path }: GeneratedFile): boolean => path.endsWith('.tf');

/** One text of all Terraform files, which is a Terraform file again. */
export function textOfAll(files: readonly GeneratedFile[]): string {
  const terraform = files.filter(isTerraform);
  const [only] = terraform;
  if (only && terraform.length === 1) return fileText(only);
  return terraform.map((file) => `# ${file.path}\n\n${fileText(file)}`).join('\n');
}

const blockHead = /^(resource|data|variable)\s+"([^"]+)"(?:\s+"([^"]+)")?/gm;
const address = /(?<![\w.-])(?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*/g;

/** Addresses that a chunk declares, and those that its text names: a name in a comment counts, as it does no harm. */
const addressesIn = memoByObject(({ text }: Chunk) => ({
  declared: [...text.matchAll(blockHead)].map(([, keyword = '', type = '', name = '']) =>
    keyword === 'variable' ? `var.${type}` : `${keyword === 'data' ? 'data.' : ''}${type}.${name}`,
  ),
  named: new Set(text.match(address)),
}));

/** True where a Terraform file names what another one declares, so that a copy of it alone is refused. */
export const refersToOthers: (file: GeneratedFile, files: readonly GeneratedFile[]) => boolean = memoByPair(
  (file: GeneratedFile, files: readonly GeneratedFile[]) => {
    if (!isTerraform(file)) return false;
    const elsewhere = new Set(
      files
        .filter((other) => other !== file && isTerraform(other))
        .flatMap(({ chunks }) => chunks.flatMap((chunk) => addressesIn(chunk).declared)),
    );
    return file.chunks.some((chunk) => [...addressesIn(chunk).named].some((name) => elsewhere.has(name)));
  },
);
