import { memo, useMemo } from 'react';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Pair } from '../../../model/schema/value.ts';
import { select } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextInput } from '../scalar/TextInput.tsx';
import { type Faulty, rowState } from '../control.ts';
import { JsonValue } from '../json/JsonValue.tsx';
import { MappingHead } from './MappingHead.tsx';
import { freshKey } from './mapping-key.ts';
import { MappingRow } from './MappingRow.tsx';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { responseBlock, responseChanges, type ResponseChange } from './response-block.ts';
import { RowButton } from '../collections/RowButton.tsx';
import { useRowTyping } from '../collections/row-typing.ts';
import { type RowEdits, useRowFocus, useRows } from '../collections/rows.ts';
import * as rowsStyles from '../collections/Rows.module.css';
import * as styles from './StatusBlock.module.css';

interface StatusBlockProps {
  at: number;
  pair: Pair;
  objectKey: Key;
  path: Path;
  faulty: Faulty;
  edits: RowEdits<Pair>;
  onRemoved: (at: number) => void;
}

const freshChange: ResponseChange = { destination: freshKey.response, source: '' };
const noChanges: readonly ResponseChange[] = [];

/** The changes of the answer for one status code. */
export const StatusBlock = memo(function StatusBlock(props: StatusBlockProps) {
  const { at, pair, objectKey, path, faulty, edits, onRemoved } = props;
  const [status, block] = pair;
  const changes = useMemo(() => responseChanges(block), [block]);
  const base = useMemo(() => [...path, status, 'response_parameters'], [path, status]);
  const rows = useRows(changes ?? noChanges, (next) => edits.set(at, [status, responseBlock(next)]));
  const [frame, focus] = useRowFocus();
  const typing = useRowTyping<ResponseChange>(
    {
      rows: changes ?? noChanges,
      onChange: (next) => edits.set(at, [status, responseBlock(next)]),
      blank: freshChange,
      isBlank: ({ destination, source }) => destination === freshChange.destination && source === '',
    },
    focus,
  );
  const row = useMemo(
    () => ({
      change: (index: number, destination: ResponseChange['destination'], source: ResponseChange['source']) =>
        rows.set(index, { destination, source }),
      remove: (index: number) => {
        rows.remove(index);
        focus.afterRemoval(index);
      },
    }),
    [rows, focus],
  );
  const state = rowState(faulty, status);
  const rename = (next: string) => {
    edits.set(at, [next, block]);
    select(objectKey, [...path, next], 'field');
  };
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={[...path, status]}
      label={`Status ${status || at + 1}`}
      className={styles.status}
      isRow
    >
      <div className={styles.head}>
        <TextInput
          className={styles.code}
          label="Backend status code"
          size="sm"
          isMono
          isNumeric
          placeholder="200"
          state={state}
          value={status}
          onChange={rename}
        />
        <span className={styles.end}>
          {changes && (
            <Button
              size="sm"
              variant="quiet"
              icon={<Icon of={Plus} />}
              onPress={() => {
                rows.add(freshChange);
                focus.afterAddition();
              }}
            >
              Add change
            </Button>
          )}
          <RowButton
            icon={X}
            label={`Remove status ${status || at + 1}`}
            onPress={() => {
              edits.remove(at);
              onRemoved(at);
            }}
          />
        </span>
      </div>
      {changes ? (
        <div ref={frame} data-frame="" role="presentation" className={rowsStyles.maps} {...typing}>
          <MappingHead spelling="response" />
          {changes.map(({ destination, source }, index) => (
            <MappingRow
              // Changes of one status have no names; what they show is controlled.
              key={String(index)}
              at={index}
              spelling="response"
              destination={destination}
              source={source}
              state={rowState(faulty, `${status}/${index}`)}
              objectKey={objectKey}
              base={base}
              place={index}
              onChange={row.change}
              onRemove={row.remove}
            />
          ))}
        </div>
      ) : (
        <JsonValue
          label={`Value for status ${status}`}
          value={block}
          onChange={(next) => edits.set(at, [status, next])}
        />
      )}
    </FieldAnchor>
  );
});
