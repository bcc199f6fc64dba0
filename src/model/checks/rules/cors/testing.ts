/** What the cases of rules about CORS share. */
import type { Values } from '../../../schema/value.ts';
import { designWithApi } from '../../cases.ts';

export const designWithCors = (values: Values) => designWithApi('HTTP', { cors_configuration: values });
