import type { ReactNode } from 'react';
import type { Attribute, Path } from '../../model/attribute.ts';
import type { Key } from '../../model/value.ts';
import type { FieldWire } from '../ui/FieldRow.tsx';
import type { InputState } from '../ui/InputShell.tsx';

/** What every control gets: where it stands, and what ties it to its label and messages. */
export interface ControlProps<A extends Attribute = Attribute> {
  readonly attribute: A;
  readonly objectKey: Key;
  readonly path: Path;
  readonly wire: FieldWire;
  readonly state: InputState | undefined;
  /** The button that switches the kind of value. */
  readonly mode: ReactNode;
  /** Keys and positions within the value that a shown message is about. */
  readonly faulty: ReadonlySet<string>;
}

/** The state of one row, by the messages that are shown. */
export const rowState = (faulty: ReadonlySet<string>, key: string | number): InputState | undefined =>
  faulty.has(String(key)) ? 'invalid' : undefined;
