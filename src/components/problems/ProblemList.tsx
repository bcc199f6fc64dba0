import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import { generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { pathText } from '../../session/document/state.ts';
import { select, setLayout, showFile, useSession } from '../../session/document/store.ts';
import { spotOf } from '../preview/line-map.ts';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LazyWaiveDialog } from './LazyReview.tsx';
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

export interface ProblemListProps {
  /** After one was chosen: on a phone the form takes the place of the list. */
  onGone?: (() => void) | undefined;
}

/** All problems in the order of the design. Choosing one leads to its field and its line. */
export function ProblemList({ onGone }: ProblemListProps) {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const { key, path, serial } = useSession((state) => state.selection);
  const isChecked = useThrottled((state) => state.isChecked);
  const canFix = useSession(({ mode }) => mode.kind === 'edit');
  const files = generateFiles(design);
  const { all } = useShownProblems();
  const { list, none, handlers } = useProblemFocus(all);
  const [waiving, setWaiving] = useState<Diagnostic>();
  const { all: found, waived } = checked(design);
  const open = found.filter(({ severity }) => severity === 'error');
  const keys = useMemo(() => keysOf(all), [all]);
  const locations = useMemo(() => all.map((problem) => locationOf(files, problem)), [files, all]);
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

  if (!isChecked) return <p className={styles.listNone}>The rules are on their way …</p>;
  if (all.length === 0) {
    // Fields that nobody has come to yet are not called wrong, but they are not right either.
    const [first] = open;
    return (
      <p ref={none} className={styles.listNone} tabIndex={-1}>
        {first ? (
          <>
            {formatCount(open.length, 'value')} still to fill in
            <FixButton onPress={() => go(first)}>Go to first</FixButton>
          </>
        ) : (
          <>
            <Icon of={CircleCheck} className="sev-ok" />
            No problems
          </>
        )}
        <Waived count={waived.length} />
      </p>
    );
  }
  return (
    <>
      <ul ref={list} {...handlers}>
        {all.map((problem, at) => (
          <ProblemRow
            key={keys[at]}
            problem={problem}
            location={locations[at]}
            isCurrent={isCurrent(problem)}
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

/** What was waived is listed in the review. */
function Waived({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <FixButton isQuiet onPress={() => setLayout({ drawerTab: 'review', drawerOpen: true })}>
      {count} waived
    </FixButton>
  );
}
