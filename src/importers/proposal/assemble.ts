/** Readings and the current design → a proposal. Pure: with other answers it is made anew, and rows keep their keys. */
import { indexOf, type Design } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/import-parts.ts';
import { append } from '../../hcl/lists.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Key, type Values } from '../../model/schema/value.ts';
import { attachChildren } from './attach.ts';
import { sameValue } from '../../codegen/terraform/canonical.ts';
import { candidatesOf, fillParents, isGivenBack, typeOrder, withKeys, type Candidate } from './candidates.ts';
import { matchesOf } from './match.ts';
import { GrowingMatchIndex } from './match-index.ts';
import { Namer } from './naming.ts';
import { finalKeys, objectsOf } from './objects.ts';
import { placesIn } from './places.ts';
import type { Resolutions, Proposal } from './proposal.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { filesIn } from './file-segments.ts';
import { attributesWith, IdBook, linked } from './references.ts';
import { rowsOf } from './rows.ts';
import { candidateProtocols, resolveVariant } from './resolve-variant.ts';
import { userNamesOf } from './users.ts';
import { withImportedVariables } from './variables.ts';

export function assemble(given: readonly ParsedSource[], design: Design, resolutions: Resolutions = {}): Proposal {
  const { readings: sources, variables } = withImportedVariables(given, design);
  const drafts = [...candidatesOf(sources, design)];
  const needs = fillParents(drafts, resolutions);
  const { to, foreign: raw } = attachChildren(drafts, design, resolutions);
  for (const [id, key] of to) attach(id, key, drafts, design);

  const users = userNamesOf(design, drafts);
  const index = new GrowingMatchIndex(design, users, resolutions);
  const book = new IdBook(design);
  /** Draft → the draft or the object of the design that it was found to be. */
  const alias = new Map<Key, Key>();
  const idOf = idFinder(drafts, design);
  for (const type of typeOrder) {
    const table = resourceType(type);
    const list = drafts.filter(({ found }) => found.type === type);
    for (const draft of list) {
      draft.values = linked(table.attributes, withKeys(draft.values, alias), book);
      for (const part of table.identity) {
        const said = idOf(draft.values[part]);
        if (part !== table.ownId && said !== undefined) draft.ids[part] = said;
      }
    }
    for (const [draft, match] of matchesOf(type, list, index)) {
      draft.match = match.object;
      draft.mergedInto = match.candidate;
      draft.candidates = match.couldBe ?? [];
    }
    for (const draft of list) {
      if (draft.mergedInto) absorb(draft.mergedInto, draft);
      const key = rootOf(draft).match?.key ?? rootOf(draft).key;
      if (key !== draft.key) alias.set(draft.key, key);
      const own = table.ownId === undefined ? undefined : draft.ids[table.ownId];
      if (own !== undefined) book.add(type, draft.values, own, key);
    }
  }
  const protocols = candidateProtocols(drafts, design);
  for (const draft of drafts) {
    if (draft.mergedInto) continue;
    resolveVariant(draft, protocols);
    draft.values = linked(attributesWith(resourceType(draft.found.type), draft.variant), draft.values, book);
  }
  const finals = finalKeys(drafts, design, alias);
  const objects = objectsOf(drafts, finals, new Namer(design, drafts, sources), users.routes);
  return {
    ...rowsOf(drafts, objects, sources, design),
    missingIds: needs.map((missingId) => ({ ...missingId, candidates: candidatesFor(missingId.part, design, drafts) })),
    variables,
    passthrough: sources.flatMap(({ passthrough: kept }) => kept),
    ...filesIn(sources, drafts),
    notes: sources.flatMap(({ notes }) => notes),
    ...placesIn(sources, drafts),
    foreignApis: raw.filter((id) => !to.has(id)),
    ...settingsOf(sources),
  };
}

const rootOf = (draft: Candidate): Candidate => (draft.mergedInto ? rootOf(draft.mergedInto) : draft);

