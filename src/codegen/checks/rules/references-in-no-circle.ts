import type { Path } from '../../../hcl/path.ts';
import { namersAt, objectCalled } from '../../../model/design/addresses/by-address.ts';
import { keyOrder, typeOf, type Design, type DesignIndex, type DesignObject } from '../../../model/design/design.ts';
import { dynamicsOf } from '../../../model/design/dynamics.ts';
import { referrersAt } from '../../../model/design/referrers.ts';
import { groupsBy } from '../../../model/groups.ts';
import { memoByItemIn } from '../../../model/memo.ts';
import { resourceTypes } from '../../../model/resources/index.ts';
import type { Attributes } from '../../../model/schema/attribute.ts';
import { printedTypes } from '../../../model/checks/rules/expressions/address.ts';
import { sources } from '../../../model/schema/sources.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';

/**
 * Types that the tables let one refer to. What they declare goes from part to whole and cannot go round (a test sees to
 * that), so a circle has a reference of another kind in it.
 */
export const declared: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  resourceTypes.map(({ id, attributes }) => [id, new Set(typesIn(attributes))]),
);

function typesIn(attributes: Attributes): readonly string[] {
  return Object.values(attributes).flatMap((attribute) => [
    ...Object.keys(attribute.refersTo ?? {}),
    ...('attributes' in attribute ? typesIn(attribute.attributes) : []),
  ]);
}

const ours = new Set([...resourceTypes.map(({ terraformType }) => terraformType), ...printedTypes.keys()]);

/** Whether an object names another in a way that the tables do not know. */
function isOdd(object: DesignObject, { objects }: Design, index: DesignIndex): boolean {
  const { refs, expressions } = dynamicsOf(object);
  if ((refs.length === 0 && expressions.length === 0) || typeOf(object).composed) return false;
  const known = declared.get(object.type);
  for (const { value } of refs) {
    const to = index.byKey.get(value.ref);
    if (to && !known?.has(to.type)) return true;
  }
  return expressions.some(
    ({ value: { parsed } }) =>
      parsed.ok &&
      parsed.addresses.some(([type = '', name = '']) => {
        const to = ours.has(type) ? objectCalled(objects, `${type}.${name}`) : undefined;
        return to !== undefined && !known?.has(to.type);
      }),
  );
}

interface Looked {
  readonly design: Design;
  readonly index: DesignIndex;
}

const odd = memoByItemIn(
  (object: DesignObject, { design, index }: Looked) => (isOdd(object, design, index) ? 'odd' : undefined),
  (before, now) => keyOrder(before.design.objects) === keyOrder(now.design.objects),
  (objects, places, _, last) => [...referrersAt(objects, places, last.items), ...namersAt(objects, places, last.items)],
);
const oddOnes = groupsBy((said: string | undefined) => said);

/** Only what was edited is looked at again, and who names it. */
const anyIsOdd = (design: Design, index: DesignIndex): boolean =>
  oddOnes(odd(design.objects, { design, index })).has('odd');

interface Step {
  readonly from: DesignObject;
  readonly to: DesignObject;
  readonly path: Path;
  /** Written as an expression: nothing else kept a person from choosing it. */
  readonly isWritten: boolean;
}

const nowhere: readonly Step[] = [];

/** What the block of an object names. What prints several blocks has no order of its own. */
function stepsFrom(object: DesignObject, { objects }: Design, index: DesignIndex): readonly Step[] {
  const { composed, dependsOn } = typeOf(object);
  if (composed || object.address !== undefined) return nowhere;
  const { refs, expressions } = dynamicsOf(object);
  const steps: Step[] = [];
  const add = (to: DesignObject | undefined, path: Path, isWritten = false) => {
    if (to && to.address === undefined && !typeOf(to).composed) steps.push({ from: object, to, path, isWritten });
  };
  for (const { value, path } of refs) if (value.ref !== object.key) add(index.byKey.get(value.ref), path);
  for (const { value, path } of expressions)
    if (value.parsed.ok)
      for (const [type = '', name = ''] of value.parsed.addresses)
        add(objectCalled(objects, `${type}.${name}`), path, true);
  for (const to of dependsOn?.(object, index) ?? []) add(to, []);
  return steps;
}

/** The steps of each circle that a walk in depth closes; without recursion, as a chain may be as long as the design. */
function* circles(design: Design, index: DesignIndex): Iterable<readonly Step[]> {
  const seen = new Set<DesignObject>();
  const open = new Set<DesignObject>();
  const way: { readonly by: Step | undefined; readonly object: DesignObject; readonly steps: Iterator<Step> }[] = [];
  const enter = (object: DesignObject, by?: Step) => {
    seen.add(object);
    open.add(object);
    way.push({ by, object, steps: stepsFrom(object, design, index).values() });
  };
  for (const start of design.objects) {
    if (!seen.has(start)) enter(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const { value: step, done } = last.steps.next();
      if (done) {
        open.delete(last.object);
        way.pop();
      } else if (open.has(step.to)) {
        const at = way.findIndex(({ object }) => object === step.to);
        yield [...way.slice(at + 1).flatMap(({ by }) => by ?? []), step];
      } else if (!seen.has(step.to)) enter(step.to, step);
    }
  }
}

/** More names than these do not help. */
const mostNamed = 6;

function wordsOf(around: readonly Step[], first: Step): string {
  if (around.length < 2) return 'This refers to its own resource.';
  const at = around.indexOf(first);
  const names = [...around.slice(at), ...around.slice(0, at)].map(({ from }) => from.name);
  const rest = names.length > mostNamed ? ['…'] : [];
  return `Reference cycle: ${[...names.slice(0, mostNamed), ...rest, first.from.name].join(' → ')}. Terraform refuses it at plan.`;
}

export const referencesInNoCircle: DesignRule = {
  id: 'references-in-no-circle',
  severity: 'error',
  title: "References aren't circular",
  source: sources.terraformReferences,
  *checkDesign(design, index) {
    if (!anyIsOdd(design, index)) return;
    // One that is written is at fault for all circles that it closes.
    const blamed = new Set<string>();
    for (const around of circles(design, index)) {
      const step = around.findLast(({ isWritten }) => isWritten) ?? around.at(-1);
      if (!step) continue;
      const { from, path } = step;
      const place = [from.key, ...path].join('\n');
      if (blamed.has(place)) continue;
      blamed.add(place);
      yield {
        key: from.key,
        path,
        problem: wordsOf(around, step),
        how: 'Replace the reference with a literal value.',
      };
    }
  },
};
