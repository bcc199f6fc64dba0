/** The parts of the files of a module, sorted by what becomes of them. */
import { blocksOf, slice, type HclBlock, type Range } from '../../hcl/body.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { redeployLabel } from '../../codegen/terraform/resource.ts';
import type { ReferenceTarget } from './hcl-references.ts';
import type { Origin } from '../parsed-source.ts';
import { judge, type BlockCandidate } from './blocks.ts';
import type { TerraformFile } from './files.ts';

/** A part of a file: what it is called, and why it is kept where it could be something else. */
export interface Segment extends Range {
  readonly file: TerraformFile;
  readonly what: string;
  readonly origin: Origin;
  readonly block?: HclBlock;
  readonly candidate?: BlockCandidate;
  readonly reason?: string;
  /** Text that could not be read. */
  readonly isBroken?: true;
  /** Counts through the pieces of all files. */
  readonly at: number;
}

export const segmentText = ({ file, start, end }: Segment): string => file.hcl.text.slice(start, end);

export function segmentsOf(files: readonly TerraformFile[]): readonly Segment[] {
  const names = new Set<string>();
  const segments = files.flatMap((file) => {
    const { text, parts } = file.hcl;
    return parts.flatMap((part): Unplaced[] => {
      const isFirst = part.start === 0;
      const start = isFirst && text.startsWith('\uFEFF') ? 1 : part.start;
      const at = (index: number): Origin => ({ source: file.source.name, line: file.lineOf(index) });
      const range = { file, start, end: part.end };
      if (part.kind === 'between') {
        const comment = text.slice(start, part.end).search(/\S/);
        return [{ ...range, what: comment < 0 ? '' : 'comment', origin: at(start + Math.max(comment, 0)) }];
      }
      const { item } = part;
      const origin = at(item.kind === 'broken' ? item.at : item.start);
      if (item.kind === 'broken') {
        const what = firstLine(text.slice(item.start, item.end));
        return [{ ...range, what, origin, reason: item.message, isBroken: true }];
      }
      if (item.kind === 'attribute') return [{ ...range, what: item.name, origin }];
      return [{ ...range, ...blockPiece(text, item, names), origin }];
    });
  });
  return segments.map((segment, at) => ({ ...segment, at }));
}

type Unplaced = Omit<Segment, 'at'>;

const firstLine = (text: string) => text.split('\n', 1)[0]?.trim().slice(0, 60) ?? '';

const headOf = ({ type, labels }: HclBlock) => [type, ...labels.map((label) => JSON.stringify(label))].join(' ');

function blockPiece(
  text: string,
  block: HclBlock,
  names: Set<string>,
): Omit<Segment, 'file' | 'origin' | 'at' | keyof Range> {
  const what = headOf(block);
  const judged = judge(text, block);
  if (!judged.ok) return { what, block, ...(judged.reason === undefined ? {} : { reason: judged.reason }) };
  if (names.has(what)) return { what, block, reason: 'Another block already has this name.' };
  names.add(what);
  return { what, block, candidate: judged.candidate };
}

export const targetOf = ({ spelling, name }: BlockCandidate): ReferenceTarget => ({
  handle: `${spelling.terraformType}.${name}`,
  name,
  spelling,
});

/** The comments right above a block, and whether others are within it or behind it. */
export function commentsOf(segment: Segment): { readonly above: string; readonly others: boolean } {
  const { text } = segment.file.hcl;
  const { block } = segment;
  if (!block) return { above: '', others: false };
  const holds = (items: HclBlock['items']): boolean =>
    items.some((item) => item.kind === 'comment' || (item.kind === 'block' && holds(item.items)));
  return {
    above: text.slice(segment.start, block.start),
    others: holds(block.items) || text.slice(block.end, segment.end).trim() !== '',
  };
}

/** The deployment that a block goes with which we print to replace it, by name. */
export function redeployedBy({ block, file }: Segment): string | undefined {
  const [type, label = ''] = block?.labels ?? [];
  const name = label.replace(/_redeploy$/, '');
  const [input, ...more] = block?.items ?? [];
  if (block?.type !== 'resource' || type !== 'terraform_data' || !isLabel(name) || label !== redeployLabel(name))
    return undefined;
  if (input?.kind !== 'attribute' || input.name !== 'input' || more.length > 0) return undefined;
  return /^sha1\(jsonencode\(\[[\w\s.,-]*\]\)\)$/.test(slice(file.hcl.text, input.value)) ? name : undefined;
}

/** Whether a deployment says of its lifecycle that it is replaced with such a block, and no more. */
export const isRedeployed = ({ block, file }: Segment): boolean => {
  const own = lifecycleOf(block);
  return own !== undefined && isReplacement(file.hcl.text, own, block?.labels[1] ?? '');
};

const lifecycleOf = (block: HclBlock | undefined): HclBlock | undefined =>
  block && blocksOf(block.items).find(({ type }) => type === 'lifecycle');

/** `create_before_destroy = true`, and replaced with the block that goes with a deployment. */
function isReplacement(text: string, { items }: HclBlock, name: string): boolean {
  if (blocksOf(items).length > 0) return false;
  return items.every((item) => {
    if (item.kind !== 'attribute') return item.kind === 'comment';
    const source = slice(text, item.value).replaceAll(/\s+/g, '');
    if (item.name === 'create_before_destroy') return source === 'true';
    return item.name === 'replace_triggered_by' && source === `[terraform_data.${redeployLabel(name)}]`;
  });
}
