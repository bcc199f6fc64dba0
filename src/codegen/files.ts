/**
 * Design → generated files, each with a map from its lines to the design. Total and pure; what one object prints is
 * kept while the object and all names stay the same, so that a keystroke prints one block.
 */
import type { Path } from '../model/attribute.ts';
import {
  indexOf,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
  type Output,
  type Variable,
} from '../model/design.ts';
import { documentText } from '../model/document.ts';
import { onePerLike, onePerObject, onePerPair } from '../model/memo.ts';
import type { Key } from '../model/value.ts';
import { documentFileName } from './file-name.ts';
import type { Block } from './hcl/ast.ts';
import { printBlock, printEntries, type Line } from './hcl/print.ts';
import { askedBy, dataBlocks } from './terraform/companions/place.ts';
import { importById, importByIdentity, importTargets, type ImportTarget } from './terraform/imports.ts';
import { discoverBlocks, movedBlocks } from './terraform/moves.ts';
import { namesOf, type Names } from './terraform/names.ts';
import { objectBlocks } from './terraform/resource.ts';
import { bringsCode, handlerFile } from './terraform/scaffold.ts';
import { commandLines, importScripts, type Script } from './terraform/scripts.ts';
import { sameSurroundings, surroundingsOf, type Surroundings } from './terraform/surroundings.ts';
import { exampleEntries, outputBlocks, variableBlock } from './terraform/variables.ts';
import { importStyleOf, versionBlocks } from './terraform/versions.ts';

export type Language = 'hcl' | 'shell' | 'powershell' | 'bat' | 'json' | 'javascript' | 'python';

/** Lines that belong together: a block, a command, a file that is not ours to divide. */
export interface Chunk {
  /** Lines joined by `\n`, without one at the end. */
  readonly text: string;
  readonly lineCount: number;
  /** The object or variable it was printed from. */
  readonly key: Key | undefined;
  /** For lines with a place in the design: line within the chunk (from 0) → path. Without an entry: the object itself. */
  readonly places: readonly { readonly line: number; readonly path: Path }[];
}

export interface GeneratedFile {
  readonly path: string;
  readonly language: Language;
  /** Between chunks stands a blank line, or none in scripts. */
  readonly chunks: readonly Chunk[];
  readonly separator: '\n' | '\n\n';
  readonly newline: '\n' | '\r\n';
}

/** The whole text, with a newline at the end. */
export const fileText: (file: GeneratedFile) => string = onePerObject((file: GeneratedFile) => {
  const text = `${file.chunks.map((chunk) => chunk.text).join(file.separator)}\n`;
  return file.newline === '\n' ? text : text.replaceAll('\n', file.newline);
});

function chunkOf(lines: readonly Line[], key: Key | undefined): Chunk {
  return {
    text: lines.map((line) => line.text).join('\n'),
    lineCount: lines.length,
    key,
    places: lines.flatMap(({ path }, line) => (path ? [{ line, path }] : [])),
  };
}

const blocksChunk = (blocks: readonly Block[], key: Key | undefined): Chunk =>
  chunkOf(
    blocks.flatMap((block, index) => [...(index === 0 ? [] : [{ text: '' }]), ...printBlock(block)]),
    key,
  );

const objectChunk = onePerLike((object: DesignObject, surroundings: Surroundings) => {
  const blocks = objectBlocks(object, surroundings);
  return {
    chunk: blocksChunk(blocks, object.key),
    asks: typeOf(object).composed ? askedBy(blocks) : undefined,
    resources: blocks.filter(({ keyword }) => keyword === 'resource').length,
  };
}, sameSurroundings);

/** What an object prints, made once. */
export const printed = (object: DesignObject, design: Design, index: DesignIndex) =>
  objectChunk(object, surroundingsOf(object, design, index));

/** The data sources that the examples of a design ask, each once. */
export const dataAsked: (design: Design) => ReadonlySet<string> = onePerObject((design: Design) => {
  const index = indexOf(design);
  return new Set(design.objects.flatMap((object) => [...(printed(object, design, index).asks ?? [])]));
});
const variableChunk = onePerPair((variable: Variable, names: Names) =>
  blocksChunk([variableBlock(variable, names)], variable.key),
);
const textChunk = (text: string, key?: Key): Chunk => {
  const body = text.replace(/\n$/, '');
  return { text: body, lineCount: body.split('\n').length, key, places: [] };
};
/** What imports one object: its block, and its lines of each script. */
const importChunks = onePerPair((target: ImportTarget, output: Output) => {
  const { key } = target.object;
  const block = importStyleOf(output) === 'id' ? importById(target) : importByIdentity(target, output);
  return {
    block: blocksChunk([block], key),
    commands: importScripts.map((script) => chunkOf(commandLines(script, target, output.engine), key)),
  };
});
const headChunk = onePerObject((script: Script) =>
  chunkOf(
    script.head.map((text) => ({ text })),
    undefined,
  ),
);
const handlerChunk = onePerObject((object: DesignObject) => textChunk(handlerFile(object).text, object.key));

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
  ...rest,
});

interface Sections {
  readonly versions: readonly Chunk[];
  readonly variables: readonly Chunk[];
  readonly objects: ReadonlyMap<string, readonly Chunk[]>;
  readonly outputs: readonly Chunk[];
  readonly imports: readonly Chunk[];
  readonly moves: readonly Chunk[];
}

