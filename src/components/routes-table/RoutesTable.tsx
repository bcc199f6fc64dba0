import { useDeferredValue, useMemo, useRef, useState } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import ListFilter from 'lucide-react/icons/list-filter';
import ListTree from 'lucide-react/icons/list-tree';
import Plus from 'lucide-react/icons/plus';
import { indexOf, parentOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { useDesign } from '../../session/hooks.ts';
import { useSession } from '../../session/document/store.ts';
import { pendingRoutes, usePendingRoutes } from '../../session/page/pending-routes.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { PastePanel } from './PastePanel.tsx';
import { RouteGrid } from './RouteGrid.tsx';
import { RouteList } from './RouteList.tsx';
import { RouteSelectionBar } from './RouteSelectionBar.tsx';
import { sortedRoutes, nextOrder, type RowOrder } from './row-order.ts';
import { pendingRows, tableRows } from './table-rows.ts';
import { useGrid } from './use-grid.ts';
import { useRoutePaste } from './use-route-paste.ts';
import { writePendingRoute } from './write-pending-route.ts';
import * as styles from './RoutesTable.module.css';

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
  const [order, setOrder] = useState<RowOrder>();
  const [pasted, setPasted] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const words = useDeferredValue(filter);
  const documentId = useSession((state) => state.documentId);
  const pending = usePendingRoutes(documentId);
  const notYet = useMemo(() => (isEditing ? pendingRows(design, pending) : []), [isEditing, design, pending]);
  const added = useMemo(
    () =>
      tableRows(design, problems, {
        filter: words,
        isGrouped,
        isFaultyOnly,
        closed,
        order: (found) => sortedRoutes(found, order, design),
      }),
    [design, problems, words, isGrouped, isFaultyOnly, closed, order],
  );
  // First, whatever is filtered: they are work that is not done.
  const rows = useMemo(() => [...notYet, ...added], [notYet, added]);
  const fold = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const state = useGrid({ rows, grid, onFold: fold });
  const routes = indexOf(design).byType.get('route') ?? [];
  const faulty = routes.filter(({ key }) => (problems.get(key)?.length ?? 0) > 0).length;
  const api = apiFor(design, state.active.id);

  useRoutePaste(isEditing, setPasted);

  const addRoute = () => {
    if (!api || documentId === undefined || state.holdsRefused()) return;
    setFilter('');
    setFaultyOnly(false);
    for (const id of pendingRoutes.add(documentId, api.key, [''])) state.writePath(id);
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
          <RouteList
            design={design}
            rows={rows}
            problems={problems}
            onWrite={(row, text) => documentId !== undefined && writePendingRoute(documentId, row, text)}
          />
        ) : (
          <RouteGrid
            state={state}
            rows={rows}
            grid={grid}
            design={design}
            problems={problems}
            order={order}
            onOrder={(column) => setOrder(nextOrder(order, column))}
          />
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
