import type { ComparedLine } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';

/** A text for each side. */
export type BySide = { readonly [side in 'mine' | 'theirs']: string };

/** Lines of a file that follow each other. */
export interface PartProps {
  lines: readonly ComparedLine[];
  language: Language;
  /** What the sides are called above their columns. */
  titles: BySide;
  /** The element of a line that is in theirs, by its number there. */
  lineId?: ((number: number) => string) | undefined;
  /** The line of theirs that is pointed at. */
  current?: number | undefined;
}

/** What is scrolled to stays where it is, as lines that were never drawn take their room. */
export const partHeight = (lines: number) => ({ containIntrinsicHeight: lines * 20 });
