import { indexOf } from '../../../model/design/design.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { Switch } from '../../ui/input/Switch.tsx';
import { spoken } from './commit.ts';
import { useFieldForm } from './field-form.ts';
import { rowMessages } from '../../fields/row-messages.ts';
import type { ObjectSwitch } from './switches.ts';
import { useDiagnostics } from '../../../session/hooks.ts';

interface SwitchFieldProps {
  of: ObjectSwitch;
  /** It takes the place of the field, and shows its messages. */
  isField: boolean;
}

/** Adds or removes what belongs together, as one step. */
export function SwitchField({ of, isField }: SwitchFieldProps) {
  const { objectKey, isReadOnly } = useFieldForm();
  const isOn = useSession(({ history }) => {
    const index = indexOf(history.present);
    const object = index.byKey.get(objectKey);
    return object !== undefined && of.isOn(object, index);
  });
  const found = useDiagnostics(objectKey, [of.at]);
  const turn = (on: boolean) => {
    const name = indexOf(session.getState().history.present).byKey.get(objectKey)?.name ?? '';
    edit(of.turn(objectKey, on), `${on ? 'Turn on' : 'Turn off'} ${spoken(of.label)} of ${name}`);
  };
  const row = (
    <FieldRow
      label={of.label}
      attribute={isField ? of.at : undefined}
      help={of.help}
      messages={isField ? rowMessages(found, isReadOnly) : []}
    >
      {(wire) => (
        <Switch labelId={wire.labelId} describedBy={wire.describedBy} isSelected={isOn} onChange={turn}>
          {isOn ? 'On' : 'Off'}
        </Switch>
      )}
    </FieldRow>
  );
  return isField ? (
    <FieldAnchor objectKey={objectKey} path={[of.at]}>
      {row}
    </FieldAnchor>
  ) : (
    row
  );
}
