import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import ListFilter from 'lucide-react/icons/list-filter';
import ListTree from 'lucide-react/icons/list-tree';
import Plus from 'lucide-react/icons/plus';
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { addObject, newObject } from '../../model/design/edits.ts';
import { parentOf } from '../../model/design/design.ts';
import { looksLikeRoutes } from '../../model/design/routes/route-lines.ts';
import { focusOf } from '../../session/commands/shortcuts.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, holdBack, session, useSession } from '../../session/document/store.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from '../ui/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { VirtualBlock } from '../ui/layout/VirtualBlock.tsx';
import { CellEditor } from './CellEditor.tsx';
import { PastePanel } from './PastePanel.tsx';
import { RouteList } from './RouteList.tsx';
import { RouteSelectionBar } from './RouteSelectionBar.tsx';
import { GroupRowView, Pick, RouteRowView } from './TableRowView.tsx';
import { tableColumns, type TableColumn } from './table-keys.ts';
import { tableRows } from './table-rows.ts';
import { useGrid, type GridState } from './use-grid.ts';
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

/** Rows that are drawn together. */
const blockLength = 20;

/** The API that new routes are of: that of the route with the focus, else the first. */
function apiFor(design: Design, key: string): DesignObject | undefined {
  const index = indexOf(design);
  const route = index.byKey.get(key);
  return (route && parentOf(route, index)) ?? index.byType.get('api')?.[0];
}

/** All routes as a grid: to read across, to write in, and to paste many. */
export function RoutesTable({ isPhone = false }: { isPhone?: boolean }) {
  const design = useDesign();
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const { byKey: problems } = useShownProblems();
  const [filter, setFilter] = useState('');
  const [isGrouped, setGrouped] = useState(true);
  const [isFaultyOnly, setFaultyOnly] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const words = useDeferredValue(filter);
  const rows = useMemo(
    () => tableRows(design, problems, { filter: words, isGrouped, isFaultyOnly, closed }),
    [design, problems, words, isGrouped, isFaultyOnly, closed],
  );
  const fold = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const state = useGrid({ rows, grid, onFold: fold });
  const routes = indexOf(design).byType.get('route') ?? [];
  const faulty = routes.filter(({ key }) => (problems.get(key)?.length ?? 0) > 0).length;
  const api = apiFor(design, state.active.id);

  usePaste(isEditing, setPasted);

  const addRoute = () => {
    if (!api || state.holdsRefused()) return;
    const variant = api.variant === 'WEBSOCKET' ? 'websocket' : 'http';
    const route = newObject(design, 'route', variant, { api_id: { ref: api.key } });
    edit(addObject(route), `Add ${route.name}`);
    if (!indexOf(session.getState().history.present).byKey.has(route.key)) return;
    holdBack(route.key);
    setFilter('');
    setFaultyOnly(false);
    state.writePath(route.key);
  };

  return (
    <div className={styles.pane} data-pasting={pasted !== undefined || undefined}>
      <section className={styles.table} aria-labelledby="routes-table">
        <header className={styles.bar}>
          <h2 id="routes-table">
            Routes <Count>{routes.length}</Count>
          </h2>
          <span className="grow" />
          <InputShell size="sm" className={styles.filter} start={<Icon of={ListFilter} />}>
            <input
              type="search"
              aria-label="Filter routes"
              placeholder="Filter routes"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </InputShell>
          {(faulty > 0 || isFaultyOnly) && (
            <Button
              size="sm"
              icon={<Icon of={CircleAlert} />}
              aria-pressed={isFaultyOnly}
              className={styles.toggle}
              onPress={() => setFaultyOnly(!isFaultyOnly)}
            >
              Problems {faulty}
            </Button>
          )}
          {!isPhone && (
            <Button
              size="sm"
              icon={<Icon of={ListTree} />}
              aria-pressed={isGrouped}
              className={styles.toggle}
              onPress={() => setGrouped(!isGrouped)}
            >
              Path prefix
            </Button>
          )}
          {isEditing && api && (
            <>
              <Button size="sm" icon={<Icon of={ClipboardPaste} />} onPress={() => setPasted('')}>
                Paste routes
              </Button>
              {!isPhone && (
                <Button size="sm" icon={<Icon of={Plus} />} onPress={addRoute}>
                  Route
                </Button>
              )}
            </>
          )}
        </header>
        {isPhone ? (
          <RouteList design={design} rows={rows} problems={problems} />
        ) : (
          <Grid state={state} rows={rows} grid={grid} design={design} problems={problems} />
        )}
        {rows.length === 0 && (
          <p className={styles.none}>
            {routes.length === 0 ? 'No routes. Paste lines such as GET /orders to add them.' : 'No results.'}
          </p>
        )}
        {!isPhone && state.editing?.problem !== undefined && (
          <p role="alert" className={styles.refused}>
            {state.editing.problem} Esc discards the text.
          </p>
        )}
        {!isPhone && state.picked.size > 0 && <RouteSelectionBar state={state} design={design} isEditing={isEditing} />}
      </section>
      {isEditing && pasted !== undefined && api && (
        <PastePanel
          start={pasted}
          api={api}
          onClose={() => {
            setPasted(undefined);
            state.focusCell(state.active);
          }}
        />
      )}
    </div>
  );
}

/** Lines that are routes open the preview, wherever on the page they are pasted; any text does within the grid. */
function usePaste(isEditing: boolean, onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  }, [onPaste]);
  useEffect(() => {
    if (!isEditing) return undefined;
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      // The event is for what is selected, which may be a text within the cell that has the focus.
      const isInGrid = document.activeElement?.matches('[data-cell]') === true;
      if (session.getState().dialog !== undefined || text.trim() === '') return;
      if (!isInGrid && focusOf(target) !== 'page') return;
      if (!looksLikeRoutes(text) && !(isInGrid && text.length < 10_000 && !/[{}]/.test(text))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(text);
    };
    window.addEventListener('paste', paste, true);
    return () => window.removeEventListener('paste', paste, true);
  }, [isEditing]);
}

interface GridProps {
  state: GridState;
  rows: ReturnType<typeof tableRows>;
  grid: React.RefObject<HTMLDivElement | null>;
  design: Design;
  problems: ReturnType<typeof useShownProblems>['byKey'];
}

function Grid({ state, rows, grid, design, problems }: GridProps) {
  const { active, picked, editing } = state;
  const isAll = rows.every(({ kind, id }) => kind === 'group' || picked.has(id));
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
    <div ref={grid} {...root} data-typed="" className={styles.grid}>
      <div {...part} className={styles.head}>
        <div {...head} className={styles.row}>
          {tableColumns.map((column, at) => (
            <div key={column} {...{ role: 'columnheader', 'aria-colindex': at + 1 }} className={styles.cell}>
              {column === 'check' ? (
                <button
                  type="button"
                  className={styles.pickAll}
                  tabIndex={-1}
                  onClick={() => (isAll ? state.unpick() : state.pickAll())}
                >
                  <Pick isPicked={isAll || (picked.size > 0 && 'mixed')} label={isAll ? 'Select none' : 'Select all'} />
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
                  const editor =
                    editing?.key === row.id
                      ? {
                          column: editing.column,
                          node: (
                            <CellEditor
                              key={editing.column}
                              route={row.route}
                              column={editing.column}
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
