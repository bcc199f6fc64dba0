/** Changes of objects that both designs have. */
import { objectChanges, type Change } from '../compare/changes.ts';
import { sharedMeaning, type Meaning } from '../compare/meaning.ts';
import { shownTitle } from '../compare/sentences.ts';
import { addressOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { setWithin, withValue } from '../../model/design/edits.ts';
import type { Path } from '../../hcl/path.ts';
import type { Value, Values } from '../../model/schema/value.ts';
import { objectFacets, type ChangeLine, type LinkChange, type ObjectFacet } from './link-change.ts';
import { mappedValues, readdressedBlocks, readdressedDynamic, type Addresses } from './readdressing.ts';
import type { Translation } from './translation.ts';

/** Values with one at a path in place of what is there. */
export const valuesWith = (values: Values, [head, ...rest]: Path, value: Value | undefined): Values =>
  withValue(values, String(head), setWithin(values[String(head)], rest, value));

/** The own name of each thing that the link has too, by its address there. */
export function ownAddresses({ pairs, ownNames }: Translation): Addresses {
  const addresses = new Map<string, string>();
  for (const [one, other] of pairs.all) {
    const [from, to] = [addressOf(other), addressOf({ ...other, name: one.name })];
    if (from !== to) addresses.set(from, to);
  }
  for (const [name, own] of ownNames) if (name !== own) addresses.set(`var.${name}`, `var.${own}`);
  return addresses;
}

const pathText = (path: Path) => path.map(String).join('/');

export function pairedChanges(mine: Design, theirs: Design, translation: Translation): readonly LinkChange[] {
  const { pairs, keyOf } = translation;
  const meaning = sharedMeaning(mine, theirs, pairs);
  const addresses = ownAddresses(translation);
  const own = readdressedDynamic(addresses, keyOf);
  return pairs.all.flatMap(([one, other]): readonly LinkChange[] => {
    if (one === other && addresses.size === 0) return [];
    const common = {
      kind: 'changed',
      pile: 'changed',
      title: shownTitle(other),
      subject: `object ${one.key}`,
    } as const;
    const facets = facetLines(one, other, addresses).map(([facet, line]): LinkChange => ({
      ...common,
      id: `facet ${one.key} ${facet}`,
      part: { of: 'facet', mine: one, theirs: other, facet },
      lines: [line],
    }));
    if (one.variant !== other.variant || one.provider !== other.provider)
      return [
        {
          ...common,
          id: `kind ${one.key}`,
          part: { of: 'kind', mine: one, theirs: other },
          lines: kindLines(one, other, meaning),
        },
        ...facets,
      ];
    const changes = objectChanges(one, other, meaning);
    const values = changes.map(({ path, ...change }): LinkChange => ({
      ...common,
      id: `value ${one.key} ${pathText(path)}`,
      part: { of: 'value', mine: one, theirs: other, path },
      lines: [lineOf({ path, ...change })],
    }));
    const theirValues = mappedValues(other.attributes, own);
    const taken = changes.reduce(
      (next, { path, now }) => valuesWith(next, path, now === undefined ? now : mappedValues({ now }, own)['now']),
      one.attributes,
    );
    const spelling: LinkChange = {
      ...common,
      id: `spelling ${one.key}`,
      part: { of: 'spelling', mine: one, theirs: other },
      lines: [{ label: 'Same values, written differently' }],
    };
    return [...values, ...(isWrittenAlike(taken, theirValues) ? [] : [spelling]), ...facets];
  });
}

/** Attributes are printed in the order of the tables, what is in them as it is. */
function isWrittenAlike(a: Values, b: Values): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name]))
  );
}

const lineOf = ({ path, was, now }: Pick<Change, 'path' | 'was' | 'now'>): ChangeLine => ({
  label: path.join('.'),
  ...(was === undefined ? {} : { was }),
  ...(now === undefined ? {} : { now }),
});

function kindLines(one: DesignObject, other: DesignObject, meaning: Meaning): readonly ChangeLine[] {
  const label = (object: DesignObject) => variantOfObject(object)?.label ?? object.variant;
  return [
    ...(one.variant === other.variant ? [] : [{ label: 'Type', was: label(one), now: label(other) }]),
    ...(one.provider === other.provider
      ? []
      : [{ label: 'Provider', was: one.provider ?? 'awscc', now: other.provider ?? 'awscc' }]),
    ...objectChanges(one, other, meaning).map(lineOf),
  ];
}

const facetLabels: Readonly<Record<ObjectFacet, string>> = {
  name: 'Terraform name',
  import: 'Import ID',
  address: 'Module address',
  redeploys: 'Redeployment',
  waivers: 'Accepted findings',
  sourceText: 'Comments and formatting',
};

function facetLines(
  one: DesignObject,
  other: DesignObject,
  addresses: Addresses,
): readonly (readonly [ObjectFacet, ChangeLine])[] {
  const words = other.sourceText && {
    ...other.sourceText,
    text: readdressedBlocks(other.sourceText.text, addresses),
  };
  const sides: Readonly<Record<ObjectFacet, readonly [unknown, unknown]>> = {
    name: [one.name, other.name],
    import: [one.import, other.import],
    address: [one.address, other.address],
    redeploys: [one.redeploys, other.redeploys],
    waivers: [one.waivers, other.waivers],
    sourceText: [one.sourceText, words],
  };
  return objectFacets.flatMap((facet) => {
    const [was, now] = sides[facet];
    if (was === now || JSON.stringify(was) === JSON.stringify(now)) return [];
    return [[facet, { label: facetLabels[facet], ...facetSides(facet, one, other) }] as const];
  });
}

/** What a line says of both sides; nothing for what no line can hold. */
function facetSides(facet: ObjectFacet, one: DesignObject, other: DesignObject): Omit<ChangeLine, 'label'> {
  const side = (object: DesignObject): Value | undefined => {
    switch (facet) {
      case 'name':
        return object.name;
      case 'import':
        return Object.values(object.import).join(', ') || undefined;
      case 'address':
        return object.address;
      case 'redeploys':
        return typeOf(object).snapshotOf === undefined ? undefined : object.redeploys !== false;
      case 'waivers':
        return object.waivers?.map(({ rule }) => rule).join(', ');
      case 'sourceText':
        return undefined;
    }
  };
  const [was, now] = [side(one), side(other)];
  return { ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) };
}
