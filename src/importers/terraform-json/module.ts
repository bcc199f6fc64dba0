/** Documents of Terraform in JSON → files of a module, as HCL. */
import type { RawObject } from '../convert/raw-value.ts';
import type { Note } from '../parsed-source.ts';
import type { ModuleSource } from '../terraform/module-source.ts';
import { hclOfJson, valuesOfJson } from './read.ts';

const configurationFile = /\.(?:tf|tofu)\.json$/i;
const valuesFile = /\.tfvars\.json$/i;

/** Whether a file is one of Terraform in JSON, by its name. */
export const isTerraformJsonFile = (name: string): boolean => configurationFile.test(name) || valuesFile.test(name);

/** A document as the file that it is in HCL, which stands in its place. */
export function moduleSourceOf(document: RawObject, name: string): ModuleSource {
  const isFile = isTerraformJsonFile(name);
  const path = name.replace(/\.json$/i, '');
  const replaced: Note = {
    kind: 'converted',
    origin: { source: name, line: document.line },
    what: name,
    text: isFile
      ? `JSON was converted to HCL in ${path}. Delete ${name} when you write the files: Terraform would read both.`
      : 'JSON was converted to HCL.',
  };
  if (valuesFile.test(name)) return { name, path, text: valuesOfJson(document), lines: [], notes: [replaced] };
  const { text, lines, notes } = hclOfJson(document, name);
  return { name, ...(isFile ? { path } : {}), text, lines, notes: [replaced, ...notes] };
}
