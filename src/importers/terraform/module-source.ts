/** Files of a module as they are read: as they came, or as the HCL that says what they say. */
import type { Note, Source } from '../parsed-source.ts';

export interface ModuleSource extends Source {
  /** The file that the text is written to; absent: that of its name. */
  readonly path?: string;
  /** For each line of the text, the line of the source that it comes from; absent: the same. */
  readonly lines?: readonly number[];
  readonly notes?: readonly Note[];
}
