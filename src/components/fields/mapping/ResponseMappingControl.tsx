import type { ObjectMapAttribute } from '../../../model/schema/attribute.ts';
import type { Pair } from '../../../model/schema/value.ts';
import { type ControlProps } from '../control.ts';
import { EditorFoot } from '../EditorFoot.tsx';
import { responseBlock } from './response-block.ts';
import { freshKey } from './mapping-key.ts';
import { useRowFocus, useRows } from '../collections/rows.ts';
import { StatusBlock } from './StatusBlock.tsx';

interface ResponseMappingControlProps extends ControlProps<ObjectMapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

const common = ['200', '404', '500'];

/** What is changed in the answer, by the status code of the backend. */
export function ResponseMappingControl(props: ResponseMappingControlProps) {
  const { objectKey, path, wire, mode, faulty, pairs, onChange } = props;
  const edits = useRows(pairs, onChange);
  const [frame, focus] = useRowFocus();
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  const nextStatus = common.find((status) => !pairs.some(([key]) => key === status)) ?? '';
  return (
    <div ref={frame} {...group}>
      {pairs.map((pair, at) => (
        <StatusBlock
          // Two blocks may have one status while it is typed, so they are told apart by place.
          key={String(at)}
          at={at}
          pair={pair}
          objectKey={objectKey}
          path={path}
          faulty={faulty}
          edits={edits}
          onRemoved={focus.afterRemoval}
        />
      ))}
      <EditorFoot
        add="Add status"
        mode={mode}
        onAdd={() => {
          edits.add([nextStatus, responseBlock([{ destination: freshKey.response, source: '' }])]);
          focus.afterAddition();
        }}
      />
    </div>
  );
}
