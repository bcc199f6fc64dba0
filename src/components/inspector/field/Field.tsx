import { memo, useEffect, useMemo, useRef } from 'react';
import type { Attribute } from '../../../model/schema/attribute.ts';
import { openReference } from '../../../session/document/store.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { type Draft, emptyDraft, modeOf, type ValueMode, valueOf } from '../../fields/draft.ts';
import { fieldElements, placeId } from '../../fields/field-registry.ts';
import { fieldWithin } from '../../fields/focus-place.ts';
import { modesOf } from '../../fields/mode-choice.ts';
import { useModeSwitch } from '../../fields/use-mode-switch.ts';
import { ValueEditor } from '../../fields/ValueEditor.tsx';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { useFieldForm, useFormDraft } from './field-form.ts';
import { createVariable, suggestedVariable } from './field-variable.ts';
import { isWide } from './form-layout.ts';
import { useHeldMessages } from './held-messages.ts';
import { faultyRows, fieldState, isSaidBeside, rowMessages } from '../../fields/row-messages.ts';
import { enteredDrafts } from './entered-drafts.ts';
import { OfferButton } from './OfferButton.tsx';
import { ReadOnlyValue } from './ReadOnlyValue.tsx';
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
  const { objectKey, isReadOnly, commit, put } = useFieldForm();
  const path = useMemo(() => name.split('/'), [name]);
  const [draft, setDraft] = useFormDraft(name, attribute);
  const found = useDiagnostics(objectKey, path).filter((diagnostic) => !belongsToHead(diagnostic));
  const { shown, typed, left } = useHeldMessages(objectKey, path, found);
  const faulty = useMemo(() => faultyRows(shown, path), [shown, path]);
  const isSwitching = useRef(false);

  const change = (next: Draft) => {
    typed();
    setDraft(next);
    commit(path, attribute, next);
  };
  const mode = modeOf(draft);
  const modes = isPlain ? [] : modesOf(attribute, mode);
  const memory = enteredDrafts(objectKey, name);
  const enter = (next: ValueMode, before: Draft | undefined) => {
    isSwitching.current = true;
    if (attribute.kind !== 'object' || next !== 'literal') return change(before ?? emptyDraft(attribute, next));
    // The fields of a block are drafts of their own, which the form takes over from the design.
    setDraft(emptyDraft(attribute, next));
    put(path, attribute, before && valueOf(attribute, before));
  };
  const leaveOut = () => {
    memory.keep(mode, draft);
    isSwitching.current = true;
    change(emptyDraft(attribute, 'literal'));
  };
  const { switchTo, press } = useModeSwitch({ mode, modes, entry: draft, memory, onMode: enter, onLeaveOut: leaveOut });
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

  const value = valueOf(attribute, draft);
  const isBlank = value === undefined;
  // A target that the design can make itself: the kinds of value stand side by side.
  const isTarget = attribute.refersTo?.['scaffold'] !== undefined;
  // What could be referred to can be made while nothing stands here, and beside a reference.
  const isOffered = mode === 'ref' || (!isTarget && mode === 'literal' && isBlank);
  return (
    <FieldAnchor objectKey={objectKey} path={path} onLeave={left} onKeyDown={isReadOnly || isPlain ? undefined : press}>
      <FieldRow
        label={attribute.label}
        attribute={attribute.spelled ?? path.at(-1)}
        mark={attribute.required === true && isBlank ? 'required' : undefined}
        help={helpOf(attribute)}
        isHelpBrief
        docsUrl={attribute.source}
        onDocs={isPlain ? undefined : () => openReference({ key: objectKey, path: path })}
        messages={rowMessages(
          shown.filter((one) => !isSaidBeside(one)),
          isReadOnly,
        )}
        isStacked={isWide(attribute)}
        isUnlabelled={isSolo}
      >
        {(wire) => {
          const control = { attribute, objectKey, path, wire, state: fieldState(shown), faulty };
          if (isReadOnly) return <ReadOnlyValue {...control} value={value} />;
          return (
            <>
              <ValueEditor
                {...control}
                draft={draft}
                modes={modes}
                isSideBySide={isTarget}
                suggestVariable={() => suggestedVariable(objectKey, path)}
                onCreateVariable={(next) => createVariable(objectKey, path, attribute, next)}
                onChange={change}
                onMode={switchTo}
                onLeaveOut={attribute.required === true || (isBlank && mode === 'literal') ? undefined : leaveOut}
              />
              {isOffered && <OfferButton attribute={attribute} objectKey={objectKey} path={path} />}
            </>
          );
        }}
      </FieldRow>
    </FieldAnchor>
  );
});

/** The help, and what AWS uses when the attribute is not set. */
const helpOf = ({ help, default: fallback }: Attribute): string | undefined =>
  fallback === undefined ? help || undefined : `${help} Default: ${String(fallback)}.`;
