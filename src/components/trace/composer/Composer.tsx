import { useId, type KeyboardEvent } from 'react';
import type { Design } from '../../../model/design/design.ts';
import { changeDraft, startTrace, useTrace } from '../../../session/trace/trace-state.ts';
import type { Traced } from '../../../trace/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/input/Checkbox.tsx';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { AnswerRow } from './AnswerRow.tsx';
import { CallerRow } from './CallerRow.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { isWebSocketDraft, draftText } from './draft-parts.ts';
import { HostRow } from './HostRow.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import { SavedRow } from './SavedRow.tsx';
import * as styles from '../Trace.module.css';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
  id: value,
  value,
  label: value,
}));

const events = [
  { id: 'CONNECT', label: 'Connect' },
  { id: 'MESSAGE', label: 'Message' },
  { id: 'DISCONNECT', label: 'Disconnect' },
] as const;

export interface ComposerProps {
  design: Design;
  traced: Traced;
}

/** Runs at once while someone types; the keys put what was typed among the recent requests. */
const run = (draft: Parameters<typeof startTrace>[0], from: Parameters<typeof startTrace>[1]) =>
  startTrace({ ...draft }, from);

/** The request: who sends what, and what the backend gives back. */
export function Composer({ design, traced }: ComposerProps) {
  const draft = useTrace((state) => state.draft);
  const { api, stage, saved } = useTrace((state) => state);
  const isWebSocket = isWebSocketDraft(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    run(draft, { api, stage, saved });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the fields within
    <section className={styles.composer} aria-label="Request" onKeyDown={onKeyDown}>
      <SavedRow design={design} traced={traced} />
      <PlaceRow design={design} />
      <HostRow design={design} />
      {isWebSocket ? <EventRow /> : <RequestRow onRun={() => run(draft, { api, stage, saved })} />}
      {(!isWebSocket || draftText(draft, 'event') === 'CONNECT') && <RowsEditor name="headers" label="Headers" />}
      {isWebSocket && draftText(draft, 'event') === 'CONNECT' && <RowsEditor name="query" label="Query" />}
      {isWebSocket ? (
        draftText(draft, 'event') === 'MESSAGE' && (
          <>
            <BodyRow name="message" label="Message" />
            <FrameRow />
          </>
        )
      ) : (
        <BodyRow name="body" label="Body" />
      )}
      <CallerRow design={design} />
      <AnswerRow />
    </section>
  );
}

function RequestRow({ onRun }: { onRun: () => void }) {
  const draft = useTrace((state) => state.draft);
  const id = useId();
  return (
    <ComposerRow label="Request" labelFor={id}>
      <span className={styles.method}>
        <ComboBox
          label="Method"
          isMono
          value={draftText(draft, 'method', 'GET')}
          suggestions={methods}
          onChange={(method) => changeDraft({ method: method.toUpperCase() })}
        />
      </span>
      <InputShell className="grow">
        <input
          id={id}
          className="mono"
          spellCheck={false}
          autoComplete="off"
          placeholder="/orders/42?expand=items"
          value={draftText(draft, 'path', '/')}
          onChange={(event) => changeDraft({ path: event.target.value })}
        />
      </InputShell>
      <Button end={<Kbd>Ctrl ⏎</Kbd>} onPress={onRun}>
        Run
      </Button>
    </ComposerRow>
  );
}

function EventRow() {
  const draft = useTrace((state) => state.draft);
  return (
    <ComposerRow label="Event">
      <Segmented
        label="Event"
        options={events}
        value={events.find(({ id }) => id === draft['event'])?.id ?? null}
        onChange={(event) => changeDraft({ event })}
      />
    </ComposerRow>
  );
}

/** A text frame, or a binary one, of which the message is the base64. */
function FrameRow() {
  const isBinary = useTrace((state) => state.draft['isBase64Encoded'] === true);
  return (
    <ComposerRow label="Frame">
      <Checkbox isSelected={isBinary} onChange={(next) => changeDraft({ isBase64Encoded: next ? true : undefined })}>
        Binary, as base64
      </Checkbox>
    </ComposerRow>
  );
}

/** A text of the request; a line that grows with it. */
function BodyRow({ name, label }: { name: 'body' | 'message'; label: string }) {
  const draft = useTrace((state) => state.draft);
  const id = useId();
  const text = draftText(draft, name);
  return (
    <ComposerRow label={label} labelFor={id}>
      <InputShell className="grow" isTall>
        <textarea
          id={id}
          className={`mono ${styles.text}`}
          rows={Math.min(8, text.split('\n').length)}
          spellCheck={false}
          placeholder={name === 'body' ? 'No body' : '{"action":"send"}'}
          value={text}
          onChange={(event) => changeDraft({ [name]: event.target.value === '' ? undefined : event.target.value })}
        />
      </InputShell>
    </ComposerRow>
  );
}