function sectionsOf(design: Design, targets: readonly ImportTarget[]): Sections {
  const names = namesOf(design);
  const index = indexOf(design);
  const objects = new Map<string, Chunk[]>([['main.tf', []]]);
  for (const object of design.objects) {
    const path = typeOf(object).file;
    const { chunk } = printed(object, design, index);
    const chunks = objects.get(path);
    if (chunks) chunks.push(chunk);
    else objects.set(path, [chunk]);
  }
  const data = dataBlocks(dataAsked(design));
  const asking = objects.get('permissions.tf') ?? objects.get('scaffolds.tf');
  if (data.length > 0) asking?.unshift(...data.map((block) => blocksChunk([block], undefined)));
  const style = importStyleOf(design.output);
  return {
    versions: versionBlocks(design, { hasImports: targets.length > 0, asksAws: data.length > 0 }).map((block) =>
      blocksChunk([block], undefined),
    ),
    variables: design.variables.map((variable) => variableChunk(variable, names)),
    objects,
    outputs: design.output.outputs ? outputBlocks(design).map((block) => blocksChunk([block], undefined)) : [],
    imports: style === 'none' ? [] : targets.map((target) => importChunks(target, design.output).block),
    moves: movedBlocks(design).map((block) => blocksChunk([block], undefined)),
  };
}

const emptyNote = chunkOf([{ text: '# Nothing is designed yet: add an API to fill this file.' }], undefined);

function terraformFiles(design: Design, sections: Sections): readonly GeneratedFile[] {
  const { versions, variables, objects, outputs, imports, moves } = sections;
  if (design.output.layout === 'single')
    return [
      file('main.tf', 'hcl', [
        ...versions,
        ...variables,
        ...[...objects.values()].flat(),
        ...outputs,
        ...imports,
        ...moves,
      ]),
    ];
  const hcl = (path: string, chunks: readonly Chunk[]) => (chunks.length === 0 ? [] : [file(path, 'hcl', chunks)]);
  const main = objects.get('main.tf') ?? [];
  return [
    file('main.tf', 'hcl', main.length === 0 ? [emptyNote] : main),
    ...[...objects].flatMap(([path, chunks]) => (path === 'main.tf' ? [] : hcl(path, chunks))),
    ...hcl('imports.tf', imports),
    ...hcl('moved.tf', moves),
    ...hcl('variables.tf', variables),
    ...hcl('outputs.tf', outputs),
    ...hcl('versions.tf', versions),
  ];
}

/** Every file of a design, Terraform first. The design document itself is not among them (see `documentFile`). */
export const generateFiles: (design: Design) => readonly GeneratedFile[] = onePerObject((design: Design) => {
  const targets = importTargets(design, indexOf(design));
  const example = exampleEntries(design);
  const discover = discoverBlocks(design).map((block) => blocksChunk([block], undefined));
  const scripts = importStyleOf(design.output) === 'none' || targets.length === 0 ? [] : importScripts;
  return [
    ...terraformFiles(design, sectionsOf(design, targets)),
    ...(discover.length === 0 ? [] : [file('discover.tfquery.hcl', 'hcl', discover)]),
    ...(example.length === 0
      ? []
      : [file('terraform.tfvars.example', 'hcl', [chunkOf(printEntries(example), undefined)])]),
    ...scripts.map((script, index) => {
      const commands = targets.flatMap((target) => importChunks(target, design.output).commands[index] ?? []);
      return file(script.path, script.language, [headChunk(script), ...commands], { newline: script.newline });
    }),
    ...design.objects.flatMap((object) => {
      if (object.type !== 'scaffold' || !bringsCode(object)) return [];
      const { path } = handlerFile(object);
      return [file(path, path.endsWith('.py') ? 'python' : 'javascript', [handlerChunk(object)])];
    }),
  ];
});

/** Lines of all files of a design together. */
export const lineCount = (design: Design): number =>
  generateFiles(design).reduce(
    (sum, { chunks, separator }) =>
      sum + chunks.reduce((lines, chunk) => lines + chunk.lineCount, 0) + (chunks.length - 1) * (separator.length - 1),
    0,
  );

/** NAME.gatewright.json, for the zip and `generate --design`. */
export const documentFile = (design: Design): GeneratedFile =>
  file(documentFileName(design), 'json', [textChunk(documentText(design))]);

export interface Place {
  readonly key: Key;
  readonly path: Path;
}

/** The design place of a line (from 1); `[]` for lines that stand for the whole object. */
export function placeOfLine(generated: GeneratedFile, line: number): Place | undefined {
  let start = 1;
  const gap = generated.separator.length - 1;
  for (const chunk of generated.chunks) {
    const within = line - start;
    if (within >= 0 && within < chunk.lineCount) {
      const place = chunk.places.find((candidate) => candidate.line === within);
      return chunk.key === undefined ? undefined : { key: chunk.key, path: place?.path ?? [] };
    }
    start += chunk.lineCount + gap;
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
    const gap = generated.separator.length - 1;
    let start = 1;
    for (const chunk of generated.chunks) {
      const lines = linesInChunk(chunk, key, path);
      if (lines) ranges.push({ path: generated.path, from: start + lines.from, to: start + lines.to });
      start += chunk.lineCount + gap;
    }
    return ranges;
  });
}

function linesInChunk(chunk: Chunk, key: Key, path: Path): { readonly from: number; readonly to: number } | undefined {
  if (path.length === 0) return chunk.key === key ? { from: 0, to: chunk.lineCount - 1 } : undefined;
  const within = chunk.places.filter(
    (place) => chunk.key === key && path.every((part, index) => String(part) === String(place.path[index])),
  );
  const first = within[0];
  const last = within.at(-1);
  return first && last ? { from: first.line, to: last.line } : undefined;
}
