/** Response parameters of an HTTP API: what changes for each status code. */
import { isMap, type Value, type Values } from '../../../schema/value.ts';

const name = 'response_parameters';

/** The changes for one status code; none where an expression gives them. */
export const changesOf = (block: Value): readonly Value[] => {
  const list = isMap(block) ? (block as Values)[name] : undefined;
  return Array.isArray(list) ? (list as readonly Value[]) : [];
};

/** A member of a change; undefined where an expression gives the whole. */
export const changeMember = (item: Value, member: string) => (isMap(item) ? (item as Values)[member] : undefined);
