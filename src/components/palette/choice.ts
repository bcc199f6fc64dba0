/** What the palette offers: one line each, in groups that stand in this order. */
import type { Key } from '../../model/schema/value.ts';
import type { IconShape } from '../ui/Icon.tsx';

export const choiceGroups = [
  'attributes',
  'actions',
  'objects',
  'routes',
  'other-attributes',
  'problems',
  'files',
  'designs',
  'templates',
] as const;
export type ChoiceGroup = (typeof choiceGroups)[number];

export interface Choice {
  /** The same for the same thing on another day; for something of a design, within that design. */
  readonly id: string;
  readonly group: ChoiceGroup;
  readonly icon: IconShape;
  readonly label: string;
  /** Before the label: the method of a route. */
  readonly lead?: string;
  /** After the label, in Terraform's words. */
  readonly attribute?: string;
  /** At the end of the line: a value, a target, a place. Nothing is found by it. */
  readonly aside?: string;
  /** Keys that do the same. */
  readonly keys?: string;
  /** Found by these too, though they do not show. */
  readonly words?: string;
  /** Offered only when something is typed. */
  readonly isMinor?: true;
  /** Means something in this design only. */
  readonly isOfDesign?: true;
  /** The attribute that Tab edits in place. */
  readonly edits?: { readonly key: Key; readonly name: string };
  readonly run: () => void;
}
