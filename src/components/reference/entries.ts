/** Everything that the reference has a page for, made of the tables: rules, attributes, terms and shortcuts. */
import { reviewTopics, type ReviewRule } from '../../codegen/review/review-rule.ts';
import { subjectOfRule } from '../../codegen/checks/rule-cases.ts';
import type { Rule } from '../../model/checks/rule.ts';
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { ResourceType } from '../../model/schema/resource.ts';
import type { PageRule } from '../review/page-rule.ts';
import { attributePlaces, type AttributePlace } from './attribute-facts.ts';
import type { GlossaryTerm } from './glossary.ts';

export type EntryContent =
  | { readonly kind: 'rule'; readonly rule: PageRule }
  | { readonly kind: 'type'; readonly type: ReferenceType }
  | {
      readonly kind: 'attribute';
      readonly type: ReferenceType;
      readonly place: AttributePlace;
      readonly attribute: Attribute;
    }
  | { readonly kind: 'term'; readonly term: GlossaryTerm }
  | { readonly kind: 'shortcuts' };

export type ReferenceType = ResourceType & { readonly id: ResourceTypeId };

export interface ReferenceEntry {
  /** `rule ID`, `type TYPE`, `attribute TYPE.NAME`, `term NAME`, `shortcuts`. */
  readonly id: string;
  readonly label: string;
  /** Its name in files, beside the label. */
  readonly code?: string;
  /** What a filter looks in, in small letters. */
  readonly words: string;
  readonly content: EntryContent;
}

export interface EntryGroup {
  /** Within all sections. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ReferenceEntry[];
}

export interface ReferenceSection {
  readonly title: string;
  readonly groups: readonly EntryGroup[];
}

export const ruleEntryId = (rule: string): string => `rule ${rule}`;
export const typeEntryId = (type: ResourceTypeId): string => `type ${type}`;
export const attributeEntryId = (type: ResourceTypeId, place: AttributePlace): string =>
  `attribute ${type}.${place.join('.')}`;

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function ruleEntry(rule: PageRule): ReferenceEntry {
  const { id, title, headline, outsideIds = [], why = '', how = '' } = rule;
  return {
    id: ruleEntryId(id),
    label: headline ?? title,
    code: id,
    words: [id, title, headline, why, how, ...outsideIds].join(' ').toLowerCase(),
    content: { kind: 'rule', rule },
  };
}

/** Entries by title of their group, in the order in which the titles come. */
function grouped(
  section: string,
  entries: readonly (readonly [title: string, entry: ReferenceEntry])[],
): readonly EntryGroup[] {
  const titles = [...new Set(entries.map(([title]) => title))];
  return titles.map((title) => ({
    id: `${section} ${title}`,
    title,
    entries: entries.filter(([of]) => of === title).map(([, entry]) => entry),
  }));
}

const ruleGroups = (rules: readonly Rule[]): readonly EntryGroup[] =>
  grouped(
    'rules',
    rules
      .map((rule) => [capital(subjectOfRule(rule.id)), ruleEntry(rule)] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );

const reviewGroups = (rules: readonly ReviewRule[]): readonly EntryGroup[] =>
  grouped(
    'review',
    reviewTopics.flatMap((topic) =>
      rules.filter((rule) => rule.topic === topic).map((rule) => [topic, ruleEntry(rule)] as const),
    ),
  );

function typeEntries(type: ReferenceType): readonly ReferenceEntry[] {
  const { id, label, terraformType, variants } = type;
  const overview: ReferenceEntry = {
    id: typeEntryId(id),
    label: 'Overview',
    code: terraformType,
    words: [label, type.plural, terraformType, ...variants.map((variant) => `${variant.label} ${variant.summary}`)]
      .join(' ')
      .toLowerCase(),
    content: { kind: 'type', type },
  };
  const attributes = attributePlaces(type.attributes).map(({ place, attribute }): ReferenceEntry => {
    const values = attribute.kind === 'enum' ? attribute.values : [];
    return {
      id: attributeEntryId(id, place),
      label: attribute.label,
      code: place.join('.'),
      words: [label, attribute.label, place.join('.'), attribute.help, ...values].join(' ').toLowerCase(),
      content: { kind: 'attribute', type, place, attribute },
    };
  });
  return [overview, ...attributes];
}

const attributeGroups: readonly EntryGroup[] = resourceTypes.map((type) => ({
  id: `attributes ${type.id}`,
  title: type.label,
  entries: typeEntries(type),
}));

const termEntry = (term: GlossaryTerm): ReferenceEntry => ({
  id: `term ${term.name}`,
  label: term.name,
  words: `${term.name} ${term.meaning.map(({ text }) => text).join('')}`.toLowerCase(),
  content: { kind: 'term', term },
});

const shortcuts: ReferenceEntry = {
  id: 'shortcuts',
  label: 'Keyboard shortcuts',
  words: 'keyboard shortcuts keys',
  content: { kind: 'shortcuts' },
};

/** All sections; those whose parts are not loaded yet are absent. */
export function referenceSections(
  rules: readonly Rule[],
  reviewRules: readonly ReviewRule[],
  terms: readonly GlossaryTerm[],
): readonly ReferenceSection[] {
  const sections: readonly ReferenceSection[] = [
    { title: 'Rules', groups: ruleGroups(rules) },
    { title: 'Review', groups: reviewGroups(reviewRules) },
    { title: 'Attributes', groups: attributeGroups },
    {
      title: 'Glossary',
      groups: grouped(
        'glossary',
        terms.map((term) => [term.title, termEntry(term)] as const),
      ),
    },
    { title: 'Shortcuts', groups: [{ id: 'shortcuts', title: '', entries: [shortcuts] }] },
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}

/** What has every word of the query; all of it for an empty one. */
export function filteredSections(sections: readonly ReferenceSection[], query: string): readonly ReferenceSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections;
  const isMeant = (entry: ReferenceEntry) => words.every((word) => entry.words.includes(word));
  return sections.flatMap(({ title, groups }) => {
    const found = groups.flatMap((group) => {
      const entries = group.entries.filter(isMeant);
      return entries.length > 0 ? [{ ...group, entries }] : [];
    });
    return found.length > 0 ? [{ title, groups: found }] : [];
  });
}
