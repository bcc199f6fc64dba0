import { attributeOfObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { isMap, isPairs } from '../../../schema/value.ts';
import { changePairs } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { keyLabel } from './key-label.ts';

export const mapKeyOnce: ObjectRule = {
  id: 'map-key-once',
  severity: 'warning',
  title: 'Map keys are unique',
  source: sources.terraformTypes,
  check(object) {
    let findings: Finding[] | undefined;
    for (const name of Object.keys(object.attributes)) {
      const value = object.attributes[name];
      if (!isMap(value) || !isPairs(value)) continue;
      const keys = value.entries.map(([key]) => key);
      const repeated = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
      for (const key of repeated)
        (findings ??= []).push({
          path: [name, key],
          problem: `The ${keyLabel(attributeOfObject(object, name))} ${key} is set twice. Terraform keeps the last one.`,
          how: 'Remove or rename one of them.',
          fix: changePairs(object, name, 'Keep the last', (pairs) =>
            pairs.filter(([other], at) => other !== key || !pairs.slice(at + 1).some(([later]) => later === key)),
          ),
        });
    }
    return findings ?? none;
  },
};