/** Children of an API that is not in the paste go to one that is there, which is known to have that id from now on. */
function attach(id: string, key: Key, drafts: Candidate[], design: Design): void {
  const children = drafts.filter(({ kind, values }) => kind !== 'terraform' && values['api_id'] === id);
  for (const child of children) child.values = { ...child.values, api_id: { ref: key } };
  const draft = drafts.find((candidate) => candidate.key === key);
  if (draft) draft.ids = { ...draft.ids, api_id: id };
  const api = indexOf(design).byKey.get(key);
  const [first] = children;
  if (!api || !first) return;
  drafts.push({
    key: `${first.key}-api`,
    found: { type: 'api', attributes: {}, ids: { api_id: id }, origin: first.found.origin, notes: [] },
    kind: first.kind,
    source: first.source,
    region: first.region,
    values: {},
    inactiveValues: {},
    ids: { api_id: id },
    variant: undefined,
    notes: [
      {
        kind: 'attention',
        origin: first.found.origin,
        what: 'api_id',
        text: `What was pasted fits ${api.name}, so it was attached to it, and its id is ${id} from now on.`,
      },
    ],
    complete: false,
    managed: false,
    mergedInto: undefined,
    match: api,
    candidates: [],
    answered: new Set(),
  });
}

/** The id that a value says of what it names: a literal, or that of what it refers to. */
function idFinder(drafts: readonly Candidate[], design: Design) {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const objects = indexOf(design).byKey;
  return (value: Values[string] | undefined): string | undefined => {
    if (typeof value === 'string') return value;
    if (!isRef(value)) return undefined;
    const draft = byKey.get(value.ref);
    if (draft) return rootOf(draft).ids[resourceType(draft.found.type).ownId ?? ''];
    const object = objects.get(value.ref);
    return object && ownIdOf(object);
  };
}

/** What was found again adds what was not known, and wins where both say something. */
function absorb(root: Candidate, again: Candidate): void {
  // Two places of a definition are one where they say the same.
  if (root.kind === 'openapi' && root.source === again.source) return;
  if (root.kind === 'terraform' && again.kind !== 'terraform') {
    // What a person wrote is to be edited as it is; the other source says what it is called in AWS.
    root.ids = { ...root.ids, ...again.ids };
    return;
  }
  const { attributes } = resourceType(root.found.type);
  const differs = Object.entries(again.values).some(
    ([name, value]) => !sameValue(value, root.values[name], attributes[name]) && !isRef(value),
  );
  if (differs && root.kind === again.kind)
    root.notes.push({
      kind: 'attention',
      origin: again.found.origin,
      what: resourceType(root.found.type).label,
      text: 'It stands in the paste more than once with different values. The last ones were taken.',
    });
  if (isGivenBack(again))
    for (const name of Object.keys(again.values)) if (root.values[name] === undefined) root.answered.add(name);
  root.values = { ...root.values, ...again.values };
  root.ids = { ...root.ids, ...again.ids };
  if (root.kind !== again.kind) append(root.notes, again.notes);
  root.complete ||= again.complete;
  root.managed ||= again.managed;
}

function candidatesFor(part: string, design: Design, drafts: readonly Candidate[]): readonly Key[] {
  const type = typeOrder.find((id) => resourceType(id).ownId === part);
  if (type === undefined) return [];
  const found = drafts.filter((draft) => draft.found.type === type && !draft.mergedInto && !draft.match);
  return [...(indexOf(design).byType.get(type) ?? []), ...found].map(({ key }) => key);
}

function settingsOf(sources: readonly ParsedSource[]): Pick<Proposal, 'settings'> {
  const design = sources.find((parsed) => parsed.design)?.design;
  if (!design) return {};
  const { name, note, output, moves, passthrough: kept, adopted } = design;
  return { settings: { name, note, output, moves, passthrough: kept, adopted } };
}
