/** Where the source text of a block says something else than the object or variable that it stands for. */
import { isEncoded } from '../../model/schema/attribute.ts';
import { typeOf, type DesignObject, type Variable } from '../../model/design/design.ts';
import { hclAttributesOf, blocksOf, slice, type HclBlock, type Range } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { meaningOf, type Standing } from '../../hcl/meaning.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { block as blockOf, entry, text as textExpression, type Entry } from '../../hcl/print/ast.ts';
import { printBlock } from '../../hcl/print/print.ts';
import { companionPrinters } from './companions/printers.ts';
import type { Names } from './names.ts';
import { statementsOf } from './resource.ts';
import { variableBlock } from './variables.ts';

/** What a block has to say of one attribute. */
interface Expected {
  readonly entry: Entry;
  readonly standing: Standing;
  /** Nothing in its place means the same. */
  readonly isOptional: boolean;
}

/** Names of attributes and blocks of a resource block that differ from the object, also those that only one of them has. */
export function objectDeviations(text: string, block: HclBlock, object: DesignObject, names: Names): readonly string[] {
  // What is printed as several blocks has no text of its own.
  if (companionPrinters[object.type]) return [object.type];
  const expected = statementsOf(object, names).map(({ attribute, entry: own, isFixed, isPrinted }): Expected => ({
    entry: own,
    standing: isEncoded(attribute) || attribute.kind === 'json' ? 'encoded' : 'value',
    isOptional: !isPrinted || (isFixed && attribute.required !== true && attribute.default === undefined),
  }));
  const order = orderDeviations(text, block, object, names.addresses);
  return [...deviations(text, block, expected, ['depends_on']), ...order];
}

/** The same of a variable block. */
export function variableDeviations(text: string, block: HclBlock, variable: Variable, names: Names): readonly string[] {
  const printed = variableBlock(variable, names).body.filter((item) => item.type === 'entry');
  const expected = printed.map((own): Expected => ({
    entry: own,
    // A variable of any type tells 1 from "1".
    standing: own.name === 'default' && variable.type === 'any' ? 'json' : 'value',
    isOptional: own.name === 'type' && variable.type === 'any',
  }));
  const unset: Expected[] = [
    ...(variable.description === '' ? [optional(entry('description', textExpression('')))] : []),
    ...(variable.sensitive ? [] : [optional(entry('sensitive', { type: 'boolean', boolean: false }))]),
  ];
  const blocks = blocksOf(block.items).map(({ type }) => type);
  return [...deviations(text, block, [...expected, ...unset], []), ...blocks];
}

const optional = (own: Entry): Expected => ({ entry: own, standing: 'value', isOptional: true });

/** @param others attributes that are judged elsewhere */
function deviations(
  text: string,
  { items }: HclBlock,
  expected: readonly Expected[],
  others: readonly string[],
): readonly string[] {
  const printed = printBlock(
    blockOf(
      'x',
      [],
      expected.map(({ entry: own }) => own),
    ),
  )
    .map((line) => line.text)
    .join('\n');
  const [own] = blocksOf(readFile(printed).items.filter((item) => item.kind !== 'broken'));
  const values = new Map(hclAttributesOf(own?.items ?? []).map(({ name, value }) => [name, value]));
  const open = new Map(expected.map((one) => [one.entry.name, one]));
  const found: string[] = [];
  for (const { name, value } of hclAttributesOf(items)) {
    const wanted = open.get(name);
    const range = values.get(name);
    open.delete(name);
    if (others.includes(name)) continue;
    const isSame =
      wanted && range && meaningOf(text, value, wanted.standing) === meaningOf(printed, range, wanted.standing);
    if (!isSame) found.push(name);
  }
  for (const [name, { isOptional }] of open) if (!isOptional) found.push(name);
  return found;
}

/**
 * `depends_on` may name what is printed too, where the type is printed with one; a lifecycle may have a deployment made
 * before the one that it replaces goes.
 */
function orderDeviations(
  text: string,
  { items }: HclBlock,
  object: DesignObject,
  addresses: ReadonlySet<string>,
): readonly string[] {
  const { dependsOn, snapshotOf } = typeOf(object);
  const orders = hclAttributesOf(items).filter(({ name }) => name === 'depends_on');
  const hasOrder = (dependsOn ?? snapshotOf) !== undefined && orders.length === 1;
  const isKnown = orders.length === 0 || (hasOrder && orders.every(({ value }) => namesOnly(text, value, addresses)));
  const blocks = blocksOf(items);
  const [only] = blocks;
  const isFine = blocks.length === 0 || (blocks.length === 1 && snapshotOf && only && isReplacement(text, only));
  return [...(isKnown ? [] : ['depends_on']), ...(isFine ? [] : blocks.map(({ type }) => type))];
}

function namesOnly(text: string, list: Range, addresses: ReadonlySet<string>): boolean {
  const tree = readTree(text, list);
  if (tree?.kind !== 'list') return false;
  return tree.items.every((item) => item.kind === 'path' && addresses.has(item.names.join('.')));
}

const isReplacement = (text: string, { type, labels, items }: HclBlock): boolean =>
  type === 'lifecycle' &&
  labels.length === 0 &&
  items.every(
    (item) =>
      item.kind === 'comment' ||
      (item.kind === 'attribute' && item.name === 'create_before_destroy' && slice(text, item.value) === 'true'),
  );
