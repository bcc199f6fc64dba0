/** The page's side of the worker that reads: one job at a time, of waiting ones only the last. */
import type { Source } from '../../importers/parsed-source.ts';
import type { AdoptResult, AdoptRequest, AdoptStage } from './job.ts';
import type { WorkerReply } from './adopt.worker.ts';

/** The part of Worker that is needed here. */
export interface WorkerLike {
  postMessage(request: AdoptRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface ReaderJob extends AdoptRequest {
  readonly sources: readonly Source[];
}

/** A job that nobody waits for any more: another one took its place, or it was cancelled. */
export class Superseded extends Error {}

interface Waiting {
  readonly job: ReaderJob;
  readonly onStage: (stage: AdoptStage) => void;
  readonly resolve: (resolution: AdoptResult) => void;
  readonly reject: (error: Error) => void;
}

const stopped = (what: string) =>
  new Error(`${what} Your sources are kept: try again, or import them in smaller parts. Nothing was changed.`);

export class AdoptReader {
  readonly #make: () => WorkerLike;
  #worker: WorkerLike | undefined;
  /** What the worker has read already. */
  #read: readonly Source[] | undefined;
  #running: Waiting | undefined;
  #next: Waiting | undefined;

  constructor(make: () => WorkerLike) {
    this.#make = make;
  }

  /**
   * Rejects with `Superseded` when another job is given or all is cancelled, and with a sentence for people when the
   * worker fails.
   */
  run(job: ReaderJob, onStage: (stage: AdoptStage) => void = () => undefined): Promise<AdoptResult> {
    return new Promise((resolve, reject) => {
      this.#next?.reject(new Superseded());
      this.#next = { job, onStage, resolve, reject };
      if (!this.#running) this.#start();
    });
  }

  /** Stops what runs and waits. What was read is forgotten; the next job starts afresh. */
  cancel(): void {
    const dropped = [this.#running, this.#next];
    this.#drop();
    for (const waiting of dropped) waiting?.reject(new Superseded());
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#read = undefined;
    this.#running = undefined;
    this.#next = undefined;
  }

  #start(): void {
    const waiting = this.#next;
    if (!waiting) return;
    this.#next = undefined;
    this.#running = waiting;
    const { job } = waiting;
    try {
      const worker = this.#workerNow();
      const { sources, ...rest } = job;
      worker.postMessage(sources === this.#read ? rest : job);
      this.#read = sources;
    } catch {
      this.#fail(stopped('Reading could not start.'));
    }
  }

  #workerNow(): WorkerLike {
    if (this.#worker) return this.#worker;
    const worker = this.#make();
    // One that was ended may have sent something before.
    const ifNow = (act: () => void) => (worker === this.#worker ? act() : undefined);
    worker.onmessage = ({ data }) => ifNow(() => this.#take(data));
    worker.onerror = (event) => {
      event.preventDefault();
      ifNow(() => this.#fail(stopped('Reading stopped unexpectedly.')));
    };
    worker.onmessageerror = () => ifNow(() => this.#fail(stopped('Reading returned no result.')));
    this.#worker = worker;
    return worker;
  }

  #take(reply: WorkerReply): void {
    const waiting = this.#running;
    if (!waiting) return;
    if (reply.kind === 'stage') return waiting.onStage(reply.stage);
    if (reply.kind === 'failed') return this.#fail(stopped(`Reading stopped: ${reply.message}.`));
    this.#running = undefined;
    if (this.#next) waiting.reject(new Superseded());
    else waiting.resolve(reply.answer);
    this.#start();
  }

  #fail(error: Error): void {
    const [running, next] = [this.#running, this.#next];
    this.#drop();
    running?.reject(next ? new Superseded() : error);
    next?.reject(error);
  }
}

export const browserReader = (): AdoptReader =>
  new AdoptReader(() => new Worker(new URL('./adopt.worker.ts', import.meta.url), { type: 'module' }));
