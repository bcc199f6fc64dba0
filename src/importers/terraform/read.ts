/** .tf files → what can be edited of them; everything else is kept byte for byte. */
import type { Target } from './hcl-references.ts';
import type { Reading, Source } from '../parsed-source.ts';
import { openFolder } from './files.ts';
import { forgotten, keptAddressNotes, providerNotes } from './stale-references.ts';
import { ModuleReader } from './module.ts';
import { piecesOf, targetOf } from './segments.ts';

const head =
  /^[ \t]*(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"|(?:module|variable|output|provider|check)[ \t]+"[^"\n]*"|locals|terraform|import|moved|removed)[ \t]*\{/m;

/** Whether a text has a block of Terraform in it. */
export const looksLikeTerraform = (text: string): boolean => head.test(text);

/** All files of a module together, since they refer to each other. Never throws; takes time in proportion to the text. */
export function readTerraform(sources: readonly Source[]): Reading {
  const folder = openFolder(sources);
  const pieces = piecesOf(folder.files);
  const targets = new Map<string, Target>();
  for (const { candidate } of pieces) if (candidate) targets.set(targetOf(candidate).handle, targetOf(candidate));
  const reader = new ModuleReader(targets);
  for (const piece of pieces) reader.note(piece);
  for (const piece of pieces) reader.take(piece);
  const keptPieces = pieces.filter((piece) => reader.isKept(piece));
  const state = forgotten(targets, pieces);
  const region = reader.regions.get('awscc') ?? reader.regions.get('aws');
  return {
    kind: 'terraform',
    found: reader.found,
    variables: reader.variables,
    kept: [...folder.kept, ...reader.kept, ...state.kept],
    notes: [
      ...folder.notes,
      ...reader.notes,
      ...providerNotes(reader.found.length > 0, keptPieces),
      ...keptAddressNotes(targets, keptPieces),
      ...state.notes,
    ],
    ...(reader.moves.length === 0 ? {} : { moves: reader.moves }),
    ...(region === undefined ? {} : { region }),
    ...(reader.style === undefined ? {} : { output: { imports: reader.style } }),
  };
}
