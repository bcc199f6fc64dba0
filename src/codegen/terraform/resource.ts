/** One object of the design → its blocks. */
import { typeOf, variantOfObject, type DesignObject } from '../../model/design.ts';
import { attributeOf } from '../../model/resource.ts';
import { block, entry, gap, text, type Block, type BodyItem, type Entry } from '../hcl/ast.ts';
import { attributeEntry } from './attributes.ts';
import type { Names } from './names.ts';
import { scaffoldBlocks } from './scaffold.ts';

export function objectBlocks(object: DesignObject, names: Names): readonly Block[] {
  return object.type === 'scaffold' ? scaffoldBlocks(object, names) : [resourceBlock(object, names)];
}

function resourceBlock(object: DesignObject, names: Names): Block {
  const type = typeOf(object);
  const variant = variantOfObject(object);
  const lead: Entry[] = [];
  const rest: Entry[] = [];
  for (const [name, tableAttribute] of Object.entries(type.attributes)) {
    const fixed = variant?.fixed[name];
    const value = object.attributes[name];
    const attribute = attributeOf(type, variant, name) ?? tableAttribute;
    const target = attribute.lead ? lead : rest;
    if (fixed !== undefined) target.push(entry(name, text(fixed), [name]));
    else if (value !== undefined) target.push(attributeEntry(name, attribute, value, names, [name]));
  }
  return block('resource', [type.terraformType, object.name], paragraphs(lead, rest));
}

const spansLines = ({ value }: Entry): boolean => {
  if (value.type === 'object') return value.entries.length > 0;
  if (value.type === 'text') return value.text.includes('\n');
  return value.type === 'call' || (value.type === 'source' && value.source.includes('\n'));
};

/** First what places the object, then its one-line settings, then each longer value after a blank line. */
export function paragraphs(lead: readonly Entry[], rest: readonly Entry[]): readonly BodyItem[] {
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
