/** One object of the design → its blocks. */
import { addressOf, printedAs, typeOf, variantOfObject, type DesignObject } from '../../model/design/design.ts';
import { unencoded, type Attribute } from '../../model/schema/attribute.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { attributeOf, type ResourceType } from '../../model/schema/resource.ts';
import type { Value } from '../../model/schema/value.ts';
import { append } from '../../hcl/lists.ts';
import {
  address,
  block,
  callExpression,
  entry,
  gap,
  list,
  object as objectOf,
  text,
  type Block,
  type BodyItem,
  type Entry,
  type Expression,
} from '../../hcl/print/ast.ts';
import { differenceOf, spellingsIn, type ProviderDifference } from '../../model/resources/provider-differences.ts';
import { attributeEntry } from './attributes.ts';
import { companionPrinters } from './companions/printers.ts';
import type { Names } from './names.ts';
import { nestedBlocks } from './nested-blocks.ts';
import type { PrintContext } from './print-context.ts';

export function objectBlocks(object: DesignObject, context: PrintContext): readonly Block[] {
  const print = companionPrinters[object.type];
  if (print) return print(object, context);
  const redeploy = redeployBlock(object, context);
  const resource = resourceBlock(object, context);
  return redeploy ? [redeploy, resource] : [resource];
}

/** One attribute that an object has a value for, or that its variant fixes. */
export interface Statement {
  /** In the words of the table. */
  readonly name: string;
  readonly attribute: Attribute;
  /** The entry, or the blocks where the provider has blocks for it. */
  readonly items: readonly (Entry | Block)[];
  /** Fixed by the variant, not stored in the object. */
  readonly isFixed: boolean;
  /** False where the provider would contradict itself. */
  readonly isPrinted: boolean;
}

/** All that an object says, in table order. */
export function statementsOf(object: DesignObject, names: Names): readonly Statement[] {
  const type = typeOf(object);
  const difference = differenceOf(object.type, object.provider ?? 'awscc');
  const variant = variantOfObject(object);
  const statements: Statement[] = [];
  for (const name of Object.keys(type.attributes)) {
    const fixed = variant?.fixed[name];
    // `aws` wants a list where there is nothing in it.
    const value = object.attributes[name] ?? (difference?.requires.includes(name) ? emptyOf(type, name) : undefined);
    if (value === undefined && fixed === undefined) continue;
    const attribute = attributeOf(type, variant, name) ?? type.attributes[name];
    if (!attribute) continue;
    // A value that contradicts the variant is printed and judged, not replaced without a word.
    if (fixed !== undefined && (value === undefined || value === fixed))
      statements.push({ name, attribute, items: [entry(name, text(fixed), [name])], isFixed: true, isPrinted: true });
    else if (value !== undefined)
      statements.push({
        name,
        attribute,
        items: itemsOf(name, attribute, value, names, difference),
        isFixed: false,
        isPrinted: !isLeftOut(object, attribute) && difference?.lacks.includes(name) !== true,
      });
  }
  return statements;
}

const emptyOf = ({ attributes }: ResourceType, name: string): readonly [] | undefined =>
  attributes[name]?.kind === 'list' ? [] : undefined;

/** A value as the provider has it: an entry under its name there, or blocks. */
function itemsOf(
  name: string,
  attribute: Attribute,
  value: Value,
  names: Names,
  difference: ProviderDifference | undefined,
): Statement['items'] {
  const spelling = difference && spellingsIn(difference).get(name);
  if (!spelling) return [attributeEntry(name, attribute, value, names, [name])];
  const { name: spelled, shape, isPlain } = spelling;
  if (!shape) return [attributeEntry(spelled, isPlain ? unencoded(attribute) : attribute, value, names, [name])];
  const isThere = (member: string) => !difference.lacks.includes(`${name}.${member}`);
  return nestedBlocks(shape, value, { name: spelled, attribute, names, path: [name], isThere });
}

function resourceBlock(object: DesignObject, context: PrintContext): Block {
  const lead: (Entry | Block)[] = [];
  const rest: (Entry | Block)[] = [];
  for (const { attribute, items, isPrinted } of statementsOf(object, context.names))
    if (isPrinted) append(attribute.lead ? lead : rest, items);
  return block(
    'resource',
    [printedAs(object).terraformType, object.name],
    [...paragraphs(lead, rest), ...orderItems(object, context)],
  );
}

/** A truth value that a form keeps as text says the same. */
export function isLeftOut(object: DesignObject, { leftOutWith }: Attribute): boolean {
  if (!leftOutWith) return false;
  const value = object.attributes[leftOutWith.attribute];
  return value === leftOutWith.literal || value === String(leftOutWith.literal);
}

/** Addresses, of those objects whose name can stand in one. */
const addressesOf = (objects: readonly DesignObject[]) =>
  objects.filter(({ name }) => isLabel(name)).map((object) => address(addressOf(object)));

/** What Terraform cannot see from references: what has to be there first, and what replaces the object. */
function orderItems(object: DesignObject, { before, pictured }: PrintContext): readonly BodyItem[] {
  const first = addressesOf(before);
  const order: readonly BodyItem[] = first.length === 0 ? [] : [gap, entry('depends_on', list(first))];
  const parts = addressesOf(pictured);
  if (parts.length === 0 || !isLabel(object.name)) return order;
  const ahead = entry('create_before_destroy', { type: 'boolean', boolean: true });
  if (object.provider === 'aws')
    return [
      gap,
      entry('triggers', objectOf([entry('redeployment', pictureOf(parts))])),
      ...order,
      gap,
      block('lifecycle', [], [ahead]),
    ];
  const replacement = entry('replace_triggered_by', list([address(`terraform_data.${redeployLabel(object.name)}`)]));
  return [...order, gap, block('lifecycle', [], [ahead, replacement])];
}

/** Another text whenever one of the parts changes. */
const pictureOf = (parts: readonly Expression[]): Expression =>
  callExpression('sha1', callExpression('jsonencode', list(parts)));

/** What goes with a deployment and is replaced with what it is a picture of. */
export const redeployLabel = (name: string): string => `${name}_redeploy`;

/** Changes with whatever the object is a picture of, so that a change makes a new one; `aws` has triggers for that. */
function redeployBlock(object: DesignObject, { pictured }: PrintContext): Block | undefined {
  const parts = addressesOf(pictured);
  if (parts.length === 0 || !isLabel(object.name) || object.provider === 'aws') return undefined;
  return block('resource', ['terraform_data', redeployLabel(object.name)], [entry('input', pictureOf(parts))]);
}

const spansLines = (item: Entry | Block): boolean => {
  if (item.type === 'block') return true;
  const { value } = item;
  if (value.type === 'object') return value.entries.length > 0;
  if (value.type === 'text') return value.text.includes('\n');
  return value.type === 'call' || (value.type === 'source' && value.source.includes('\n'));
};

/** First what places the object, then its one-line settings, then each longer value after a blank line. */
function paragraphs(lead: readonly BodyItem[], rest: readonly (Entry | Block)[]): readonly BodyItem[] {
  const items: BodyItem[] = [...lead];
  let open = false;
  for (const item of rest) {
    const long = spansLines(item);
    if (items.length > 0 && (long || !open)) items.push(gap);
    items.push(item);
    open = !long;
  }
  return lead.length === 0 && items[0]?.type === 'gap' ? items.slice(1) : items;
}
