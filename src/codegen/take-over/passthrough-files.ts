/** Terraform text of two designs, file by file, and what is placed among it. */
import { compareDesigns } from '../compare/compare-designs.ts';
import type { Design, PassthroughPart } from '../../model/design/design.ts';
import { formOf } from '../../model/design/passthrough/file-form.ts';
import type { Key } from '../../model/schema/value.ts';
import type { LinkChange } from './link-change.ts';
import { ownAddresses } from './object-lines.ts';
import { readdressedBlocks, type Addresses } from './readdressing.ts';
import type { Translation } from './translation.ts';

export const filesOfText = ({ passthrough, fileForms = [] }: Design): ReadonlySet<string> =>
  new Set([...passthrough, ...fileForms].map(({ file }) => file));

/** A part of the link in one's own words. Text of a module of its own names nothing of this one. */
export const partFrom = (part: PassthroughPart, addresses: Addresses, keyOf: (key: Key) => Key): PassthroughPart =>
  'ref' in part
    ? { ...part, ref: keyOf(part.ref) }
    : part.file.includes('/')
      ? part
      : { ...part, text: readdressedBlocks(part.text, addresses) };

export function fileChanges(mine: Design, theirs: Design, translation: Translation): readonly LinkChange[] {
  if (mine.passthrough.length + theirs.passthrough.length === 0 && !mine.fileForms && !theirs.fileForms) return [];
  const { keyOf } = translation;
  const addresses = ownAddresses(translation);
  const shared = new Set<Key>([
    ...translation.pairs.ofBefore.keys(),
    ...mine.variables.flatMap(({ key, name }) => (translation.variables.has(name) ? [key] : [])),
  ]);
  const said = (design: Design, parts: readonly PassthroughPart[], file: string) =>
    JSON.stringify([
      parts.filter((part) => part.file === file && ('text' in part || shared.has(part.ref))),
      formOf(design, file),
    ]);
  const own = mine.passthrough;
  const other = theirs.passthrough.map((part) => partFrom(part, addresses, keyOf));
  const texts = compareDesigns(mine, theirs).differences.filter(
    ({ before, after }) => (after ?? before)?.file !== undefined,
  );
  return [...new Set([...filesOfText(mine), ...filesOfText(theirs)])].flatMap((file) => {
    if (said(mine, own, file) === said(theirs, other, file)) return [];
    const has = (design: Design) => design.passthrough.some((part) => part.file === file && 'text' in part);
    const kind = !has(mine) && has(theirs) ? 'added' : has(mine) && !has(theirs) ? 'removed' : 'changed';
    const lines = texts
      .filter(({ before, after }) => (after ?? before)?.file === file)
      .map(({ title, kind: what }) => ({ label: `${title} ${what}` }));
    return [
      {
        id: `file ${file}`,
        kind,
        pile: 'other',
        title: file,
        subject: `file ${file}`,
        part: { of: 'file', file },
        lines: lines.length === 0 ? [{ label: 'Comments, order and spacing' }] : lines,
      },
    ];
  });
}
