/** A role with just what the integrations and authorizers that use it need. */
import { typeOf, type DesignObject } from '../../../model/design/design.ts';
import { serviceAction } from '../../../model/schema/services.ts';
import { isHcl, pairsOf, type Value } from '../../../model/schema/value.ts';
import {
  callExpression,
  entry,
  gap,
  list,
  object as objectOf,
  source,
  text,
  type Block,
  type Expression,
} from '../../../hcl/print/ast.ts';
import { attributeEntry } from '../attributes.ts';
import type { PrintContext } from '../print-context.ts';
import { calleeOf } from './callee.ts';
import { arn } from './place.ts';
import { roleBlock } from './trust.ts';

interface Permit {
  readonly actions: Expression;
  readonly resources: readonly Expression[];
}

const everything = [text('*')];

export function roleBlocks(object: DesignObject, context: PrintContext): readonly Block[] {
  const permits = [...context.related.flatMap((user) => permitOf(user, context)), ...own(object, context)];
  return [
    roleBlock(
      object,
      object.name,
      context.names,
      permits.length === 0
        ? []
        : [
            gap,
            entry(
              'policies',
              list([
                objectOf([
                  entry('policy_name', text('invoke')),
                  entry(
                    'policy_document',
                    callExpression(
                      'jsonencode',
                      objectOf([
                        entry('Version', text('2012-10-17')),
                        entry('Statement', list(permits.map(statement))),
                      ]),
                    ),
                  ),
                ]),
              ]),
            ),
          ],
    ),
  ];
}

const statement = ({ actions, resources }: Permit): Expression =>
  objectOf([
    entry('Action', actions),
    entry('Effect', text('Allow')),
    entry('Resource', resources.length === 1 ? (resources[0] ?? text('*')) : list(resources)),
  ]);

/** What a person adds by hand. */
function own(object: DesignObject, { names }: PrintContext): readonly Permit[] {
  const expression = (name: string): Expression | undefined => {
    const facts = typeOf(object).attributes[name];
    const value = object.attributes[name];
    if (!facts || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
    return attributeEntry(name, facts, value, names, [name]).value;
  };
  const actions = expression('actions');
  return actions === undefined ? [] : [{ actions, resources: [expression('resources') ?? text('*')] }];
}

function permitOf(user: DesignObject, context: PrintContext): readonly Permit[] {
  if (user.type === 'authorizer') return [invoke(user.attributes['authorizer_uri'], context)];
  const action = serviceAction(user.attributes['integration_subtype']);
  if (user.variant === 'http-service')
    return action ? [{ actions: text(action.iamAction), resources: [resourceOf(action.subtype, user, context)] }] : [];
  if (user.variant === 'ws-service') return webSocketPermit(user.attributes['integration_uri']);
  return user.variant.includes('lambda') ? [invoke(user.attributes['integration_uri'], context)] : [];
}

const invoke = (value: Value | undefined, { names }: PrintContext): Permit => {
  const callee = calleeOf(value, names, 'arn');
  return {
    actions: text('lambda:InvokeFunction'),
    resources: callee.type === 'null' ? everything : [anyStage(callee)],
  };
};

/** Of a function that a stage variable names, any that it may name. */
const anyStage = (callee: Expression): Expression => {
  if (callee.type !== 'text' || !callee.text.includes('${stageVariables.')) return callee;
  return text(callee.text.includes(':lambda:path/') ? '*' : callee.text.replace(/\$\{stageVariables\.\w+\}/g, '*'));
};

/** `…:dynamodb:action/PutItem` names the action; of a path only the service is known. */
function webSocketPermit(uri: Value | undefined): readonly Permit[] {
  const [, service, action] =
    (typeof uri === 'string' && /^arn:[^:]*:apigateway:[^:]*:(?:[^:]*\.)?([a-z0-9-]+):(?:action\/(\w+))?/.exec(uri)) ||
    [];
  return service === undefined || action === undefined
    ? []
    : [{ actions: text(`${service}:${action}`), resources: everything }];
}

/** The parameter that names what an action is for. */
const targets: { readonly [service: string]: string } = {
  EventBridge: 'EventBusName',
  SQS: 'QueueUrl',
  Kinesis: 'StreamName',
  StepFunctions: 'StateMachineArn',
};

/** Expressions of parameters, and the attribute of the same object that is its ARN. */
const arnOf =
  /^((?:data\.)?(?:aws|awscc)_(?:sqs_queue|kinesis_stream|cloudwatch_event_bus|events_event_bus)\.[\w-]+)\.(?:url|id|queue_url|name)$/;

function resourceOf(subtype: string, user: DesignObject, { place }: PrintContext): Expression {
  const [service = ''] = subtype.split('-');
  const value = new Map(pairsOf(user.attributes['request_parameters'])).get(targets[service] ?? '');
  if (isHcl(value)) {
    const hcl = value.hcl.trim();
    const address = arnOf.exec(hcl)?.[1];
    if (address !== undefined) return source(`${address}.arn`);
    return /^[\w.-]+\.(?:arn|state_machine_arn)$/.test(hcl) ? source(hcl) : text('*');
  }
  if (service === 'EventBridge' && value === undefined) return arn(place, 'events', ['event-bus/default']);
  if (typeof value !== 'string' || value === '' || value.includes('$')) return text('*');
  if (value.startsWith('arn:')) return text(value);
  const queue = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?\/(\d{12})\/([\w.-]+)$/.exec(value);
  if (queue) return text(`arn:${queue[2] ? 'aws-cn' : 'aws'}:sqs:${queue[1]}:${queue[3]}:${queue[4]}`);
  if (service === 'Kinesis') return arn(place, 'kinesis', [`stream/${value}`]);
  return service === 'EventBridge' ? arn(place, 'events', [`event-bus/${value}`]) : text('*');
}
