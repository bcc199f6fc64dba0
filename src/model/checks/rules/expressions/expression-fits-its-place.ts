import { typeOf } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { resourceType, type ResourceTypeId } from '../../../resources/index.ts';
import { attributeAt } from '../../../schema/attribute.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { printedTypes } from './address.ts';

const isAlone = (hcl: string) => /^(?:[\w.-]+|"[^"$]*\$\{\s*[\w.-]+\s*\}")$/.test(hcl.trim());

export const expressionFitsItsPlace: ObjectRule = {
  id: 'expression-fits-its-place',
  severity: 'warning',
  title: 'Expressions refer to the resource type their attribute requires',
  source: sources.terraformReferences,
  check(object) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0) return none;
    return expressions.flatMap(({ value: { hcl, parsed }, path }) => {
      const refersTo = attributeAt(typeOf(object).attributes, path)?.refersTo;
      const [[type = '', name = ''] = []] = parsed.ok && isAlone(hcl) ? parsed.addresses : [];
      const given = printedTypes.get(type)?.type;
      if (!refersTo || !given || Object.hasOwn(refersTo, given.id)) return [];
      const wanted = Object.keys(refersTo).map((id) => resourceType(id as ResourceTypeId).label);
      return [
        {
          path,
          problem: `The expression refers to ${given.label} ${name}, but another resource type is required.`,
          how: `Refer to ${wanted.join(' or ')}.`,
        },
      ];
    });
  },
};
