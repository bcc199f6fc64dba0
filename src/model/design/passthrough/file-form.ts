/** What a file that was read is like at its ends and line ends, beside what stands in it. */
import type { Design } from '../design.ts';

export interface FileForm {
  readonly file: string;
  /** Each line ends with CR LF; absent: LF is what is written. */
  readonly crlf?: true;
  /** Blank lines at the start; absent: none. */
  readonly above?: string;
  /** What follows the last character of the last block; absent: one line end. */
  readonly below?: string;
}

/** The most white space that a design keeps at an end of a file, in characters. */
export const longestMargin = 200;

/** The most empty lines that a design keeps before a piece of a file. */
export const longestGap = 100;

export const marginPattern = /^[ \t\r\n]*$/;

/** Empty lines before a piece of a file, or the space before it where that is not plain empty lines. */
export type FileGap = number | string;

/** The space from the last character of the piece above. */
export const gapText = (gap: FileGap): string => (typeof gap === 'number' ? '\n'.repeat(gap + 1) : gap);

/** The form of a file of the design; undefined: as we write files. */
export const formOf = ({ fileForms }: Pick<Design, 'fileForms'>, file: string): FileForm | undefined =>
  fileForms?.find((form) => form.file === file);
