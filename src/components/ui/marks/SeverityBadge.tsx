import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { severityClass, severityIcon, severityWord } from './severity.ts';
import type { Severity } from '../../../model/schema/attribute.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import * as styles from './SeverityBadge.module.css';

export interface SeverityBadgeProps {
  severity: Severity;
  count: number;
  /** The problems themselves, one a line, for those who point at it. */
  title?: string | undefined;
}

/** How many problems of one severity: shape, number and colour. Nothing when there are none. */
export function SeverityBadge({ severity, count, title }: SeverityBadgeProps) {
  if (count === 0) return null;
  const word = severityWord[severity].toLowerCase();
  const words = `${count} ${word}${count === 1 ? '' : 's'}`;
  return (
    <span className={classes(styles.badge, `sev-${severityClass[severity]}`)} title={title ?? words}>
      <Icon of={severityIcon[severity]} />
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
