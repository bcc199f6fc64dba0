/** A place in a text that is wrong, line and column from 1, and the id of the words that say why. */
export interface TextMark {
  readonly line: number;
  readonly column: number;
  readonly describedBy: string;
}
