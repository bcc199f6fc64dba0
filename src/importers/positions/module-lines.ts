/** Lines of a generated folder → positions in the files of the module that they come from. */
import { fileText, generateFiles } from '../../codegen/files.ts';
import type { FilePlace } from '../../model/checks/diagnostics.ts';
import type { Design } from '../../model/design/design.ts';
import { isRawObject } from '../convert/raw-value.ts';
import type { Source } from '../parsed-source.ts';
import { splitDocuments } from '../raw/documents.ts';
import type { TextPosition } from '../raw/places.ts';
import type { ModuleSource } from '../terraform/module-source.ts';
import { isTerraformJsonFile, moduleSourceOf } from '../terraform-json/module.ts';

export interface SourcePosition extends TextPosition {
  /** Name of the source. */
  readonly file: string;
}

/** A line of the folder that would be generated, in the file of the module that it comes from. */
export function positionOfLine(
  place: FilePlace,
  sources: readonly Source[],
  design: Design,
): SourcePosition | undefined {
  const source = sources.find(({ name }) => fileNameOf(name) === place.file);
  if (!source) return undefined;
  const { text, lines } = terraformOf(source);
  const line = sameLine(place, text, design);
  if (line === undefined) return undefined;
  const column = (text.split('\n')[line - 1] ?? '').search(/\S/) + 1;
  return { file: source.name, ...(lines ? { line: lines[line - 1] ?? 1, column: 1 } : { line, column }) };
}

/** The file that a source is in its folder; one in JSON is named as the HCL that says the same. */
export const fileNameOf = (name: string): string =>
  name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/(\.(?:tf|tofu|tfvars))\.json$/i, '$1');

/** The text of a file as Terraform of HCL. */
export function terraformOf(source: Source): ModuleSource {
  if (!isTerraformJsonFile(source.name)) return source;
  const [document] = splitDocuments(source.text).documents;
  return document && isRawObject(document.value) ? moduleSourceOf(document.value, source.name) : source;
}

/** The line of a text that says what a generated line says; of several equal ones that with the same number before it. */
function sameLine({ file, line }: FilePlace, text: string, design: Design): number | undefined {
  const generated = generateFiles(design).find(({ path }) => path === file);
  if (!generated) return undefined;
  const before = fileText(generated).split('\n').slice(0, line).map(trimmed);
  const wanted = before.at(-1);
  const number = before.filter((other) => other === wanted).length;
  const same = text.split('\n').flatMap((other, at) => (trimmed(other) === wanted ? [at + 1] : []));
  return same[number - 1] ?? same.at(-1);
}

const trimmed = (line: string): string => line.trim();
