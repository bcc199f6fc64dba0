/**
 * What terraform plans for an imported object: its attributes as they are printed against those that run. The rules are
 * those of the provider's framework: an attribute that is not set keeps its state, also inside blocks, where members are
 * found by name, by key, or by position; a list or map of texts is compared whole.
 */
import { isEncoded, type Attribute, type Attributes } from '../../model/schema/attribute.ts';
import { adoptedOf } from '../../model/design/imported/adopted.ts';
import {
  attributeOfObject,
  indexOf,
  typeOf,
  variantOfObject,
  type Adopted,
  type Design,
  type DesignObject,
  type Variable,
} from '../../model/design/design.ts';
import { memoWith, memoByObject, sameList } from '../../model/memo.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import {
  forEachDynamic,
  isDynamic,
  isHcl,
  isMap,
  isRef,
  isVar,
  mapDynamics,
  pairsOf,
  type Dynamic,
  type Key,
  type Ref,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { canonical } from '../terraform/canonical.ts';
import { differenceOfObject } from '../terraform/meta-arguments.ts';
import { plainText } from '../terraform/plain-text.ts';
import { isLeftOut } from '../terraform/resource.ts';

/** One value that the plan changes. */
export interface PlannedChange {
  /** From the attribute through the blocks that it is in: `default_route_settings`, `throttling_burst_limit`. */
  readonly path: readonly string[];
  /** Undefined: not set. */
  readonly before: Value | undefined;
  readonly after: Value;
  readonly replaces: boolean;
}

type Known = Pick<DesignObject, 'type' | 'key' | 'variant' | 'attributes' | 'import'>;

/** Where references and variables of one side lead. */
interface Side {
  readonly find: (key: Key) => Known | undefined;
  readonly variables: ReadonlyMap<string, Variable>;
}

/** What is adopted and was not edited is on both sides; the rest, such as a function, is only in the design. */
const sidesOf = (design: Design): { readonly before: Side; readonly after: Side } => {
  const { byKey, variables } = indexOf(design);
  return {
    before: { find: (key) => adoptedOf(design, key) ?? byKey.get(key), variables },
    after: { find: (key) => byKey.get(key), variables },
  };
};

const keysReferredTo = memoByObject((values: Values): readonly Key[] => {
  const keys = new Set<Key>();
  for (const value of Object.values(values))
    forEachDynamic(value, (dynamic) => {
      if (isRef(dynamic)) keys.add(dynamic.ref);
    });
  return [...keys];
});

interface Context {
  readonly live: Adopted;
  readonly design: Design;
  /** What references of both sides lead to, and the variables: while these stay, so does what differs. */
  readonly others: readonly unknown[];
}

const compared = memoWith(
  (now: DesignObject, { live, design }: Context) => comparison(live, now, design),
  (a, b) => a.live === b.live && sameList(a.others, b.others),
);

/** In table order. Remembered while the object and what it refers to stay the same. */
export function liveChanges(live: Adopted, now: DesignObject, design: Design): readonly PlannedChange[] {
  const { byKey } = indexOf(design);
  const keys = [...keysReferredTo(now.attributes), ...keysReferredTo(live.attributes)];
  const others = keys.flatMap((key) => [byKey.get(key), adoptedOf(design, key)]);
  return compared(now, { live, design, others: [design.variables, ...others] });
}

function comparison(live: Adopted, now: DesignObject, design: Design): readonly PlannedChange[] {
  const { before, after } = sidesOf(design);
  const both = new Comparison(before, after, new Set(differenceOfObject(now)?.lacks));
  const fixedThen = variantOfObject(live)?.fixed ?? {};
  const fixedNow = variantOfObject(now)?.fixed ?? {};
  const { attributes } = typeOf(now);
  return Object.keys(attributes).flatMap((name): readonly PlannedChange[] => {
    const table = attributes[name];
    if (!table) return [];
    const attribute = attributeOfObject(now, name) ?? table;
    const printed = fixedNow[name] ?? (isLeftOut(now, attribute) ? undefined : now.attributes[name]);
    return both.differences(attribute, fixedThen[name] ?? live.attributes[name], printed, [name]);
  });
}

class Comparison {
  readonly #before: Side;
  readonly #after: Side;
  /** What the provider has not, so that it is not printed: attributes, and members of blocks behind a dot. */
  readonly #lacks: ReadonlySet<string>;

  constructor(before: Side, after: Side, lacks: ReadonlySet<string>) {
    this.#before = before;
    this.#after = after;
    this.#lacks = lacks;
  }

