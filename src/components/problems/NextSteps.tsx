import { useDeferredValue, useState } from 'react';
import { nextSteps } from '../../codegen/next-steps.ts';
import { useCounts } from '../../session/hooks.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';

/** What a person does with the files outside of Gatewright, with the commands for it. */
export function NextSteps() {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const errors = useCounts().error;
  const [refused, setRefused] = useState<string>();
  return (
    <>
      {refused !== undefined && (
        <p className="outp__refused" role="alert">
          {refused}
        </p>
      )}
      <ol className="steps">
        {nextSteps(design, errors).map(({ text, command }) => (
          <li key={text} className="steps__step">
            <span className="steps__text">{text}</span>
            {command !== undefined && (
              <>
                <code className="mono steps__command">{command}</code>
                <CopyButton label="Copy" variant="quiet" text={command} onRefused={setRefused} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
