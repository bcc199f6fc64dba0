/** Renames and removals that Terraform cannot follow. */
import type { Design } from '../../../model/design/design.ts';
import { hclAttributesOf, slice } from '../../../hcl/body.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import type { DesignRule, Finding } from '../../../model/checks/rule.ts';
import { sources } from '../../../model/schema/sources.ts';
import { moduleBlocks } from '../folder.ts';

/** A `moved` block of the folder. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly place: FilePlace;
}

interface Renames {
  readonly moves: readonly Moved[];
  readonly removed: readonly { readonly from: string; readonly place: FilePlace }[];
  /** Addresses of the resources and modules that are declared. */
  readonly declared: ReadonlySet<string>;
}

function renamesIn(design: Design): Renames | undefined {
  if (design.moves.length === 0 && design.passthrough.length === 0) return undefined;
  const moves: Moved[] = [];
  const removed: { from: string; place: FilePlace }[] = [];
  const declared = new Set<string>();
  for (const { block, section } of moduleBlocks(design)) {
    const of = (name: string): string => {
      const attribute = hclAttributesOf(block.items).find((candidate) => candidate.name === name);
      return attribute ? slice(section.text, attribute.value).replace(/\s+/g, '') : '';
    };
    const place = section.placeOf(block.start);
    if (block.type === 'resource') declared.add(block.labels.join('.'));
    else if (block.type === 'module') declared.add(`module.${block.labels[0] ?? ''}`);
    else if (block.type === 'moved') moves.push({ from: of('from'), to: of('to'), place });
    else if (block.type === 'removed') removed.push({ from: of('from'), place });
  }
  return { moves: moves.filter(({ from, to }) => from !== '' && to !== ''), removed, declared };
}

const finding = (place: FilePlace, problem: string, how: string): Finding & { readonly key: undefined } => ({
  key: undefined,
  path: [],
  problem: `Line ${place.line} of ${place.file}: ${problem}`,
  how,
  place,
});

function* withoutTwin(moves: readonly Moved[]) {
  const byFrom = new Map<string, Moved>();
  const byTo = new Map<string, Moved>();
  for (const move of moves) {
    const [first, other] = [byFrom.get(move.from), byTo.get(move.to)];
    byFrom.set(move.from, first ?? move);
    byTo.set(move.to, other ?? move);
    if (first && first.to !== move.to)
      yield finding(
        move.place,
        `${move.from} is moved to ${move.to} here, and to ${first.to} in ${first.place.file}, line ${first.place.line}.`,
        'Keep one of the two moved blocks.',
      );
    else if (other && other.from !== move.from)
      yield finding(
        move.place,
        `${move.from} and ${other.from} (${other.place.file}, line ${other.place.line}) are both moved to ${move.to}.`,
        'Only one resource can become another: keep one of the two moved blocks.',
      );
  }
}

export const movesUnambiguous: DesignRule = {
  id: 'moves-unambiguous',
  severity: 'error',
  title: 'Each address is moved from one other and to one other, or Terraform refuses the moves as ambiguous',
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (renames) yield* withoutTwin(renames.moves);
  },
};

export const movesEnd: DesignRule = {
  id: 'moves-end',
  severity: 'error',
  title: 'Moves do not lead back to where they began, or Terraform refuses them as circular',
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (!renames) return;
    const next = new Map(renames.moves.map((move) => [move.from, move]));
    const walked = new Set<string>();
    for (const start of renames.moves) {
      const trail = new Set<string>();
      let at: Moved | undefined = start;
      while (at && !walked.has(at.from)) {
        walked.add(at.from);
        trail.add(at.from);
        if (trail.has(at.to)) {
          const isSame = at.from === at.to;
          yield finding(
            at.place,
            isSame
              ? `${at.from} is moved to itself.`
              : `The move from ${at.from} to ${at.to} leads back to an address that it began with.`,
            isSame ? 'Remove the moved block.' : 'Remove one of the moved blocks of this circle.',
          );
        }
        at = next.get(at.to);
      }
    }
  },
};

export const movedIsGone: DesignRule = {
  id: 'moved-is-gone',
  severity: 'error',
  title: 'What a moved or removed block leads away from is no longer declared, or Terraform refuses the block',
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (!renames) return;
    const { moves, removed, declared } = renames;
    for (const { from, place } of moves)
      if (declared.has(from))
        yield finding(
          place,
          `${from} is moved away from, and it is still declared.`,
          'Remove the moved block, or rename the resource.',
        );
    for (const { from, place } of removed)
      if (declared.has(from))
        yield finding(
          place,
          `${from} is removed from the state, and it is still declared.`,
          'Remove the removed block, or the resource.',
        );
  },
};

/** The provider of a resource address, of the two that share types of AWS. */
const providerIn = (address: string) => /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(awscc|aws)_[\w-]*\./.exec(address)?.[1];

export const movesKeepProvider: DesignRule = {
  id: 'moves-keep-type',
  severity: 'error',
  title: 'A moved block does not lead from aws to awscc or back: neither provider can take over a state of the other',
  source: sources.terraformMoved,
  *checkDesign(design) {
    for (const { from, to, place } of renamesIn(design)?.moves ?? []) {
      const [before, after] = [providerIn(from), providerIn(to)];
      if (before === undefined || after === undefined || before === after) continue;
      yield finding(
        place,
        `${from} can't be moved to ${to}: the two belong to different providers.`,
        'Use a removed block with destroy = false for the old address, and an import block for the new one.',
      );
    }
  },
};

export const moveRules = [movesUnambiguous, movesEnd, movedIsGone, movesKeepProvider] as const;
