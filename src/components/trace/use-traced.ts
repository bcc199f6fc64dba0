import { use, useDeferredValue, useEffect, useMemo } from 'react';
import type { Design } from '../../model/design/design.ts';
import { indexOf } from '../../model/design/design.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { setTrace, useTrace, type StepMark } from '../../session/trace/trace-state.ts';
import { requestFrom } from '../../trace/request/read-request.ts';
import type { Traced, TraceResult } from '../../trace/result.ts';
import { traceEvent, traceHttpRequest } from '../../trace/trace-kinds.ts';
import { loadEvents } from './load-events.ts';
import { objectsByAddress } from './composer/example-callers.ts';

const noMarks: readonly StepMark[] = [];

/** Where the steps were decided, for those whose object is of the design. */
function marksOf({ steps }: TraceResult, design: Design): readonly StepMark[] {
  const objects = objectsByAddress(design);
  return steps.flatMap((step, at) => {
    const object = step.address === undefined ? undefined : objects.get(step.address);
    const isRefused = step.outcome === 'refused' || step.outcome === 'failed' || step.outcome === 'not matched';
    return object ? [{ number: at + 1, key: object.key, path: step.path ?? [], isRefused }] : [];
  });
}

/** The trace of what is typed through the design as it is; both are followed while someone types. */
export function useTraced(): { readonly design: Design; readonly traced: Traced } {
  const design = useDeferredValue(useThrottled((state) => state.design));
  const draft = useDeferredValue(useTrace((state) => state.draft));
  const api = useTrace((state) => state.api);
  const stage = useTrace((state) => state.stage);
  const read = useMemo(() => requestFrom(draft), [draft]);
  const events = read.ok && read.request.kind !== 'http' ? use(loadEvents()) : undefined;
  const traced = useMemo((): Traced => {
    if (!read.ok) return read;
    const name = api === undefined ? undefined : indexOf(design).byKey.get(api)?.name;
    const options = { ...(name === undefined ? {} : { api: name }), ...(stage === undefined ? {} : { stage }) };
    const { request } = read;
    if (request.kind === 'http') return traceHttpRequest(design, request, options);
    return events ? traceEvent(events.traceWebSocket, design, request, options) : { ok: false, message: '' };
  }, [design, read, api, stage, events]);
  const hasEvents = indexOf(design)
    .byType.get('api')
    ?.some(({ variant }) => variant === 'WEBSOCKET');
  useEffect(() => {
    if (hasEvents) loadEvents().catch(() => undefined);
  }, [hasEvents]);
  useEffect(() => {
    setTrace({ marks: traced.ok ? marksOf(traced.result, design) : noMarks });
  }, [traced, design]);
  useEffect(() => () => setTrace({ marks: noMarks }), []);
  return { design, traced };
}
