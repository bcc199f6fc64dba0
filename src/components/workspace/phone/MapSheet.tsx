import { lazy, Suspense } from 'react';
import { setLayout, useSession } from '../../../session/document/store.ts';
import { LazyOutput } from '../../preview/LazyOutput.tsx';
import { SplitPane } from '../../ui/layout/SplitPane.tsx';
import { Form } from '../Form.tsx';
import * as workspaceStyles from '../Workspace.module.css';
import * as styles from '../Sheet.module.css';

const MapView = lazy(() => import('../../map/view/MapView.tsx').then((module) => ({ default: module.MapView })));

/** The map on a pane of its own. */
export function MapPane({ onOpen }: { onOpen?: (() => void) | undefined }) {
  return (
    <Suspense fallback={<div className={workspaceStyles.bonesForm} aria-busy="true" />}>
      <MapView onOpen={onOpen} />
    </Suspense>
  );
}

/** The map, with form and code of what is selected beside it. */
export function MapSheet() {
  const output = useSession(({ layout }) => layout.mapOutput);
  return (
    <main className={styles.mapSheet}>
      <div className={`pane ${styles.mapSheetMap}`}>
        <MapPane />
      </div>
      <div className="pane">
        <SplitPane
          className={styles.mapSheetSplit}
          direction="rows"
          sized="second"
          label="Code height"
          size={output ?? undefined}
          initial={280}
          min={120}
          max={460}
          onResize={(px) => setLayout({ mapOutput: px })}
          first={
            <div id="form" className={styles.form} tabIndex={-1}>
              <Form />
            </div>
          }
          second={
            <section className={styles.output} aria-label="Code">
              <LazyOutput />
            </section>
          }
        />
      </div>
    </main>
  );
}
