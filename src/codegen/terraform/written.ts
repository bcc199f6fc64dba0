/** Blocks in the words of the person who wrote them, for as long as they say the same as the object. */
import { addressOf, printedAs, typeOf, type DesignObject, type Variable, type Written } from '../../model/design.ts';
import { inTableOrder } from '../../model/document.ts';
import type { HclBlock } from '../../model/hcl/body.ts';
import { commentedBlocks, commentsByName, type Commented } from '../../model/hcl/comments.ts';
import { onePerObject } from '../../model/memo.ts';
import { isRef, mapDynamics } from '../../model/value.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Block } from '../hcl/ast.ts';
import type { Line } from '../hcl/print.ts';
import type { Names } from './names.ts';
import { withComments } from './inner-comments.ts';
import { linesWith } from './written-lines.ts';

/** Of all that its block says: a change of a value, of its name, or of a name that it refers to makes another one. */
export function saidBy(object: DesignObject, names: Names): string {
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

export const saidByVariable = ({ name, type, description, default: given, sensitive }: Variable): string =>
  fingerprint(JSON.stringify([name, type, description, given, sensitive]));

/** What stands in the words: nothing else than comments and blocks is ever printed of them. */
const wordsOf: (written: Written) => Commented = onePerObject(({ text }: Written) => commentedBlocks(text));

/** The comments above the words of an object, for the block that is printed in their place. */
export const leadLines = (written: Written | undefined): readonly Line[] =>
  written ? wordsOf(written).lead.map((text) => ({ text })) : [];

/** The blocks of an object with the comments that stood within its words. */
export function withInnerComments(blocks: readonly Block[], object: DesignObject): readonly Block[] {
  const { written } = object;
  const type = printedAs(object).terraformType;
  const own = written && wordsOf(written).blocks.find(({ labels: [label] }) => label === type);
  if (!written || !own) return blocks;
  const comments = commentsByName(written.text, own);
  return blocks.map((block) => (block.labels[0] === type ? withComments(block, comments) : block));
}

const names = ({ type, labels }: HclBlock) => [type, ...labels].join(' ');

/** The words of an object, where its block is just that one and says the same. */
export function writtenLines(object: DesignObject, known: Names): readonly Line[] | undefined {
  const { written } = object;
  if (!written) return undefined;
  const [block, ...more] = wordsOf(written).blocks;
  const head = `resource ${printedAs(object).terraformType} ${object.name}`;
  if (!block || more.length > 0 || names(block) !== head || written.says !== saidBy(object, known)) return undefined;
  return linesWith(written.text, block, typeOf(object).attributes);
}

export function writtenVariableLines(variable: Variable): readonly Line[] | undefined {
  const { written } = variable;
  if (!written) return undefined;
  const [block, ...more] = wordsOf(written).blocks;
  if (!block || more.length > 0 || names(block) !== `variable ${variable.name}`) return undefined;
  if (written.says !== saidByVariable(variable)) return undefined;
  return linesWith(written.text, block, {});
}
