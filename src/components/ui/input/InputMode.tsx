import type { ReactNode } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon } from '../Icon.tsx';
import * as styles from './Input.module.css';

export interface InputModeProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: ReactNode;
  /** Names the button with what it stands at: "Kind of value of Timeout: number". */
  label: string;
}

/** The button at the left of a field that switches the kind of its value; the trigger of a Menu. */
export function InputMode({ icon, label, ...rest }: InputModeProps) {
  return (
    // Alt with a digit does the same in the field, which is the one stop that it has.
    <AriaButton {...rest} excludeFromTabOrder data-mode="" className={styles.mode} aria-label={label}>
      {icon}
      <Icon of={ChevronDown} size={12} />
    </AriaButton>
  );
}
