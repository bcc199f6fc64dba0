/** Whether the parts of an import id fit together, and what each part may hold. */
import type { Path } from '../../../../hcl/path.ts';
import { typeOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { setValue } from '../../../design/edits.ts';
import type { Fix } from '../../diagnostics.ts';
import {
  isUnfitId,
  otherName,
  otherPart,
  parentFault,
  repeatedImports,
  unfitParts,
} from '../../../design/import-faults.ts';
import { holderOf, importIdOf, outerParts, ownIdOf } from '../../../design/import-parts.ts';
import { memoByObject } from '../../../memo.ts';
import type { ResourceType } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import { type DesignRule, type Finding, type ReferenceRule, type ObjectRule, none } from '../../rule.ts';

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function parentFinding(object: DesignObject, index: DesignIndex): Finding | undefined {
  if (ownIdOf(object) === undefined) return undefined;
  const type = typeOf(object);
  const { ownId = '' } = type;
  for (const part of outerParts(type)) {
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
      problem: `The object is imported, but the ${part} in its import id is not known.`,
      how: `Enter the ${part} for the import.`,
    };
  if (!fault || !holder) return undefined;
  const { label, ownId: holderPart } = typeOf(holder);
  const known = given(object.import[part]);
  return {
    path,
    problem: `The object is imported, but its ${label} is not, so the first plan makes a new ${label} and replaces the live object.`,
    how: `Enter the import id of ${holder.name} too.`,
    ...fixed(
      known === undefined || holderPart === undefined
        ? undefined
        : { title: `Import ${holder.name} as ${known}`, edit: setValue(holder.key, ['import', holderPart], known) },
    ),
  };
}

/** What is named by a person is imported by that name; with another one it is replaced. */
function misnamed(object: DesignObject): Finding | undefined {
  const { attributes, label, ownId = '' } = typeOf(object);
  const name = otherName(object);
  if (name === undefined) return undefined;
  return {
    path: ['import', ownId],
    problem: `The ${label} is imported as ${ownIdOf(object) ?? ''}, and its ${attributes[ownId]?.label ?? ownId} is ${name}, so the first plan replaces the live object.`,
    how: 'Keep one of them.',
    fix: setTo(object, ['import', ownId], name, `Import ${name}`),
  };
}

function disagreement(object: DesignObject, index: DesignIndex): Finding | undefined {
  const type = typeOf(object);
  const { label } = type;
  const named = misnamed(object);
  if (named) return named;
  for (const part of outerParts(type)) {
    const holder = holderOf(object, part, index);
    const other = otherPart(object, part, holder);
    if (other === undefined) continue;
    const from = holder ? `that of ${holder.name} is` : `its attribute says`;
    return {
      path: ['import', part],
      problem: `The ${label} is imported with the ${part} ${object.import[part] ?? ''}, and ${from} ${other}.`,
      how: 'Keep one of them.',
      fix: leaveOut(object, ['import', part], `Use ${other}`),
    };
  }
  return undefined;
}

function textFix(object: DesignObject, path: Finding['path'], text: string, own: boolean): Fix | undefined {
  const bare = text.replace(/^[\s"'`]+|[\s"'`]+$/g, '');
  const parts = bare.split('|');
  const mended = (own ? parts.at(-1) : parts[0]) ?? '';
  return mended === '' || isUnfitId(mended) ? undefined : setTo(object, path, mended);
}

/** Where nothing is imported, the ids wait and cannot do harm. */
const whereImported =
  (find: (object: DesignObject, index: DesignIndex) => Finding | undefined): ReferenceRule['checkReferences'] =>
  (object, index, { output }) => {
    const finding = output.imports === 'none' ? undefined : find(object, index);
    return finding ? [finding] : none;
  };

export const importParentFirst: ReferenceRule = {
  id: 'import-parent-first',
  severity: 'error',
  title: 'What is imported has a parent that is imported too, or the first plan replaces it',
  source: sources.terraformImport,
  checkReferences: whereImported(parentFinding),
};

export const importIdsAgree: ReferenceRule = {
  id: 'import-ids-agree',
  severity: 'error',
  title: 'An import id does not contradict the parent of the object',
  source: sources.terraformImport,
  checkReferences: whereImported(disagreement),
};

export const importUnique: DesignRule = {
  id: 'import-unique',
  severity: 'error',
  title: 'A live object is imported once',
  source: sources.terraformImport,
  *checkDesign(design, index) {
    if (design.output.imports === 'none') return;
    for (const [key, first] of repeatedImports(design)) {
      const object = index.byKey.get(key);
      if (!object) continue;
      const { ownId = '' } = typeOf(object);
      yield {
        key,
        path: ['import', ownId],
        problem: `The live object ${importIdOf(object, index) ?? ''} is imported as ${first.name} too, and Terraform takes each once.`,
        how: 'Remove one of them, or correct its id.',
        fix: leaveOut(object, ['import', ownId], 'Do not import this one'),
      };
    }
  },
};

export const importIdText: ObjectRule = {
  id: 'import-id-text',
  severity: 'error',
  title: 'A part of an import id holds no bar, quotes or white space',
  source: sources.cloudControlId,
  check(object) {
    const parts = unfitParts(object);
    if (parts.length === 0) return none;
    return parts.map(({ path, text, isOwn }) => ({
      path,
      problem: `${shownValue(text)} holds ${text.includes('|') ? 'a bar, which joins the parts of an import id' : 'white space or quotes'}.`,
      how: isOwn ? 'Enter this part alone.' : 'Enter the id alone.',
      ...fixed(textFix(object, path, text, isOwn)),
    }));
  },
};

export const importHasOwnId: ObjectRule = {
  id: 'import-has-own-id',
  severity: 'warning',
  title: 'An import has the id of the object itself, or nothing is imported',
  source: sources.terraformImport,
  check(object, { type }) {
    const { ownId } = type;
    if (ownId === undefined || ownIdOf(object) !== undefined) return none;
    if (!Object.keys(object.import).some((part) => given(object.import[part]) !== undefined)) return none;
    return [
      {
        path: ['import', ownId],
        problem: `The import has no ${ownId}, so nothing is imported.`,
        how: 'Enter it, or remove the other parts.',
      },
    ];
  },
};

const writeOnlyIn = memoByObject(({ attributes }: ResourceType) =>
  Object.keys(attributes).filter((name) => attributes[name]?.writeOnly === true),
);

export const importWriteOnly: ObjectRule = {
  id: 'import-write-only',
  severity: 'hint',
  title: 'What AWS never gives back shows as a change on the first plan after an import',
  source: sources.issue('hashicorp/terraform-provider-awscc', 42),
  check(object, { type, variant }) {
    if (ownIdOf(object) === undefined) return none;
    const given = writeOnlyIn(type).filter(
      (name) => object.attributes[name] !== undefined && variant && Object.hasOwn(variant.uses, name),
    );
    if (given.length === 0) return none;
    return given.flatMap((name) => {
      const attribute = type.attributes[name];
      if (!attribute || object.attributes[name] === '') return [];
      return [
        {
          path: [name],
          problem: `AWS never gives back ${attribute.label}, so the first plan after the import shows it as an update in place.`,
          how: 'Apply it once, or leave it out.',
        },
      ];
    });
  },
};
