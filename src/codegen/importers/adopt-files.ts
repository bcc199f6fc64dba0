/** The files that a design was read from → its kept text, and the words of its objects and variables. */
import { bounds } from '../../model/bounds.ts';
import type { Design, DesignObject, KeptPart, Move, Variable } from '../../model/design.ts';
import { readdressed } from '../../model/kept.ts';
import type { Key } from '../../model/value.ts';
import type { Chunk } from '../chunks.ts';
import { generateFiles } from '../files.ts';
import { namesOf } from '../terraform/names.ts';
import { commentsOf, saidBy, saidByVariable } from '../terraform/written.ts';
import type { FilePiece, Proposal } from './proposal.ts';

export interface Brought {
  /** What the rows became, by row; rows that were not taken over are missing. */
  readonly keys: ReadonlyMap<Key, Key>;
  /** Addresses that are others in the design than in the files, since something else had the name already. */
  readonly renamed: ReadonlyMap<string, string>;
  /** True where nothing stood in the design before. */
  readonly isFresh: boolean;
}

/** The design with the files that came with it: dropped again, a file takes the place of its earlier text. */
export function withFiles(design: Design, proposal: Proposal, { keys, renamed, isFresh }: Brought): Design {
  const { files, moves } = proposal;
  if (files.length === 0 && moves.length === 0) return design;
  const set = isFresh ? withSettings(design, proposal) : design;
  const variables = new Map(set.variables.map(({ name, key }) => [name, key]));
  const placed = files.map((piece): Placed => ({ ...piece, key: keyOf(piece, keys, variables) }));
  const said = withWords({ ...set, moves: [...set.moves, ...newMoves(set.moves, moves)] }, placed);
  const own = ownTexts(said);
  const outputs = placed.some((piece) => isOwn(piece, own) && piece.file === outputsPath);
  const settled = isFresh ? { ...said, output: { ...said.output, outputs } } : said;
  const others = settled.kept.filter(({ file }) => !files.some((piece) => piece.file === file));
  return { ...settled, kept: [...others, ...withNewNames(partsOf(settled, placed, own), renamed)] };
}

const withNewNames = (parts: readonly KeptPart[], renamed: ReadonlyMap<string, string>): readonly KeptPart[] =>
  [...renamed].reduce((kept, [from, to]) => readdressed(kept, from, to), parts);

interface Placed extends FilePiece {
  readonly key: Key | undefined;
}

const keyOf = (piece: FilePiece, rows: ReadonlyMap<Key, Key>, variables: ReadonlyMap<string, Key>): Key | undefined =>
  piece.row === undefined ? variables.get(piece.variable ?? '') : rows.get(piece.row);

const withSettings = (design: Design, { output }: Proposal): Design => ({
  ...design,
  output: {
    ...design.output,
    ...(output?.imports === undefined ? {} : { imports: output.imports }),
    ...(design.output.region === '' && output?.region !== undefined ? { region: output.region } : {}),
  },
});

const newMoves = (before: readonly Move[], moves: readonly Move[]): readonly Move[] =>
  moves.filter(
    ({ type, from, to }) => !before.some((move) => move.type === type && move.from === from && move.to === to),
  );

/** Objects and variables with their words, where those are others than ours. */
function withWords(design: Design, placed: readonly Placed[]): Design {
  const words = new Map(placed.flatMap((piece) => (piece.key === undefined ? [] : [[piece.key, piece]])));
  const plain: Design = {
    ...design,
    kept: [],
    objects: design.objects.map((object) => (words.has(object.key) ? withoutWords(object) : object)),
    variables: design.variables.map((variable) => (words.has(variable.key) ? withoutWords(variable) : variable)),
  };
  const printed = chunksByKey(plain);
  const names = namesOf(plain);
  const wordsFor = (key: Key, says: string) => {
    const piece = words.get(key);
    const text = piece && wordsIn(piece);
    return text === undefined || text === printed.get(key)
      ? {}
      : { written: { text, says: piece?.restated ? '' : says } };
  };
  return {
    ...design,
    objects: plain.objects.map((object) =>
      words.has(object.key) ? { ...object, ...wordsFor(object.key, saidBy(object, names)) } : object,
    ),
    variables: plain.variables.map((variable) =>
      words.has(variable.key) ? { ...variable, ...wordsFor(variable.key, saidByVariable(variable)) } : variable,
    ),
  };
}

