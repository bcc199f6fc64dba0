import { memo, type ReactNode } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { indexOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { isRef } from '../../model/schema/value.ts';
import { worstAt } from '../problems/worst-at.ts';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon } from '../ui/marks/severity.ts';
import { variantIcon } from '../ui/variant-icon.ts';
import { cellId } from './cell-id.ts';
import { cellText } from './route-cells.ts';
import type { PrefixRow, RouteRow } from './table-rows.ts';
import { tableColumns, type TableColumn } from './table-keys.ts';
import * as styles from './RoutesTable.module.css';

const none: readonly Diagnostic[] = [];

interface CellProps {
  id: string;
  column: TableColumn;
  at: number;
  isActive: boolean;
  children: ReactNode;
  className?: string | undefined;
}

function Cell({ id, column, at, isActive, children, className }: CellProps) {
  const cell = { role: 'gridcell', 'aria-colindex': at + 1, tabIndex: isActive ? 0 : -1 };
  return (
    <div {...cell} data-cell={cellId(id, column)} data-column={column} className={classes(styles.cell, className)}>
      {children}
    </div>
  );
}

export interface RouteRowViewProps {
  row: RouteRow;
  /** From 1, with the head. */
  at: number;
  design: Design;
  problems: ReadonlyMap<string | undefined, readonly Diagnostic[]>;
  isPicked: boolean;
  /** The cell that Tab reaches. */
  active: TableColumn | undefined;
  /** In place of a cell. */
  editor: { readonly column: TableColumn; readonly node: ReactNode } | undefined;
}

/** One route: what it is called by, what it calls, who may call it, and what is wrong. */
export const RouteRowView = memo(function RouteRowView(props: RouteRowViewProps) {
  const { row, at, design, problems, isPicked, active, editor } = props;
  const { route } = row;
  const content: Readonly<Record<TableColumn, ReactNode>> = {
    number: <span className="num">{row.number}</span>,
    check: <Pick isPicked={isPicked} label={`Select ${route.name}`} />,
    method: cellText(route, 'method', design) || <span className="dim">–</span>,
    path: <span className="clip">{cellText(route, 'path', design)}</span>,
    target: <Target route={route} design={design} problems={problems} />,
    authorizer: <Authorizer route={route} design={design} />,
    problems: <Problems list={problems.get(route.key) ?? none} />,
  };
  const line = { role: 'row', 'aria-rowindex': at, 'aria-selected': isPicked };
  return (
    <div {...line} data-row={route.key} className={styles.row}>
      {tableColumns.map((column, place) => (
        <Cell key={column} id={route.key} column={column} at={place} isActive={column === active}>
          {editor?.column === column ? editor.node : content[column]}
        </Cell>
      ))}
    </div>
  );
});

/** Drawn like a checkbox; the row says whether it is selected, and the cell takes the keys. */
export function Pick({ isPicked, label }: { isPicked: boolean | 'mixed'; label: string }) {
  return (
    <span className={styles.pick} data-picked={isPicked}>
      <span className="sr">{label}</span>
    </span>
  );
}

interface OfRoute {
  route: DesignObject;
  design: Design;
}

function Target({ route, design, problems }: OfRoute & Pick<RouteRowViewProps, 'problems'>) {
  const value = route.attributes['target'];
  const object = isRef(value) ? indexOf(design).byKey.get(value.ref) : undefined;
  const text = cellText(route, 'target', design);
  const worst = object && worstAt(problems.get(object.key), []);
  if (text === '') return <span className="dim">No target</span>;
  return (
    <>
      {object && <Icon of={variantIcon(variantOfObject(object)?.icon)} />}
      <span className="clip grow">{text}</span>
      {worst && (
        <span className={`sev-${severityClass[worst]}`}>
          <Icon of={severityIcon[worst]} />
          <span className="sr">Target has problems</span>
        </span>
      )}
    </>
  );
}

function Authorizer({ route, design }: OfRoute) {
  const text = cellText(route, 'authorizer', design);
  if (text === 'NONE') return <span className="dim">NONE</span>;
  return (
    <>
      {isRef(route.attributes['authorizer_id']) && <Icon of={ShieldCheck} />}
      <span className="clip">{text}</span>
    </>
  );
}

function Problems({ list }: { list: readonly Diagnostic[] }) {
  const worst = worstAt(list, []);
  const first = list.find(({ severity }) => severity === worst);
  if (!worst || !first) return null;
  return (
    <span
      className={classes(styles.problem, `sev-${severityClass[worst]}`)}
      title={list.map(({ message }) => message).join('\n')}
    >
      <Icon of={severityIcon[worst]} />
      <span className="clip">{first.message}</span>
      {list.length > 1 && <span className="num">+{list.length - 1}</span>}
    </span>
  );
}

interface GroupRowViewProps {
  row: PrefixRow;
  at: number;
  isActive: boolean;
}

/** The head of the routes below one beginning of a path. */
export const GroupRowView = memo(function GroupRowView({ row, at, isActive }: GroupRowViewProps) {
  const line = { role: 'row', 'aria-rowindex': at };
  const cell = {
    role: 'gridcell',
    'aria-colindex': 1,
    'aria-colspan': tableColumns.length,
    'aria-expanded': row.isOpen,
    tabIndex: isActive ? 0 : -1,
  };
  return (
    <div {...line} data-row={row.id} className={classes(styles.row, styles.group)}>
      <div {...cell} data-cell={cellId(row.id, 'number')} data-column="number" className={styles.cell}>
        <Icon of={ChevronRight} size={12} className={styles.chevron} />
        <span className="mono">{row.label}</span> <Count>{row.count}</Count>
      </div>
    </div>
  );
});
