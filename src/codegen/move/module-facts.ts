/** What the text of a module says that a move has to know: its blocks, regions, aliases, tags and what is set. */
import { type Design, type PassthroughPart } from '../../model/design/design.ts';
import { isOverride } from '../../model/design/passthrough/passthrough.ts';
import { providerDifferenceOf } from '../../model/resources/provider-differences.ts';
import { blocksOf, hclAttributesOf, slice, type HclBlock } from '../../hcl/body.ts';
import { commentedBlocks } from '../../hcl/layout/comments.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { isOfModule } from '../checks/folder.ts';
import { type MoveContext, type Moving } from './context.ts';

/** A resource in passthrough text. */
export interface TextResource {
  readonly text: string;
  readonly block: HclBlock;
}

/** The region that every resource of `aws` names itself, where it is one. */
export function regionSaid(design: Design): string | undefined {
  const words = design.objects.flatMap(({ provider, sourceText }) =>
    provider === 'aws'
      ? commentedBlocks(sourceText?.text ?? '').blocks.map((block) => ({ text: sourceText?.text ?? '', block }))
      : [],
  );
  const regions = [...words, ...textBlocks(design)].flatMap(({ text, block }) => {
    if (block.type !== 'resource' || providerDifferenceOf(block.labels[0] ?? '')?.provider !== 'aws') return [];
    const setting = hclAttributesOf(block.items).find(({ name }) => name === 'region');
    const tree = setting && readTree(text, setting.value);
    return [tree?.kind === 'text' ? tree.text : ''];
  });
  const [first, ...others] = new Set(regions);
  return others.length === 0 && first !== '' ? first : undefined;
}

export const isModuleText = (part: PassthroughPart, design: Design): boolean =>
  isOfModule(part.file, design) && !isOverride(part.file);

/** Blocks of the passthrough text that Terraform reads for the module itself. */
export const textBlocks = (design: Design): readonly TextResource[] =>
  design.passthrough.flatMap((part) =>
    'text' in part && isModuleText(part, design)
      ? blocksOf(readFile(part.text).items.filter((item) => item.kind !== 'broken')).map((block) => ({
          text: part.text,
          block,
        }))
      : [],
  );

export function apiIn(source: string): Moving['api'] {
  const [, address, index = ''] =
    /^((?:aws|awscc)_apigatewayv2_api\.[\w-]+)(\[[^\]]*\])?\.(?:id|api_id)$/.exec(source.trim()) ?? [];
  return address === undefined ? undefined : { address, index };
}

export function textFacts(text: string, { items }: HclBlock): Omit<Moving, 'from' | 'into' | 'before' | 'after'> {
  const sourceOf = (name: string) => {
    const setting = hclAttributesOf(items).find((one) => one.name === name);
    return setting && slice(text, setting.value);
  };
  const api = apiIn(sourceOf('api_id') ?? '');
  const name = readTree(sourceOf('name') ?? sourceOf('stage_name') ?? '');
  return {
    isMany: sourceOf('for_each') !== undefined || sourceOf('count') !== undefined,
    ...(api ? { api } : {}),
    ...(name?.kind === 'text' ? { stageName: name.text } : {}),
  };
}

/** What passthrough text and variables say of expressions. */
export function moduleSettings(design: Design): Pick<MoveContext, 'isSet' | 'aliases' | 'defaultTags'> {
  const set = new Set<string>();
  const aliases = new Set<string>();
  const defaultTags = new Map<string, string>();
  for (const { name, default: given } of design.variables)
    if (given !== undefined && given !== null) set.add(`var.${name}`);
  for (const { text, block } of textBlocks(design)) {
    const settings = hclAttributesOf(block.items);
    if (block.type === 'locals')
      for (const { name, value } of settings)
        if (readTree(text, value)?.kind === 'object' || /^(?:merge|tomap)\(/.test(slice(text, value)))
          set.add(`local.${name}`);
    if (block.type !== 'provider') continue;
    const alias = settings.find(({ name }) => name === 'alias');
    const tree = alias && readTree(text, alias.value);
    const name = [block.labels[0] ?? '', ...(tree?.kind === 'text' ? [tree.text] : [])].join('.');
    aliases.add(name);
    const tags = blocksOf(block.items).find(({ type }) => type === 'default_tags');
    const given = tags && hclAttributesOf(tags.items).find((one) => one.name === 'tags');
    if (given) defaultTags.set(name, slice(text, given.value));
  }
  return { isSet: (name) => set.has(name), aliases, defaultTags };
}
