import type { Diagnostic } from '../../../model/checks/diagnostics.ts';

/** Shown at the head of the inspector: what is said about the Terraform name or about the object as a whole. */
export const belongsToHead = ({ path }: Diagnostic): boolean => path.length === 0 || path[0] === 'label';
