/** What the state forgets when resources move to the other provider. */
import { addressOf, printedAs, type Design, type PassthroughPart } from '../../model/design/design.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { addressesOfItems } from '../../hcl/addresses.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import type { Movings } from './context.ts';
import { removedText } from './state.ts';

/** Blocks that forget the old addresses, and a region for the provider that has to look at them once more. */
export function removedBlocks(
  design: Design,
  to: ProviderId,
  movings: Movings,
  parts: readonly PassthroughPart[],
): string {
  const { passthrough, output, moves, objects } = design;
  const said = new Set(
    parts.flatMap((part) =>
      'text' in part
        ? readFile(part.text).items.flatMap((item) =>
            item.kind === 'block' && item.type === 'removed'
              ? addressesOfItems(part.text, [item]).map(({ names }) => names.join('.'))
              : [],
          )
        : [],
    ),
  );
  const earlier = moves.flatMap(({ type, from, to }) => (movings.has(`${type}.${to}`) ? [`${type}.${from}`] : []));
  const present = new Set(objects.map(addressOf));
  const addresses = [...earlier.filter((address) => !present.has(address)), ...movings.keys()].filter(
    (address) => !said.has(address),
  );
  if (addresses.length === 0) return '';
  const other: ProviderId = to === 'aws' ? 'awscc' : 'aws';
  const isStillPrinted = (provider: ProviderId) =>
    objects.some((object) => !movings.has(addressOf(object)) && printedAs(object).provider === provider);
  const isConfigured = output.region === '' || declaredIn(passthrough).providers.has(other) || isStillPrinted(other);
  const configuration = isConfigured ? [] : [`provider "${other}" {\n  region = "${output.region}"\n}`];
  return [...configuration, ...addresses.map(removedText)].join('\n\n');
}
