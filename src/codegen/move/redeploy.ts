/** What replaces a deployment of awscc that had triggers of its own: a resource that holds them. */
import { gap, block as blockOf, type Block, type BodyItem } from '../../hcl/print/ast.ts';
import { settingItem, type BodyPart } from './body.ts';

export const redeployName = (name: string): string => `${name}_redeploy`;

/** @param reference how expressions name what moved */
export function redeployBlock(
  name: string,
  triggers: string,
  parts: readonly BodyPart[],
  reference: (source: string) => string,
): Block {
  const repeated = parts.flatMap((part) =>
    part.kind === 'attribute' && (part.name === 'for_each' || part.name === 'count')
      ? [settingItem(part.name, reference(part.source))]
      : [],
  );
  const gaps = repeated.length === 0 ? [] : [...repeated, gap];
  return blockOf('resource', ['terraform_data', redeployName(name)], [...gaps, settingItem('input', triggers)]);
}

/** The address that a deployment of these parts is replaced with. */
export function replacedWith(name: string, parts: readonly BodyPart[]): string {
  const isSet = (wanted: string) => parts.some((part) => part.kind === 'attribute' && part.name === wanted);
  const index = isSet('for_each') ? '[each.key]' : isSet('count') ? '[count.index]' : '';
  return `terraform_data.${redeployName(name)}${index}`;
}

/** The lifecycle of a deployment, with what replaces it. */
export function withReplacement(items: readonly BodyItem[], address: string): readonly BodyItem[] {
  const name = 'replace_triggered_by';
  const at = items.findIndex((item) => item.type === 'block' && item.keyword === 'lifecycle');
  const own = items[at];
  if (own?.type !== 'block') return [...items, gap, blockOf('lifecycle', [], [settingItem(name, `[${address}]`)])];
  const there = own.body.find((item) => item.type === 'entry' && item.name === name);
  const before = there?.type === 'entry' && there.value.type === 'source' ? there.value.source : undefined;
  const list = before === undefined ? `[${address}]` : before.trim().replace(/,?\s*\]$/, `, ${address}]`);
  const rest = own.body.filter((item) => item !== there);
  return items.with(at, { ...own, body: [...rest, settingItem(name, list)] });
}
