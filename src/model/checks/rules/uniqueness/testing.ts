/** What the cases of rules about uniqueness share. */
import type { Values } from '../../../schema/value.ts';
import { anObject, designOf, httpApi } from '../../cases.ts';

export const designWithTwo = (type: Parameters<typeof anObject>[0], values: Values, different: Values = {}) =>
  designOf(httpApi, anObject(type, values), anObject(type, { ...values, ...different }, { key: 'z2', name: 'second' }));
