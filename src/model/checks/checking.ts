/**
 * How rules are applied to a design, whichever they are. What concerns one object is remembered while it and what it
 * refers to stay the same.
 */
import {
  addressOf,
  indexOf,
  asSeen,
  keyOrder,
  parentOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../design/design.ts';
import { countOf, type Counts, type Diagnostic } from './diagnostics.ts';
import { dynamicsOf } from '../design/dynamics.ts';
import { groupsBy, itemsAt } from '../groups.ts';
import { memoByItemIn, memoByObject, memoWith, sameList } from '../memo.ts';
import { referrersAt } from '../design/referrers.ts';
import { resourceTypes } from '../resources/index.ts';
import { waiverFor, type WaivedFinding } from './waivers.ts';
import {
  none as fine,
  isDesignRule,
  isReferenceRule,
  isObjectRule,
  type DesignRule,
  type Finding,
  type ObjectRule,
  type Rule,
} from './rule.ts';
import type { Key } from '../schema/value.ts';

export interface Checked {
  /** In the order of the design: object by object, attributes as the form shows them. */
  readonly all: readonly Diagnostic[];
  readonly byKey: ReadonlyMap<Key | undefined, readonly Diagnostic[]>;
  readonly counts: Counts;
  /** What a person accepted, in neither of these. */
  readonly waived: readonly WaivedFinding[];
}

const none: readonly Diagnostic[] = [];

function toDiagnostic(rule: Rule, finding: Finding, key: Key | undefined, resource: string): Diagnostic {
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    ...(rule.category ? { category: rule.category } : {}),
    key,
    resource,
    path: finding.path,
    message: `${finding.problem} ${finding.how}`,
    source: finding.source ?? rule.source,
    ...(finding.fix ? { fix: finding.fix } : {}),
    ...(finding.place ? { place: finding.place } : {}),
  };
}

/** The list itself where nothing was found, as almost always: most of a check is rules that say nothing. */
function withFindings(
  list: readonly Diagnostic[],
  rule: Rule,
  findings: Iterable<Finding>,
  object: DesignObject,
): readonly Diagnostic[] {
  if (findings === fine) return list;
  let longer: Diagnostic[] | undefined;
  for (const finding of findings)
    (longer ??= [...list]).push(toDiagnostic(rule, finding, object.key, addressOf(object)));
  return longer ?? list;
}

/** What the findings of one object depend on beside itself. Its API is among what it refers to. */
interface Surroundings {
  readonly design: Design;
  readonly index: DesignIndex;
  readonly referred: readonly (DesignObject | undefined)[];
}

const noReferences: Surroundings['referred'] = [];

function referredBy(object: DesignObject, index: DesignIndex): Surroundings['referred'] {
  const { refs } = dynamicsOf(object);
  return refs.length === 0 ? noReferences : refs.map(({ value }) => index.byKey.get(value.ref));
}

const sameSurroundings = (a: Surroundings, b: Surroundings) =>
  asSeen(a.design.variables) === asSeen(b.design.variables) &&
  a.design.output === b.design.output &&
  a.design.passthrough === b.design.passthrough &&
  sameList(a.referred, b.referred);

export type CheckObject = (object: DesignObject, surroundings: Surroundings) => readonly Diagnostic[];

/** What some rules find at an object, remembered while it and what it refers to stay the same. */
export function objectCheck(rules: readonly Rule[]): CheckObject {
  const byType: { readonly [type: string]: readonly ObjectRule[] } = Object.fromEntries(
    resourceTypes.map(({ id }) => [id, rules.filter(isObjectRule).filter(({ on }) => on?.includes(id) ?? true)]),
  );
  const nearRules = rules.filter(isReferenceRule);
  return memoWith((object: DesignObject, { design, index }: Surroundings): readonly Diagnostic[] => {
    const parent = parentOf(object, index);
    const api = object.type === 'api' ? object : parent;
    const variant = variantOfObject(object);
    const protocol = (parent && variantOfObject(parent)?.protocol) ?? variant?.protocol;
    const context = { type: typeOf(object), variant, protocol, api };
    let found = none;
    for (const rule of byType[object.type] ?? [])
      found = withFindings(found, rule, rule.check(object, context), object);
    for (const rule of nearRules)
      found = withFindings(found, rule, rule.checkReferences(object, index, design), object);
    return found;
  }, sameSurroundings);
}

