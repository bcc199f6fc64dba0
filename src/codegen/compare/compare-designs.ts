/** Two designs → what differs, graded by what it does to callers and to the deployment. Pure. */
import {
  addressOf,
  indexOf,
  parentKeyOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { memoByObject, memoByPair } from '../../model/memo.ts';
import { isRef, type Key } from '../../model/schema/value.ts';
import { objectChanges, type Change } from './changes.ts';
import {
  comparisonOf,
  grades,
  type Comparison,
  type Difference,
  type DifferencePlace,
  type Grade,
} from './comparison.ts';
import { sharedMeaning, type Meaning } from './meaning.ts';
import { objectPairs, type ObjectPairs } from './object-pairs.ts';
import { passthroughDifferences } from './passthrough-differences.ts';
import type { GradeFacts } from './rules/grade-rule.ts';
import { ruleOfChange, ruleOfObject } from './rules/grade-rules.ts';
import { changeSentence, objectSentence, shownTitle, readableValue, type TextOfValue } from './sentences.ts';
import { variableDifferences } from './variable-differences.ts';

/** From `before` to `after`, such as from what runs to what will. Remembered for each two designs. */
export const compareDesigns: (before: Design, after: Design) => Comparison = memoByPair(
  (before: Design, after: Design): Comparison => {
    const pairs = objectPairs(before, after);
    const meaning = sharedMeaning(before, after, pairs);
    const facts = factsOf(before, after, pairs, meaning);
    const { textThen, textNow } = textsOf(before, after);
    const changed = pairs.all.flatMap(([one, other]) => [
      ...renamed(one, other),
      ...objectChanges(one, other, meaning)
        .filter((change) => !isOfKind(change))
        .map((change) => differenceOfChange(change, facts, textThen, textNow)),
    ]);
    const removed = before.objects
      .filter(({ key }) => !pairs.ofBefore.has(key))
      .map((object) => differenceOfObject(object, 'removed', facts));
    const added = after.objects
      .filter(({ key }) => !pairs.ofAfter.has(key))
      .map((object) => differenceOfObject(object, 'added', facts));
    return comparisonOf([
      ...removed,
      ...changed,
      ...added,
      ...variableDifferences(before, after),
      ...passthroughDifferences(before, after, meaning),
    ]);
  },
);

const placeOf = (object: DesignObject): DifferencePlace => ({
  key: object.key,
  address: object.address ?? addressOf(object),
});

/** With another kind come the values that it fixes; the first of them says so. */
function isOfKind({ one, other, path }: Change): boolean {
  if (one.variant === other.variant || path.length > 1) return false;
  const [then, now] = [variantOfObject(one)?.fixed ?? {}, variantOfObject(other)?.fixed ?? {}];
  const name = String(path[0]);
  const kind = typeOf(other).shownAsKind ?? Object.keys(now)[0];
  return (
    name !== kind && (Object.hasOwn(then, name) || Object.hasOwn(now, name)) && !Object.hasOwn(one.attributes, name)
  );
}

function renamed(one: DesignObject, other: DesignObject): readonly Difference[] {
  const [before, after] = [placeOf(one), placeOf(other)];
  if (one.name === other.name && one.address === other.address) return [];
  return [
    {
      grade: 'safe',
      kind: 'renamed',
      type: other.type,
      title: shownTitle(other),
      before,
      after,
      path: [],
      sentence: `Renamed from ${before.address} to ${after.address}`,
      consequence: 'A moved block keeps the resource.',
    },
  ];
}

function differenceOfObject(object: DesignObject, kind: 'added' | 'removed', facts: GradeFacts): Difference {
  const { grade, so, source = typeOf(object).source } = ruleOfObject(object, kind, facts);
  return {
    grade,
    kind,
    type: object.type,
    title: shownTitle(object),
    [kind === 'added' ? 'after' : 'before']: placeOf(object),
    path: [],
    sentence: objectSentence(object, kind),
    consequence: so,
    source,
  };
}

const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) <= grades.indexOf(b) ? a : b);

function differenceOfChange(
  change: Change,
  facts: GradeFacts,
  textThen: TextOfValue,
  textNow: TextOfValue,
): Difference {
  const { one, other, path, was, now, attribute, replaces } = change;
  const { grade, so, source = attribute.source } = ruleOfChange(change, facts);
  const isTold = !replaces || so.startsWith('Terraform ');
  return {
    grade: replaces ? worse(grade, 'risky') : grade,
    kind: 'changed',
    type: other.type,
    title: shownTitle(other),
    before: placeOf(one),
    after: placeOf(other),
    path,
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    sentence: changeSentence(change, textThen, textNow),
    consequence: [so, isTold ? '' : 'Terraform replaces the resource.'].filter(Boolean).join(' '),
    source,
  };
}

function textsOf(before: Design, after: Design): { readonly textThen: TextOfValue; readonly textNow: TextOfValue } {
  const [then, now] = [indexOf(before).byKey, indexOf(after).byKey];
  return {
    textThen: (value) => readableValue(value, (key) => then.get(key)),
    textNow: (value) => readableValue(value, (key) => now.get(key)),
  };
}

const catchAll = /^(?:\$default|ANY \/\{[^/{}]+\+\})$/;

/** APIs that have a route for what no other route takes. */
const withCatchAll = memoByObject(
  ({ objects }: Design): ReadonlySet<Key> =>
    new Set(
      objects.flatMap((object) => {
        const { route_key: routeKey } = object.attributes;
        return object.type === 'route' && typeof routeKey === 'string' && catchAll.test(routeKey)
          ? (parentKeyOf(object) ?? [])
          : [];
      }),
    ),
);

function factsOf(before: Design, after: Design, { ofBefore }: ObjectPairs, meaning: Meaning): GradeFacts {
  const uses = new Map<Key, number>();
  for (const { type, key, attributes } of before.objects)
    if (type === 'route' && ofBefore.has(key))
      for (const value of [attributes['target'], attributes['authorizer_id']])
        if (isRef(value)) uses.set(value.ref, (uses.get(value.ref) ?? 0) + 1);
  return {
    targetThen: (value) => meaning.before.target(value),
    targetNow: (value) => meaning.after.target(value),
    isGone: (key) => !ofBefore.has(key),
    routesThen: (key) => uses.get(key) ?? 0,
    hasCatchAll: (route) => {
      const api = ofBefore.get(parentKeyOf(route) ?? '');
      return api !== undefined && withCatchAll(after).has(api.key);
    },
  };
}
