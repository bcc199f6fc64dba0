/** The messages that may be shown: all, but for those of fields that a person has not come to yet. */
import type { Checked } from '../../model/checks/checking.ts';
import type { Design } from '../../model/design/design.ts';
import { countOf, type Counts, type Diagnostic } from '../../model/checks/diagnostics.ts';
import { memoByPair } from '../../model/memo.ts';
import type { Key } from '../../model/schema/value.ts';
import { checked } from '../../session/document/checks.ts';
import { pathText, type Touched } from '../../session/document/state.ts';

export interface ShownProblems {
  /** In the order of the design. */
  readonly all: readonly Diagnostic[];
  readonly byKey: ReadonlyMap<Key | undefined, readonly Diagnostic[]>;
  readonly counts: Counts;
}

/** A field was left where its path, or one around it, was. */
const isLeft = (left: ReadonlySet<string>, { path }: Diagnostic) =>
  path.some((_, index) => left.has(pathText(path.slice(0, index + 1))));

export const shownProblems = (design: Design, touched: Touched): ShownProblems =>
  touched.size === 0 ? checked(design) : shownOf(checked(design), touched);

const shownOf: (found: Checked, touched: Touched) => ShownProblems = memoByPair(
  (found: Checked, touched: Touched): ShownProblems => {
    const isShown = (diagnostic: Diagnostic) => {
      const left = diagnostic.key === undefined ? undefined : touched.get(diagnostic.key);
      return left === undefined || isLeft(left, diagnostic);
    };
    const all = found.all.filter(isShown);
    const byKey = new Map(found.byKey);
    for (const key of touched.keys()) {
      const list = byKey.get(key);
      if (list) byKey.set(key, list.filter(isShown));
    }
    return { all, byKey, counts: countOf(all) };
  },
);
