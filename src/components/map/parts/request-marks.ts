/** Saved requests at the nodes of the routes that they are about. */
import type { Key } from '../../../model/schema/value.ts';
import type { RequestMark } from '../../../session/trace/verdicts.ts';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapNode } from '../layout/map-layout.ts';

export type RequestsByRoute = ReadonlyMap<Key, readonly RequestMark[]>;

/** Those that passed or failed; nothing is known of the others. */
export function requestsByRoute(marks: readonly RequestMark[]): RequestsByRoute {
  const byRoute = new Map<Key, RequestMark[]>();
  for (const mark of marks) {
    if (mark.route === undefined || mark.kind === 'open') continue;
    const own = byRoute.get(mark.route);
    if (own) own.push(mark);
    else byRoute.set(mark.route, [mark]);
  }
  return byRoute;
}

const none: readonly RequestMark[] = [];

/** Of a route, and of the routes of a closed group. */
export const requestsOfNode = ({ kind, isOpen, keys }: MapNode, requests: RequestsByRoute): readonly RequestMark[] =>
  requests.size > 0 && (kind === 'route' || (kind === 'group' && !isOpen))
    ? keys.flatMap((key) => requests.get(key) ?? none)
    : none;

export const failedOf = (marks: readonly RequestMark[]): readonly RequestMark[] =>
  marks.filter(({ kind }) => kind !== 'passed');

/** "1 of 3 saved requests failed", "saved request passed"; '' without any. */
export function requestWords(marks: readonly RequestMark[]): string {
  if (marks.length === 0) return '';
  const failed = failedOf(marks).length;
  if (failed === 0) return `${amountOf(marks.length, 'saved request')} passed`;
  return failed === marks.length
    ? `${amountOf(failed, 'saved request')} failed`
    : `${failed} of ${amountOf(marks.length, 'saved request')} failed`;
}
