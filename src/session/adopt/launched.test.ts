import { expect, test } from 'vitest';
import { takeLaunchedFiles, type LaunchQueue } from './launched.ts';

test('files that the system opens are taken in, without those that are gone', async () => {
  const taken: string[][] = [];
  let launch: Parameters<LaunchQueue['setConsumer']>[0] = () => {};
  takeLaunchedFiles({ setConsumer: (consumer) => (launch = consumer) }, (files) =>
    taken.push(files.map(({ name }) => name)),
  );
  const file = (name: string) => ({ getFile: async () => new File(['x'], name) });
  launch({});
  launch({ files: [file('main.tf'), { getFile: () => Promise.reject(new Error('gone')) }, file('routes.tf')] });
  await expect.poll(() => taken).toEqual([['main.tf', 'routes.tf']]);
});
