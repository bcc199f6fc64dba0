import type { Attribute } from '../attribute.ts';
import type { DesignObject } from '../design.ts';
import type { Fix } from '../diagnostics.ts';
import { onePerObject } from '../memo.ts';
import { attributesOf, type ResourceType, type Variant } from '../resource.ts';
import { serviceAction } from '../services.ts';
import { sources } from '../sources.ts';
import { anyOf } from '../value-schema.ts';
import { isBlank, isMap, pairsOf, type Value } from '../value.ts';
import { fixed, setTo } from './repair.ts';
import { none, type ObjectRule } from './rule.ts';

type Needed = readonly (readonly [name: string, attribute: Attribute])[];

const neededIn = onePerObject((type: ResourceType) =>
  onePerObject((variant: Variant): Needed =>
    attributesOf(type, variant).filter(([, attribute]) => attribute.required !== undefined),
  ),
);

const isMissing = (value: Value | undefined) =>
  isBlank(value) || (Array.isArray(value) ? value.length === 0 : isMap(value) && pairsOf(value).length === 0);

function howToEnter(attribute: Attribute): string {
  if (attribute.startsAs === 'ref') return `Choose the ${attribute.label} it belongs to, or enter its id.`;
  if (attribute.kind === 'enum') return `Choose ${anyOf(attribute.values)}.`;
  if (attribute.kind === 'map') return `Add a ${attribute.keyLabel.toLowerCase()} and its value.`;
  return attribute.placeholder === undefined ? 'Enter it.' : `Enter it, as in ${attribute.placeholder}.`;
}

function startFix(object: DesignObject, name: string, variant: Variant): Fix | undefined {
  const start = variant.starts?.[name];
  return start === undefined ? undefined : setTo(object, [name], start);
}

export const attributeRequired: ObjectRule = {
  id: 'attribute-required',
  severity: 'error',
  title: 'What AWS or Terraform cannot do without is set',
  source: sources.integration,
  check(object, { type, variant }) {
    if (!variant) return none;
    const missing = neededIn(type)(variant).filter(([name]) => isMissing(object.attributes[name]));
    return missing.flatMap(([name, attribute]) => {
      // service-parameters-complete names each parameter that is missing.
      if (name === 'request_parameters' && serviceAction(object.attributes['integration_subtype'])) return [];
      const likely = attribute.required === 'warning';
      return [
        {
          path: [name],
          problem: `${attribute.label} is not set${likely ? ', and the call most likely needs it' : ''}.`,
          how: howToEnter(attribute),
          severity: likely ? ('warning' as const) : ('error' as const),
          source: attribute.source,
          ...fixed(startFix(object, name, variant)),
        },
      ];
    });
  },
};
