/** Where the source text of a block says something else than the object or variable that it stands for. */
import { isEncoded, type Attribute } from '../../model/schema/attribute.ts';
import { variantOfObject, type DesignObject, type Variable } from '../../model/design/design.ts';
import { hclAttributesOf, blocksOf, slice, type HclBlock, type HclItem } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { meaningOf, type Standing } from '../../hcl/meaning.ts';
import { block as blockOf, entry, text as textExpression, type Block, type Entry } from '../../hcl/print/ast.ts';
import { printBlock } from '../../hcl/print/print.ts';
import { companionPrinters } from './companions/printers.ts';
import { exportedAs, providerDifferenceOf } from '../../model/resources/provider-differences.ts';
import { differenceOfObject, isMetaArgument } from './meta-arguments.ts';
import type { Names } from './names.ts';
import { statementsOf } from './resource.ts';
import { variableBlock } from './variables.ts';

/** What a block has to say of one attribute. */
interface Expected {
  readonly items: readonly (Entry | Block)[];
  readonly standing: Standing;
  /** Nothing in its place means the same. */
  readonly isOptional: boolean;
}

/** Names of attributes and blocks of a resource block that differ from the object, also those that only one of them has. */
export function objectDeviations(text: string, block: HclBlock, object: DesignObject, names: Names): readonly string[] {
  // What is printed as several blocks has no text of its own.
  if (companionPrinters[object.type]) return [object.type];
  const difference = differenceOfObject(object);
  const fixed = variantOfObject(object)?.fixed ?? {};
  const expected = statementsOf(object, names).map(({ name, attribute, items, isFixed, isPrinted }): Expected => ({
    items,
    standing: isEncoded(attribute) || attribute.kind === 'json' ? 'encoded' : 'value',
    isOptional: !isPrinted || (isFixed && attribute.required !== true && isUnsaid(attribute, fixed[name])),
  }));
  const settings = block.items.filter((item) => item.kind !== 'comment' && !isMetaArgument(text, item, difference));
  return deviations(text, settings, expected);
}

/** Whether nothing in its place means the value that the variant fixes. */
const isUnsaid = (attribute: Attribute, fixed: string | undefined): boolean =>
  attribute.default === undefined || (attribute.plansDefault === true && attribute.default === fixed);

/** The same of a variable block. */
export function variableDeviations(text: string, block: HclBlock, variable: Variable, names: Names): readonly string[] {
  const printed = variableBlock(variable, names).body.filter((item) => item.type === 'entry');
  const expected = printed.map((own): Expected => ({
    items: [own],
    // A variable of any type tells 1 from "1".
    standing: own.name === 'default' && variable.type === 'any' ? 'json' : 'value',
    isOptional: own.name === 'type' && variable.type === 'any',
  }));
  const unset: Expected[] = [
    ...(variable.description === '' ? [optional(entry('description', textExpression('')))] : []),
    ...(variable.sensitive ? [] : [optional(entry('sensitive', { type: 'boolean', boolean: false }))]),
  ];
  return deviations(text, block.items, [...expected, ...unset]);
}

const optional = (own: Entry): Expected => ({ items: [own], standing: 'value', isOptional: true });

/** Names of attributes and blocks that say something else, or stand on one side only. */
function deviations(text: string, items: readonly HclItem[], expected: readonly Expected[]): readonly string[] {
  const printed = printBlock(
    blockOf(
      'x',
      [],
      expected.flatMap((one) => one.items),
    ),
  )
    .map((line) => line.text)
    .join('\n');
  const [own] = blocksOf(readFile(printed).items.filter((item) => item.kind !== 'broken'));
  const standings = new Map(expected.flatMap((one) => one.items.map((item) => [nameOf(item), one.standing] as const)));
  const optionals = new Set(expected.flatMap((one) => (one.isOptional ? one.items.map(nameOf) : [])));
  const said = meaningsOf(text, items, standings);
  const wanted = meaningsOf(printed, own?.items ?? [], standings);
  const names = new Set([...said.keys(), ...wanted.keys()]);
  return [...names].filter((name) => {
    const meaning = said.get(name);
    return meaning === undefined ? !optionals.has(name) : meaning !== wanted.get(name);
  });
}

const nameOf = (item: Entry | Block): string =>
  item.type === 'entry' ? item.name : item.keyword === 'dynamic' ? `dynamic ${item.labels.join()}` : item.keyword;

/** `aws` gives the name of a stage or domain as its id, too. */
const oneSpelling = (meaning: string): string =>
  meaning.replaceAll(/\b(aws_apigatewayv2_\w+)\.([\w-]+)\.id\b/g, (address, type: string, name: string) => {
    const difference = providerDifferenceOf(type);
    const known = difference?.exports['id'];
    return difference && typeof known === 'string' ? `${type}.${name}.${exportedAs(difference, known)}` : address;
  });

/** What a body says of each name; null says nothing. */
function meaningsOf(
  text: string,
  items: readonly HclItem[],
  standings: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of hclAttributesOf(items)) {
    const meaning = meaningOf(text, value, standings.get(name) ?? 'value') ?? slice(text, value);
    if (meaning !== 'null') found.set(name, `${found.has(name) ? 'twice ' : ''}${oneSpelling(meaning)}`);
  }
  const blocks = new Map<string, string[]>();
  for (const block of blocksOf(items)) {
    const name = [block.type, ...block.labels].join(' ');
    const body = [...meaningsOf(text, block.items, new Map())].map(([key, meaning]) => `${key}=${meaning}`);
    const list = blocks.get(name) ?? [];
    list.push(`{${body.toSorted().join()}}`);
    blocks.set(name, list);
  }
  // Blocks of one name are a set, or there is one of them.
  for (const [name, bodies] of blocks) found.set(name, bodies.toSorted().join());
  return found;
}
