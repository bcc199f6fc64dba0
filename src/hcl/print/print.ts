/** Tree → text in the layout that `terraform fmt` leaves alone, with the design path of each line. Total and pure. */
import type { Path } from '../path.ts';
import { columns } from '../layout/columns.ts';
import { endsInHeredoc, respaceExpression } from '../layout/respace.ts';
import { append, greatest } from '../lists.ts';
import type { Block, BodyItem, Entry, Expression } from './ast.ts';
import { heredoc } from './heredoc.ts';
import { escapeText, quote, quoteKey } from './quote-key.ts';

export interface Line {
  readonly text: string;
  readonly path?: Path;
}

const step = 2;

/** One top-level block, without a blank line around it. */
export const printBlock = (block: Block): readonly Line[] => blockLines(block, 0);

/** Top-level entries, as in a .tfvars file. */
export const printEntries = (entries: readonly Entry[]): readonly Line[] => bodyLines(entries, 0, (name) => name);

function blockLines(block: Block, indent: number): Line[] {
  const pad = ' '.repeat(indent);
  const head = [block.keyword, ...block.labels.map(quote)].join(' ');
  if (block.body.length === 0) return [{ text: `${pad}${head} {}` }];
  return [{ text: `${pad}${head} {` }, ...bodyLines(block.body, indent + step, (name) => name), { text: `${pad}}` }];
}

/** An entry that is laid out but not yet aligned. */
interface Cell {
  readonly name: string;
  readonly value: readonly Line[];
  readonly path: Path | undefined;
  readonly comment: string | undefined;
}

function bodyLines(items: readonly BodyItem[], indent: number, spell: (name: string) => string): Line[] {
  const pad = ' '.repeat(indent);
  const lines: Line[] = [];
  let run: Cell[] = [];
  const flush = () => {
    append(lines, alignedLines(run, pad));
    run = [];
  };
  for (const item of items) {
    if (item.type === 'entry') {
      const cell = cellOf(item, indent, spell);
      if (alignsWithNeighbours(cell)) {
        run.push(cell);
        continue;
      }
      flush();
      append(lines, multilineEntry(cell, pad));
      continue;
    }
    flush();
    if (item.type === 'block') append(lines, blockLines(item, indent));
    else if (item.type === 'comment') lines.push({ text: `${pad}# ${item.text}` });
    else lines.push({ text: '' });
  }
  flush();
  return lines;
}

function cellOf(item: Entry, indent: number, spell: (name: string) => string): Cell {
  const name = item.isSpelled ? item.name : spell(item.name);
  const value =
    heredocLines(item, indent) ??
    expressionLines(item.value, indent, item.path, { name, followed: item.comment !== undefined });
  return { name, value, path: item.path, comment: item.comment };
}

/** The formatter counts a bare heredoc as part of its first line; brackets that stay open end a run instead. */
const alignsWithNeighbours = ({ value }: Cell): boolean =>
  value.length === 1 || value[0]?.text.startsWith('<<') === true;

/** Consecutive entries of one line have their equals signs in one column, and so have consecutive comments. */
function alignedLines(run: readonly Cell[], pad: string): Line[] {
  const widths = run.map(({ name }) => columns(name));
  const widest = greatest(0, widths);
  const starts = run.map(
    ({ name, value }, at) => `${pad}${name}${' '.repeat(widest - (widths[at] ?? 0))} = ${value[0]?.text ?? ''}`,
  );
  const comments = run.some(({ comment }) => comment !== undefined) ? commentsBehind(run, starts) : [];
  const lines: Line[] = [];
  for (const [at, { value, path }] of run.entries()) {
    lines.push(withPath(`${starts[at] ?? ''}${comments[at] ?? ''}`, path));
    for (const line of value.slice(1)) lines.push(withPath(line.text, path));
  }
  return lines;
}

/** The comment of each line, behind the widest start among those with a comment that stand together. */
function commentsBehind(run: readonly Cell[], starts: readonly string[]): readonly string[] {
  const behind = run.map(() => '');
  for (let from = 0; from < run.length; from += 1) {
    let to = from;
    while (run[to]?.comment !== undefined) to += 1;
    const widths = starts.slice(from, to).map(columns);
    const widest = greatest(0, widths);
    for (const [at, width] of widths.entries())
      behind[from + at] = ` ${' '.repeat(widest - width)}# ${run[from + at]?.comment ?? ''}`;
    from = Math.max(from, to - 1);
  }
  return behind;
}

