/** Saved requests at the nodes of the routes that they are about. */
import type { RequestMark, RequestsByRoute } from '../../../session/trace/verdicts.ts';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapNode } from '../layout/map-layout.ts';

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
