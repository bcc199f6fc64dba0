/** All fixes of a rule in one edit. */
import type { Design } from '../design/design.ts';
import type { Diagnostic } from './diagnostics.ts';

/** Fixes may make room for others, as a free name does; more rounds than these are fixes that undo each other. */
const mostRounds = 50;

const placeInList = ({ path }: Diagnostic): number => {
  const last = path.at(-1);
  return typeof last === 'number' ? last : 0;
};

/** Of one object the last item of a list first: removing one moves those behind it. */
const lastItemsFirst = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.toSorted((a, b) => (a.key === b.key ? placeInList(b) - placeInList(a) : 0));

/**
 * Applies the fixes of a rule until it offers none; where several at once make an error, one after the other.
 * @param findingsIn what is wrong or advisable in a design
 * @param errorsIn how many errors a design has
 */
export const fixAll =
  (
    rule: string,
    findingsIn: (design: Design) => readonly Diagnostic[],
    errorsIn: (design: Design) => number,
  ): ((design: Design) => Design) =>
  (design) => {
    let current = design;
    for (let round = 0; round < mostRounds; round += 1) {
      const findings = findingsIn(current).filter((finding) => finding.rule === rule && finding.fix);
      const [first, ...others] = lastItemsFirst(findings).flatMap(({ fix }) => fix ?? []);
      if (!first) return current;
      const one = first.edit(current);
      const all = others.reduce((whole, fix) => fix.edit(whole), one);
      const next = others.length > 0 && errorsIn(all) > errorsIn(current) ? one : all;
      if (next === current) return current;
      current = next;
    }
    return current;
  };
