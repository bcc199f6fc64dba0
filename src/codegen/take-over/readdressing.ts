/** Many addresses written anew at once, where one after the other could meet a name that was just given. */
import { addressesOfItems, rewritten, type AddressUse } from '../../hcl/addresses.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import {
  isRef,
  isVar,
  mapDynamics,
  type Dynamic,
  type Key,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';

/** By address (`aws_sqs_queue.jobs`, `var.stage`), the one to write. */
export type Addresses = ReadonlyMap<string, string>;

const address = /(?<![\w.-])([a-z][\w-]*\.[\p{L}_][\p{L}\p{N}_-]*)/gu;

/** An expression; names in its texts count as addresses, as interpolations are in texts. */
const readdressedExpression = (hcl: string, addresses: Addresses): string =>
  addresses.size === 0 ? hcl : hcl.replace(address, (whole) => addresses.get(whole) ?? whole);

/** Blocks and settings, in expressions only. */
export function readdressedBlocks(text: string, addresses: Addresses): string {
  if (addresses.size === 0) return text;
  const items = readFile(text).items.filter((item) => item.kind !== 'broken');
  const by = ({ names }: AddressUse) => {
    const to = addresses.get(names.slice(0, 2).join('.'));
    return to === undefined ? undefined : [to, ...names.slice(2)].join('.');
  };
  return rewritten(
    text,
    addressesOfItems(text, items).flatMap((use) => {
      const to = by(use);
      return to === undefined ? [] : [{ ...use, by: to }];
    }),
  );
}

/** A dynamic of one design as another says it. */
export const readdressedDynamic =
  (addresses: Addresses, keyOf: (key: Key) => Key) =>
  (dynamic: Dynamic): Value => {
    if (isRef(dynamic)) return { ...dynamic, ref: keyOf(dynamic.ref) };
    if (isVar(dynamic)) {
      const name = addresses.get(`var.${dynamic.var}`);
      return name === undefined ? dynamic : { var: name.slice('var.'.length) };
    }
    return { hcl: readdressedExpression(dynamic.hcl, addresses) };
  };

export const mappedValues = (values: Values, change: (dynamic: Dynamic) => Value): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]): Pair => [name, mapDynamics(value, change)]));
