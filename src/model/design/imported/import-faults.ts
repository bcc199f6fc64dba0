/** What is wrong with import ids: found once, for the rules that report it and the scripts that omit such imports. */
import type { Path } from '../../../hcl/path.ts';
import { indexOf, printedAs, typeOf, type Design, type DesignIndex, type DesignObject } from '../design.ts';
import { attributePartOf, heldParts, importIdOf, importPartOf, knownIdOf, ownIdOf } from './import-parts.ts';
import { textOf } from '../../schema/literals.ts';
import { groupsBy, itemsAt } from '../../groups.ts';
import { memoByObject, sameList } from '../../memo.ts';
import { isRef, type Key } from '../../schema/value.ts';

/** What an id cannot hold: the bar joins parts, and quotes or white space come from copying. */
const unfit = /[|"'`\s\p{Cc}]/u;

export const isUnfitId = (text: string): boolean => unfit.test(text);

export interface UnfitPart {
  readonly path: Path;
  readonly text: string;
  /** Whether it is the id of the object itself. */
  readonly isOwn: boolean;
}

const noParts: readonly UnfitPart[] = [];

/** The parts of an import id, as the object itself has them, that hold what no id can. */
export function unfitParts(object: DesignObject): readonly UnfitPart[] {
  const { identity, ownId } = typeOf(object);
  let parts: UnfitPart[] | undefined;
  const look = (text: string | undefined, path: Path, isOwn: boolean) => {
    if (text !== undefined && unfit.test(text)) (parts ??= []).push({ path, text, isOwn });
  };
  for (const part of identity) look(object.import[part], ['import', part], part === ownId);
  if (ownIdOf(object) !== undefined)
    for (const part of identity) if (part !== ownId) look(textOf(object.attributes, part), [part], false);
  return parts ?? noParts;
}

/** Why the import of an object fails for what it belongs to. `holder` is what `holderOf` gives for the part. */
export function parentFault(
  object: DesignObject,
  part: string,
  holder: DesignObject | undefined,
): 'part-unknown' | 'parent-not-imported' | undefined {
  if (!isRef(object.attributes[part]))
    return importPartOf(object, part, holder) === undefined ? 'part-unknown' : undefined;
  return !holder || knownIdOf(holder) !== undefined ? undefined : 'parent-not-imported';
}

/** The name that an attribute gives where the object is imported by another one. */
export function otherName(object: DesignObject): string | undefined {
  const [own, name] = [ownIdOf(object), textOf(object.attributes, typeOf(object).ownId ?? '')];
  return own === undefined || own === name ? undefined : name;
}

/** What a part is by reference or attribute where the import ids of the object hold something else. */
export function otherPart(object: DesignObject, part: string, holder: DesignObject | undefined): string | undefined {
  const own = object.import[part];
  if (own === undefined || own === '') return undefined;
  const other = attributePartOf(object, part, holder);
  return other === own ? undefined : other;
}

/** Whether an imported object has an error in its id. `holders` are what `holderOf` gives for each part of its identity. */
export function hasImportFault(object: DesignObject, holders: readonly (DesignObject | undefined)[]): boolean {
  const type = typeOf(object);
  if (otherName(object) !== undefined || unfitParts(object).length > 0) return true;
  const held = heldParts(type);
  return type.identity.some((part, at) => {
    const holder = holders[at];
    if (isUnfitId(importPartOf(object, part, holder) ?? '')) return true;
    if (!held.includes(part)) return false;
    return parentFault(object, part, holder) !== undefined || otherPart(object, part, holder) !== undefined;
  });
}

const byOwnId = groupsBy(ownIdOf, 2);

/** Which live object is meant; undefined while a part of its id is not known. */
function liveObject(object: DesignObject, index: DesignIndex): string | undefined {
  const id = importIdOf(object, index);
  const { account_id: account = '', region = '' } = object.import;
  return id === undefined ? undefined : `${printedAs(object).terraformType} ${id} ${account} ${region}`;
}

const keysIn = memoByObject((repeated: ReadonlyMap<Key, DesignObject>): readonly Key[] => [...repeated.keys()]);
let lastKeys: readonly Key[] = [];

/** The keys of those; the same list while they are the same. */
export function repeatedKeys(design: Design): readonly Key[] {
  const keys = keysIn(repeatedImports(design));
  if (!sameList(lastKeys, keys)) lastKeys = keys;
  return lastKeys;
}

/** Objects that import what another one imports already, with that one. */
export const repeatedImports: (design: Design) => ReadonlyMap<Key, DesignObject> = memoByObject((design: Design) => {
  const index = indexOf(design);
  const repeated = new Map<Key, DesignObject>();
  // Whole ids are put together only where the own parts are the same.
  for (const places of byOwnId(design.objects).values()) {
    const firsts = new Map<string, DesignObject>();
    for (const object of itemsAt(design.objects, places)) {
      const whole = liveObject(object, index);
      if (whole === undefined) continue;
      const first = firsts.get(whole);
      if (first) repeated.set(object.key, first);
      else firsts.set(whole, object);
    }
  }
  return repeated;
});
