/** Terraform labels for what is found: those of the source, else derived from what each thing is. */
import { printedAs, type Design, type DesignObject } from '../../model/design/design.ts';
import { isLabel, kindName, labelFrom, NamePool, saidName } from '../../model/design/naming/names.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import type { Candidate } from './candidates.ts';
import type { ParsedSource } from '../parsed-source.ts';

export class Namer {
  readonly #pools = new Map<string, NamePool>();
  readonly #objects = new Map<Key, DesignObject>();
  /** How many new integrations have a name from their target. */
  readonly #shared = new Map<string, number>();

  /** Names of a whole design stay as they are, also where they are not good ones. */
  readonly #verbatim: boolean;

  constructor(design: Design, candidates: readonly Candidate[], sources: readonly ParsedSource[] = []) {
    this.#verbatim = design.objects.length === 0 && candidates.every(({ kind }) => kind === 'design');
    const texts = sources.flatMap(({ passthrough: kept }) =>
      kept.flatMap(({ place, text }) => (place ? [{ ...place, text }] : [])),
    );
    for (const address of [...declaredIn(design.passthrough).resources, ...declaredIn(texts).resources])
      this.#reserve(address);
    for (const object of design.objects) {
      this.know(object);
      this.#poolOf(object).take(object.name);
    }
    for (const { found, values, match, mergedInto: into } of candidates) {
      if (found.type !== 'integration' || match || into || found.name !== undefined) continue;
      const said = saidName(blank(found.type, values), this.#find);
      this.#shared.set(said, (this.#shared.get(said) ?? 0) + 1);
    }
  }

  readonly #find = (key: Key): DesignObject | undefined => this.#objects.get(key);

  #reserve(address: string): void {
    const [terraformType = '', name = ''] = address.split('.');
    this.#poolOfType(terraformType).take(name);
  }

  #poolOf(object: DesignObject): NamePool {
    return this.#poolOfType(printedAs(object).terraformType);
  }

  #poolOfType(terraformType: string): NamePool {
    const pool = this.#pools.get(terraformType) ?? new NamePool([]);
    this.#pools.set(terraformType, pool);
    return pool;
  }

  know(object: DesignObject): void {
    this.#objects.set(object.key, object);
  }

  /**
   * A name that nobody else has. Names of objects that others are named for have to be known before.
   * @param given the name that the source gives it
   * @param routes keys of the routes that lead to an integration: they tell apart those that call the same
   */
  name(object: DesignObject, given: string | undefined, routes: ReadonlySet<string> = new Set()): string {
    if (this.#verbatim && given !== undefined) return given;
    const pool = this.#poolOf(object);
    if (given !== undefined && isLabel(given)) return pool.take(given);
    const said = labelFrom(given ?? '') || saidName(object, this.#find);
    const [route, ...others] = routes;
    const crowded = object.type === 'integration' && (this.#shared.get(said) ?? 0) > 1;
    const byRoute = crowded && route !== undefined && others.length === 0 ? labelFrom(route) : '';
    return pool.take(byRoute || said || kindName(object));
  }
}

const blank = (type: ResourceTypeId, attributes: DesignObject['attributes']): DesignObject => ({
  type,
  key: '',
  name: '',
  variant: '',
  attributes,
  import: {},
  inactiveValues: {},
});
