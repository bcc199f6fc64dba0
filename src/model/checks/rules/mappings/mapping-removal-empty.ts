import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { mappingsOf } from './mappings.ts';

export const mappingRemovalEmpty: ObjectRule = {
  id: 'mapping-removal-empty',
  severity: 'warning',
  title: 'A mapping that removes something has no source',
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
          problem: `The mapping ${destination} removes something, and its source is not used.`,
          how: "Write '' as the source.",
          fix: setTo(object, sourcePath, "''"),
        },
      ];
    });
  },
};
