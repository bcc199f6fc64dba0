import type { Path } from '../../../../hcl/path.ts';
import { typeOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { setValue } from '../../../design/edits.ts';
import { parentFault } from '../../../design/imported/import-faults.ts';
import { heldParts, holderOf, ownIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { fixed } from '../../fixes.ts';
import type { Finding, ReferenceRule } from '../../rule.ts';
import { whereImported } from './imported.ts';

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function parentFinding(object: DesignObject, index: DesignIndex): Finding | undefined {
  if (ownIdOf(object) === undefined) return undefined;
  const type = typeOf(object);
  const { ownId = '' } = type;
  for (const part of heldParts(type)) {
    const finding = partFinding(object, part, ['import', ownId], index);
    if (finding) return finding;
  }
  return undefined;
}

function partFinding(object: DesignObject, part: string, path: Path, index: DesignIndex): Finding | undefined {
  const holder = holderOf(object, part, index);
  const fault = parentFault(object, part, holder);
  if (fault === 'part-unknown')
    return {
      path,
      problem: `The import ID has no ${part}.`,
      how: `Enter the ${part}.`,
    };
  if (!fault || !holder) return undefined;
  const { label, ownId: holderPart } = typeOf(holder);
  const known = given(object.import[part]);
  return {
    path,
    problem: `The resource is imported, but its ${label} isn't. The first plan creates a new ${label} and replaces the live resource.`,
    how: `Enter the import ID of ${holder.name} too.`,
    ...fixed(
      known === undefined || holderPart === undefined
        ? undefined
        : { title: `Import ${holder.name} as ${known}`, edit: setValue(holder.key, ['import', holderPart], known) },
    ),
  };
}

export const importParentFirst: ReferenceRule = {
  id: 'import-parent-first',
  severity: 'error',
  title: 'Parents of imported resources are imported',
  source: sources.terraformImport,
  checkReferences: whereImported(parentFinding),
};
