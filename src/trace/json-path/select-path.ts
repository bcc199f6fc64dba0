/** What a JSONPath leads to in a value: JSON as JavaScript reads it, or lists and Maps. Prototypes are never looked at. */
import { append } from '../../hcl/lists.ts';
import type { JsonPath, PathStep } from './json-path.ts';

/** Places that one selection looks at; what lies beyond is not found. */
const maxVisits = 200_000;

interface Visits {
  left: number;
}

/** All that the path leads to, in the order of the document: one value or none if the path is definite. */
export function selectPath(path: JsonPath, value: unknown): unknown[] {
  const visits = { left: maxVisits };
  return path.steps.reduce<unknown[]>((places, step) => stepped(step, places, visits), [value]);
}

/** What Jayway gives: the value or undefined for a definite path, and a list, also an empty one, for every other. */
export function valueAt(path: JsonPath, value: unknown): unknown {
  const found = selectPath(path, value);
  return path.isDefinite ? found[0] : found;
}

function stepped(step: PathStep, places: readonly unknown[], visits: Visits): unknown[] {
  const found: unknown[] = [];
  for (const place of places) {
    if (visits.left <= 0) break;
    visits.left -= 1;
    if (step.kind === 'member') pushMember(found, place, step.name);
    else if (step.kind === 'item') pushItem(found, place, step.index);
    else if (step.kind === 'all') for (const child of childrenOf(place)) found.push(child);
    else pushBelow(found, place, visits);
  }
  return found;
}

function pushMember(found: unknown[], place: unknown, name: string): void {
  if (place instanceof Map) {
    if (place.has(name)) found.push(place.get(name));
  } else if (isPlainObject(place) && Object.hasOwn(place, name)) found.push(place[name]);
}

function pushItem(found: unknown[], place: unknown, index: number): void {
  if (!Array.isArray(place)) return;
  const at = index < 0 ? place.length + index : index;
  if (at >= 0 && at < place.length) found.push(place[at]);
}

/** The place itself first, then what is in it; texts and numbers hold nothing, so they are no place to go on from. */
function pushBelow(found: unknown[], place: unknown, visits: Visits): void {
  const waiting = [place];
  while (waiting.length > 0 && visits.left > 0) {
    const next = waiting.pop();
    if (!isContainer(next)) continue;
    visits.left -= 1;
    found.push(next);
    append(waiting, childrenOf(next).toReversed());
  }
}

function childrenOf(place: unknown): readonly unknown[] {
  if (Array.isArray(place)) return place;
  if (place instanceof Map) return [...place.values()];
  return isPlainObject(place) ? Object.values(place) : [];
}

const isContainer = (place: unknown) => Array.isArray(place) || place instanceof Map || isPlainObject(place);

function isPlainObject(place: unknown): place is Readonly<Record<string, unknown>> {
  if (typeof place !== 'object' || place === null) return false;
  const prototype: unknown = Object.getPrototypeOf(place);
  return prototype === Object.prototype || prototype === null;
}
