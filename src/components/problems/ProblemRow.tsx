import { memo } from 'react';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { edit, explain } from '../../session/document/store.ts';
import { nameless } from '../outline/row-title.ts';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/marks/severity.ts';
import { fixEach } from './fix-each.ts';
import * as styles from './Problems.module.css';

export interface ProblemRowProps {
  problem: Diagnostic;
  /** File and line, as in `main.tf:29`. */
  location: string | undefined;
  isCurrent: boolean;
  /** It is of the object of the row above. */
  isSame: boolean;
  /** How many problems of its rule can be fixed. */
  alike: number;
  canFix: boolean;
  onGo: (problem: Diagnostic) => void;
  onWaive: (problem: Diagnostic) => void;
}

/** The Terraform label, or the design's name. */
const nameOf = ({ resource }: Diagnostic) => resource.split('.').at(-1) || nameless;

/** One problem: what it is, where, and what to do. */
export const ProblemRow = memo(function ProblemRow(props: ProblemRowProps) {
  const { problem, location, isCurrent, isSame, alike, canFix, onGo, onWaive } = props;
  const { rule, severity, message, fix } = problem;
  return (
    <li className={styles.problem} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" className={styles.problemGo} onClick={() => onGo(problem)}>
        <span className={`sev-${severityClass[severity]}`}>
          <Icon of={severityIcon[severity]} />
          <span className="sr">{severityWord[severity]}: </span>
        </span>
        <span className={`mono ${styles.problemWhere} clip`} data-same={isSame || undefined}>
          {nameOf(problem)}
        </span>
        <span className={styles.problemText}>{message}</span>
        {location !== undefined && <span className={`mono ${styles.problemLoc}`}>{location}</span>}
      </button>
      <span className={styles.problemActs}>
        {fix && canFix && <FixButton onPress={() => edit(fix.edit, fix.title)}>{fix.title}</FixButton>}
        {alike > 1 && canFix && (
          <FixButton isQuiet onPress={() => fixEach(rule)}>
            Fix all {formatNumber(alike)}
            <span className="sr"> like it: {message}</span>
          </FixButton>
        )}
        {severity !== 'error' && canFix && (
          <FixButton isQuiet onPress={() => onWaive(problem)}>
            Waive<span className="sr"> {message}</span>
          </FixButton>
        )}
        <FixButton isQuiet onPress={() => explain(rule)}>
          Why<span className="sr"> {message}</span>
        </FixButton>
      </span>
    </li>
  );
});
