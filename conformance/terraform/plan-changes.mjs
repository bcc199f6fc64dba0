/** @import { Changes, PlannedResource, ResourceChange } from './outcome.ts' */

/**
 * @param {readonly ResourceChange[]} changes of `terraform show -json`
 * @returns {PlannedResource[]} those that are not a plain no-op
 */
export const plannedResources = (changes) =>
  changes.filter(isPlanned).map(({ address, change }) => {
    const { actions, importing, replace_paths } = change;
    return {
      address,
      actions,
      ...(importing ? { import_id: importing.id } : {}),
      ...(actions.includes('update') || actions.length > 1 ? { changed: changedPaths(change) } : {}),
      ...(replace_paths ? { replaced_by: replace_paths.map((path) => path.join('.')) } : {}),
    };
  });

/** @param {ResourceChange} change */
const isPlanned = ({ mode, change: { actions, importing } }) =>
  mode === 'managed' && (actions.join() !== 'no-op' || importing !== undefined);

/**
 * @param {readonly ResourceChange[]} changes
 * @returns {Changes} as Terraform's summary counts them
 */
export function countChanges(changes) {
  const managed = changes.filter(isPlanned).map(({ change }) => change);
  const count = (/** @type {string} */ action) => managed.filter(({ actions }) => actions.includes(action)).length;
  return {
    add: count('create'),
    change: count('update'),
    destroy: count('delete'),
    import: managed.filter(({ importing }) => importing !== undefined).length,
  };
}

/** @param {unknown} value @returns {value is { [name: string]: unknown }} */
const isObject = (value) => typeof value === 'object' && value !== null;

/** @param {ResourceChange['change']} change */
function changedPaths({ before, after, after_unknown }) {
  /** @param {unknown} a @param {unknown} b @param {unknown} unknown @param {string} path @returns {string[]} */
  const walk = (a, b, unknown, path) => {
    if (unknown === true) return [path];
    if (!isObject(a) || !isObject(b)) return JSON.stringify(a ?? null) === JSON.stringify(b ?? null) ? [] : [path];
    const hidden = isObject(unknown) ? unknown : {};
    const names = new Set([a, b, hidden].flatMap((object) => Object.keys(object)));
    return [...names].flatMap((name) => walk(a[name], b[name], hidden[name], path ? `${path}.${name}` : name));
  };
  return walk(before ?? {}, after ?? {}, after_unknown, '').toSorted();
}
