/** Regular expressions of Java as a tree. */

export type RegexNode =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'either'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly item: RegexNode; readonly index: number | undefined }
  | { readonly kind: 'same as'; readonly index: number }
  | { readonly kind: 'look'; readonly item: RegexNode; readonly isWanted: boolean }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'inside word' }
  | {
      readonly kind: 'repeat';
      readonly item: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    };

export interface JavaRegex {
  readonly root: RegexNode;
  /** Capturing groups. */
  readonly groups: number;
}
