import { resourceTypes } from '../../../model/resources/index.ts';
import { useMemo } from 'react';
import X from 'lucide-react/icons/x';
import type { ObjectMapAttribute } from '../../../model/schema/attribute.ts';
import { indexOf, parentKeyOf, type Design } from '../../../model/design/design.ts';
import type { Key, Pair } from '../../../model/schema/value.ts';
import { select, useSession } from '../../../session/document/store.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { JsonValue } from '../json/JsonValue.tsx';
import { MemberFields } from '../MemberField.tsx';
import { isBlock } from './ObjectListControl.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { RowButton } from './RowButton.tsx';
import { useRowFocus, useRows } from './rows.ts';
import * as styles from './Rows.module.css';

interface ObjectMapControlProps extends ControlProps<ObjectMapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

/** Keys that objects of the same API give, one a line. */
function givenKeys(design: Design, { keysFrom }: ObjectMapAttribute, key: Key): string {
  if (!keysFrom) return '';
  const { byKey, byType } = indexOf(design);
  const object = byKey.get(key);
  const parent = object && parentKeyOf(object);
  const { id } = resourceTypes.find((type) => type.id === keysFrom.type) ?? {};
  return ((id && byType.get(id)) ?? [])
    .filter((other) => parentKeyOf(other) === parent)
    .flatMap(({ attributes }) => {
      const value = attributes[keysFrom.attribute];
      return typeof value === 'string' ? value : [];
    })
    .join('\n');
}

/** Blocks by their keys, each with its attributes. */
export function ObjectMapControl(props: ObjectMapControlProps) {
  const { attribute, objectKey, path, wire, mode, faulty, pairs, onChange } = props;
  const { keyLabel, attributes } = attribute;
  const given = useSession(({ history }) => givenKeys(history.present, attribute, objectKey));
  const edits = useRows(pairs, onChange);
  const [frame, focus] = useRowFocus();
  const keys = useMemo(
    () => [...(attribute.keySuggestions ?? []), ...given.split('\n').filter(Boolean)],
    [attribute.keySuggestions, given],
  );
  const suggestions = useMemo(() => keys.map((label) => ({ id: label, label })), [keys]);
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...group}>
      {pairs.map(([key, block], at) => (
        <FieldAnchor
          // Two blocks may have one key while it is typed, so they are told apart by place.
          key={String(at)}
          objectKey={objectKey}
          path={[...path, key]}
          label={key === '' ? `${keyLabel} ${at + 1}` : key}
          className={styles.item}
          isRow
        >
          <div className={styles.itemHead}>
            <div className={styles.itemKey}>
              <ComboBox
                label={keyLabel}
                size="sm"
                isMono
                state={rowState(faulty, key)}
                placeholder={keyLabel}
                suggestions={suggestions}
                value={key}
                onChange={(next) => {
                  edits.set(at, [next, block]);
                  select(objectKey, [...path, next], 'field');
                }}
              />
            </div>
            <RowButton
              icon={X}
              label={`Remove ${key === '' ? `row ${at + 1}` : key}`}
              onPress={() => {
                edits.remove(at);
                focus.afterRemoval(at);
              }}
            />
          </div>
          {isBlock(block) ? (
            <MemberFields
              attributes={attributes}
              objectKey={objectKey}
              path={[...path, key]}
              block={block}
              isMarked={rowState(faulty, key) !== undefined}
              onChange={(next) => edits.set(at, [key, next])}
            />
          ) : (
            <JsonValue label={`Value of ${key}`} value={block} onChange={(next) => edits.set(at, [key, next])} />
          )}
        </FieldAnchor>
      ))}
      <EditorFoot
        add={`Add ${keyLabel.toLowerCase()}`}
        mode={mode}
        onAdd={() => {
          edits.add([keys.find((key) => !pairs.some(([other]) => other === key)) ?? '', {}]);
          focus.afterAddition();
        }}
      />
    </div>
  );
}
