/** Which choices a query means, how well, and which letters show it. */
import { choiceGroups, type Choice, type ChoiceGroup } from './choice.ts';

/** From the first letter to the one after the last. */
export type Span = readonly [from: number, to: number];

export interface Found {
  readonly choice: Choice;
  readonly inLabel: readonly Span[];
  readonly inAttribute: readonly Span[];
}

export interface FoundGroup {
  readonly group: ChoiceGroup | 'recent';
  readonly found: readonly Found[];
}

/** What is listed of a group before more has to be typed. */
const most: Readonly<Record<ChoiceGroup, number>> = {
  attributes: 8,
  actions: 12,
  objects: 12,
  routes: 12,
  'other-attributes': 6,
  problems: 6,
  files: 6,
  designs: 6,
  templates: 6,
};
/** The same where a prefix asks for one group. */
const mostOfOne = 200;
const mostRecent = 5;

/** A sign in front narrows the search to groups; the sign of routes is the first letter of a path too. */
const prefixes: Readonly<Record<string, { readonly groups: readonly ChoiceGroup[]; readonly isText?: true }>> = {
  '>': { groups: ['actions'] },
  '@': { groups: ['objects'] },
  '/': { groups: ['routes'], isText: true },
};

interface Query {
  readonly text: string;
  readonly words: readonly string[];
  readonly groups: readonly ChoiceGroup[] | undefined;
}

export function queryFrom(query: string): Query {
  const typed = query.trim().toLowerCase();
  const prefix = prefixes[typed.charAt(0)];
  const text = prefix && !prefix.isText ? typed.slice(1).trim() : typed;
  return { text, words: text.split(/\s+/).filter(Boolean), groups: prefix?.groups };
}

const isWordStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/** The best place of a word: where a word begins before anywhere else; -1 for none. */
function placeIn(text: string, word: string): number {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (isWordStart(text, at)) return at;
  return first;
}

interface Scored extends Found {
  readonly score: number;
}

/** Undefined where a word of the query is nowhere in the choice. */
export function scoreOf(choice: Choice, { text, words }: Pick<Query, 'text' | 'words'>): Scored | undefined {
  const label = choice.label.toLowerCase();
  const attribute = (choice.attribute ?? '').toLowerCase();
  const lead = (choice.lead ?? '').toLowerCase();
  const rest = (choice.words ?? '').toLowerCase();
  const isWhole = label === text || attribute === text || `${lead} ${label}` === text;
  let score = isWhole ? 100 : label.startsWith(text) ? 20 : 0;
  const inLabel: Span[] = [];
  const inAttribute: Span[] = [];
  for (const word of words) {
    const at = placeIn(label, word);
    const atAttribute = placeIn(attribute, word);
    if (at >= 0) inLabel.push([at, at + word.length]);
    if (atAttribute >= 0) inAttribute.push([atAttribute, atAttribute + word.length]);
    if (at >= 0) score += isWordStart(label, at) ? 8 : 4;
    else if (atAttribute >= 0) score += isWordStart(attribute, atAttribute) ? 6 : 3;
    else if (lead === word) score += 6;
    else if (rest.includes(word)) score += 1;
    else return undefined;
  }
  return { choice, score, inLabel: merged(inLabel), inAttribute: merged(inAttribute) };
}

/** Spans in order, those that touch as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

const plain = (choice: Choice): Found => ({ choice, inLabel: [], inAttribute: [] });

/**
 * The choices that a query means, in groups: the best of each group first, what was chosen lately before its equals, and a
 * group with a choice of exactly that name before all others.
 * @param recent ids, the latest first
 */
export function matchingGroups(
  choices: readonly Choice[],
  query: string,
  recent: readonly string[],
): readonly FoundGroup[] {
  const read = queryFrom(query);
  const lately = new Map(recent.map((id, at) => [id, at]));
  const age = ({ id }: Choice) => lately.get(id) ?? recent.length;
  if (read.words.length === 0 && !read.groups) {
    const again = choices.filter(({ id }) => lately.has(id)).toSorted((a, b) => age(a) - age(b));
    const actions = choices.filter(({ group, isMinor }) => group === 'actions' && !isMinor);
    const groups: readonly FoundGroup[] = [
      { group: 'recent', found: again.slice(0, mostRecent).map(plain) },
      { group: 'actions', found: actions.map(plain) },
    ];
    return groups.filter(({ found }) => found.length > 0);
  }
  const groups = choiceGroups.flatMap((group) => {
    if (read.groups && !read.groups.includes(group)) return [];
    const scored = choices
      .filter((choice) => choice.group === group)
      .flatMap((choice) => scoreOf(choice, read) ?? [])
      .toSorted((a, b) => b.score - a.score || age(a.choice) - age(b.choice));
    const found = scored.slice(0, read.groups ? mostOfOne : most[group]);
    return found.length === 0 ? [] : [{ group, found, isWhole: (found[0]?.score ?? 0) >= 100 }];
  });
  return groups.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole));
}
