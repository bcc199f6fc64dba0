import { useMemo } from 'react';
import { indexOf, typeOf, type DesignObject } from '../../model/design/design.ts';
import { variantOf } from '../../model/schema/resource.ts';
import { useSession } from '../../session/document/store.ts';
import { InactiveCallouts } from './callouts/InactiveCallouts.tsx';
import { ClearedCallouts } from './callouts/ClearedCallouts.tsx';
import { AttributeEntry } from './field/Entry.tsx';
import { FieldFormContext } from './field/field-form.ts';
import { FieldGroup } from './field/FieldGroup.tsx';
import { formGroups } from './field/form-layout.ts';
import { Head } from './head/Head.tsx';
import { ImportGroup } from './ImportGroup.tsx';
import { KindTiles } from './head/KindTiles.tsx';
import { MovedCallout } from './callouts/MovedCallout.tsx';
import { useObjectForm } from './object-form.ts';
import { ProtocolField } from './field/ProtocolField.tsx';
import { ProviderField } from './field/ProviderField.tsx';
import { ScaffoldNote } from './callouts/ScaffoldNote.tsx';
import { StrayFields } from './field/StrayFields.tsx';
import * as fieldRowStyles from '../ui/layout/FieldRow.module.css';
import * as styles from './Inspector.module.css';

interface ObjectInspectorProps {
  /** The object when it was selected; later changes reach the fields one by one. */
  object: DesignObject;
  variant: string;
  isReadOnly: boolean;
}

/** The form of one object. */
export function ObjectInspector({ object, variant, isReadOnly }: ObjectInspectorProps) {
  const { key, type: typeId } = object;
  const form = useObjectForm(object, isReadOnly);
  // A move to the other provider changes it while the form is there.
  const provider = useSession(({ history }) => indexOf(history.present).byKey.get(key)?.provider);
  const type = typeOf({ type: typeId, ...(provider ? { provider } : {}) });
  const groups = useMemo(() => formGroups(type, variantOf(type, variant)), [type, variant]);
  return (
    <FieldFormContext value={form}>
      <Head objectKey={key} isReadOnly={isReadOnly} />
      <div className={styles.body}>
        {typeId !== 'api' && <KindTiles objectKey={key} isReadOnly={isReadOnly} />}
        {typeId === 'scaffold' && <ScaffoldNote objectKey={key} />}
        <MovedCallout objectKey={key} isReadOnly={isReadOnly} />
        <ClearedCallouts objectKey={key} isReadOnly={isReadOnly} />
        <InactiveCallouts objectKey={key} isReadOnly={isReadOnly} />
        <StrayFields />
        <div className={`${fieldRowStyles.fields} ${styles.fields}`}>
          {typeId === 'api' && <ProtocolField objectKey={key} isReadOnly={isReadOnly} />}
          {typeId === 'api' && <ProviderField objectKey={key} isReadOnly={isReadOnly} />}
          {groups
            .filter(({ id }) => id === 'main')
            .flatMap(({ entries }) => entries.map((entry) => <AttributeEntry key={entry.name} entry={entry} />))}
        </div>
        {groups
          .filter(({ id }) => id !== 'main')
          .map((group) => (
            <FieldGroup key={group.id} group={group} />
          ))}
        <ImportGroup type={type} />
      </div>
    </FieldFormContext>
  );
}
