import { addressOf } from '../design.ts';
import { addressesIn, declaredIn } from '../kept.ts';
import { resourceTypes } from '../resources/index.ts';
import { sources } from '../sources.ts';
import type { DesignRule } from './rule.ts';

const types: ReadonlySet<string> = new Set(
  resourceTypes.flatMap((type) => (type.composed ? [] : [type.terraformType])),
);

export const keptAddressKnown: DesignRule = {
  id: 'kept-address-known',
  // A file that nobody brought along may declare it.
  severity: 'warning',
  title: 'What kept text names is in the design, or in kept text',
  source: sources.terraformReferences,
  *checkDesign(design) {
    if (design.kept.length === 0) return;
    const known = new Set([...design.objects.map(addressOf), ...declaredIn(design.kept).resources]);
    const told = new Set<string>();
    for (const part of design.kept)
      for (const { names, line } of addressesIn(part)) {
        const address = names.slice(0, 2).join('.');
        if (!types.has(names[0] ?? '') || known.has(address) || told.has(address)) continue;
        told.add(address);
        yield {
          key: undefined,
          path: [],
          problem: `Line ${line} of the text that is kept for ${part.file} names ${address}, which is not there.`,
          how: 'Change it there, or give an object that name.',
        };
      }
  },
};
