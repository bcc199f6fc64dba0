/** `$ref` in a definition → what it leads to, as far as that stands in the definition itself. */
import { isItems, isMembers, Members, textIn, type Foreign } from '../convert/raw-value.ts';

export type Followed =
  | {
      readonly ok: true;
      /** What stands there, together with what stands beside the references to it. */
      readonly members: Members;
      /** Where the last reference leads, the same object for all references to it; without one, what was given. */
      readonly target: Members;
    }
  /** The reference that leads to nothing in the definition, or to more than is read. */
  | { readonly ok: false; readonly reference: string };

/** References can lead in a circle. */
const mostSteps = 20;
/** Values that references stand for, all together: many can lead to much. */
const mostValues = 1_000_000;

export class References {
  readonly #definition: Members;
  readonly #sizes = new Map<Members, number>();
  #left = mostValues;

  constructor(definition: Members) {
    this.#definition = definition;
  }

  follow(given: Members): Followed {
    const passed: Members[] = [];
    let target = given;
    for (;;) {
      const reference = textIn(target, '$ref');
      if (reference === undefined) return { ok: true, members: passed.reduceRight(beside, target), target };
      const next = placeOf(this.#definition, reference);
      if (!isMembers(next) || passed.length >= mostSteps) return { ok: false, reference };
      this.#left -= this.#sizeOf(next);
      if (this.#left < 0) return { ok: false, reference };
      passed.push(target);
      target = next;
    }
  }

  #sizeOf(foreign: Foreign): number {
    if (isItems(foreign)) return foreign.reduce<number>((sum, item) => sum + this.#sizeOf(item), 1);
    if (!isMembers(foreign)) return 1;
    const known = this.#sizes.get(foreign);
    if (known !== undefined) return known;
    let size = 1;
    for (const item of foreign.values()) size += this.#sizeOf(item);
    this.#sizes.set(foreign, size);
    return size;
  }
}

/** What stands beside a reference counts more than what it leads to. */
function beside(found: Members, referring: Members): Members {
  const result = new Members(found.line);
  for (const [key, value] of referring) if (key !== '$ref') result.set(key, value);
  for (const [key, value] of found) if (!result.has(key)) result.set(key, value);
  return result;
}

function placeOf(definition: Members, reference: string): Foreign | undefined {
  if (!reference.startsWith('#/')) return undefined;
  let place: Foreign | undefined = definition;
  for (const step of reference.slice(2).split('/')) {
    const name = unescaped(step);
    place = isItems(place) ? place[Number(name)] : isMembers(place) ? place.get(name) : undefined;
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
