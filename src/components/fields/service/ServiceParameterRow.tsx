import X from 'lucide-react/icons/x';
import type { Path } from '../../../hcl/path.ts';
import type { Key, Value } from '../../../model/schema/value.ts';
import { select } from '../../../session/document/store.ts';
import type { InputState } from '../../ui/input/InputShell.tsx';
import { ValueInput } from '../ValueInput.tsx';
import { sourcesFor } from '../mapping/mapping-sources.ts';
import { FieldAnchor } from '../FieldAnchor.tsx';
import { RowButton } from '../collections/RowButton.tsx';
import type { ServiceRow } from './service-rows.ts';
import * as styles from '../collections/Rows.module.css';

interface ServiceParameterRowProps {
  row: ServiceRow;
  example: string | undefined;
  state: InputState | undefined;
  objectKey: Key;
  path: Path;
  onValue: (value: Value) => void;
  onKey: (key: string) => void;
  onRemove: () => void;
}

/** One parameter: its name, fixed where the action knows it, and its value. */
export function ServiceParameterRow(props: ServiceParameterRowProps) {
  const { row, example, state, objectKey, path, onValue, onKey, onRemove } = props;
  const { key, value, kind } = row;
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={[...path, key]}
      className={`${styles.mapRow} ${styles.mapRowService}`}
      label={`Parameter ${key}`}
      isRow
    >
      {kind === 'unknown' ? (
        <input
          className="mono"
          aria-label="Parameter"
          aria-invalid={state === 'invalid' || undefined}
          spellCheck={false}
          placeholder="ParameterName"
          value={key}
          onChange={(event) => {
            onKey(event.target.value);
            select(objectKey, [...path, event.target.value], 'field');
          }}
        />
      ) : (
        <span className={`${styles.mapRowKey} mono`}>
          <span className="clip">{key}</span>
          {kind === 'required' && <span className="req">required</span>}
        </span>
      )}
      <div className={styles.cell}>
        <ValueInput
          label={key || 'Value'}
          isMono
          state={state}
          value={value}
          placeholder={example}
          suggestions={sourcesFor('request')}
          onChange={onValue}
        />
      </div>
      {kind === 'required' ? (
        <span />
      ) : (
        <RowButton icon={X} label={`Remove ${key || 'parameter'}`} onPress={onRemove} />
      )}
    </FieldAnchor>
  );
}
