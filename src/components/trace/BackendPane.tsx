import { useState } from 'react';
import { say } from '../../session/document/store.ts';
import type { TraceResult } from '../../trace/result.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { Tabs } from '../ui/layout/Tabs.tsx';
import { sidesOf, type TraceSide } from './sides.ts';
import * as styles from './Trace.module.css';

/** What the backend receives and what the client gets, as text to copy. */
export function BackendPane({ result }: { result: TraceResult }) {
  const sides = sidesOf(result);
  const [chosen, setChosen] = useState<TraceSide['id']>();
  const first = result.backend.kind === 'none' && result.response ? 'client' : 'backend';
  const side = sides.find(({ id }) => id === (chosen ?? first)) ?? sides[0];
  if (!side) return null;
  return (
    <Tabs
      className={styles.sides}
      barClassName={styles.sidesBar}
      label="What is sent"
      tabs={sides.map(({ id, label }) => ({ id, label }))}
      selected={side.id}
      onSelect={setChosen}
      barEnd={
        <CopyButton
          label="Copy"
          text={side.text}
          variant="quiet"
          onRefused={(message) => message !== undefined && say(message)}
        />
      }
    >
      <div className={`${styles.codeArea} code`} {...{ role: 'region', 'aria-label': side.label, tabIndex: 0 }}>
        <p className={styles.file}>
          <span className="attr">{side.file}</span> {side.detail}
        </p>
        {side.text.split('\n').map((line, at) => (
          // oxlint-disable-next-line no-array-index-key -- a line is its place in the text
          <div key={at} className={styles.codeLine}>
            <span className={styles.lineNumber} aria-hidden>
              {at + 1}
            </span>
            <span>{side.isJson ? <Tokens tokens={lineTokens(line, 'json', startOfFile).tokens} /> : line}</span>
          </div>
        ))}
      </div>
    </Tabs>
  );
}
