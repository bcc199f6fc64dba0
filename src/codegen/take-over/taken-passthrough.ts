/** The Terraform text beside a design, with files of a link that are taken over. */
import type { Design, PassthroughPart } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { filesOfText, partFrom } from './passthrough-files.ts';
import type { TakenScope } from './taken-objects.ts';

const groupsByFile = (parts: readonly PassthroughPart[]): ReadonlyMap<string, PassthroughPart[]> => {
  const groups = new Map<string, PassthroughPart[]>();
  for (const part of parts) {
    const known = groups.get(part.file);
    if (known) known.push(part);
    else groups.set(part.file, [part]);
  }
  return groups;
};

const refOf = (part: PassthroughPart | undefined): Key | undefined => (part && 'ref' in part ? part.ref : undefined);

/** Places of objects that `into` lacks, each behind the one that it is behind in `from`. */
function withPlaces(
  into: readonly PassthroughPart[],
  from: readonly PassthroughPart[],
  isMeant: (key: Key) => boolean,
) {
  const parts = [...into];
  const there = new Set(parts.flatMap((part) => refOf(part) ?? []));
  let before: Key | undefined;
  for (const part of from) {
    const key = refOf(part);
    if (key === undefined) continue;
    if (!there.has(key) && isMeant(key)) {
      const at = before === undefined ? -1 : parts.findIndex((one) => refOf(one) === before);
      parts.splice(at < 0 ? parts.length : at + 1, 0, part);
      there.add(key);
    }
    if (there.has(key)) before = key;
  }
  return parts;
}

/**
 * @param own the design with the objects that are removed taken out, and their words
 * @param keys of objects and variables that there will be
 */
export function takenPassthrough(
  own: Design,
  keys: ReadonlySet<Key>,
  { theirs, translation: { keyOf, pairs, variables }, taken, names }: TakenScope,
  isAll: boolean,
): Pick<Design, 'passthrough' | 'fileForms'> {
  const mine = own.passthrough.map((part) => partFrom(part, names.ofMine, (key) => key));
  const other = theirs.passthrough.map((part) => partFrom(part, names.ofTheirs, keyOf));
  /** Where what both have is placed, a file of the link says. */
  const shared = new Set([
    ...pairs.ofBefore.keys(),
    ...own.variables.flatMap(({ key, name }) => (variables.has(name) ? [key] : [])),
  ]);
  const isThere = (part: PassthroughPart) => !('ref' in part) || keys.has(part.ref);
  const isTaken = (file: string) => taken.has(`file ${file}`);
  const [ours, linked] = [groupsByFile(mine), groupsByFile(other)];
  const placed = new Set(other.filter(({ file }) => isTaken(file)).flatMap((part) => refOf(part) ?? []));
  const placedHere = new Set([...placed, ...mine.flatMap((part) => refOf(part) ?? [])]);
  const files = isAll ? [...linked.keys(), ...ours.keys()] : [...ours.keys(), ...linked.keys()];
  const passthrough = [...new Set(files)].flatMap((file): readonly PassthroughPart[] => {
    const [before, after] = [ours.get(file) ?? [], linked.get(file) ?? []];
    return isTaken(file)
      ? withPlaces(after.filter(isThere), before.filter(isThere), (key) => !placed.has(key) && !shared.has(key))
      : withPlaces(
          before.filter((part) => isThere(part) && !placed.has(refOf(part) ?? '')),
          after.filter(isThere),
          (key) => !placedHere.has(key),
        );
  });
  const forms = [...new Set([...filesOfText(own), ...filesOfText(theirs)])].flatMap(
    (file) => (isTaken(file) ? theirs : own).fileForms?.filter((form) => form.file === file) ?? [],
  );
  return { passthrough, ...(forms.length === 0 ? {} : { fileForms: forms }) };
}
