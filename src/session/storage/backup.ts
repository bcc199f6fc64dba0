/** Everything that this browser keeps, as one file: made, and read back beside what is there. */
import { append } from '../../hcl/lists.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { startHistory } from '../../model/design/history.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { isWithinDepth } from '../../model/schema/bounds.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { z } from '../../model/zod.ts';
import { freeName } from '../document/free-name.ts';
import { newDocumentId } from './document-id.ts';
import type { SavedDesigns } from './saved-designs.ts';
import { storedText } from './saved-history.ts';
import { longestDetail, longestName, versionReasons, type Versions, type WholeVersion } from './versions.ts';

/** Bytes of a file that is written or read. */
const mostBackup = 64 * 1024 * 1024;
const mostDesigns = 2_000;
const mostVersions = 1_000;

const format = 'gatewright-backup';
const formatVersion = 1;

const time = z.number().check(z.gte(0), z.lte(8.64e15));

/** What every version of the format begins with. */
const head = { format: z.literal(format), version: z.int().check(z.gte(1)) };
const headSchema = z.object(head);

const backupSchema = z.object({
  ...head,
  designs: z
    .array(
      z.object({
        savedAt: time,
        document: z.string(),
        versions: z._default(
          z
            .array(
              z.object({
                at: time,
                reason: z.enum(versionReasons),
                name: z.string().check(z.minLength(1), z.maxLength(longestName)),
                detail: z.optional(z.string().check(z.maxLength(longestDetail))),
                document: z.string(),
              }),
            )
            .check(z.maxLength(mostVersions)),
          [],
        ),
      }),
    )
    .check(z.maxLength(mostDesigns)),
});
type Backup = z.infer<typeof backupSchema>;
type BackupDesign = Backup['designs'][number];
type BackupVersion = BackupDesign['versions'][number];

export interface BackupStores {
  readonly saved: Pick<SavedDesigns, 'list' | 'read' | 'write' | 'remove'>;
  readonly versions: Pick<Versions, 'wholes' | 'putBack' | 'remove'>;
}

export interface BackupFile {
  readonly text: string;
  readonly designs: number;
  /** What was omitted, as the file would be larger than one that is read. */
  readonly omitted: 'automatic versions' | 'versions' | undefined;
  /** Names of designs that cannot be read. */
  readonly unreadable: readonly string[];
}

const isBackupText = /^\s*\{\s*"format"\s*:\s*"gatewright-backup"/;

/** Whether a text says that it is one of these files. */
export const isBackup = (text: string): boolean => isBackupText.test(text.slice(0, 200));

/** All designs with their versions; undo steps stay here. Rejects when the browser refuses. */
export async function makeBackup({ saved, versions }: BackupStores): Promise<BackupFile> {
  const designs: BackupDesign[] = [];
  const unreadable: string[] = [];
  for (const { id, name } of (await saved.list()).designs) {
    const read = await saved.read(id);
    if (read.ok)
      designs.push({
        savedAt: read.savedAt,
        document: storedText(read.history.present),
        versions: (await versions.wholes(id)).map(({ at, reason, name: called, detail, document }) => ({
          at,
          reason,
          name: called,
          ...(detail === undefined ? {} : { detail }),
          document,
        })),
      });
    else unreadable.push(name);
  }
  const written = (omitted: BackupFile['omitted'], isKept: (version: BackupVersion) => boolean): BackupFile => {
    const all = designs.map((design) => ({ ...design, versions: design.versions.filter(isKept) }));
    const text = JSON.stringify({ format, version: formatVersion, designs: all });
    return { text, designs: designs.length, omitted, unreadable };
  };
  const fits = ({ text }: BackupFile) => new Blob([text]).size <= mostBackup;
  const whole = written(undefined, () => true);
  if (fits(whole)) return whole;
  const named = written('automatic versions', ({ reason }) => reason === 'manual');
  return fits(named) ? named : written('versions', () => false);
}

export type BackupResult =
  | {
      readonly ok: true;
      readonly added: number;
      /** Designs that are here already, as they are in the file. */
      readonly skipped: number;
      /** Designs and versions that cannot be read. */
      readonly unreadable: number;
    }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): BackupResult => ({ ok: false, message });

function parse(text: string): Backup | string {
  // Lists of designs and of their versions, whose documents are texts.
  if (!isWithinDepth(text, 6)) return 'The backup is nested too deeply. Nothing was added.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "The backup isn't valid JSON. It may be truncated; use the complete file.";
  }
  const begun = z.safeParse(headSchema, json);
  if (begun.success && begun.data.version > formatVersion)
    return 'The backup is from a newer version of Gatewright. Nothing was added.';
  const parsed = z.safeParse(backupSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `The backup cannot be read: ${issue?.path.join('.') ?? ''} is invalid. Nothing was added.`;
  }
  return parsed.data;
}

/**
 * Adds the designs of a backup; nothing that is here is changed. A name that is taken gets a number. Where the browser
 * refuses, those before stay.
 */
export async function restoreBackup(file: Blob, { saved, versions }: BackupStores): Promise<BackupResult> {
  if (file.size > mostBackup)
    return refuse(`The backup is ${formatNumber(file.size)} bytes; the limit is ${formatNumber(mostBackup)}.`);
  const backup = parse(await file.text());
  if (typeof backup === 'string') return refuse(backup);
  const { names, texts } = await present(saved);
  let [added, skipped, unreadable] = [0, 0, 0];
  for (const { document, savedAt, versions: kept } of backup.designs) {
    const read = readDocumentText(document);
    if (!read.ok) unreadable += 1;
    else if (texts.has(storedText(read.design))) skipped += 1;
    else {
      const { name } = read.design;
      const design = names.has(name) ? setDesignName(freeName(name, names))(read.design) : read.design;
      const id = newDocumentId();
      const wholes = kept.flatMap((version) => wholeOf(version, id));
      unreadable += kept.length - wholes.length;
      try {
        await saved.write(id, startHistory(design), savedAt);
        await versions.putBack(wholes);
      } catch {
        // Half there, it would count as here already the next time.
        await Promise.allSettled([saved.remove(id), versions.remove(wholes.map((version) => version.id))]);
        const before = added === 0 ? 'Nothing was added.' : `${formatCount(added, 'design')} were added before.`;
        return refuse(`The browser could not save ${design.name}: storage may be full. ${before}`);
      }
      names.add(design.name);
      texts.add(storedText(read.design));
      added += 1;
    }
  }
  return { ok: true, added, skipped, unreadable };
}

/** Names and documents of the designs that are here. */
async function present(saved: BackupStores['saved']): Promise<{ names: Set<string>; texts: Set<string> }> {
  const { designs } = await saved.list();
  const texts: string[] = [];
  for (const { id } of designs) {
    const read = await saved.read(id);
    if (read.ok) append(texts, [storedText(read.history.present)]);
  }
  return { names: new Set(designs.map(({ name }) => name)), texts: new Set(texts) };
}

function wholeOf({ document, ...facts }: BackupVersion, designId: string): readonly WholeVersion[] {
  const read = readDocumentText(document);
  if (!read.ok) return [];
  return [{ ...facts, id: newDocumentId(), designId, size: document.length, document }];
}

/** "3 designs added, 2 were here already". */
export function restoredText({ added, skipped, unreadable }: Extract<BackupResult, { readonly ok: true }>): string {
  const parts = [
    `${formatCount(added, 'design')} added`,
    ...(skipped === 0 ? [] : [`${formatNumber(skipped)} already here`]),
    ...(unreadable === 0 ? [] : [`${formatNumber(unreadable)} could not be read`]),
  ];
  return parts.join(', ');
}