  differences(
    attribute: Attribute,
    was: Value | undefined,
    printed: Value | undefined,
    path: readonly string[],
  ): readonly PlannedChange[] {
    if (this.#lacks.has(path.join('.'))) return [];
    const after = valueOf(printed, attribute, this.#after) ?? (attribute.plansDefault ? attribute.default : undefined);
    const before = valueOf(was, attribute, this.#before) ?? attribute.default;
    const replaces = attribute.replaces === true;
    if (after === undefined) {
      const isCleared = attribute.isCleared && was !== undefined && before !== undefined && !isZero(before);
      return isCleared ? [{ path, before: was, after: null, replaces }] : [];
    }
    const change: PlannedChange = { path, before: was ?? attribute.default, after: printed ?? after, replaces };
    if (before === undefined) return [change];
    if (attribute.isCleared && isZero(before) && isZero(after)) return [];
    if (attribute.kind === 'object' && isLiteralMap(before) && isLiteralMap(after))
      return this.#members(attribute.attributes, before, after, path);
    return this.#isSame(attribute, before, after) ? [] : [change];
  }

  #members(attributes: Attributes, before: Value, after: Value, path: readonly string[]): readonly PlannedChange[] {
    const [was, printed] = [new Map(pairsOf(before)), new Map(pairsOf(after))];
    return Object.entries(attributes).flatMap(([name, attribute]) =>
      this.differences(attribute, was.get(name), printed.get(name), [...path, name]),
    );
  }

  #areSame(attributes: Attributes, before: Value, after: Value): boolean {
    if (!isLiteralMap(before) || !isLiteralMap(after)) return canonical(before) === canonical(after);
    return this.#members(attributes, before, after, []).length === 0;
  }

  /** A block as JSON text prints the same: there, a member that is not set is none. */
  #encoded(attributes: Attributes, item: Value, side: Side): string {
    if (!isLiteralMap(item)) return canonical(item);
    const members = pairsOf(item).flatMap(([name, value]) => {
      const attribute = attributes[name];
      const whole = attribute && valueOf(value, attribute, side);
      return attribute && whole !== undefined
        ? [`${name}:${plainText(attribute, resolved(whole, attribute, side))}`]
        : [];
    });
    return members.toSorted().join();
  }

  #isSame(attribute: Attribute, before: Value, after: Value): boolean {
    if (attribute.kind === 'object-list' && Array.isArray(before) && Array.isArray(after))
      return (
        before.length === after.length &&
        after.every((item: Value, at) => this.#areSame(attribute.attributes, before[at] as Value, item))
      );
    if (attribute.kind === 'object-map' && !isEncoded(attribute) && isLiteralMap(before) && isLiteralMap(after)) {
      const was = new Map(pairsOf(before));
      const printed = pairsOf(after);
      return (
        was.size === new Map(printed).size &&
        printed.every(([key, item]) => was.has(key) && this.#areSame(attribute.attributes, was.get(key) ?? {}, item))
      );
    }
    if (attribute.kind === 'object-map' && isLiteralMap(before) && isLiteralMap(after)) {
      const textOf = (value: Value, side: Side) =>
        pairsOf(value).map(
          ([key, item]) => `${JSON.stringify(key)} ${this.#encoded(attribute.attributes, item, side)}`,
        );
      return sameList(textOf(before, this.#before).toSorted(), textOf(after, this.#after).toSorted());
    }
    return (
      plainText(attribute, resolved(before, attribute, this.#before)) ===
      plainText(attribute, resolved(after, attribute, this.#after))
    );
  }
}

const isLiteralMap = (value: Value): boolean => isMap(value) && !isDynamic(value);

/** What `aws` takes for a value that nobody set. */
export const isZero = (value: Value): boolean =>
  value === false ||
  value === 0 ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isLiteralMap(value) && pairsOf(value).length === 0);

/** A value that is nothing but a reference or variable as what it stands for; undefined where null is printed. */
function valueOf(value: Value | undefined, attribute: Attribute, side: Side): Value | undefined {
  const whole = value !== undefined && isDynamic(value) ? standsFor(value, attribute, side, 0) : value;
  return whole ?? undefined;
}

const resolved = (value: Value, attribute: Attribute, side: Side): Value =>
  mapDynamics(value, (dynamic) => standsFor(dynamic, attribute, side, 0));

/** References lead to attributes that refer in turn; in a circle nothing is known. */
const longest = 8;

function standsFor(dynamic: Dynamic, attribute: Attribute, side: Side, steps: number): Value {
  if (isHcl(dynamic) || steps > longest) return dynamic;
  if (isVar(dynamic)) {
    if (!isLabel(dynamic.var)) return null;
    const value = side.variables.get(dynamic.var)?.default;
    return value === undefined || value === null ? dynamic : value;
  }
  const target = side.find(dynamic.ref);
  if (!target) return null;
  const known = exportedBy(target, nameIn(dynamic, attribute, target), side, steps);
  const wrap = dynamic.attribute === undefined ? attribute.wrap : undefined;
  if (!wrap) return known;
  return 'before' in wrap && typeof known === 'string'
    ? `${wrap.before}${known}`
    : { hcl: `${JSON.stringify(wrap)} ${canonical(known)}` };
}

/** The attribute of its target that a reference prints. */
const nameIn = (ref: Ref, attribute: Attribute, target: Pick<Known, 'type'>): string =>
  ref.attribute ?? attribute.refersTo?.[target.type] ?? typeOf(target).exported;

/** The value of an attribute of an object: as it is set, its id, or a token for what AWS alone knows. */
function exportedBy(target: Known, name: string, side: Side, steps: number): Value {
  const { attributes, ownId } = typeOf(target);
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const value = target.attributes[name];
  if (attribute && value !== undefined)
    return isDynamic(value) ? standsFor(value, attribute, side, steps + 1) : resolved(value, attribute, side);
  const own = ownId === undefined ? undefined : target.import[ownId];
  if (name === ownId && own) return own;
  return { hcl: `${target.type} ${own || target.key} ${name}` };
}

/** Whether the plan knows what a reference prints: what a person set is known, what AWS gives is not before it exists. */
export function isKnownAhead(ref: Ref, attribute: Attribute | undefined, target: DesignObject): boolean {
  const name = ref.attribute ?? attribute?.refersTo?.[target.type] ?? typeOf(target).exported;
  const value = Object.hasOwn(typeOf(target).attributes, name) ? target.attributes[name] : undefined;
  return value !== undefined && value !== null && !isDynamic(value);
}
