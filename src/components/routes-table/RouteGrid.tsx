import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { Design } from '../../model/design/design.ts';
import type { useShownProblems } from '../problems/use-shown-problems.ts';
import { Icon } from '../ui/Icon.tsx';
import { VirtualBlock } from '../ui/layout/VirtualBlock.tsx';
import { CellEditor } from './CellEditor.tsx';
import { PendingRowView } from './PendingRowView.tsx';
import { GroupRowView, Pick, RouteRowView } from './TableRowView.tsx';
import { cellSuggestions, cellText, type EditableColumn } from './route-cells.ts';
import type { RowOrder } from './row-order.ts';
import { columnIn, isEditable, tableColumns, type TableColumn } from './table-keys.ts';
import type { tableRows } from './table-rows.ts';
import type { GridState } from './use-grid.ts';
import * as styles from './RoutesTable.module.css';

const heads: Readonly<Record<TableColumn, string>> = {
  number: 'Number',
  check: 'Selected',
  method: 'Method',
  path: 'Path',
  target: 'Target',
  authorizer: 'Authorizer',
  problems: 'Problems',
};

const sortOf = (column: TableColumn, order: RowOrder | undefined) =>
  !isEditable(column) ? undefined : order?.column !== column ? 'none' : order.isDescending ? 'descending' : 'ascending';

const none: readonly never[] = [];

/** Rows that are drawn together. */
const blockLength = 20;

interface RouteGridProps {
  state: GridState;
  rows: ReturnType<typeof tableRows>;
  grid: React.RefObject<HTMLDivElement | null>;
  design: Design;
  problems: ReturnType<typeof useShownProblems>['byKey'];
  order: RowOrder | undefined;
  onOrder: (column: EditableColumn) => void;
}

/** The rows, drawn in blocks as they come near. */
export function RouteGrid({ state, rows, grid, design, problems, order, onOrder }: RouteGridProps) {
  const { active, picked, editing } = state;
  const isAll = rows.every(({ kind, id }) => kind !== 'route' || picked.has(id));
  const root = {
    role: 'grid',
    'aria-label': 'Routes',
    'aria-multiselectable': true,
    'aria-rowcount': rows.length + 1,
    'aria-colcount': tableColumns.length,
    ...state.handlers,
  };
  const part = { role: 'rowgroup' };
  const head = { role: 'row', 'aria-rowindex': 1 };
  const blocks = Math.ceil(rows.length / blockLength);
  return (
    <div ref={grid} {...root} data-typed="" data-keys="d" className={styles.grid}>
      <div {...part} className={styles.head}>
        <div {...head} className={styles.row}>
          {tableColumns.map((column, at) => (
            <div
              key={column}
              {...{ role: 'columnheader', 'aria-colindex': at + 1, 'aria-sort': sortOf(column, order) }}
              className={styles.cell}
            >
              {column === 'check' ? (
                <button
                  type="button"
                  className={styles.pickAll}
                  tabIndex={-1}
                  onClick={() => (isAll ? state.unpick() : state.pickAll())}
                >
                  <Pick isPicked={isAll || (picked.size > 0 && 'mixed')} label={isAll ? 'Select none' : 'Select all'} />
                </button>
              ) : isEditable(column) ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={`Sort by ${heads[column].toLowerCase()}`}
                  onClick={() => !state.holdsRefused() && onOrder(column)}
                >
                  {heads[column]}
                  {order?.column === column && <Icon of={order.isDescending ? ArrowDown : ArrowUp} size={12} />}
                </button>
              ) : (
                <span className={column === 'number' ? 'sr' : undefined}>{heads[column]}</span>
              )}
            </div>
          ))}
        </div>
      </div>
      <div {...part}>
        {Array.from({ length: blocks }, (_, block) => {
          const start = block * blockLength;
          const within = rows.slice(start, start + blockLength);
          const isHeld = within.some(({ id }) => id === active.id || id === editing?.key);
          return (
            <VirtualBlock
              key={start}
              scroller={grid}
              height={`calc(${within.length} * var(--h-grid))`}
              startsNear={block < 2}
              isHeld={isHeld || block === 0}
            >
              {() =>
                within.map((row, nth) => {
                  const at = start + nth + 2;
                  const isActive = row.id === active.id;
                  if (row.kind === 'group')
                    return <GroupRowView key={`group ${row.id}`} row={row} at={at} isActive={isActive} />;
                  if (row.kind === 'pending')
                    return (
                      <PendingRowView
                        key={row.id}
                        row={row}
                        at={at}
                        active={isActive ? columnIn(row, active.column) : undefined}
                        onDiscard={state.discard}
                        editor={
                          editing?.key === row.id ? (
                            <CellEditor
                              said={row.text}
                              suggestions={none}
                              label="Route"
                              typed={editing.typed}
                              isInvalid={row.text !== '' && row.problem !== undefined}
                              onCommit={state.commit}
                              onCancel={state.cancel}
                            />
                          ) : undefined
                        }
                      />
                    );
                  const editor =
                    editing?.key === row.id
                      ? {
                          column: editing.column,
                          node: (
                            <CellEditor
                              key={editing.column}
                              said={cellText(row.route, editing.column, design)}
                              suggestions={cellSuggestions(row.route, editing.column, design)}
                              label={`${heads[editing.column]} of ${row.route.name}`}
                              typed={editing.typed}
                              isInvalid={editing.problem !== undefined}
                              onCommit={state.commit}
                              onCancel={state.cancel}
                            />
                          ),
                        }
                      : undefined;
                  return (
                    <RouteRowView
                      key={row.id}
                      row={row}
                      at={at}
                      design={design}
                      problems={problems}
                      isPicked={picked.has(row.id)}
                      active={isActive ? active.column : undefined}
                      editor={editor}
                    />
                  );
                })
              }
            </VirtualBlock>
          );
        })}
      </div>
    </div>
  );
}
