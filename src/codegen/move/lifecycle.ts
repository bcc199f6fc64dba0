/** `lifecycle` of a resource: what it names of the resource is spelled otherwise by the other provider. */
import type { HclBlock } from '../../hcl/body.ts';
import { slice } from '../../hcl/body.ts';
import { block as blockOf, gap, type BodyItem } from '../../hcl/print/ast.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { spellingsIn, type ProviderDifference } from '../../model/resources/provider-differences.ts';
import { bodyParts, commentItem, settingItem, withoutLooseGaps } from './body.ts';
import type { Moving } from './context.ts';

type Moved = (source: string, isOrder?: boolean) => string;

/** Nothing where nothing is left of it. */
export function movedLifecycle(text: string, block: HclBlock, moving: Moving, moved: Moved): readonly BodyItem[] {
  const body = bodyParts(text, block).flatMap((part): readonly BodyItem[] => {
    if (part.kind === 'gap') return [gap];
    if (part.kind === 'comment') return [commentItem(part.text)];
    if (part.kind === 'block') return [condition(text, part.block, moved)];
    const { name, source, behind } = part;
    if (name !== 'ignore_changes') return [settingItem(name, moved(source, true), behind)];
    const ignored = movedNames(source, moving);
    return ignored === undefined ? [] : [settingItem(name, ignored, behind)];
  });
  return body.length === 0 ? [] : [blockOf(block.type, block.labels, withoutLooseGaps(body))];
}

const condition = (text: string, block: HclBlock, moved: Moved): BodyItem =>
  blockOf(
    block.type,
    block.labels,
    bodyParts(text, block).flatMap((part): readonly BodyItem[] => {
      if (part.kind === 'attribute') return [settingItem(part.name, moved(part.source), part.behind)];
      return part.kind === 'comment' ? [commentItem(part.text)] : [];
    }),
  );

function movedNames(source: string, moving: Moving): string | undefined {
  const tree = readTree(source);
  if (tree?.kind !== 'list') return source;
  const names = tree.items.flatMap((item) => movedName(slice(source, item), moving) ?? []);
  if (names.length === 0) return tree.items.length === 0 ? source : undefined;
  return `[${[...new Set(names)].join(', ')}]`;
}

/** One attribute, with what follows it. */
function movedName(spelled: string, { before, after }: Moving): string | undefined {
  const [, name = '', tail = ''] = /^([\w-]+)([^]*)$/.exec(spelled) ?? [];
  if (Object.hasOwn(before.leftOut, name)) return undefined;
  const shape = Object.hasOwn(before.blocks, name) ? before.blocks[name] : undefined;
  const own = shape?.attribute ?? before.renamed[name] ?? name;
  if (after.lacks.includes(own)) return undefined;
  const spelling = spellingsIn(after).get(own);
  return `${spelling?.name ?? own}${movedTail(tail, own, before, after)}`;
}

/** Of JSON text and of blocks with keys only the whole can be named. */
function movedTail(tail: string, own: string, before: ProviderDifference, after: ProviderDifference): string {
  const [one, other] = [before, after].map((difference) => spellingsIn(difference).get(own));
  if (one?.isPlain || other?.isPlain) return '';
  const shape = one?.shape ?? other?.shape;
  if (!shape || shape.as === 'list') return tail;
  if (shape.as !== 'object') return '';
  return one?.shape ? tail.replace(/^\[0\]/, '') : tail === '' ? '' : `[0]${tail}`;
}
