import type { Edit } from '../checks/diagnostics.ts';

export const setDesignName =
  (name: string): Edit =>
  (design) =>
    design.name === name ? design : { ...design, name };
