import { callingsIn } from '../design.ts';
import { addressesIn, declaredIn } from '../kept.ts';
import { sources } from '../sources.ts';
import { addressesOf, faultOfAddress } from './expression-address.ts';
import type { DesignRule } from './rule.ts';

export const keptAddressKnown: DesignRule = {
  id: 'kept-address-known',
  // A file that nobody brought along may declare it.
  severity: 'warning',
  title: 'What kept text names is in the design, or in kept text',
  source: sources.terraformReferences,
  *checkDesign(design) {
    if (design.kept.length === 0) return;
    const printed = addressesOf(callingsIn(design.objects));
    const { resources } = declaredIn(design.kept);
    const told = new Set<string>();
    for (const part of design.kept)
      for (const { names, line } of addressesIn(part)) {
        const address = names.slice(0, 2).join('.');
        const fault = resources.has(address) || told.has(address) ? undefined : faultOfAddress(address, printed);
        if (!fault) continue;
        told.add(address);
        yield {
          key: undefined,
          path: [],
          problem: `Line ${line} of the text that is kept for ${part.file} names ${address}, which is not there.`,
          how: fault.how ?? 'Change it there, or give an object that name.',
        };
      }
  },
};
