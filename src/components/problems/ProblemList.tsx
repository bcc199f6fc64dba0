import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import { generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import { useSettled } from '../../session/settled.ts';
import { pathText } from '../../session/state.ts';
import { select, useSession } from '../../session/store.ts';
import { spotOf } from '../preview/line-map.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import { useShownProblems } from './use-shown-problems.ts';

function locationOf(files: readonly GeneratedFile[], { key, path }: Diagnostic): string | undefined {
  const spot = spotOf(files, key, path);
  return spot && `${spot.path}:${spot.from}`;
}

export interface ProblemListProps {
  /** After one was chosen: on a phone the form takes the place of the list. */
  onGone?: (() => void) | undefined;
}

/** All problems in the order of the design. Choosing one leads to its field and its line. */
export function ProblemList({ onGone }: ProblemListProps) {
  const design = useDeferredValue(useSettled(({ design }) => design));
  const { key, path, serial } = useSession((state) => state.selection);
  const isChecked = useSettled((state) => state.isChecked);
  const canFix = useSession(({ mode }) => mode.kind === 'edit');
  const list = useRef<HTMLUListElement>(null);
  const files = generateFiles(design);
  const { all } = useShownProblems();
  const locations = useMemo(() => all.map((problem) => locationOf(files, problem)), [files, all]);
  const place = path === undefined ? undefined : pathText(path);
  const isCurrent = (problem: Diagnostic) => problem.key === key && pathText(problem.path) === place;

  const go = useCallback(
    (problem: Diagnostic) => {
      select(problem.key, problem.path, 'problems');
      onGone?.();
    },
    [onGone],
  );

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [serial]);

  if (!isChecked) return <p className="probs__none">The rules are on their way …</p>;
  if (all.length === 0)
    return (
      <p className="probs__none">
        <Icon of={CircleCheck} className="sev-ok" />
        No problems
      </p>
    );
  return (
    <ul ref={list} className="probs">
      {all.map((problem, at) => (
        <ProblemRow
          // Two rules may say the same of one place; the position tells them apart.
          key={`${problem.rule} ${problem.resource} ${pathText(problem.path)} ${at}`}
          problem={problem}
          location={locations[at]}
          isCurrent={isCurrent(problem)}
          canFix={canFix}
          onGo={go}
        />
      ))}
    </ul>
  );
}
