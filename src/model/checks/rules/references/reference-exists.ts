import type { Path } from '../../../../hcl/path.ts';
import {
  addressOf,
  attributeOfObject,
  printedAs,
  typeOf,
  type DesignIndex,
  type DesignObject,
} from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { resourceType, type ResourceTypeId } from '../../../resources/index.ts';
import { attributeAt } from '../../../schema/attribute.ts';
import { differenceOf } from '../../../resources/provider-differences.ts';
import { sources } from '../../../schema/sources.ts';
import type { Ref } from '../../../schema/value.ts';
import { none, type Finding, type ReferenceRule } from '../../rule.ts';

function labelAt(object: DesignObject, path: Path): string {
  return attributeAt(typeOf(object).attributes, path)?.label ?? String(path[0]);
}

function refersTo(object: DesignObject, path: Path) {
  const attribute =
    path.length === 1 ? attributeOfObject(object, String(path[0])) : attributeAt(typeOf(object).attributes, path);
  return attribute?.refersTo;
}

const typeLabel = (id: string) => resourceType(id as ResourceTypeId).label;

function faultOf(object: DesignObject, ref: Ref, path: Path, index: DesignIndex): Omit<Finding, 'path'> | undefined {
  const target = index.byKey.get(ref.ref);
  const fitting = refersTo(object, path);
  if (target && target !== object && ref.attribute === undefined && (!fitting || Object.hasOwn(fitting, target.type)))
    return undefined;
  const label = labelAt(object, path);
  if (!target)
    return { problem: `${label} refers to a resource that is no longer in the design.`, how: 'Choose another target.' };
  if (target === object) return { problem: `${label} refers to its own resource.`, how: 'Choose another target.' };
  const type = typeOf(target);
  if (ref.attribute !== undefined) {
    if (type.readOnly.includes(ref.attribute) || Object.hasOwn(type.attributes, ref.attribute)) return undefined;
    const difference = target.provider && differenceOf(target.type, target.provider);
    if (difference && Object.hasOwn(difference.exports, ref.attribute)) return undefined;
    return {
      problem: `${label} refers to ${ref.attribute}, which ${printedAs(target).terraformType} doesn't have.`,
      how: `Use one of its attributes, such as ${type.exported}.`,
    };
  }
  const wanted = Object.keys(fitting ?? {})
    .map(typeLabel)
    .join(' or ');
  return {
    problem: `${label} refers to ${addressOf(target)}, which has another type (${type.exported}).`,
    how: `Choose a resource of this type: ${wanted}. Or write an expression.`,
  };
}

export const referenceExists: ReferenceRule = {
  id: 'reference-exists',
  severity: 'error',
  title: 'References target a resource of the required type',
  source: sources.terraformReferences,
  checkReferences(object, index) {
    let findings: Finding[] | undefined;
    for (const { value, path } of dynamicsOf(object).refs) {
      const fault = faultOf(object, value, path, index);
      if (fault) (findings ??= []).push({ path, ...fault });
    }
    return findings ?? none;
  },
};
