import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { none, type Finding, type ReferenceRule } from '../../rule.ts';

/** Where nothing is imported, the ids wait and cannot do harm. */
export const whereImported =
  (find: (object: DesignObject, index: DesignIndex) => Finding | undefined): ReferenceRule['checkReferences'] =>
  (object, index, { output }) => {
    const finding = output.imports === 'none' ? undefined : find(object, index);
    return finding ? [finding] : none;
  };