function multilineEntry(cell: Cell, pad: string): Line[] {
  const [first, ...rest] = cell.value;
  return [
    withPath(`${pad}${cell.name} = ${first?.text ?? ''}`, cell.path),
    ...rest.map((line) => withPath(line.text, line.path ?? cell.path)),
  ];
}

const withPath = (text: string, path: Path | undefined): Line => (path ? { text, path } : { text });

/** A heredoc ends with a line of its own, so it can only be the whole value of an entry that has no comment. */
const heredocLines = ({ value, comment }: Entry, indent: number): readonly Line[] | undefined =>
  value.type === 'text' && comment === undefined
    ? heredoc(value.text, indent, value.constant)?.map((text) => ({ text }))
    : undefined;

/** Where an expression stands: the name before its sign (none in lists) and whether something follows on its last line. */
interface Standing {
  readonly name: string;
  readonly followed: boolean;
}
const amongOthers: Standing = { name: '', followed: true };

/** Lines of an expression that stands after `name = ` at `indent`; the first is to be put behind the sign. */
function expressionLines(
  expression: Expression,
  indent: number,
  path: Path | undefined,
  place: Standing,
): readonly Line[] {
  const one = (text: string): readonly Line[] => [{ text }];
  switch (expression.type) {
    case 'text':
      return one(quote(expression.text));
    case 'number':
      return one(String(expression.number));
    case 'boolean':
      return one(String(expression.boolean));
    case 'null':
      return one('null');
    case 'address':
      return one(expression.address);
    case 'source':
      return sourceLines(expression.source, indent, place);
    case 'template':
      return one(
        `"${expression.parts.map((part) => (typeof part === 'string' ? escapeText(part) : `\${${part.source}}`)).join('')}"`,
      );
    case 'list':
      return listLines(expression.items, indent, path);
    case 'object':
      return objectLines(expression.entries, indent);
    case 'call': {
      const argument = expressionLines(expression.argument, indent, path, amongOthers);
      const last = argument.length - 1;
      return argument.map((line, index) => ({
        ...line,
        text: `${index === 0 ? `${expression.name}(` : ''}${line.text}${index === last ? ')' : ''}`,
      }));
    }
  }
}

/** A heredoc needs the rest of its last line, so where something may follow it stands in parentheses. */
function sourceLines(source: string, indent: number, { name, followed }: Standing): readonly Line[] {
  const lines = (text: string) =>
    respaceExpression(text, indent, name)
      .split('\n')
      .map((line) => ({ text: line }));
  return lines(followed && endsInHeredoc(source) ? `(${source.trim()}\n)` : source);
}

/** Short plain lists stay on one line; objects and long lists get a line for each item. */
function listLines(items: readonly Expression[], indent: number, path: Path | undefined): readonly Line[] {
  const inner = indent + step;
  const printed = items.map((item, index) => expressionLines(item, inner, path && [...path, index], amongOthers));
  const flat = printed.every((lines) => lines.length === 1) && items.every((item) => item.type !== 'object');
  const short = `[${printed.map((lines) => lines[0]?.text ?? '').join(', ')}]`;
  if (flat && short.length <= 80) return [{ text: short }];
  return [
    { text: '[' },
    ...printed.flatMap((lines, index) =>
      lines.map((line, at) => {
        const text = `${at === 0 ? ' '.repeat(inner) : ''}${line.text}${at === lines.length - 1 ? ',' : ''}`;
        return withPath(text, line.path ?? (path && [...path, index]));
      }),
    ),
    { text: `${' '.repeat(indent)}]` },
  ];
}

function objectLines(entries: readonly Entry[], indent: number): readonly Line[] {
  if (entries.length === 0) return [{ text: '{}' }];
  return [{ text: '{' }, ...bodyLines(entries, indent + step, quoteKey), { text: `${' '.repeat(indent)}}` }];
}
