import { indexOf } from '../../../model/design/design.ts';
import { useSession } from '../../../session/document/store.ts';
import { Field } from './Field.tsx';
import { useFieldForm } from './field-form.ts';
import { FixedField } from './FixedField.tsx';
import type { FormEntry } from './form-layout.ts';
import { ObjectField } from './ObjectField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { switchAt, type ObjectSwitch } from './switches.ts';

interface EntryProps {
  entry: FormEntry;
  isSolo?: boolean;
}

/** The field for one attribute of the form, with the switch that stands at it. */
export function AttributeEntry({ entry, isSolo = false }: EntryProps) {
  const { at, isInstead, isIdle } = useEntryState(entry);
  if (isIdle) return null;
  if (at && isInstead) return <SwitchField of={at} isField />;
  // A block that a switch fills comes after it, other fields say first what the switch is about.
  const isBlock = entry.attribute.kind === 'object';
  const extra = at && <SwitchField of={at} isField={false} />;
  return (
    <>
      {isBlock && extra}
      <EntryField entry={entry} isSolo={isSolo} />
      {!isBlock && extra}
    </>
  );
}

function EntryField({ entry: { name, attribute, fixed }, isSolo }: Required<EntryProps>) {
  if (fixed !== undefined) return <FixedField name={name} attribute={attribute} value={fixed} />;
  if (attribute.kind === 'object') return <ObjectField name={name} attribute={attribute} isSolo={isSolo} />;
  return <Field name={name} attribute={attribute} isSolo={isSolo} />;
}

interface EntryState {
  readonly at: ObjectSwitch | undefined;
  readonly isInstead: boolean;
  /** Nothing stands in it, and nothing would be printed while another attribute says so. */
  readonly isIdle: boolean;
}

function useEntryState({ name, attribute }: FormEntry): EntryState {
  const { objectKey, isReadOnly } = useFieldForm();
  const state = useSession(({ history }) => {
    const object = indexOf(history.present).byKey.get(objectKey);
    if (!object) return '';
    const { leftOutWith } = attribute;
    const value = object.attributes[name];
    const isOut = leftOutWith !== undefined && object.attributes[leftOutWith.attribute] === leftOutWith.literal;
    if (isOut && value === undefined) return 'idle';
    const own = isReadOnly ? undefined : switchAt(object.type, name);
    if (!own?.fits(object, history.present)) return '';
    return own.insteadOf?.some((known) => value === undefined || known === value) ? 'instead' : 'beside';
  });
  const type = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.type);
  const hasSwitch = state === 'instead' || state === 'beside';
  return {
    at: hasSwitch && type !== undefined ? switchAt(type, name) : undefined,
    isInstead: state === 'instead',
    isIdle: state === 'idle',
  };
}
