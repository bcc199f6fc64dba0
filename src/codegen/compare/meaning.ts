/** What values of two designs lead to, so that a rename or another spelling of the same is no difference. */
import { addressOf, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { differenceOf, exportedAs } from '../../model/resources/provider-differences.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import {
  isHcl,
  isRef,
  isVar,
  mapDynamics,
  type Dynamic,
  type Key,
  type Ref,
  type Value,
} from '../../model/schema/value.ts';
import { canonical } from '../terraform/canonical.ts';
import { plainText } from '../terraform/plain-text.ts';
import type { ObjectPairs } from './object-pairs.ts';
import { counterpartsOf } from './variable-differences.ts';

/** References lead to attributes that refer in turn; in a circle nothing is known. */
const longest = 8;

/** One side of a comparison. */
export class MeaningSide {
  readonly #objects: ReadonlyMap<Key, DesignObject>;
  readonly #byAddress: ReadonlyMap<string, DesignObject>;
  readonly #defaults: ReadonlyMap<string, Value | undefined>;
  readonly #counterpart: (object: DesignObject) => DesignObject | undefined;
  readonly #idOf: (object: DesignObject) => string;
  /** What the design before calls a variable. */
  readonly #variable: (name: string) => string;

  constructor(
    design: Design,
    counterpart: (object: DesignObject) => DesignObject | undefined,
    idOf: (object: DesignObject) => string,
    variable: (name: string) => string,
  ) {
    this.#variable = variable;
    this.#objects = new Map(design.objects.map((object) => [object.key, object]));
    this.#byAddress = new Map(design.objects.map((object) => [addressOf(object), object]));
    this.#defaults = new Map(design.variables.map((variable) => [variable.name, variable.default]));
    this.#counterpart = counterpart;
    this.#idOf = idOf;
  }

  target(value: Value | undefined): DesignObject | undefined {
    if (isHcl(value))
      return this.#byAddress.get(/^\s*([\w-]+\.[\p{L}_][\p{L}\p{N}_-]*)\.\w+\s*$/u.exec(value.hcl)?.[1] ?? '');
    return isRef(value) ? this.#objects.get(value.ref) : undefined;
  }

