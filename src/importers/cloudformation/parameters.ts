/** Parameters of a template → variables. */
import { isExact } from '../../hcl/digits.ts';
import { variableTypes, type Variable } from '../../model/design/design.ts';
import type { Value } from '../../model/schema/value.ts';
import { leafFrom } from '../convert/attributes.ts';
import { isRawObject, isTrueText, textIn, textOfRaw, type RawValue } from '../convert/raw-value.ts';
import type { Note } from '../parsed-source.ts';
import type { TemplateVariables } from './variables.ts';

export function declareParameters(
  parameters: RawValue | undefined,
  variables: TemplateVariables,
  source: string,
): readonly Note[] {
  const notes: Note[] = [];
  for (const [name, parameter] of isRawObject(parameters) ? parameters : []) {
    if (!isRawObject(parameter)) continue;
    const said = textIn(parameter, 'Type') ?? 'String';
    const stored = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(said)?.[1];
    const type = variableType(stored ?? said);
    const value = parameter.get('Default');
    const description = textIn(parameter, 'Description');
    const place = typeof value === 'string' ? ` ${value}` : '';
    const variable = variables.declare(name, name, {
      type,
      description: description ?? (stored === undefined ? '' : `The value of the SSM parameter${place}`),
      // The default of a stored one is the name of the place where the value is.
      ...(value === undefined || stored !== undefined
        ? {}
        : { default: defaultFor(type, type === 'number' ? leafFrom(value) : (textOfRaw(value) ?? leafFrom(value))) }),
      ...(isTrueText(parameter.get('NoEcho')) ? { sensitive: true as const } : {}),
    });
    if (stored !== undefined)
      notes.push({
        kind: 'attention',
        origin: { source, line: parameter.line },
        what: name,
        text: `CloudFormation reads its value from the SSM parameter${place}. Set variable ${variable.var} to that value.`,
      });
  }
  return notes;
}

function variableType(type: string): Variable['type'] {
  const wanted = type === 'Number' ? 'number' : /^(?:CommaDelimitedList$|List<)/.test(type) ? 'list(string)' : 'string';
  return variableTypes.find((known) => known === wanted) ?? 'string';
}

/** Lists stand as one text with commas there, and numbers may stand as text. */
function defaultFor(type: Variable['type'], value: Value): Value {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (type === 'list(string)' && isPlain) return [String(value)];
  if (type === 'list(string)' && typeof value === 'string') return value === '' ? [] : value.trim().split(/\s*,\s*/);
  // Terraform turns text into a number by itself, so one that JavaScript would round can stay text.
  if (type === 'number' && typeof value === 'string' && isExact(value.trim(), Number(value))) return Number(value);
  return type === 'string' && isPlain ? String(value) : value;
}
