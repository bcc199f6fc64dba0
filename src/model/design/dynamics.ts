/** What an object points to: references, variables and expressions, collected once for each object. */
import type { Path } from '../../hcl/path.ts';
import type { DesignObject } from './design.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import { memoByObject } from '../memo.ts';
import { forEachDynamic, isRef, isVar, type Dynamic, type Hcl, type Ref, type Var } from '../schema/value.ts';

export interface At<D> {
  readonly value: D;
  readonly path: Path;
}

export interface Dynamics {
  readonly refs: readonly At<Ref>[];
  readonly vars: readonly At<Var>[];
  readonly expressions: readonly At<Hcl & { readonly parsed: ReturnType<typeof parseExpression> }>[];
}

const none: readonly [] = [];
const nothing: Dynamics = { refs: none, vars: none, expressions: none };

export const dynamicsOf: (object: DesignObject) => Dynamics = memoByObject(({ attributes }: DesignObject): Dynamics => {
  let refs: At<Ref>[] | undefined;
  let vars: At<Var>[] | undefined;
  let expressions: Dynamics['expressions'][number][] | undefined;
  const note = (value: Dynamic, path: Path) => {
    if (isRef(value)) (refs ??= []).push({ value, path });
    else if (isVar(value)) (vars ??= []).push({ value, path });
    else (expressions ??= []).push({ value: { hcl: value.hcl, parsed: parseExpression(value.hcl) }, path });
  };
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === 'object' && value !== null) forEachDynamic(value, note, [name]);
  }
  return refs || vars || expressions
    ? { refs: refs ?? none, vars: vars ?? none, expressions: expressions ?? none }
    : nothing;
});
