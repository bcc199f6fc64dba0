import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import * as styles from './FixButton.module.css';

export interface FixButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** A verb and a value: "Set 30000". */
  children: ReactNode;
  isQuiet?: boolean | undefined;
}

/** The smallest button: repairs one thing, at the place that names it. */
export function FixButton({ children, isQuiet, ...rest }: FixButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.fix, isQuiet && styles.quiet)}>
      {children}
    </AriaButton>
  );
}
