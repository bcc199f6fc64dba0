import { memo } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';

import { variantOfObject } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { countOf } from '../../model/checks/diagnostics.ts';
import { useStepNumbers } from '../../session/trace/trace-state.ts';
import { Chip } from '../ui/marks/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/marks/Count.tsx';
import { useRegistered } from '../ui/focus/element-registry.ts';
import { Icon } from '../ui/Icon.tsx';
import { SeverityBadge } from '../ui/marks/SeverityBadge.tsx';
import { outlineElements } from './outline-elements.ts';
import { entryText, shownImportId, type OutlineEntry } from './outline-rows.ts';
import { nameless, rowTitle } from './row-title.ts';
import { variantIcon } from '../ui/variant-icon.ts';
import * as styles from './Outline.module.css';

export interface RowPlace {
  readonly level: 1 | 2;
  readonly at: number;
  readonly of: number;
  /** The one row that Tab reaches. */
  readonly isTabStop: boolean;
}

const treeItem = ({ level, at, of, isTabStop }: RowPlace) => ({
  'aria-level': level,
  'aria-posinset': at,
  'aria-setsize': of,
  tabIndex: isTabStop ? 0 : -1,
});

interface EntryRowProps {
  entry: OutlineEntry;
  problems: readonly Diagnostic[];
  /** The name of its API, where another one has an object that reads the same. */
  owner: string | undefined;
  /** The provider whose resource it is, where that is not the one of the design. */
  provider: ProviderId | undefined;
  /** The name of what it leads to; '' where it leads nowhere yet. */
  to: string | undefined;
  isSelected: boolean;
  /** Selected beside the one in the form. */
  isAlso: boolean;
  level: 1 | 2;
  at: number;
  of: number;
  isTabStop: boolean;
}

/** Characters that fit into a row beside its end; a clip for each text would cost time in every frame. */
const shortName = 14;

function EntryRow({ entry, problems, owner, provider, to, isSelected, isAlso, ...place }: EntryRowProps) {
  const isObject = entry.kind === 'object';
  const importId = isObject ? shownImportId(entry.object) : undefined;
  const counts = countOf(problems);
  const steps = useStepNumbers(entry.key);
  const titleOf = (severity: Diagnostic['severity']) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ message }) => message)
      .join('\n');
  const { lead, text } = isObject ? rowTitle(entry.object) : { lead: '', text: entryText(entry) };
  const known = entry.kind === 'known' ? entry.block : undefined;
  const icon = known ? known.variant?.icon : isObject ? variantOfObject(entry.object)?.icon : 'variable';
  return (
    <li
      ref={useRegistered(outlineElements, entry.key)}
      role="treeitem"
      {...treeItem(place)}
      className={classes(styles.row, place.level === 2 && styles.rowL2, known && styles.rowText)}
      aria-selected={isSelected || isAlso}
      data-also={isAlso || undefined}
      draggable={isObject}
    >
      {lead === '' ? <Icon of={variantIcon(icon)} /> : <span className={`mono ${styles.rowLead}`}>{lead}</span>}
      <span className={classes(styles.rowName, text.length > shortName && 'clip')}>{text || nameless}</span>
      <span className={styles.rowEnd}>
        {provider && <span className={`attr ${styles.rowProvider}`}>{provider}</span>}
        {known && <Chip tone="dashed">{known.reason}</Chip>}
        {owner && <RowAside word="of " name={owner} />}
        {to !== undefined && <RowAside word={to === '' ? 'no target yet' : 'calls '} name={to} />}
        {importId && to === undefined && <span className="attr">{importId}</span>}
        {steps !== '' && (
          <span className={styles.rowSteps}>
            <span className="sr">trace step </span>
            {steps}
          </span>
        )}
        {(['error', 'warning', 'hint'] as const).map((severity) => (
          <SeverityBadge key={severity} severity={severity} count={counts[severity]} title={titleOf(severity)} />
        ))}
      </span>
    </li>
  );
}

/** Another object: the API that it is of, or what a route calls. */
function RowAside({ word, name }: { word: string; name: string }) {
  return (
    <span className={`attr ${styles.rowTo}`}>
      <span className="sr">{word}</span>
      {name}
    </span>
  );
}

const sameProblems = (a: readonly Diagnostic[], b: readonly Diagnostic[]) =>
  a === b ||
  (a.length === b.length &&
    a.every((problem, at) => problem.message === b[at]?.message && problem.severity === b[at]?.severity));

/** One object or variable. Rules report anew with each edit; the row renders again only when they say something else. */
export const OutlineRow = memo(EntryRow, (a, b) =>
  (Object.keys(b) as (keyof EntryRowProps)[]).every((prop) =>
    prop === 'problems' ? sameProblems(a.problems, b.problems) : a[prop] === b[prop],
  ),
);

export interface GroupRowProps {
  id: string;
  label: string;
  count: number;
  isOpen: boolean;
  at: number;
  of: number;
  isTabStop: boolean;
}

/** A kind of integrations, with how many there are. */
export const GroupRow = memo(function GroupRow({ id, label, count, isOpen, at, of, isTabStop }: GroupRowProps) {
  return (
    <li
      ref={useRegistered(outlineElements, id)}
      role="treeitem"
      {...treeItem({ level: 1, at, of, isTabStop })}
      className={`${styles.row} ${styles.rowGroup}`}
      aria-expanded={isOpen}
      aria-selected={false}
    >
      <Icon of={ChevronRight} size={12} className={styles.rowChevron} />
      {label} <Count>{count}</Count>
    </li>
  );
});
