/** `$ref` in a definition → what it leads to, as far as that stands in the definition itself. */
import { isRawList, isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';

export type Followed =
  | {
      readonly ok: true;
      /** What stands there, together with what stands beside the references to it. */
      readonly members: RawObject;
      /** Where the last reference leads, the same object for all references to it; without one, what was given. */
      readonly target: RawObject;
    }
  /** The reference that leads to nothing in the definition, or to more than is read. */
  | { readonly ok: false; readonly reference: string };

/** References can lead in a circle. */
const mostSteps = 20;
/** Values that references stand for, all together: many can lead to much. */
const mostValues = 1_000_000;

export class References {
  readonly #definition: RawObject;
  readonly #sizes = new Map<RawObject, number>();
  #left = mostValues;

  constructor(definition: RawObject) {
    this.#definition = definition;
  }

  follow(given: RawObject): Followed {
    const passed: RawObject[] = [];
    let target = given;
    for (;;) {
      const reference = textIn(target, '$ref');
      if (reference === undefined) return { ok: true, members: passed.reduceRight(beside, target), target };
      const next = placeOf(this.#definition, reference);
      if (!isRawObject(next) || passed.length >= mostSteps) return { ok: false, reference };
      this.#left -= this.#sizeOf(next);
      if (this.#left < 0) return { ok: false, reference };
      passed.push(target);
      target = next;
    }
  }

  #sizeOf(raw: RawValue): number {
    if (isRawList(raw)) return raw.reduce<number>((sum, item) => sum + this.#sizeOf(item), 1);
    if (!isRawObject(raw)) return 1;
    const known = this.#sizes.get(raw);
    if (known !== undefined) return known;
    let size = 1;
    for (const item of raw.values()) size += this.#sizeOf(item);
    this.#sizes.set(raw, size);
    return size;
  }
}

/** What stands beside a reference counts more than what it leads to. */
function beside(found: RawObject, referring: RawObject): RawObject {
  const result = new RawObject(found.line);
  for (const [key, value] of referring) if (key !== '$ref') result.set(key, value);
  for (const [key, value] of found) if (!result.has(key)) result.set(key, value);
  return result;
}

function placeOf(definition: RawObject, reference: string): RawValue | undefined {
  if (!reference.startsWith('#/')) return undefined;
  let place: RawValue | undefined = definition;
  for (const step of reference.slice(2).split('/')) {
    const name = unescaped(step);
    place = isRawList(place) ? place[Number(name)] : isRawObject(place) ? place.get(name) : undefined;
  }
  return place;
}

/** A pointer of JSON spells / and ~ with ~, and as a part of an address other characters with %. */
function unescaped(step: string): string {
  let text = step;
  try {
    text = decodeURIComponent(step);
  } catch {
    // A lone % means itself.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
