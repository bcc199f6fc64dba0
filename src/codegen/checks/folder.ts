/** The printed folder as Terraform reads it: the blocks of its files, with their places. */
import type { Design } from '../../model/design/design.ts';
import { blocksOf, type HclBlock, type HclBroken, type HclItem } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { lineLookup } from '../../hcl/syntax/lines.ts';
import type { FilePlace } from '../../model/checks/diagnostics.ts';
import { memoByObject } from '../../model/memo.ts';
import { emptyLinesAfter, type Chunk } from '../chunks.ts';
import { generateFiles } from '../files.ts';

/** A chunk of a file with what stands in it. */
export interface Section {
  readonly file: string;
  readonly chunk: Chunk;
  /** The text of the chunk, into which all ranges lead. */
  readonly text: string;
  readonly items: readonly (HclItem | HclBroken)[];
  readonly placeOf: (index: number) => FilePlace;
}

const contentOf = memoByObject(({ text }: Chunk) => ({ items: readFile(text).items, lineOf: lineLookup(text) }));

/** The sections of the Terraform files, in the order of the files; what did not change is read once. */
export const sectionsOf: (design: Design) => readonly Section[] = memoByObject((design: Design) =>
  generateFiles(design).flatMap((file): readonly Section[] => {
    const { path, chunks } = file;
    if (!/\.(?:tf|tofu|tfvars)$/.test(path)) return [];
    let start = 1;
    return chunks.map((chunk, at) => {
      const first = start;
      start += chunk.lineCount + emptyLinesAfter(file, at);
      const { items, lineOf } = contentOf(chunk);
      const placeOf = (index: number) => ({ file: path, line: first + lineOf(index) - 1 });
      return { file: path, chunk, text: chunk.text, items, placeOf };
    });
  }),
);

/** Blocks of the files that Terraform reads for the module itself, each with its section. */
export const moduleBlocks: (design: Design) => readonly { readonly block: HclBlock; readonly section: Section }[] =
  memoByObject((design: Design) =>
    sectionsOf(design)
      .filter(({ file }) => isOfModule(file, design))
      .flatMap((section) =>
        blocksOf(section.items.filter((item) => item.kind !== 'broken')).map((block) => ({ block, section })),
      ),
  );

/** Whether Terraform, or OpenTofu where that is chosen, reads a file as part of the module in the folder. */
export const isOfModule = (file: string, { output }: Pick<Design, 'output'>): boolean =>
  !file.includes('/') && (file.endsWith('.tf') || (file.endsWith('.tofu') && output.engine === 'tofu'));
