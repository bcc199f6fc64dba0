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
import { memoByItem, memoByItemIn, memoByObject, memoByPair, memoWith } from '../model/memo.ts';
import { resourceTypes } from '../model/resources/index.ts';
import { referrersAt } from '../model/design/referrers.ts';
import type { Key } from '../model/schema/value.ts';
import { blockLines, blocksChunk, chunkOf, type Chunk } from './chunks.ts';
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

/** Types whose blocks depend on objects beside their own; those of all others on names and the place alone. */
const wandering = resourceTypes
  .filter(({ dependsOn, snapshotOf, composed }) => dependsOn ?? snapshotOf ?? composed)
  .map(({ id }) => id);

const printedOf = memoByItemIn(
  (object: DesignObject, { design, index }: { readonly design: Design; readonly index: DesignIndex }) =>
    printed(object, design, index),
  (before, { design }) => {
    const [then, now] = [before.design.output, design.output];
    return then.region === now.region && then.account === now.account;
  },
  (objects, places, { index }, last) => [
    ...referrersAt(objects, places, last.items),
    ...wandering.flatMap((type) => index.byType.get(type) ?? []).map(({ key }) => index.placeOf(key) ?? 0),
  ],
);

/** What each object of a design prints, in their order. */
export const allPrinted = memoByObject((design: Design) =>
  printedOf(design.objects, { design, index: indexOf(design) }),
);

const asksOf = memoByItem(({ asks }: ReturnType<typeof printed>) => asks);
const allAsked = memoByObject(
  (asks: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> =>
    new Set(asks.flatMap((some) => [...(some ?? [])])),
);

/** The data sources that the examples of a design ask, each once. */
export const dataAsked = (design: Design): ReadonlySet<string> => allAsked(asksOf(allPrinted(design)));

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

/** The same lines for the same object: what is imported seldom changes when the object does. */
const sameText = (before: Chunk, now: Chunk) => before.text === now.text && before.key === now.key;

/** The blocks that import objects, in their order. */
export const importBlocks = memoByItemIn(
  (target: ImportTarget, output: Output) => importBlock(target, output),
  (before, now) => before === now,
  () => [],
  sameText,
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

interface AllCommands {
  readonly engine: Output['engine'];
  /** Keys of objects that import what another one does. */
  readonly repeated: readonly Key[];
}

const repeatedOnes = memoByObject((keys: readonly Key[]) => new Set(keys));

/** The lines that import objects, in their order. */
export const allCommands = memoByItemIn(
  (target: ImportTarget, { engine, repeated }: AllCommands) =>
    importCommands(target, { engine, isRepeated: repeatedOnes(repeated).has(target.object.key) }),
  (before, now) => before.engine === now.engine && before.repeated === now.repeated,
  () => [],
  (before, now) => before.every((chunk, at) => now[at] !== undefined && sameText(chunk, now[at])),
);

/** The lines that import one object, in the order of the scripts. */
export const importCommands = memoWith(
  (target: ImportTarget, { engine, isRepeated }: CommandContext) =>
    importScripts.map((script) => chunkOf(commandLines(script, target, engine, isRepeated), target.object.key)),
  (before, now) => before.engine === now.engine && before.isRepeated === now.isRepeated,
);
