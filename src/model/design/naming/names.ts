/** Terraform labels: derived from what a thing is, unique per Terraform type. */
import { typeOf, variantOfObject, type Design, type DesignObject } from '../design.ts';
import { declaredIn } from '../passthrough/passthrough.ts';
import { patterns } from '../../schema/patterns.ts';
import type { ResourceTypeId } from '../../resources/index.ts';
import { resourceType } from '../../resources/index.ts';
import { differenceOf } from '../../resources/provider-differences.ts';
import { isHcl, isRef, isVar, pairsOf, type Key, type Value } from '../../schema/value.ts';

/** A name that Terraform takes. Its tables of letters are older than those here, so planes beyond the first are left out. */
export const isLabel = (text: string): boolean =>
  patterns.terraformLabel.test(text) && !/[\u{10000}-\u{10FFFF}]/u.test(text);

/** Text as a readable label: lower case words joined by `_`; empty when nothing usable is left. */
export function labelFrom(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 48)
    .replace(/_+$/, '');
  return /^\d/.test(words) ? `_${words}` : words;
}

/** `base`, or `base_2`, `base_3`, … : the first that `taken` does not hold. */
export function uniqueName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** Hands out unique names for many objects, in a time that does not grow with how many share a base. */
export class NamePool {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** `base`, or the first free of `base_2`, `base_3`, …, which is taken from now on. */
  take(base: string): string {
    let name = base;
    for (let number = this.#next.get(base) ?? 2; this.#taken.has(name); number += 1) {
      name = `${base}_${number}`;
      this.#next.set(base, number + 1);
    }
    this.#taken.add(name);
    return name;
  }
}

/** Names in use for a Terraform type, without that of `except`. */
export function namesOf(design: Design, typeId: ResourceTypeId, except?: string): ReadonlySet<string> {
  const { terraformType } = resourceType(typeId);
  // One name for both providers, so that a move to the other one finds it free.
  const types = new Set<string | undefined>([terraformType, differenceOf(typeId, 'aws')?.terraformType]);
  const passthrough = [...declaredIn(design.passthrough).resources].map((address) => address.split('.'));
  return new Set([
    ...passthrough.flatMap(([type, name]) => (types.has(type) && name !== undefined ? [name] : [])),
    ...design.objects
      .filter((object) => object.key !== except && types.has(typeOf(object).terraformType))
      .map((object) => object.name),
  ]);
}

const lastName = (text: string, separator: RegExp): string => text.split(separator).filter(Boolean).at(-1) ?? '';

/** What the target of an integration is called: function, host, queue, stream, load balancer, action. */
function targetName(uri: string): string {
  const lambda = /:function:([^:/]+)/.exec(uri);
  if (lambda) return (lambda[1] ?? '').replace(/\$\{stageVariables\.([^}]*)\}/g, '$1');
  const listener = /:listener\/(?:app|net)\/([^/]+)/.exec(uri);
  if (listener) return listener[1] ?? '';
  const service = /^arn:[^:]*:apigateway:[^:]*:([^:]+):(?:action\/(\w+)|path\/(.*))/.exec(uri);
  if (service) return `${service[1]}_${service[2] ?? lastName(service[3] ?? '', /\//)}`;
  const cloudMap = /:service\/(srv-[a-z0-9]+)/.exec(uri);
  if (cloudMap) return cloudMap[1] ?? '';
  const url = /^https?:\/\/([^/:?#]+)/.exec(uri);
  if (!url) return '';
  const host = (url[1] ?? '').replace(/\$\{stageVariables\.([^}]*)\}/g, '$1');
  const parts = host.split('.').filter((part) => part !== 'www' && part !== 'api');
  return /^[\d.]+$/.test(host) ? host : (parts[0] ?? host);
}

/** The middle of an address: `orders` of `aws_lambda_function.orders.arn`, `orders_arn` of `var.orders_arn`. */
function addressName(expression: string): string {
  const [head, second, third] = expression.trim().split(/[.[\s(]/);
  if (head === 'data') return third ?? '';
  if (head === 'module' || head === 'var' || head === 'local')
    return (second ?? '').replace(/_(?:arn|uri|url|id)$/, '');
  return second ?? '';
}

/** The object that has a key. */
type Find = (key: Key) => Pick<DesignObject, 'name'> | undefined;

function nameOfValue(value: Value | undefined, find: Find): string {
  if (typeof value === 'string') return targetName(value);
  if (isRef(value)) return find(value.ref)?.name ?? '';
  if (isHcl(value)) return addressName(value.hcl);
  if (isVar(value)) return addressName(`var.${value.var}`);
  return '';
}

const parameterOrder = ['QueueUrl', 'StreamName', 'StateMachineArn', 'EventBusName', 'DetailType', 'Application'];

function serviceName(object: DesignObject, find: Find): string {
  const parameters = new Map(pairsOf(object.attributes['request_parameters']));
  for (const parameter of parameterOrder) {
    const value = parameters.get(parameter);
    if (typeof value === 'string' && !value.startsWith('$')) return lastName(value, /[/:]/);
    if (value !== undefined && typeof value !== 'string') return nameOfValue(value, find);
  }
  const subtype = object.attributes['integration_subtype'];
  return typeof subtype === 'string' ? subtype : '';
}

const ownName = (value: Value | undefined, find: Find): string =>
  typeof value === 'string' ? value : nameOfValue(value, find);

/** A label for what the object is now, not yet unique; empty where its values say nothing. */
export function saidName(object: DesignObject, find: Find): string {
  const { nameFrom } = typeOf(object);
  const own = nameFrom
    ? (nameFrom.map((name) => ownName(object.attributes[name], find)).find((name) => labelFrom(name) !== '') ?? '')
    : nameOfValue(object.attributes['integration_uri'], find) || serviceName(object, find);
  return labelFrom(own);
}

/** A label for the kind of an object, for one whose values say nothing. */
export const kindName = (object: DesignObject): string =>
  labelFrom(variantOfObject(object)?.label ?? object.type) || object.type;

/** A label for what the object is now, unique in the design; falls back to the kind. */
export function deriveName(object: DesignObject, design: Design): string {
  const find: Find = (key) => design.objects.find((candidate) => candidate.key === key);
  return uniqueName(saidName(object, find) || kindName(object), namesOf(design, object.type, object.key));
}
