import { lazy, Suspense } from 'react';
import { setLayout, useSession } from '../../../session/document/store.ts';
import { OutputPane } from '../../preview/Output.tsx';
import { SplitPane } from '../../ui/layout/SplitPane.tsx';
import { Form } from '../Form.tsx';

const MapView = lazy(() => import('../../map/MapView.tsx').then((module) => ({ default: module.MapView })));

/** The map on a pane of its own. */
export function MapPane({ onOpen }: { onOpen?: (() => void) | undefined }) {
  return (
    <Suspense fallback={<div className="bones__form" aria-busy="true" />}>
      <MapView onOpen={onOpen} />
    </Suspense>
  );
}

/** The map, with form and code of what is selected beside it. */
export function MapSheet() {
  const output = useSession(({ layout }) => layout.mapOutput);
  return (
    <main className="mapsheet">
      <div className="pane mapsheet__map">
        <MapPane />
      </div>
      <div className="pane mapsheet__side">
        <SplitPane
          className="mapsheet__split"
          direction="rows"
          sized="second"
          label="Height of the code"
          size={output ?? undefined}
          initial={280}
          min={120}
          max={460}
          onResize={(px) => setLayout({ mapOutput: px })}
          first={
            <div id="form" className="sheet__form" tabIndex={-1}>
              <Form />
            </div>
          }
          second={
            <section className="sheet__output" aria-label="Code">
              <OutputPane />
            </section>
          }
        />
      </div>
    </main>
  );
}
