import { ExpressionParser } from './grammar.ts';
import { ExpressionProblem } from './problem.ts';
import { tokenize, trimmedRange } from './tokens.ts';

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
  try {
    const parser = new ExpressionParser(tokenize(text));
    parser.whole();
    return { ok: true, addresses: parser.traversals.list() };
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    return { ok: false, message: error.message, offset: error.offset };
  }
}