function withoutWords<Part extends DesignObject | Variable>(part: Part): Part {
  const { written: _, ...rest } = part;
  return rest as Part;
}

/** Nothing where there are no words to keep; of what is printed in others, the comments above. */
function wordsIn({ text, restated }: FilePiece): string | undefined {
  const words = restated ? commentsOf(text) : text;
  return words === '' || words.length > bounds.textKept ? undefined : words;
}

/** What is printed of each object and variable in its Terraform file. */
const chunksByKey = (design: Design): ReadonlyMap<Key, string> =>
  new Map(
    terraformChunks(design).flatMap(([path, chunks]) =>
      path === 'imports.tf' ? [] : chunks.flatMap(({ key, text }) => (key === undefined ? [] : [[key, text] as const])),
    ),
  );

const terraformChunks = (design: Design): readonly (readonly [path: string, chunks: readonly Chunk[]])[] =>
  generateFiles({ ...design, output: { ...design.output, layout: 'files' } })
    .filter(({ path }) => path.endsWith('.tf'))
    .map(({ path, chunks }) => [path, chunks]);

interface OwnTexts {
  /** Blocks that are printed anyway, word for word, by file. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of what each file of ours has, in its order. */
  readonly order: ReadonlyMap<string, string>;
}

const outputsPath = 'outputs.tf';

function ownTexts(design: Design): OwnTexts {
  const files = terraformChunks({ ...design, kept: [], output: { ...design.output, outputs: true } });
  const texts = (chunks: readonly Chunk[]) =>
    new Set(chunks.filter(({ key }) => key === undefined).map(({ text }) => text));
  return {
    texts: new Map(files.map(([path, chunks]) => [path, texts(chunks)])),
    order: new Map(files.map(([path, chunks]) => [path, chunks.flatMap(({ key }) => key ?? []).join('\n')])),
  };
}

const isOwn = ({ key, file, text }: Placed, { texts }: OwnTexts): boolean =>
  key === undefined && texts.get(file)?.has(text.trim()) === true;

/** Pieces with the text between them joined as it was; nothing for a file in which everything is where we print it. */
function partsOf(design: Design, placed: readonly Placed[], own: OwnTexts): readonly KeptPart[] {
  const byFile = new Map<string, Placed[]>();
  for (const piece of placed) {
    const list = byFile.get(piece.file);
    if (list) list.push(piece);
    else byFile.set(piece.file, [piece]);
  }
  return [...byFile].flatMap(([file, pieces]) => {
    const parts = fileParts(file, pieces, own);
    const refs = parts.flatMap((part) => ('ref' in part ? part.ref : [])).join('\n');
    const isPlain = parts.every((part) => 'ref' in part) && (refs === '' || refs === own.order.get(file));
    return isPlain && design.output.layout === 'files' ? [] : parts;
  });
}

function fileParts(file: string, pieces: readonly Placed[], own: OwnTexts): readonly KeptPart[] {
  const parts: KeptPart[] = [];
  let open = '';
  const close = () => {
    const text = open.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
    if (text !== '') parts.push({ file, text });
    open = '';
  };
  for (const piece of pieces) {
    const { key, text, row, variable } = piece;
    if (key !== undefined) {
      close();
      parts.push({ file, ref: key });
    } else if (isOwn(piece, own)) close();
    else {
      if (open.length + text.length > bounds.textKept) close();
      // Blocks that could be edited come without the space behind them.
      open += row === undefined && variable === undefined ? text : `${text}\n\n`;
    }
  }
  close();
  return parts;
}
