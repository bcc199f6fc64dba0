export const tokenKinds = [
  'keyword',
  'label',
  'attr',
  'string',
  'number',
  'ref',
  'func',
  'punct',
  'comment',
  'text',
] as const;
export type CodeTokenKind = (typeof tokenKinds)[number];

export interface CodeToken {
  readonly text: string;
  readonly kind: CodeTokenKind;
}

/** What a line hands on to the next: the word that ends the heredoc it is in. */
export interface LineState {
  readonly heredoc: string | undefined;
}

export const startOfFile: LineState = { heredoc: undefined };
