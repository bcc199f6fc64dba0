import { useState } from 'react';
import type { Variable } from '../../../model/design/design.ts';
import { changeVariable } from '../../../model/design/edits.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { edit } from '../../../session/document/store.ts';
import { LongText } from '../../fields/scalar/LongText.tsx';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { TextInput } from '../../fields/scalar/TextInput.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { useHeldMessages } from '../field/held-messages.ts';
import { fieldState, rowMessages } from '../../fields/row-messages.ts';
import { defaultText, defaultValue, withPart } from './variable-default.ts';
import { Panel } from '../Panel.tsx';

interface VariableDefaultProps {
  variable: Variable;
  isReadOnly: boolean;
}

const path = ['default'];

const placeholders: Readonly<Record<Variable['type'], string>> = {
  string: 'Not set: value required',
  number: '12000',
  bool: 'true',
  'list(string)': '["a", "b"]',
  'map(string)': '{"team": "shop"}',
  any: '"text", 1, true, a list or a map as JSON',
};

/** The default of a variable; lists and maps are written as JSON. */
export function VariableDefault({ variable, isReadOnly }: VariableDefaultProps) {
  const { key, name, type } = variable;
  const found = useDiagnostics(key, path);
  const { shown, typed, left } = useHeldMessages(key, path, found);
  const [draft, setDraft] = useState({ text: defaultText(variable.default), of: variable.default });
  const text = Object.is(draft.of, variable.default) ? draft.text : defaultText(variable.default);
  const change = (next: string) => {
    const value = defaultValue(next, type);
    typed();
    setDraft({ text: next, of: value });
    edit(
      changeVariable(key, (before) => withPart(before, 'default', value)),
      `Set default of ${name}`,
      { typed: true },
    );
  };
  const isLong = type !== 'string' && type !== 'number' && type !== 'bool';
  return (
    <FieldAnchor objectKey={key} path={path} onLeave={left}>
      <FieldRow label="Default" attribute="default" messages={rowMessages(shown, isReadOnly)}>
        {(wire) => {
          const field = { id: wire.controlId, describedBy: wire.describedBy, state: fieldState(shown), value: text };
          if (isReadOnly) return <Panel id={wire.controlId} text={text} />;
          if (isLong) return <LongText {...field} isMono placeholder={placeholders[type]} onChange={change} />;
          return <TextInput {...field} isMono placeholder={placeholders[type]} onChange={change} />;
        }}
      </FieldRow>
    </FieldAnchor>
  );
}
