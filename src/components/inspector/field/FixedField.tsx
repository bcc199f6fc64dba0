import type { Attribute } from '../../../model/schema/attribute.ts';
import { openReference } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { useFieldForm } from './field-form.ts';
import { Panel } from '../Panel.tsx';

interface FixedFieldProps {
  name: string;
  attribute: Attribute;
  value: string;
}

/** An attribute that the kind of integration decides. */
export function FixedField({ name, attribute, value }: FixedFieldProps) {
  const { objectKey } = useFieldForm();
  return (
    <FieldAnchor objectKey={objectKey} path={[name]}>
      <FieldRow
        label={attribute.label}
        attribute={attribute.spelled ?? name}
        help={attribute.help}
        isHelpBrief
        docsUrl={attribute.source}
        onDocs={() => openReference({ key: objectKey, path: [name] })}
      >
        {(wire) => <Panel id={wire.controlId} describedBy={wire.describedBy} text={value} isFixed />}
      </FieldRow>
    </FieldAnchor>
  );
}
