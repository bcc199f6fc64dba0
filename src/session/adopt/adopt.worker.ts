/** Reads and assembles beside the page, so that it stays awake. One request at a time. */
import { adoptJobs, type AdoptResult, type AdoptRequest, type AdoptStage } from './job.ts';

export type WorkerReply =
  | { readonly kind: 'stage'; readonly stage: AdoptStage }
  | { readonly kind: 'answer'; readonly answer: AdoptResult }
  | { readonly kind: 'failed'; readonly message: string };

interface WorkerScope {
  onmessage: ((event: MessageEvent<AdoptRequest>) => void) | null;
  postMessage(reply: WorkerReply): void;
}

// The types of the page are in force here; of what a worker has instead, this is what is used.
const scope = globalThis as unknown as WorkerScope;
const run = adoptJobs();

scope.onmessage = ({ data }) => {
  run(data, (stage) => scope.postMessage({ kind: 'stage', stage }))
    .then((resolution) => scope.postMessage({ kind: 'answer', answer: resolution }))
    .catch((error: unknown) =>
      scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
};
