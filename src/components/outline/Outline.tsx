import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useThrottled } from '../../session/document/throttled.ts';
import { indexOf } from '../../model/design/design.ts';
import { openDialog, closeDialog, select, session, useSession } from '../../session/document/store.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AddButton, loadAddMenu } from './AddButton.tsx';
import { EmptyIntegrations } from './EmptyIntegrations.tsx';
import { outlineElements } from './outline-elements.ts';
import { OutlineFilter } from './OutlineFilter.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import { outlineSections } from './outline-rows.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { useFoldedGroups } from './use-folded-groups.ts';
import { rowDrag } from './row-order.ts';
import type { RowMenuPlace } from './RowMenu.tsx';
import { useRowKeys } from './use-row-keys.ts';
import * as styles from './Outline.module.css';

const loadRowMenu = () => import('./RowMenu.tsx');
const LazyRowMenu = lazy(() => loadRowMenu().then((module) => ({ default: module.RowMenu })));

const LazyRequests = lazy(() =>
  import('../trace/SavedRequests.tsx').then((module) => ({ default: module.SavedRequests })),
);

export interface OutlineProps {
  /** After a row was chosen by pointer or Enter: where the outline covers the form, it gives way. */
  onOpened?: (() => void) | undefined;
}

/** Everything in the design, to find and to choose. */
export function Outline({ onOpened }: OutlineProps) {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const selected = useSession(({ selection }) => selection.key);
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const isAdding = useSession(({ dialog }) => dialog === 'add-integration');
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter);
  const also = useSession(({ alsoSelected }) => alsoSelected);
  const [isWrongOnly, setWrongOnly] = useState(false);
  const { all: problems, byKey } = useShownProblems();
  const sections = useMemo(
    () => outlineSections(design, byKey, words, isWrongOnly),
    [design, byKey, words, isWrongOnly],
  );
  const isFiltering = words.trim() !== '' || isWrongOnly;
  const folded = useFoldedGroups(sections, selected, isFiltering);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useRowKeys({ sections, folded, selected, onOpened });
  const integrations = sections.find(({ id }) => id === 'integration');
  const isEmpty = integrations?.total === 0 || sections.some(({ id, total }) => id === 'api' && total === 0);

  const [menu, setMenu] = useState<RowMenuPlace>();
  const openMenu = (event: MouseEvent) => {
    const row = outlineElements.around(event.target);
    if (!row || !isEditing || !indexOf(design).byKey.has(row.id)) return;
    event.preventDefault();
    if (row.id !== selected && !also.includes(row.id)) select(row.id);
    const { left, bottom } = row.element.getBoundingClientRect();
    // From the keyboard it comes without a place.
    const isAtPointer = event.clientX !== 0 || event.clientY !== 0;
    setMenu({ row: row.id, x: isAtPointer ? event.clientX : left + 24, y: isAtPointer ? event.clientY : bottom });
  };
  useEffect(() => {
    loadAddMenu();
    loadRowMenu().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (selected !== undefined) outlineElements.get(selected)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <div className={styles.outline}>
      <h2 className="sr">Outline</h2>
      <div className={styles.top}>
        <OutlineFilter
          filter={filter}
          onFilter={setFilter}
          count={sections.reduce((sum, { total }) => sum + total, 0)}
          onDown={() => rows.focusTabStop()}
        />
        {(problems.length > 0 || isWrongOnly) && (
          <IconButton
            variant="plain"
            className={styles.add}
            label="Problems only"
            aria-pressed={isWrongOnly}
            icon={<Icon of={TriangleAlert} />}
            onPress={() => setWrongOnly(!isWrongOnly)}
          />
        )}
        {isEditing && (
          <AddButton
            label="Add"
            isOpen={isAdding}
            onOpenChange={(isOpen) => (isOpen ? openDialog('add-integration') : closeMenu())}
          />
        )}
      </div>
      <div
        ref={tree}
        className={`${styles.tree} grow`}
        {...rows.handlers}
        {...rowDrag(rows.rows)}
        onContextMenu={openMenu}
      >
        {sections.map((section) => (
          <OutlineSection
            key={section.id}
            design={design}
            section={section}
            view={tree}
            problems={byKey}
            selected={selected}
            also={also}
            tabStop={rows.tabStop}
            folded={folded.groups}
            isFiltering={isFiltering}
            canAdd={isEditing}
          />
        ))}
        {design.requests && !isFiltering && (
          <Suspense fallback={null}>
            <LazyRequests requests={design.requests} onOpened={onOpened} />
          </Suspense>
        )}
        {isEmpty && !isFiltering && <EmptyIntegrations canAdd={isEditing} />}
        {isFiltering && sections.every(({ shown }) => shown === 0) && (
          <p className={styles.none}>{words.trim() === '' ? 'No problems' : `Nothing matches “${words.trim()}”.`}</p>
        )}
      </div>
      <div className={styles.foot}>
        <ViewSwitch />
        {also.length > 0 && <Count>{`${also.length + 1} selected`}</Count>}
      </div>
      {menu && (
        <Suspense fallback={null}>
          <LazyRowMenu {...menu} rows={rows.rows} onClose={() => setMenu(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** What was chosen may have opened a dialog in its place. */
function closeMenu() {
  if (session.getState().dialog === 'add-integration') closeDialog();
}
