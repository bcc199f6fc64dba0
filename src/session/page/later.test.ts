import { expect, test, vi } from 'vitest';
import { later } from './later.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what is there is used at once, what is not as soon as it is', async () => {
  const part = later(async () => 'part');
  const used: string[] = [];
  part.use((module) => used.push(`${module} 1`), expect.unreachable);
  expect([used, part.current()]).toEqual([[], undefined]);
  await settled();
  expect(part.current()).toBe('part');
  part.use((module) => used.push(`${module} 2`), expect.unreachable);
  expect(used).toEqual(['part 1', 'part 2']);
});

test('it is loaded once, and again only after that failed', async () => {
  const fetchModule = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('down')).mockResolvedValue('part');
  const failed = vi.fn<() => void>();
  const part = later(fetchModule);
  part.use(() => expect.unreachable(), failed);
  await settled();
  expect(failed).toHaveBeenCalledTimes(1);
  expect(await Promise.all([part.load(), part.load()])).toEqual(['part', 'part']);
  expect(fetchModule).toHaveBeenCalledTimes(2);
});
