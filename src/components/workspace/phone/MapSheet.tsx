import { lazy, Suspense, useMemo } from 'react';
import { setLayout, useSession } from '../../../session/document/store.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useTrace, type StepMark } from '../../../session/trace/trace-state.ts';
import type { MapViewProps } from '../../map/view/MapView.tsx';
import { LazyOutput } from '../../preview/LazyOutput.tsx';
import { SplitPane } from '../../ui/layout/SplitPane.tsx';
import { Form } from '../Form.tsx';
import * as workspaceStyles from '../Workspace.module.css';
import * as styles from '../Sheet.module.css';

const MapView = lazy(() => import('../../map/view/MapView.tsx').then((module) => ({ default: module.MapView })));

function litOf(marks: readonly StepMark[]): readonly Key[] {
  const last = marks.reduce((most, { number }) => Math.max(most, number), 0);
  return Array.from({ length: last }, (_, at) => marks.find(({ number }) => number === at + 1)?.key ?? '');
}

/** The map on a pane of its own. */
export function MapPane(props: Pick<MapViewProps, 'onOpen' | 'isFormShown'>) {
  const marks = useTrace((state) => state.marks);
  // At the place of each step stands its object.
  const lit = useMemo(() => litOf(marks), [marks]);
  return (
    <Suspense fallback={<div className={workspaceStyles.bonesForm} aria-busy="true" />}>
      <MapView {...props} lit={lit} />
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
