import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import * as styles from './Button.module.css';

export type ButtonVariant = 'ink' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  /** Ink is the next step: one per view. */
  variant?: ButtonVariant | undefined;
  size?: 'sm' | undefined;
  /** Drawn before the words. */
  icon?: ReactNode;
  /** Drawn after the words: a chevron of a menu, keys. */
  end?: ReactNode;
  /** As wide as high, for an icon alone. */
  isSquare?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

const looks = { ink: styles.ink, plain: '', quiet: styles.quiet, danger: styles.danger };

/** A button with words. */
export function Button({ children, variant = 'plain', size, icon, end, isSquare, className, ...rest }: ButtonProps) {
  const name = classes(styles.button, looks[variant], size && styles.sm, isSquare && styles.square, className);
  return (
    <AriaButton {...rest} className={name}>
      {icon}
      {children}
      {end}
    </AriaButton>
  );
}
