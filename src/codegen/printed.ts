/** What one object or variable prints, kept while it and all names stay the same. */
import {
  indexOf,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
  type Output,
  type Variable,
} from '../model/design/design.ts';
import { memoWith, memoByObject, memoByPair } from '../model/memo.ts';
import { blockLines, blocksChunk, chunkOf } from './chunks.ts';
import { dataAskedBy } from './terraform/companions/place.ts';
import { importById, importByIdentity, type ImportTarget } from './terraform/imports.ts';
import type { Names } from './terraform/names.ts';
import { objectBlocks } from './terraform/resource.ts';
import { commandLines, importScripts } from './terraform/scripts.ts';
import { samePrintContext, printContextOf, type PrintContext } from './terraform/print-context.ts';
import { variableBlock } from './terraform/variables.ts';
import { leadLines, withInnerWords, sourceTextLines, variableSourceTextLines } from './terraform/source-text.ts';

const objectChunk = memoWith((object: DesignObject, context: PrintContext) => {
  // What lives in another module is printed there.
  const blocks = object.address === undefined ? objectBlocks(object, context) : [];
  const lines = sourceTextLines(object, context.names) ?? [
    ...leadLines(object.sourceText),
    ...blockLines(withInnerWords(blocks, object)),
  ];
  return {
    chunk: blocks.length === 0 ? undefined : chunkOf(lines, object.key),
    asks: typeOf(object).composed ? dataAskedBy(blocks) : undefined,
    resources: blocks.filter(({ keyword }) => keyword === 'resource').length,
  };
}, samePrintContext);

/** What an object prints, made once. */
export const printed = (object: DesignObject, design: Design, index: DesignIndex) =>
  objectChunk(object, printContextOf(object, design, index));

/** The data sources that the examples of a design ask, each once. */
export const dataAsked: (design: Design) => ReadonlySet<string> = memoByObject((design: Design) => {
  const index = indexOf(design);
  return new Set(design.objects.flatMap((object) => [...(printed(object, design, index).asks ?? [])]));
});

/** What declares a variable, made once. */
export const variableChunk = memoByPair((variable: Variable, names: Names) =>
  chunkOf(
    variableSourceTextLines(variable, names) ?? [
      ...leadLines(variable.sourceText),
      ...blockLines([variableBlock(variable, names)]),
    ],
    variable.key,
  ),
);

/** The block that imports one object. */
export const importBlock = memoByPair((target: ImportTarget, output: Output) => {
  const block = output.imports === 'id' ? importById(target) : importByIdentity(target, output);
  return blocksChunk([block], target.object.key);
});

interface CommandContext {
  readonly engine: Output['engine'];
  /** Whether another object imports the same. */
  readonly isRepeated: boolean;
}

/** The lines that import one object, in the order of the scripts. */
export const importCommands = memoWith(
  (target: ImportTarget, { engine, isRepeated }: CommandContext) =>
    importScripts.map((script) => chunkOf(commandLines(script, target, engine, isRepeated), target.object.key)),
  (before, now) => before.engine === now.engine && before.isRepeated === now.isRepeated,
);
