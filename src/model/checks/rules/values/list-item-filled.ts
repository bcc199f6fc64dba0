import { memoByObject } from '../../../memo.ts';
import type { Attribute } from '../../../schema/attribute.ts';
import { forEachLiteral } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const holdsLists = memoByObject((attribute: Attribute): boolean =>
  attribute.kind === 'object' || attribute.kind === 'object-list'
    ? Object.values(attribute.attributes).some(holdsLists)
    : attribute.kind === 'list',
);

export const listItemFilled: ObjectRule = {
  id: 'list-item-filled',
  severity: 'warning',
  title: "List items aren't empty",
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
};
