/** Request parameters of a WebSocket integration. */
import type { DesignObject } from '../../../design/design.ts';
import { pairsOf, type Pair } from '../../../schema/value.ts';

const name = 'request_parameters';
const nothing: readonly Pair[] = [];

/** The request parameters; none for an integration of an HTTP API. */
export const messageParameters = ({ variant, attributes }: DesignObject): readonly Pair[] => {
  const value = attributes[name];
  return value === undefined || !variant.startsWith('ws-') ? nothing : pairsOf(value);
};
