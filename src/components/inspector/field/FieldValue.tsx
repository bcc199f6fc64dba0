import { Suspense } from 'react';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { ControlProps } from '../../fields/control.ts';
import { type Draft, modeOf, type ValueMode, valueOf } from '../../fields/draft.ts';
import { ExpressionInput } from '../../fields/scalar/ExpressionInput.tsx';
import { LiteralControl } from '../../fields/index.tsx';
import { ReferenceSelect } from '../../fields/scalar/ReferenceSelect.tsx';
import { ModeButton } from '../../fields/ModeButton.tsx';
import { modeIcon, modeNames } from '../../fields/mode-choice.ts';
import { useFieldForm } from './field-form.ts';
import { ReadOnlyValue } from './ReadOnlyValue.tsx';
import { OfferButton } from './OfferButton.tsx';
import { VariableField } from '../variable/VariableField.tsx';

interface FieldValueProps extends Omit<ControlProps, 'mode'> {
  draft: Draft;
  /** Empty: there is nothing to switch. */
  modes: readonly ValueMode[];
  onChange: (draft: Draft) => void;
  onMode: (mode: ValueMode) => void;
  onLeaveOut: (() => void) | undefined;
}

/** A target that the design can make itself: the kinds of value stand side by side. */
const isTarget = ({ attribute }: Pick<ControlProps, 'attribute'>) => attribute.refersTo?.['scaffold'] !== undefined;

/** The control for the kind of value that a field holds now. */
export function FieldValue(props: FieldValueProps) {
  const { draft, modes, onChange, onMode, onLeaveOut, ...control } = props;
  const { attribute, state } = control;
  const { isReadOnly } = useFieldForm();
  if (isReadOnly) return <ReadOnlyValue {...control} value={valueOf(attribute, draft)} />;

  const mode = modeOf(draft);
  const isSideBySide = isTarget(props);
  const names = modeNames(attribute);
  const button =
    modes.length === 0 || isSideBySide ? undefined : (
      <ModeButton
        mode={mode}
        modes={modes}
        names={names}
        of={attribute.label}
        onMode={onMode}
        onLeaveOut={attribute.required === true ? undefined : onLeaveOut}
      />
    );
  // What could be referred to can be made while nothing stands here, and beside a reference.
  const isOffered = mode === 'ref' || (!isSideBySide && mode === 'literal' && valueOf(attribute, draft) === undefined);
  const written = (
    <>
      <Written {...control} mode={button} draft={draft} onChange={onChange} state={state} />
      {isOffered && <OfferButton attribute={attribute} objectKey={control.objectKey} path={control.path} />}
    </>
  );
  if (!isSideBySide) return written;
  return (
    <>
      <Segmented
        size="sm"
        label={`Kind of value of ${attribute.label}`}
        value={mode}
        options={modes.map((id) => ({
          id,
          label: id === 'literal' ? 'ARN' : names[id],
          icon: <Icon of={modeIcon[id]} size={12} />,
        }))}
        onChange={onMode}
      />
      {written}
    </>
  );
}

interface WrittenProps extends ControlProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

function Written({ draft, onChange, ...control }: WrittenProps) {
  const { wire, state, mode } = control;
  switch (draft.mode) {
    case 'hcl':
      return (
        <ExpressionInput
          id={wire.controlId}
          describedBy={wire.describedBy}
          state={state}
          mode={mode}
          value={draft.text}
          onChange={(text) => onChange({ mode: 'hcl', text })}
        />
      );
    case 'ref':
      return <ReferenceSelect {...control} reference={draft.ref} onChange={(ref) => onChange({ mode: 'ref', ref })} />;
    case 'var':
      return <VariableField {...control} name={draft.name} onChange={(name) => onChange({ mode: 'var', name })} />;
    default:
      return (
        <Suspense fallback={null}>
          <LiteralControl {...control} draft={draft} onChange={onChange} />
        </Suspense>
      );
  }
}
