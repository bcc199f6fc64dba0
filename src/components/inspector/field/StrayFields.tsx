import { indexOf, typeOf, variantOfObject, type DesignObject } from '../../../model/design/design.ts';
import { attributeOf } from '../../../model/schema/resource.ts';
import { useDesign, useDiagnostics } from '../../../session/hooks.ts';
import { session, useSession } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { valueText } from '../../fields/value-text.ts';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { useFieldForm } from './field-form.ts';
import { rowMessages } from '../../fields/row-messages.ts';
import { Panel } from '../Panel.tsx';
import * as inspectorStyles from '../Inspector.module.css';
import * as styles from '../../ui/layout/FieldRow.module.css';

/** Attributes that are set although the variant has no field for them; they came with a file or a link. */
function strayNames(object: DesignObject | undefined): readonly string[] {
  if (!object) return [];
  const variant = variantOfObject(object);
  return Object.keys(object.attributes).filter((name) => attributeOf(typeOf(object), variant, name) === undefined);
}

export function StrayFields() {
  const { objectKey } = useFieldForm();
  const names = useSession(({ history }) => strayNames(indexOf(history.present).byKey.get(objectKey)).join(' '));
  if (names === '') return null;
  return (
    <div className={`${styles.fields} ${inspectorStyles.fields}`}>
      {names.split(' ').map((name) => (
        <StrayField key={name} name={name} />
      ))}
    </div>
  );
}

function StrayField({ name }: { name: string }) {
  const { objectKey, isReadOnly } = useFieldForm();
  const design = useDesign();
  const messages = useDiagnostics(objectKey, [name]);
  const object = indexOf(session.getState().history.present).byKey.get(objectKey);
  const value = object?.attributes[name];
  if (!object || value === undefined) return null;
  return (
    <FieldAnchor objectKey={objectKey} path={[name]}>
      <FieldRow
        label={typeOf(object).attributes[name]?.label ?? name}
        attribute={typeOf(object).attributes[name]?.spelled ?? name}
        messages={rowMessages(messages, isReadOnly)}
      >
        {(wire) => <Panel id={wire.controlId} describedBy={wire.describedBy} text={valueText(value, design)} />}
      </FieldRow>
    </FieldAnchor>
  );
}
