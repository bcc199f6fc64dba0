import { nextSteps } from '../../../codegen/next-steps.ts';
import { useCounts, useDesign } from '../../../session/hooks.ts';
import * as styles from './Export.module.css';

/** What to do with the files, with the commands for it. */
export function NextStepsList() {
  const steps = nextSteps(useDesign(), useCounts().error);
  return (
    <section className={styles.next} aria-labelledby="export-next">
      <h3 id="export-next">Next steps</h3>
      <ol>
        {steps.map(({ text, command }) => (
          <li key={text}>
            {command !== undefined && <code>{command}</code>}
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
