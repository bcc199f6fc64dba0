/** A Lambda permission: which function, and from where it may be called. */
import { attributeOfObject, printedAs, type DesignObject } from '../../../model/design/design.ts';
import { textOf } from '../../../model/schema/literals.ts';
import { isHcl, isRef, isVar } from '../../../model/schema/value.ts';
import { parseExpression } from '../../../hcl/syntax/parse.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import { block, entry, text, type Block, type Entry } from '../../../hcl/print/ast.ts';
import { attributeEntry } from '../attributes.ts';
import type { PrintContext } from '../print-context.ts';
import { calleeOf } from './callee.ts';
import { arn, type ArnPart } from './place.ts';

export function permissionBlocks(object: DesignObject, context: PrintContext): readonly Block[] {
  return [
    block(
      'resource',
      [printedAs(object).terraformType, object.name],
      [
        entry('action', text('lambda:InvokeFunction')),
        functionEntry(object, context),
        entry('principal', text('apigateway.amazonaws.com')),
        ...sourceEntry(context),
      ],
    ),
  ];
}

function functionEntry(object: DesignObject, { names, related }: PrintContext): Entry {
  const facts = attributeOfObject(object, 'function');
  const own = object.attributes['function'];
  if (facts && own !== undefined && own !== '')
    return { ...attributeEntry('function', facts, own, names, ['function']), name: 'function_name' };
  const caller = related.find(({ type }) => type === 'integration' || type === 'authorizer');
  const value = caller?.attributes[caller.type === 'authorizer' ? 'authorizer_uri' : 'integration_uri'];
  return entry('function_name', calleeOf(value, names, 'function_name'), ['caller']);
}

/** The API as it stands in the ARN; undefined where it is not known. */
function apiPart(caller: DesignObject, { names }: PrintContext): ArnPart | undefined {
  const value = caller.attributes['api_id'];
  if (isRef(value)) {
    const source = names.reference(value, { api: 'api_id' });
    return source === undefined ? undefined : { source };
  }
  if (isVar(value)) return isLabel(value.var) ? { source: `var.${value.var}` } : undefined;
  if (isHcl(value))
    return parseExpression(value.hcl).ok && !value.hcl.includes('\n') ? { source: value.hcl } : undefined;
  return textOf(caller.attributes, 'api_id');
}

function sourceEntry(context: PrintContext): readonly Entry[] {
  const [caller] = context.related;
  const api = caller && apiPart(caller, context);
  const from = caller && api !== undefined ? fromPart(caller, context) : undefined;
  if (api === undefined || from === undefined) return [];
  return [entry('source_arn', arn(context.place, 'execute-api', [api, ...from]), ['caller'])];
}

/** What follows the API: stage, method and path, or the authorizer. Three stars would miss `$default`. */
function fromPart(caller: DesignObject, { names }: PrintContext): readonly ArnPart[] | undefined {
  if (caller.type === 'authorizer') {
    const source = names.reference({ ref: caller.key }, { authorizer: 'authorizer_id' });
    return source === undefined ? undefined : ['/authorizers/', { source }];
  }
  const key = caller.type === 'route' ? textOf(caller.attributes, 'route_key') : undefined;
  return [`/*/${key === undefined ? '*' : routePart(key, caller.variant)}`];
}

/** `GET /orders/{id}` → `GET/orders/*`; ANY is any method, other keys stand for themselves. */
export function routePart(key: string, variant: string): string {
  const [, method, path] = (variant === 'http' && /^([A-Z]+) (\/.*)$/.exec(key)) || [];
  if (method === undefined || path === undefined) return key;
  return `${method === 'ANY' ? '*' : method}${path.replace(/\{[^{}]*\}/g, '*')}`;
}
