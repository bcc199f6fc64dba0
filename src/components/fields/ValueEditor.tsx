import { Suspense } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/input/Segmented.tsx';
import type { ControlProps } from './control.ts';
import { type Draft, modeOf, type ValueMode } from './draft.ts';
import { LiteralControl } from './index.tsx';
import { modeIcon, modeNames } from './mode-choice.ts';
import { ModeButton } from './ModeButton.tsx';
import { ExpressionInput } from './scalar/ExpressionInput.tsx';
import { ReferenceSelect } from './scalar/ReferenceSelect.tsx';
import { VariableSelect } from './scalar/VariableSelect.tsx';

export interface ValueEditorProps extends Omit<ControlProps, 'mode'> {
  draft: Draft;
  /** Empty: there is nothing to switch. */
  modes: readonly ValueMode[];
  /** The kinds of value stand side by side, in place of a menu at the control. */
  isSideBySide?: boolean;
  /** What a new variable is called at first. */
  suggestVariable: () => string;
  onCreateVariable: (name: string) => void;
  onChange: (draft: Draft) => void;
  onMode: (mode: ValueMode) => void;
  onLeaveOut: (() => void) | undefined;
}

/** The control for the kind of value that an attribute holds now, with what switches the kind. Who shows it holds the draft. */
export function ValueEditor({ modes, isSideBySide = false, onMode, onLeaveOut, ...written }: ValueEditorProps) {
  const { attribute, draft } = written;
  const mode = modeOf(draft);
  const names = modeNames(attribute);
  if (modes.length === 0) return <Written {...written} mode={undefined} />;
  if (!isSideBySide) {
    const choice = { mode, modes, names, of: attribute.label, onMode, onLeaveOut };
    return <Written {...written} mode={<ModeButton {...choice} />} />;
  }
  return (
    <>
      <Segmented
        size="sm"
        label={`Value type of ${attribute.label}`}
        value={mode}
        options={modes.map((id) => ({
          id,
          label: id === 'literal' ? 'ARN' : names[id],
          icon: <Icon of={modeIcon[id]} size={12} />,
        }))}
        onChange={onMode}
      />
      <Written {...written} mode={undefined} />
    </>
  );
}

type WrittenProps = Pick<ValueEditorProps, 'draft' | 'suggestVariable' | 'onCreateVariable' | 'onChange'> &
  ControlProps;

function Written({ draft, suggestVariable, onCreateVariable, onChange, ...control }: WrittenProps) {
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
      return (
        <ReferenceSelect
          {...control}
          reference={draft.ref}
          onChange={(ref) => onChange({ mode: 'ref', ref })}
          onExpression={(text) => onChange({ mode: 'hcl', text })}
        />
      );
    case 'var':
      return (
        <VariableSelect
          {...control}
          name={draft.name}
          suggested={suggestVariable()}
          onChange={(name) => onChange({ mode: 'var', name })}
          onCreate={onCreateVariable}
        />
      );
    default:
      return (
        <Suspense fallback={null}>
          <LiteralControl {...control} draft={draft} onChange={onChange} />
        </Suspense>
      );
  }
}
