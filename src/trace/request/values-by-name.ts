/** Pairs of names and values by their names. */
import type { Json, JsonObject } from '../json.ts';
import { traceHeader } from './examples.ts';
import { headerText, type HeaderList, type TraceRequest } from './request.ts';

/** Several values of one name are a list, in their order. */
export interface ValuesByName {
  readonly [name: string]: string | readonly string[];
}

export const lowerCase = (name: string): string => name.toLowerCase();

/**
 * All values of each name, under its first spelling.
 * @param sameName what two spellings of one name have in common: headers are told apart without case
 */
export function groupedValues(
  pairs: HeaderList,
  sameName: (name: string) => string = (name) => name,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, { readonly name: string; readonly list: string[] }>();
  for (const [name, value] of pairs) {
    const same = sameName(name);
    const own = lists.get(same);
    if (own) own.list.push(value);
    else lists.set(same, { name, list: [value] });
  }
  return new Map([...lists.values()].map(({ name, list }) => [name, list]));
}

/** An object of what is made of the values of each name. */
export const objectOfValues = (
  groups: ReadonlyMap<string, readonly string[]>,
  of: (values: readonly string[]) => Json,
): JsonObject => Object.fromEntries([...groups].map(([name, values]) => [name, of(values)]));

export const lastValue = (values: readonly string[]): string => values.at(-1) ?? '';

export const valuesByName = (pairs: HeaderList, sameName?: (name: string) => string): ValuesByName =>
  objectOfValues(groupedValues(pairs, sameName), (values) =>
    values.length === 1 ? lastValue(values) : values,
  ) as ValuesByName;

/** The same of headers. */
export const headersByName = (pairs: HeaderList): ValuesByName => valuesByName(pairs, lowerCase);

/** The headers of a request with those that API Gateway sets itself, `own` first. */
export function withGatewayHeaders(request: TraceRequest, headers: HeaderList, own: HeaderList): HeaderList {
  const forwarded = headerText(headers, 'x-forwarded-for');
  const set: HeaderList = [
    ...own,
    ['X-Amzn-Trace-Id', headerText(headers, 'x-amzn-trace-id') ?? traceHeader(request.time)],
    ['X-Forwarded-For', forwarded === undefined ? request.sourceIp : `${forwarded}, ${request.sourceIp}`],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
  const names = new Set(set.map(([name]) => lowerCase(name)));
  return [...headers.filter(([name]) => !names.has(lowerCase(name))), ...set];
}
