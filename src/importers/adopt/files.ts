/** The files that a design was read from → its passthrough text, and the words of its objects and variables. */
import { bounds } from '../../model/schema/bounds.ts';
import {
  canBeOfAws,
  indexOf,
  typeOf,
  type Design,
  type DesignObject,
  type PassthroughPart,
  type Move,
  type Output,
  type Variable,
} from '../../model/design/design.ts';
import { allComments } from '../../hcl/layout/comments.ts';
import { gapText, type FileForm } from '../../model/design/passthrough/file-form.ts';
import { readdressed } from '../../model/design/passthrough/passthrough.ts';
import { sameList } from '../../model/memo.ts';
import type { Key } from '../../model/schema/value.ts';
import { moduleFiles } from '../../codegen/module-files.ts';
import { importTargets } from '../../codegen/terraform/imports.ts';
import { printedNames } from '../../codegen/terraform/names.ts';
import { fingerprintOf, variableFingerprintOf } from '../../codegen/terraform/source-text.ts';
import { withCompanions } from './companions.ts';
import type { FileSegment, Proposal } from '../proposal/proposal.ts';
import { withPathSpelling } from '../convert/provider-differences.ts';

export interface AdoptedKeys {
  /** What the rows became, by row; rows that were not taken over are missing. */
  readonly keys: ReadonlyMap<Key, Key>;
  /** Addresses that are others in the design than in the files, since something else had the name already. */
  readonly renamed: ReadonlyMap<string, string>;
  /** True where nothing stood in the design before. */
  readonly isFresh: boolean;
  /** True where nothing is printed of the design: then it need not be known which text is what we would print. */
  readonly isOnlyRead: boolean;
}

/** The design with the files that came with it: dropped again, a file takes the place of its earlier text. */
export function withFiles(
  design: Design,
  proposal: Proposal,
  { keys, renamed, isFresh, isOnlyRead }: AdoptedKeys,
): Design {
  const { moves } = proposal;
  if (proposal.files.length === 0 && moves.length === 0) return design;
  const files = withPathSpelling(design.passthrough, proposal.files);
  const set = isFresh ? withSettings(design, proposal) : design;
  const variables = new Map(set.variables.map(({ name, key }) => [name, key]));
  const placed = files.map((segment): Placed => ({ ...segment, key: keyOf(segment, keys, variables) }));
  const moved = { ...set, moves: [...set.moves, ...newMoves(set.moves, moves)] };
  const words = new Map(placed.flatMap((segment) => (segment.key === undefined ? [] : [[segment.key, segment]])));
  const companions = withCompanions(withoutWords(moved, words), placed);
  const plain = companions.design;
  const segments = placed.flatMap((segment): readonly Placed[] => {
    const key = companions.keys.get(segment);
    if (companions.gone.has(segment)) return [];
    return key === undefined ? [segment] : [{ ...segment, key }];
  });
  const own = isOnlyRead ? nothingPrinted : ownTexts(plain);
  const said = withWords(plain, words, own, isOnlyRead ? neverPrinted : fingerprintsIn(plain));
  const outputs = segments.some(({ key, text }) => key === undefined && own.outputs.has(text.trim()));
  const order = (output: Output) =>
    isOnlyRead ? noOrder : ownOrder({ ...wordless(said, plain), output }, output.layout);
  const settled = isFresh ? inOwnLayout({ ...said, output: { ...said.output, outputs } }, segments, order) : said;
  const brought = new Set(files.map(({ file }) => file));
  const others = settled.passthrough.filter(({ file }) => !brought.has(file));
  const formed = withFileForms(settled, brought, formsOf(proposal, files));
  return { ...formed, passthrough: [...others, ...withNewNames(partsOf(settled, segments, order), renamed)] };
}

/** With the forms of files that were read, in place of those that these files had. */
function withFileForms(design: Design, brought: ReadonlySet<string>, forms: readonly FileForm[]): Design {
  const before = design.fileForms ?? [];
  const after = [...before.filter(({ file }) => !brought.has(file)), ...forms];
  if (before.length === 0 && after.length === 0) return design;
  const { fileForms: _, ...rest } = design;
  return after.length === 0 ? rest : { ...rest, fileForms: after };
}

/** The forms of files, under the names that the files have in the design. */
const formsOf = ({ files: before, fileForms = [] }: Proposal, files: readonly FileSegment[]): readonly FileForm[] => {
  const names = new Map(before.map(({ file }, at) => [file, files[at]?.file ?? file]));
  return fileForms.flatMap((form) => {
    const file = names.get(form.file);
    return file === undefined ? [] : [{ ...form, file }];
  });
};

