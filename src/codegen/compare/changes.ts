/** What differs between an object then and now, value by value. */
import { attributeOfObject, typeOf, variantOfObject, type DesignObject } from '../../model/design/design.ts';
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../../model/schema/value.ts';
import { itemOf, literalOf } from '../../model/schema/literal-values.ts';
import { isLeftOut } from '../terraform/resource.ts';
import type { Meaning } from './meaning.ts';

export interface Change {
  readonly one: DesignObject;
  readonly other: DesignObject;
  readonly path: Path;
  /** Facts of the innermost attribute, as they are now. */
  readonly attribute: Attribute;
  /** Labels from the outermost attribute to this one. */
  readonly labels: readonly string[];
  /** As written; undefined: not set. */
  readonly was: Value | undefined;
  readonly now: Value | undefined;
  /** With what references and variables stand for, and the default where it is not set. */
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  /** Terraform replaces the resource. */
  readonly replaces: boolean;
}

/** Blocks whose presence means something by itself: one difference where one comes or goes, whatever is in it. */
const wholes: ReadonlySet<string> = new Set([
  'cors_configuration',
  'access_log_settings',
  'mutual_tls_authentication',
  'tls_config',
  'body_s3_location',
]);

interface At {
  readonly path: Path;
  readonly labels: readonly string[];
  /** Its facts before, which another variant or provider may have. */
  readonly earlier: Attribute;
  readonly attribute: Attribute;
  readonly replaces: boolean;
}

/** In table order. */
export function objectChanges(one: DesignObject, other: DesignObject, meaning: Meaning): readonly Change[] {
  const { attributes } = typeOf(other);
  const thenAttributes = typeOf(one).attributes;
  return Object.keys(attributes).flatMap((name): readonly Change[] => {
    const attribute = attributeOfObject(other, name) ?? attributes[name];
    const earlier = attributeOfObject(one, name) ?? thenAttributes[name] ?? attribute;
    if (!attribute || !earlier) return [];
    const at: At = {
      path: [name],
      labels: [attribute.label],
      earlier,
      attribute,
      replaces: attribute.replaces === true,
    };
    return new Differ(one, other, meaning).changes(
      at,
      printedValue(one, name, earlier),
      printedValue(other, name, attribute),
    );
  });
}

const printedValue = (object: DesignObject, name: string, attribute: Attribute): Value | undefined =>
  variantOfObject(object)?.fixed[name] ?? (isLeftOut(object, attribute) ? undefined : object.attributes[name]);

/** Nothing is written, or nothing is in it. */
const isNothing = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isLiteralMap(value) && pairsOf(value).length === 0);

const isLiteralMap = (value: Value | undefined): boolean => isMap(value) && !isDynamic(value);

class Differ {
  readonly #one: DesignObject;
  readonly #other: DesignObject;
  readonly #meaning: Meaning;

  constructor(one: DesignObject, other: DesignObject, meaning: Meaning) {
    this.#one = one;
    this.#other = other;
    this.#meaning = meaning;
  }

  changes(at: At, given: Value | undefined, next: Value | undefined): readonly Change[] {
    const was = isNothing(given) ? undefined : given;
    const now = isNothing(next) ? undefined : next;
    if (was === undefined && now === undefined) return [];
    const isOpen = (value: Value | undefined) => value === undefined || isLiteralMap(value);
    if (isOpen(was) && isOpen(now)) {
      const { attribute, earlier } = at;
      if (attribute.kind === 'map') return this.#entries(at, was, now, itemOf);
      if (attribute.kind === 'object-map') return this.#entries(at, was, now, asObject);
      const isWhole = (was === undefined || now === undefined) && wholes.has(String(at.path.at(-1)));
      if (attribute.kind === 'object' && !isWhole)
        return this.#members(
          at,
          earlier.kind === 'object' ? earlier.attributes : attribute.attributes,
          attribute.attributes,
          was,
          now,
        );
    }
    if (at.attribute.kind === 'object-list' && Array.isArray(was) && Array.isArray(now) && was.length === now.length) {
      const inner = asObject(at.attribute);
      return was.flatMap((item: Value, place) =>
        this.changes(
          { ...at, path: [...at.path, place], earlier: inner, attribute: inner },
          item,
          now[place] as Value | undefined,
        ),
      );
    }
    return this.#leaf(at, was, now);
  }

  #entries(
    at: At,
    was: Value | undefined,
    now: Value | undefined,
    inner: (attribute: Attribute) => Attribute,
  ): readonly Change[] {
    const [then, after] = [new Map(pairsOf(was)), new Map(pairsOf(now))];
    const attribute = inner(at.attribute);
    return [...new Set([...then.keys(), ...after.keys()])].flatMap((key) =>
      this.changes(
        { ...at, path: [...at.path, key], labels: [...at.labels, key], earlier: attribute, attribute },
        then.get(key),
        after.get(key),
      ),
    );
  }

  #members(
    at: At,
    attributesThen: Attributes,
    attributes: Attributes,
    was: Value | undefined,
    now: Value | undefined,
  ): readonly Change[] {
    const [then, after] = [new Map(pairsOf(was)), new Map(pairsOf(now))];
    return Object.entries(attributes).flatMap(([name, attribute]) =>
      this.changes(
        {
          path: [...at.path, name],
          labels: [...at.labels, attribute.label],
          earlier: attributesThen[name] ?? attribute,
          attribute,
          replaces: at.replaces || attribute.replaces === true,
        },
        then.get(name),
        after.get(name),
      ),
    );
  }

  #leaf(
    { path, labels, earlier, attribute, replaces }: At,
    was: Value | undefined,
    now: Value | undefined,
  ): readonly Change[] {
    const { before: sideThen, after: side, isSame } = this.#meaning;
    const [valueThen, value] = [was ?? earlier.default, now ?? attribute.default];
    if (valueThen !== undefined && value !== undefined && isSame([valueThen, earlier], [value, attribute])) return [];
    const known = (given: Value | undefined, facts: Attribute, of: typeof side): Value | undefined =>
      given === undefined ? undefined : (literalOf(facts, of.known(given, facts)) as Value);
    return [
      {
        one: this.#one,
        other: this.#other,
        path,
        labels,
        attribute,
        was,
        now,
        before: known(valueThen, earlier, sideThen),
        after: known(value, attribute, side),
        replaces,
      },
    ];
  }
}

/** An item of a list or map of blocks as a block of its own. */
function asObject(attribute: Attribute): Attribute {
  if (attribute.kind !== 'object-map' && attribute.kind !== 'object-list') return attribute;
  const { label, help, source, attributes } = attribute;
  return { kind: 'object', label, help, source, attributes };
}
