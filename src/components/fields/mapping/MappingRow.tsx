import { memo, useRef } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import X from 'lucide-react/icons/x';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Value } from '../../../model/schema/value.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { InputState } from '../../ui/input/InputShell.tsx';
import { ValueInput } from '../ValueInput.tsx';
import { MappingKeyCells } from './MappingKeyCells.tsx';
import { columnsOf, nothing, type MappingSpelling } from './mapping-key.ts';
import { sourcesFor } from './mapping-sources.ts';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { RowButton } from '../collections/RowButton.tsx';
import { spellingLooks } from './spelling-looks.ts';
import * as styles from '../collections/Rows.module.css';

interface MappingRowProps {
  at: number;
  spelling: MappingSpelling;
  destination: Value;
  source: Value;
  state: InputState | undefined;
  objectKey: Key;
  /** The path of all rows, and what follows it for this one. */
  base: Path;
  place: string | number;
  onChange: (at: number, destination: Value, source: Value) => void;
  onRemove: (at: number) => void;
}

/** One mapping: what is changed, and from what. */
export const MappingRow = memo(function MappingRow(props: MappingRowProps) {
  const { at, spelling, destination, source, state, objectKey, base, place, onChange, onRemove } = props;
  const lastSource = useRef<Value>('');
  const columns = typeof destination === 'string' ? columnsOf(spelling, destination) : undefined;
  const removes = columns?.action === 'remove';
  const isNothing = source === nothing || source === '';

  const redirect = (next: string) => {
    const before = columns?.action;
    const after = columnsOf(spelling, next)?.action;
    if (after === before || (after !== 'remove' && before !== 'remove')) return onChange(at, next, source);
    if (after === 'remove') {
      lastSource.current = source;
      return onChange(at, next, nothing);
    }
    return onChange(at, next, isNothing ? lastSource.current : source);
  };
  const name = typeof destination === 'string' ? destination : `row ${at + 1}`;
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={[...base, place]}
      label={`Mapping ${at + 1}`}
      className={`${styles.mapRow} ${spellingLooks[spelling]}`}
      isRow
    >
      {typeof destination === 'string' ? (
        <MappingKeyCells spelling={spelling} value={destination} isInvalid={state === 'invalid'} onChange={redirect} />
      ) : (
        <div className={`${styles.cell} ${styles.mapRowRaw}`}>
          <ValueInput
            label="Destination"
            isMono
            state={state}
            value={destination}
            onChange={(next) => onChange(at, next, source)}
          />
        </div>
      )}
      <Icon of={ArrowLeft} size={12} className={styles.mapRowArrow} />
      {removes && isNothing ? (
        <span className={`${styles.mapRowWhole} ${styles.mapRowValue}`}>not sent</span>
      ) : (
        <div className={`${styles.cell} ${styles.mapRowValue}`}>
          <ValueInput
            label="Value"
            isMono
            state={state}
            value={source}
            suggestions={sourcesFor(spelling)}
            onChange={(next) => onChange(at, destination, next)}
          />
        </div>
      )}
      <RowButton icon={X} label={`Remove ${name}`} onPress={() => onRemove(at)} />
    </FieldAnchor>
  );
});
