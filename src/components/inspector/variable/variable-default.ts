/** The default of a variable as text, and back. */
import type { Variable } from '../../../model/design/design.ts';
import type { Value } from '../../../model/schema/value.ts';

export const defaultText = (value: Value | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a text means for a type; text that does not fit it stays text, so that nothing typed is lost. */
export function defaultValue(text: string, type: Variable['type']): Value | undefined {
  if (text === '') return undefined;
  if (type === 'string') return text;
  try {
    const value = JSON.parse(text) as Value;
    if (type === 'number') return typeof value === 'number' ? value : text;
    if (type === 'bool') return typeof value === 'boolean' ? value : text;
    return value;
  } catch {
    return text;
  }
}

/** The variable with an optional part, or without it. */
export function withPart<Part extends 'default' | 'sensitive'>(
  variable: Variable,
  part: Part,
  value: Variable[Part] | undefined,
): Variable {
  const rest = Object.fromEntries(Object.entries(variable).filter(([name]) => name !== part)) as unknown as Variable;
  return value === undefined ? rest : { ...rest, [part]: value };
}
