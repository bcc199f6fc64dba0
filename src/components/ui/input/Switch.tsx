import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { present } from '../present.ts';
import * as styles from './Choice.module.css';

export interface SwitchProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Words beside it; without them give `labelId` or `label`. */
  children?: ReactNode;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** On or off, at once. */
export function Switch({ children, isSelected, onChange, label, labelId, describedBy, isDisabled }: SwitchProps) {
  const aria = present({
    'aria-label': label,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    isDisabled,
  });
  return (
    <AriaSwitch {...aria} data-frame="" className={styles.choice} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track} />
      {children}
    </AriaSwitch>
  );
}
