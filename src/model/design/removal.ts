/** Removing objects that others refer to. */
import { indexOf, typeOf, type Design, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { dynamicsOf } from './dynamics.ts';
import { referencesTo, removeObject } from './edits.ts';
import { forEachDynamic, isRef, mapDynamics, type Key, type Pair, type Values } from '../schema/value.ts';

/** Objects beside these that refer to one of them, in the order of the design. */
export function referrersOf(design: Design, keys: readonly Key[]): readonly DesignObject[] {
  const found = new Set(keys.flatMap((key) => referencesTo(design, key)));
  return design.objects.filter((object) => found.has(object) && !keys.includes(object.key));
}

/** Objects that use an input variable. */
export const usersOf = (design: Design, variable: string): readonly DesignObject[] =>
  design.objects.filter((object) => dynamicsOf(object).vars.some(({ value }) => value.var === variable));

/** The keys with those of all that refers to them, and to those in turn. */
export function withReferrers(design: Design, keys: readonly Key[]): readonly Key[] {
  const more = referrersOf(design, keys).map(({ key }) => key);
  return more.length === 0 ? keys : withReferrers(design, [...keys, ...more]);
}

export const removeObjects =
  (keys: readonly Key[]): Edit =>
  (design) =>
    keys.reduce((whole, key) => removeObject(key)(whole), design);

/** What refers to one object refers to another one from now on. */
export const redirectReferences =
  (from: Key, to: Key): Edit =>
  (design) => {
    const redirected = (values: Values): Values => {
      const pairs = Object.entries(values).map(([name, value]): Pair => [
        name,
        mapDynamics(value, (dynamic) => (isRef(dynamic) && dynamic.ref === from ? { ...dynamic, ref: to } : dynamic)),
      ]);
      return pairs.every(([name, value]) => value === values[name]) ? values : Object.fromEntries(pairs);
    };
    const objects = design.objects.map((object) => {
      const attributes = redirected(object.attributes);
      return attributes === object.attributes ? object : { ...object, attributes };
    });
    return objects.every((object, at) => object === design.objects[at]) ? design : { ...design, objects };
  };

/** True where the object is of no use without what it refers to. */
export function needs(object: DesignObject, keys: readonly Key[]): boolean {
  return Object.entries(typeOf(object).attributes).some(([name, { required }]) => {
    const value = object.attributes[name];
    if (required !== true || value === undefined) return false;
    let found = false;
    forEachDynamic(value, (dynamic) => {
      if (isRef(dynamic) && keys.includes(dynamic.ref)) found = true;
    });
    return found;
  });
}

/** Objects that could take the place of one, of its own type. */
export const standInsFor = (design: Design, key: Key): readonly DesignObject[] => {
  const { byKey, byType } = indexOf(design);
  const object = byKey.get(key);
  return object ? (byType.get(object.type) ?? []).filter((other) => other !== object) : [];
};
