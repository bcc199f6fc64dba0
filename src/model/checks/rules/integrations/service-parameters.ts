/** What an AWS action is called with. */
import type { DesignObject } from '../../../design/design.ts';
import { textOf } from '../../../schema/literals.ts';
import { serviceAction, type ServiceAction } from '../../../schema/services.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf, type Value } from '../../../schema/value.ts';
import { keepsState } from '../../api-members.ts';
import { changePairs, fixed, renameKey } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const name = 'request_parameters';

interface Call {
  readonly action: ServiceAction;
  readonly parameters: ReadonlyMap<string, Value>;
}

/** The action and its parameters, where both are known. */
function callOf({ variant, attributes }: DesignObject): Call | undefined {
  if (variant !== 'http-service') return undefined;
  const action = serviceAction(attributes['integration_subtype']);
  const parameters = attributes[name];
  if (!action || (parameters !== undefined && isDynamic(parameters))) return undefined;
  return { action, parameters: new Map(pairsOf(parameters)) };
}

const sameSpelling = (known: readonly string[], key: string) =>
  known.find((candidate) => candidate.toLowerCase() === key.trim().toLowerCase());

function missing(object: DesignObject, { action, parameters }: Call, parameter: string): Finding | undefined {
  const value = parameters.get(parameter);
  if (value !== undefined && value !== '') return undefined;
  const example = action.examples[parameter];
  return {
    path: [name, parameter],
    problem:
      value === ''
        ? `${parameter} is empty, and ${action.subtype} needs it.`
        : `${parameter} is missing, and AWS refuses ${action.subtype} without it.`,
    how: example === undefined ? 'Enter it.' : `Enter it, as in ${example}.`,
    // Empty text is not on record as refused.
    severity: value === '' || keepsState(object, name) ? 'warning' : 'error',
    ...fixed(
      example === undefined ? undefined : changeParameter(object, parameter, example, `Set ${parameter} to ${example}`),
    ),
  };
}

const changeParameter = (object: DesignObject, parameter: string, value: string, title: string) => {
  const fix = changePairs(object, name, title, (pairs) =>
    pairs.some(([key]) => key === parameter)
      ? pairs.map(([key, before]) => [key, key === parameter ? value : before])
      : [...pairs, [parameter, value]],
  );
  return fix;
};

export const serviceRules: readonly ObjectRule[] = [
  {
    id: 'service-parameters-complete',
    severity: 'error',
    title: 'An AWS action has the parameters that it needs',
    source: sources.httpServiceReference,
    on: ['integration'],
    check(object) {
      const call = callOf(object);
      if (!call) return none;
      return call.action.required.flatMap((parameter) => missing(object, call, parameter) ?? []);
    },
  },
  {
    id: 'service-parameters-known',
    severity: 'warning',
    title: 'An AWS action has only parameters that it knows, spelled as the service spells them',
    source: sources.httpServiceReference,
    on: ['integration'],
    check(object) {
      const call = callOf(object);
      if (!call) return none;
      const { action, parameters } = call;
      const known = [...action.required, ...action.optional];
      return [...parameters.keys()].flatMap((key) => {
        if (key === '' || known.includes(key)) return [];
        const spelled = sameSpelling(known, key);
        return [
          {
            path: [name, key],
            problem: `${action.subtype} does not know the parameter ${key}.`,
            how: spelled === undefined ? `It takes ${known.join(', ')}.` : `The service spells it ${spelled}.`,
            ...fixed(spelled === undefined ? undefined : renameKey(object, name, key, spelled)),
          },
        ];
      });
    },
  },
  {
    id: 'fifo-queue-has-group',
    severity: 'warning',
    title: 'A message to a FIFO queue names its group, or SQS refuses it',
    source: sources.sqsFifo,
    on: ['integration'],
    check(object) {
      const call = callOf(object);
      if (call?.action.subtype !== 'SQS-SendMessage') return none;
      const { parameters } = call;
      const url = parameters.get('QueueUrl');
      if (typeof url !== 'string' || !/\.fifo\/?$/.test(url) || parameters.has('MessageGroupId')) return none;
      return [
        {
          path: [name, 'MessageGroupId'],
          problem: 'The queue is a FIFO queue, and SQS refuses messages to it that name no group.',
          how: 'Add MessageGroupId.',
          fix: changeParameter(object, 'MessageGroupId', '$context.requestId', 'Add MessageGroupId'),
        },
      ];
    },
  },
  {
    id: 'sync-execution-is-express',
    severity: 'hint',
    title: 'Waiting for a state machine works with express ones only',
    source: sources.expressWorkflows,
    on: ['integration'],
    check(object) {
      if (object.variant !== 'http-service') return none;
      if (textOf(object.attributes, 'integration_subtype') !== 'StepFunctions-StartSyncExecution') return none;
      return [
        {
          path: ['integration_subtype'],
          problem: 'This action works with express state machines only.',
          how: 'Make sure that the state machine is of type EXPRESS, or choose StepFunctions-StartExecution.',
        },
      ];
    },
  },
];
