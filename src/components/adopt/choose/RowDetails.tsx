import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Menu';
import type { Note } from '../../../importers/parsed-source.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { FixButton } from '../../ui/FixButton.tsx';
import { severityWord } from '../../ui/marks/severity.ts';
import { noteKindLabels } from './notes.ts';
import * as menuStyles from '../../ui/overlay/Menu.module.css';
import * as styles from './Choose.module.css';

interface WhyProps {
  /** What it is about. */
  label: string;
  notes: readonly Note[];
  findings: readonly Diagnostic[];
  isTabStop: boolean;
}

/** All there is to say about one row, beside it. */
export function RowDetails({ label, notes, findings, isTabStop }: WhyProps) {
  if (notes.length === 0 && findings.length === 0) return null;
  return (
    <DialogTrigger>
      <span data-part="act" className={styles.statusAct}>
        <FixButton isQuiet excludeFromTabOrder={!isTabStop} aria-label={`Why: ${label}`}>
          Why
        </FixButton>
      </span>
      <Popover className={`${menuStyles.menu} ${styles.why}`} placement="bottom end" offset={4}>
        <Dialog className={styles.whyBody} aria-label={`Details of ${label}`}>
          <ul>
            {findings.map(({ rule, severity, path, message }) => (
              <li key={`${rule} ${path.join('.')}`}>
                <b>{severityWord[severity]}</b> <span className="mono">{path.join('.')}</span>
                <p>{message}</p>
              </li>
            ))}
            {notes.map(({ kind, what, text }) => (
              <li key={`${kind} ${what} ${text}`}>
                <b>{noteKindLabels[kind]}</b> <span className="mono">{what}</span>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
