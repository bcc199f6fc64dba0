import { changeDraft, useTrace } from '../../../session/trace/trace-state.ts';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { answerBody, answerChoice, answerChoices, answerFor } from '../answers.ts';
import { ComposerRow } from './ComposerRow.tsx';
import * as styles from '../Trace.module.css';

/** What the backend gives back; without it the trace ends at the backend. */
export function AnswerRow() {
  const answer = useTrace((state) => state.draft['answer']);
  const choice = answerChoice(answer);
  const body = answerBody(answer);
  const hasBody = choice !== null && /^\d/.test(choice);
  return (
    <ComposerRow label="Backend">
      <span className={styles.method}>
        <Select
          label="Backend response"
          options={answerChoices}
          value={choice}
          unknown="Custom"
          onChange={(next) => changeDraft({ answer: answerFor(next, body) })}
        />
      </span>
      {hasBody && (
        <InputShell className="grow">
          <input
            className="mono"
            aria-label="Backend response body"
            placeholder="No body"
            spellCheck={false}
            autoComplete="off"
            value={body}
            onChange={(event) => changeDraft({ answer: answerFor(choice, event.target.value) })}
          />
        </InputShell>
      )}
      {choice === null && <span className={`mono clip ${styles.claims}`}>{JSON.stringify(answer)}</span>}
    </ComposerRow>
  );
}
