/** `variable` blocks that say no more than a variable of a design. */
import { blocksOf, slice, type HclBlock } from '../../hcl/body.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { variableTypes, type Variable } from '../../model/design/design.ts';
import { bounds } from '../../model/schema/bounds.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { isLiteral, literalValue, plainOf, withoutChomp } from './hcl-known.ts';

export type ReadVariable = Omit<Variable, 'key'>;

/** The variable, or why its block stays as it is. */
export function readVariable(text: string, block: HclBlock): ReadVariable | string {
  const [name = ''] = block.labels;
  if (block.labels.length !== 1 || !isLabel(name)) return "Its name isn't a valid Terraform name.";
  if (blocksOf(block.items).length > 0) return "Validation blocks aren't supported here.";
  const values = new Map<string, HclTree>();
  let type: Variable['type'] | undefined;
  for (const item of block.items) {
    if (item.kind !== 'attribute') continue;
    if (values.has(item.name)) return `It sets ${item.name} twice.`;
    const tree = readTree(text, item.value);
    if (!tree) return `The expression of ${item.name} can't be parsed.`;
    values.set(item.name, withoutChomp(tree));
    if (item.name === 'type') type = typeOf(slice(text, item.value));
  }
  if (!values.has('type')) type = 'any';
  if (type === undefined) return "Its type isn't supported.";
  const strange = [...values.keys()].find((key) => !['type', 'description', 'default', 'sensitive'].includes(key));
  if (strange !== undefined) return `Argument ${strange} isn't supported.`;
  const description = values.get('description');
  const sensitive = values.get('sensitive');
  const given = values.get('default');
  if (description && description.kind !== 'text') return "Its description isn't a plain string.";
  if (sensitive && sensitive.kind !== 'boolean') return "sensitive isn't true or false.";
  if (given && !fits(given, type)) return "Its default doesn't match its type.";
  return {
    name,
    type,
    description: description?.kind === 'text' ? description.text : '',
    ...(given ? { default: literalValue(given) } : {}),
    ...(sensitive?.kind === 'boolean' && sensitive.boolean ? { sensitive: true } : {}),
  };
}

function typeOf(source: string): Variable['type'] | undefined {
  const spelled = source.replace(/\s+/g, '');
  return variableTypes.find((type) => type === spelled);
}

/** Whether a default is a literal of its type; null fits each. */
function fits(tree: HclTree, type: Variable['type']): boolean {
  if (tree.kind === 'null') return true;
  if (!isLiteral(tree) || JSON.stringify(plainOf(tree)).length > bounds.textKept) return false;
  switch (type) {
    case 'string':
      return tree.kind === 'text';
    case 'number':
      return tree.kind === 'number';
    case 'bool':
      return tree.kind === 'boolean';
    case 'list(string)':
      return tree.kind === 'list' && tree.items.every(({ kind }) => kind === 'text');
    case 'map(string)':
      return tree.kind === 'object' && tree.entries.every(({ value }) => value.kind === 'text');
    case 'any':
      return true;
  }
}
