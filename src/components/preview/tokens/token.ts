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
export type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** What a line hands on to the next: the word that ends the heredoc it is in. */
export interface LineState {
  readonly heredoc: string | undefined;
}

export const startOfFile: LineState = { heredoc: undefined };
