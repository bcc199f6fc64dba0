/** What stands in a file or between the braces of a block. */

/** Indexes into the text; `end` is that of the first character after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `name = value`. */
export interface HclAttribute extends Range {
  readonly kind: 'attribute';
  readonly name: string;
  /** Without the space and comments around it. Its brackets are balanced; more is not known. */
  readonly value: Range;
}

export interface HclBlock extends Range {
  readonly kind: 'block';
  readonly type: string;
  readonly labels: readonly string[];
  /** Between the braces. */
  readonly inside: Range;
  readonly items: readonly HclItem[];
}

/** One line that starts with `#` or `//`, or what stands between `/*` and its end; without a line break after it. */
export interface HclComment extends Range {
  readonly kind: 'comment';
}

/** Text that could not be read, up to the next block that can be. */
export interface HclBroken extends Range {
  readonly kind: 'broken';
  readonly message: string;
  /** Where reading stopped. */
  readonly at: number;
}

export type HclItem = HclAttribute | HclBlock | HclComment;

export const blocksOf = (items: readonly HclItem[]): readonly HclBlock[] =>
  items.filter((item) => item.kind === 'block');

export const hclAttributesOf = (items: readonly HclItem[]): readonly HclAttribute[] =>
  items.filter((item) => item.kind === 'attribute');

export const slice = (text: string, { start, end }: Range): string => text.slice(start, end);
