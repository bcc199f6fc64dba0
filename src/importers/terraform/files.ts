/** Pasted texts and dropped files → the files of one Terraform module, and those that belong to others. */
import { readFile, type HclFile } from '../../hcl/syntax/file.ts';
import { lineLookup } from '../../hcl/syntax/lines.ts';
import { portableName } from '../../model/document/file-path.ts';
import { terraformFiles } from '../../model/document/generated-files.ts';
import type { FileForm } from '../../model/design/passthrough/file-form.ts';
import { formOfText, hasCrlf } from './file-ends.ts';
import { isPassthroughPath } from '../../model/design/passthrough/passthrough.ts';
import type { PassthroughText, Note } from '../parsed-source.ts';
import type { ModuleSource } from './module-source.ts';
import { PathSpellings } from '../convert/provider-differences.ts';

export interface TerraformFile {
  /** What it is called in the folder of the module. */
  readonly path: string;
  readonly source: ModuleSource;
  readonly hcl: HclFile;
  readonly hasCrlf: boolean;
  /** The line of the source on which an index into the text stands. */
  readonly lineOf: (index: number) => number;
}

export interface Folder {
  readonly files: readonly TerraformFile[];
  readonly kept: readonly PassthroughText[];
  /** Of files that have a name; what was pasted has no ends of its own. */
  readonly forms: readonly FileForm[];
  readonly notes: readonly Note[];
}

const isFile = (name: string) => /\.(?:tf|tofu|tfvars)$/i.test(name);
const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
const slashes = (name: string) => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');

/** What was pasted has no name of a file: it goes where the designer puts what is new. */
const pastedPath = 'main.tf';

/** The folder with most text about APIs is the module that is read; of its own folders all text is kept. */
export function openFolder(sources: readonly ModuleSource[]): Folder {
  const named = withoutRepeats(sources).map((source) => ({ source, name: slashes(source.path ?? source.name) }));
  const weights = new Map<string, number>();
  for (const { source, name } of named) {
    const folder = isFile(name) ? folderOf(name) : '';
    weights.set(folder, (weights.get(folder) ?? 0) + source.text.split('apigatewayv2_').length);
  }
  const [home] = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as const);
  const files: TerraformFile[] = [];
  const passthrough: PassthroughText[] = [];
  const texts: (readonly [path: string, text: string])[] = [];
  const notes: Note[] = [];
  const spellings = new PathSpellings(terraformFiles);
  for (const { source, name } of named) {
    const own = isFile(name) ? safePath(name.slice(home.length)) : pastedPath;
    const path = spellings.spell(own);
    if (!isFile(name) || folderOf(name) === home) {
      if (isFile(name)) texts.push([path, source.text]);
      files.push({
        path,
        source,
        hcl: readFile(source.text),
        lineOf: lineLookupIn(source),
        hasCrlf: hasCrlf(source.text),
      });
      if (path !== own) notes.push(respelled(source, path));
    } else if (!name.startsWith(home) || !isPassthroughPath(own)) notes.push(outside(source));
    else if (path === own) {
      texts.push([path, source.text]);
      passthrough.push(otherModule(path, source));
    } else notes.push(unwritable(source, path));
  }
  const said = named.flatMap(({ source }) => source.notes ?? []);
  return {
    files,
    kept: passthrough,
    forms: formsOf(texts),
    notes: [...(home === '' || notes.length === 0 ? notes : [whereTo(home, files), ...notes]), ...said],
  };
}

/** Two texts that go into one file have no ends in common. */
function formsOf(texts: readonly (readonly [path: string, text: string])[]): readonly FileForm[] {
  const counts = new Map<string, number>();
  for (const [path] of texts) counts.set(path, (counts.get(path) ?? 0) + 1);
  return texts.flatMap(([path, text]) => (counts.get(path) === 1 ? (formOfText(path, text) ?? []) : []));
}

function lineLookupIn({ text, lines }: ModuleSource): TerraformFile['lineOf'] {
  const lineOf = lineLookup(text);
  return lines ? (index) => lines[lineOf(index) - 1] ?? 1 : lineOf;
}

/** Files of two folders may have the same name, and what is generated would take the place of the wrong one. */
const whereTo = (home: string, [first]: readonly TerraformFile[]): Note => ({
  kind: 'attention',
  origin: { source: first?.source.name ?? home, line: 1 },
  what: home.slice(0, -1),
  text: 'This is the module of the design. Write the files into its folder.',
});

function withoutRepeats(sources: readonly ModuleSource[]): readonly ModuleSource[] {
  const seen = new Set<string>();
  return sources.filter(({ name, text }) => {
    const key = `${name}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A name with characters that are not in paths of ours keeps the others. */
function safePath(name: string): string {
  if (isPassthroughPath(name)) return name;
  const plain = name
    .replace(/[^\p{L}\p{N}_. /-]+/gu, '-')
    .replace(/(^|\/)[. ]+/g, '$1')
    .replace(/[. ]+(\.\w+)$/, '$1')
    .replace(/[^/]+/g, (part) => portableName(part));
  return isPassthroughPath(plain) ? plain : pastedPath;
}

const oneFile = 'Windows and macOS treat them as the same file';

const respelled = (source: ModuleSource, path: string): Note => ({
  kind: 'attention',
  origin: { source: source.name, line: 1 },
  what: source.name,
  text: `It is written to ${path}: ${oneFile}. Delete ${source.name} after you write the files.`,
});

const unwritable = (source: ModuleSource, path: string): Note => ({
  kind: 'left-out',
  origin: { source: source.name, line: 1 },
  what: source.name,
  text: `${path} also exists: ${oneFile}. Rename one of them and import it again.`,
});

const reason = 'It belongs to another module.';

const otherModule = (file: string, source: ModuleSource): PassthroughText => ({
  file,
  place: { file, at: 0 },
  text: source.text,
  what: `file ${file}`,
  reason,
  origin: { source: source.name, line: 1 },
});

const outside = (source: ModuleSource): Note => ({
  kind: 'left-out',
  origin: { source: source.name, line: 1 },
  what: source.name,
  text: `${reason} It isn't imported and stays in place.`,
});
