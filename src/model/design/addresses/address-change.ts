/** What names an object or a variable by its address follows when that changes: expressions, and passthrough text. */
import type { Adopted, Design, DesignObject } from '../design.ts';
import { withWordsReaddressed } from '../passthrough/kept-words.ts';
import { readdressed } from '../passthrough/passthrough.ts';
import { sameList } from '../../memo.ts';
import { isLabel } from '../naming/names.ts';
import { mapDynamics, type Pair, type Values } from '../../schema/value.ts';

/**
 * The same design, with each reference, variable and expression replaced by what `change` returns, also in what objects
 * were when they were imported: another name for the same thing is no edit of what uses it.
 */
export function mapObjectDynamics(design: Design, change: Parameters<typeof mapDynamics>[1]): Design {
  const objects = mapSame(design.objects, (object: DesignObject) => {
    const attributes = mapValues(object.attributes, change);
    const aside = mapValues(object.inactiveValues, change);
    return attributes === object.attributes && aside === object.inactiveValues
      ? object
      : { ...object, attributes, inactiveValues: aside };
  });
  const adopted = mapSame(design.adopted, (object: Adopted) => {
    const attributes = mapValues(object.attributes, change);
    return attributes === object.attributes ? object : { ...object, attributes };
  });
  return objects === design.objects && adopted === design.adopted ? design : { ...design, objects, adopted };
}

/** The list itself where nothing in it changed. */
function mapSame<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return sameList(changed, items) ? items : changed;
}

/** The values themselves where nothing in them changed, as in nearly all objects of a design. */
function mapValues(values: Values, change: Parameters<typeof mapDynamics>[1]): Values {
  let changed: Pair[] | undefined;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value !== 'object' || value === null) continue;
    const after = mapDynamics(value, change);
    if (after !== value) (changed ??= []).push([name, after]);
  }
  return changed ? { ...values, ...Object.fromEntries(changed) } : values;
}

/** One address written anew wherever it is spelled, in expressions of objects and of passthrough text. */
export function withAddress(design: Design, from: string, to: string): Design {
  const isName = isLabel(to.split('.')[1] ?? '');
  const expressions = rewriteExpressions(design, from, to);
  // A name that is being typed may be none yet, and what is kept has to stay readable.
  const rewritten = isName ? withWordsReaddressed(expressions, from, to) : expressions;
  const kept = isName ? readdressed(design.passthrough, from, to) : design.passthrough;
  return kept === design.passthrough ? rewritten : { ...rewritten, passthrough: kept };
}

/** Old addresses that end at a name boundary become new ones, in expressions only. */
function rewriteExpressions(design: Design, from: string, to: string): Design {
  if (from.endsWith('.')) return design;
  const pattern = new RegExp(`(?<![\\w.-])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'gu');
  const rewrite: Parameters<typeof mapDynamics>[1] = (dynamic) => {
    if (!('hcl' in dynamic) || !dynamic.hcl.includes(from)) return dynamic;
    const hcl = dynamic.hcl.replace(pattern, () => to);
    return hcl === dynamic.hcl ? dynamic : { hcl };
  };
  return mapObjectDynamics(design, rewrite);
}
