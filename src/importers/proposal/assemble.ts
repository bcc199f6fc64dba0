/** Readings and the current design → a proposal. Pure: with other answers it is made anew, and rows keep their keys. */
import { indexOf, type Design } from '../../model/design/design.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';
import { attachChildren, withAttached } from './attach.ts';
import { candidatesOf, typeOrder, withParents, type Candidate } from './candidates.ts';
import { mergeCandidates } from './merge.ts';
import { Namer } from './naming.ts';
import { finalKeys, objectsOf } from './objects.ts';
import { withOverrides } from './overrides.ts';
import { placesIn } from './places.ts';
import type { Resolutions, Proposal } from './proposal.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { filesIn } from './file-segments.ts';
import { attributesWith, linked, type IdBook } from './references.ts';
import { rowsOf } from './rows.ts';
import { candidateProtocols, resolveVariant } from './resolve-variant.ts';
import { userNamesOf } from './users.ts';
import { withImportedVariables } from './variables.ts';

export function assemble(given: readonly ParsedSource[], design: Design, resolutions: Resolutions = {}): Proposal {
  const { parsedSources: sources, variables } = withImportedVariables(given, design);
  const { candidates: found, missingIds } = withParents(candidatesOf(sources, design), resolutions);
  const { to, foreign } = attachChildren(found, design, resolutions);
  const candidates = withOverrides(withAttached(found, to, design));
  const users = userNamesOf(design, candidates);
  const { alias, book } = mergeCandidates(candidates, design, users, resolutions);
  resolveVariants(candidates, design, book);
  const finals = finalKeys(candidates, design, alias);
  const objects = objectsOf(
    candidates,
    finals,
    new Namer(design, candidates, sources),
    users.routes,
    design.output.provider,
  );
  return {
    ...rowsOf(candidates, objects, sources, design),
    missingIds: missingIds.map((id) => ({ ...id, candidates: candidatesFor(id.part, design, candidates) })),
    variables,
    passthrough: sources.flatMap(({ passthrough }) => passthrough.filter(({ isKnown }) => !isKnown)),
    ...filesIn(sources, candidates),
    notes: sources.flatMap(({ notes }) => notes),
    ...placesIn(sources, candidates),
    lists: sources.flatMap(({ lists = [] }) => lists),
    foreignApis: foreign.filter((id) => !to.has(id)),
    ...settingsOf(sources),
  };
}

/** Decides on the variant of each thing, and links what only that variant takes for a reference. */
function resolveVariants(candidates: readonly Candidate[], design: Design, book: IdBook): void {
  const protocols = candidateProtocols(candidates, design);
  for (const candidate of candidates) {
    if (candidate.mergedInto) continue;
    resolveVariant(candidate, protocols, design.output.provider);
    if (candidate.kind === 'terraform') continue;
    const attributes = attributesWith(resourceType(candidate.found.type), candidate.variant);
    candidate.values = linked(attributes, candidate.values, book);
  }
}

/** What a missing id can be that of: objects of the design, then new ones. */
function candidatesFor(part: string, design: Design, candidates: readonly Candidate[]): readonly Key[] {
  const type = typeOrder.find((id) => resourceType(id).ownId === part);
  if (type === undefined) return [];
  const found = candidates.filter(
    (candidate) => candidate.found.type === type && !candidate.mergedInto && !candidate.match,
  );
  return [...(indexOf(design).byType.get(type) ?? []), ...found].map(({ key }) => key);
}

function settingsOf(sources: readonly ParsedSource[]): Pick<Proposal, 'settings'> {
  const design = sources.find((parsed) => parsed.design)?.design;
  if (!design) return {};
  const { name, note, output, moves, passthrough, fileForms, adopted, waivers, requests } = design;
  return {
    settings: {
      name,
      note,
      output,
      moves,
      passthrough,
      adopted,
      waivers,
      ...(fileForms ? { fileForms } : {}),
      ...(requests ? { requests } : {}),
    },
  };
}
