import type { CodeToken } from './token.ts';

/** A line of code in colors. */
export function Tokens({ tokens }: { tokens: readonly CodeToken[] }) {
  return tokens.map((token, at) => (
    <span key={`${at} ${token.text}`} className={token.kind === 'text' ? undefined : `hl-${token.kind}`}>
      {token.text}
    </span>
  ));
}
