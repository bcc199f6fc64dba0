import { blocksOf, hclAttributesOf, slice, type HclBlock } from '../../../hcl/body.ts';
import { readTree } from '../../../hcl/syntax/tree.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';
import { addressOf, type Design } from '../../../model/design/design.ts';
import { isOverride } from '../../../model/design/passthrough/passthrough.ts';
import { sources } from '../../../model/schema/sources.ts';
import { moduleBlocks, type Section } from '../folder.ts';

export const declaredOnce: DesignRule = {
  id: 'declared-once',
  severity: 'error',
  title: 'Declarations in a folder are unique',
  source: sources.terraformSyntax,
  *checkDesign(design) {
    // What is printed of objects alone is looked at by the rules about names.
    if (design.passthrough.length === 0) return;
    const first = new Map<string, Declaration>();
    // The names of objects are looked at by a rule of their own.
    const objects = new Set(design.objects.map((object) => `resource${quoted(addressOf(object).split('.'))}`));
    for (const declaration of declarationsIn(design)) {
      const { what, at, section } = declaration;
      const before = first.get(what);
      first.set(what, before ?? declaration);
      if (!before || objects.has(what) || (!section.chunk.isPassthrough && !before.section.chunk.isPassthrough))
        continue;
      // Named where the text is that can be changed.
      const [own, other] = section.chunk.isPassthrough ? [declaration, before] : [before, declaration];
      const place = own.section.placeOf(own.at === at ? at : own.at);
      const otherPlace = other.section.placeOf(other.at);
      yield {
        key: undefined,
        path: [],
        problem: `Line ${place.line} of ${place.file}: ${what} is declared here and in ${otherPlace.file}, line ${otherPlace.line}.`,
        how: 'Remove one of them.',
        place,
      };
    }
  },
};

interface Declaration {
  /** As people name it: `variable "host"`. */
  readonly what: string;
  readonly at: number;
  readonly section: Section;
}

/** How many labels name a block of which a module may have one. */
const labelled: { readonly [type: string]: number } = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  check: 1,
};

const declarationsIn = (design: Design): readonly Declaration[] =>
  moduleBlocks(design).flatMap(({ block, section }) =>
    (isOverride(section.file) ? [] : namesIn(block, section)).map(({ what, at }) => ({ what, at, section })),
  );

const quoted = (names: readonly string[]) => names.map((name) => ` ${JSON.stringify(name)}`).join('');

function namesIn(block: HclBlock, { text }: Section): readonly { readonly what: string; readonly at: number }[] {
  const { type, labels, items, start } = block;
  const count = Object.hasOwn(labelled, type) ? labelled[type] : undefined;
  if (count !== undefined) return [{ what: `${type}${quoted(labels.slice(0, count))}`, at: start }];
  switch (type) {
    case 'locals':
      return hclAttributesOf(items).map((local) => ({ what: `local.${local.name}`, at: local.start }));
    case 'provider': {
      const alias = hclAttributesOf(items).find(({ name }) => name === 'alias');
      const tree = alias && readTree(text, alias.value);
      const named = tree?.kind === 'text' ? ` with the alias ${JSON.stringify(tree.text)}` : '';
      return alias && named === '' ? [] : [{ what: `provider${quoted(labels.slice(0, 1))}${named}`, at: start }];
    }
    case 'terraform':
      return blocksOf(items)
        .filter((own) => own.type === 'required_providers')
        .map((own) => ({ what: 'required_providers', at: own.start }));
    case 'import': {
      const to = hclAttributesOf(items).find(({ name }) => name === 'to');
      const isKeyed = items.some((item) => item.kind === 'attribute' && item.name === 'for_each');
      return to && !isKeyed ? [{ what: `import of ${slice(text, to.value).replace(/\s+/g, '')}`, at: start }] : [];
    }
    default:
      return [];
  }
}
