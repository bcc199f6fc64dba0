/** What Fn::FindInMap finds in the mappings of a template. */
import { isRawList, isRawObject, textOfRaw, type RawValue, type RawObject } from '../convert/raw-value.ts';

/** Undefined: it is not there, or where to look is known only when a stack is made. */
export function foundInMap(mappings: RawObject | undefined, argument: RawValue): RawValue | undefined {
  const [map, first, second] = isRawList(argument) ? argument.map(textOfRaw) : [];
  if (map === undefined || first === undefined || second === undefined) return undefined;
  const level = mappings?.get(map);
  const row = isRawObject(level) ? level.get(first) : undefined;
  return isRawObject(row) ? row.get(second) : undefined;
}
