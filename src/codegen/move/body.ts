/** What stands between the braces of a block, in order, for one that is written in its place. */
import { slice, type HclBlock } from '../../hcl/body.ts';
import { append } from '../../hcl/lists.ts';
import { comment, entry, gap, source as sourceOf, type BodyItem } from '../../hcl/print/ast.ts';

export type BodyPart =
  | { readonly kind: 'gap' }
  | { readonly kind: 'comment'; readonly text: string }
  /** @property behind a comment on its line */
  | { readonly kind: 'attribute'; readonly name: string; readonly source: string; readonly behind?: string }
  | { readonly kind: 'block'; readonly block: HclBlock };

/** The parts of a body, with the blank lines that stand between them. */
export function bodyParts(text: string, { items, inside }: HclBlock): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let end = inside.start;
  for (const item of items) {
    const between = text.slice(end, item.start);
    const isFirst = parts.length === 0;
    if (!isFirst && between.split('\n').length > 2) parts.push({ kind: 'gap' });
    const last = parts.at(-1);
    if (item.kind === 'comment') {
      const lines = commentLines(slice(text, item));
      const [only, ...more] = lines;
      if (last?.kind === 'attribute' && !between.includes('\n') && more.length === 0 && isOneLine(last.source) && only)
        parts[parts.length - 1] = { ...last, behind: only };
      else
        append(
          parts,
          lines.map((line) => ({ kind: 'comment', text: line }) as const),
        );
    } else if (item.kind === 'attribute')
      parts.push({ kind: 'attribute', name: item.name, source: slice(text, item.value) });
    else parts.push({ kind: 'block', block: item });
    end = item.end;
  }
  return parts;
}

const isOneLine = (source: string): boolean => !source.includes('\n');

/** The lines of a comment, without its signs. */
const commentLines = (source: string): readonly string[] =>
  source
    .replace(/^(?:#|\/\/|\/\*+)[ \t]?/, '')
    .replace(/[ \t]*\*\/$/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ \t]*\*?[ \t]?/, '').trimEnd());

/** A setting as it is printed, with the comment behind it. */
export const settingItem = (name: string, source: string, behind?: string): BodyItem => ({
  ...entry(name, sourceOf(source)),
  ...(behind === undefined ? {} : { comment: behind }),
});

export const commentItem = (text: string): BodyItem => comment(text);

/** Without blank lines at the ends, and without two of them in a row. */
export const withoutLooseGaps = (items: readonly BodyItem[]): readonly BodyItem[] =>
  items.filter(
    (item, at) => item !== gap || (at > 0 && items[at - 1] !== gap && items.slice(at).some((next) => next !== gap)),
  );
