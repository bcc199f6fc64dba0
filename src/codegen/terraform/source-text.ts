/** Blocks in the words of the person who wrote them, for as long as they say the same as the object. */
import {
  addressOf,
  printedAs,
  typeOf,
  type DesignObject,
  type Variable,
  type SourceText,
} from '../../model/design/design.ts';
import { inTableOrder } from '../../model/document/document.ts';
import type { HclBlock } from '../../hcl/body.ts';
import { editedBlock } from '../../hcl/layout/block-edit.ts';
import { commentedBlocks, commentsByName, type Commented } from '../../hcl/layout/comments.ts';
import { memoByObject, memoByPair, sameList } from '../../model/memo.ts';
import { isRef, mapDynamics } from '../../model/schema/value.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Block } from '../../hcl/print/ast.ts';
import { printBlock, type Line } from '../../hcl/print/print.ts';
import { metaArguments, withMetaArguments } from './meta-arguments.ts';
import type { Names } from './names.ts';
import { objectDeviations, variableDeviations } from './deviations.ts';
import { withComments } from './inner-comments.ts';
import { linesWith } from './source-text-lines.ts';

/** Of all that its block says: a change of a value, of its name, or of a name that it refers to makes another one. */
export function fingerprintOf(object: DesignObject, names: Names): string {
  const values = Object.entries(inTableOrder(typeOf(object), object.attributes)).map(([name, value]) => [
    name,
    mapDynamics(value, (dynamic) =>
      isRef(dynamic)
        ? { hcl: `${names.reference({ attribute: 'id', ...dynamic }, undefined)} ${dynamic.attribute}` }
        : dynamic,
    ),
  ]);
  return fingerprint(JSON.stringify([addressOf(object), object.variant, values]));
}

export const variableFingerprintOf = ({ name, type, description, default: given, sensitive }: Variable): string =>
  fingerprint(JSON.stringify([name, type, description, given, sensitive]));

/** What stands in the words: nothing else than comments and blocks is ever printed of them. */
const wordsOf: (written: SourceText) => Commented = memoByObject(({ text }: SourceText) => commentedBlocks(text));

/** The comments above the words of an object, for the block that is printed in their place. */
export const leadLines = (written: SourceText | undefined): readonly Line[] =>
  written ? wordsOf(written).lead.map((text) => ({ text })) : [];

/** The blocks of an object with the comments and meta-arguments that stood within its words. */
export function withInnerWords(blocks: readonly Block[], object: DesignObject): readonly Block[] {
  const { sourceText: written } = object;
  const type = printedAs(object).terraformType;
  const own = written && wordsOf(written).blocks.find(({ labels: [label] }) => label === type);
  if (!written || !own) return blocks;
  const comments = commentsByName(written.text, own);
  const metas = metaArguments(written.text, own, object);
  return blocks.map((block) =>
    block.labels[0] === type ? withComments(withMetaArguments(block, metas), comments) : block,
  );
}

/** A label may hold spaces, so the parts of a head stay apart. */
const isHeaded = ({ type, labels }: HclBlock, head: readonly string[]): boolean => sameList([type, ...labels], head);

interface Compared {
  /** The only block of the source text, where it has the head that is printed. */
  readonly block: HclBlock | undefined;
  /** What differs from the object or variable. */
  readonly deviations: readonly string[];
}

function compared(
  written: SourceText,
  head: readonly string[],
  deviationsOf: (block: HclBlock) => readonly string[],
): Compared | undefined {
  const { lead, blocks } = wordsOf(written);
  // Comments claim nothing.
  if (blocks.length === 0 && lead.length > 0) return undefined;
  const [block, ...more] = blocks;
  const isAlone = block && more.length === 0 && isHeaded(block, head);
  return { block, deviations: isAlone ? deviationsOf(block) : ['its blocks'] };
}

/** The block in the words of an object that was not edited since. */
const comparedObject = memoByPair((object: DesignObject, known: Names): Compared | undefined => {
  const { sourceText: written } = object;
  if (!written || written.fingerprint !== fingerprintOf(object, known)) return undefined;
  return compared(written, ['resource', printedAs(object).terraformType, object.name], (block) =>
    objectDeviations(written.text, block, object, known),
  );
});

const comparedVariable = memoByPair((variable: Variable, known: Names): Compared | undefined => {
  const { sourceText: written } = variable;
  if (!written || written.fingerprint !== variableFingerprintOf(variable)) return undefined;
  return compared(written, ['variable', variable.name], (block) =>
    variableDeviations(written.text, block, variable, known),
  );
});

const agreeing = (found: Compared | undefined): HclBlock | undefined =>
  found?.deviations.length === 0 ? found.block : undefined;

/** The words of an object, where its block is just that one and reading it gives the object. */
export function sourceTextLines(object: DesignObject, known: Names): readonly Line[] | undefined {
  const block = agreeing(comparedObject(object, known));
  return block && object.sourceText && linesWith(object.sourceText.text, block, typeOf(object).attributes);
}

/** Whether an object says what it said when its words were read or written. */
export const isAsWorded = (object: DesignObject, known: Names): boolean =>
  object.sourceText?.fingerprint === fingerprintOf(object, known);

/**
 * The words of an object with what it says otherwise by now, and nothing else changed; undefined where that is no matter
 * of single settings, or reading them would not give the object.
 * @param printed the only block of the object
 */
export function editedWords(object: DesignObject, printed: Block, known: Names): SourceText | undefined {
  const { sourceText: written } = object;
  const old = written && onlyBlock(written);
  if (!old || old.labels[0] !== printed.labels[0]) return undefined;
  const changed = new Set(objectDeviations(written.text, old, object, known));
  const text = editedBlock(written.text, written.text, linesText(printBlock(printed)), changed);
  if (text === undefined) return undefined;
  const edited = { text, fingerprint: fingerprintOf(object, known) };
  const now = onlyBlock(edited);
  const isSound = now && isHeaded(now, [printed.keyword, ...printed.labels]);
  return isSound && objectDeviations(text, now, object, known).length === 0 ? edited : undefined;
}

const linesText = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

function onlyBlock(written: SourceText): HclBlock | undefined {
  const { blocks } = wordsOf(written);
  return blocks.length === 1 ? blocks[0] : undefined;
}

export function variableSourceTextLines(variable: Variable, known: Names): readonly Line[] | undefined {
  const block = agreeing(comparedVariable(variable, known));
  return block && variable.sourceText && linesWith(variable.sourceText.text, block, {});
}

const nothing: readonly string[] = [];

/** What the words of an object or variable claim to say of it, and say otherwise: names of attributes and blocks. */
export const contradictions = (part: DesignObject | Variable, known: Names): readonly string[] => {
  if (!part.sourceText) return nothing;
  const found = 'attributes' in part ? comparedObject(part, known) : comparedVariable(part, known);
  return found?.deviations ?? nothing;
};
