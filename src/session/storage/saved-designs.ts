/** The person's designs in this browser: list, read, write, rename, duplicate, remove. */
import { indexOf, variantOfObject, type Design } from '../../model/design/design.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { startHistory, type History } from '../../model/design/history.ts';
import { append } from '../../hcl/lists.ts';
import { z } from '../../model/zod.ts';
import { checked } from '../document/checks.ts';
import { freeName } from '../document/free-name.ts';
import type { DesignDatabase } from './database.ts';
import { newDocumentId } from './document-id.ts';
import { later } from '../page/later.ts';

const count = z.int().check(z.gte(0));

const summarySchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  counts: z.object({
    /** Of the first API; null without one. */
    protocol: z.nullable(z.enum(['HTTP', 'WEBSOCKET'])),
    integrations: count,
    errors: count,
    warnings: count,
  }),
});
export type SavedSummary = z.infer<typeof summarySchema>;

const contentSchema = z.object({
  id: z.string(),
  savedAt: z.number(),
  document: z.string(),
  history: z.optional(z.unknown()),
});

export interface SavedList {
  /** Most recent first. */
  readonly designs: readonly SavedSummary[];
  /** Ids of entries that cannot be read; they can be removed. */
  readonly damaged: readonly string[];
}

export type ReadSaved =
  | { readonly ok: true; readonly history: History; readonly savedAt: number }
  | { readonly ok: false; readonly message: string };

export type SavedDesigns = ReturnType<typeof savedDesignsIn>;

const summaryOf = (id: string, design: Design, savedAt: number): SavedSummary => {
  const { byType } = indexOf(design);
  const { counts } = checked(design);
  const [api] = byType.get('api') ?? [];
  return {
    id,
    name: design.name,
    savedAt,
    counts: {
      protocol: (api && variantOfObject(api)?.protocol) ?? null,
      integrations: byType.get('integration')?.length ?? 0,
      errors: counts.error,
      warnings: counts.warning,
    },
  };
};

/** Reads and writes designs. The list needs none of it, and the start page shows no more than the list. */
export const designStorage = later(() => import('./saved-history.ts'));

export function savedDesignsIn(database: DesignDatabase) {
  async function list(): Promise<SavedList> {
    const designs: SavedSummary[] = [];
    const damaged: string[] = [];
    for (const entry of await database.summaries()) {
      const parsed = z.safeParse(summarySchema, entry);
      if (parsed.success) designs.push(parsed.data);
      else append(damaged, idOf(entry));
    }
    return { designs: designs.toSorted((a, b) => b.savedAt - a.savedAt), damaged };
  }

  async function read(id: string): Promise<ReadSaved> {
    const entry = await database.content(id);
    if (entry === undefined)
      return refuse(
        'This design is not saved in this browser. It was deleted, or its address is from another browser.',
      );
    const content = z.safeParse(contentSchema, entry);
    if (!content.success) return refuse('The saved design cannot be read.');
    const { document, history, savedAt } = content.data;
    const { readStored } = await designStorage.load();
    const stored = readStored(document, history);
    return stored.ok
      ? { ok: true, history: stored.history, savedAt }
      : refuse(`The saved design cannot be read. ${stored.message}`);
  }

  /** Rejects when the browser refuses. */
  async function write(id: string, history: History, savedAt: number): Promise<void> {
    const { packHistory, storedText } = await designStorage.load();
    const content = { id, savedAt, document: storedText(history.present), history: packHistory(history) };
    await database.put(summaryOf(id, history.present, savedAt), content);
  }

  async function rename(id: string, name: string): Promise<ReadSaved> {
    const saved = await read(id);
    if (!saved.ok || name === '') return saved;
    const present = setDesignName(name)(saved.history.present);
    const history = { ...saved.history, present };
    await write(id, history, saved.savedAt);
    return { ...saved, history };
  }

  /** A copy without undo steps, under its own name. */
  async function duplicate(id: string, savedAt: number): Promise<{ readonly id: string } | undefined> {
    const saved = await read(id);
    if (!saved.ok) return undefined;
    const names = new Set((await list()).designs.map((summary) => summary.name));
    const copy = setDesignName(freeName(saved.history.present.name, names))(saved.history.present);
    const newId = newDocumentId();
    await write(newId, startHistory(copy), savedAt);
    return { id: newId };
  }

  return { list, read, write, rename, duplicate, remove: (id: string): Promise<void> => database.delete(id) };
}

const refuse = (message: string): ReadSaved => ({ ok: false, message });

const idOf = (entry: unknown): readonly string[] => {
  const parsed = z.safeParse(z.object({ id: z.string() }), entry);
  return parsed.success ? [parsed.data.id] : [];
};
