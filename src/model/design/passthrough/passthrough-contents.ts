/** What the Terraform text beside a design holds, for a person who decides whether to trust it. */
import type { Design } from '../design.ts';
import { blocksOf, type HclBlock } from '../../../hcl/body.ts';
import { readFile } from '../../../hcl/syntax/file.ts';

/** What a block is called when it is counted, those first that run, fetch or reach something. */
const nouns: { readonly [type: string]: string } = {
  provisioner: 'provisioner',
  module: 'module',
  resource: 'resource',
  data: 'data source',
  ephemeral: 'ephemeral resource',
  provider: 'provider configuration',
  removed: 'removed block',
  moved: 'moved block',
  import: 'import block',
  locals: 'locals block',
  variable: 'variable',
  output: 'output',
};
const other = 'other block';
const unreadable = 'unparsed text';
const order = [...Object.values(nouns), other, unreadable];

export interface PassthroughContents {
  /** Files in the order of the design, each with its text. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** How many of each there are, `['module', 2]`. */
  readonly counts: readonly (readonly [noun: string, count: number])[];
}

/** Undefined where a design brings no text but blanks. */
export function passthroughContents({
  passthrough: kept,
}: Pick<Design, 'passthrough'>): PassthroughContents | undefined {
  const files = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (noun: string) => counts.set(noun, (counts.get(noun) ?? 0) + 1);
  for (const part of kept) {
    if (!('text' in part) || part.text.trim() === '') continue;
    const before = files.get(part.file);
    files.set(part.file, before === undefined ? part.text.trim() : `${before}\n\n${part.text.trim()}`);
    for (const item of readFile(part.text).items) {
      if (item.kind === 'broken') add(unreadable);
      if (item.kind !== 'block') continue;
      add(Object.hasOwn(nouns, item.type) ? (nouns[item.type] ?? other) : other);
      for (let left = provisionersIn(item); left > 0; left--) add(nouns['provisioner'] ?? other);
    }
  }
  if (files.size === 0) return undefined;
  return {
    files: [...files].map(([file, text]) => ({ file, text })),
    counts: [...counts].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  };
}

const provisionersIn = ({ items }: HclBlock): number =>
  blocksOf(items).filter(({ type }) => type === 'provisioner').length;
