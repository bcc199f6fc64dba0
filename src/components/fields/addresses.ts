/** Addresses that an expression can use, and completion with them. */
import { addressOf, attributeAddress, typeOf, type Design } from '../../model/design/design.ts';
import { knownBlocks, type KnownBlock } from '../../model/design/passthrough/known-blocks.ts';
import { hasOpenKey, indexesOf } from '../../model/design/passthrough/known-instances.ts';
import { resourceType } from '../../model/resources/index.ts';
import { differenceOf, exportedAs } from '../../model/resources/provider-differences.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Suggestion } from '../ui/input/suggestion.ts';

/** Every attribute of the design's objects that AWS sets, and its variables. */
export const addressChoices: (design: Design) => readonly string[] = memoByObject((design: Design) => [
  ...design.objects.flatMap((object) => {
    const { exported, readOnly } = typeOf(object);
    const attributes = [exported, ...readOnly.filter((name) => name !== exported && name !== 'id')];
    const own = object.provider && differenceOf(object.type, object.provider);
    const others = own ? Object.keys(own.exports).map((name) => `${addressOf(object)}.${name}`) : [];
    return [...new Set([...attributes.map((name) => attributeAddress(object, name)), ...others])];
  }),
  ...knownBlocks(design.passthrough).flatMap((block) =>
    indexesOf(block, design).flatMap((index) =>
      attributesOfKnown(block).map((name) => `${block.address}${index}.${name}`),
    ),
  ),
  ...design.variables.map((variable) => `var.${variable.name}`),
]);

function attributesOfKnown({ type, difference }: KnownBlock): readonly string[] {
  const { exported, readOnly } = resourceType(type);
  const read =
    difference.provider === 'aws' ? Object.keys(difference.exports) : readOnly.filter((name) => name !== 'id');
  return [...new Set([exportedAs(difference, exported), ...read])];
}

/** The address that is being written at the end of an expression, also with a key that is being written. */
const tail = /[A-Za-z_][\w.-]*(?:\["[^"]*)?$/;

/** Whole expressions that complete the last address of a text. Nothing inside finished text or numbers. */
export function completions(text: string, addresses: readonly string[]): readonly Suggestion[] {
  const typed = tail.exec(text)?.[0] ?? '';
  if (typed === '' && text !== '' && !/[\s({[,+?:$]$/.test(text)) return [];
  const before = text.slice(0, text.length - typed.length);
  const wanted = typed.toLowerCase();
  const found = addresses.filter((address) => address !== typed && address.toLowerCase().includes(wanted));
  const starting = found.filter((address) => address.toLowerCase().startsWith(wanted));
  const others = found.filter((address) => !starting.includes(address));
  return [...starting, ...others].slice(0, 60).map((address) => ({
    id: address,
    label: address,
    value: `${before}${address}`,
    ...(hasOpenKey(address) ? { detail: 'Enter the key' } : {}),
  }));
}
