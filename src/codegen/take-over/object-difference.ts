/** The code of one thing in two designs. */
import type { Design } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { differences, textDifference, type FileDifference } from '../differences.ts';
import { generateFiles } from '../files.ts';
import type { LinkChange } from './link-change.ts';

/** By path, what an object or variable prints there; scripts say what the import blocks say. */
function codeOf(design: Design, key: Key | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { path, language, chunks } of key === undefined ? [] : generateFiles(design)) {
    if (language === 'shell' || language === 'powershell' || language === 'bat') continue;
    const own = chunks.filter((chunk) => chunk.key === key).map(({ text }) => text);
    if (own.length > 0) texts.set(path, own.join('\n\n'));
  }
  return texts;
}

/** Both sides of what a change is of, by the key of each; undefined for what prints no block of its own. */
function keysOfPart({ part }: LinkChange): readonly [mine: Key | undefined, theirs: Key | undefined] | undefined {
  switch (part.of) {
    case 'file':
    case 'move':
    case 'waiver':
    case 'setting':
      return undefined;
    default:
      return [part.mine?.key, part.theirs?.key];
  }
}

export const hasCode = (change: LinkChange): boolean => change.part.of === 'file' || keysOfPart(change) !== undefined;

/** Line by line, where the code differs. */
export function codeDifferences(mine: Design, theirs: Design, change: LinkChange): readonly FileDifference[] {
  const { part } = change;
  if (part.of === 'file') return differences(mine, theirs).filter(({ path }) => path === part.file);
  const [own, other] = keysOfPart(change) ?? [undefined, undefined];
  const [before, after] = [codeOf(mine, own), codeOf(theirs, other)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(
    (path) => textDifference(path, 'hcl', before.get(path), after.get(path)) ?? [],
  );
}
