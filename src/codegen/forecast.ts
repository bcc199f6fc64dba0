/** What the first plan will say: what is imported, what is added, and which imported objects it updates and why. */
import {
  attributeOfObject,
  addressOf,
  indexOf,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../model/design.ts';
import { onePerObject } from '../model/memo.ts';
import { isLabel } from '../model/names.ts';
import { forEachDynamic, isHcl, isRef, isVar, type Key, type Value } from '../model/value.ts';
import { printed } from './printed.ts';
import { importTargets } from './terraform/imports.ts';
import { isLeftOut } from './terraform/resource.ts';
import { importStyleOf } from './terraform/versions.ts';

export interface ForecastChange {
  readonly key: Key;
  readonly address: string;
  /** Attributes that the plan shows as updated in place, in table order. */
  readonly attributes: readonly string[];
  /** One sentence for each reason. */
  readonly why: string;
}

export interface Forecast {
  readonly imports: number;
  readonly adds: number;
  readonly changes: readonly ForecastChange[];
}

/**
 * Takes for granted that what is written is what runs now: a value that differs, and an expression whose value Terraform
 * learns only when it applies, show as changes too.
 */
export const forecast: (design: Design) => Forecast = onePerObject((design: Design): Forecast => {
  const index = indexOf(design);
  const targets = importStyleOf(design.output) === 'none' ? [] : importTargets(design, index);
  const imported = new Set(targets.map(({ object }) => object.key));
  const resources = design.objects.reduce((sum, object) => sum + printed(object, design, index).resources, 0);
  return {
    imports: targets.length,
    // What lives in another module is imported there, and its block is not one of these.
    adds: resources - targets.filter(({ object }) => object.address === undefined).length,
    changes: targets.flatMap(({ object }) => changeOf(object, imported, index) ?? []),
  };
});

function changeOf(object: DesignObject, imported: ReadonlySet<Key>, index: DesignIndex): ForecastChange | undefined {
  const hidden: string[] = [];
  const pending: string[] = [];
  for (const [name, attribute] of Object.entries(typeOf(object).attributes)) {
    const value = object.attributes[name];
    if (value === undefined || isLeftOut(object, attribute) || !printsValue(value, index)) continue;
    if (attribute.writeOnly) hidden.push(name);
    else if (waits(value, imported, index)) pending.push(name);
  }
  const attributes = [...hidden, ...pending];
  if (attributes.length === 0) return undefined;
  const labels = (names: readonly string[]) => listText(names.map((name) => labelOf(object, name)));
  return {
    key: object.key,
    address: addressOf(object),
    attributes,
    why: [
      ...(hidden.length === 0 ? [] : [`AWS never gives back ${labels(hidden)}, so Terraform sends it once more.`]),
      ...(pending.length === 0 ? [] : [`${labels(pending)} follows from something that is added.`]),
    ].join(' '),
  };
}

const labelOf = (object: DesignObject, name: string): string =>
  attributeOfObject(object, name)?.label ?? typeOf(object).attributes[name]?.label ?? name;

/** A reference or variable that leads nowhere prints null, which says nothing. */
function printsValue(value: Value, index: DesignIndex): boolean {
  if (value === null) return false;
  if (isRef(value)) {
    const target = index.byKey.get(value.ref);
    return target !== undefined && isLabel(target.name);
  }
  return isVar(value) ? isLabel(value.var) : true;
}

/** True where the value refers to an object that the plan adds, so that it is not known before the apply. */
function waits(value: Value, imported: ReadonlySet<Key>, index: DesignIndex): boolean {
  let found = false;
  forEachDynamic(value, (dynamic) => {
    if (isHcl(dynamic) || !isRef(dynamic)) return;
    const target = index.byKey.get(dynamic.ref);
    if (target && !imported.has(target.key)) found = true;
  });
  return found;
}

const listText = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
