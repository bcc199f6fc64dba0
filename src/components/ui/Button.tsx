import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';

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
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({ children, variant = 'plain', size, icon, end, className, ...rest }: ButtonProps) {
  const name = classes('btn', variant !== 'plain' && `btn--${variant}`, size && `btn--${size}`, className);
  return (
    <AriaButton {...rest} className={name}>
      {icon}
      {children}
      {end}
    </AriaButton>
  );
}
