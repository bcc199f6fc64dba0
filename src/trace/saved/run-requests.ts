/** Runs the requests that a design keeps. */
import { indexOf, type Design } from '../../model/design/design.ts';
import { requestsOf } from '../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../model/design/requests/saved-request.ts';
import type { Key } from '../../model/schema/value.ts';
import { requestFrom } from '../request/read-request.ts';
import type { TraceResult } from '../result.ts';
import { trace } from '../trace.ts';
import { differencesOf, outcomeOf, type OutcomeDifference } from './outcome.ts';

export type RequestVerdict =
  | {
      readonly kind: 'passed' | 'failed';
      readonly request: SavedRequest;
      readonly result: TraceResult;
      readonly differences: readonly OutcomeDifference[];
    }
  /** Nothing is expected of it yet. */
  | { readonly kind: 'open'; readonly request: SavedRequest; readonly result: TraceResult }
  /** It cannot be traced: its API or stage is gone, or it is no request. */
  | { readonly kind: 'broken'; readonly request: SavedRequest; readonly message: string };

export function runRequest(design: Design, request: SavedRequest): RequestVerdict {
  const read = requestFrom(request.request);
  if (!read.ok) return { kind: 'broken', request, message: read.message };
  const api = request.api === undefined ? undefined : indexOf(design).byKey.get(request.api);
  if (request.api !== undefined && !api)
    return { kind: 'broken', request, message: 'The API was deleted. Select another API, or delete the request.' };
  const traced = trace(design, read.request, {
    ...(api ? { api: api.name } : {}),
    ...(request.stage === undefined ? {} : { stage: request.stage }),
  });
  if (!traced.ok) return { kind: 'broken', request, message: traced.message };
  const { result } = traced;
  if (!request.expect || Object.keys(request.expect).length === 0) return { kind: 'open', request, result };
  const differences = differencesOf(design, request.expect, outcomeOf(design, result));
  return { kind: differences.length === 0 ? 'passed' : 'failed', request, result, differences };
}

/** In the order of the design. */
export const runRequests = (design: Design): readonly RequestVerdict[] =>
  requestsOf(design).map((request) => runRequest(design, request));

/** The route that a verdict is about: the one that is expected, else the one that the request reaches. */
export function routeOfVerdict(design: Design, verdict: RequestVerdict): Key | undefined {
  const expected = verdict.request.expect?.route ?? undefined;
  return expected ?? ('result' in verdict ? (outcomeOf(design, verdict.result).route ?? undefined) : undefined);
}
