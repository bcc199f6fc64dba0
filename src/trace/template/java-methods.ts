/** The methods of Java that a template calls on texts, lists, maps, numbers, and truth values. */
import { Digits } from '../../hcl/exact-json.ts';
import { comparedNumbers, integer, smallInteger } from './numbers.ts';
import type { Run } from './run.ts';
import { textMethods } from './text-methods.ts';
import { HostObject, listItems, JavaList, type TemplateValue } from './values.ts';

export type JavaMethod<Target> = (run: Run, target: Target, args: readonly TemplateValue[]) => TemplateValue;
type Methods<Target> = ReadonlyMap<string, JavaMethod<Target>>;

const methodsOf = <Target>(table: Readonly<Record<string, JavaMethod<Target>>>): Methods<Target> =>
  new Map(Object.entries(table));

const arg = (args: readonly TemplateValue[], index = 0): TemplateValue => args[index] ?? null;

/** A place in a list; outside of it Java throws. */
function place(run: Run, value: TemplateValue, size: number): number {
  const index = smallInteger(value);
  if (index === undefined) throw run.fault('An index must be an integer.');
  if (index < 0 || index >= size) throw run.fault(`Index ${index} is out of range: the list has ${size} items.`);
  return index;
}

const position = (run: Run, items: readonly TemplateValue[], wanted: TemplateValue) =>
  items.findIndex((item) => run.equals(item, wanted));

const listMethods: Methods<TemplateValue[]> = methodsOf<TemplateValue[]>({
  size: (_, items) => integer(items.length),
  isEmpty: (_, items) => items.length === 0,
  get: (run, items, args) => items[place(run, arg(args), items.length)] ?? null,
  contains: (run, items, args) => position(run, items, arg(args)) >= 0,
  indexOf: (run, items, args) => integer(position(run, items, arg(args))),
  add(run, items, args) {
    run.boundedSize(items.length + 1);
    if (args.length < 2) items.push(arg(args));
    else items.splice(place(run, arg(args), items.length + 1), 0, arg(args, 1));
    return args.length < 2 ? true : null;
  },
  addAll(run, items, args) {
    const more = (listItems(arg(args)) ?? []).slice();
    run.boundedSize(items.length + more.length);
    for (const item of more) items.push(item);
    return more.length > 0;
  },
  set(run, items, args) {
    const index = place(run, arg(args), items.length);
    const before = items[index] ?? null;
    items[index] = arg(args, 1);
    return before;
  },
  remove(run, items, args) {
    if (!(arg(args) instanceof Digits)) {
      const found = position(run, items, arg(args));
      if (found >= 0) items.splice(found, 1);
      return found >= 0;
    }
    return items.splice(place(run, arg(args), items.length), 1)[0] ?? null;
  },
  clear(_, items) {
    items.length = 0;
    return null;
  },
  subList(run, items, args) {
    const [from, to] = [smallInteger(arg(args)), smallInteger(arg(args, 1))];
    if (from === undefined || to === undefined || from < 0 || to > items.length || from > to)
      throw run.fault(`subList is out of range: the list has ${items.length} items.`);
    run.boundedSize(to - from);
    return new JavaList(items.slice(from, to));
  },
});

const entry = (key: string, value: TemplateValue) =>
  new HostObject({ key: () => key, value: () => value }, { getKey: () => key, getValue: () => value });

const keyText = (run: Run, value: TemplateValue) => run.print(value);

type MapValue = Map<string, TemplateValue>;
const mapMethods: Methods<MapValue> = methodsOf<MapValue>({
  size: (_, map) => integer(map.size),
  isEmpty: (_, map) => map.size === 0,
  get: (run, map, args) => map.get(keyText(run, arg(args))) ?? null,
  getOrDefault: (run, map, args) => map.get(keyText(run, arg(args))) ?? arg(args, 1),
  containsKey: (run, map, args) => map.has(keyText(run, arg(args))),
  containsValue: (run, map, args) => position(run, [...map.values()], arg(args)) >= 0,
  keySet(run, map) {
    run.boundedSize(map.size);
    return new JavaList([...map.keys()]);
  },
  values(run, map) {
    run.boundedSize(map.size);
    return new JavaList([...map.values()]);
  },
  entrySet(run, map) {
    run.boundedSize(map.size);
    return new JavaList([...map].map(([key, value]) => entry(key, value)));
  },
  put(run, map, args) {
    const key = keyText(run, arg(args));
    const before = map.get(key) ?? null;
    run.boundedSize(map.size + 1);
    map.set(key, arg(args, 1));
    return before;
  },
  putAll(run, map, args) {
    const more = arg(args);
    if (!(more instanceof Map)) return null;
    run.boundedSize(map.size + more.size);
    for (const [key, value] of more) map.set(key, value);
    return null;
  },
  remove(run, map, args) {
    const key = keyText(run, arg(args));
    const before = map.get(key) ?? null;
    map.delete(key);
    return before;
  },
});

