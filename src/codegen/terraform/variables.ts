/** variables.tf, outputs.tf and terraform.tfvars.example. */
import {
  attributeAddress,
  indexOf,
  parentOf,
  type Design,
  type DesignIndex,
  type DesignObject,
  type Variable,
} from '../../model/design/design.ts';
import { isExact } from '../../hcl/digits.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import type { Value } from '../../model/schema/value.ts';
import {
  address,
  block,
  entry,
  list,
  object,
  source,
  text,
  type Block,
  type Entry,
  type Expression,
} from '../../hcl/print/ast.ts';
import { leafOf } from './attributes.ts';
import type { Names } from './names.ts';

export const variableBlock = (variable: Variable, names: Names): Block =>
  block(
    'variable',
    [variable.name],
    [
      entry('type', address(variable.type), ['type']),
      ...(variable.description === ''
        ? []
        : [entry('description', constant(text(variable.description)), ['description'])]),
      ...(variable.default === undefined
        ? []
        : [entry('default', defaultOf(variable.default, variable, names), ['default'])]),
      ...(variable.sensitive ? [entry('sensitive', { type: 'boolean', boolean: true }, ['sensitive'])] : []),
    ],
  );

function defaultOf(value: Value, variable: Variable, names: Names): Expression {
  if (variable.type === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value))
    return isExact(value, Number(value)) ? { type: 'number', number: Number(value) } : source(value);
  if (variable.type === 'bool' && (value === 'true' || value === 'false'))
    return { type: 'boolean', boolean: value === 'true' };
  return constant(leafOf(value, names));
}

/** Defaults are constants, in which no function may be called. */
function constant(expression: Expression): Expression {
  switch (expression.type) {
    case 'text':
      return { ...expression, constant: true };
    case 'list':
      return { ...expression, items: expression.items.map(constant) };
    case 'object':
      return { ...expression, entries: expression.entries.map((item) => ({ ...item, value: constant(item.value) })) };
    default:
      return expression;
  }
}

/** An empty value of the type, to be filled in. */
const placeholder = (variable: Variable): Expression => {
  switch (variable.type) {
    case 'number':
      return { type: 'number', number: 0 };
    case 'bool':
      return { type: 'boolean', boolean: false };
    case 'list(string)':
      return list([]);
    case 'map(string)':
      return object([]);
    default:
      return text('');
  }
};

/** Variables that have to be given: those without a default. */
export const openVariables = (design: Design): readonly Variable[] =>
  design.variables.filter((variable) => variable.default === undefined);

export const exampleEntries = (design: Design): readonly Entry[] =>
  openVariables(design)
    .filter((variable) => isLabel(variable.name))
    .map((variable) => entry(variable.name, placeholder(variable)));

const output = (name: string, description: string, value: Expression): Block =>
  block('output', [name], [entry('description', text(description)), entry('value', value)]);

/** Id and endpoint of each API, and the URL of each of its stages. */
export const outputBlocks = (design: Design): readonly Block[] => [
  ...(indexOf(design).byType.get('api') ?? [])
    .filter(({ name }) => isLabel(name))
    .flatMap((api) => [
      output(`${api.name}_api_id`, `Id of the API ${api.name}.`, address(attributeAddress(api, 'api_id'))),
      output(
        `${api.name}_api_endpoint`,
        `Endpoint of the API ${api.name}.`,
        address(attributeAddress(api, 'api_endpoint')),
      ),
    ]),
  ...(indexOf(design).byType.get('stage') ?? []).flatMap((stage) => invokeUrl(stage, indexOf(design)) ?? []),
];

/** The stage $default has no segment of its own in the path. */
function invokeUrl(stage: DesignObject, index: DesignIndex): Block | undefined {
  const api = parentOf(stage, index);
  if (!api || ![api, stage].every(({ name, address: elsewhere }) => isLabel(name) && elsewhere === undefined))
    return undefined;
  const endpoint = attributeAddress(api, 'api_endpoint');
  const path = attributeAddress(stage, 'stage_name');
  return output(
    `${stage.name}_invoke_url`,
    `Invoke URL of the stage ${stage.name}.`,
    stage.attributes['stage_name'] === '$default'
      ? address(endpoint)
      : { type: 'template', parts: [{ source: endpoint }, '/', { source: path }] },
  );
}
