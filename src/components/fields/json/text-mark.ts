import type { Severity } from '../../../model/schema/attribute.ts';
import type { InputState } from '../../ui/input/InputShell.tsx';

/** A place in a text that is wrong, line and column from 1, and the id of the words that say why. */
export interface TextMark {
  readonly line: number;
  readonly column: number;
  readonly describedBy: string;
  readonly severity: Severity;
}

export const markState = ({ severity }: TextMark): InputState | undefined =>
  severity === 'error' ? 'invalid' : severity === 'warning' ? 'warn' : undefined;
