import { fail, shown } from './syntax/cursor.ts';
import type { Token } from './syntax/tokens.ts';

/** Fails when a number token is no number. */
export function checkNumber(token: Token): void {
  if (!/^\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/.test(token.text))
    fail(token, `${shown(token)} is not a number. Write it like 10, 2.5 or 1e3.`);
  if (/[eE][+-]?\d{5}/.test(token.text)) fail(token, 'The exponent is too large. Use at most four digits.');
}

/** The layout of Terraform leaves no space around a dot, so that 0 .1 would turn into the number 0.1. */
export function checkAfterNumber(before: Token | undefined, step: Token): void {
  if (step.kind === 'number') {
    if (step.text.includes('.') || before?.kind === 'number')
      fail(step, 'Two indexes cannot follow each other with dots. Write [0][1].');
    checkNumber(step);
  } else if (before?.kind === 'number' && /^[eE]-?\d/.test(step.text))
    fail(step, 'This name would join the number before it. Write the number in brackets: [0].');
}
