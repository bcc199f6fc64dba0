import { classes } from '../classes.ts';
import { FixButton } from '../FixButton.tsx';
import { Icon } from '../Icon.tsx';
import { severityIcon, severityWord } from '../marks/severity.ts';
import type { Severity } from '../../../model/schema/attribute.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import * as styles from './FieldMessage.module.css';

export interface FieldMessageProps {
  severity: Severity;
  text: string;
  /** Repairs it with one press: verb and value. */
  fix?: { label: string; onFix: () => void } | undefined;
  /** Opens what explains the rule. */
  onWhy?: (() => void) | undefined;
  /** The id of the sentence, for `aria-describedby`. */
  id?: string | undefined;
}

const looks = { error: styles.error, warning: styles.warn, hint: styles.note };

/** One problem of one field, at the field: what is so, and what to do. */
export function FieldMessage({ severity, text, fix, onWhy, id }: FieldMessageProps) {
  return (
    <div className={classes(styles.message, looks[severity])}>
      <Icon of={severityIcon[severity]} />
      <p id={id}>
        <VisuallyHidden>{severityWord[severity]}: </VisuallyHidden>
        {text}
      </p>
      {(fix || onWhy) && (
        <span className={styles.act}>
          {fix && <FixButton onPress={fix.onFix}>{fix.label}</FixButton>}
          {onWhy && (
            <FixButton isQuiet onPress={onWhy} {...(id === undefined ? {} : { 'aria-describedby': id })}>
              Why
            </FixButton>
          )}
        </span>
      )}
    </div>
  );
}
