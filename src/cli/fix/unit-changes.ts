/** A fix → what it changes in the files that a person wrote. */
import { documentText } from '../../model/document/document.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { inputName } from '../check/inputs.ts';
import type { CheckUnit } from '../check/units.ts';
import { differing } from './text-change.ts';
import { terraformChanges, type FileChanges } from './terraform-changes.ts';

/** @param file that of the finding */
export function unitChanges(unit: CheckUnit, edit: Edit, file: string | undefined): FileChanges {
  const [source] = unit.sources;
  if (!source || source.name === inputName)
    return { ok: false, message: "Standard input and links can't be fixed in place." };
  if (unit.kind === 'terraform') return terraformChanges(unit.design, edit, unit.sources, file ?? source.name);
  if (unit.kind !== 'design') return { ok: false, message: 'Fixes are written to designs and .tf files only.' };
  const after = edit(unit.design);
  if (after === unit.design) return { ok: false, message: 'It changes nothing.' };
  return { ok: true, changes: [{ file: source.name, ...differing(source.text, documentText(after)) }] };
}
