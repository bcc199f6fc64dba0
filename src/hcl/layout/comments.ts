/** Comments of blocks, for what is written in place of them. */
import { append } from '../lists.ts';
import { slice, type HclBlock } from '../body.ts';
import { readFile } from '../syntax/file.ts';
import { ExpressionProblem } from '../syntax/problem.ts';
import { tokenize } from '../syntax/tokens.ts';

export interface Commented {
  /** Lines of the comments above the first block, as they are. */
  readonly lead: readonly string[];
  readonly blocks: readonly HclBlock[];
}

/** A text of nothing but blocks and comments; nothing for any other. */
export function commentedBlocks(text: string): Commented {
  const { items } = readFile(text);
  const blocks = items.flatMap((item) => (item.kind === 'block' ? [item] : []));
  if (items.some((item) => item.kind === 'broken' || item.kind === 'attribute')) return { lead: [], blocks: [] };
  const end = blocks[0]?.start ?? text.length;
  const comments = items.flatMap((item) =>
    item.kind === 'comment' && item.end <= end ? [text.slice(item.start, item.end)] : [],
  );
  return { lead: comments.flatMap((comment) => comment.split(/\r?\n/)), blocks };
}

/** The comments of a text with one block, for another block that says the same: those above it, then those within it. */
export function allComments(text: string): string {
  const { lead, blocks } = commentedBlocks(text);
  const block = blocks.at(-1);
  const inner = block ? [...commentsByName(text, block).values()].flat() : [];
  return [...lead, ...inner.map((line) => `# ${line}`)].join('\n');
}

/** Names of comments that stand at no setting: those behind the opening brace, and those at the end. */
export const head = '{';
const foot = '}';

/** Comments by the setting that they stand at: before it, within it or behind it. */
export function commentsByName(text: string, { items, inside, end }: HclBlock): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, comments: readonly string[]) => {
    const list = found.get(name);
    if (list) append(list, comments);
    else found.set(name, [...comments]);
  };
  let waiting: string[] = [];
  let last: { readonly name: string; readonly end: number } | undefined;
  for (const item of items) {
    if (item.kind === 'comment') {
      const before = last ?? { name: head, end: inside.start };
      const isBehind = !text.slice(before.end, item.start).includes('\n');
      if (isBehind) add(before.name, linesOf(slice(text, item)));
      else append(waiting, linesOf(slice(text, item)));
      continue;
    }
    const name = item.kind === 'block' ? item.type : item.name;
    add(name, [...waiting, ...commentsIn(slice(text, item.kind === 'block' ? item : item.value))]);
    waiting = [];
    last = { name, end: item.end };
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

/** What the comments within an expression say, line by line; nothing of a text that is no expression. */
export function commentsIn(expression: string): readonly string[] {
  if (!/#|\/[/*]/.test(expression)) return [];
  try {
    return tokenize(expression).flatMap(({ kind, text }) => (kind === 'comment' ? linesOf(text.trim()) : []));
  } catch (error) {
    if (error instanceof ExpressionProblem) return [];
    throw error;
  }
}