  /** The value with the pair in place of each name of an object. */
  said(value: Value, attribute: Attribute): Value {
    return mapDynamics(value, (dynamic) => this.#said(dynamic, attribute));
  }

  /** The value with what each reference and variable stands for, as far as that is known. */
  known(value: Value, attribute: Attribute, steps = 0): Value {
    return mapDynamics(value, (dynamic) => this.#known(dynamic, attribute, steps));
  }

  #said(dynamic: Dynamic, attribute: Attribute): Value {
    if (isVar(dynamic)) return this.#defaults.get(dynamic.var) ?? { hcl: `var.${this.#variable(dynamic.var)}` };
    if (isRef(dynamic)) {
      const target = this.#objects.get(dynamic.ref);
      if (!target) return { hcl: `? ${dynamic.ref}` };
      return { hcl: wrapped(`${this.#idOf(target)}.${nameIn(dynamic, attribute, target)}`, dynamic, attribute) };
    }
    return { hcl: this.saidText(dynamic.hcl.trim()) };
  }

  /** Terraform with pairs in place of addresses, and attributes in the words of the table. */
  saidText(hcl: string): string {
    const address = /(?<![\w.-])([a-z][\w-]*\.[\p{L}_][\p{L}\p{N}_-]*)(?:\.(\w+))?/gu;
    return hcl.replace(address, (whole, head: string, name: string | undefined) => {
      const object = this.#byAddress.get(head);
      if (!object) return head.startsWith('var.') ? whole.replace(head, `var.${this.#variable(head.slice(4))}`) : whole;
      return name === undefined ? this.#idOf(object) : `${this.#idOf(object)}.${tableName(object, name)}`;
    });
  }

  #known(dynamic: Dynamic, attribute: Attribute, steps: number): Value {
    if (steps > longest) return dynamic;
    const said = this.#said(dynamic, attribute);
    const target = this.target(dynamic);
    if (!target) return said;
    const name = isRef(dynamic)
      ? nameIn(dynamic, attribute, target)
      : tableName(target, isHcl(dynamic) ? (dynamic.hcl.trim().split('.')[2] ?? '') : '');
    const own = typeOf(target).attributes[name];
    const value = own && target.attributes[name];
    const exported =
      own && value !== undefined
        ? this.known(value, own, steps + 1)
        : name === typeOf(target).ownId
          ? (ownIdOf(target) ?? idOfCounterpart(this.#counterpart(target)))
          : undefined;
    if (typeof exported !== 'string') return said;
    const { wrap } = attribute;
    if (!wrap || isHcl(dynamic) || (isRef(dynamic) && dynamic.attribute !== undefined)) return exported;
    return 'before' in wrap ? `${wrap.before}${exported}` : said;
  }
}

const idOfCounterpart = (object: DesignObject | undefined): string | undefined => object && ownIdOf(object);

/** The attribute of its target that a reference prints, in the words of the table. */
const nameIn = (ref: Ref, attribute: Attribute, target: DesignObject): string =>
  ref.attribute ?? attribute.refersTo?.[target.type] ?? typeOf(target).exported;

function wrapped(text: string, ref: Ref, { wrap }: Attribute): string {
  if (!wrap || ref.attribute !== undefined) return text;
  return 'before' in wrap
    ? `"${wrap.before}\${${text}}"`
    : `${wrap.function}(${text}, ${JSON.stringify(wrap.argument)})`;
}

/** What the table calls an attribute that an expression asks a resource of a provider for. */
function tableName(object: DesignObject, name: string): string {
  const difference = differenceOf(object.type, object.provider ?? 'awscc');
  if (!difference) return name;
  const { attributes, readOnly, exported, identity } = typeOf(object);
  const names = [exported, ...identity, ...readOnly, ...Object.keys(attributes)];
  return names.find((own) => exportedAs(difference, own) === name) ?? name;
}

/** Both sides of a comparison. */
export interface Meaning {
  readonly before: MeaningSide;
  readonly after: MeaningSide;
  /** Whether two values of an attribute lead to the same. */
  readonly isSame: (was: readonly [Value, Attribute], now: readonly [Value, Attribute]) => boolean;
}

export function sharedMeaning(before: Design, after: Design, { ofBefore, ofAfter }: ObjectPairs): Meaning {
  // No Terraform name begins with these signs.
  const beforeSide = new MeaningSide(
    before,
    ({ key }) => ofBefore.get(key),
    ({ key }) => (ofBefore.has(key) ? `=${key}` : `-${key}`),
    (name) => name,
  );
  const variables = new Map([...counterpartsOf(before, after)].map(([name, other]) => [other.name, name]));
  const afterSide = new MeaningSide(
    after,
    ({ key }) => ofAfter.get(key),
    ({ key }) => {
      const counterpart = ofAfter.get(key);
      return counterpart ? `=${counterpart.key}` : `+${key}`;
    },
    (name) => variables.get(name) ?? name,
  );
  return {
    before: beforeSide,
    after: afterSide,
    isSame: ([was, attributeThen], [now, attribute]) =>
      textOfValue(beforeSide.said(was, attributeThen), attributeThen) ===
        textOfValue(afterSide.said(now, attribute), attribute) ||
      textOfValue(beforeSide.known(was, attributeThen), attributeThen) ===
        textOfValue(afterSide.known(now, attribute), attribute),
  };
}

/** The order of a list of texts says nothing to a caller, whatever a provider makes of it. */
const textOfValue = (value: Value, attribute: Attribute): string =>
  attribute.kind === 'object' || attribute.kind === 'object-list' || attribute.kind === 'object-map'
    ? canonical(value)
    : plainText(attribute.kind === 'list' ? { ...attribute, unordered: true } : attribute, value);
