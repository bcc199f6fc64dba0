/** What an object points to: references, variables and expressions, collected once for each object. */
import type { Path } from './attribute.ts';
import type { DesignObject } from './design.ts';
import { parseExpression } from './hcl/parse.ts';
import { onePerObject } from './memo.ts';
import { forEachDynamic, isHcl, isRef, isVar, type Hcl, type Ref, type Var } from './value.ts';

export interface At<D> {
  readonly value: D;
  readonly path: Path;
}

export interface Dynamics {
  readonly refs: readonly At<Ref>[];
  readonly vars: readonly At<Var>[];
  readonly expressions: readonly At<Hcl & { readonly parsed: ReturnType<typeof parseExpression> }>[];
}

const nothing: Dynamics = { refs: [], vars: [], expressions: [] };

export const dynamicsOf: (object: DesignObject) => Dynamics = onePerObject((object: DesignObject): Dynamics => {
  const refs: At<Ref>[] = [];
  const vars: At<Var>[] = [];
  const expressions: Dynamics['expressions'][number][] = [];
  for (const name of Object.keys(object.attributes)) {
    const whole = object.attributes[name];
    if (typeof whole !== 'object' || whole === null) continue;
    forEachDynamic(whole, (value, within) => {
      const path = [name, ...within];
      if (isRef(value)) refs.push({ value, path });
      else if (isVar(value)) vars.push({ value, path });
      else if (isHcl(value)) expressions.push({ value: { hcl: value.hcl, parsed: parseExpression(value.hcl) }, path });
    });
  }
  return refs.length + vars.length + expressions.length === 0 ? nothing : { refs, vars, expressions };
});
