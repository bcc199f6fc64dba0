/** Variables of sources beside those of the design. */
import type { Design } from '../../model/design/design.ts';
import { NamePool } from '../../model/design/naming/names.ts';
import { isVar, mapDynamics, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { sameValue } from '../../codegen/terraform/canonical.ts';
import type { ImportedVariable, ParsedSource } from '../parsed-source.ts';

/**
 * The sources with their variables renamed where the design has another of that name, and the variables that the
 * design has not. Variables that say the same are one.
 */
export function withImportedVariables(
  sources: readonly ParsedSource[],
  design: Design,
): { readonly parsedSources: readonly ParsedSource[]; readonly variables: readonly ImportedVariable[] } {
  const pool = new NamePool(design.variables.map(({ name }) => name));
  const known = new Map<string, Typed>(design.variables.map((variable) => [variable.name, variable]));
  const variables: ImportedVariable[] = [];
  const renamed = sources.map((parsed): ParsedSource => {
    const names = new Map<string, string>();
    for (const variable of parsed.variables) {
      const present = known.get(variable.name);
      if (present && alike(present, variable)) continue;
      const name = pool.take(variable.name);
      if (name !== variable.name) names.set(variable.name, name);
      known.set(name, variable);
      variables.push(name === variable.name ? variable : { ...variable, name, was: variable.name });
    }
    return names.size === 0 ? parsed : withNames(parsed, names);
  });
  return { parsedSources: renamed, variables };
}

type Typed = Pick<ImportedVariable, 'type' | 'default' | 'sensitive'>;

const alike = (a: Typed, b: Typed): boolean =>
  a.type === b.type && a.sensitive === b.sensitive && sameValue(a.default, b.default);

function withNames(parsed: ParsedSource, names: ReadonlyMap<string, string>): ParsedSource {
  const change = (value: Value) =>
    mapDynamics(value, (dynamic) =>
      isVar(dynamic)
        ? { var: names.get(dynamic.var) ?? dynamic.var }
        : 'hcl' in dynamic
          ? respelled(dynamic, names)
          : dynamic,
    );
  const changed = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]): Pair => [name, change(value)]));
  return {
    ...parsed,
    variables: parsed.variables.map((variable) => {
      const name = names.get(variable.name);
      return name === undefined ? variable : { ...variable, name, was: variable.name };
    }),
    resources: parsed.resources.map((found) => ({
      ...found,
      attributes: changed(found.attributes),
      ...(found.inactiveValues ? { inactiveValues: changed(found.inactiveValues) } : {}),
    })),
  };
}

/** The same expression with new names of variables. */
const respelled = (dynamic: { readonly hcl: string }, names: ReadonlyMap<string, string>) => ({
  hcl: dynamic.hcl.replace(/(?<![\w.-])var\.([\p{L}_][\p{L}\p{N}_-]*)/gu, (whole, name: string) =>
    names.has(name) ? `var.${names.get(name) ?? name}` : whole,
  ),
});
