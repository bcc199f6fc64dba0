/** Comments within the words of a person, in the block that is printed in their place. */
import type { HclBlock } from '../../model/hcl/body.ts';
import { slice } from '../../model/hcl/body.ts';
import { ExpressionProblem } from '../../model/hcl/problem.ts';
import { tokenize } from '../../model/hcl/tokens.ts';
import { comment, type Block, type BodyItem } from '../hcl/ast.ts';

/** Names of comments that stand at no setting: those behind the opening brace, and those at the end. */
const head = '{';
const foot = '}';

/** Comments by the setting that they stand at: before it, within it or behind it. */
export function commentsByName(text: string, { items, inside, end }: HclBlock): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, comments: readonly string[]) => found.set(name, [...(found.get(name) ?? []), ...comments]);
  let waiting: string[] = [];
  let last: { readonly name: string; readonly end: number } | undefined;
  for (const item of items) {
    if (item.kind === 'block') continue;
    if (item.kind === 'comment') {
      const before = last ?? { name: head, end: inside.start };
      const isBehind = !text.slice(before.end, item.start).includes('\n');
      if (isBehind) add(before.name, linesOf(slice(text, item)));
      else waiting.push(...linesOf(slice(text, item)));
      continue;
    }
    add(item.name, [...waiting, ...commentsIn(slice(text, item.value))]);
    waiting = [];
    last = item;
  }
  add(foot, [...waiting, ...linesOf(text.slice(end).trim())]);
  return found;
}

/** What a comment says, line by line, without its signs. */
const linesOf = (source: string): readonly string[] =>
  source === ''
    ? []
    : source
        .replace(/^(?:#|\/\/|\/\*+)[ \t]?/, '')
        .replace(/[ \t]*\*\/$/, '')
        .split(/\r?\n/)
        .map((line) => line.replace(/^[ \t]*\*?[ \t]?/, '').trimEnd())
        .filter((line) => line !== '');

function commentsIn(expression: string): readonly string[] {
  if (!/#|\/[/*]/.test(expression)) return [];
  try {
    return tokenize(expression).flatMap(({ kind, text }) => (kind === 'comment' ? linesOf(text.trim()) : []));
  } catch (error) {
    if (error instanceof ExpressionProblem) return [];
    throw error;
  }
}

/** All comments of a text that holds one block, for another block: those above it as they are, then those within it. */
export const allComments = (text: string, block: HclBlock | undefined, above: readonly string[]): string =>
  [...above, ...(block ? [...commentsByName(text, block).values()].flat().map((line) => `# ${line}`) : [])].join('\n');

/** The block with each comment before what it stood at; at the end where that is not printed any more. */
export function withComments(block: Block, comments: ReadonlyMap<string, readonly string[]>): Block {
  const left = new Map(comments);
  const items = block.body.flatMap((item): readonly BodyItem[] => {
    const name = item.type === 'entry' ? item.name : '';
    const own = name === '' ? undefined : left.get(name);
    if (!own) return [item];
    left.delete(name);
    return [...own.map(comment), item];
  });
  const first = left.get(head) ?? [];
  left.delete(head);
  return { ...block, body: [...first.map(comment), ...items, ...[...left.values()].flat().map(comment)] };
}
