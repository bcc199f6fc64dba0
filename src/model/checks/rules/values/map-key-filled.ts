import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { changePairs } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { keyLabel } from './key-label.ts';

export const mapKeyFilled: ObjectRule = {
  id: 'map-key-filled',
  severity: 'warning',
  title: "Map keys aren't empty",
  source: sources.terraformTypes,
  check(object, { type }) {
    let findings: Finding[] | undefined;
    for (const name of Object.keys(object.attributes)) {
      const attribute = type.attributes[name];
      if (attribute?.kind !== 'map' && attribute?.kind !== 'object-map') continue;
      if (!pairsOf(object.attributes[name]).some(([key]) => key === '')) continue;
      (findings ??= []).push({
        path: [name, ''],
        problem: `An entry of ${attribute.label} has no ${keyLabel(attribute)}.`,
        how: 'Enter it, or remove the entry.',
        fix: changePairs(object, name, 'Remove it', (pairs) => pairs.filter(([key]) => key !== '')),
      });
    }
    return findings ?? none;
  },
};
