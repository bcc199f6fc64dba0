/** CORS settings that AWS refuses or browsers do not follow. */
import type { DesignObject } from '../../../design/design.ts';
import { isMap, type Value, type Values } from '../../../schema/value.ts';

export const corsBlock = 'cors_configuration';

/** The CORS block of an API; undefined where an expression gives it. */
export const corsOf = ({ attributes }: DesignObject): Values | undefined => {
  const cors = attributes[corsBlock];
  return isMap(cors) ? (cors as Values) : undefined;
};

/** A list of the block; empty where it is left out, or an expression gives it. */
export const corsListOf = (cors: Values, name: string): readonly Value[] => {
  const list = cors[name];
  return Array.isArray(list) ? (list as readonly Value[]) : [];
};
export const sendsCredentials = (cors: Values) =>
  cors['allow_credentials'] === true || cors['allow_credentials'] === 'true';
