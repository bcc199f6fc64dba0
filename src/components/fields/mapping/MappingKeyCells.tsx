import { useRef, useState } from 'react';
import { afterPress } from '../../../session/page/press.ts';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Icon } from '../../ui/Icon.tsx';
import {
  mappingActions,
  columnsOf,
  isWhole,
  mappingKeyOf,
  mappingKeyParts,
  type MappingAction,
  type MappingColumns,
  type MappingPart,
  type MappingSpelling,
} from './mapping-key.ts';
import * as styles from '../collections/Rows.module.css';

interface MappingKeyCellsProps {
  spelling: MappingSpelling;
  value: string;
  isInvalid: boolean;
  onChange: (key: string) => void;
}

const partNames: Readonly<Record<MappingPart, string>> = {
  header: 'header',
  querystring: 'query',
  path: 'path',
  statuscode: 'status',
};

const wholeNames: Readonly<Partial<Record<MappingPart, string>>> = { path: 'whole path', statuscode: 'status code' };

/** The key of a mapping in columns; as one text where it does not fit them. */
export function MappingKeyCells({ spelling, value, isInvalid, onChange }: MappingKeyCellsProps) {
  // A text that begins to fit while it is typed stays a text until it is left.
  const [isTyping, setTyping] = useState(false);
  const lastName = useRef('');
  const columns = isTyping ? undefined : columnsOf(spelling, value);
  if (!columns)
    return (
      <input
        className={`mono ${styles.mapRowRaw}`}
        aria-label="Destination"
        aria-invalid={isInvalid || undefined}
        spellCheck={false}
        value={value}
        onFocus={() => setTyping(true)}
        onBlur={() => afterPress(() => setTyping(false))}
        onChange={(event) => onChange(event.target.value)}
      />
    );

  const { action, part, name } = columns;
  const change = (next: Partial<MappingColumns>) => onChange(mappingKeyOf(spelling, { ...columns, ...next }));
  const changePart = (next: MappingPart) => {
    if (name !== '') lastName.current = name;
    // Only overwriting a whole is legal; a name comes back with a part that has one.
    if (isWhole(spelling, next)) change({ part: next, action: 'overwrite' });
    else change({ part: next, name: name || lastName.current });
  };
  return (
    <>
      {action !== undefined && (
        <Pick label="Action" value={action} onChange={(next) => change({ action: next as MappingAction })}>
          {isWhole(spelling, part) && action === 'overwrite' ? ['overwrite'] : mappingActions}
        </Pick>
      )}
      <Pick label="Part" value={part} onChange={(next) => changePart(next as MappingPart)} names={partNames}>
        {mappingKeyParts[spelling]}
      </Pick>
      {isWhole(spelling, part) ? (
        <span className={styles.mapRowWhole}>{wholeNames[part]}</span>
      ) : (
        <input
          className="mono"
          aria-label="Name"
          aria-invalid={isInvalid || undefined}
          placeholder={part === 'querystring' ? 'parameter' : part === 'path' ? 'variable' : 'x-request-id'}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
      )}
    </>
  );
}

interface PickProps {
  label: string;
  value: string;
  children: readonly string[];
  names?: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
}

function Pick({ label, value, children, names, onChange }: PickProps) {
  return (
    <span className={styles.pick}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {children.map((option) => (
          <option key={option} value={option}>
            {names?.[option] ?? option}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={12} />
    </span>
  );
}
