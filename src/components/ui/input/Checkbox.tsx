import type { ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { present } from '../present.ts';
import * as styles from './Choice.module.css';

export interface CheckboxProps {
  isSelected: boolean;
  /** Some of what it stands for is chosen. */
  isMixed?: boolean | undefined;
  onChange: (isSelected: boolean) => void;
  children?: ReactNode;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  isDisabled?: boolean | undefined;
  isInvalid?: boolean | undefined;
  className?: string | undefined;
}

/** Chosen or not, one of several. */
export function Checkbox(props: CheckboxProps) {
  const { isSelected, isMixed, onChange, children, label, labelId, describedBy, isDisabled, isInvalid } = props;
  const aria = present({
    'aria-label': label,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    isIndeterminate: isMixed,
    isDisabled,
    isInvalid,
  });
  return (
    <AriaCheckbox
      {...aria}
      data-frame=""
      className={classes(styles.choice, props.className)}
      isSelected={isSelected}
      onChange={onChange}
    >
      <span className={styles.check}>{isSelected && !isMixed && <Icon of={Check} />}</span>
      {children}
    </AriaCheckbox>
  );
}
