/** All fixes of a rule in one edit. */
import type { Design } from '../design/design.ts';
import type { Diagnostic, Fix } from './diagnostics.ts';

/** Fixes may make room for others, as a free name does; more rounds than these are fixes that undo each other. */
const mostRounds = 50;

const placeInList = ({ path }: Diagnostic): number => {
  const last = path.at(-1);
  return typeof last === 'number' ? last : 0;
};

/** Of one object the last item of a list first: removing one moves those behind it. */
const lastItemsFirst = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.toSorted((a, b) => (a.key === b.key ? placeInList(b) - placeInList(a) : 0));

/** As many of the fixes as make no error together, found by halves; the first one whatever it makes. */
function withMost(fixes: readonly Fix[], design: Design, errorsIn: (design: Design) => number): Design {
  const all = fixes.reduce((whole, fix) => fix.edit(whole), design);
  if (fixes.length < 2 || errorsIn(all) <= errorsIn(design)) return all;
  return withMost(fixes.slice(0, Math.ceil(fixes.length / 2)), design, errorsIn);
}

/**
 * Applies the fixes of a rule until it offers none; where many at once make an error, fewer at once.
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
      const fixes = lastItemsFirst(findings).flatMap(({ fix }) => fix ?? []);
      const next = withMost(fixes, current, errorsIn);
      if (next === current) return current;
      current = next;
    }
    return current;
  };
