/** What stands at the end of an integration, as far as its attributes tell. */
import { variantOfObject, type DesignIndex, type DesignObject } from '../design/design.ts';
import { isHcl, isRef, isVar, pairsOf, type Key, type Value } from './value.ts';

export interface Backend {
  /** The same for integrations that call the same thing. */
  readonly id: string;
  readonly name: string;
  /** What sort of thing it is, and where. */
  readonly detail: string;
  /** As the icons of variants are named. */
  readonly icon: string;
  /** The object or variable of the design that it comes from. */
  readonly key: Key | undefined;
}

type Told = Pick<Backend, 'name' | 'detail' | 'icon'>;

const last = (text: string, separator: string) => text.split(separator).filter(Boolean).at(-1) ?? text;

/** Forms of targets, the first that fits. */
const forms: readonly (readonly [form: RegExp, tell: (...parts: string[]) => Told])[] = [
  [
    /:lambda:([^:]*):[^:]*:function:([^/]+)/,
    (region = '', name = '') => ({ name: `function:${name}`, detail: region || 'Lambda function', icon: 'lambda' }),
  ],
  [
    /:listener\/(app|net)\/([^/]+)/,
    (kind, name = '') => ({ name, detail: kind === 'app' ? 'ALB listener' : 'NLB listener', icon: 'balancer' }),
  ],
  [/:servicediscovery:.*:service\/(.+)$/, (name = '') => ({ name, detail: 'Cloud Map service', icon: 'compass' })],
  [
    /^arn:[^:]*:apigateway:[^:]*:([^:]+):(action|path)\/(.*)$/,
    (service = '', _, rest = '') => ({ name: last(rest, '/') || service, detail: service, icon: 'layers' }),
  ],
  [
    /^(https?):\/\/([^/?#]+)/,
    (scheme = '', host = '') => ({ name: host, detail: scheme.toUpperCase(), icon: 'globe' }),
  ],
];

function told(text: string): Told | undefined {
  for (const [form, tell] of forms) {
    const found = form.exec(text);
    if (found) return tell(...found.slice(1));
  }
  return undefined;
}

function ofValue(value: Value | undefined, object: DesignObject, index: DesignIndex): Backend | undefined {
  const icon = variantOfObject(object)?.icon ?? '';
  if (isRef(value)) {
    const target = index.byKey.get(value.ref);
    const own = target?.attributes['function_name'];
    return {
      id: `ref ${value.ref}`,
      name: typeof own === 'string' && own !== '' ? own : (target?.name ?? 'deleted'),
      detail: target ? (variantOfObject(target)?.label ?? '') : 'No longer in this design',
      icon: (target && variantOfObject(target)?.icon) ?? icon,
      key: target?.key,
    };
  }
  if (isVar(value)) {
    const variable = index.variables.get(value.var);
    return { id: `var ${value.var}`, name: `var.${value.var}`, detail: 'Variable', icon, key: variable?.key };
  }
  if (isHcl(value)) return { id: `hcl ${value.hcl}`, name: value.hcl, detail: 'Expression', icon, key: undefined };
  if (typeof value !== 'string' || value === '') return undefined;
  const { name, detail, icon: shape } = told(value) ?? { name: value, detail: '', icon };
  return { id: `text ${name} ${detail}`, name, detail, icon: shape, key: undefined };
}

/** The parameter that names what an action works on, and what that is. */
const actions: readonly (readonly [subtype: string, parameter: string, thing: string, icon: string])[] = [
  ['SQS-', 'QueueUrl', 'SQS queue', 'layers'],
  ['EventBridge-', 'EventBusName', 'Event bus', 'layers'],
  ['Kinesis-', 'StreamName', 'Kinesis stream', 'layers'],
  ['StepFunctions-', 'StateMachineArn', 'State machine', 'workflow'],
  ['AppConfig-', 'Application', 'AppConfig', 'layers'],
];

function ofAction(object: DesignObject, index: DesignIndex): Backend | undefined {
  const { integration_subtype: subtype, request_parameters: parameters } = object.attributes;
  if (typeof subtype !== 'string' || subtype === '') return undefined;
  const action = actions.find(([start]) => subtype.startsWith(start));
  if (!action) return { id: `action ${subtype}`, name: subtype, detail: 'AWS service', icon: 'layers', key: undefined };
  const [, parameter, thing, icon] = action;
  const value = new Map(pairsOf(parameters)).get(parameter);
  const other = typeof value === 'string' ? undefined : ofValue(value, object, index);
  if (other) return { ...other, detail: thing, icon };
  // The default bus has no name of its own; a value of the request names a thing only when it arrives.
  const name = typeof value === 'string' && value !== '' && !value.startsWith('$') ? value : undefined;
  const shown = name === undefined ? (parameter === 'EventBusName' ? 'default' : thing) : last(last(name, ':'), '/');
  return { id: `action ${thing} ${shown}`, name: shown, detail: thing, icon, key: undefined };
}

/** The backend of an integration; undefined where none is named yet, or where none is needed. */
export function backendOf(object: DesignObject, index: DesignIndex): Backend | undefined {
  return ofAction(object, index) ?? ofValue(object.attributes['integration_uri'], object, index);
}
