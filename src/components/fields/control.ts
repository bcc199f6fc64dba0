import type { ReactNode } from 'react';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';
import type { FieldIds } from '../ui/layout/FieldRow.tsx';
import type { InputState } from '../ui/input/InputShell.tsx';

/** What every control gets: where it stands, and what ties it to its label and messages. */
export interface ControlProps<A extends Attribute = Attribute> {
  readonly attribute: A;
  readonly objectKey: Key;
  readonly path: Path;
  readonly wire: FieldIds;
  readonly state: InputState | undefined;
  /** The button that switches the kind of value. */
  readonly mode: ReactNode;
  /** How rows are marked, by the key or position that a shown message is about. */
  readonly faulty: Faulty;
}

export type Faulty = ReadonlyMap<string, InputState>;

/** The state of one row, by the messages that are shown. */
export const rowState = (faulty: Faulty, key: string | number): InputState | undefined => faulty.get(String(key));