const withNewNames = (
  parts: readonly PassthroughPart[],
  renamed: ReadonlyMap<string, string>,
): readonly PassthroughPart[] => [...renamed].reduce((kept, [from, to]) => readdressed(kept, from, to), parts);

interface Placed extends FileSegment {
  readonly key: Key | undefined;
}

const keyOf = (
  segment: FileSegment,
  rows: ReadonlyMap<Key, Key>,
  variables: ReadonlyMap<string, Key>,
): Key | undefined => (segment.row === undefined ? variables.get(segment.variable ?? '') : rows.get(segment.row));

const withSettings = (design: Design, { output }: Proposal): Design => ({
  ...design,
  output: {
    ...design.output,
    ...(isAllOfAws(design) ? { provider: 'aws' as const } : {}),
    ...(output?.imports === undefined ? {} : { imports: output.imports }),
    ...(design.output.region === '' && output?.region !== undefined ? { region: output.region } : {}),
  },
});

/** What is added to a module of `aws` is of `aws`, too. */
const isAllOfAws = ({ objects }: Design): boolean => {
  const either = objects.filter(({ type }) => canBeOfAws(type));
  return either.length > 0 && either.every(({ provider }) => provider === 'aws');
};

function newMoves(before: readonly Move[], moves: readonly Move[]): readonly Move[] {
  const textOf = ({ type, from, to }: Move) => [type, from, to].join(' ');
  const known = new Set(before.map(textOf));
  return moves.filter((move) => !known.has(textOf(move)));
}

type Words = ReadonlyMap<Key, FileSegment>;

/** The words that objects and variables had before give way to new ones. */
const withoutWords = (design: Design, words: Words): Design => ({
  ...design,
  objects: design.objects.map((object) => (words.has(object.key) ? withoutOwn(object) : object)),
  variables: design.variables.map((variable) => (words.has(variable.key) ? withoutOwn(variable) : variable)),
});

function withoutOwn<Part extends DesignObject | Variable>(part: Part): Part {
  const { sourceText: _, ...rest } = part;
  // Without an optional member it is still one.
  return rest as Part;
}

/** Objects and variables with their words, where those are others than ours. */
function withWords(design: Design, words: Words, { printed }: OwnTexts, fingerprints: Fingerprints): Design {
  const wordsFor = (key: Key, fingerprint: () => string) => {
    const segment = words.get(key);
    const text = segment && wordsIn(segment);
    return text === undefined || text === printed.get(key)
      ? undefined
      : { sourceText: { text, fingerprint: segment?.restated ? '' : fingerprint() } };
  };
  return {
    ...design,
    objects: design.objects.map((object) => {
      const own = wordsFor(object.key, () => fingerprints.ofObject(object));
      if (!own) return object;
      // A deployment with other words than ours is made anew as they say, not as we would.
      const isOthers = typeOf(object).snapshotOf !== undefined && words.get(object.key)?.restated !== true;
      return { ...object, ...own, ...(isOthers ? { redeploys: false } : {}) };
    }),
    variables: design.variables.map((variable) => {
      const own = wordsFor(variable.key, () => fingerprints.ofVariable(variable));
      return own ? { ...variable, ...own } : variable;
    }),
  };
}

/** What tells later whether words still say what an object or a variable says. */
interface Fingerprints {
  readonly ofObject: (object: DesignObject) => string;
  readonly ofVariable: (variable: Variable) => string;
}

function fingerprintsIn(design: Design): Fingerprints {
  const names = printedNames(design);
  return { ofObject: (object) => fingerprintOf(object, names), ofVariable: variableFingerprintOf };
}

/** Of a design that nobody prints it is never asked. */
const neverPrinted: Fingerprints = { ofObject: () => '', ofVariable: () => '' };

/** Nothing where there are no words to keep; of what is printed in others, the comments above. */
function wordsIn({ text, restated }: FileSegment): string | undefined {
  const words = restated ? allComments(text) : text;
  return words === '' || words.length > bounds.textKept ? undefined : words;
}

/** What would be printed of a design alone. */
interface OwnTexts {
  /** Of each object and variable. */
  readonly printed: ReadonlyMap<Key, string>;
  readonly outputs: ReadonlySet<string>;
}

function ownTexts(design: Design): OwnTexts {
  const output = { ...design.output, layout: 'files' as const, outputs: true };
  const files = [...moduleFiles({ ...design, passthrough: [], output }, importTargets(design, indexOf(design)))];
  const keyed = files.flatMap(([path, chunks]) => (path === 'imports.tf' ? [] : chunks));
  const outputs = files.find(([path]) => path === 'outputs.tf')?.[1] ?? [];
  return {
    printed: new Map(keyed.flatMap(({ key, text }) => (key === undefined ? [] : [[key, text] as const]))),
    outputs: new Set(outputs.map(({ text }) => text)),
  };
}

