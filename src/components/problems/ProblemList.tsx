import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { Severity } from '../../model/schema/attribute.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { pathText } from '../../session/document/state.ts';
import { select, showFile, useSession } from '../../session/document/store.ts';
import { spotOf } from '../preview/line-map.ts';
import { Segmented } from '../ui/input/Segmented.tsx';
import { severityWord } from '../ui/marks/severity.ts';
import { LazyWaiveDialog } from './LazyReview.tsx';
import { NoProblems, Waived } from './NoProblems.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import { useProblemFocus } from './use-problem-focus.ts';
import { useShownProblems } from './use-shown-problems.ts';
import * as styles from './Problems.module.css';

function locationOf(files: readonly GeneratedFile[], { key, path, place }: Diagnostic): string | undefined {
  if (place) return `${place.file}:${place.line}`;
  const spot = spotOf(files, key, path);
  return spot && `${spot.path}:${spot.from}`;
}

/** Two rules may say the same of one place, so they are counted; a row stays the same when one above it goes. */
function keysOf(problems: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  return problems.map(({ rule, key, path, place: inFile }) => {
    const place = `${rule} ${key ?? ''} ${pathText(path)} ${inFile ? `${inFile.file}:${inFile.line}` : ''}`;
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return `${place} ${count}`;
  });
}

/** From this many on they can be narrowed. */
const manyProblems = 6;

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];
const severitiesOf = (problems: readonly Diagnostic[]) =>
  severities.filter((id) => problems.some(({ severity }) => severity === id));

const countText = (problems: readonly Diagnostic[], id: Severity) =>
  formatCount(problems.filter(({ severity }) => severity === id).length, severityWord[id].toLowerCase());

/** How many problems of each rule can be fixed. */
function fixableByRule(problems: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix } of problems) if (fix) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

export interface ProblemListProps {
  /** After one was chosen: on a phone the form takes the place of the list. */
  onGone?: (() => void) | undefined;
}

/** All problems in the order of the design. Choosing one leads to its field and its line. */
export function ProblemList({ onGone }: ProblemListProps) {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const { key, path, serial } = useSession((state) => state.selection);
  const canFix = useSession(({ mode }) => mode.kind === 'edit');
  const files = generateFiles(design);
  const { all } = useShownProblems();
  const [waiving, setWaiving] = useState<Diagnostic>();
  const { waived } = checked(design);
  const [only, setOnly] = useState<Severity | 'all'>('all');
  const kinds = severitiesOf(all);
  const filter = only !== 'all' && kinds.includes(only) ? only : 'all';
  const shown = useMemo(
    () => (filter === 'all' ? all : all.filter(({ severity }) => severity === filter)),
    [all, filter],
  );
  const { list, none, handlers } = useProblemFocus(shown);
  const fixable = useMemo(() => fixableByRule(all), [all]);
  const keys = useMemo(() => keysOf(shown), [shown]);
  const locations = useMemo(() => shown.map((problem) => locationOf(files, problem)), [files, shown]);
  const place = path === undefined ? undefined : pathText(path);
  const isCurrent = (problem: Diagnostic) => problem.key === key && pathText(problem.path) === place;

  const go = useCallback(
    (problem: Diagnostic) => {
      select(problem.key, problem.path, 'problems');
      // What stands in a file only is shown there.
      if (problem.place) showFile(problem.place.file);
      onGone?.();
    },
    [onGone],
  );

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [serial, list]);

  if (all.length === 0)
    return (
      <p ref={none} className={styles.listNone} tabIndex={-1}>
        <NoProblems onGone={onGone} />
      </p>
    );
  return (
    <>
      {kinds.length > 1 && all.length >= manyProblems && (
        <div className={styles.kinds}>
          <Segmented
            size="sm"
            label="Severity"
            options={[
              { id: 'all', label: `All ${formatNumber(all.length)}` },
              ...kinds.map((id) => ({ id, label: countText(all, id) })),
            ]}
            value={filter}
            onChange={setOnly}
          />
        </div>
      )}
      <ul ref={list} {...handlers}>
        {shown.map((problem, at) => (
          <ProblemRow
            key={keys[at]}
            problem={problem}
            location={locations[at]}
            isCurrent={isCurrent(problem)}
            isSame={at > 0 && problem.key !== undefined && shown[at - 1]?.key === problem.key}
            alike={problem.fix ? (fixable.get(problem.rule) ?? 0) : 0}
            canFix={canFix}
            onGo={go}
            onWaive={setWaiving}
          />
        ))}
      </ul>
      {waived.length > 0 && (
        <p className={styles.listNone}>
          <Waived count={waived.length} />
        </p>
      )}
      {waiving && (
        <Suspense fallback={null}>
          <LazyWaiveDialog
            what={{ rule: waiving.rule, headline: waiving.message, findings: [waiving] }}
            onClose={() => setWaiving(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
