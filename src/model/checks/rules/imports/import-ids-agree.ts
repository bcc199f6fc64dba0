import { typeOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { otherName, otherPart } from '../../../design/imported/import-faults.ts';
import { heldParts, holderOf, ownIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut, setTo } from '../../fixes.ts';
import type { Finding, ReferenceRule } from '../../rule.ts';
import { whereImported } from './imported.ts';

/** What is named by a person is imported by that name; with another one it is replaced. */
function misnamed(object: DesignObject): Finding | undefined {
  const { attributes, label, ownId = '' } = typeOf(object);
  const name = otherName(object);
  if (name === undefined) return undefined;
  return {
    path: ['import', ownId],
    problem: `The ${label} is imported as ${ownIdOf(object) ?? ''}, but its ${attributes[ownId]?.label ?? ownId} is ${name}. The first plan replaces the live resource.`,
    how: 'Keep one of them.',
    fix: setTo(object, ['import', ownId], name, `Import ${name}`),
  };
}

function disagreement(object: DesignObject, index: DesignIndex): Finding | undefined {
  const type = typeOf(object);
  const { label } = type;
  const named = misnamed(object);
  if (named) return named;
  for (const part of heldParts(type)) {
    const holder = holderOf(object, part, index);
    const other = otherPart(object, part, holder);
    if (other === undefined) continue;
    const from = holder ? `that of ${holder.name} is` : `its attribute is`;
    return {
      path: ['import', part],
      problem: `The ${label} is imported with ${part} ${object.import[part] ?? ''}, but ${from} ${other}.`,
      how: 'Keep one of them.',
      // Without its own id it would not be imported at all.
      fix:
        part === type.ownId
          ? setTo(object, ['import', part], other, `Use ${other}`)
          : leaveOut(object, ['import', part], `Use ${other}`),
    };
  }
  return undefined;
}

export const importIdsAgree: ReferenceRule = {
  id: 'import-ids-agree',
  severity: 'error',
  title: 'Import IDs match the parent of the resource',
  source: sources.terraformImport,
  checkReferences: whereImported(disagreement),
};
