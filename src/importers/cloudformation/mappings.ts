/** What Fn::FindInMap finds in the mappings of a template. */
import { isItems, isMembers, textSaid, type Foreign, type Members } from '../convert/raw-value.ts';

/** Undefined: it is not there, or where to look is known only when a stack is made. */
export function foundInMap(mappings: Members | undefined, argument: Foreign): Foreign | undefined {
  const [map, first, second] = isItems(argument) ? argument.map(textSaid) : [];
  if (map === undefined || first === undefined || second === undefined) return undefined;
  const level = mappings?.get(map);
  const row = isMembers(level) ? level.get(first) : undefined;
  return isMembers(row) ? row.get(second) : undefined;
}
