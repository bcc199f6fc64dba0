/** .tf files → what can be edited of them; everything else is kept byte for byte. */
import type { ReferenceTarget } from './hcl-references.ts';
import type { ParsedSource } from '../parsed-source.ts';
import type { ModuleSource } from './module-source.ts';
import { openFolder } from './files.ts';
import { ModuleReader } from './module.ts';
import { segmentsOf, targetOf } from './segments.ts';

/** All files of a module together, since they refer to each other. Never throws; takes time in proportion to the text. */
export function readTerraform(sources: readonly ModuleSource[]): ParsedSource {
  const folder = openFolder(sources);
  const segments = segmentsOf(folder.files);
  const targets = new Map<string, ReferenceTarget>();
  for (const { candidate } of segments) if (candidate) targets.set(targetOf(candidate).handle, targetOf(candidate));
  const reader = new ModuleReader(targets);
  for (const segment of segments) reader.note(segment);
  for (const segment of segments) reader.take(segment);
  const region = reader.regions.get('awscc') ?? reader.regions.get('aws');
  return {
    kind: 'terraform',
    resources: reader.found,
    variables: reader.variables,
    passthrough: [...folder.kept, ...reader.kept],
    notes: [...folder.notes, ...reader.notes],
    ...(folder.forms.length === 0 ? {} : { fileForms: folder.forms }),
    ...(reader.moves.length === 0 ? {} : { moves: reader.moves }),
    ...(region === undefined ? {} : { region }),
    ...(reader.style === undefined ? {} : { output: { imports: reader.style } }),
  };
}