const nothingPrinted: OwnTexts = { printed: new Map(), outputs: new Set() };
const noOrder: ReadonlyMap<string, readonly string[]> = new Map();

type OrderOf = (output: Output) => ReadonlyMap<string, readonly string[]>;

/** Names and order are those of the design without its words, which is printed already. */
const wordless = (design: Design, plain: Design): Design => ({
  ...design,
  objects: design.objects.map((object, at) => {
    const other = plain.objects[at];
    return other?.redeploys === object.redeploys ? (other ?? object) : object;
  }),
  variables: plain.variables,
});

/** What each file has that is printed of a design alone, in its order: keys, and the texts of blocks of no object. */
function ownOrder(design: Design, layout: Output['layout']): ReadonlyMap<string, readonly string[]> {
  const targets = importTargets(design, indexOf(design));
  const filesIn = (output: Output) => moduleFiles({ ...design, passthrough: [], output }, targets);
  const files = filesIn({ ...design.output, layout: 'files', outputs: true });
  if (layout === 'files') return new Map([...files].map(([path, chunks]) => [path, chunks.map(nameOf)]));
  // Import and moved blocks become ids and renames, so they are not among the pieces that were read.
  const gone = new Set(['imports.tf', 'moved.tf'].flatMap((path) => files.get(path)?.map(({ text }) => text) ?? []));
  return new Map(
    [...filesIn({ ...design.output, layout })].map(([path, chunks]) => [
      path,
      chunks.filter(({ text }) => !gone.has(text)).map(nameOf),
    ]),
  );
}

const nameOf = ({ key, text }: { readonly key?: Key | undefined; readonly text: string }): string => key ?? text.trim();

/** Without imports and renames, which are ids and renames of the design. */
const namesIn = (segments: readonly Placed[]): readonly string[] =>
  segments
    .filter(({ isKnown }) => !isKnown)
    .map(nameOf)
    .filter((name) => name !== '');

/**
 * Whether a file is printed as it is without a word of its own: what the design knows of its imports and renames stands in
 * our own files alone, and between our blocks is one empty line.
 */
const isInPlace = (file: string, segments: readonly Placed[], layout: Output['layout']): boolean =>
  segments.every(({ gap }) => gap === undefined) &&
  (layout === 'single' || file === 'imports.tf' || file === 'moved.tf' || segments.every(({ isKnown }) => !isKnown));

/** A module that is just what we print into one file goes on to be printed so. */
function inOwnLayout(design: Design, segments: readonly Placed[], orderOf: OrderOf): Design {
  if (new Set(segments.map(({ file }) => file)).size !== 1) return design;
  const [[file, own] = [], ...others] = orderOf({ ...design.output, layout: 'single' });
  return others.length === 0 && own && file === segments[0]?.file && sameList(own, namesIn(segments))
    ? { ...design, output: { ...design.output, layout: 'single' } }
    : design;
}

/** Pieces with the text between them joined as it was; nothing for a file that is just what we print. */
function partsOf(design: Design, placed: readonly Placed[], orderOf: OrderOf): readonly PassthroughPart[] {
  const order = orderOf(design.output);
  const byFile = new Map<string, Placed[]>();
  for (const segment of placed) {
    const list = byFile.get(segment.file);
    if (list) list.push(segment);
    else byFile.set(segment.file, [segment]);
  }
  return [...byFile].flatMap(([file, segments]) =>
    sameList(order.get(file) ?? [], namesIn(segments)) && isInPlace(file, segments, design.output.layout)
      ? []
      : fileParts(file, segments),
  );
}

function fileParts(file: string, segments: readonly Placed[]): readonly PassthroughPart[] {
  const parts: PassthroughPart[] = [];
  let open = '';
  let space: Pick<Placed, 'gap'> = {};
  const close = () => {
    const text = open.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
    if (text !== '') parts.push({ file, text, ...space });
    open = '';
  };
  /** Blocks that could be edited come without the space behind them. */
  let isBare = false;
  for (const { key, text, row, variable, gap } of segments) {
    const own = gap === undefined ? {} : { gap };
    if (key !== undefined) {
      close();
      parts.push({ file, ref: key, ...own });
      continue;
    }
    if (open.length + text.length > bounds.textKept) close();
    if (open === '') space = own;
    else if (isBare) open += gapText(gap ?? 1);
    open += text;
    isBare = row !== undefined || variable !== undefined;
  }
  close();
  return parts;
}
