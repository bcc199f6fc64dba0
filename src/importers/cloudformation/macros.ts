/** What a template says of parts that are in it only after CloudFormation has worked on it. */
import { isRawObject, textIn, type RawValue } from '../convert/raw-value.ts';

/** How to have a template with all of its parts. */
const processed = 'Paste what aws cloudformation get-template --template-stage Processed prints for the stack instead.';

/** Why a member with this name was not read; undefined: it is an ordinary one. */
export function unreadPart(name: string, argument: RawValue): string | undefined {
  if (name.startsWith('Fn::ForEach::')) return `CloudFormation expands it when it creates a stack. ${processed}`;
  return name === 'Fn::Transform' ? transformText(argument) : undefined;
}

/** AWS::Include stands for members, and other macros may stand for any value. */
export const isInclude = (argument: RawValue): boolean =>
  isRawObject(argument) && textIn(argument, 'Name') === 'AWS::Include';

/** @param argument the name of a macro, with parameters or without */
export function transformText(argument: RawValue): string {
  const name = isRawObject(argument) ? textIn(argument, 'Name') : typeof argument === 'string' ? argument : undefined;
  const parameters = isRawObject(argument) ? argument.get('Parameters') : undefined;
  if (name !== 'AWS::Include')
    return `CloudFormation runs ${name === undefined ? 'a macro' : `macro ${name}`} when it creates a stack. ${processed}`;
  const file = isRawObject(parameters) ? textIn(parameters, 'Location') : undefined;
  return `CloudFormation includes ${file ?? 'another file'} when it creates a stack, so it wasn't read. Paste that file too.`;
}
