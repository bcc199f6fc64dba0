import { memo, useMemo } from 'react';
import X from 'lucide-react/icons/x';
import type { MapAttribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Pair } from '../../../model/schema/value.ts';
import { select } from '../../../session/document/store.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import type { InputState } from '../../ui/input/InputShell.tsx';
import type { Suggestion } from '../../ui/input/suggestion.ts';
import type { ReferableTypes } from '../candidates.ts';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { ValueInput } from '../ValueInput.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { pastedPairs } from './pasted-rows.ts';
import { useRowTyping } from './row-typing.ts';
import { RowButton } from './RowButton.tsx';
import { type RowEdits, useRowFocus, useRows } from './rows.ts';
import * as styles from './Rows.module.css';

interface PairsControlProps extends ControlProps<MapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

const pairRows = {
  blank: ['', ''] as const,
  isBlank: ([key, value]: Pair) => key === '' && value === '',
  read: pastedPairs,
  withFirst: (_: Pair, first: Pair) => first,
};

/** Keys and values side by side. */
export function PairsControl({ attribute, objectKey, path, wire, mode, faulty, pairs, onChange }: PairsControlProps) {
  const { keyLabel, valueLabel, keySuggestions } = attribute;
  const edits = useRows(pairs, onChange);
  const [frame, focus] = useRowFocus();
  const typing = useRowTyping<Pair>({ ...pairRows, rows: pairs, onChange }, focus);
  const keys = useMemo(() => keySuggestions?.map((label) => ({ id: label, label })) ?? [], [keySuggestions]);
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...group} {...typing}>
      {pairs.length > 0 && (
        <div data-frame="" className={styles.maps}>
          <div className={`${styles.mapRow} ${styles.mapRowHead} ${styles.mapRowPairs}`} aria-hidden>
            <span>{keyLabel}</span>
            <span>{valueLabel}</span>
            <span />
          </div>
          {pairs.map((pair, at) => (
            <PairRow
              // Two rows may have one key while it is typed, so rows are told apart by place.
              key={String(at)}
              at={at}
              pair={pair}
              keyLabel={keyLabel}
              valueLabel={valueLabel}
              keySuggestions={keys}
              refersTo={attribute.refersTo}
              state={rowState(faulty, pair[0])}
              objectKey={objectKey}
              path={path}
              edits={edits}
              onRemoved={focus.afterRemoval}
            />
          ))}
        </div>
      )}
      <EditorFoot
        add={addLabel(path, keyLabel)}
        mode={mode}
        onAdd={() => {
          edits.add(['', '']);
          focus.afterAddition();
        }}
      />
    </div>
  );
}

const addLabel = (path: Path, keyLabel: string) =>
  path.at(-1) === 'tags' ? 'Add tag' : `Add ${keyLabel.toLowerCase()}`;

interface PairRowProps {
  at: number;
  pair: Pair;
  keyLabel: string;
  valueLabel: string;
  keySuggestions: readonly Suggestion[];
  refersTo: ReferableTypes;
  state: InputState | undefined;
  objectKey: Key;
  path: Path;
  edits: RowEdits<Pair>;
  onRemoved: (at: number) => void;
}

const PairRow = memo(function PairRow(props: PairRowProps) {
  const { at, pair, keyLabel, valueLabel, keySuggestions, refersTo, state, objectKey, path, edits, onRemoved } = props;
  const [key, value] = pair;
  const rename = (next: string) => {
    edits.set(at, [next, value]);
    select(objectKey, [...path, next], 'field');
  };
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={[...path, key]}
      label={`${keyLabel} ${at + 1}`}
      className={`${styles.mapRow} ${styles.mapRowPairs}`}
      isRow
    >
      <div className={styles.cell}>
        <ComboBox
          label={keyLabel}
          size="sm"
          isMono
          state={state}
          value={key}
          suggestions={keySuggestions}
          onChange={rename}
        />
      </div>
      <div className={styles.cell}>
        <ValueInput
          label={valueLabel}
          isMono
          refersTo={refersTo}
          state={state}
          value={value}
          onChange={(next) => edits.set(at, [key, next])}
        />
      </div>
      <RowButton
        icon={X}
        label={`Remove ${key || `row ${at + 1}`}`}
        onPress={() => {
          edits.remove(at);
          onRemoved(at);
        }}
      />
    </FieldAnchor>
  );
});
