import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { mappingsOf } from './mappings.ts';

export const mappingRemovalEmpty: ObjectRule = {
  id: 'mapping-removal-empty',
  severity: 'warning',
  title: 'Removing mappings have an empty source',
  source: sources.httpMapping,
  on: ['integration'],
  check(object) {
    const mappings = mappingsOf(object);
    if (mappings.length === 0) return none;
    return mappings.flatMap(({ side, destination, source, sourcePath }) => {
      if (side === 'service' || !destination.startsWith('remove:')) return [];
      if (source === undefined || source === '' || source === "''") return [];
      return [
        {
          path: sourcePath,
          problem: `Mapping ${destination} ignores its source.`,
          how: "Set the source to ''.",
          fix: setTo(object, sourcePath, "''"),
        },
      ];
    });
  },
};
