/** @import { Diagnostic } from './outcome.ts' */
/** @import { HclFile } from './hcl/blocks.mjs' */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { failure } from './diagnostics.mjs';
import { hclFile } from './hcl/blocks.mjs';
import { rewriteIdentities } from './identities.mjs';
import { unknownNestedKeys } from './nested-keys.mjs';
import { checkQueryFile } from './query-file.mjs';
import { relaxVersion } from './required-version.mjs';

/**
 * A directory of HCL as Terraform gets it: imports by identity rewritten, and checked for what Terraform cannot see.
 *
 * @typedef {{
 *   root: string,
 *   names: string[],
 *   files: HclFile[],
 *   replaced: Map<string, string>,
 *   diagnostics: Diagnostic[],
 *   identitiesRewritten: number,
 *   hasIdentityErrors: boolean,
 *   listBlocks: number | undefined,
 *   versionRelaxed: string | undefined,
 *   hasBackend: boolean,
 * }} Configuration
 * `names`: of everything in it. `replaced`: new text of files, by name.
 */

/**
 * @param {string} dir
 * @returns {Promise<Configuration>}
 */
export async function readConfiguration(dir) {
  const root = resolve(dir);
  const { names, unreadable } = namesIn(root);
  const texts = (/** @type {string} */ suffix) =>
    names
      .filter((name) => name.endsWith(suffix) && !name.startsWith('.'))
      .map((name) => hclFile(name, readFileSync(join(root, name), 'utf8')));
  const files = texts('.tf');
  const queries = await Promise.all(texts('.tfquery.hcl').map(checkQueryFile));
  const rewrites = files.map((file) => ({ name: file.name, ...rewriteIdentities(file) }));
  const replaced = new Map(rewrites.filter(({ rewritten }) => rewritten > 0).map(({ name, text }) => [name, text]));
  const identitiesRewritten = rewrites.reduce((sum, { rewritten }) => sum + rewritten, 0);
  const newer = identitiesRewritten > 0 || queries.length > 0;
  const relaxed = newer ? relaxVersion(files, replaced, identitiesRewritten > 0) : undefined;
  return {
    root,
    names,
    files,
    replaced,
    diagnostics: [
      ...unreadable,
      ...queries.flatMap(({ diagnostics }) => diagnostics),
      ...texts('.tf.json').flatMap(identityInJson),
      ...files.flatMap(unknownNestedKeys),
      ...rewrites.flatMap(({ diagnostics }) => diagnostics),
      ...(relaxed?.diagnostics ?? []),
    ],
    identitiesRewritten,
    hasIdentityErrors: rewrites.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')),
    listBlocks: queries.length > 0 ? queries.reduce((sum, { lists }) => sum + lists, 0) : undefined,
    versionRelaxed: relaxed?.constraint,
    hasBackend: files.some(({ tree }) =>
      tree.blocks.some(({ type, blocks }) => type === 'terraform' && blocks.some((inner) => isBackend(inner.type))),
    ),
  };
}

/** @param {string} type */
const isBackend = (type) => type === 'backend' || type === 'cloud';

/** @param {string} root @returns {{ names: string[], unreadable: Diagnostic[] }} */
function namesIn(root) {
  try {
    return { names: readdirSync(root).toSorted(), unreadable: [] };
  } catch (error) {
    return { names: [], unreadable: [failure('Directory not readable', String(error))] };
  }
}

/** @param {HclFile} file @returns {Diagnostic[]} */
function identityInJson({ name, text }) {
  try {
    if (!JSON.stringify(JSON.parse(text).import ?? null).includes('"identity"')) return [];
  } catch {
    return []; // Terraform reports it
  }
  const detail = 'Identities are rewritten in native syntax (.tf) only.';
  return [{ ...failure('Import by identity in JSON syntax', detail), file: name }];
}

/** @param {Configuration} configuration */
export const usesModules = ({ files }) => files.some(({ tree }) => tree.blocks.some(({ type }) => type === 'module'));

/**
 * Puts a configuration into another folder: what is replaced as files, everything else as links.
 *
 * @param {Configuration} configuration
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} [replaced]
 */
export function copyConfiguration({ root, names, files, replaced: own }, folder, replaced = own) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    if (replaced.has(name) || name === '.terraform' || name.startsWith('terraform.tfstate')) continue;
    // Terraform may rewrite its lock file; the directory's own stays as it is.
    if (name === '.terraform.lock.hcl') copyFileSync(join(root, name), join(folder, name));
    else symlinkSync(join(root, name), join(folder, name));
  }
  for (const [name, text] of replaced) writeFileSync(join(folder, name), text);
  // Modules beside the directory stay within reach of "../".
  if (!files.some(({ text }) => text.includes('"../'))) return;
  for (const name of readdirSync(dirname(root)))
    if (!existsSync(join(dirname(folder), name))) symlinkSync(join(dirname(root), name), join(dirname(folder), name));
}

/**
 * An override file in which a local backend takes the place of a backend or a cloud block.
 *
 * @type {readonly [name: string, text: string]}
 */
export const localBackend = ['simulated_backend_override.tf', 'terraform {\n  backend "local" {}\n}\n'];
