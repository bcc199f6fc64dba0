import { useEffect, useRef, useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { changeDraft, useTrace } from '../../../session/trace/trace-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { rowsIn, rowsValue, type HeaderRow } from './draft-parts.ts';
import * as styles from '../Trace.module.css';

/** Headers or parameters, a row each. A row without a name is kept while it is typed. */
export function RowsEditor({ name, label }: { name: 'headers' | 'query'; label: string }) {
  const value = useTrace((state) => state.draft[name]);
  const [rows, setRows] = useState<readonly HeaderRow[]>([]);
  const written = useRef<unknown>(rows);
  const list = useRef<HTMLDivElement>(null);
  const isOwn = JSON.stringify(rowsValue(rows)) === JSON.stringify(value);
  // What came from elsewhere — another request, a paste — takes the place of what is typed.
  const shown = isOwn ? rows : rowsIn(value === undefined ? {} : { [name]: value }, name);
  useEffect(() => {
    written.current = value;
  }, [value]);
  const change = (next: readonly HeaderRow[]) => {
    setRows(next);
    changeDraft({ [name]: rowsValue(next) });
  };
  const one = label.replace(/s$/, '');
  return (
    <ComposerRow label={label} count={shown.length}>
      <div ref={list} className={styles.pairs}>
        {shown.map(([key, text], at) => (
          // oxlint-disable-next-line no-array-index-key -- a row is where it stands; its name is being typed
          <div key={at} className={styles.pair}>
            <InputShell size="sm">
              <input
                aria-label={`${one} ${at + 1} name`}
                spellCheck={false}
                autoComplete="off"
                placeholder="Name"
                value={key}
                onChange={(event) => change(shown.with(at, [event.target.value, text]))}
              />
            </InputShell>
            <InputShell size="sm">
              <input
                className="mono"
                aria-label={`${one} ${at + 1} value`}
                spellCheck={false}
                autoComplete="off"
                placeholder="Value"
                value={text}
                onChange={(event) => change(shown.with(at, [key, event.target.value]))}
              />
            </InputShell>
            <IconButton
              label={`Remove ${one.toLowerCase()} ${at + 1}`}
              size="sm"
              icon={<Icon of={X} size={12} />}
              onPress={() => change(shown.filter((_, other) => other !== at))}
            />
          </div>
        ))}
        <IconButton
          label={`Add ${one.toLowerCase()}`}
          size="sm"
          icon={<Icon of={Plus} size={14} />}
          onPress={() => {
            change([...shown, ['', '']]);
            setTimeout(() => list.current?.querySelector<HTMLInputElement>('div:last-of-type input')?.focus());
          }}
        />
      </div>
    </ComposerRow>
  );
}
