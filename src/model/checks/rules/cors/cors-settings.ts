/** CORS settings that AWS refuses or browsers do not follow. */
import type { DesignObject } from '../../../design/design.ts';
import { isMap, type Value, type Values } from '../../../schema/value.ts';

export const corsBlock = 'cors_configuration';

export const corsOf = ({ attributes }: DesignObject): Values | undefined => {
  const cors = attributes[corsBlock];
  return isMap(cors) ? (cors as Values) : undefined;
};
export const listOf = (cors: Values, name: string): readonly Value[] => {
  const list = cors[name];
  return Array.isArray(list) ? (list as readonly Value[]) : [];
};
export const sendsCredentials = (cors: Values) =>
  cors['allow_credentials'] === true || cors['allow_credentials'] === 'true';
