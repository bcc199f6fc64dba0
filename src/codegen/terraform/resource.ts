/** One object of the design → its blocks. */
import { addressOf, printedAs, typeOf, variantOfObject, type DesignObject } from '../../model/design/design.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import { isLabel } from '../../model/design/names.ts';
import { attributeOf } from '../../model/schema/resource.ts';
import {
  address,
  block,
  callExpression,
  entry,
  gap,
  list,
  text,
  type Block,
  type BodyItem,
  type Entry,
} from '../../hcl/print/ast.ts';
import { attributeEntry } from './attributes.ts';
import { companionPrinters } from './companions/printers.ts';
import type { Names } from './names.ts';
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
  readonly attribute: Attribute;
  readonly entry: Entry;
  /** Fixed by the variant, not stored in the object. */
  readonly isFixed: boolean;
  /** False where the provider would contradict itself. */
  readonly isPrinted: boolean;
}

/** All that an object says, in table order. */
export function statementsOf(object: DesignObject, names: Names): readonly Statement[] {
  const type = typeOf(object);
  const variant = variantOfObject(object);
  return Object.entries(type.attributes).flatMap(([name, tableAttribute]): Statement[] => {
    const fixed = variant?.fixed[name];
    const value = object.attributes[name];
    const attribute = attributeOf(type, variant, name) ?? tableAttribute;
    // A value that contradicts the variant is printed and judged, not replaced without a word.
    if (fixed !== undefined && (value === undefined || value === fixed))
      return [{ attribute, entry: entry(name, text(fixed), [name]), isFixed: true, isPrinted: true }];
    if (value === undefined) return [];
    const isPrinted = !isLeftOut(object, attribute);
    return [{ attribute, entry: attributeEntry(name, attribute, value, names, [name]), isFixed: false, isPrinted }];
  });
}

function resourceBlock(object: DesignObject, context: PrintContext): Block {
  const lead: Entry[] = [];
  const rest: Entry[] = [];
  for (const { attribute, entry: own, isPrinted } of statementsOf(object, context.names))
    if (isPrinted) (attribute.lead ? lead : rest).push(own);
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
  return [
    ...(first.length === 0 ? [] : [gap, entry('depends_on', list(first))]),
    ...(addressesOf(pictured).length === 0 || !isLabel(object.name)
      ? []
      : [
          gap,
          block(
            'lifecycle',
            [],
            [
              entry('create_before_destroy', { type: 'boolean', boolean: true }),
              entry('replace_triggered_by', list([address(`terraform_data.${redeployLabel(object.name)}`)])),
            ],
          ),
        ]),
  ];
}

/** What goes with a deployment and is replaced with what it is a picture of. */
export const redeployLabel = (name: string): string => `${name}_redeploy`;

/** Changes with whatever the object is a picture of, so that a change makes a new one. */
function redeployBlock(object: DesignObject, { pictured }: PrintContext): Block | undefined {
  const parts = addressesOf(pictured);
  if (parts.length === 0 || !isLabel(object.name)) return undefined;
  return block(
    'resource',
    ['terraform_data', redeployLabel(object.name)],
    [entry('input', callExpression('sha1', callExpression('jsonencode', list(parts))))],
  );
}

const spansLines = ({ value }: Entry): boolean => {
  if (value.type === 'object') return value.entries.length > 0;
  if (value.type === 'text') return value.text.includes('\n');
  return value.type === 'call' || (value.type === 'source' && value.source.includes('\n'));
};

/** First what places the object, then its one-line settings, then each longer value after a blank line. */
function paragraphs(lead: readonly Entry[], rest: readonly Entry[]): readonly BodyItem[] {
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
