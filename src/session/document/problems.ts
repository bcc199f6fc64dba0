/** Walking from problem to problem, in the order of the design. */
import { typeOf, type Design } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { checked } from './checks.ts';
import { pathText, type Selection } from './state.ts';

type Place = Pick<Selection, 'key' | 'path'>;

/** The next problem after a place, or the one before it; round at the end, undefined only without any. */
export function problemFrom(design: Design, place: Place, direction: 'next' | 'previous'): Diagnostic | undefined {
  const { all } = checked(design);
  if (direction === 'next') {
    const at = all.findLastIndex((problem) => isAt(problem, place));
    const after = at >= 0 ? at + 1 : all.findIndex((problem) => compare(design, problem, place) > 0);
    return all[after] ?? all[0];
  }
  const at = all.findIndex((problem) => isAt(problem, place));
  const before = at >= 0 ? at - 1 : all.findLastIndex((problem) => compare(design, problem, place) < 0);
  return all[before] ?? all.at(-1);
}

/** An object chosen as a whole stands before its own problems. */
const isAt = (problem: Diagnostic, { key, path }: Place) =>
  path !== undefined && problem.key === key && pathText(problem.path) === pathText(path);

/** Which of two places comes first: by object, then by attribute as the form shows them. */
function compare(design: Design, a: Place, b: Place): number {
  const byObject = objectOrder(design, a) - objectOrder(design, b);
  return byObject === 0 ? pathOrder(design, a) - pathOrder(design, b) : byObject;
}

/** The design as a whole, then variables, then objects. */
function objectOrder(design: Design, { key }: Place): number {
  if (key === undefined) return -1;
  const variable = design.variables.findIndex((candidate) => candidate.key === key);
  return variable >= 0
    ? variable
    : design.variables.length + design.objects.findIndex((candidate) => candidate.key === key);
}

function pathOrder(design: Design, { key, path }: Place): number {
  if (path === undefined) return -2;
  const [head] = path;
  if (head === undefined || head === 'label') return -1;
  const object = design.objects.find((candidate) => candidate.key === key);
  const at = object ? Object.keys(typeOf(object).attributes).indexOf(String(head)) : -1;
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}
