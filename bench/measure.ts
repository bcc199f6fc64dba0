/** Median of several runs after a warm-up, in milliseconds. */
function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Before that, the figure would be one of the compiler of the engine: what ran often is compiled well only then. */
const warmUp = 1000;

export async function measure<T>(runs: number, prepare: () => T, run: (input: T) => unknown): Promise<number> {
  const begin = performance.now();
  for (let warm = 0; warm < 3 || performance.now() - begin < warmUp; warm += 1) await run(prepare());
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const input = prepare();
    const start = performance.now();
    await run(input);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Medians of several cases that run by turns, so that whatever else the machine does is shared by all of them. */
export async function measureByTurns(runs: number, cases: readonly (() => unknown)[]): Promise<readonly number[]> {
  const begin = performance.now();
  for (let warm = 0; warm < 3 || performance.now() - begin < warmUp * cases.length; warm += 1)
    for (const run of cases) await run();
  const times: readonly number[][] = cases.map(() => []);
  for (let at = 0; at < runs; at += 1)
    for (const [place, run] of cases.entries()) {
      const start = performance.now();
      await run();
      times[place]?.push(performance.now() - start);
    }
  return times.map(median);
}
