/** An edit of the design that a module became → changes of the files of the module. */
import { slice, type HclBlock } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { generateFiles } from '../../codegen/files.ts';
import { printedNames } from '../../codegen/terraform/names.ts';
import { fingerprintOf, variableFingerprintOf } from '../../codegen/terraform/source-text.ts';
import type { Source } from '../../importers/parsed-source.ts';
import { fileNameOf } from '../../importers/positions/module-lines.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import type { Design } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { editedBlock } from '../../hcl/layout/block-edit.ts';
import { differing, type TextChange } from './text-change.ts';

export type FileChanges =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  /** A sentence: why the fix cannot be written. */
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): FileChanges => ({ ok: false, message });

/** @param file where blocks go that are new: that of the finding */
export function terraformChanges(design: Design, edit: Edit, sources: readonly Source[], file: string): FileChanges {
  const after = edit(design);
  const [old, now] = [blocksOfDesign(design), blocksOfDesign(after)];
  const written = writtenBlocks(sources);
  const changes: TextChange[] = [];
  const added: string[] = [];
  const renamed = new Set<string>();
  for (const [head, block] of now) {
    const before = old.get(head) ?? renamedFrom(block, old, now, renamed);
    if (before?.text === block.text) continue;
    if (!before) {
      added.push(block.text);
      continue;
    }
    const place = written.get(before.head);
    if (!place) return refuse(`${before.head} isn't a separate block in a .tf file.`);
    const own = differing(place.text, withLineEnds(textFor(place.text, block, design, after), place.text));
    changes.push({ file: place.file, start: place.start + own.start, end: place.start + own.end, by: own.by });
  }
  for (const [head, { key }] of old)
    if (!now.has(head) && !renamed.has(head)) {
      const place = written.get(head);
      if (key === undefined || !place) continue;
      changes.push({ file: place.file, start: place.start, end: place.end, by: '' });
    }
  const kept = keptChanges(design, after, sources);
  if (!kept) return refuse("It changes text outside blocks that can't be located in the files.");
  const source = sources.find(({ name }) => name === file);
  if (added.length > 0 && !source) return refuse('It adds a block, but no target file is known.');
  const appended =
    source && added.length > 0
      ? [{ file, start: source.text.length, end: source.text.length, by: appendix(source.text, added) }]
      : [];
  const all = [...changes, ...kept, ...appended];
  return all.length === 0 ? refuse('It changes generated code outside these files.') : { ok: true, changes: all };
}

interface DesignBlock {
  readonly head: string;
  readonly text: string;
  /** Of the object or variable; data sources belong to none. */
  readonly key: Key | undefined;
}

/** Files that say of a state or a run what a module that exists says itself. */
const notOfModule: ReadonlySet<string> = new Set(['imports.tf', 'moved.tf', 'versions.tf', 'outputs.tf']);

/** What is printed of the objects and variables of a design, block by block. */
function blocksOfDesign(design: Design): ReadonlyMap<string, DesignBlock> {
  const chunks = generateFiles(design).flatMap((generated) =>
    /\.(?:tf|tofu)$/.test(generated.path) && !notOfModule.has(generated.path)
      ? generated.chunks.filter(({ isPassthrough }) => !isPassthrough)
      : [],
  );
  return new Map(
    chunks.flatMap(({ text, key }) =>
      topBlocksOf(text).flatMap((block) =>
        key !== undefined || block.type === 'data'
          ? [[headOf(block), { head: headOf(block), text: slice(text, block), key }] as const]
          : [],
      ),
    ),
  );
}

const topBlocksOf = (text: string): readonly HclBlock[] =>
  readFile(text).items.flatMap((item) => (item.kind === 'block' ? [item] : []));

const headOf = ({ type, labels }: HclBlock): string =>
  [type, ...labels.map((label) => JSON.stringify(label))].join(' ');

/** The block that an object was before it had another name. */
function renamedFrom(
  { key, head }: DesignBlock,
  old: ReadonlyMap<string, DesignBlock>,
  now: ReadonlyMap<string, DesignBlock>,
  renamed: Set<string>,
): DesignBlock | undefined {
  const typeIn = (text: string) => text.replace(/ \S+$/, '');
  const found = [...old.values()].find(
    (block) => key !== undefined && block.key === key && !now.has(block.head) && typeIn(block.head) === typeIn(head),
  );
  if (found) renamed.add(found.head);
  return found;
}

interface WrittenBlock {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The blocks of the files, by head; those of JSON are not written. */
function writtenBlocks(sources: readonly Source[]): ReadonlyMap<string, WrittenBlock> {
  const found = new Map<string, WrittenBlock>();
  for (const { name, text } of sources)
    if (!/\.json$/i.test(name))
      for (const block of topBlocksOf(text)) {
        const { start, end } = block;
        found.set(headOf(block), { file: name, start, end, text: text.slice(start, end) });
      }
  return found;
}

/** The words of a person with what changed; where reading them gives something else, the block as it is printed. */
function textFor(written: string, block: DesignBlock, design: Design, after: Design): string {
  const { key, text } = block;
  const lines = written.replaceAll('\r\n', '\n');
  if (key === undefined) return text;
  const [before, now] = [design, after].map((either) => onlyBlock(withSourceText(either, key, undefined), key));
  const edited = before !== undefined && now !== undefined ? editedBlock(lines, before, now) : undefined;
  if (edited === undefined) return text;
  return onlyBlock(withSourceText(after, key, edited), key) === edited ? edited : text;
}

function onlyBlock(design: Design, key: Key): string | undefined {
  const own = [...blocksOfDesign(design).values()].filter((block) => block.key === key);
  return own.length === 1 ? own[0]?.text : undefined;
}

/** The design with other words for one object or variable, or none. */
function withSourceText(design: Design, key: Key, text: string | undefined): Design {
  const names = printedNames(design);
  return {
    ...design,
    objects: design.objects.map((object) => {
      const { sourceText: _, ...rest } = object;
      if (object.key !== key) return object;
      return text === undefined ? rest : { ...rest, sourceText: { text, fingerprint: fingerprintOf(object, names) } };
    }),
    variables: design.variables.map((variable) => {
      const { sourceText: _, ...rest } = variable;
      if (variable.key !== key) return variable;
      return text === undefined
        ? rest
        : { ...rest, sourceText: { text, fingerprint: variableFingerprintOf(variable) } };
    }),
  };
}

const withLineEnds = (text: string, like: string): string =>
  like.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text;

const appendix = (text: string, blocks: readonly string[]): string =>
  withLineEnds((text.endsWith('\n') || text === '' ? '' : '\n') + blocks.map((block) => `\n${block}\n`).join(''), text);

/** Kept text that an edit changes, such as references to what has another name; undefined where it is not found. */
function keptChanges(design: Design, after: Design, sources: readonly Source[]): readonly TextChange[] | undefined {
  if (design.passthrough === after.passthrough) return [];
  const texts = ({ passthrough }: Design) => passthrough.flatMap((part) => ('text' in part ? [part] : []));
  const [old, now] = [texts(design), texts(after)];
  if (old.length !== now.length) return undefined;
  const changes: TextChange[] = [];
  for (const [at, { file, text }] of old.entries()) {
    const by = now[at]?.text ?? text;
    if (by === text) continue;
    const source = sources.find(({ name }) => fileNameOf(name) === file && !/\.json$/i.test(name));
    const start = source?.text.indexOf(text) ?? -1;
    if (!source || start < 0 || source.text.includes(text, start + 1)) return undefined;
    changes.push({ file: source.name, start, end: start + text.length, by });
  }
  return changes;
}
