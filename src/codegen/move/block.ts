/** A resource block in the words of a person → the same resource of the other provider, with comments and meta-arguments. */
import type { HclBlock } from '../../hcl/body.ts';
import { block as blockOf, gap, type Block, type BodyItem } from '../../hcl/print/ast.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { spellingsIn, type Sent } from '../../model/resources/provider-differences.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Value } from '../../model/schema/value.ts';
import { bodyParts, commentItem, settingItem, withoutLooseGaps, type BodyPart } from './body.ts';
import { isNothing, valueOfBlocks } from './block-values.ts';
import type { Moving, MoveContext, MoveScope } from './context.ts';
import { decodedMap, encodedMap, encodedYaml } from './expressions.ts';
import { movedLifecycle } from './lifecycle.ts';
import { redeployBlock, redeployName, replacedWith, withReplacement } from './redeploy.ts';
import { movedReferences } from './references.ts';
import { blocksOfValue } from './value-blocks.ts';

export interface MovedResource {
  readonly block: Block;
  /** What replaces a deployment, where it has triggers of its own. */
  readonly beside?: Block;
}

const single = new Set(['for_each', 'count', 'provider', 'depends_on']);

/** @param text that of the file, into which the ranges of the block lead */
export function movedResource(text: string, block: HclBlock, moving: Moving, context: MoveContext): MovedResource {
  return new BlockMover(text, block, moving, context).whole();
}

class BlockMover {
  readonly #text: string;
  readonly #block: HclBlock;
  readonly #moving: Moving;
  readonly #context: MoveContext;
  readonly #scope: MoveScope;
  readonly #parts: readonly BodyPart[];
  /** Attributes of the table that are set, with those values that are plain text. */
  readonly #written = new Map<string, Value>();
  #triggers: string | undefined;

