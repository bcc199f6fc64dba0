/** Versions of a design: kept under a name by the person, or before a change that touches much. */
import { append } from '../../hcl/lists.ts';
import type { Design } from '../../model/design/design.ts';
import { stepKinds } from '../../model/design/history.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { z } from '../../model/zod.ts';
import type { VersionDatabase } from './database.ts';
import { newDocumentId } from './document-id.ts';
import { storedText } from './saved-history.ts';

/** Automatic ones of a design; the oldest goes when there is one more. */
export const mostAutomatic = 50;
/** Named ones of a design. None goes by itself, so one more is refused. */
export const mostNamed = 500;
export const longestName = 200;
export const longestDetail = 1_000;

/** What made a version: a person, an export, or what was done right after it. */
export const versionReasons = ['manual', 'export', ...stepKinds] as const;
export type VersionReason = (typeof versionReasons)[number];

const summarySchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  designId: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970. */
  at: z.number(),
  reason: z.enum(versionReasons),
  name: z.string().check(z.minLength(1), z.maxLength(longestName)),
  /** What was done right after it, or which files were exported. */
  detail: z.optional(z.string().check(z.maxLength(longestDetail))),
  /** Characters that it takes. */
  size: z.int().check(z.gte(0)),
});
export type Version = z.infer<typeof summarySchema>;

const contentSchema = z.object({ id: z.string(), document: z.string() });

export interface NewVersion {
  readonly reason: VersionReason;
  readonly name: string;
  readonly detail?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A version with the text of its design document, for files and for bringing it back. */
export interface WholeVersion extends Version {
  readonly document: string;
}

export type ReadVersion =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly message: string };

export type Versions = ReturnType<typeof versionsIn>;

const isAutomatic = ({ reason }: Pick<Version, 'reason'>) => reason !== 'manual';

/** Automatic versions that are one too many, oldest first. The last export stays: changes are told from it. */
function surplus(newestFirst: readonly Version[]): readonly string[] {
  const lastExport = newestFirst.find(({ reason }) => reason === 'export');
  return newestFirst
    .filter((version) => isAutomatic(version) && version !== lastExport)
    .slice(lastExport ? mostAutomatic - 1 : mostAutomatic)
    .map(({ id }) => id);
}

export function versionsIn(database: VersionDatabase) {
  const listeners = new Set<() => void>();
  /** One after the other, so that each counts those before it. */
  let running: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = running.then(work);
    running = done.catch(() => undefined);
    return done.then((result) => {
      for (const listener of listeners) listener();
      return result;
    });
  };

  /** Newest first; entries that cannot be read are skipped. */
  async function list(designId: string): Promise<readonly Version[]> {
    const versions: Version[] = [];
    for (const entry of await database.summaries(designId)) {
      const parsed = z.safeParse(summarySchema, entry);
      if (parsed.success) append(versions, [parsed.data]);
    }
    return versions.toSorted((a, b) => b.at - a.at);
  }

  const put = ({ document, ...summary }: WholeVersion, gone: readonly string[] = []): Promise<void> => {
    const content: z.infer<typeof contentSchema> = { id: summary.id, document };
    return database.put(summary, content, gone);
  };

  const textOf = async (id: string): Promise<string | undefined> => {
    const content = z.safeParse(contentSchema, await database.content(id));
    return content.success ? content.data.document : undefined;
  };

  /**
   * Keeps a version; an automatic one that is like the newest is not kept twice.
   * @returns what is kept; undefined: nothing. Rejects when the browser refuses.
   */
  const keep = (designId: string, design: Design, facts: NewVersion): Promise<Version | undefined> =>
    inTurn(async () => {
      const document = storedText(design);
      const { reason, at } = facts;
      const version: Version = {
        id: newDocumentId(),
        designId,
        at,
        reason,
        name: facts.name.slice(0, longestName),
        ...(facts.detail === undefined ? {} : { detail: facts.detail.slice(0, longestDetail) }),
        size: document.length,
      };
      const before = await list(designId);
      if (reason === 'manual' && before.length - before.filter(isAutomatic).length >= mostNamed)
        throw new Error(`A design has at most ${mostNamed} named versions. Delete one first.`);
      const isLike = async (one: Version) => one.size === version.size && (await textOf(one.id)) === document;
      const [newest] = before;
      if (reason !== 'manual' && reason !== 'export' && newest && (await isLike(newest))) return undefined;
      // An export of the same files again moves up.
      const like: Version[] = [];
      if (reason === 'export')
        for (const one of before) if (one.reason === 'export' && (await isLike(one))) like.push(one);
      const others = before.filter((one) => !like.includes(one));
      await put({ ...version, document }, [...like.map(({ id }) => id), ...surplus([version, ...others])]);
      return version;
    });

  async function read(id: string): Promise<ReadVersion> {
    const text = await textOf(id);
    if (text === undefined) return { ok: false, message: 'This version is no longer saved in this browser.' };
    const design = readDocumentText(text);
    return design.ok ? design : { ok: false, message: `This version cannot be read. ${design.message}` };
  }

  /** All versions of a design with their texts, newest first. */
  async function wholes(designId: string): Promise<readonly WholeVersion[]> {
    const texts = (await list(designId)).map(async (version) => ({ version, document: await textOf(version.id) }));
    return (await Promise.all(texts)).flatMap(({ version, document }) =>
      document === undefined ? [] : [{ ...version, document }],
    );
  }

  return {
    list,
    read,
    keep,
    wholes,
    /** Writes versions as they are, such as those of a design that comes back. */
    putBack: (versions: readonly WholeVersion[]): Promise<void> =>
      inTurn(async () => {
        for (const version of versions) await put(version);
      }),
    /** A version that is given a name is the person's from then on. */
    rename: (version: Version, name: string): Promise<void> =>
      inTurn(async () => {
        const document = await textOf(version.id);
        if (document !== undefined)
          await put({ ...version, reason: 'manual', name: name.slice(0, longestName), document });
      }),
    remove: (ids: readonly string[]): Promise<void> => inTurn(() => database.delete(ids)),
    /** Hears of each change in this tab; returns how to stop. */
    watch(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
