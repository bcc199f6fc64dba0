/** Changes of a link that a person takes over into their own design, as one edit. */
import type { Edit } from '../../model/checks/diagnostics.ts';
import { adoptedOf, withAdopted } from '../../model/design/imported/adopted.ts';
import type { Adopted, Design, DesignObject, Output, Variable } from '../../model/design/design.ts';
import { removeVariable } from '../../model/design/edits.ts';
import { withStateMove } from '../../model/design/addresses/moves.ts';
import { removeObjects } from '../../model/design/removal.ts';
import { variableFacets, type LinkChange, type Setting } from './link-change.ts';
import { linkChanges } from './link-changes.ts';
import { withNeeded } from './needed-changes.ts';
import { sameMove } from './other-changes.ts';
import { mappedValues, readdressedBlocks, readdressedDynamic } from './readdressing.ts';
import {
  inLinkOrder,
  takenEntries,
  takenNames,
  takenObjects,
  type TakenNames,
  type TakenScope,
} from './taken-objects.ts';
import { takenPassthrough } from './taken-passthrough.ts';
import { translationOf, type Translation } from './translation.ts';

/**
 * Takes over changes by their ids, with all that they need. Applied to another design than the one that the list was made
 * for, it takes over those that are still there.
 */
export const takeOverChanges =
  (theirs: Design, ids: Iterable<string>): Edit =>
  (mine) => {
    const taken = withNeeded(mine, theirs, ids);
    if (taken.size === 0) return mine;
    const changes = linkChanges(mine, theirs);
    const isAll = taken.size === changes.length;
    const meant = changes.filter(({ id }) => taken.has(id));
    const translation = translationOf(mine, theirs);
    const entries = takenEntries(mine, theirs, translation, taken);
    const names = takenNames(entries, variableNamesThen(mine, translation, taken));
    const scope: TakenScope = { mine, theirs, translation, taken, names };
    const own = withoutRemoved(mine, meant);
    const left = new Set(own.objects.map(({ key }) => key));
    const words = new Map(own.objects.map((object) => [object.key, object.sourceText]));
    const objects = takenObjects(
      entries.flatMap((entry) => {
        if (!entry.mine) return [entry];
        if (!left.has(entry.key)) return [];
        // What was removed is in no order of the others any more.
        const sourceText = words.get(entry.key);
        return [
          sourceText && sourceText !== entry.mine.sourceText
            ? { ...entry, mine: { ...entry.mine, sourceText } }
            : entry,
        ];
      }),
      scope,
    );
    const variables = takenVariables(own, scope, isAll);
    const keys = new Set([...objects, ...variables].map(({ key }) => key));
    const { fileForms: _, ...rest } = mine;
    const next: Design = {
      ...rest,
      ...settingsThen(mine, theirs, meant),
      ...takenPassthrough(own, keys, scope, isAll),
      objects: inLinkOrder(mine, theirs, translation, objects, isAll),
      variables,
      moves: movesThen(mine, theirs, meant, isAll),
      waivers: waiversThen(mine, theirs, meant, isAll),
      adopted: mine.adopted.map((one) => ({
        ...one,
        attributes: mappedValues(
          one.attributes,
          readdressedDynamic(names.ofMine, (key) => key),
        ),
      })),
    };
    const known = withAdopted(next, adoptedWith(meant, scope, keys));
    return objects.reduce(
      (design, { key }) => (taken.has(`facet ${key} name`) ? withStateMove(design, key) : design),
      known,
    );
  };

function withoutRemoved(mine: Design, changes: readonly LinkChange[]): Design {
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const objects = removed.flatMap(({ part }) => (part.of === 'object' && part.mine ? [part.mine.key] : []));
  const variables = removed.flatMap(({ part }) => (part.of === 'variable' && part.mine ? [part.mine.key] : []));
  return variables.reduce((design, key) => removeVariable(key)(design), removeObjects(objects)(mine));
}

