/** The order of objects of one type. */
import { indexOf } from '../design.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import type { Key } from '../../schema/value.ts';

/** Puts objects of the type of another beside it, in the order that they have; those of other types stay. */
export const placeBeside =
  (keys: readonly Key[], target: Key, side: 'before' | 'after'): Edit =>
  (design) => {
    const to = indexOf(design).byKey.get(target);
    if (!to) return design;
    const chosen = new Set(keys.filter((key) => key !== target));
    const moved = design.objects.filter(({ key, type }) => chosen.has(key) && type === to.type);
    const others = design.objects.filter((object) => !moved.includes(object));
    const at = others.indexOf(to) + (side === 'after' ? 1 : 0);
    const objects = [...others.slice(0, at), ...moved, ...others.slice(at)];
    return objects.every((object, at) => object === design.objects[at]) ? design : { ...design, objects };
  };
