import { ExpressionParser } from './grammar.ts';
import { ExpressionProblem } from './problem.ts';
import { tokenize, trimmedRange, type Token } from './tokens.ts';

/** The outcome of {@link parseExpression}. Offsets are indexes into the text that was given. */
export type ParsedExpression =
  | { readonly ok: true; readonly addresses: readonly string[][] }
  | { readonly ok: false; readonly message: string; readonly offset: number };

const LONGEST = 1_048_576;

/**
 * Checks that a text is exactly one well-formed Terraform expression and gives the references in it, as their leading
 * names: `["var", "x"]`. Never throws; takes time in proportion to the text.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > LONGEST)
    return { ok: false, message: 'The expression is longer than 1 MiB. Shorten it.', offset: 0 };
  const [start, end] = trimmedRange(text);
  if (start === end) return { ok: false, message: 'The expression is empty. Write one, such as var.name.', offset: 0 };
  const parsed = parse(text);
  return 'tokens' in parsed
    ? { ok: true, addresses: parsed.addresses }
    : { ok: false, message: parsed.message, offset: parsed.offset };
}

/** The tokens of a text that is one well-formed expression, without the last one that says the end. */
export function parsedTokens(text: string): readonly Token[] | undefined {
  const parsed = text.length > LONGEST ? undefined : parse(text);
  return parsed && 'tokens' in parsed ? parsed.tokens.slice(0, -1) : undefined;
}

function parse(
  text: string,
): ExpressionProblem | { readonly tokens: readonly Token[]; readonly addresses: readonly string[][] } {
  try {
    const tokens = tokenize(text);
    const parser = new ExpressionParser(tokens);
    parser.whole();
    return { tokens, addresses: parser.traversals.list() };
  } catch (error) {
    if (error instanceof ExpressionProblem) return error;
    throw error;
  }
}
