/** Fixes that several rules offer. Each finds its object by key again, so it stays right after other edits. */
import type { Path } from '../../hcl/path.ts';
import type { DesignObject } from '../design/design.ts';
import type { Fix } from './diagnostics.ts';
import { changeObject, setValue, withValue } from '../design/edits.ts';
import { deactivate } from '../design/variant-edits.ts';
import { isDynamic, mapOf, pairsOf, type Pair, type Value } from '../schema/value.ts';

type Target = Pick<DesignObject, 'key'>;

/** Sets the attribute at the path; for the edit itself, `['name']` is the label. */
const setAttribute = ({ key }: Target, path: Path, value: Value): Fix['edit'] =>
  path.length === 1 && path[0] === 'name'
    ? changeObject(key, (object) => ({ ...object, attributes: withValue(object.attributes, 'name', value) }))
    : setValue(key, path, value);

/** "Set 30000". */
export function setTo(object: Target, path: Path, value: Value, title?: string): Fix {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  return { title: title ?? `Set ${short}`, edit: setAttribute(object, path, value) };
}

export const leaveOut = (object: Target, path: Path, title = 'Clear'): Fix => ({
  title,
  edit: setValue(object.key, path, undefined),
});

export const deactivateValue = (object: Target, name: string): Fix => ({
  title: 'Make inactive',
  edit: deactivate(object.key, name),
});

/** Changes the pairs of a map attribute; a map that is not there yet has none. */
export const changePairs = (
  object: Target,
  name: string,
  title: string,
  change: (pairs: readonly Pair[]) => readonly Pair[],
): Fix => ({
  title,
  edit: changeObject(object.key, (before) => {
    const value = before.attributes[name];
    if (isDynamic(value)) return before;
    return { ...before, attributes: { ...before.attributes, [name]: mapOf(change(pairsOf(value))) } };
  }),
});

/** Renames a key of a map attribute in its place; none where the new key is taken. */
export function renameKey(object: DesignObject, name: string, from: string, to: string): Fix | undefined {
  if (pairsOf(object.attributes[name]).some(([key]) => key === to)) return undefined;
  return changePairs(object, name, `Rename to ${to}`, (pairs) =>
    pairs.map(([key, value]): Pair => [key === from ? to : key, value]),
  );
}

/** A finding's `fix` property, where there is one. */
export const fixed = (fix: Fix | undefined): { readonly fix?: Fix } => (fix ? { fix } : {});
