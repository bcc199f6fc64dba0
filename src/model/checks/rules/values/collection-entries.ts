/** Keys and items of maps and lists, whatever they are for. */
import type { Attribute } from '../../../schema/attribute.ts';
import { attributeOfObject } from '../../../design/design.ts';
import { forEachLiteral } from '../../../schema/literals.ts';
import { memoByObject } from '../../../memo.ts';
import { sources } from '../../../schema/sources.ts';
import { isMap, isPairs, pairsOf } from '../../../schema/value.ts';
import { changePairs, leaveOut } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const keyLabel = (attribute: Attribute | undefined) =>
  attribute?.kind === 'map' || attribute?.kind === 'object-map' ? attribute.keyLabel.toLowerCase() : 'key';

const holdsLists = memoByObject((attribute: Attribute): boolean =>
  attribute.kind === 'object' || attribute.kind === 'object-list'
    ? Object.values(attribute.attributes).some(holdsLists)
    : attribute.kind === 'list',
);

export const entryRules: readonly ObjectRule[] = [
  {
    id: 'map-key-once',
    severity: 'warning',
    title: 'A map has each key once; Terraform keeps the last of two',
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
            problem: `The ${keyLabel(attributeOfObject(object, name))} ${key} is given twice, and Terraform keeps the last.`,
            how: 'Remove or rename one of them.',
            fix: changePairs(object, name, 'Keep the last', (pairs) =>
              pairs.filter(([other], at) => other !== key || !pairs.slice(at + 1).some(([later]) => later === key)),
            ),
          });
      }
      return findings ?? none;
    },
  },
  {
    id: 'map-key-filled',
    severity: 'warning',
    title: 'A key of a map says something',
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
  },
  {
    id: 'list-item-filled',
    severity: 'warning',
    title: 'An item of a list says something',
    source: sources.terraformTypes,
    on: ['api', 'route', 'authorizer', 'vpc_link', 'routing_rule'],
    check(object, { type }) {
      let findings: Finding[] | undefined;
      for (const name of Object.keys(object.attributes)) {
        const attribute = type.attributes[name];
        const value = object.attributes[name];
        if (value === undefined || !attribute || !holdsLists(attribute)) continue;
        forEachLiteral(attribute, name, value, (item, literal, trail) => {
          if (literal !== '' || typeof trail.at(-1) !== 'number') return;
          const path = [...trail];
          (findings ??= []).push({
            path,
            problem: `${item.label} ${Number(path.at(-1)) + 1} is empty.`,
            how: 'Enter it, or remove it.',
            fix: leaveOut(object, path, 'Remove it'),
          });
        });
      }
      return findings ?? none;
    },
  },
];
