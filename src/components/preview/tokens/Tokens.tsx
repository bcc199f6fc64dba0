import type { Token } from './token.ts';

/** A line of code in colors. */
export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, at) => (
    <span key={`${at} ${token.text}`} className={token.kind === 'text' ? undefined : `hl-${token.kind}`}>
      {token.text}
    </span>
  ));
}
