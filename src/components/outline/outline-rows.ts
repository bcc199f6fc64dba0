/** The design as sections, groups and rows of the outline, and which of them a filter leaves. */
import {
  addressOf,
  indexOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
  type Variable,
} from '../../model/design.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import { onePerObject } from '../../model/memo.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key } from '../../model/value.ts';

export type OutlineEntry =
  | { readonly kind: 'object'; readonly key: Key; readonly object: DesignObject }
  | { readonly kind: 'variable'; readonly key: Key; readonly variable: Variable };

export interface OutlineGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly OutlineEntry[];
}

export type SectionId = ResourceTypeId | 'variable';

export interface OutlineSection {
  readonly id: SectionId;
  readonly title: string;
  /** Before the filter. */
  readonly total: number;
  readonly shown: number;
  /** Straight below the title. */
  readonly entries: readonly OutlineEntry[];
  readonly groups: readonly OutlineGroup[];
}

const objectText = onePerObject((object: DesignObject) =>
  [
    object.name,
    variantOfObject(object)?.label ?? '',
    addressOf(object),
    ...Object.values(object.import),
    JSON.stringify(object.attributes),
  ]
    .join('\n')
    .toLowerCase(),
);
const variableText = onePerObject((variable: Variable) =>
  `var.${variable.name}\n${variable.description}`.toLowerCase(),
);

/** True where every word of the filter is in the name, the kind, a value or a problem. */
function matches(text: string, problems: readonly Diagnostic[], words: readonly string[]): boolean {
  return words.every((word) => text.includes(word) || problems.some((problem) => saidBy(problem).includes(word)));
}
const saidBy = onePerObject(({ severity, message }: Diagnostic) => `${severity} ${message}`.toLowerCase());

export const wordsOf = (filter: string): readonly string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** Integrations by the label of their kind, in the order of the kinds. */
function groupsOf(objects: readonly DesignObject[]): readonly OutlineGroup[] {
  const byLabel = new Map<string, OutlineEntry[]>(resourceType('integration').variants.map(({ label }) => [label, []]));
  for (const object of objects) {
    const label = variantOfObject(object)?.label ?? object.variant;
    const entries = byLabel.get(label);
    if (entries) entries.push(entryOf(object));
    else byLabel.set(label, [entryOf(object)]);
  }
  return [...byLabel].flatMap(([label, entries]) => (entries.length === 0 ? [] : [{ id: label, label, entries }]));
}

const entryOf = onePerObject((object: DesignObject): OutlineEntry => ({ kind: 'object', key: object.key, object }));
const variableEntryOf = onePerObject((variable: Variable): OutlineEntry => ({
  kind: 'variable',
  key: variable.key,
  variable,
}));

const titleOf = (id: ResourceTypeId, total: number): string => {
  const type = resourceType(id);
  if (id === 'api') return total > 1 ? type.plural : type.label;
  return id === 'integration' ? 'Integrations' : type.plural;
};

export function outlineSections(
  design: Design,
  byKey: ReadonlyMap<Key | undefined, readonly Diagnostic[]>,
  filter: string,
): readonly OutlineSection[] {
  const words = wordsOf(filter);
  const none: readonly Diagnostic[] = [];
  const { byType } = indexOf(design);
  const sectionOf = (id: ResourceTypeId): OutlineSection => {
    const all = byType.get(id) ?? [];
    const objects = all.filter((object) => matches(objectText(object), byKey.get(object.key) ?? none, words));
    const isGrouped = id === 'integration';
    return {
      id,
      title: titleOf(id, all.length),
      total: all.length,
      shown: objects.length,
      entries: isGrouped ? [] : objects.map(entryOf),
      groups: isGrouped ? groupsOf(objects) : [],
    };
  };
  const variables = design.variables.filter((variable) =>
    matches(variableText(variable), byKey.get(variable.key) ?? none, words),
  );
  return [
    ...(['api', 'integration', 'scaffold'] as const).map(sectionOf),
    {
      id: 'variable',
      title: 'Variables',
      total: design.variables.length,
      shown: variables.length,
      entries: variables.map(variableEntryOf),
      groups: [],
    },
  ];
}

/** The part of the import id that an object brings itself. */
export const importIdOf = (object: DesignObject): string | undefined => {
  const { ownId } = typeOf(object);
  return ownId === undefined ? undefined : object.import[ownId];
};
