import type { DesignObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { keepsState } from '../../api-members.ts';
import { fixed } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { callOf, changeParameter, type ServiceCall } from './call.ts';

const name = 'request_parameters';

function missing(object: DesignObject, { action, parameters }: ServiceCall, parameter: string): Finding | undefined {
  const value = parameters.get(parameter);
  if (value !== undefined && value !== '') return undefined;
  const example = action.examples[parameter];
  return {
    path: [name, parameter],
    problem:
      value === ''
        ? `${parameter} is empty. ${action.subtype} requires it.`
        : `${parameter} is missing. AWS refuses ${action.subtype} without it.`,
    how: example === undefined ? 'Enter it.' : `Enter a value such as ${example}.`,
    // Empty text is not on record as refused.
    severity: value === '' || keepsState(object, name) ? 'warning' : 'error',
    ...fixed(
      example === undefined ? undefined : changeParameter(object, parameter, example, `Set ${parameter} to ${example}`),
    ),
  };
}

export const serviceParametersComplete: ObjectRule = {
  id: 'service-parameters-complete',
  severity: 'error',
  title: 'AWS actions have their required parameters',
  source: sources.httpServiceReference,
  on: ['integration'],
  check(object) {
    const call = callOf(object);
    if (!call) return none;
    return call.action.required.flatMap((parameter) => missing(object, call, parameter) ?? []);
  },
};
