/** What names an object or a variable by its address follows when that changes: expressions, and kept text. */
import type { Design, DesignObject } from './design.ts';
import { readdressed } from './kept.ts';
import { isLabel } from './names.ts';
import { mapDynamics, type Pair, type Values } from './value.ts';

/** The same objects, with each reference, variable and expression replaced by what `change` returns. */
export function mapObjectDynamics(design: Design, change: Parameters<typeof mapDynamics>[1]): readonly DesignObject[] {
  return design.objects.map((object) => {
    const attributes = mapValues(object.attributes, change);
    const aside = mapValues(object.aside, change);
    return attributes === object.attributes && aside === object.aside ? object : { ...object, attributes, aside };
  });
}

function mapValues(values: Values, change: Parameters<typeof mapDynamics>[1]): Values {
  const before = Object.entries(values);
  const after = before.map(([name, value]): Pair => [name, mapDynamics(value, change)]);
  return after.every(([, value], index) => value === before[index]?.[1]) ? values : Object.fromEntries(after);
}

/** One address written anew wherever it is spelled, in expressions of objects and of kept text. */
export function withAddress(design: Design, from: string, to: string): Design {
  const rewritten = rewriteExpressions(design, from, to);
  // A name that is being typed may be none yet, and what is kept has to stay readable.
  const kept = isLabel(to.split('.')[1] ?? '') ? readdressed(design.kept, from, to) : design.kept;
  return kept === design.kept ? rewritten : { ...rewritten, kept };
}

/** Old addresses that end at a name boundary become new ones, in expressions only. */
function rewriteExpressions(design: Design, from: string, to: string): Design {
  if (from.endsWith('.')) return design;
  const pattern = new RegExp(`(?<![\\w.-])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'gu');
  const objects = mapObjectDynamics(design, (dynamic) => {
    if (!('hcl' in dynamic) || !dynamic.hcl.includes(from)) return dynamic;
    const hcl = dynamic.hcl.replace(pattern, () => to);
    return hcl === dynamic.hcl ? dynamic : { hcl };
  });
  return objects.every((object, index) => object === design.objects[index]) ? design : { ...design, objects };
}
