import type { Token, TokenKind } from '../syntax/tokens.ts';

const kinds = (...list: TokenKind[]): ReadonlySet<TokenKind> => new Set(list);

const opening = kinds('(', '[', '{', '${', '%{');
const closing = kinds(')', ']', '}', 'endSequence');
/** Inside quoted text and heredocs a space would be part of the text. */
const sticksToNext = kinds('text', 'quote', 'heredoc');
const sticksToPrevious = kinds('text', 'endQuote', 'endHeredoc');
/** After these a minus is a sign. */
const beforeSign = kinds(
  ...(['(', '{', '[', '=', ':', ',', '?', '+', '*', '/', '%', '-'] as const),
  ...(['==', '!=', '>', '>=', '<', '<=', '&&', '||', '!'] as const),
);

/**
 * Whether a space stands between a token and the one after it; `before` is the token before it on the same line.
 * The rules are those of `terraform fmt`, the first that fits decides, and some of them look only at neighbours where
 * one would expect them to know the grammar: `if (a)` becomes `if(a)`.
 */
export function spaceBetween(before: Token | undefined, token: Token, after: Token): boolean {
  if (after.kind === 'newline') return false;
  if (token.kind === 'name' && (after.kind === '(' || after.kind === '::')) return false;
  if (token.kind === '::' || token.kind === '.' || after.kind === '.') return false;
  if (after.kind === ',' || after.kind === '...') return false;
  if (token.kind === ',') return true;
  if (sticksToNext.has(token.kind) || sticksToPrevious.has(after.kind)) return false;
  if (token.kind === 'name' && token.text === 'in' && before?.kind === 'name') return true;
  if (after.kind === '[' && (token.kind === 'name' || token.kind === 'number' || closing.has(token.kind))) return false;
  if (token.kind === '!') return false;
  if (token.kind === '-') return before !== undefined && !beforeSign.has(before.kind);
  return spaceAtBrackets(token, after);
}

function spaceAtBrackets(token: Token, after: Token): boolean {
  if (token.kind === '{' || after.kind === '}') return token.kind !== '{' || after.kind !== '}';
  if ((token.kind === '${' || token.kind === '%{') && after.kind === '{') return true;
  if (token.kind === '}' && after.kind === 'endSequence') return true;
  if (token.kind === 'endSequence' && (after.kind === '${' || after.kind === '%{')) return false;
  return !opening.has(token.kind) && !closing.has(after.kind);
}
