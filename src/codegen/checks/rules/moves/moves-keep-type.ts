import type { DesignRule } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { moveFinding, renamesIn } from './moves.ts';

/** The provider of a resource address, of the two that share types of AWS. */
const providerIn = (address: string) => /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(awscc|aws)_[\w-]*\./.exec(address)?.[1];

export const movesKeepType: DesignRule = {
  id: 'moves-keep-type',
  severity: 'error',
  title: 'Moved blocks stay within one provider',
  source: sources.terraformMoved,
  *checkDesign(design) {
    for (const { from, to, place } of renamesIn(design)?.moves ?? []) {
      const [before, after] = [providerIn(from), providerIn(to)];
      if (before === undefined || after === undefined || before === after) continue;
      yield moveFinding(
        place,
        `${from} can't be moved to ${to}: the two belong to different providers.`,
        'Use a removed block with destroy = false for the old address, and an import block for the new one.',
      );
    }
  },
};
