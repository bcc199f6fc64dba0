/** Whether each saved request still has its outcome: traced once for all that shows it, a while after the last change. */
import { createStore, useStore, type StoreApi } from 'zustand';
import type { Design } from '../../model/design/design.ts';
import { requestOf, requestsOf } from '../../model/design/requests/request-edits.ts';
import type { Key } from '../../model/schema/value.ts';
import { whenResting } from '../document/resting.ts';
import type { SessionState } from '../document/state.ts';
import { session, setLayout } from '../document/store.ts';
import { startTrace } from './trace-state.ts';

/** What became of a saved request: small enough for what is shown from the start. */
export interface RequestMark {
  readonly request: Key;
  readonly name: string;
  readonly kind: 'passed' | 'failed' | 'broken' | 'open';
  /** The route that it is about; none where nothing was expected or reached. */
  readonly route: Key | undefined;
}

type MarkState = readonly RequestMark[];

/** Milliseconds without a change after which the requests are traced again. */
const rest = 300;

/** Longest that the page is held at a time, in ms. */
const slice = 8;

const noMarks: MarkState = [];
const store = createStore<{ readonly marks: MarkState }>(() => ({ marks: noMarks }));

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Traces the saved requests of a design, in slices that let the page go on. The engine comes when there is one.
 *
 * @returns undefined where nobody wants the result any more, or the engine cannot be loaded
 */
export async function markRequests(design: Design, isWanted: () => boolean): Promise<MarkState | undefined> {
  const requests = requestsOf(design);
  if (requests.length === 0) return noMarks;
  const engine = await import('../../trace/saved/run-requests.ts').catch(() => undefined);
  const marks: RequestMark[] = [];
  let start = performance.now();
  for (const request of requests) {
    if (!engine || !isWanted()) return undefined;
    if (performance.now() - start > slice) {
      await nextTask();
      start = performance.now();
    }
    const verdict = engine.runRequest(design, request);
    const { key, name } = request;
    marks.push({ request: key, name, kind: verdict.kind, route: engine.routeOfVerdict(design, verdict) });
  }
  return isWanted() ? marks : undefined;
}

/**
 * Tells the marks of the design that is open, from now on and after each change.
 *
 * @returns what ends it
 */
export function followRequests(
  source: StoreApi<Pick<SessionState, 'history'>>,
  tell: (marks: MarkState) => void,
): () => void {
  let run = 0;
  const stop = whenResting(source, rest, (design) => {
    const own = (run += 1);
    void markRequests(design, () => own === run).then((marks) => marks && tell(marks));
  });
  return () => {
    run += 1;
    stop();
  };
}

let followers = 0;
let end: (() => void) | undefined;

function follow(): () => void {
  followers += 1;
  if (followers === 1) end = followRequests(session, (marks) => store.setState({ marks }));
  return () => {
    followers -= 1;
    if (followers > 0) return;
    end?.();
    store.setState({ marks: noMarks });
  };
}

/** The store, followed for as long as something shows it. */
const followed = {
  ...store,
  subscribe: (listener: Parameters<typeof store.subscribe>[0]) => {
    const ends = [store.subscribe(listener), follow()];
    return () => ends.forEach((endOne) => endOne());
  },
};

export const useRequestMarks = (): MarkState => useStore(followed, ({ marks }) => marks);

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

/** Of several requests, the one to look at first. */
export const firstToOpen = (marks: MarkState): RequestMark | undefined =>
  marks.find(({ kind }) => kind === 'failed' || kind === 'broken') ?? marks[0];

/** Brings a saved request into the trace, and the trace into view; nothing where it is gone. */
export function openRequest(key: Key | undefined): void {
  const saved = requestOf(session.getState().history.present, key);
  if (!saved) return;
  startTrace(saved.request, { api: saved.api, stage: saved.stage, saved: saved.key });
  setLayout({ drawerTab: 'trace', drawerOpen: true, phoneTab: 'trace' });
}
