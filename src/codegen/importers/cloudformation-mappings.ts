/** What Fn::FindInMap finds in the mappings of a template. */
import { isItems, isMembers, type Foreign, type Members } from './foreign.ts';

/** Undefined: it is not there, or where to look is known only when a stack is made. */
export function foundInMap(mappings: Members | undefined, argument: Foreign): Foreign | undefined {
  const [map, first, second] = isItems(argument) ? argument : [];
  if (typeof map !== 'string' || typeof first !== 'string' || typeof second !== 'string') return undefined;
  const level = mappings?.get(map);
  const row = isMembers(level) ? level.get(first) : undefined;
  return isMembers(row) ? row.get(second) : undefined;
}
