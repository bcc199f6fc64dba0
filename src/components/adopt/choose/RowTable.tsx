import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isObjectRow, type Proposal, type Row } from '../../../importers/proposal/proposal.ts';
import { indexOf } from '../../../model/design/design.ts';
import type { Key } from '../../../model/schema/value.ts';
import { isOpenTo, isMerged, isTaken, takenRows } from '../../../session/adopt/choices.ts';
import { targetDesign, take, useAdoption } from '../../../session/adopt/state.ts';
import { RowCheckbox } from './RowCheckbox.tsx';
import { onFocusRow, type RowPart } from './focus-row.ts';
import { rowElements } from './row-elements.ts';
import { nameProblems } from './row-names.ts';
import { RowLine } from './RowLine.tsx';
import { useRowFaults } from './use-row-faults.ts';
import { useRowWindow } from './use-row-window.ts';
import * as styles from './Choose.module.css';

export interface RowTableProps {
  rows: readonly Row[];
  isFiltered: boolean;
  proposal: Proposal;
}

/** Everything that was found. Only what is in view is drawn; of the controls of one row Tab goes to the next. */
export function RowTable({ rows, isFiltered, proposal }: RowTableProps) {
  const choices = useAdoption((state) => state.rows);
  const target = useAdoption((state) => state.target);
  const headings = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const view = useRowWindow(list, headings, rows.length);
  const [active, setActive] = useState<Key>();
  const design = targetDesign(target);
  const taken = useMemo(() => takenRows(proposal, choices), [proposal, choices]);
  const faults = useMemo(() => nameProblems(taken, choices.names, design), [taken, choices.names, design]);
  const byRow = useMemo(() => new Map(proposal.rows.map((row) => [row.key, row])), [proposal]);
  const findings = useRowFaults(proposal);
  const byObject = indexOf(design).byKey;
  const open = useMemo(
    () => rows.filter(isObjectRow).filter((row) => isOpenTo(row) && !isMerged(row, choices)),
    [rows, choices],
  );
  const takenCount = open.filter((row) => isTaken(row, choices)).length;
  const at = rows.findIndex(({ key }) => key === active);
  const tabStop = rows[Math.max(0, at)]?.key;

  const goTo = (place: number, part: RowPart) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (!row) return;
    setActive(row.key);
    view.show(rows.indexOf(row), () => {
      const element = rowElements.get(row.key);
      (partOf(element, part) ?? partOf(element, 'check') ?? partOf(element, 'act'))?.focus();
    });
  };
  const latest = useRef(goTo);
  useEffect(() => {
    latest.current = goTo;
  });
  useEffect(
    () =>
      onFocusRow((key, part) => {
        const place = rows.findIndex((row) => row.key === key);
        if (place >= 0) latest.current(place, part);
      }),
    [rows],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const part = partAt(event.target);
    const step = stepOf(event, view.perPage);
    if (part === undefined || step === undefined) return;
    event.preventDefault();
    goTo(Math.max(0, at) + step, part);
  };

  const table = { role: 'table', 'aria-label': 'Resources found', 'aria-rowcount': rows.length + 1 };
  // Within the controls of the rows, which do not use these keys.
  const keys = { onKeyDown };
  const shown = rows.slice(view.from, view.to);
  return (
    <div className={styles.rows} {...table}>
      <div ref={headings} {...group} className={styles.rowsHead}>
        <div {...headLine} className={`${styles.line} ${styles.lineHead}`}>
          <div {...head} className={styles.lineCheck}>
            <RowCheckbox
              label={isFiltered ? 'All shown' : 'All'}
              isSelected={takenCount > 0}
              isMixed={takenCount > 0 && takenCount < open.length}
              isDisabled={open.length === 0}
              onChange={() =>
                take(
                  open.map(({ key }) => key),
                  takenCount < open.length,
                )
              }
            />
          </div>
          <div {...head}>Terraform name</div>
          <div {...head}>Type</div>
          <div {...head}>Target</div>
          <div {...head}>ID</div>
          <div {...head}>Status</div>
        </div>
      </div>
      <div
        ref={list}
        {...group}
        className={styles.rowsList}
        {...keys}
        onFocus={(event) => {
          const key = rowElements.around(event.target)?.id;
          if (key !== undefined && key !== active) setActive(key);
        }}
        style={{ paddingTop: view.before, paddingBottom: view.after }}
      >
        {shown.map((row, index) => (
          <RowLine
            key={row.key}
            row={row}
            index={view.from + index + 2}
            isTabStop={row.key === tabStop}
            name={choices.names.get(row.key)}
            isTaken={isObjectRow(row) && isTaken(row, choices)}
            isMerged={isObjectRow(row) && isMerged(row, choices)}
            problem={faults.get(row.key)}
            findings={isObjectRow(row) ? findings.get(row.object.key) : undefined}
            twin={isObjectRow(row) ? nameOfTwin(row.duplicateOf, byRow, choices.names) : undefined}
            of={isObjectRow(row) && row.existing !== undefined ? byObject.get(row.existing)?.name : undefined}
          />
        ))}
      </div>
      {rows.length === 0 && (
        <p className={styles.rowsNone}>{isFiltered ? 'Nothing matches the filter.' : 'Nothing was found.'}</p>
      )}
    </div>
  );
}

const group = { role: 'rowgroup' };
const head = { role: 'columnheader' };
const headLine = { role: 'row', 'aria-rowindex': 1 };

function nameOfTwin(
  key: Key | undefined,
  byRow: ReadonlyMap<Key, Row>,
  names: ReadonlyMap<Key, string>,
): string | undefined {
  const twin = key === undefined ? undefined : byRow.get(key);
  return twin && isObjectRow(twin) ? (names.get(twin.key) ?? twin.object.name) : undefined;
}

const partOf = (row: Element | undefined, part: RowPart) =>
  row?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? undefined;

/** Which control of a row an event comes from. */
function partAt(target: EventTarget): RowPart | undefined {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]')?.dataset['part'] : undefined;
  return part === 'check' || part === 'name' || part === 'act' ? part : undefined;
}

function stepOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, perPage: number): number | undefined {
  if (altKey || metaKey) return undefined;
  if (ctrlKey) return { Home: -Infinity, End: Infinity }[key];
  return { ArrowDown: 1, ArrowUp: -1, PageDown: perPage, PageUp: -perPage, Enter: 1 }[key];
}
