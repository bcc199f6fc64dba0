import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MapAttribute } from '../../../model/schema/attribute.ts';
import { indexOf } from '../../../model/design/design.ts';
import { type Pair, type Value } from '../../../model/schema/value.ts';
import { select, useSession } from '../../../session/document/store.ts';
import { type ControlProps, rowState } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { MappingHead } from './MappingHead.tsx';
import { freshKey } from './mapping-key.ts';
import { MappingRow } from './MappingRow.tsx';
import { useRowTyping } from '../collections/row-typing.ts';
import { useRowFocus, useRows } from '../collections/rows.ts';
import * as rowsStyles from '../collections/Rows.module.css';

interface RequestMappingControlProps extends ControlProps<MapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

/** What is changed on the way to the backend: HTTP mappings, or the parameters of a WebSocket integration. */
export function RequestMappingControl(props: RequestMappingControlProps) {
  const { objectKey, path, wire, mode, faulty, pairs, onChange } = props;
  const spelling = useSession(({ history }) =>
    indexOf(history.present).byKey.get(objectKey)?.variant.startsWith('ws-') === true ? 'websocket' : 'request',
  );
  const edits = useRows(pairs, onChange);
  const [frame, focus] = useRowFocus();
  const typing = useRowTyping<Pair>(
    {
      rows: pairs,
      onChange,
      blank: [freshKey[spelling], ''],
      isBlank: ([key, value]) => key === freshKey[spelling] && value === '',
    },
    focus,
  );
  const latest = useRef(pairs);
  useLayoutEffect(() => {
    latest.current = pairs;
  });
  const rows = useMemo(
    () => ({
      change: (at: number, destination: Value, source: Value) => {
        if (typeof destination !== 'string') return;
        const before = latest.current[at]?.[0];
        edits.set(at, [destination, source]);
        if (before !== destination) select(objectKey, [...path, destination], 'field');
      },
      remove: (at: number) => {
        edits.remove(at);
        focus.afterRemoval(at);
      },
    }),
    [edits, focus, objectKey, path],
  );
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...group} {...typing}>
      {pairs.length > 0 && (
        <div data-frame="" className={rowsStyles.maps}>
          <MappingHead spelling={spelling} />
          {pairs.map(([key, value], at) => (
            <MappingRow
              // Two rows may have one key while it is typed, so rows are told apart by place.
              key={String(at)}
              at={at}
              spelling={spelling}
              destination={key}
              source={value}
              state={rowState(faulty, key)}
              objectKey={objectKey}
              base={path}
              place={key}
              onChange={rows.change}
              onRemove={rows.remove}
            />
          ))}
        </div>
      )}
      <EditorFoot
        add="Add mapping"
        mode={mode}
        onAdd={() => {
          edits.add([freshKey[spelling], '']);
          focus.afterAddition();
        }}
      />
    </div>
  );
}
