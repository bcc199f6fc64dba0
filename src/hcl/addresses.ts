import { slice, type HclItem, type Range } from './body.ts';
import { ExpressionProblem } from './syntax/problem.ts';
import { tokenize, type Token } from './syntax/tokens.ts';

/** Names with dots between them, as far as they go: `aws_sqs_queue.jobs.arn` of `aws_sqs_queue.jobs.arn[0]`. */
export interface AddressUse extends Range {
  readonly names: readonly string[];
}

/** The addresses of two names or more in an expression; none in a text that is no expression. Ranges are those in `text`. */
export function addressesIn(text: string, within: Range = { start: 0, end: text.length }): readonly AddressUse[] {
  let tokens: readonly Token[];
  try {
    tokens = tokenize(slice(text, within));
  } catch (error) {
    if (error instanceof ExpressionProblem) return [];
    throw error;
  }
  const uses: AddressUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    // What follows an index or a call is no address of its own.
    if (first?.kind !== 'name' || tokens[at - 1]?.kind === '.') continue;
    const names = [first.text];
    let last = first;
    for (let next = tokens[at + 2]; tokens[at + 1]?.kind === '.' && next?.kind === 'name'; next = tokens[at + 2]) {
      names.push(next.text);
      last = next;
      at += 2;
    }
    const start = within.start + first.start;
    if (names.length > 1) uses.push({ names, start, end: within.start + last.start + last.text.length });
  }
  return uses;
}

/** The addresses in all settings of a file or body. */
export const addressesOfItems = (
  text: string,
  items: readonly (HclItem | { readonly kind: 'broken' })[],
): readonly AddressUse[] =>
  items.flatMap((item) => {
    if (item.kind === 'attribute') return addressesIn(text, item.value);
    return item.kind === 'block' ? addressesOfItems(text, item.items) : [];
  });

/** A text with one of its addresses written anew, as far as it goes. */
export function readdress(text: string, uses: readonly AddressUse[], from: string, to: string): string {
  const names = from.split('.');
  const changes = uses
    .filter((use) => names.every((name, at) => name === use.names[at]))
    .map((use) => ({ ...use, by: [to, ...use.names.slice(names.length)].join('.') }));
  return rewritten(text, changes);
}

/** A text with some of its ranges, which are in order, written anew. */
export function rewritten(text: string, changes: readonly (Range & { readonly by: string })[]): string {
  if (changes.length === 0) return text;
  let from = 0;
  const pieces = changes.flatMap(({ start, end, by }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, by];
  });
  return pieces.join('') + text.slice(from);
}
