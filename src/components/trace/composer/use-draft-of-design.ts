import { useEffect } from 'react';
import { indexOf } from '../../../model/design/design.ts';
import { requestsOf } from '../../../model/design/requests/request-edits.ts';
import { session, useSession } from '../../../session/document/store.ts';
import { startDraft, startTrace, traceStore } from '../../../session/trace/trace-state.ts';
import { exampleOfDesign } from './example-requests.ts';

let shown: string | undefined;

/** A design begins with its first saved request, else with one that its first route takes. */
export function useDraftOfDesign(): void {
  const documentId = useSession((state) => state.documentId);
  useEffect(() => {
    const id = documentId ?? '';
    if (shown === id && traceStore.getState().draft !== startDraft) return;
    shown = id;
    const design = session.getState().history.present;
    const [saved] = requestsOf(design);
    const [api] = indexOf(design).byType.get('api') ?? [];
    if (saved) startTrace(saved.request, { api: saved.api, stage: saved.stage, saved: saved.key });
    else startTrace(exampleOfDesign(design), { api: api?.key, stage: undefined });
  }, [documentId]);
}
