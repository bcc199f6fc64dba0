import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import type { AdoptResult, AdoptRequest } from './job.ts';
import { AdoptReader, Superseded, type ReaderJob, type WorkerLike } from './reader.ts';
import type { WorkerReply } from './adopt.worker.ts';

class FakeWorker implements WorkerLike {
  readonly requests: AdoptRequest[] = [];
  isEnded = false;
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;

  postMessage(request: AdoptRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  reply(data: WorkerReply): void {
    // Only the data of an event is read.
    this.onmessage?.({ data } as MessageEvent<WorkerReply>);
  }
  crash(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
}

const answerNamed = (name: string): AdoptResult => ({
  proposal: {
    rows: [],
    missingIds: [],
    variables: [],
    passthrough: [],
    files: [],
    moves: [],
    lists: [],
    notes: [],
    regions: [],
    accounts: [],
    foreignApis: [name],
    lacksIds: false,
  },
  refused: [],
  summaries: new Map(),
});

const sources = [{ name: 'Paste 1', text: '{}' }];
const job = (changes: Partial<ReaderJob> = {}): ReaderJob => ({
  sources,
  design: emptyDesign,
  answers: {},
  ...changes,
});

function setUp() {
  const workers: FakeWorker[] = [];
  const reader = new AdoptReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (at = 0) => {
    const found = workers[at];
    if (!found) throw new Error(`There is no worker ${at}`);
    return found;
  };
  return { reader, workers, worker };
}

test('a job goes to the worker, says its stages and comes back', async () => {
  const { reader, worker } = setUp();
  const stages: string[] = [];
  const running = reader.run(job(), ({ stage }) => stages.push(stage));
  worker().reply({ kind: 'stage', stage: { stage: 'reading', characters: 2 } });
  worker().reply({ kind: 'stage', stage: { stage: 'matching', objects: 0 } });
  worker().reply({ kind: 'answer', answer: answerNamed('a') });
  expect((await running).proposal.foreignApis).toEqual(['a']);
  expect(stages).toEqual(['reading', 'matching']);
});

test('the same sources are sent once', async () => {
  const { reader, worker } = setUp();
  const first = reader.run(job());
  worker().reply({ kind: 'answer', answer: answerNamed('a') });
  await first;
  const second = reader.run(job({ answers: { parts: { api_id: 'x' } } }));
  worker().reply({ kind: 'answer', answer: answerNamed('b') });
  await second;
  expect(worker().requests.map((request) => 'sources' in request)).toEqual([true, false]);
});

test('of jobs that wait only the last is done, and the one that runs is not shown', async () => {
  const { reader, worker } = setUp();
  const outcomes = [1, 2, 3].map((number) =>
    reader.run(job({ answers: { parts: { api_id: `${number}` } } })).then(
      ({ proposal }) => proposal.foreignApis[0],
      (error: unknown) => (error instanceof Superseded ? 'superseded' : 'failed'),
    ),
  );
  worker().reply({ kind: 'answer', answer: answerNamed('first') });
  worker().reply({ kind: 'answer', answer: answerNamed('last') });
  expect(await Promise.all(outcomes)).toEqual(['superseded', 'superseded', 'last']);
  expect(worker().requests.map(({ answers: resolutions }) => resolutions.parts)).toEqual([
    { api_id: '1' },
    { api_id: '3' },
  ]);
});

test('cancelling ends the worker, and the next job gets a new one that reads everything', async () => {
  const { reader, workers, worker } = setUp();
  const running = reader.run(job());
  reader.cancel();
  await expect(running).rejects.toBeInstanceOf(Superseded);
  expect(worker().isEnded).toBe(true);
  const again = reader.run(job());
  expect(workers).toHaveLength(2);
  expect('sources' in (worker(1).requests[0] ?? {})).toBe(true);
  // Too late.
  worker(0).reply({ kind: 'answer', answer: answerNamed('old') });
  worker(1).reply({ kind: 'answer', answer: answerNamed('new') });
  expect((await again).proposal.foreignApis).toEqual(['new']);
});

test.each<[what: string, fail: (worker: FakeWorker) => void, message: RegExp]>([
  ['a crash', (worker) => worker.crash(), /stopped unexpectedly\. Your sources are kept/],
  ['an error', (worker) => worker.reply({ kind: 'failed', message: 'out of memory' }), /stopped: out of memory\./],
  ['a result that cannot be read', (worker) => worker.onmessageerror?.({} as MessageEvent), /returned no result/],
])('%s is told in words, and the next job starts afresh', async (_, fail, message) => {
  const { reader, workers, worker } = setUp();
  const running = reader.run(job());
  fail(worker());
  await expect(running).rejects.toThrow(message);
  const again = reader.run(job());
  expect(workers).toHaveLength(2);
  worker(1).reply({ kind: 'answer', answer: answerNamed('b') });
  expect((await again).proposal.foreignApis).toEqual(['b']);
});

test('a browser that gives no worker is told in words', async () => {
  const reader = new AdoptReader(() => {
    throw new Error('no');
  });
  await expect(reader.run(job())).rejects.toThrow(/could not start/);
});
