/** Rules about objects one by one that look further than what these refer to. */
import { asSeen, keyOrder, type Design, type DesignIndex, type DesignObject } from '../design/design.ts';
import { namersAt } from '../design/addresses/by-address.ts';
import { referrersAt } from '../design/referrers.ts';
import { groupsBy, itemsAt } from '../groups.ts';
import { memoByItemIn, sameList } from '../memo.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import { apiFactsOf } from './api-members.ts';
import { none, type DesignFinding, type DesignRule, type Finding } from './rule.ts';

interface Near<Given> {
  /** Types that it looks at; absent: all. */
  readonly on?: readonly ResourceTypeId[];
  /**
   * Looks at one object, and from there at others. Beside these its findings depend on the variables, the output and
   * the passthrough text of the design, the facts of its APIs, and what is given.
   */
  readonly look: (object: DesignObject, index: DesignIndex, design: Design, given: Given) => Iterable<Finding>;
  /**
   * The objects whose findings depend on an object, beside its own; absent: those that refer to it, unless it is an API,
   * to which nearly all refer.
   */
  readonly concerns?: (
    object: DesignObject,
    index: DesignIndex,
    design: Design,
  ) => readonly (DesignObject | undefined)[];
  /** Whether its findings depend on which addresses there are that the object names in expressions. */
  readonly looksUpAddresses?: true;
  /** Of the design as a whole; the same for as long as it says the same. */
  readonly given?: (design: Design, index: DesignIndex) => Given;
}

interface Looked<Given> {
  readonly design: Design;
  readonly index: DesignIndex;
  readonly given: Given;
  /** What the findings of all objects depend on. */
  readonly same: readonly unknown[];
}

type Found = readonly DesignFinding[];

const nothing: Found = [];

/** The places of those that a change concerns, as things were and as they are. */
function concernedBy<Given>(
  { concerns }: Near<Given>,
  before: Looked<Given>,
  now: Looked<Given>,
  places: readonly number[],
) {
  if (!concerns) {
    const { objects } = now.design;
    const own = places.filter((place) => objects[place]?.type !== 'api');
    return referrersAt(objects, own, before.design.objects);
  }
  return places.flatMap((place) =>
    [before, now].flatMap(({ design, index }) => {
      const object = design.objects[place];
      const others = object ? concerns(object, index, design) : [];
      return others.flatMap((other) => (other && index.placeOf(other.key)) ?? []);
    }),
  );
}

const isFound = (found: Found) => (found.length > 0 ? 'found' : undefined);

/** A check of a design that looks again only at what an edit concerns. */
export function eachNear<Given = undefined>(near: Near<Given>): DesignRule['checkDesign'] {
  const { on, look, given } = near;
  const types = on && new Set<string>(on);
  const looks = memoByItemIn(
    (object: DesignObject, { design, index, given: more }: Looked<Given>): Found => {
      if (types?.has(object.type) === false) return nothing;
      const findings = look(object, index, design, more);
      if (findings === none) return nothing;
      const found = Array.from(findings, (finding): DesignFinding => ({ key: object.key, ...finding }));
      return found.length === 0 ? nothing : found;
    },
    (before, now) => sameList(before.same, now.same),
    (objects, places, now, { context, items }) => [
      ...concernedBy(near, context, now, places),
      ...(near.looksUpAddresses ? namersAt(objects, places, items) : []),
    ],
  );
  const who = groupsBy(isFound);
  return (design, index) => {
    const { objects, variables, output, passthrough } = design;
    // Without what is given, nobody asks for it.
    const more = given?.(design, index) as Given;
    const same = [keyOrder(objects), asSeen(variables), output, passthrough, apiFactsOf(design), more];
    const all = looks(objects, { design, index, given: more, same });
    return itemsAt(all, who(all).get('found')).flat();
  };
}
