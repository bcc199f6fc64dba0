/** What a template says of parts that are in it only after CloudFormation has worked on it. */
import { isRawObject, textIn, type RawValue } from '../convert/raw-value.ts';

/** How to have a template with all of its parts. */
const processed = 'Paste what aws cloudformation get-template --template-stage Processed prints for the stack instead.';

/** Why a member with this name was not read; undefined: it is an ordinary one. */
export function unreadPart(name: string, argument: RawValue): string | undefined {
  if (name.startsWith('Fn::ForEach::')) return `CloudFormation repeats it when it makes a stack. ${processed}`;
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
    return `The macro ${name ?? 'that it names'} changes what it stands in when CloudFormation makes a stack. ${processed}`;
  const file = isRawObject(parameters) ? textIn(parameters, 'Location') : undefined;
  return `CloudFormation puts in ${file ?? 'another file'} when it makes a stack, so that was not read. Paste that file too.`;
}
