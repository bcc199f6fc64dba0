import { attributeOfObject, indexOf } from '../model/design.ts';
import type { History } from '../model/history.ts';
import { ownIdOf } from '../model/import-parts.ts';
import { isBlank, type Key, type Value } from '../model/value.ts';
import { asBrought } from './baseline.ts';

const none: readonly (readonly [name: string, value: Value])[] = [];

/**
 * Attributes that an imported object had before it was worked on and has no more, with their values then. Optional
 * attributes are computed and keep their state: leaving one out plans nothing (hashicorp/terraform-provider-awscc#2734).
 */
export function clearedOf(history: History, key: Key): typeof none {
  const now = indexOf(history.present).byKey.get(key);
  const then = asBrought(history, key);
  if (!now || !then || now === then || ownIdOf(now) === undefined || now.variant !== then.variant) return none;
  return Object.entries(then.attributes).filter(
    ([name, value]) =>
      !isBlank(value) &&
      isBlank(now.attributes[name]) &&
      now.aside[name] === undefined &&
      attributeOfObject(now, name)?.required !== true,
  );
}
