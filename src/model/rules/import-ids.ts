/** How the parts of an import id come together, and what each part may hold. */
import { parentOf, typeOf, type Design, type DesignIndex, type DesignObject } from '../design.ts';
import { setValue } from '../edits.ts';
import type { Fix } from '../diagnostics.ts';
import { textOf } from '../literals.ts';
import { sources } from '../sources.ts';
import { shown } from '../value-schema.ts';
import { isRef } from '../value.ts';
import { fixed, leaveOut, setTo } from './repair.ts';
import type { DesignRule, Finding, ObjectRule } from './rule.ts';
import { none } from './rule.ts';

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** The part that an object brings itself, where it is imported. */
export function ownIdOf(object: DesignObject): string | undefined {
  const { ownId } = typeOf(object);
  return ownId === undefined ? undefined : given(object.import[ownId]);
}

/** The id of the parent: that of the imported parent, else the literal one, else the one given for the import. */
function parentIdOf(object: DesignObject, index: DesignIndex): string | undefined {
  const { parent } = typeOf(object);
  if (parent === undefined) return undefined;
  const inDesign = parentOf(object, index);
  return (inDesign && ownIdOf(inDesign)) ?? textOf(object.attributes, parent) ?? given(object.import[parent]);
}

/** The whole import id, where every part is known. */
export function importIdOf(object: DesignObject, index: DesignIndex): string | undefined {
  const { identity, ownId, parent } = typeOf(object);
  const parts = identity.map((part) =>
    part === ownId ? ownIdOf(object) : part === parent ? parentIdOf(object, index) : textOf(object.attributes, part),
  );
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}

function parentFinding(object: DesignObject, index: DesignIndex): Finding | undefined {
  const { parent, ownId } = typeOf(object);
  if (parent === undefined || ownId === undefined || ownIdOf(object) === undefined) return undefined;
  const path = ['import', ownId];
  if (!isRef(object.attributes[parent])) {
    if (parentIdOf(object, index) !== undefined) return undefined;
    return {
      path,
      problem: `The object is imported, but the ${parent} in its import id is not known.`,
      how: `Enter the ${parent} for the import.`,
    };
  }
  const inDesign = parentOf(object, index);
  if (!inDesign || ownIdOf(inDesign) !== undefined) return undefined;
  const { label, ownId: parentPart } = typeOf(inDesign);
  const known = given(object.import[parent]);
  return {
    path,
    problem: `The object is imported, but its ${label} is not, so the first plan makes a new ${label} and replaces the live object.`,
    how: `Enter the import id of ${inDesign.name} too.`,
    ...fixed(
      known === undefined || parentPart === undefined
        ? undefined
        : { title: `Import ${inDesign.name} as ${known}`, edit: setValue(inDesign.key, ['import', parentPart], known) },
    ),
  };
}

function disagreement(object: DesignObject, index: DesignIndex): Finding | undefined {
  const { parent, label } = typeOf(object);
  const own = parent === undefined ? undefined : given(object.import[parent]);
  if (parent === undefined || own === undefined) return undefined;
  const inDesign = parentOf(object, index);
  const other = (inDesign && ownIdOf(inDesign)) ?? textOf(object.attributes, parent);
  if (other === undefined || other === own) return undefined;
  const from = inDesign ? `that of ${inDesign.name} is` : `its attribute says`;
  return {
    path: ['import', parent],
    problem: `The ${label} is imported with the ${parent} ${own}, and ${from} ${other}.`,
    how: 'Keep one of them.',
    fix: leaveOut(object, ['import', parent], `Use ${other}`),
  };
}

/** What an id cannot hold: the bar joins parts, and quotes or white space come from copying. */
const unfit = /[|"'`\s\p{Cc}]/u;

function textFix(object: DesignObject, path: Finding['path'], text: string, own: boolean): Fix | undefined {
  const bare = text.replace(/^[\s"'`]+|[\s"'`]+$/g, '');
  const parts = bare.split('|');
  const mended = (own ? parts.at(-1) : parts[0]) ?? '';
  return mended === '' || unfit.test(mended) ? undefined : setTo(object, path, mended);
}

export const importParentFirst: DesignRule = {
  id: 'import-parent-first',
  severity: 'error',
  title: 'What is imported has a parent that is imported too, or the first plan replaces it',
  source: sources.terraformImport,
  *checkDesign(design, index) {
    yield* perObject(design, index, parentFinding);
  },
};

export const importIdsAgree: DesignRule = {
  id: 'import-ids-agree',
  severity: 'error',
  title: 'An import id does not contradict the parent of the object',
  source: sources.terraformImport,
  *checkDesign(design, index) {
    yield* perObject(design, index, disagreement);
  },
};

/** Where nothing is imported, the ids wait and cannot do harm. */
function* perObject(
  design: Design,
  index: DesignIndex,
  find: (object: DesignObject, index: DesignIndex) => Finding | undefined,
) {
  if (design.output.imports === 'none') return;
  for (const object of design.objects) {
    const finding = find(object, index);
    if (finding) yield { key: object.key, ...finding };
  }
}

export const importUnique: DesignRule = {
  id: 'import-unique',
  severity: 'error',
  title: 'A live object is imported once',
  source: sources.terraformImport,
  *checkDesign(design, index) {
    if (design.output.imports === 'none') return;
    const taken = new Map<string, DesignObject>();
    for (const object of design.objects) {
      const id = ownIdOf(object) === undefined ? undefined : importIdOf(object, index);
      if (id === undefined) continue;
      const { terraformType, ownId = '' } = typeOf(object);
      const place = `${object.import['account_id'] ?? ''} ${object.import['region'] ?? ''}`;
      const whole = `${terraformType} ${id} ${place}`;
      const first = taken.get(whole);
      if (!first) taken.set(whole, object);
      else
        yield {
          key: object.key,
          path: ['import', ownId],
          problem: `The live object ${id} is imported as ${first.name} too, and Terraform takes each once.`,
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
  check(object, { type }) {
    let findings: Finding[] | undefined;
    const look = (text: string | undefined, path: Finding['path'], own: boolean) => {
      if (text === undefined || !unfit.test(text)) return;
      (findings ??= []).push({
        path,
        problem: `${shown(text)} holds ${/\|/.test(text) ? 'a bar, which joins the parts of an import id' : 'white space or quotes'}.`,
        how: own ? 'Enter this part alone.' : 'Enter the id alone.',
        ...fixed(textFix(object, path, text, own)),
      });
    };
    for (const part of type.identity) look(object.import[part], ['import', part], part === type.ownId);
    if (type.parent !== undefined && ownIdOf(object) !== undefined)
      look(textOf(object.attributes, type.parent), [type.parent], false);
    return findings ?? none;
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

export const importWriteOnly: ObjectRule = {
  id: 'import-write-only',
  severity: 'hint',
  title: 'What AWS never gives back shows as a change on the first plan after an import',
  source: sources.issue('hashicorp/terraform-provider-awscc', 42),
  check(object, { type, variant }) {
    if (ownIdOf(object) === undefined) return none;
    return Object.keys(object.attributes).flatMap((name) => {
      const attribute = type.attributes[name];
      const used = variant && Object.hasOwn(variant.uses, name);
      if (attribute?.writeOnly !== true || used !== true || object.attributes[name] === '') return [];
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