function parsed(run: Run, value: TemplateValue, pattern: RegExp, kind: string): Digits {
  const text = run.print(value);
  if (text.length > 400 || !pattern.test(text))
    throw run.fault(`"${text.slice(0, 40)}" isn't ${kind === 'integer' ? 'an' : 'a'} ${kind}.`);
  return new Digits(text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1'));
}

const whole = ({ text }: Digits) => integer(BigInt(Math.trunc(Number.isFinite(Number(text)) ? Number(text) : 0)));
const asInteger = (value: Digits) => (/^-?\d+$/.test(value.text) ? value : whole(value));
const parseInteger: JavaMethod<Digits> = (run, _, args) => parsed(run, arg(args), /^[+-]?\d+$/, 'integer');
const parseDecimal: JavaMethod<Digits> = (run, _, args) =>
  parsed(run, arg(args), /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/, 'number');

const numberMethods: Methods<Digits> = methodsOf<Digits>({
  intValue: (_, value) => asInteger(value),
  longValue: (_, value) => asInteger(value),
  doubleValue: (_, value) => value,
  floatValue: (_, value) => value,
  compareTo: (run, value, args) => {
    const other = arg(args);
    if (!(other instanceof Digits)) throw run.fault('compareTo requires a number.');
    return integer(comparedNumbers(value, other));
  },
  parseInt: parseInteger,
  parseLong: parseInteger,
  valueOf: parseInteger,
  parseDouble: parseDecimal,
  parseFloat: parseDecimal,
});

/** Methods of every value. */
const anyMethods: Methods<TemplateValue> = methodsOf<TemplateValue>({
  toString: (run: Run, value: TemplateValue) => run.print(value),
  equals: (run, value, args) => arg(args) !== null && run.equals(value, arg(args)),
});

/** The result of a method; undefined where the value has no such method, which Velocity prints as missing. */
export function callJava(
  run: Run,
  target: TemplateValue,
  name: string,
  args: readonly TemplateValue[],
): TemplateValue | undefined {
  if (target === null) return undefined;
  if (typeof target === 'string') run.spend(target.length);
  const items = listItems(target);
  const own =
    typeof target === 'string'
      ? textMethods.get(name)?.(run, target, args)
      : items
        ? listMethods.get(name)?.(run, items, args)
        : target instanceof Map
          ? mapMethods.get(name)?.(run, target, args)
          : target instanceof Digits
            ? numberMethods.get(name)?.(run, target, args)
            : target instanceof HostObject
              ? target.methods.get(name)?.(args)
              : undefined;
  return own === undefined && !(target instanceof HostObject) ? anyMethods.get(name)?.(run, target, args) : own;
}

/** A member that is no method: of a map its value, `empty` of what can be; undefined where there is none. */
export function memberValue(run: Run, target: TemplateValue, name: string): TemplateValue | undefined {
  if (target instanceof Map) return target.get(name);
  if (target instanceof HostObject) return target.members.get(name)?.();
  if (name === 'empty') return callJava(run, target, 'isEmpty', []);
  return undefined;
}

/** `$x[…]`: an item of a list, also from its end, or a member of a map. */
export function indexed(run: Run, target: TemplateValue, index: TemplateValue): TemplateValue | undefined {
  const items = listItems(target);
  if (!items) return target instanceof Map ? target.get(keyText(run, index)) : undefined;
  const number = smallInteger(index);
  if (number === undefined) return undefined;
  return items[place(run, integer(number < 0 ? items.length + number : number), items.length)];
}
