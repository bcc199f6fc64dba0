import X from 'lucide-react/icons/x';
import type { ObjectListAttribute } from '../../../model/schema/attribute.ts';
import { isDynamic, isMap, type Value } from '../../../model/schema/value.ts';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { JsonValue } from '../json/JsonValue.tsx';
import { MemberFields } from '../MemberField.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { RowButton } from './RowButton.tsx';
import { useRowFocus, useRows } from './rows.ts';
import * as styles from './Rows.module.css';

interface ObjectListControlProps extends ControlProps<ObjectListAttribute> {
  items: readonly Value[];
  onChange: (items: readonly Value[]) => void;
}

export const isBlock = (value: Value): boolean => isMap(value) && !isDynamic(value);

/** Blocks one below the other, each with its attributes. */
export function ObjectListControl(props: ObjectListControlProps) {
  const { attribute, objectKey, path, wire, mode, faulty, items, onChange } = props;
  const { itemLabel, attributes } = attribute;
  const edits = useRows(items, onChange);
  const [frame, focus] = useRowFocus();
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...group}>
      {items.map((item, at) => {
        const name = `${itemLabel} ${at + 1}`;
        return (
          <FieldAnchor
            // Blocks are told apart by place alone: what they show is controlled.
            key={String(at)}
            objectKey={objectKey}
            path={[...path, at]}
            label={name}
            className={styles.item}
            isRow
          >
            <div className={styles.itemHead}>
              <span className={styles.itemName}>{name}</span>
              <RowButton
                icon={X}
                label={`Remove ${name.toLowerCase()}`}
                onPress={() => {
                  edits.remove(at);
                  focus.afterRemoval(at);
                }}
              />
            </div>
            {isBlock(item) ? (
              <MemberFields
                attributes={attributes}
                objectKey={objectKey}
                path={[...path, at]}
                block={item}
                isMarked={rowState(faulty, at) !== undefined}
                onChange={(block) => edits.set(at, block)}
              />
            ) : (
              <JsonValue label={name} value={item} onChange={(next) => edits.set(at, next)} />
            )}
          </FieldAnchor>
        );
      })}
      <EditorFoot
        add={`Add ${itemLabel.toLowerCase()}`}
        mode={mode}
        onAdd={() => {
          edits.add({});
          focus.afterAddition();
        }}
      />
    </div>
  );
}
