import { eachNear } from '../../../model/checks/near.ts';
import { none, type DesignRule, type Finding } from '../../../model/checks/rule.ts';
import { printedAs, typeOf, variantOfObject, type Design, type DesignObject } from '../../../model/design/design.ts';
import { awsLimits, type Limit } from '../../../model/resources/aws-limits.ts';
import type { Path } from '../../../hcl/path.ts';
import { attributeAt } from '../../../model/schema/attribute.ts';
import { sources } from '../../../model/schema/sources.ts';
import { shownValue } from '../../../model/schema/value-schema.ts';
import { isDynamic, isVar, type Value } from '../../../model/schema/value.ts';
import { valuesAt } from './values-at.ts';

/** What is wrong with a literal; undefined for what fits, and for what is known only when it applies. */
function faultOf(value: Value, limit: Limit): string | undefined {
  if (value === null || isDynamic(value) || (typeof value === 'object' && limit !== 'json')) return undefined;
  const text = typeof value === 'object' ? '' : String(value);
  if (limit === 'arn') return /^arn:[\w-]+:[\w-]+:[\w-]*:[^:]*:[^]+$/.test(text) || text === '' ? undefined : 'an ARN';
  if (limit === 'json') return typeof value === 'object' || isJson(text) ? undefined : 'JSON';
  if ('oneOf' in limit) return limit.oneOf.includes(text) ? undefined : `one of ${limit.oneOf.join(', ')}`;
  const size = typeof value === 'number' ? value : Array.from(text).length;
  if (size >= limit.min && size <= limit.max) return undefined;
  return `${limit.min} to ${limit.max}${typeof value === 'number' ? '' : ' characters'}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const labelAt = (object: DesignObject, path: Path): string =>
  attributeAt(typeOf(object).attributes, path)?.label ?? String(path.at(-1));

export const withinAwsLimits: DesignRule = {
  id: 'within-aws-limits',
  severity: 'error',
  title: 'Values pass the validation of the aws provider',
  source: sources.awsProvider,
  checkDesign: eachNear({
    concerns: () => [],
    look: (object, _, { variables }) => (object.provider ? limitFaults(object, variables) : none),
  }),
};

function* limitFaults(object: DesignObject, variables: Design['variables']): Iterable<Finding> {
  const limits = object.provider && awsLimits[object.type];
  if (!limits) return;
  const fixed = variantOfObject(object)?.fixed ?? {};
  for (const [place, limit] of Object.entries(limits)) {
    if (Object.hasOwn(fixed, place) && object.attributes[place] === undefined) continue;
    for (const { value, path } of valuesAt(object, place)) {
      // A variable is its default until somebody gives it another value.
      const known = isVar(value) ? variables.find(({ name }) => name === value.var)?.default : value;
      const expected = known === undefined ? undefined : faultOf(known, limit);
      if (expected === undefined) continue;
      yield {
        path,
        problem: `In ${printedAs(object).terraformType}, ${labelAt(object, path)} is ${expected}, not ${shownValue(known)}.`,
        how: 'Change the value, or manage this resource with awscc.',
      };
    }
  }
}
