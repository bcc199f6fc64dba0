/** Design → the Terraform files of its folder, as chunks: what is printed of it, and the text that is kept beside it. */
import { groupsBy, itemsAt } from '../model/groups.ts';
import { memoByItem } from '../model/memo.ts';
import { indexOf, typeOf, type Design, type DesignObject } from '../model/design/design.ts';
import type { otherFiles as otherPaths } from '../model/document/generated-files.ts';
import { declaredIn, type Declared } from '../model/design/passthrough/passthrough.ts';
import type { Key } from '../model/schema/value.ts';
import { inOrder, placesOf, withPassthrough } from './arrange.ts';
import { blocksChunk, chunkOf, type Chunk } from './chunks.ts';
import type { Block } from '../hcl/print/ast.ts';
import { allPrinted, dataAsked, importBlocks, variableChunk, type printed } from './printed.ts';
import { dataBlocks } from './terraform/companions/place.ts';
import type { ImportTarget } from './terraform/imports.ts';
import { movedBlocks } from './terraform/moves.ts';
import { printedNames } from './terraform/names.ts';
import { outputBlocks } from './terraform/variables.ts';
import { importsAsked, versionBlocks } from './terraform/versions.ts';

type Files = ReadonlyMap<string, readonly Chunk[]>;

const emptyNote = chunkOf([{ text: '# Nothing is designed yet: add an API to fill this file.' }], undefined);

const plainChunks = (blocks: readonly Block[]) => blocks.map((block) => blocksChunk([block], undefined));

/** By path, in the order of the tabs; none is empty. */
export function moduleFiles(design: Design, targets: readonly ImportTarget[]): Files {
  const declared = declaredIn(design.passthrough);
  const placed = new Map<Key, Chunk>();
  const objects = objectFiles(design, declared, placed);
  const others = otherFiles(design, targets, declared, placed);
  const isSingle = design.output.layout === 'single';
  const whole = isSingle
    ? new Map([['main.tf', [...objects, ...others].toSorted(inSingleOrder).flatMap(([, chunks]) => chunks)]])
    : new Map([...objects, ...others]);
  const isEmpty = objects.get('main.tf')?.length === 0 && design.passthrough.length === 0 && !isSingle;
  const files = [...(isEmpty ? [...whole].with(0, ['main.tf', [emptyNote]]) : withPassthrough(design, whole, placed))];
  const first = isSingle ? ['main.tf'] : [...objects.keys()];
  return new Map(
    inOrder(
      files.filter(([, chunks]) => chunks.length > 0),
      first,
      [...others.keys()],
    ),
  );
}

/** In one file versions and variables come first, as one reads them. */
const single = ['versions.tf', 'variables.tf', '', 'outputs.tf', 'imports.tf', 'moved.tf'];
const rank = (path: string) => (single.includes(path) ? single.indexOf(path) : 2);
const inSingleOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => rank(a) - rank(b);

const chunksOf = memoByItem(({ chunk }: ReturnType<typeof printed>) => chunk);

interface Standing {
  readonly chunks: readonly (Chunk | undefined)[];
  readonly places: ReadonlyMap<Key, string>;
}

/** The file of the tables in which each object stands; undefined where it is not printed, or stands among other text. */
function fileNames(objects: readonly DesignObject[], { chunks, places }: Standing): readonly (string | undefined)[] {
  const free = namesByType(objects);
  const isPrinted = arePrinted(chunks);
  if (places.size === 0 && !unprinted(isPrinted).has('none')) return free;
  return objects.map(({ key }, at) => (isPrinted[at] === true && !places.has(key) ? free[at] : undefined));
}
const namesByType = memoByItem((object: DesignObject) => typeOf(object).file);
const arePrinted = memoByItem((chunk: Chunk | undefined) => chunk !== undefined);
const unprinted = groupsBy((isPrinted: boolean) => (isPrinted ? undefined : 'none'));
const groupedPlaces = groupsBy((name: string | undefined) => name);

/** What is printed of objects, by the file of their type; what has a place among passthrough text goes to `placed`. */
function objectFiles(design: Design, declared: Declared, placed: Map<Key, Chunk>): Files {
  const chunksIn = chunksOf(allPrinted(design));
  const files = new Map<string, readonly Chunk[]>([['main.tf', []]]);
  const places = placesOf(design);
  for (const key of places.keys()) {
    const chunk = chunksIn[indexOf(design).placeOf(key) ?? -1];
    if (chunk) placed.set(key, chunk);
  }
  for (const [file, own] of groupedPlaces(fileNames(design.objects, { chunks: chunksIn, places })))
    files.set(file, itemsAt(chunksIn, own) as readonly Chunk[]);
  const data = dataBlocks(dataAsked(design)).filter(({ labels }) => !declared.data.has(labels.join('.')));
  const asking = ['permissions.tf', 'scaffolds.tf', 'main.tf'].find((file) => files.has(file)) ?? 'main.tf';
  if (data.length > 0) files.set(asking, [...plainChunks(data), ...(files.get(asking) ?? [])]);
  return files;
}

function otherFiles(
  design: Design,
  targets: readonly ImportTarget[],
  declared: Declared,
  placed: Map<Key, Chunk>,
): Files {
  const places = placesOf(design);
  const names = printedNames(design);
  const style = design.output.imports;
  // What passthrough text imports is not imported twice.
  const open = declared.imports.size === 0 ? targets : targets.filter(({ address }) => !declared.imports.has(address));
  const variables: Chunk[] = [];
  for (const variable of design.variables) {
    if (declared.variables.has(variable.name)) continue;
    const chunk = variableChunk(variable, names);
    if (places.has(variable.key)) placed.set(variable.key, chunk);
    else variables.push(chunk);
  }
  const outputs = design.output.outputs ? outputBlocks(design) : [];
  const asks = {
    ...importsAsked(targets),
    asksAws: dataAsked(design).size > 0,
    declared,
  };
  const files: readonly (readonly [(typeof otherPaths)[number], readonly Chunk[]])[] = [
    ['imports.tf', style === 'none' ? [] : importBlocks(open, design.output)],
    ['moved.tf', plainChunks(movedBlocks(design))],
    ['variables.tf', variables],
    ['outputs.tf', plainChunks(outputs.filter(({ labels: [name = ''] }) => !declared.outputs.has(name)))],
    ['versions.tf', plainChunks(versionBlocks(design, asks))],
  ];
  return new Map(files);
}
