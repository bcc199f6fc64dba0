/**
 * Design → generated files, each with a map from its lines to the design. Total and pure; what one object prints is
 * kept while the object and all names stay the same, so that a keystroke prints one block.
 */
import type { Path } from '../hcl/path.ts';
import { indexOf, type Design, type DesignIndex, type DesignObject } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import { formOf, type FileForm } from '../model/design/passthrough/file-form.ts';
import { repeatedKeys } from '../model/design/imported/import-faults.ts';
import { memoByItem, memoByObject } from '../model/memo.ts';
import type { Key } from '../model/schema/value.ts';
import { blocksChunk, chunkOf, emptyLinesAfter, spaceAfter, textChunk, type Chunk } from './chunks.ts';
import { documentFileName } from './file-name.ts';
import { crlfText } from '../hcl/line-ends.ts';
import { printEntries } from '../hcl/print/print.ts';
import { moduleFiles } from './module-files.ts';
import { allCommands, importBlock, importCommands, printed } from './printed.ts';
import { importTarget, importTargets, type ImportTarget } from './terraform/imports.ts';
import { discoverBlocks } from './terraform/moves.ts';
import { bringsCode, handlerFile } from './terraform/scaffold.ts';
import { importScripts } from './terraform/scripts.ts';
import { exampleEntries } from './terraform/variables.ts';

export type Language = 'hcl' | 'shell' | 'powershell' | 'bat' | 'json' | 'javascript' | 'python';

export interface GeneratedFile {
  readonly path: string;
  readonly language: Language;
  /** Between chunks stands a blank line, or none in scripts. */
  readonly chunks: readonly Chunk[];
  readonly separator: '\n' | '\n\n';
  readonly newline: '\n' | '\r\n';
  /** Whether the bytes begin with a byte order mark: Windows PowerShell 5.1 reads UTF-8 only with one. */
  readonly hasByteOrderMark?: true;
  /** What follows the last line in place of a line end. */
  readonly end?: string;
}

/** The whole text, with a newline at the end unless the file was read with another one. */
export const fileText: (file: GeneratedFile) => string = memoByObject((file: GeneratedFile) => {
  const { newline, end = newline } = file;
  const lines = file.chunks.map((chunk, at) => chunk.text + spaceAfter(file, at)).join('');
  const text = lines.endsWith('\n') ? lines.slice(0, -1) : lines;
  if (newline === '\n') return text + end;
  return (file.language === 'hcl' ? crlfText(text) : text.replaceAll('\n', newline)) + end;
});

