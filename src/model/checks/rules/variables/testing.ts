/** What the cases of rules about variables share. */
import { emptyDesign, type Variable } from '../../../design/design.ts';
import { withVariables } from '../../cases.ts';

export const designWithVariables = (...list: readonly Variable[]) => withVariables(emptyDesign, ...list);
