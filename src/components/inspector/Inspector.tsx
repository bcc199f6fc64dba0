import { lazy, Suspense, useEffect } from 'react';
import { indexOf } from '../../model/design/design.ts';
import { knownBlock } from '../../model/design/passthrough/known-blocks.ts';
import { openDialog, session, touch, useSession } from '../../session/document/store.ts';
import { focusPlace } from '../fields/focus-place.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { offerLanding } from '../ui/focus/landing.ts';
import { inspectorElement } from './inspector-element.ts';
import { ObjectInspector } from './ObjectInspector.tsx';
import * as fieldRowStyles from '../ui/layout/FieldRow.module.css';
import * as styles from './Inspector.module.css';

const KnownInspector = lazy(() =>
  import('./known/KnownInspector.tsx').then((module) => ({ default: module.KnownInspector })),
);

const loadVariable = () => import('./variable/VariableInspector.tsx');
const VariableInspector = lazy(() => loadVariable().then((module) => ({ default: module.VariableInspector })));

/** The form of what is selected. */
export function Inspector() {
  const key = useSession(({ selection }) => selection.key);
  const documentId = useSession((state) => state.documentId);
  const isReadOnly = useSession(({ mode }) => mode.kind !== 'edit');
  // Only what decides which form it is; the fields follow their own values.
  const kind = useSession(({ history, selection }) => {
    if (selection.key === undefined) return 'none';
    if (indexOf(history.present).byKey.has(selection.key)) return 'object';
    if (history.present.variables.some((variable) => variable.key === selection.key)) return 'variable';
    return knownBlock(history.present.passthrough).has(selection.key) ? 'known' : 'none';
  });
  const variant = useSession(({ history, selection }) =>
    selection.key === undefined ? undefined : indexOf(history.present).byKey.get(selection.key)?.variant,
  );
  useFocusOfSelection();
  // A new variable is named at once.
  useEffect(() => void loadVariable().catch(() => undefined), []);

  const { present } = session.getState().history;
  const object = key === undefined ? undefined : indexOf(present).byKey.get(key);
  const mount = `${documentId ?? ''} ${key ?? ''} ${isReadOnly}`;
  return (
    <section ref={inspectorElement} className={`${styles.inspector} ${fieldRowStyles.scope}`} aria-label="Inspector">
      {kind === 'object' && object && variant !== undefined ? (
        <ObjectInspector key={mount} object={object} variant={variant} isReadOnly={isReadOnly} />
      ) : kind === 'variable' && key !== undefined ? (
        <Suspense fallback={null}>
          <VariableInspector key={mount} variableKey={key} isReadOnly={isReadOnly} />
        </Suspense>
      ) : kind === 'known' && key !== undefined ? (
        <Suspense fallback={null}>
          <KnownInspector key={mount} blockKey={key} />
        </Suspense>
      ) : (
        <NothingSelected isReadOnly={isReadOnly} hasObjects={present.objects.length > 0} />
      )}
    </section>
  );
}

function NothingSelected({ isReadOnly, hasObjects }: { isReadOnly: boolean; hasObjects: boolean }) {
  return (
    <EmptyState
      level={2}
      title={hasObjects ? 'Nothing selected' : 'No API yet'}
      actions={
        isReadOnly ? undefined : (
          <Button onPress={() => openDialog('add-integration')}>{hasObjects ? 'Add integration' : 'Add'}</Button>
        )
      }
    >
      {hasObjects
        ? 'Select a resource in the outline to edit it.'
        : 'Start with an API. Routes, integrations and stages belong to an API.'}
    </EmptyState>
  );
}

function landOnField(): boolean {
  const { key, path } = session.getState().selection;
  return key !== undefined && path !== undefined && focusPlace(key, path);
}

/** A place chosen elsewhere gets the focus; its group has opened in the same pass. */
function useFocusOfSelection() {
  useEffect(() => offerLanding('field', landOnField), []);
  const selection = useSession((state) => state.selection);
  useEffect(() => {
    const { key, path, origin } = selection;
    if (key === undefined || path === undefined || origin === 'field') return;
    // Whoever asks for a problem is told of it, also in a field that was never left.
    if (origin === 'problems') path.forEach((_, at) => touch(key, path.slice(0, at + 1)));
    focusPlace(key, path.length === 0 ? ['label'] : path);
  }, [selection]);
}
