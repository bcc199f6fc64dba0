import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { useThrottled } from '../../session/document/throttled.ts';
import { openDialog, closeDialog, session, useSession } from '../../session/document/store.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AddMenu } from './AddMenu.tsx';
import { EmptyIntegrations } from './EmptyIntegrations.tsx';
import { outlineElements } from './outline-elements.ts';
import { OutlineFilter } from './OutlineFilter.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import { outlineSections } from './outline-rows.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { useFoldedGroups } from './use-folded-groups.ts';
import { useRowKeys } from './use-row-keys.ts';
import * as styles from './Outline.module.css';

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
  const { byKey } = useShownProblems();
  const sections = useMemo(() => outlineSections(design, byKey, words), [design, byKey, words]);
  const isFiltering = words.trim() !== '';
  const folded = useFoldedGroups(sections, selected, isFiltering);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useRowKeys({ sections, folded, selected, onOpened });
  const integrations = sections.find(({ id }) => id === 'integration');
  const isEmpty = integrations?.total === 0 || sections.some(({ id, total }) => id === 'api' && total === 0);

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
          count={integrations?.total ?? 0}
          onDown={() => rows.focusTabStop()}
        />
        {isEditing && (
          <AddMenu
            trigger={<IconButton variant="plain" className={styles.add} label="Add" icon={<Icon of={Plus} />} />}
            placement="bottom end"
            isOpen={isAdding}
            onOpenChange={(isOpen) => (isOpen ? openDialog('add-integration') : closeMenu())}
          />
        )}
      </div>
      <div ref={tree} className={`${styles.tree} grow`} {...rows.handlers}>
        {sections.map((section) => (
          <OutlineSection
            key={section.id}
            design={design}
            section={section}
            view={tree}
            problems={byKey}
            selected={selected}
            tabStop={rows.tabStop}
            folded={folded.groups}
            isFiltering={isFiltering}
            canAdd={isEditing}
          />
        ))}
        {isEmpty && !isFiltering && <EmptyIntegrations canAdd={isEditing} />}
        {isFiltering && sections.every(({ shown }) => shown === 0) && (
          <p className={styles.none}>Nothing matches “{words.trim()}”.</p>
        )}
      </div>
      <div className={styles.foot}>
        <ViewSwitch />
      </div>
    </div>
  );
}

/** What was chosen may have opened a dialog in its place. */
function closeMenu() {
  if (session.getState().dialog === 'add-integration') closeDialog();
}
