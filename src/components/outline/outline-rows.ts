/** The design as sections, groups and rows of the outline, and which of them a filter leaves. */
import {
  addressOf,
  canBeOfAws,
  indexOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
  type Output,
  type Variable,
} from '../../model/design/design.ts';
import { knownBlocks, knownText, type KnownBlock } from '../../model/design/passthrough/known-blocks.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { memoByObject } from '../../model/memo.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';
import { titleText } from './row-title.ts';
import { sectionPlans, type SectionPlan } from './sections.ts';

export type OutlineEntry =
  | { readonly kind: 'object'; readonly key: Key; readonly object: DesignObject }
  | { readonly kind: 'known'; readonly key: Key; readonly block: KnownBlock }
  | { readonly kind: 'variable'; readonly key: Key; readonly variable: Variable };

/** What stands in the section of a type. */
type ObjectEntry = Exclude<OutlineEntry, { readonly kind: 'variable' }>;

export interface OutlineGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly OutlineEntry[];
}

export interface SectionRows {
  readonly id: string;
  readonly title: string;
  /** What can be added here; none: input variables. */
  readonly types: readonly ResourceTypeId[];
  /** Before the filter. */
  readonly total: number;
  readonly shown: number;
  /** Straight below the title. */
  readonly entries: readonly OutlineEntry[];
  readonly groups: readonly OutlineGroup[];
}

const objectText = memoByObject((object: DesignObject) =>
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
const blockText = memoByObject((block: KnownBlock) =>
  `${block.address}\n${block.reason}\n${block.variant?.label ?? ''}\n${knownText(block)}`.toLowerCase(),
);
const variableText = memoByObject((variable: Variable) =>
  `var.${variable.name}\n${variable.description}`.toLowerCase(),
);

/** True where every word of the filter is in the name, the kind, a value or a problem. */
function matches(text: string, problems: readonly Diagnostic[], words: readonly string[]): boolean {
  return words.every((word) => text.includes(word) || problems.some((problem) => problemText(problem).includes(word)));
}
const problemText = memoByObject(({ severity, message }: Diagnostic) => `${severity} ${message}`.toLowerCase());

const wordsOf = (filter: string): readonly string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** Integrations by the label of their kind, other things of one section by their type, each in its own order. */
function groupsOf({ types }: SectionPlan, entries: readonly ObjectEntry[]): readonly OutlineGroup[] {
  const labelOf = (entry: ObjectEntry) => {
    const { type } = entry.kind === 'object' ? entry.object : entry.block;
    if (types.length > 1) return resourceType(type).plural;
    if (entry.kind === 'known') return entry.block.variant?.label ?? 'Other';
    return variantOfObject(entry.object)?.label ?? entry.object.variant;
  };
  const order = types.length > 1 ? types.map((id) => resourceType(id).plural) : kindLabels;
  const byLabel = new Map<string, OutlineEntry[]>(order.map((label) => [label, []]));
  for (const entry of entries) {
    const label = labelOf(entry);
    const list = byLabel.get(label);
    if (list) list.push(entry);
    else byLabel.set(label, [entry]);
  }
  return [...byLabel].flatMap(([label, list]) => (list.length === 0 ? [] : [{ id: label, label, entries: list }]));
}

const kindLabels = resourceType('integration').variants.map(({ label }) => label);

const entryOf = memoByObject((object: DesignObject): ObjectEntry => ({ kind: 'object', key: object.key, object }));
const knownEntryOf = memoByObject((block: KnownBlock): ObjectEntry => ({ kind: 'known', key: block.key, block }));
const variableEntryOf = memoByObject((variable: Variable): OutlineEntry => ({
  kind: 'variable',
  key: variable.key,
  variable,
}));

function titleOf({ title, types }: SectionPlan, total: number): string {
  const [only] = types;
  if (title !== undefined || only === undefined) return title ?? '';
  const type = resourceType(only);
  return only === 'api' && total < 2 ? type.label : type.plural;
}

const isGrouped = ({ id, types }: SectionPlan) => id === 'integration' || types.length > 1;

const none: readonly Diagnostic[] = [];

/** @param isWrongOnly leaves out what has no problem */
export function outlineSections(
  design: Design,
  byKey: ReadonlyMap<Key | undefined, readonly Diagnostic[]>,
  filter: string,
  isWrongOnly = false,
): readonly SectionRows[] {
  const words = wordsOf(filter);
  const isShown = (text: string, key: Key) => {
    const problems = byKey.get(key) ?? none;
    return (!isWrongOnly || problems.length > 0) && matches(text, problems, words);
  };
  const { byType } = indexOf(design);
  const known = knownBlocks(design.passthrough);
  const sectionOf = (plan: SectionPlan): SectionRows => {
    const all: readonly ObjectEntry[] = [
      ...plan.types.flatMap((type) => (byType.get(type) ?? []).map(entryOf)),
      ...known.filter(({ type }) => plan.types.includes(type)).map(knownEntryOf),
    ];
    const shown = all.filter((entry) =>
      isShown(entry.kind === 'object' ? objectText(entry.object) : blockText(entry.block), entry.key),
    );
    return {
      id: plan.id,
      title: titleOf(plan, all.length),
      types: plan.types,
      total: all.length,
      shown: shown.length,
      entries: isGrouped(plan) ? [] : shown,
      groups: isGrouped(plan) ? groupsOf(plan, shown) : [],
    };
  };
  const variables = design.variables.filter((variable) => isShown(variableText(variable), variable.key));
  return [
    ...sectionPlans.map(sectionOf),
    {
      id: 'variable',
      title: 'Variables',
      types: [],
      total: design.variables.length,
      shown: variables.length,
      entries: variables.map(variableEntryOf),
      groups: [],
    },
  ];
}

/** The id of the row that is the title of a section; no key and no label has a slash. */
export const titleRowOf = (section: string): string => `section/${section}`;

/** What a row is called. */
export function entryText(entry: OutlineEntry): string {
  if (entry.kind === 'object') return titleText(entry.object);
  return entry.kind === 'known' ? entry.block.name : entry.variable.name;
}

/** The part of the import id that an object brings itself. */
export const shownImportId = (object: DesignObject): string | undefined => {
  const { ownId } = typeOf(object);
  return ownId === undefined ? undefined : object.import[ownId];
};

/** The provider of an object that both have, where it is not the one of objects that are added. */
export function otherProviderOf(
  { type, provider }: Pick<DesignObject, 'type' | 'provider'>,
  output: Pick<Output, 'provider'>,
): ProviderId | undefined {
  const own = provider ?? 'awscc';
  return own !== output.provider && canBeOfAws(type) ? own : undefined;
}
