/** A fix → what it changes in the files that a person wrote. */
import { documentText } from '../../model/document/document.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { inputName } from '../check/inputs.ts';
import type { CheckUnit } from '../check/units.ts';
import { terraformChanges, type FileChanges } from './terraform-changes.ts';

/** @param file that of the finding */
export function unitChanges(unit: CheckUnit, edit: Edit, file: string | undefined): FileChanges {
  const [source] = unit.sources;
  if (!source || source.name === inputName) return { ok: false, message: 'Standard input and links are not written.' };
  if (unit.kind === 'terraform') return terraformChanges(unit.design, edit, unit.sources, file ?? source.name);
  if (unit.kind !== 'design') return { ok: false, message: 'Fixes are written to designs and .tf files alone.' };
  const after = edit(unit.design);
  if (after === unit.design) return { ok: false, message: 'It changes nothing.' };
  return { ok: true, changes: [{ file: source.name, ...differing(source.text, documentText(after)) }] };
}

/** The one range of a text that is other in a later one. */
function differing(text: string, later: string): { readonly start: number; readonly end: number; readonly by: string } {
  const most = Math.min(text.length, later.length);
  let start = 0;
  while (start < most && text[start] === later[start]) start += 1;
  let tail = 0;
  while (tail < most - start && text[text.length - 1 - tail] === later[later.length - 1 - tail]) tail += 1;
  return { start, end: text.length - tail, by: later.slice(start, later.length - tail) };
}
