/** What a whole module refers to and does not declare, which Terraform refuses when it validates. */
import { addressesIn } from '../../hcl/addresses.ts';
import { hclAttributesOf, slice, type HclBlock, type HclItem } from '../../hcl/body.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import type { DesignRule } from '../../model/checks/rule.ts';
import type { Design } from '../../model/design/design.ts';
import { sources } from '../../model/schema/sources.ts';
import { moduleBlocks, type Section } from './folder.ts';

/** For a design that holds all files of a module; of another, what it refers to may stand in the rest. */
export const moduleReferencesDeclared: DesignRule = {
  id: 'module-references-declared',
  severity: 'error',
  title: 'References in a module are declared',
  source: sources.terraformReferences,
  *checkDesign(design) {
    const declared = declaredInModule(design);
    for (const { block, section } of moduleBlocks(design)) {
      if (elsewhere.has(block.type)) continue;
      for (const { names, start } of referencesIn(section, block.items, new Set())) {
        const address = addressOfNames(names);
        if (address === undefined || declared.has(address)) continue;
        const place = section.placeOf(start);
        yield {
          key: undefined,
          path: [],
          problem: `Line ${place.line} of ${place.file}: ${address} is not declared in this module.`,
          how: 'Correct the reference, or declare it.',
          place,
        };
      }
    }
  },
};

/** Blocks that name what was, or what is made by them. */
const elsewhere: ReadonlySet<string> = new Set(['moved', 'removed', 'import']);
/** Arguments that name a configuration of a provider. */
const ofProviders: ReadonlySet<string> = new Set(['provider', 'providers', 'configuration_aliases']);

function declaredInModule(design: Design): ReadonlySet<string> {
  const declared = new Set<string>();
  const declare = ({ type, labels, items }: HclBlock): void => {
    const [first = '', second = ''] = labels;
    if (type === 'variable') declared.add(`var.${first}`);
    else if (type === 'module') declared.add(`module.${first}`);
    else if (type === 'resource') declared.add(`${first}.${second}`);
    else if (type === 'data') declared.add(`data.${first}.${second}`);
    else if (type === 'locals') for (const { name } of hclAttributesOf(items)) declared.add(`local.${name}`);
    // The data source of a check block is its own.
    else if (type === 'check') for (const item of items) if (item.kind === 'block') declare(item);
  };
  for (const { block } of moduleBlocks(design)) declare(block);
  return declared;
}

interface Reference {
  readonly names: readonly string[];
  readonly start: number;
}

/** @param bound names that dynamic blocks around give */
function* referencesIn(section: Section, items: readonly HclItem[], bound: ReadonlySet<string>): Generator<Reference> {
  for (const item of items)
    if (item.kind === 'block') yield* referencesIn(section, item.items, withIterator(section, item, bound));
    else if (item.kind === 'attribute' && !ofProviders.has(item.name)) {
      const uses = addressesIn(section.text, item.value);
      if (uses.length === 0) continue;
      const parsed = parseExpression(slice(section.text, item.value));
      if (!parsed.ok) continue;
      const free = new Set(parsed.addresses.map((names) => names.join('.')));
      for (const use of uses) if (free.has(use.names.join('.')) && !bound.has(use.names[0] ?? '')) yield use;
    }
}

function withIterator({ text }: Section, block: HclBlock, bound: ReadonlySet<string>): ReadonlySet<string> {
  if (block.type !== 'dynamic') return bound;
  const iterator = hclAttributesOf(block.items).find(({ name }) => name === 'iterator');
  const tree = iterator && readTree(text, iterator.value);
  const name = tree?.kind === 'path' ? tree.names[0] : block.labels[0];
  return new Set([...bound, name ?? '']);
}

/** Undefined for what is declared nowhere: `each.key`, `path.module`, values of a `for`. */
function addressOfNames([first = '', second = '', third]: readonly string[]): string | undefined {
  if (first === 'var' || first === 'local' || first === 'module') return `${first}.${second}`;
  if (first === 'data') return third === undefined ? undefined : `data.${second}.${third}`;
  return /^[a-z0-9]+_[a-z0-9_]+$/.test(first) ? `${first}.${second}` : undefined;
}
