import { type KeyboardEvent, memo, useMemo } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import type { ListAttribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Value } from '../../../model/schema/value.ts';
import type { InputState } from '../../ui/input/InputShell.tsx';
import type { Suggestion } from '../../ui/input/suggestion.ts';
import type { ReferableTypes } from '../candidates.ts';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { ValueInput } from '../ValueInput.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { pastedItems } from './pasted-rows.ts';
import { useRowTyping, withInserted } from './row-typing.ts';
import { RowButton } from './RowButton.tsx';
import { type RowEdits, type RowFocus, useRowFocus, useRows } from './rows.ts';
import { FillMethods } from './FillMethods.tsx';
import * as styles from './Rows.module.css';

interface ListControlProps extends ControlProps<ListAttribute> {
  items: readonly Value[];
  onChange: (items: readonly Value[]) => void;
}

const textRows = {
  blank: '',
  isBlank: (item: Value) => item === '',
  read: pastedItems,
  withFirst: (item: Value, first: Value, input: HTMLInputElement) =>
    typeof item === 'string' && typeof first === 'string' ? withInserted(input, first) : undefined,
};

/** Items one below the other; Alt with the arrow keys moves one, Enter adds one, a pasted list is one each. */
export function ListControl({ attribute, objectKey, path, wire, mode, faulty, items, onChange }: ListControlProps) {
  const { itemLabel, suggestions, placeholder } = attribute;
  const edits = useRows(items, onChange);
  const [frame, focus] = useRowFocus();
  const typing = useRowTyping<Value>({ ...textRows, rows: items, onChange }, focus);
  const options = useMemo(() => suggestions?.map((label) => ({ id: label, label })) ?? [], [suggestions]);
  const list = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...list} {...typing}>
      {items.map((item, at) => (
        <Item
          // Rows are told apart by place alone: what they show is controlled.
          key={String(at)}
          at={at}
          count={items.length}
          item={item}
          label={itemLabel}
          placeholder={placeholder}
          suggestions={options}
          refersTo={attribute.refersTo}
          state={rowState(faulty, at)}
          objectKey={objectKey}
          path={path}
          edits={edits}
          focus={focus}
        />
      ))}
      <EditorFoot
        add={`Add ${itemLabel.toLowerCase()}`}
        mode={mode}
        onAdd={() => {
          edits.add('');
          focus.afterAddition();
        }}
      >
        {attribute.fills && <FillMethods api={objectKey} items={items} onChange={onChange} />}
      </EditorFoot>
    </div>
  );
}

interface ItemProps {
  at: number;
  count: number;
  item: Value;
  label: string;
  placeholder: string | undefined;
  suggestions: readonly Suggestion[];
  refersTo: ReferableTypes;
  state: InputState | undefined;
  objectKey: Key;
  path: Path;
  edits: RowEdits<Value>;
  focus: RowFocus;
}

const Item = memo(function Item(props: ItemProps) {
  const { at, count, item, label, placeholder, suggestions, refersTo, state, objectKey, path, edits, focus } = props;
  const name = `${label} ${at + 1}`;
  const move = (step: 1 | -1) => {
    if (at + step < 0 || at + step >= count) return;
    edits.move(at, step);
    focus.afterMove(at, at + step);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <FieldAnchor objectKey={objectKey} path={[...path, at]} className={styles.itemRow} isRow onKeyDown={press}>
      <div className={styles.value}>
        <ValueInput
          label={name}
          value={item}
          isMono
          state={state}
          placeholder={placeholder}
          suggestions={suggestions}
          refersTo={refersTo}
          onChange={(value) => edits.set(at, value)}
        />
      </div>
      <RowButton icon={ArrowUp} label={`Move ${name} up`} isDisabled={at === 0} onPress={() => move(-1)} />
      <RowButton icon={ArrowDown} label={`Move ${name} down`} isDisabled={at === count - 1} onPress={() => move(1)} />
      <RowButton
        icon={X}
        label={`Remove ${name}`}
        onPress={() => {
          edits.remove(at);
          focus.afterRemoval(at);
        }}
      />
    </FieldAnchor>
  );
});
