/** Undo steps that survive a reload: the nearest ones, as long as they are few and small. */
import { type Design, type DesignObject, indexOf } from '../../model/design/design.ts';
import { toDocument } from '../../model/document/document.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import {
  startHistory,
  stepKinds,
  type History,
  type HistoryStep,
  type StepFacts,
  type StepKind,
} from '../../model/design/history.ts';
import { memoByObject } from '../../model/memo.ts';
import { z } from '../../model/zod.ts';

const mostStored = 20;
const mostCharacters = 1024 * 1024;

const stepsSchema = z.array(
  z.object({
    label: z.string().check(z.maxLength(1_000)),
    kind: z.optional(z.enum(stepKinds)),
    time: z.optional(z.number()),
    document: z.string(),
  }),
);
export const savedHistorySchema = z.object({
  past: stepsSchema.check(z.maxLength(mostStored)),
  future: stepsSchema.check(z.maxLength(mostStored)),
});
export type SavedHistory = z.infer<typeof savedHistorySchema>;
type SavedStep = SavedHistory['past'][number];

/** A design as the text that is stored, made once. */
export const storedText: (design: Design) => string = memoByObject((design: Design) =>
  JSON.stringify(toDocument(design)),
);

/** Without what is not known. */
const factsOf = ({ label, kind, time }: StepFacts) => ({
  label,
  ...(kind ? { kind } : {}),
  ...(time ? { time } : {}),
});

/** The steps worth storing, undo before redo. */
export function packHistory({ past, future }: History): SavedHistory {
  let left = mostCharacters;
  const pack = (nearestFirst: readonly HistoryStep[]): SavedStep[] => {
    const kept: SavedStep[] = [];
    for (const { label, kind, time, design } of nearestFirst.slice(0, mostStored)) {
      const document = storedText(design);
      left -= document.length;
      if (left < 0) break;
      kept.push({ ...factsOf({ label, kind, time }), document });
    }
    return kept;
  };
  return { past: pack(past.toReversed()).toReversed(), future: pack(future) };
}

/** The design and its undo steps, of which those that cannot be read are left out. */
export function readStored(
  document: string,
  steps: unknown,
): { readonly ok: true; readonly history: History } | { readonly ok: false; readonly message: string } {
  const read = readDocumentText(document);
  if (!read.ok) return read;
  const saved = z.safeParse(savedHistorySchema, steps);
  return { ok: true, history: unpackHistory(read.design, saved.success ? saved.data : undefined) };
}

/** The history around a design, up to the first step that cannot be read. */
export function unpackHistory(present: Design, saved: SavedHistory | undefined): History {
  const start = startHistory(present);
  return saved
    ? { ...start, past: unpack(present, saved.past.toReversed()).toReversed(), future: unpack(present, saved.future) }
    : start;
}

/** Steps that were stored before they had kinds say it in their labels. */
const earlierKind = (label: string): StepKind | undefined => (/^bring in /i.test(label) ? 'adopt' : undefined);

function unpack(present: Design, nearestFirst: readonly SavedStep[]): HistoryStep[] {
  const steps: HistoryStep[] = [];
  let neighbour = present;
  for (const { label, kind = earlierKind(label), time, document } of nearestFirst) {
    const read = readDocumentText(document);
    if (!read.ok) break;
    neighbour = sharing(read.design, neighbour);
    steps.push({ ...factsOf({ label, kind, time }), design: neighbour });
  }
  return steps;
}

const objectText = memoByObject((object: DesignObject) => JSON.stringify(object));

/** The design with the neighbour's own objects where they are equal, as edits would have left them. */
export function sharing(design: Design, neighbour: Design): Design {
  const { byKey } = indexOf(neighbour);
  const objects = design.objects.map((object) => {
    const other = byKey.get(object.key);
    return other && objectText(other) === objectText(object) ? other : object;
  });
  return { ...design, objects };
}
