import type { Diagnostic } from '../../model/diagnostics.ts';

/** Rules about the Terraform name of an object; an API has an attribute at the same path. */
const rules = new Set(['name-label', 'name-unique']);

/** Shown at the head of the inspector: what is said about the name or about the object as a whole. */
export const belongsToHead = ({ rule, path }: Diagnostic): boolean => path.length === 0 || rules.has(rule);
