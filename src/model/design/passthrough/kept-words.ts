/** Terraform text that a design keeps, source text and passthrough, when what it names is renamed, deleted or edited. */
import { addressesOfItems, readdress, rewritten } from '../../../hcl/addresses.ts';
import { blocksOf, hclAttributesOf, slice, type HclBlock, type HclItem, type Range } from '../../../hcl/body.ts';
import { readFile } from '../../../hcl/syntax/file.ts';
import { readTree } from '../../../hcl/syntax/tree.ts';
import { sameList } from '../../memo.ts';
import { addressOf, indexOf, type Design, type DesignObject, type PassthroughPart } from '../design.ts';
import { importIdOf } from '../imported/import-parts.ts';
import { declaredIn } from './passthrough.ts';

/** The design with each source text as `change` makes it. */
function withSourceTexts(design: Design, change: (text: string) => string): Design {
  const objects = design.objects.map((object): DesignObject => {
    const text = object.sourceText && change(object.sourceText.text);
    return object.sourceText === undefined || text === undefined || text === object.sourceText.text
      ? object
      : { ...object, sourceText: { ...object.sourceText, text } };
  });
  return sameList(objects, design.objects) ? design : { ...design, objects };
}

/** The same with the passthrough text of the module itself; text of which nothing is left goes. */
function withPassthroughTexts(design: Design, change: (text: string) => string): Design {
  const parts = design.passthrough.flatMap((part): readonly PassthroughPart[] => {
    if (!('text' in part) || part.file.includes('/')) return [part];
    const text = change(part.text);
    if (text === part.text) return [part];
    return text.trim() === '' ? [] : [{ ...part, text }];
  });
  return sameList(parts, design.passthrough) ? design : { ...design, passthrough: parts };
}

const itemsOf = (text: string): readonly HclItem[] => readFile(text).items.filter((item) => item.kind !== 'broken');

/** Order and replacement in source texts with one address written anew. Values follow from references. */
export const withWordsReaddressed = (design: Design, from: string, to: string): Design =>
  withSourceTexts(design, (text) =>
    text.includes(from) ? readdress(text, addressesOfItems(text, itemsOf(text)), from, to) : text,
  );

const ordering: ReadonlySet<string> = new Set(['depends_on', 'replace_triggered_by']);

/** Lists that say an order, in the blocks of a text and in their lifecycles. */
const orderLists = (items: readonly HclItem[]): readonly Range[] =>
  items.flatMap((item) => {
    if (item.kind === 'attribute') return ordering.has(item.name) ? [item.value] : [];
    return item.kind === 'block' ? orderLists(item.items) : [];
  });

/** A text whose order does not name an address any more. */
function withoutOrder(text: string, address: string): string {
  if (!text.includes(address)) return text;
  const names = address.split('.');
  const changes = orderLists(itemsOf(text)).flatMap((range) => {
    const tree = readTree(text, range);
    if (tree?.kind !== 'list') return [];
    const left = tree.items.filter(
      (item) => item.kind !== 'path' || !names.every((name, at) => item.names[at] === name),
    );
    return left.length === tree.items.length
      ? []
      : [{ ...range, by: `[${left.map((item) => slice(text, item)).join(', ')}]` }];
  });
  return rewritten(text, changes);
}

const importsInto = (text: string, { type, items }: HclBlock, isGone: (address: string) => boolean): boolean =>
  type === 'import' &&
  hclAttributesOf(items).some(({ name, value }) => name === 'to' && isGone(slice(text, value).replaceAll(/\s+/g, '')));

/** A text without import blocks, and the empty lines behind them. */
function withoutImports(text: string, isGone: (address: string) => boolean): string {
  if (!text.includes('import')) return text;
  const blocks = blocksOf(itemsOf(text)).filter((block) => importsInto(text, block, isGone));
  return rewritten(
    text,
    blocks.map(({ start, end }) => ({ start, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0), by: '' })),
  );
}

/** What kept text says of an object that is deleted: the order in which it came, and its import. */
export function withoutWordsOf(design: Design, object: DesignObject): Design {
  const address = addressOf(object);
  const change = (text: string) => withoutOrder(text, address);
  const words = withSourceTexts(design, change);
  return withPassthroughTexts(words, (text) => withoutImports(change(text), (to) => to === address));
}

/** An import that stands in kept text gives way to the form where that says another id. */
export function withFormImports(before: Design, after: Design): Design {
  const { imports } = declaredIn(after.passthrough);
  if (imports.size === 0 || before === after) return after;
  const [then, now] = [indexOf(before), indexOf(after)];
  const changed = new Set(
    after.objects.flatMap((object) => {
      const earlier = imports.has(addressOf(object)) ? then.byKey.get(object.key) : undefined;
      return earlier && importIdOf(earlier, then) !== importIdOf(object, now) ? [addressOf(object)] : [];
    }),
  );
  return changed.size === 0
    ? after
    : withPassthroughTexts(after, (text) => withoutImports(text, (to) => changed.has(to)));
}

const meta: ReadonlySet<string> = new Set(['provider', 'region', 'depends_on', 'lifecycle', 'timeouts', 'triggers']);

/** The block of an object for a copy of it: it lends what a form does not show, such as the provider configuration. */
export function wordsForCopy({ sourceText }: DesignObject): Pick<DesignObject, 'sourceText'> {
  const text = sourceText?.text ?? '';
  const block = blocksOf(itemsOf(text)).find(({ items }) =>
    items.some((item) => item.kind !== 'comment' && meta.has(item.kind === 'block' ? item.type : item.name)),
  );
  return block ? { sourceText: { text: slice(text, block), fingerprint: '' } } : {};
}
