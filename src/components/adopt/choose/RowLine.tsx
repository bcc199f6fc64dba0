import { memo } from 'react';
import { isObjectRow, type Row } from '../../../importers/proposal/proposal.ts';
import { variantOfObject } from '../../../model/design/design.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { ownIdOf } from '../../../model/design/imported/import-parts.ts';
import { nameRow, take } from '../../../session/adopt/state.ts';
import { classes } from '../../ui/classes.ts';
import { useRegistered } from '../../ui/focus/element-registry.ts';
import { Icon } from '../../ui/Icon.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { rowElements } from './row-elements.ts';
import { RowCheckbox } from './RowCheckbox.tsx';
import { RowStatus } from './RowStatus.tsx';
import { rowTarget } from './row-target.ts';
import { shortTarget } from './short-target.ts';
import * as styles from './Choose.module.css';

export interface RowLineProps {
  row: Row;
  /** Of the row in the whole table, from 1, the head included. */
  index: number;
  isTabStop: boolean;
  /** Where it was given another than the proposed one. */
  name: string | undefined;
  isTaken: boolean;
  isMerged: boolean;
  /** Why the name will not do. */
  problem: string | undefined;
  /** What the rules say of it. */
  findings: readonly Diagnostic[] | undefined;
  /** Name of the row that does the same. */
  twin: string | undefined;
  /** Name of the object of the design that it is. */
  of: string | undefined;
}

/** One object that was found. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, isTabStop, isTaken, isMerged, problem } = props;
  const isObject = isObjectRow(row);
  const name = isObject ? (props.name ?? row.object.name) : row.label;
  const isFixed = !isObject || row.status === 'same';
  const target = rowTarget(row);
  const variant = isObject ? variantOfObject(row.object) : undefined;
  const ownId = isObject ? (ownIdOf(row.object) ?? row.id) : row.id;
  const line = { role: 'row', 'aria-rowindex': index };
  return (
    <div
      ref={useRegistered(rowElements, row.key)}
      {...line}
      className={classes(styles.line, !isTaken && styles.isOff, problem !== undefined && styles.isWrong)}
    >
      <div {...cell} className={styles.lineCheck}>
        {isObject && (
          <RowCheckbox
            label={`Import ${name}`}
            isSelected={isTaken}
            isDisabled={isFixed || isMerged}
            isTabStop={isTabStop}
            onChange={() => take([row.key], !isTaken)}
          />
        )}
      </div>
      <div {...cell} className={styles.lineName}>
        {isObject && !isFixed ? (
          <input
            className={`${styles.rowName} mono`}
            data-part="name"
            aria-label={`Name of ${row.kind || row.label} ${target}`}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${row.key}-problem`}
            value={name}
            tabIndex={isTabStop ? 0 : -1}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => nameRow(row.key, event.target.value)}
          />
        ) : (
          <span className={`mono clip ${styles.rowName}`} title={name}>
            {name}
          </span>
        )}
      </div>
      <div {...cell} className={styles.lineKind}>
        {isObject && <Icon of={variantIcon(variant?.icon)} />}
        <span className="clip">{row.kind || (isObject ? row.label : '')}</span>
      </div>
      <div {...cell} className={`${styles.lineTarget} mono clip`} title={target}>
        {shortenedTarget(target)}
      </div>
      <div {...cell} className={`${styles.lineId} mono clip`} title={row.id}>
        {ownId}
      </div>
      <div {...cell} className={styles.lineStatus}>
        <RowStatus {...props} />
      </div>
    </div>
  );
});

// A table in roles: on a phone its rows are drawn as cards, for which table elements would lose their meaning.
const cell = { role: 'cell' };

/** The part after an arrow is the target proper. */
const shortenedTarget = (target: string): string => target.split(' → ').map(shortTarget).join(' → ');
