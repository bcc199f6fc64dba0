import { memo, useMemo } from 'react';
import type { ObjectAttribute } from '../../../model/schema/attribute.ts';
import { indexOf } from '../../../model/design/design.ts';
import type { Value } from '../../../model/schema/value.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { session } from '../../../session/document/store.ts';
import { emptyDraft, modeOf, type ValueMode, valueOf } from '../../fields/draft.ts';
import { ModeButton } from '../../fields/ModeButton.tsx';
import { modeNames } from '../../fields/mode-choice.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { Field } from './Field.tsx';
import { useFieldForm, useFormDraft } from './field-form.ts';
import { useHeldMessages } from './held-messages.ts';
import { rowMessages } from '../../fields/row-messages.ts';
import { enteredDrafts } from './entered-drafts.ts';
import * as styles from '../../fields/Fields.module.css';

interface ObjectFieldProps {
  name: string;
  attribute: ObjectAttribute;
  /** The group around it says its names. */
  isSolo?: boolean;
}

/** A block: its attributes as fields, or the whole of it as an expression. */
export const ObjectField = memo(function ObjectField({ name, attribute, isSolo }: ObjectFieldProps) {
  const { objectKey, isReadOnly, put } = useFieldForm();
  const path = useMemo(() => [name], [name]);
  const [draft, setDraft] = useFormDraft(name, attribute);
  const { shown, left } = useHeldMessages(objectKey, path, useDiagnostics(objectKey, path, 'here'));
  if (draft.mode !== 'text') return <Field name={name} attribute={attribute} isSolo={isSolo ?? false} />;

  const switchTo = (next: ValueMode) => {
    if (next === 'literal') return;
    keepWhole(objectKey, name);
    const whole = enteredDrafts(objectKey, name).before(next) ?? emptyDraft(attribute, next);
    setDraft(whole);
    put(path, attribute, valueOf(attribute, whole));
  };
  const leaveOut = () => put(path, attribute, undefined);
  const button = !isReadOnly && (
    <span className={styles.mode}>
      <ModeButton
        mode={modeOf(draft)}
        modes={['literal', 'hcl', 'var']}
        names={modeNames(attribute)}
        of={attribute.label}
        onMode={switchTo}
        onLeaveOut={leaveOut}
      />
    </span>
  );
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={path}
      className={isSolo ? styles.block : `${styles.block} ${styles.blockTitled}`}
      onLeave={left}
    >
      {!isSolo && (
        <p className={styles.blockTitle}>
          <span>{attribute.label}</span> <span className="attr">{name}</span>
          {button}
        </p>
      )}
      {Object.entries(attribute.attributes).map(([member, inner]) => (
        <Field key={member} name={`${name}/${member}`} attribute={inner} />
      ))}
      {rowMessages(shown, isReadOnly).map(({ key, ...message }) => (
        <FieldMessage key={key} {...message} />
      ))}
      {isSolo && button && (
        <div className={styles.blockFoot}>
          <span aria-hidden="true">Set as one expression</span>
          {button}
        </div>
      )}
    </FieldAnchor>
  );
});

/** The block as it is, as the draft that comes back with the fields. */
function keepWhole(key: string, name: string): void {
  const value: Value | undefined = indexOf(session.getState().history.present).byKey.get(key)?.attributes[name];
  if (value !== undefined) enteredDrafts(key, name).keep('literal', { mode: 'json', value });
}
