/** What the cases of rules about companions share. */
import type { Value } from '../../../schema/value.ts';
import { anObject } from '../../cases.ts';

export const aPermission = (caller: Value) => anObject('lambda_permission', { caller });
