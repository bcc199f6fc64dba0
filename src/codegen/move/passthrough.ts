/** Passthrough text, with the blocks that move and all that names them in the words of the other provider. */
import { addressesIn, rewritten } from '../../hcl/addresses.ts';
import { blocksOf, hclAttributesOf, slice, type HclBlock, type HclItem } from '../../hcl/body.ts';
import { printBlock } from '../../hcl/print/print.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import type { Block } from '../../hcl/print/ast.ts';
import { movedResource } from './block.ts';
import type { Moving, MoveContext, MoveScope } from './context.ts';
import { importedBy, importEdits } from './import-ids.ts';
import { movedReferences } from './references.ts';
import { removedText, staleFrom } from './state.ts';

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

export interface TextMove extends MoveContext {
  /** Whether a Terraform state has what moves. */
  readonly inState: boolean;
  /** The version of the provider that is needed now. */
  readonly since: string;
  /** Whether a configuration of the provider has to be added beside that of the other. */
  readonly needsConfiguration: boolean;
}

const printedText = (block: Block): string =>
  printBlock(block)
    .map((line) => line.text)
    .join('\n');

export const nameOfBlock = ({ type, labels }: HclBlock): string =>
  (type === 'resource' ? labels : [type, ...labels]).join('.');

/** One text of one file. */
export function movedText(text: string, move: TextMove): string {
  const edits = readFile(text).parts.flatMap((part): readonly TextEdit[] => {
    if (part.kind !== 'item' || part.item.kind === 'broken') return [];
    if (part.item.kind === 'attribute')
      return referenceEdits(text, [part.item], { context: move, block: part.item.name });
    return blockEdits(text, part.item, part, move);
  });
  return rewritten(text, edits);
}

function blockEdits(
  text: string,
  block: HclBlock,
  whole: { readonly start: number; readonly end: number },
  move: TextMove,
): readonly TextEdit[] {
  const name = nameOfBlock(block);
  const moving = block.type === 'resource' ? move.movings.get(name) : undefined;
  if (moving) return [{ start: block.start, end: block.end, by: resourceText(text, block, moving, move) }];
  if (block.type === 'import') {
    const imported = importedBy(text, block, move);
    if (imported) return importEdits(text, block, imported, move);
  }
  if (block.type === 'removed') return staleFrom(text, block, move) ? [{ ...whole, by: '' }] : [];
  if (block.type === 'moved') return moveEdits(text, block, move);
  const scope = scopeOf(text, block, { context: move, block: name });
  return [
    ...(block.type === 'terraform' ? requirementEdits(text, block, move) : []),
    ...referenceEdits(text, block.items, scope),
    ...configurationEdits(text, block, move),
  ].toSorted((a, b) => a.start - b.start);
}

/** The blocks in place of one. */
function resourceText(text: string, block: HclBlock, moving: Moving, context: MoveContext): string {
  const moved = movedResource(text, block, moving, context);
  return [...(moved.beside ? [moved.beside] : []), moved.block].map(printedText).join('\n\n');
}

/** `each.value` of a block is one of the resources that it goes through. */
function scopeOf(text: string, { items }: HclBlock, scope: MoveScope): MoveScope {
  const each = hclAttributesOf(items).find(({ name }) => name === 'for_each');
  const chained = each && scope.context.movings.get(slice(text, each.value).trim());
  return chained?.isMany ? { ...scope, bound: new Map([['each.value', chained]]) } : scope;
}

/** Settings at which an address only says order, or a change. */
const orders = new Set(['depends_on', 'replace_triggered_by', 'triggers', 'triggers_replace', 'input', 'for_each']);

function referenceEdits(text: string, items: readonly HclItem[], scope: MoveScope): readonly TextEdit[] {
  return items.flatMap((item): readonly TextEdit[] => {
    if (item.kind === 'block') return referenceEdits(text, item.items, scope);
    if (item.kind === 'comment') return [];
    const source = slice(text, item.value);
    const by = movedReferences(source, orders.has(item.name) ? { ...scope, isOrder: true } : scope);
    if (by === source) return [];
    scope.context.log.change(scope.block, source, by);
    return [{ ...item.value, by }];
  });
}

/** A rename cannot lead to another provider: the earlier name is forgotten too. */
function moveEdits(text: string, block: HclBlock, move: TextMove): readonly TextEdit[] {
  const addressOf = (wanted: string) => {
    const setting = hclAttributesOf(block.items).find(({ name }) => name === wanted);
    const [use] = setting ? addressesIn(text, setting.value) : [];
    return use?.names.length === 2 ? use.names.join('.') : undefined;
  };
  const [from, to] = [addressOf('from'), addressOf('to')];
  const moving = to === undefined ? undefined : move.movings.get(to);
  if (!moving || from === undefined) return [];
  const { start, end } = block;
  const earlier = `${moving.after.terraformType}.${from.split('.')[1] ?? ''}`;
  const by = move.inState ? removedText(from) : `moved {\n  from = ${earlier}\n  to   = ${moving.into}\n}`;
  move.log.change('moved', `${from} → ${to}`, move.inState ? `removed ${from}` : `${earlier} → ${moving.into}`);
  return [{ start, end, by }];
}

/** The provider in a list of providers: without it Terraform would take its newest version. */
function requirementEdits(text: string, block: HclBlock, { to, since, log }: TextMove): readonly TextEdit[] {
  return blocksOf(block.items).flatMap((list): readonly TextEdit[] => {
    if (list.type !== 'required_providers' || hclAttributesOf(list.items).some(({ name }) => name === to)) return [];
    const at = list.inside.start + slice(text, list.inside).trimEnd().length;
    const entry = `\n    ${to} = {\n      source  = "hashicorp/${to}"\n      version = ">= ${since}"\n    }`;
    log.change('terraform', 'required_providers', `required_providers with ${to}`);
    return [{ start: at, end: at, by: text.slice(at, list.inside.end).includes('\n') ? entry : `${entry}\n  ` }];
  });
}

/** What both providers read from their environment or have under the same name. */
const shared = new Set(['region', 'profile']);

/** A configuration of the provider behind that of the other, for the same region. */
function configurationEdits(
  text: string,
  block: HclBlock,
  { to, needsConfiguration, log }: TextMove,
): readonly TextEdit[] {
  const settings = hclAttributesOf(block.items);
  const isOther = block.type === 'provider' && block.labels[0] === (to === 'aws' ? 'awscc' : 'aws');
  if (!isOther || !needsConfiguration || settings.some(({ name }) => name === 'alias')) return [];
  const lines = settings.flatMap(({ name, value }) => (shared.has(name) ? [[name, slice(text, value)] as const] : []));
  if (lines.length === 0) return [];
  const width = lines.reduce((most, [name]) => Math.max(most, name.length), 0);
  const body = lines.map(([name, source]) => `  ${name.padEnd(width)} = ${source}`).join('\n');
  log.change(`provider.${to}`, '', `provider "${to}"`);
  return [{ start: block.end, end: block.end, by: `\n\nprovider "${to}" {\n${body}\n}` }];
}
