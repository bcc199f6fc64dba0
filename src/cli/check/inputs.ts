/** Paths → the texts that are checked together. */
import { importBounds, boundText } from '../../importers/raw/bounds.ts';
import type { Source } from '../../importers/parsed-source.ts';
import { isLink } from '../load.ts';
import { readText, reasonOf, type CliEnvironment } from '../environment.ts';

/** What is checked as one: a link, a text, or the files of a module. */
export type CheckInput =
  | { readonly kind: 'link'; readonly text: string }
  /** `isWhole`: all files of a folder. */
  | { readonly kind: 'module'; readonly sources: readonly Source[]; readonly isWhole: boolean }
  /** `isNamed`: a person gave it; others were found in a folder, where files of other kinds are passed over. */
  | { readonly kind: 'text'; readonly source: Source; readonly isNamed: boolean };

export interface CheckInputs {
  readonly inputs: readonly CheckInput[];
  /** Sentences: what cannot be read, and why. */
  readonly problems: readonly string[];
}

export const inputName = 'standard input';

export const isTerraformFile = (name: string): boolean => /\.(?:tf|tofu)(?:\.json)?$/i.test(name);
const isText = (name: string): boolean => /\.(?:json|ya?ml|template)$/i.test(name) && name !== '.gatewright.json';

interface Module {
  readonly files: Set<string>;
  isWhole: boolean;
}
type Asked =
  | { readonly kind: 'link'; readonly text: string }
  | Module
  | { readonly kind: 'file'; readonly path: string; readonly isNamed: boolean };

/** Each module and each file is read once, however often it is named. */
export async function inputsOf(paths: readonly string[], world: CliEnvironment): Promise<CheckInputs> {
  const asked = new Map<string, Asked>();
  const problems: string[] = [];
  const addToModule = (folder: string, names: readonly string[], isWhole: boolean) => {
    const key = `module ${folder}`;
    const known = asked.get(key);
    const module = known && 'files' in known ? known : { files: new Set<string>(), isWhole };
    for (const name of names) module.files.add(name);
    module.isWhole ||= isWhole;
    asked.set(key, module);
  };
  for (const given of paths) {
    const path = isLink(given) ? given : plainPath(given);
    if (isLink(path)) {
      asked.set(path, { kind: 'link', text: path });
      continue;
    }
    const names = path === '-' ? undefined : await namesIn(path, world);
    if (!names) {
      if (isTerraformFile(path)) addToModule(folderOf(path), [path], false);
      else asked.set(`file ${path}`, { kind: 'file', path, isNamed: true });
      continue;
    }
    const files = names.toSorted().map((name) => (path === '.' ? name : path === '/' ? `/${name}` : `${path}/${name}`));
    const terraform = withoutShadowed(files.filter(isTerraformFile));
    if (terraform.length > 0) addToModule(folderOf(terraform[0] ?? ''), terraform, true);
    else {
      const texts = files.filter((file) => isText(file.slice(file.lastIndexOf('/') + 1)));
      if (texts.length === 0) problems.push(`${path}: The folder has no .tf files, designs, templates or definitions.`);
      for (const file of texts)
        if (!asked.has(`file ${file}`)) asked.set(`file ${file}`, { kind: 'file', path: file, isNamed: false });
    }
  }
  return read([...asked.values()], problems, world);
}

const plainPath = (path: string): string => path.replace(/^(?:\.\/)+(?=.)/, '').replace(/(?<=.)\/+$/, '');

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** OpenTofu reads `main.tofu` in place of `main.tf`. */
function withoutShadowed(files: readonly string[]): readonly string[] {
  const all = new Set(files.map((file) => file.toLowerCase()));
  return files.filter(
    (file) => !all.has(file.toLowerCase().replace(/\.tf(?=$|\.json$)/, '.tofu')) || /\.tofu/i.test(file),
  );
}

/** Undefined for what is no folder. */
async function namesIn(path: string, world: CliEnvironment): Promise<readonly string[] | undefined> {
  try {
    return await world.listFolder(path);
  } catch {
    return undefined;
  }
}

async function read(asked: readonly Asked[], problems: string[], world: CliEnvironment): Promise<CheckInputs> {
  const inputs: CheckInput[] = [];
  let size = 0;
  const sourceOf = async (path: string): Promise<Source | undefined> => {
    const name = path === '-' ? inputName : path;
    try {
      const text = await readText(world, path);
      size += text.length;
      if (size <= importBounds.text) return { name, text };
      problems.push(`${name}: ${boundText('text', size)}`);
    } catch (error) {
      problems.push(`${name} can't be read: ${reasonOf(error)}`);
    }
    return undefined;
  };
  for (const one of asked) {
    if (size > importBounds.text) break;
    if ('files' in one) {
      const sources: Source[] = [];
      for (const file of one.files) {
        const source = await sourceOf(file);
        if (source) sources.push(source);
      }
      if (sources.length > 0) inputs.push({ kind: 'module', sources, isWhole: one.isWhole });
    } else if (one.kind === 'link') inputs.push(one);
    else {
      const source = await sourceOf(one.path);
      if (source) inputs.push({ kind: 'text', source, isNamed: one.isNamed });
    }
  }
  return { inputs, problems };
}
