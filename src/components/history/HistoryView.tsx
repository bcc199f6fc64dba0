import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Design } from '../../model/design/design.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { savedDesigns } from '../../session/start.ts';
import { keptVersions } from '../../session/storage/kept-versions.ts';
import { sharing } from '../../session/storage/saved-history.ts';
import { freeName } from '../../session/document/free-name.ts';
import { edit, openDesign, say, select, session, useSession } from '../../session/document/store.ts';
import type { Version } from '../../session/storage/versions.ts';
import { ComparePane } from './ComparePane.tsx';
import { HistoryColumn } from './HistoryColumn.tsx';
import { firstPicks, standing, type Picks } from './picks.ts';
import { useVersions } from './use-versions.ts';
import * as styles from './History.module.css';

/** Back to what was selected, and to the focus on it. */
function close(): void {
  const { key, path } = session.getState().selection;
  select(key, path);
}

function restore(version: Version, design: Design): void {
  edit((present) => sharing(design, present), `Restore ${version.name}`, { kind: 'restore' });
  say(`Restored ${version.name}`, { undo: true });
}

/** Opens a version as a design of its own. */
async function openCopy(id: string): Promise<void> {
  const read = await keptVersions.read(id).catch(() => undefined);
  if (!read?.ok) return say(read?.message ?? 'The browser blocks access to saved versions.');
  const names = await savedDesigns.list().then(
    ({ designs }) => designs.map(({ name }) => name),
    () => [],
  );
  openDesign(setDesignName(freeName(read.design.name, new Set(names)))(read.design));
}

const notExported = "This design hasn't been exported yet. Each export is kept as a version for comparison.";

/** Versions and undo steps beside what differs between two of them; in place of the design. */
export function HistoryView({ children }: { children?: ReactNode }) {
  const kept = useVersions();
  const since = useSession(({ compareSince }) => compareSince);
  const [chosen, setChosen] = useState<{ readonly since: typeof since; readonly picks: Picks }>();
  const picks = standing(chosen?.since === since ? chosen.picks : firstPicks(kept.versions, since), kept.versions);
  const onPicks = (next: Picks) => setChosen({ since, picks: next });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  const isUnexported = since === 'export' && !kept.versions.some(({ reason }) => reason === 'export');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys come from the controls within
    <div className={styles.history} onKeyDown={onKeyDown}>
      <HistoryColumn kept={kept} picks={picks} onPicks={onPicks} onCopy={(id) => void openCopy(id)} onClose={close} />
      <div className={styles.stage}>
        {kept.isPending ? (
          <main id="form" tabIndex={-1} className={`pane ${styles.sheet}`} aria-busy="true" aria-label="Comparison" />
        ) : (
          <ComparePane
            versions={kept.versions}
            picks={picks}
            onPicks={onPicks}
            onRestore={(version, design) => {
              onPicks(picks);
              restore(version, design);
            }}
            onCopy={(id) => void openCopy(id)}
            empty={isUnexported ? notExported : 'Select two versions, or save a version to compare later.'}
          />
        )}
        {children}
      </div>
    </div>
  );
}
