/** What differs in the Terraform text beside two designs, block by block: nobody can tell what it does to requests. */
import type { Design, PassthroughPart } from '../../model/design/design.ts';
import { hclAttributesOf, slice, type HclItem } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Difference, DifferencePlace } from './comparison.ts';
import type { Meaning } from './meaning.ts';

interface KeptPiece {
  readonly place: DifferencePlace;
  readonly text: string;
}

/** What blocks without labels are about. */
const subjects: ReadonlySet<string> = new Set(['from', 'to']);

function addressOfItem(item: HclItem, text: string): string {
  if (item.kind === 'attribute') return item.name;
  if (item.kind !== 'block') return '';
  const about = hclAttributesOf(item.items).filter(({ name }) => subjects.has(name));
  const labels = [...(item.type === 'resource' ? [] : [item.type]), ...item.labels].join('.');
  return item.labels.length > 0 ? labels : [labels, ...about.map(({ value }) => slice(text, value))].join(' ');
}

/** Blocks and settings of a part; a part that cannot be read is one piece. */
const piecesOfPart = memoByObject((part: PassthroughPart): readonly KeptPiece[] => {
  if (!('text' in part)) return [];
  const { file, text } = part;
  const items = readFile(text).items.filter((item) => item.kind !== 'comment');
  if (items.some(({ kind }) => kind === 'broken')) return [{ place: { address: file, file }, text: text.trim() }];
  return items.flatMap((item) =>
    item.kind === 'broken'
      ? []
      : [{ place: { address: addressOfItem(item, text), file }, text: slice(text, item).trim() }],
  );
});

/** By address, numbered where several have the same, as `locals` and `moved` blocks. */
function piecesOf({ passthrough }: Design): ReadonlyMap<string, KeptPiece> {
  const pieces = new Map<string, KeptPiece>();
  const counts = new Map<string, number>();
  for (const piece of passthrough.flatMap(piecesOfPart)) {
    const count = (counts.get(piece.place.address) ?? 0) + 1;
    counts.set(piece.place.address, count);
    pieces.set(`${piece.place.address} ${count}`, piece);
  }
  return pieces;
}

const consequence = "This text isn't analyzed: review it.";

/** In the order of the design before, then what only the other has. */
export function passthroughDifferences(before: Design, after: Design, meaning: Meaning): readonly Difference[] {
  const [ones, others] = [piecesOf(before), piecesOf(after)];
  return [...new Set([...ones.keys(), ...others.keys()])].flatMap((key): readonly Difference[] => {
    const [one, other] = [ones.get(key), others.get(key)];
    if (one && other && meaning.before.saidText(one.text) === meaning.after.saidText(other.text)) return [];
    const kind = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
    const { address, file = '' } = (other ?? one)?.place ?? { address: '' };
    return [
      {
        grade: 'risky',
        kind,
        title: address,
        ...(one ? { before: one.place, was: one.text } : {}),
        ...(other ? { after: other.place, now: other.text } : {}),
        path: [],
        sentence: `${address} ${kind} in ${file}`,
        consequence,
      },
    ];
  });
}
