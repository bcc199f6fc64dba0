/**
 * What the values of a design say to a trace: literal text, the default of a variable, the value of another object; an
 * expression that only Terraform knows stays as `${…}`.
 */
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { addressOf, attributeAddress, attributeOfObject, indexOf, type Design } from '../../model/design/design.ts';
import type { DesignIndex, DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import { isHcl, isList, isRef, isVar, pairsOf, type Value } from '../../model/schema/value.ts';
import { isJsonObject, jsonOf, type Json } from '../json.ts';

/** A text of the design; where `known` is false, parts of it are `${…}`. */
export interface Told {
  readonly text: string;
  readonly known: boolean;
}

const toldText = (text: string): Told => ({ text, known: true });
const unknown = (expression: string): Told => ({ text: `\${${expression.trim()}}`, known: false });

/** References that lead to references end somewhere. */
const deepest = 8;

const byAddress = memoByObject(
  ({ objects }: Design): ReadonlyMap<string, DesignObject> =>
    new Map(objects.map((object) => [addressOf(object), object])),
);

/** Reads the values of one design. */
export class DesignValues {
  readonly design: Design;
  readonly index: DesignIndex;

  constructor(design: Design) {
    this.design = design;
    this.index = indexOf(design);
  }

  /** An attribute as text; undefined where it is not set. */
  text(object: DesignObject, name: string): Told | undefined {
    const value = object.attributes[name];
    return this.told(value, isRef(value) ? attributeOfObject(object, name)?.refersTo : undefined);
  }

  /** Any value as text; lists and maps as JSON. */
  told(
    value: Value | undefined,
    refersTo?: { readonly [type: string]: string | undefined },
    depth = 0,
  ): Told | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'object') return toldText(String(value));
    if (isRef(value)) {
      const target = this.index.byKey.get(value.ref);
      if (!target) return unknown(value.ref);
      return this.#ofObject(target, value.attribute ?? refersTo?.[target.type], depth);
    }
    if (isVar(value)) return this.#ofVariable(value.var, depth);
    if (isHcl(value)) return this.#ofExpression(value.hcl, depth);
    return toldText(JSON.stringify(this.json(value)));
  }

  /** A flag, or the default where it is not set or not known. */
  flag(value: Value | undefined, otherwise = false): boolean {
    const told = this.told(value);
    return told?.text === 'true' || (told?.text !== 'false' && otherwise);
  }

  number(value: Value | undefined): number | undefined {
    const number = Number(this.told(value)?.text ?? Number.NaN);
    return Number.isFinite(number) ? number : undefined;
  }

  /** The items of a list; an expression that is no list is one item that is not known. */
  list(value: Value | undefined): readonly Told[] {
    if (isList(value)) return value.flatMap((item) => this.told(item) ?? []);
    if (isHcl(value)) {
      const tree = readTree(value.hcl);
      if (tree?.kind === 'list') return tree.items.flatMap((item) => this.#ofTree(item, value.hcl, 0) ?? []);
    }
    if (isVar(value)) {
      const { default: standing } = this.index.variables.get(value.var) ?? {};
      if (isList(standing)) return this.list(standing);
    }
    const told = this.told(value);
    return told ? [told] : [];
  }

  /** The entries of a map in their order, of one written as JSON text or `jsonencode()` too; undefined: not known. */
  entries(value: Value | undefined): readonly (readonly [key: string, value: Value])[] | undefined {
    if (value === undefined || value === null || value === '') return [];
    if (isVar(value)) {
      const { default: standing } = this.index.variables.get(value.var) ?? {};
      return standing === undefined || isVar(standing) ? undefined : this.entries(standing);
    }
    if (isHcl(value)) return entriesOfTree(readTree(value.hcl), value.hcl);
    if (typeof value === 'string') {
      const json = jsonOf(value);
      return isJsonObject(json) ? (Object.entries(json) as [string, Value][]) : undefined;
    }
    return typeof value === 'object' && !isList(value) && !isRef(value) ? pairsOf(value) : undefined;
  }

  /** A literal as JSON, with texts for what is not known. */
  json(value: Value): Json {
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((item) => this.json(item));
    if (isRef(value) || isVar(value) || isHcl(value)) return this.told(value, undefined, 1)?.text ?? null;
    return Object.fromEntries(pairsOf(value).map(([key, item]) => [key, this.json(item)]));
  }

  /** The object of a type that a value leads to, by reference, by address, or by the id that it was imported with. */
  target(value: Value | undefined, type: DesignObject['type'], api?: string): DesignObject | undefined {
    if (isRef(value)) {
      const target = this.index.byKey.get(value.ref);
      return target?.type === type ? target : undefined;
    }
    if (isHcl(value)) {
      const address = /([A-Za-z_][\w-]*\.[A-Za-z_][\w-]*)\.[A-Za-z_]\w*\W*$/.exec(value.hcl)?.[1];
      const target = address === undefined ? undefined : byAddress(this.design).get(address);
      return target?.type === type ? target : undefined;
    }
    const id = this.told(value)?.text.replace(/^integrations\//, '');
    if (id === undefined) return undefined;
    return this.index.byType.get(type)?.find((object) => {
      const parent = object.attributes['api_id'];
      const isOwn = api === undefined || (isRef(parent) && parent.ref === api);
      return isOwn && Object.values(object.import).includes(id);
    });
  }

  #ofObject(target: DesignObject, attribute: string | undefined, depth: number): Told {
    if (attribute === undefined) return unknown(addressOf(target));
    const value = target.attributes[attribute];
    const told = depth < deepest ? this.told(value, undefined, depth + 1) : undefined;
    const own = Object.hasOwn(target.import, attribute) ? target.import[attribute] : undefined;
    return told ?? (own === undefined ? unknown(attributeAddress(target, attribute)) : toldText(own));
  }

  #ofVariable(name: string, depth: number): Told {
    const standing = this.index.variables.get(name)?.default;
    return (
      (depth < deepest && standing !== undefined ? this.told(standing, undefined, depth + 1) : undefined) ??
      unknown(`var.${name}`)
    );
  }

  #ofExpression(hcl: string, depth: number): Told | undefined {
    const tree = readTree(hcl);
    return tree ? this.#ofTree(tree, hcl, depth) : unknown(hcl);
  }

  #ofTree(tree: HclTree, text: string, depth: number): Told | undefined {
    switch (tree.kind) {
      case 'text':
        return toldText(tree.text);
      case 'number':
        return toldText(tree.spelling ?? String(tree.number));
      case 'boolean':
        return toldText(String(tree.boolean));
      case 'null':
        return undefined;
      case 'path':
        return this.#ofPath(tree.names, depth);
      case 'template': {
        const parts = tree.parts.map((part) =>
          typeof part === 'string' ? toldText(part) : (this.#ofTree(part, text, depth) ?? toldText('')),
        );
        return { text: parts.map((part) => part.text).join(''), known: parts.every(({ known }) => known) };
      }
      default:
        return unknown(text.slice(tree.start, tree.end));
    }
  }

  #ofPath(names: readonly string[], depth: number): Told {
    const [first = '', second = '', third, ...more] = names;
    if (first === 'var' && third === undefined) return this.#ofVariable(second, depth);
    const target = more.length === 0 ? byAddress(this.design).get(`${first}.${second}`) : undefined;
    return target && third !== undefined ? this.#ofObject(target, third, depth) : unknown(names.join('.'));
  }
}

function entriesOfTree(tree: HclTree | undefined, text: string): readonly (readonly [string, Value])[] | undefined {
  if (tree?.kind === 'call' && tree.name === 'jsonencode') return entriesOfTree(tree.arguments[0], text);
  if (tree?.kind !== 'object') return undefined;
  return tree.entries.map(({ key, value }) => [
    key,
    value.kind === 'text' ? value.text : { hcl: text.slice(value.start, value.end) },
  ]);
}

export const designValuesOf: (design: Design) => DesignValues = memoByObject(
  (design: Design) => new DesignValues(design),
);

/** Where Terraform has an object. */
export const tracedAddress = (object: DesignObject): string => object.address ?? addressOf(object);
