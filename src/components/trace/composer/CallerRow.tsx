import { useId, useState } from 'react';
import type { Design } from '../../../model/design/design.ts';
import type { ValueMap } from '../../../model/schema/value.ts';
import { changeDraft, useTrace } from '../../../session/trace/trace-state.ts';
import { isJsonObject, jsonOf } from '../../../trace/json.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { exampleCallers, exampleOf } from './example-callers.ts';
import * as styles from '../Trace.module.css';

/** Who calls: an example that fits the authorizers, or claims and decisions of one's own. */
export function CallerRow({ design }: { design: Design }) {
  const caller = useTrace((state) => state.draft['caller']);
  const api = useTrace((state) => state.api);
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const examples = exampleCallers(design, api);
  const chosen = exampleOf(examples, caller);
  const isTyping = typed !== undefined;
  const problem = isTyping && !isJsonObject(jsonOf(typed) ?? null) ? 'Enter a JSON object.' : undefined;
  return (
    <ComposerRow label="Caller">
      <div className={styles.wide}>
        <div className={styles.line}>
          <span className={styles.caller}>
            <Select
              label="Caller"
              options={examples.map(({ id: own, label, detail }) => ({ id: own, label, detail }))}
              value={chosen?.id ?? null}
              unknown="Custom"
              onChange={(next) => {
                setTyped(undefined);
                changeDraft({ caller: examples.find((example) => example.id === next)?.caller });
              }}
            />
          </span>
          <span className={styles.claims}>{claimsText(caller)}</span>
          <Button
            size="sm"
            variant="quiet"
            aria-expanded={isTyping}
            onPress={() =>
              setTyped(isTyping ? undefined : JSON.stringify(caller ?? { claims: { sub: 'u1' } }, null, 2))
            }
          >
            {isTyping ? 'Done' : 'Edit'}
          </Button>
        </div>
        {isTyping && (
          <>
            <InputShell isTall state={problem === undefined ? undefined : 'invalid'}>
              <textarea
                id={id}
                aria-label="Caller as JSON"
                aria-invalid={problem !== undefined || undefined}
                className={`mono ${styles.text}`}
                rows={Math.min(14, typed.split('\n').length + 1)}
                spellCheck={false}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  const json = jsonOf(event.target.value);
                  if (json !== undefined && isJsonObject(json)) changeDraft({ caller: json as ValueMap });
                }}
              />
            </InputShell>
            {problem !== undefined && <FieldMessage severity="error" text={problem} />}
          </>
        )}
      </div>
    </ComposerRow>
  );
}

/** "sub u1 · scope orders.read", for a look at what the caller brings. */
function claimsText(caller: unknown): string {
  if (typeof caller !== 'object' || caller === null) return '';
  const [kind, value] = Object.entries(caller)[0] ?? [];
  if (typeof value === 'string') return value;
  if (kind === undefined || typeof value !== 'object' || value === null) return '';
  return Object.entries(value as object)
    .filter(([, own]) => typeof own !== 'object')
    .map(([name, own]) => `${name} ${String(own)}`)
    .join(' · ');
}