  constructor(text: string, block: HclBlock, moving: Moving, context: MoveContext) {
    this.#text = text;
    this.#block = block;
    this.#moving = moving;
    this.#context = context;
    this.#parts = bodyParts(text, block);
    const each = this.#sourceOf('for_each')?.trim() ?? '';
    const chained = context.movings.get(each);
    this.#scope = {
      context,
      block: moving.into,
      bound: new Map([['self', moving], ...(chained?.isMany ? [['each.value', chained] as const] : [])]),
    };
  }

  #sourceOf(name: string): string | undefined {
    const part = this.#parts.find((one) => one.kind === 'attribute' && one.name === name);
    return part?.kind === 'attribute' ? part.source : undefined;
  }

  #references(source: string, isOrder = false): string {
    return movedReferences(source, isOrder ? { ...this.#scope, isOrder } : this.#scope);
  }

  #note(before: string, after: string): void {
    this.#context.log.change(this.#moving.into, before, after);
  }

  whole(): MovedResource {
    const { into, from, after, before } = this.#moving;
    this.#note(from, into);
    const isToAwscc = this.#context.to === 'awscc';
    const body = this.#parts.flatMap((part) => this.#part(part));
    const tags = this.#tags();
    const extras = isToAwscc
      ? before.sends.flatMap((sent) => this.#sent(sent))
      : after.requires.filter((place) => !place.includes('.')).flatMap((name) => this.#required(name));
    const settings = [...withTags(body, tags), ...extras];
    const name = into.split('.')[1] ?? '';
    const beside = this.#triggers === undefined ? undefined : this.#redeployed(name, this.#triggers);
    const items = beside ? withReplacement(settings, replacedWith(name, this.#parts)) : settings;
    return {
      block: blockOf('resource', [after.terraformType, name], withoutLooseGaps(items)),
      ...(beside ? { beside } : {}),
    };
  }

  #part(part: BodyPart): readonly BodyItem[] {
    if (part.kind === 'gap') return [gap];
    if (part.kind === 'comment') return [commentItem(part.text)];
    if (part.kind === 'attribute') return this.#attribute(part);
    return this.#nested(part.block);
  }

  #attribute({ name, source, behind }: Extract<BodyPart, { kind: 'attribute' }>): readonly BodyItem[] {
    const { before, into } = this.#moving;
    const { log } = this.#context;
    if (name === 'provider') return [settingItem(name, this.#configuration(source), behind)];
    if (single.has(name)) return [settingItem(name, this.#references(source, true), behind)];
    if (Object.hasOwn(before.leftOut, name)) {
      this.#leaveOut(name, source);
      return behind === undefined ? [] : [commentItem(behind)];
    }
    const own = before.renamed[name] ?? name;
    if (readTree(source)?.kind === 'null')
      return spellingsIn(this.#moving.after).get(own)?.shape ? [] : [settingItem(this.#spelled(own), source, behind)];
    if (this.#context.to === 'awscc' && isNothing(source)) return behind === undefined ? [] : [commentItem(behind)];
    this.#written.set(own, literalOf(source));
    const table = resourceType(before.type).attributes;
    if (!Object.hasOwn(table, own)) {
      log.fault('error', into, `${before.terraformType} has ${name}, which isn't supported: move it manually.`);
      return [settingItem(name, this.#references(source), behind)];
    }
    return this.#setting(name, own, this.#references(source), behind);
  }

  #spelled(own: string): string {
    return spellingsIn(this.#moving.after).get(own)?.name ?? own;
  }

  #setting(name: string, own: string, source: string, behind: string | undefined): readonly BodyItem[] {
    const { before, after, into } = this.#moving;
    if (after.lacks.includes(own)) {
      this.#context.log.fault('error', into, `${after.terraformType} has no ${own}, so it isn't in the files.`);
      return behind === undefined ? [] : [commentItem(behind)];
    }
    const spelling = spellingsIn(after).get(own);
    if (spelling?.shape) {
      this.#note(`${name} = ${source}`, `blocks ${spelling.name}`);
      const comments = behind === undefined ? [] : [commentItem(behind)];
      return [...comments, ...blocksOfValue(own, source, spelling.shape, after, this.#context)];
    }
    const value = before.encoded.includes(own)
      ? encodedMap(source, this.#context)
      : before.orYaml.includes(own)
        ? encodedYaml(source, this.#context)
        : spelling?.isPlain
          ? decodedMap(source, this.#context)
          : source;
    const spelled = this.#spelled(own);
    if (spelled !== name || value !== source) this.#note(`${name} = ${source}`, `${spelled} = ${value}`);
    return [settingItem(spelled, value, behind)];
  }

  /** `aws.europe` → `awscc.europe`, which has to be there. */
  #configuration(source: string): string {
    const { to, aliases, log } = this.#context;
    const alias = source.trim().replace(/^\w+/, to);
    if (alias !== to && !aliases.has(alias))
      log.fault(
        'error',
        this.#moving.into,
        `Provider configuration ${alias} isn't declared. Add a block provider "${to}" with this alias.`,
      );
    return alias;
  }

  #leaveOut(name: string, source: string): void {
    const { into, before } = this.#moving;
    if (readTree(source)?.kind === 'null') return;
    if (name === 'triggers') {
      this.#triggers = this.#references(source, true);
      return;
    }
    if (name === 'tags_all') return;
    if (name === 'region' && readTree(source)?.kind === 'text' && literalOf(source) === this.#context.place.region)
      return;
    this.#context.log.fault(
      name === 'region' ? 'error' : 'warning',
      into,
      `${name} is omitted. ${before.leftOut[name]}`,
    );
  }

  #nested(nested: HclBlock): readonly BodyItem[] {
    const { before, into } = this.#moving;
    const { log } = this.#context;
    if (nested.type === 'lifecycle')
      return movedLifecycle(this.#text, nested, this.#moving, (source, isOrder) => this.#references(source, isOrder));
    const name = nested.type === 'dynamic' ? (nested.labels[0] ?? '') : nested.type;
    if (Object.hasOwn(before.leftOut, name)) {
      log.fault('warning', into, `${name} is omitted. ${before.leftOut[name]}`);
      return [];
    }
    const shape = Object.hasOwn(before.blocks, name) ? before.blocks[name] : undefined;
    if (!shape) return [this.#asItIs(nested)];
    const group = this.#block.items.filter(
      (item): item is HclBlock =>
        item.kind === 'block' && (item.type === name || (item.type === 'dynamic' && item.labels[0] === name)),
    );
    if (group[0] !== nested) return [];
    const value = valueOfBlocks(this.#text, group, shape, before, (source) => this.#references(source));
    this.#written.set(shape.attribute, { hcl: value });
    this.#note(`blocks ${name}`, `${shape.attribute} = ${value}`);
    return [settingItem(shape.attribute, value)];
  }

  /** A provisioner, or what is not known. */
  #asItIs(nested: HclBlock): Block {
    const body = bodyParts(this.#text, nested).map((part): BodyItem => {
      if (part.kind === 'gap') return gap;
      if (part.kind === 'comment') return commentItem(part.text);
      if (part.kind === 'block') return this.#asItIs(part.block);
      return settingItem(part.name, this.#references(part.source), part.behind);
    });
    return blockOf(nested.type, nested.labels, body);
  }

  /** What `aws` sends where nothing is written, written out. */
  #sent({ attribute, value, where }: Sent): readonly BodyItem[] {
    if (this.#written.has(attribute) || !where(this.#written)) return [];
    const source = typeof value === 'string' ? `"${value}"` : String(value);
    this.#note(`${attribute} not set`, `${attribute} = ${source}`);
    return [settingItem(attribute, source)];
  }

  #required(name: string): readonly BodyItem[] {
    const { after, into } = this.#moving;
    if (this.#written.has(name)) return [];
    if (resourceType(after.type).attributes[name]?.kind === 'list') {
      this.#note(`${name} not set`, `${name} = []`);
      return [settingItem(name, '[]')];
    }
    this.#context.log.fault('error', into, `${after.terraformType} requires ${name}: set it.`);
    return [];
  }

  #redeployed(name: string, triggers: string): Block {
    this.#note(`triggers = ${triggers}`, `terraform_data.${redeployName(name)}`);
    return redeployBlock(name, triggers, this.#parts, (source) => this.#references(source, true));
  }

  /** Tags that `aws` gives besides those that are set. */
  #tags(): string | undefined {
    const { before } = this.#moving;
    if (this.#context.to !== 'awscc' || !Object.hasOwn(before.leftOut, 'tags_all')) return undefined;
    const configuration = this.#sourceOf('provider')?.trim() ?? 'aws';
    const all = this.#sourceOf('tags_all');
    const sources = [this.#context.defaultTags.get(configuration), all].flatMap((source) =>
      source === undefined || isNothing(source) ? [] : [this.#references(source)],
    );
    if (sources.length === 0) return undefined;
    const own = this.#sourceOf('tags');
    const isSet = own !== undefined && !isNothing(own);
    const list = isSet ? [...sources, this.#references(own)] : sources;
    const source = list.length === 1 ? (list[0] ?? '') : `merge(${list.join(', ')})`;
    const tags = before.encoded.includes('tags') ? encodedMap(source, this.#context) : source;
    this.#note(`tags = ${own ?? 'null'}`, `tags = ${tags}`);
    return tags;
  }
}

function withTags(items: readonly BodyItem[], tags: string | undefined): readonly BodyItem[] {
  if (tags === undefined) return items;
  const at = items.findIndex((item) => item.type === 'entry' && item.name === 'tags');
  return at < 0 ? [...items, settingItem('tags', tags)] : items.with(at, settingItem('tags', tags));
}

/** A text as it is; anything else as the expression. */
function literalOf(source: string): Value {
  const tree = readTree(source);
  return tree?.kind === 'text' ? tree.text : { hcl: source };
}
