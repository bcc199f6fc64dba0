import type { DesignRule } from '../../../../model/checks/rule.ts';
import { indexOf, printedAs } from '../../../../model/design/design.ts';
import { addMove } from '../../../../model/design/addresses/moves.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { managedIn } from '../../../forecast/managed.ts';

export const renameIsMoved: DesignRule = {
  id: 'rename-is-moved',
  severity: 'error',
  title: 'Renamed resources of a state have a moved block',
  source: sources.terraformMoved,
  *checkDesign(design, index) {
    for (const { adopted } of managedIn(design, index).destroyed) {
      const object = indexOf(design).byKey.get(adopted.key);
      if (!object || printedAs(object).terraformType !== printedAs(adopted).terraformType) continue;
      yield {
        key: object.key,
        path: ['label'],
        problem: `In the Terraform state it is ${adopted.name}. The plan destroys that and imports or creates ${object.name}.`,
        how: 'Add a moved block.',
        fix: { title: 'Add moved block', edit: addMove(object.key, adopted.name) },
      };
    }
  },
};
