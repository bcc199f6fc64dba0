import { memo, Suspense, useMemo, useState } from 'react';
import X from 'lucide-react/icons/x';
import type { MapAttribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Pair } from '../../../model/schema/value.ts';
import { select } from '../../../session/document/store.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import type { InputState } from '../../ui/input/InputShell.tsx';
import type { Suggestion } from '../../ui/input/suggestion.ts';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { LazyExampleMenu, LazyTemplatePane, LazySampleBench } from '../lazy-bench.ts';
import { ValueInput } from '../ValueInput.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { RowButton } from '../collections/RowButton.tsx';
import { type RowEdits, useRowFocus, useRows } from '../collections/rows.ts';
import { TemplateText } from './TemplateText.tsx';
import { markState, type TextMark } from './text-mark.ts';
import * as styles from './TemplatesControl.module.css';

interface TemplatesControlProps extends ControlProps<MapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

/** Templates by key, each with room to write. */
export function TemplatesControl(props: TemplatesControlProps) {
  const { attribute, objectKey, path, wire, mode, faulty, pairs, onChange } = props;
  const { keySuggestions, keyLabel, valueLabel } = attribute;
  const edits = useRows(pairs, onChange);
  const [frame, focus] = useRowFocus();
  const keys = useMemo(() => keySuggestions?.map((label) => ({ id: label, label })) ?? [], [keySuggestions]);
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  const nextKey = keySuggestions?.find((key) => !pairs.some(([taken]) => taken === key)) ?? '';
  return (
    <div ref={frame} {...group}>
      {pairs.map((pair, at) => (
        <Template
          // Two templates may have one key while it is typed, so they are told apart by place.
          key={String(at)}
          at={at}
          pair={pair}
          keyLabel={keyLabel}
          valueLabel={valueLabel}
          keySuggestions={keys}
          state={rowState(faulty, pair[0])}
          objectKey={objectKey}
          path={path}
          edits={edits}
          onRemoved={focus.afterRemoval}
        />
      ))}
      {pairs.length > 0 && (
        <Suspense fallback={null}>
          <LazySampleBench objectKey={objectKey} />
        </Suspense>
      )}
      <EditorFoot
        add="Add template"
        mode={mode}
        onAdd={() => {
          edits.add([nextKey, '']);
          focus.afterAddition();
        }}
      >
        {pairs.length === 0 && isRequest(path) && <Examples objectKey={objectKey} templateKey="$default" />}
      </EditorFoot>
    </div>
  );
}

/** Examples are for what is sent to services. */
const isRequest = ([name]: Path) => name === 'request_templates';

function Examples(props: { objectKey: Key; templateKey: string }) {
  return (
    <Suspense fallback={null}>
      <LazyExampleMenu {...props} />
    </Suspense>
  );
}

interface TemplateProps {
  at: number;
  pair: Pair;
  keyLabel: string;
  valueLabel: string;
  keySuggestions: readonly Suggestion[];
  state: InputState | undefined;
  objectKey: Key;
  path: Path;
  edits: RowEdits<Pair>;
  onRemoved: (at: number) => void;
}

const Template = memo(function Template(props: TemplateProps) {
  const { at, pair, keyLabel, valueLabel, keySuggestions, state, objectKey, path, edits, onRemoved } = props;
  const [key, value] = pair;
  const [mark, setMark] = useState<TextMark>();
  const rename = (next: string) => {
    edits.set(at, [next, value]);
    select(objectKey, [...path, next], 'field');
  };
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={[...path, key]}
      label={`${valueLabel} ${key || at + 1}`}
      className={styles.template}
      isRow
    >
      <div className={styles.head}>
        <ComboBox
          label={keyLabel}
          size="sm"
          isMono
          state={state}
          value={key}
          suggestions={keySuggestions}
          placeholder="$default"
          onChange={rename}
        />
        {isRequest(path) && key !== '' && <Examples objectKey={objectKey} templateKey={key} />}
        <RowButton
          icon={X}
          label={`Remove template ${key || at + 1}`}
          onPress={() => {
            edits.remove(at);
            onRemoved(at);
          }}
        />
      </div>
      <div className={styles.beside}>
        <ValueInput
          label={valueLabel}
          describedBy={mark?.describedBy}
          isMultiline
          state={mark ? markState(mark) : state}
          value={value}
          placeholder={'{ "message": $input.json(\'$.message\') }'}
          onChange={(next) => edits.set(at, [key, next])}
          renderText={(props) => <TemplateText {...props} mark={mark} />}
        />
        <div className={styles.rendered}>
          <Suspense fallback={null}>
            <LazyTemplatePane
              objectKey={objectKey}
              attribute={String(path[0])}
              templateKey={key}
              value={value}
              onChange={typeof value === 'string' ? (next) => edits.set(at, [key, next]) : undefined}
              onMark={setMark}
            />
          </Suspense>
        </div>
      </div>
    </FieldAnchor>
  );
});