function variableNamesThen(mine: Design, { variables }: Translation, taken: ReadonlySet<string>): TakenNames {
  const [ofMine, ofTheirs] = [new Map<string, string>(), new Map<string, string>()];
  for (const { key, name } of mine.variables) {
    const other = variables.get(name);
    if (!other) continue;
    const then = taken.has(`variable-facet ${key} name`) ? other.name : name;
    if (then !== name) ofMine.set(`var.${name}`, `var.${then}`);
    if (then !== other.name) ofTheirs.set(`var.${other.name}`, `var.${then}`);
  }
  return { ofMine, ofTheirs };
}

function takenVariables(
  own: Design,
  { theirs, translation, taken, names }: TakenScope,
  isAll: boolean,
): readonly Variable[] {
  const { keyOf, variables } = translation;
  const kept = own.variables.map((one): Variable => {
    const other = variables.get(one.name);
    const facets = other ? variableFacets.filter((facet) => taken.has(`variable-facet ${one.key} ${facet}`)) : [];
    return facets.reduce<Variable>((next, facet) => {
      const { [facet]: _, ...rest } = next;
      const value = other?.[facet];
      return (value === undefined ? rest : { ...rest, [facet]: value }) as Variable;
    }, one);
  });
  const added = theirs.variables
    .filter(({ key }) => taken.has(`variable added ${key}`))
    .map((variable): Variable => {
      const { sourceText } = variable;
      return {
        ...variable,
        key: keyOf(variable.key),
        ...(sourceText
          ? { sourceText: { ...sourceText, text: readdressedBlocks(sourceText.text, names.ofTheirs) } }
          : {}),
      };
    });
  const all = [...kept, ...added];
  if (!isAll) return all;
  const byKey = new Map(all.map((variable) => [variable.key, variable]));
  return theirs.variables.flatMap(({ key }) => byKey.get(keyOf(key)) ?? []);
}

function settingsThen(mine: Design, theirs: Design, changes: readonly LinkChange[]): Pick<Design, 'name' | 'output'> {
  const settings = new Set<Setting>(changes.flatMap(({ part }) => (part.of === 'setting' ? [part.setting] : [])));
  const names = (Object.keys(mine.output) as (keyof Output)[]).filter((name) => settings.has(name));
  return {
    name: settings.has('name') ? theirs.name : mine.name,
    output: { ...mine.output, ...Object.fromEntries(names.map((name) => [name, theirs.output[name]])) },
  };
}

function movesThen(mine: Design, theirs: Design, changes: readonly LinkChange[], isAll: boolean): Design['moves'] {
  const of = (kind: LinkChange['kind']) =>
    changes.flatMap((change) => (change.part.of === 'move' && change.kind === kind ? [change.part.move] : []));
  const [added, removed] = [of('added'), of('removed')];
  const moves = [...mine.moves.filter((move) => !removed.some((one) => sameMove(one, move))), ...added];
  if (!isAll) return moves;
  return [...theirs.moves, ...moves.filter((move) => !theirs.moves.some((one) => sameMove(one, move)))];
}

function waiversThen(mine: Design, theirs: Design, changes: readonly LinkChange[], isAll: boolean): Design['waivers'] {
  if (isAll) return theirs.waivers;
  const rules = new Set(changes.flatMap(({ part }) => (part.of === 'waiver' ? [part.rule] : [])));
  return [
    ...mine.waivers.filter(({ rule }) => !rules.has(rule)),
    ...theirs.waivers.filter(({ rule }) => rules.has(rule)),
  ];
}

/** How objects that come along were when they were imported, as far as that names nothing that stays behind. */
function adoptedWith(
  changes: readonly LinkChange[],
  { theirs, translation: { keyOf }, names }: TakenScope,
  keys: ReadonlySet<string>,
): readonly Adopted[] {
  const added = changes.flatMap(({ part }): readonly DesignObject[] =>
    part.of === 'object' && part.theirs ? [part.theirs] : [],
  );
  return added.flatMap(({ key }): readonly Adopted[] => {
    const then = adoptedOf(theirs, key);
    if (!then) return [];
    let isWhole = true;
    const change = readdressedDynamic(names.ofTheirs, (ref) => {
      if (!keys.has(keyOf(ref))) isWhole = false;
      return keyOf(ref);
    });
    const attributes = mappedValues(then.attributes, change);
    return isWhole ? [{ ...then, key: keyOf(key), attributes }] : [];
  });
}