/** What is written: the text in UTF-8. */
export const fileBytes = (file: GeneratedFile): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${file.hasByteOrderMark ? '\uFEFF' : ''}${fileText(file)}`);

const plainLines = memoByObject((texts: readonly string[]) =>
  chunkOf(
    texts.map((text) => ({ text })),
    undefined,
  ),
);
const handlerChunk = memoByObject((object: DesignObject) => textChunk(handlerFile(object).text, object.key));

const file = (
  path: string,
  language: Language,
  chunks: readonly Chunk[],
  rest: Partial<GeneratedFile> = {},
): GeneratedFile => ({
  path,
  language,
  chunks,
  separator: language === 'hcl' ? '\n\n' : '\n',
  newline: '\n',
  ...(language === 'powershell' ? { hasByteOrderMark: true } : {}),
  ...rest,
});

const marginChunk = memoByObject(({ above = '' }: FileForm): Chunk => textChunk(above));

/** A file with the ends that it was read with. */
function inForm(own: GeneratedFile, form: FileForm | undefined): GeneratedFile {
  const [first, ...others] = own.chunks;
  if (!form || !first) return own;
  return {
    ...own,
    ...(form.crlf ? { newline: '\r\n' as const } : {}),
    ...(form.above === undefined ? {} : { chunks: [marginChunk(form), { ...first, gap: 0 }, ...others] }),
    ...(form.below === undefined ? {} : { end: form.below }),
  };
}

/** The import scripts, where there is something to import. */
function scriptFiles(design: Design, targets: readonly ImportTarget[]): readonly GeneratedFile[] {
  if (design.output.imports === 'none' || targets.length === 0) return [];
  return scriptsOf(allCommands(targets, { engine: design.output.engine, repeated: repeatedKeys(design) }));
}

/** The commands of each script, of which one edit changes those of one object. */
const commandsOf = importScripts.map((_, at) => memoByItem((commands: readonly Chunk[]) => commands[at] as Chunk));

/** The same while what they say is. */
const scriptsOf = memoByObject((commands: readonly (readonly Chunk[])[]): readonly GeneratedFile[] =>
  importScripts.map((script, at) => {
    const tail = script.tail.length === 0 ? [] : [plainLines(script.tail)];
    const chunks = [plainLines(script.head), ...(commandsOf[at]?.(commands) ?? []), ...tail];
    return file(script.path, script.language, chunks, { newline: script.newline });
  }),
);

/** The code of example functions. Two of one name, which is an error, have one file. */
function handlerFiles(design: Design): readonly GeneratedFile[] {
  const files = new Map<string, GeneratedFile>();
  for (const object of indexOf(design).byType.get('scaffold') ?? []) {
    if (!bringsCode(object)) continue;
    const { path } = handlerFile(object);
    if (files.has(path)) continue;
    files.set(path, file(path, path.endsWith('.py') ? 'python' : 'javascript', [handlerChunk(object)]));
  }
  return [...files.values()];
}

/** Every file of a design, Terraform first. The design document itself is not among them (see `documentFile`). */
export const generateFiles: (design: Design) => readonly GeneratedFile[] = memoByObject((design: Design) => {
  const targets = importTargets(design, indexOf(design));
  const example = exampleEntries(design);
  const discover = discoverBlocks(design).map((block) => blocksChunk([block], undefined));
  return [
    ...[...moduleFiles(design, targets)].map(([path, chunks]) =>
      inForm(file(path, 'hcl', chunks), formOf(design, path)),
    ),
    ...(discover.length === 0 ? [] : [file('discover.tfquery.hcl', 'hcl', discover)]),
    ...(example.length === 0
      ? []
      : [file('terraform.tfvars.example', 'hcl', [chunkOf(printEntries(example), undefined)])]),
    ...scriptFiles(design, targets),
    ...handlerFiles(design),
  ];
});

/** Prints one object before the whole design is generated, which then finds it printed. */
export function prewarmFiles(object: DesignObject, design: Design, index: DesignIndex): void {
  printed(object, design, index);
  const target = importTarget(object, index);
  if (!target || design.output.imports === 'none') return;
  importBlock(target, design.output);
  importCommands(target, { engine: design.output.engine, isRepeated: false });
}

/** Lines of all files of a design together. */
export const lineCount = (design: Design): number =>
  generateFiles(design).reduce(
    (sum, file) =>
      sum + file.chunks.reduce((lines, chunk, at) => lines + chunk.lineCount + emptyLinesAfter(file, at), 0),
    0,
  );

/** NAME.gatewright.json, for the zip and `generate --design`. */
export const documentFile = (design: Design): GeneratedFile =>
  file(documentFileName(design), 'json', [textChunk(documentText(design))]);

export interface LinePlace {
  readonly key: Key;
  readonly path: Path;
}

/** The design place of a line (from 1); `[]` for lines that stand for the whole object. */
export function placeOfLine(generated: GeneratedFile, line: number): LinePlace | undefined {
  let start = 1;
  for (const [at, chunk] of generated.chunks.entries()) {
    const within = line - start;
    if (within >= 0 && within < chunk.lineCount) {
      const place = chunk.places.find((candidate) => candidate.line === within);
      const key = chunk.key ?? chunk.blocks?.find(({ from, to }) => within >= from && within <= to)?.key;
      return key === undefined ? undefined : { key, path: place?.path ?? [] };
    }
    start += chunk.lineCount + emptyLinesAfter(generated, at);
  }
  return undefined;
}

export interface LineRange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Lines (from 1, inclusive) that a place of the design prints, file by file. `[]` gives the whole block. */
export function linesOfPlace(files: readonly GeneratedFile[], key: Key, path: Path): readonly LineRange[] {
  return files.flatMap((generated) => {
    const ranges: LineRange[] = [];
    let start = 1;
    for (const [at, chunk] of generated.chunks.entries()) {
      const lines = linesInChunk(chunk, key, path);
      if (lines) ranges.push({ path: generated.path, from: start + lines.from, to: start + lines.to });
      start += chunk.lineCount + emptyLinesAfter(generated, at);
    }
    return ranges;
  });
}

function linesInChunk(chunk: Chunk, key: Key, path: Path): { readonly from: number; readonly to: number } | undefined {
  if (path.length === 0 && chunk.key === key) return { from: 0, to: chunk.lineCount - 1 };
  if (path.length === 0) return chunk.blocks?.find((block) => block.key === key);
  const within = chunk.places.filter(
    (place) => chunk.key === key && path.every((part, index) => String(part) === String(place.path[index])),
  );
  const first = within[0];
  const last = within.at(-1);
  return first && last ? { from: first.line, to: last.line } : undefined;
}
