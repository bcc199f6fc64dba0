import { lazy, Suspense, useRef, useState } from 'react';
import { setLayout, useSession } from '../../../session/document/store.ts';
import { LazyOutput } from '../../preview/LazyOutput.tsx';
import { SplitPane } from '../../ui/layout/SplitPane.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Form } from '../Form.tsx';
import { MapSheet } from './MapSheet.tsx';
import { MapWithForm } from './MapWithForm.tsx';
import { TablePane } from './TablePane.tsx';
import { useSize } from '../use-size.ts';
import type { ViewKind } from '../use-view-kind.ts';
import * as styles from '../Sheet.module.css';

// The line between field and code comes when both are there.
const Thread = lazy(() => import('../Thread.tsx').then((module) => ({ default: module.Thread })));

/** Form and code on one pane: side by side with the thread between them, or one of them where there is no room. */
export function Sheet({ kind }: { kind: Exclude<ViewKind, 'phone'> }) {
  const view = useSession(({ layout }) => layout.view);
  if (kind === 'tabs') return <TabSheet />;
  if (view === 'table') return <TableSheet />;
  return view === 'map' ? <MapSheet /> : <WideSheet />;
}

/** The table of routes takes the whole sheet. */
function TableSheet() {
  return (
    <main id="form" className={`pane ${styles.sheet}`} tabIndex={-1}>
      <TablePane />
    </main>
  );
}

function FormPane() {
  return (
    <div id="form" className={styles.form} tabIndex={-1}>
      <Form />
    </div>
  );
}

function WideSheet() {
  const root = useRef<HTMLElement>(null);
  const { width } = useSize(root, { width: 1176, height: 700 });
  const output = useSession(({ layout }) => layout.output);
  return (
    <main ref={root} className={`pane ${styles.sheet}`}>
      <SplitPane
        className={styles.split}
        sized="second"
        label="Code width"
        size={output ?? undefined}
        initial={Math.min(524, Math.round(width * 0.46))}
        min={360}
        max={Math.max(360, Math.round(width / 2))}
        onResize={(px) => setLayout({ output: px })}
        first={<FormPane />}
        second={
          <section className={styles.output} aria-label="Code">
            <LazyOutput />
          </section>
        }
      />
      <Suspense fallback={null}>
        <Thread root={root} />
      </Suspense>
    </main>
  );
}

const parts = [
  { id: 'form', label: 'Form' },
  { id: 'code', label: 'Code' },
  { id: 'map', label: 'Map' },
  { id: 'table', label: 'Table' },
] as const;

const show = (id: (typeof parts)[number]['id']) =>
  setLayout(id === 'map' || id === 'table' ? { view: id } : { view: 'list', phoneTab: id });

function TabSheet() {
  const part = useSession(({ layout }) =>
    layout.view !== 'list' ? layout.view : layout.phoneTab === 'code' ? 'code' : 'form',
  );
  // The editor is loaded when it is first looked at, and then kept.
  const [wasShown, setWasShown] = useState(part === 'code');
  if (part === 'code' && !wasShown) setWasShown(true);
  return (
    <main className={`pane ${styles.sheet}`}>
      <div className={styles.parts}>
        <Segmented label="Show" options={parts} value={part} onChange={show} />
      </div>
      {part !== 'map' && (
        <div className={styles.part} hidden={part !== 'form'}>
          <FormPane />
        </div>
      )}
      {part === 'map' && (
        <div id="form" className={styles.part} tabIndex={-1}>
          <MapWithForm onWhole={() => show('form')} />
        </div>
      )}
      {part === 'table' && (
        <div className={styles.part}>
          <TablePane />
        </div>
      )}
      {wasShown && (
        <section className={`${styles.part} ${styles.output}`} aria-label="Code" hidden={part !== 'code'}>
          <LazyOutput />
        </section>
      )}
    </main>
  );
}
