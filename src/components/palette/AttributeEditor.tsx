import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { attributeOfObject } from '../../model/design/design.ts';
import { followingName } from '../../model/design/naming/following-name.ts';
import { setWithImplied } from '../../model/design/implied-values.ts';
import type { Key } from '../../model/schema/value.ts';
import { useObject } from '../../session/hooks.ts';
import { edit } from '../../session/document/store.ts';
import { fieldWithin } from '../fields/focus-place.ts';
import { ValueField } from '../fields/ValueField.tsx';
import { editLabel } from '../inspector/field/commit.ts';
import { Button } from '../ui/Button.tsx';
import * as fieldRowStyles from '../ui/layout/FieldRow.module.css';
import * as styles from './CommandsDialog.module.css';

interface AttributeEditorProps {
  objectKey: Key;
  name: string;
  /** Back to the list; nothing is changed. */
  onBack: () => void;
  onDone: () => void;
}

/** One attribute of the selected object, edited without leaving the palette: Enter sets it, Escape goes back. */
export function AttributeEditor({ objectKey, name, onBack, onDone }: AttributeEditorProps) {
  const object = useObject(objectKey);
  const attribute = object && attributeOfObject(object, name);
  const [value, setValue] = useState(object?.attributes[name]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current && fieldWithin(form.current);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, []);
  if (!object || !attribute) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit(followingName(objectKey, setWithImplied(objectKey, [name], value)), editLabel(attribute, object.name));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Goes back to the list, not out of the palette.
    event.stopPropagation();
    onBack();
  };
  const keys = { onSubmit: submit, onKeyDown };
  return (
    <form ref={form} {...keys} className={`${fieldRowStyles.scope} ${styles.editor}`}>
      <ValueField
        attribute={attribute}
        objectKey={objectKey}
        path={[name]}
        state={undefined}
        value={value}
        onChange={setValue}
      />
      <div className={styles.editorFoot}>
        <span className="grow dim clip">{object.name}</span>
        <Button variant="quiet" onPress={onBack}>
          Back
        </Button>
        <Button variant="ink" type="submit">
          Set
        </Button>
      </div>
    </form>
  );
}
