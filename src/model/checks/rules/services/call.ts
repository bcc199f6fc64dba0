/** What an AWS action is called with. */
import type { DesignObject } from '../../../design/design.ts';
import { serviceAction, type ServiceAction } from '../../../schema/services.ts';
import { isDynamic, pairsOf, type Value } from '../../../schema/value.ts';
import { changePairs } from '../../fixes.ts';

const name = 'request_parameters';

export interface ServiceCall {
  readonly action: ServiceAction;
  readonly parameters: ReadonlyMap<string, Value>;
}

/** The action and its parameters, where both are known. */
export function callOf({ variant, attributes }: DesignObject): ServiceCall | undefined {
  if (variant !== 'http-service') return undefined;
  const action = serviceAction(attributes['integration_subtype']);
  const parameters = attributes[name];
  if (!action || (parameters !== undefined && isDynamic(parameters))) return undefined;
  return { action, parameters: new Map(pairsOf(parameters)) };
}

/** Sets a parameter of the action, or adds it at the end. */
export const changeParameter = (object: DesignObject, parameter: string, value: string, title: string) => {
  const fix = changePairs(object, name, title, (pairs) =>
    pairs.some(([key]) => key === parameter)
      ? pairs.map(([key, before]) => [key, key === parameter ? value : before])
      : [...pairs, [parameter, value]],
  );
  return fix;
};
