/** Which function an integration or authorizer invokes, as its ARN or name. */
import type { Values } from '../../../model/schema/value.ts';
import { isHcl, isRef, isVar } from '../../../model/schema/value.ts';
import { parseExpression } from '../../../hcl/syntax/parse.ts';
import { address, source, text, type Expression } from '../../../hcl/print/ast.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import type { Names } from '../names.ts';

const nothing: Expression = { type: 'null' };

/** The function inside `…/functions/ARN/invocations`, written as text or as a template. */
const invoked = /\/functions\/(?:(arn:[^$"]*)|\$\{([\w.-]+)\})\/invocations"?$/;

export function calleeOf(
  value: Values[string] | undefined,
  names: Names,
  attribute: 'arn' | 'function_name',
): Expression {
  if (isRef(value)) {
    const reference = names.reference({ ref: value.ref, attribute }, undefined);
    return reference === undefined ? nothing : address(reference);
  }
  if (isVar(value)) return isLabel(value.var) ? address(`var.${value.var}`) : nothing;
  if (isHcl(value)) {
    const hcl = value.hcl.trim();
    if (!parseExpression(hcl).ok) return text(value.hcl);
    const [, literal, inner] = invoked.exec(hcl) ?? [];
    if (literal !== undefined) return text(literal);
    return source(inner ?? hcl.replace(/^((?:data\.)?aws_lambda_(?:function|alias)\.[\w-]+)\.invoke_arn$/, '$1.arn'));
  }
  if (typeof value !== 'string' || value === '') return nothing;
  return text(invoked.exec(value)?.[1] ?? value);
}
