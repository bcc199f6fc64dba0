/** What two designs print differently, file by file and line by line. */
import { structuredPatch } from 'diff';
import type { Design } from '../model/design/design.ts';
import { fileText, generateFiles, type GeneratedFile, type Language } from './files.ts';

/** `theirs` and `mine`: only the one has the line. */
export interface ComparedLine {
  readonly side: 'both' | 'theirs' | 'mine';
  readonly text: string;
  /** In the file of the side that has it, from 1; of both in that of theirs. */
  readonly number: number;
  /** In the file of mine; undefined where only theirs has the line. */
  readonly mineNumber: number | undefined;
}

export interface FileDifference {
  readonly path: string;
  readonly language: Language;
  readonly isOnlyIn: 'theirs' | 'mine' | undefined;
  readonly added: number;
  readonly removed: number;
  /** Lines that differ, with some around them; undefined where nearly nothing is the same. */
  readonly parts: readonly (readonly ComparedLine[])[] | undefined;
}

/** Lines around those that differ. */
const around = 3;
/** More edits than these nobody reads, and to find them takes its time. */
const most = 4_000;

/** Scripts say what the import blocks say. */
const scripts: ReadonlySet<Language> = new Set(['shell', 'powershell', 'bat']);

const filesOf = (design: Design): ReadonlyMap<string, GeneratedFile> =>
  new Map(
    generateFiles(design)
      .filter(({ language }) => !scripts.has(language))
      .map((file) => [file.path, file]),
  );

/** Files that are the same are left out; the order is that of theirs, then what only mine has. */
export function differences(mine: Design, theirs: Design): readonly FileDifference[] {
  const [own, other] = [filesOf(mine), filesOf(theirs)];
  return [...new Set([...other.keys(), ...own.keys()])].flatMap((path): readonly FileDifference[] => {
    const [before, after] = [own.get(path), other.get(path)];
    const { language = 'hcl' } = after ?? before ?? {};
    const found = textDifference(path, language, before && fileText(before), after && fileText(after));
    return found ? [found] : [];
  });
}

/** One file, `before` in mine and `after` in theirs; undefined where they are the same. */
export function textDifference(
  path: string,
  language: Language,
  before: string | undefined,
  after: string | undefined,
): FileDifference | undefined {
  const isOnlyIn = before === undefined ? 'theirs' : after === undefined ? 'mine' : undefined;
  const options = { context: around, maxEditLength: most };
  const patch = structuredPatch(path, path, before ?? '', after ?? '', undefined, undefined, options);
  if (!patch) return { path, language, isOnlyIn, added: 0, removed: 0, parts: undefined };
  const parts = patch.hunks.map(comparedLines);
  if (parts.length === 0) return undefined;
  const count = (side: ComparedLine['side']) => parts.flat().filter((line) => line.side === side).length;
  return { path, language, isOnlyIn, added: count('theirs'), removed: count('mine'), parts };
}

const sides: { readonly [mark: string]: ComparedLine['side'] } = { ' ': 'both', '+': 'theirs', '-': 'mine' };

function comparedLines(hunk: {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}): readonly ComparedLine[] {
  let mine = hunk.oldStart;
  let theirs = hunk.newStart;
  return hunk.lines.flatMap((line): ComparedLine[] => {
    const side = sides[line.charAt(0)];
    if (side === undefined) return []; // "\ No newline at end of file"
    const number = side === 'mine' ? mine : theirs;
    const mineNumber = side === 'theirs' ? undefined : mine;
    if (side !== 'theirs') mine += 1;
    if (side !== 'mine') theirs += 1;
    return [{ side, text: line.slice(1), number, mineNumber }];
  });
}
