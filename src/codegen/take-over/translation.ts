/** What the design of a link says, in the keys of one's own design. */
import { objectPairs, type ObjectPairs } from '../compare/object-pairs.ts';
import { counterpartsOf } from '../compare/variable-differences.ts';
import type { Design, Variable } from '../../model/design/design.ts';
import { dynamicsOf } from '../../model/design/dynamics.ts';
import { keyMaker, keysOf } from '../../model/design/edits.ts';
import { memoByPair } from '../../model/memo.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';

export interface Translation {
  readonly pairs: ObjectPairs;
  /** By name in one's own design, the variable of the link that is the same. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** By name in the link, the own name of the variable that is the same. */
  readonly ownNames: ReadonlyMap<string, string>;
  /** The own key of what has a key in the link: of its pair, else one that is free. */
  readonly keyOf: (key: Key) => Key;
}

export const translationOf: (mine: Design, theirs: Design) => Translation = memoByPair(
  (mine: Design, theirs: Design): Translation => {
    const pairs = objectPairs(mine, theirs);
    const variables = counterpartsOf(mine, theirs);
    const taken = keysOf(mine);
    const named = theirs.objects.flatMap((object) => dynamicsOf(object).refs.map(({ value }) => value.ref));
    const make = keyMaker(new Set([...taken, ...keysOf(theirs), ...named]));
    const free = (key: Key, letters: string) => (taken.has(key) ? make(letters) : key);
    const own = new Map(mine.variables.map((variable) => [variables.get(variable.name), variable.key]));
    const keys = new Map<Key, Key>([
      ...theirs.objects.map(
        ({ key, type }) => [key, pairs.ofAfter.get(key)?.key ?? free(key, resourceType(type).keyPrefix)] as const,
      ),
      ...theirs.variables.map((variable) => [variable.key, own.get(variable) ?? free(variable.key, 'v')] as const),
    ]);
    return {
      pairs,
      variables,
      ownNames: new Map([...variables].map(([name, other]) => [other.name, name])),
      keyOf: (key) => {
        // A reference that has no target in the link has none here either: what had that key was deleted there.
        const known = keys.get(key) ?? (pairs.ofBefore.has(key) ? make('gone') : key);
        keys.set(key, known);
        return known;
      },
    };
  },
);
