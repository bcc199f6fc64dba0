import X from 'lucide-react/icons/x';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { edit } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/marks/severity.ts';
import * as styles from './Preview.module.css';

export interface LineSheetProps {
  problems: readonly Diagnostic[];
  line: number;
  onField: () => void;
  onClose: () => void;
}

/** What is wrong with a tapped line, at the thumb. */
export function LineSheet({ problems, line, onField, onClose }: LineSheetProps) {
  const [worst] = problems;
  const fix = problems.find((problem) => problem.fix)?.fix;
  if (!worst) return null;
  return (
    <section className={styles.lines} aria-label={`Problems on line ${line}`}>
      <div className={styles.linesHead}>
        <span className="mono clip">
          {worst.resource.split('.').at(-1)}, line {line}
        </span>
        <Button variant="quiet" isSquare aria-label="Close" onPress={onClose}>
          <Icon of={X} size={16} />
        </Button>
      </div>
      {problems.map(({ severity, message, rule }) => (
        <p key={`${rule} ${message}`} className={styles.linesProblem}>
          <span className={`sev-${severityClass[severity]}`}>
            <Icon of={severityIcon[severity]} size={16} />
            <span className="sr">{severityWord[severity]}: </span>
          </span>
          {message}
        </p>
      ))}
      <div className={styles.linesActs}>
        <Button onPress={onField}>Go to field</Button>
        {fix && (
          <Button
            onPress={() => {
              edit(fix.edit, fix.title);
              onClose();
            }}
          >
            {fix.title}
          </Button>
        )}
      </div>
    </section>
  );
}
