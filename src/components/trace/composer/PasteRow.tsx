import { useEffect, useRef, useState } from 'react';
import type { ValueMap } from '../../../model/schema/value.ts';
import { indexOf } from '../../../model/design/design.ts';
import { say, session } from '../../../session/document/store.ts';
import { startTrace, traceStore } from '../../../session/trace/trace-state.ts';
import { readPasted } from '../../../trace/pasted/read-pasted.ts';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import * as styles from '../Trace.module.css';

/** Hosts that a request may have: the default endpoints, and the domains of the design. Others are left out. */
function isHostOfDesign(host: unknown): boolean {
  if (typeof host !== 'string') return true;
  const domains = indexOf(session.getState().history.present).byType.get('domain_name') ?? [];
  return (
    /\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host) ||
    domains.some(({ attributes }) => attributes['domain_name'] === host)
  );
}

/** Takes a request from elsewhere: what is pasted fills in the fields at once. */
export function PasteRow({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const read = (text: string) => {
    if (text.trim() === '') return setProblem(undefined);
    const pasted = readPasted(text);
    if (!pasted.ok) return setProblem(pasted.message);
    const { host, ...rest } = pasted.request;
    const isKept = isHostOfDesign(host);
    const { api, stage } = traceStore.getState();
    startTrace((isKept ? pasted.request : rest) as ValueMap, {
      api,
      stage: isKept && host !== undefined ? undefined : stage,
    });
    const notes = [
      ...(isKept
        ? []
        : [`${typeof host === 'string' ? host : ''} isn't a domain of the design, so the path is used alone.`]),
      ...pasted.notes,
    ];
    say(['Request filled in.', ...notes].join(' '));
    return onDone();
  };
  return (
    <ComposerRow label="Paste">
      <div className={styles.wide}>
        <InputShell isTall state={problem === undefined ? undefined : 'invalid'}>
          <textarea
            ref={field}
            className={`mono ${styles.text}`}
            aria-label="Request to paste"
            rows={3}
            spellCheck={false}
            placeholder="A curl command, a HAR entry, a Lambda event or an access log line"
            onChange={(event) => read(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              event.stopPropagation();
              onDone();
            }}
          />
        </InputShell>
        {problem !== undefined && <FieldMessage severity="error" text={problem} />}
      </div>
    </ComposerRow>
  );
}
