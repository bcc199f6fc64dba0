import { useDeferredValue, useState } from 'react';
import { nextSteps } from '../../codegen/next-steps.ts';
import { useCounts } from '../../session/hooks.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import * as previewStyles from '../preview/Preview.module.css';
import * as styles from './Problems.module.css';

/** What a person does with the files outside of Gatewright, with the commands for it. */
export function NextSteps() {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const errors = useCounts().error;
  const [refused, setRefused] = useState<string>();
  return (
    <>
      {refused !== undefined && (
        <p className={previewStyles.refused} role="alert">
          {refused}
        </p>
      )}
      <ol className={styles.steps}>
        {nextSteps(design, errors).map(({ text, command }) => (
          <li key={text} className={styles.stepsStep}>
            <span>{text}</span>
            {command !== undefined && (
              <>
                <code className={`mono ${styles.stepsCommand}`}>{command}</code>
                <CopyButton label="Copy" variant="quiet" text={command} onRefused={setRefused} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
