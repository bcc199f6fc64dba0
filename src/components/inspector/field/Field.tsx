import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { useController } from 'react-hook-form';
import type { Attribute } from '../../../model/schema/attribute.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { type Draft, emptyDraft, modeOf, type ValueMode, valueOf } from '../../fields/draft.ts';
import { fieldElements, placeId } from '../../fields/field-registry.ts';
import { fieldWithin } from '../../fields/focus-place.ts';
import { modesOf, pressedMode } from '../../fields/mode-choice.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { useFieldForm } from './field-form.ts';
import { FieldValue } from './FieldValue.tsx';
import { isWide } from './form-layout.ts';
import { useHeldMessages } from './held-messages.ts';
import { faultyRows, fieldState, rowMessages } from '../../fields/row-messages.ts';
import { keepEntered, enteredBefore } from './entered-values.ts';
import { belongsToHead } from '../head/head-rules.ts';

export interface FieldProps {
  /** The path within the object, joined by slashes. */
  name: string;
  attribute: Attribute;
  /** The group around it says its names. */
  isSolo?: boolean;
  /** Parts of an import id are text and nothing else. */
  isPlain?: boolean;
}

/** One attribute: its names, the control for its kind of value, and what is to be said about it. */
export const Field = memo(function Field({ name, attribute, isSolo, isPlain }: FieldProps) {
  const { objectKey, control, isReadOnly, commit, put } = useFieldForm();
  const path = useMemo(() => name.split('/'), [name]);
  const { field } = useController({ control, name });
  const draft: Draft = field.value ?? emptyDraft(attribute);
  const found = useDiagnostics(objectKey, path).filter((diagnostic) => !belongsToHead(diagnostic));
  const { shown, isTouched, typed, left } = useHeldMessages(objectKey, path, found);
  const faulty = useMemo(() => faultyRows(shown, path), [shown, path]);
  const isSwitching = useRef(false);

  const change = (next: Draft) => {
    typed();
    field.onChange(next);
    commit(path, attribute, next);
  };
  const mode = modeOf(draft);
  const modes = modesOf(attribute, mode);
  const switchTo = (next: ValueMode) => {
    if (next === mode || isPlain) return;
    keepEntered(objectKey, name, mode, draft);
    isSwitching.current = true;
    const before = enteredBefore(objectKey, name, next);
    if (attribute.kind !== 'object' || next !== 'literal') return change(before ?? emptyDraft(attribute, next));
    // The fields of a block are drafts of their own, which the form takes over from the design.
    field.onChange(emptyDraft(attribute, next));
    put(path, attribute, before && valueOf(attribute, before));
  };
  const leaveOut = () => {
    keepEntered(objectKey, name, mode, draft);
    isSwitching.current = true;
    change(emptyDraft(attribute, 'literal'));
  };
  // The control of another mode is another element; the focus goes on into it once the menu has let go.
  useEffect(() => {
    if (!isSwitching.current) return;
    isSwitching.current = false;
    const timer = setTimeout(() => {
      const place = fieldElements.get(placeId(objectKey, path));
      if (place && !place.contains(document.activeElement)) fieldWithin(place)?.focus();
    }, 40);
    return () => clearTimeout(timer);
  }, [objectKey, path, draft.mode]);

  const press = (event: KeyboardEvent) => {
    const next = isReadOnly || isPlain ? undefined : pressedMode(event);
    if (next === undefined) return;
    event.preventDefault();
    if (next === 'out') leaveOut();
    else if (modes.includes(next)) switchTo(next);
  };
  const isBlank = valueOf(attribute, draft) === undefined;
  return (
    <FieldAnchor objectKey={objectKey} path={path} onLeave={left} onKeyDown={press}>
      <FieldRow
        label={attribute.label}
        attribute={path.at(-1)}
        mark={attribute.required === true && isBlank ? (isTouched ? 'required' : 'to do') : undefined}
        help={helpOf(attribute)}
        isHelpBrief
        docsUrl={attribute.source}
        messages={rowMessages(shown, isReadOnly)}
        isStacked={isWide(attribute)}
        isUnlabelled={isSolo}
      >
        {(wire) => (
          <FieldValue
            attribute={attribute}
            objectKey={objectKey}
            path={path}
            wire={wire}
            state={fieldState(shown)}
            faulty={faulty}
            draft={draft}
            modes={isPlain ? [] : modes}
            onChange={change}
            onMode={switchTo}
            onLeaveOut={isBlank && mode === 'literal' ? undefined : leaveOut}
          />
        )}
      </FieldRow>
    </FieldAnchor>
  );
});

/** The help, and what AWS uses when the attribute is left out. */
const helpOf = ({ help, default: fallback }: Attribute): string | undefined =>
  fallback === undefined ? help || undefined : `${help} Left out: ${String(fallback)}.`;