/** What is found at one object of a design. */
export const lookAt = (check: CheckObject, object: DesignObject, design: Design, index: DesignIndex) =>
  check(object, { design, index, referred: referredBy(object, index) });

interface Look {
  readonly design: Design;
  readonly index: DesignIndex;
  /** What the findings of each object depend on, beside itself and what it refers to. */
  readonly same: readonly object[];
}

/** What is found at each object of a design: of the last one is known which objects need another look. */
const looksBy = memoByObject((check: CheckObject) =>
  memoByItemIn(
    (object: DesignObject, { design, index }: Look) => lookAt(check, object, design, index),
    (before, now) => sameList(before.same, now.same),
    (objects, places, _, last) => referrersAt(objects, places, last.items),
  ),
);

const withFound = groupsBy((found: readonly Diagnostic[]) => (found.length > 0 ? 'found' : undefined));

/** What the rules of a pack find, and nothing else; made once for each design object. */
export function checkOf(pack: readonly Rule[]): (design: Design) => Checked {
  const checkOne = objectCheck(pack);
  const all = pack.filter(isDesignRule);
  return memoByObject((design: Design) => checkAll(design, checkOne, all));
}

/** What some rules find in a design: those of single objects by `check`, those of the whole by themselves. */
export function checkAll(design: Design, check: CheckObject, wholeRules: readonly DesignRule[]): Checked {
  const index = indexOf(design);
  const byKey = new Map<Key | undefined, Diagnostic[]>();
  const waived: WaivedFinding[] = [];
  const add = (diagnostic: Diagnostic) => {
    const object = diagnostic.key === undefined ? undefined : index.byKey.get(diagnostic.key);
    const waiver = waiverFor(diagnostic, object, design);
    if (waiver) {
      waived.push({ diagnostic, waiver });
      return;
    }
    const list = byKey.get(diagnostic.key);
    if (list) list.push(diagnostic);
    else byKey.set(diagnostic.key, [diagnostic]);
  };
  const { variables, output, passthrough, objects } = design;
  const looks = looksBy(check)(objects, {
    design,
    index,
    same: [keyOrder(objects), asSeen(variables), output, passthrough],
  });
  for (const found of itemsAt(looks, withFound(looks).get('found'))) found.forEach(add);
  for (const rule of wholeRules)
    for (const finding of rule.checkDesign(design, index))
      add(toDiagnostic(rule, finding, finding.key, resourceOf(design, index, finding.key)));
  for (const [key, list] of byKey) {
    const object = key === undefined ? undefined : index.byKey.get(key);
    if (object && list.length > 1) list.sort((a, b) => placeOf(object, a) - placeOf(object, b));
  }
  const rankOf = ranksIn(design, index);
  const all = [...byKey]
    .flatMap(([key, list]) => {
      const rank = rankOf(key);
      return rank === undefined ? [] : [{ rank, list }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ list }) => list);
  return { all, byKey, counts: countOf(all), waived };
}

/** First what is said of the whole, then variables and objects in the order of the design. */
function ranksIn({ variables }: Design, { placeOf: placeOfKey }: DesignIndex) {
  const places = new Map(variables.map(({ key }, place) => [key, place]));
  return (key: Key | undefined): number | undefined => {
    if (key === undefined) return -1;
    const place = placeOfKey(key);
    return places.get(key) ?? (place === undefined ? undefined : variables.length + place);
  };
}

const variablesByKey = memoByObject(
  (variables: Design['variables']) => new Map(variables.map((variable) => [variable.key, variable])),
);

function resourceOf(design: Design, index: ReturnType<typeof indexOf>, key: Key | undefined): string {
  const object = key === undefined ? undefined : index.byKey.get(key);
  if (object) return addressOf(object);
  const variable = key === undefined ? undefined : variablesByKey(design.variables).get(key);
  return variable ? `var.${variable.name}` : design.name;
}

const attributeOrder = memoByObject(
  (attributes: object) => new Map(Object.keys(attributes).map((name, at) => [name, at])),
);

/** Object and name first, then attributes in table order, then import ids. */
function placeOf(object: DesignObject, { path }: Diagnostic): number {
  const [head] = path;
  if (head === undefined || head === 'label') return -1;
  return attributeOrder(typeOf(object).attributes).get(String(head)) ?? Number.MAX_SAFE_INTEGER;
}
