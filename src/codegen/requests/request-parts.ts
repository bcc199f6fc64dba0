/** The members of a saved HTTP request, as files for other tools print them. */
import { isMap, pairsOf, type Value, type ValueMap } from '../../model/schema/value.ts';

export interface RequestParts {
  readonly method: string;
  /** Null: the invoke URL of the stage. */
  readonly host: string | null;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const text = (value: Value | undefined, otherwise: string) => (typeof value === 'string' ? value : otherwise);

/** Undefined for what is sent over a WebSocket connection. */
export function httpRequestParts(request: ValueMap): RequestParts | undefined {
  if ('event' in request) return undefined;
  const { headers, host } = request;
  const given = headers !== undefined && isMap(headers) ? pairsOf(headers) : [];
  return {
    method: oneLine(text(request['method'], 'GET')),
    host: typeof host === 'string' ? oneLine(host) : null,
    path: oneLine(text(request['path'], '/')),
    headers: given.flatMap(([name, values]) =>
      (Array.isArray(values) ? values : [values]).map(
        (value: Value) => [oneLine(name), oneLine(typeof value === 'string' ? value : JSON.stringify(value))] as const,
      ),
    ),
    body: text(request['body'], ''),
  };
}

/** Neither breaks a line nor ends a comment. */
export const oneLine = (value: string): string => value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
