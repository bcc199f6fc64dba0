/** Which resource blocks can be edited here, and why others cannot. */
import { slice, type HclBlock, type HclItem } from '../../hcl/body.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import { readTree, type HclEntry, type HclTree } from '../../hcl/syntax/tree.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isMetaArgument } from '../../codegen/terraform/meta-arguments.ts';
import { withoutChomp } from './hcl-known.ts';
import {
  providerDifferenceOf,
  type BlockShape,
  type ProviderDifference,
} from '../../model/resources/provider-differences.ts';

/** The settings of a resource, whatever they were read from. */
export interface Body {
  readonly attributes: ReadonlyMap<string, HclTree>;
  readonly blocks: readonly { readonly name: string; readonly tree: ObjectTree }[];
}

export type ObjectTree = Extract<HclTree, { readonly kind: 'object' }>;

export interface BlockCandidate {
  readonly spelling: ProviderDifference;
  readonly name: string;
  readonly body: Body;
}

export type Judged =
  | { readonly ok: true; readonly candidate: BlockCandidate }
  /** Without a reason: of a type that is not edited here. */
  | { readonly ok: false; readonly reason?: string };

const no = (reason: string): Judged => ({ ok: false, reason });

const repeated = 'creates several resources; only single resources can be edited here';
const meta: { readonly [name: string]: string } = {
  for_each: repeated,
  count: repeated,
  dynamic: "generates blocks, which can't be edited here",
  provisioner: "runs a program, which can't be edited here",
  connection: "runs a program, which can't be edited here",
};

export function judge(text: string, block: HclBlock): Judged {
  const [type = '', name = ''] = block.labels;
  const spelling = block.type === 'resource' && block.labels.length === 2 ? providerDifferenceOf(type) : undefined;
  if (!spelling) return { ok: false };
  if (!isLabel(name)) return no("Its name isn't a valid Terraform name.");
  const attributes = new Map<string, HclTree>();
  const blocks: { name: string; tree: ObjectTree }[] = [];
  for (const item of block.items) {
    if (item.kind === 'comment') continue;
    const fault = itemFault(item, spelling, text);
    if (fault !== undefined) return no(fault);
    if (isMetaArgument(text, item, spelling)) continue;
    if (item.kind === 'block') {
      const tree = blockTree(text, item, spelling);
      if (typeof tree === 'string') return no(tree);
      blocks.push({ name: item.type, tree });
    } else {
      const tree = readTree(text, item.value);
      if (!tree) return no(unread(item.name, slice(text, item.value)));
      if (tree.kind === 'null') continue;
      if (attributes.has(item.name)) return no(`It sets ${item.name} twice.`);
      attributes.set(item.name, withoutChomp(tree));
    }
  }
  const body = { attributes, blocks };
  const reason = bodyFault(body, spelling);
  return reason === undefined ? { ok: true, candidate: { spelling, name, body } } : no(reason);
}

function itemFault(
  item: Exclude<HclItem, { kind: 'comment' }>,
  spelling: ProviderDifference,
  text: string,
): string | undefined {
  const word = item.kind === 'block' ? item.type : item.name;
  if (Object.hasOwn(meta, word)) return `Its ${word} ${meta[word]}.`;
  if (isMetaArgument(text, item, spelling)) return undefined;
  if (item.kind === 'block') return Object.hasOwn(spelling.blocks, word) ? undefined : `Block ${word} isn't supported.`;
  const { attributes } = resourceType(spelling.type);
  const own = spelling.renamed[word] ?? word;
  const isKnown = Object.hasOwn(attributes, own) && !Object.values(spelling.renamed).includes(word);
  return isKnown && !Object.hasOwn(spelling.blocks, word) ? undefined : `Argument ${word} isn't supported.`;
}

function unread(name: string, expression: string): string {
  const parsed = parseExpression(expression);
  const why = parsed.ok ? '' : ` ${parsed.message.replace(/ opened at character \d+/, '')}`;
  return `The expression of ${name} can't be parsed.${why}`;
}

/** The settings of a block as an object; a sentence where it holds something else. */
function blockTree(text: string, block: HclBlock, spelling: ProviderDifference): ObjectTree | string {
  const entries: HclEntry[] = [];
  for (const item of block.items) {
    if (item.kind === 'comment') continue;
    if (item.kind === 'block') return `Block ${item.type} in ${block.type} isn't supported.`;
    const value = readTree(text, item.value);
    if (!value) return unread(item.name, slice(text, item.value));
    if (value.kind === 'null') continue;
    entries.push({ key: item.name, start: item.start, value: withoutChomp(value) });
  }
  const tree: ObjectTree = { kind: 'object', entries, start: block.start, end: block.end };
  const shape = spelling.blocks[block.type];
  return (shape && shapeFault(tree, block.type, shape, spelling)) ?? tree;
}

/** Why a block cannot become what its shape says. */
function shapeFault(
  tree: ObjectTree,
  name: string,
  shape: BlockShape,
  spelling: ProviderDifference,
): string | undefined {
  const keys = tree.entries.map(({ key }) => key);
  const known = membersOf(shape, spelling);
  const strange = keys.find((key) => !known.includes(key));
  if (strange !== undefined) return `Argument ${strange} in ${name} isn't supported.`;
  if (new Set(keys).size < keys.length) return `It sets a value of ${name} twice.`;
  if (shape.as !== 'map' && shape.as !== 'mappings') return undefined;
  const key = tree.entries.find((entry) => entry.key === shape.key)?.value;
  return key?.kind === 'text' || key?.kind === 'number'
    ? undefined
    : `${shape.key} of ${name} is an expression; a literal is required.`;
}

/** What blocks of a shape can set. */
export function membersOf(shape: BlockShape, { type }: ProviderDifference): readonly string[] {
  if (shape.as === 'map') return [shape.key, ...Object.keys(shape.members)];
  if (shape.as === 'mappings') return [shape.key, shape.mappings];
  const attribute = resourceType(type).attributes[shape.attribute];
  return attribute && 'attributes' in attribute ? Object.keys(attribute.attributes) : [];
}

/** What decides which other attributes apply has to be known. */
const deciding: readonly string[] = ['protocol_type', 'integration_type', 'authorizer_type', 'connection_type'];

function bodyFault({ attributes, blocks }: Body, spelling: ProviderDifference): string | undefined {
  const open = deciding.find((name) => attributes.has(name) && attributes.get(name)?.kind !== 'text');
  if (open !== undefined) return `${open} is an expression, so the settings that apply can't be determined.`;
  const twice = blocks.find(({ name }) => {
    const isSingle = spelling.blocks[name]?.as === 'object';
    return isSingle && blocks.filter((other) => other.name === name).length > 1;
  });
  return twice && `It has more than one block ${twice.name}.`;
}
