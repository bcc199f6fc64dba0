/** All fixes of a rule in one edit. */
import type { Design } from '../../model/design/design.ts';
import { review } from './review.ts';

/** Fixes may make room for others, as a free name does; more rounds than these are fixes that undo each other. */
const mostRounds = 50;

const fixesOf = (design: Design, rule: string) =>
  review(design).all.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));

/**
 * Applies the fixes of a rule until it offers none; where several at once make an error, one after the other.
 * @param errorsIn how many errors a design has
 */
export const fixAll =
  (rule: string, errorsIn: (design: Design) => number) =>
  (design: Design): Design => {
    let current = design;
    for (let round = 0; round < mostRounds; round += 1) {
      const [first, ...others] = fixesOf(current, rule);
      if (!first) return current;
      const one = first.edit(current);
      const all = others.reduce((whole, fix) => fix.edit(whole), one);
      const next = others.length > 0 && errorsIn(all) > errorsIn(current) ? one : all;
      if (next === current) return current;
      current = next;
    }
    return current;
  };
