import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from './free-port.mjs';

test('a port that something listens on is not handed out', async () => {
  const taken = createServer();
  const port = await freePort();
  await new Promise((resolve) => taken.listen(port, '127.0.0.1', () => resolve(undefined)));
  try {
    expect(await freePort()).not.toBe(port);
  } finally {
    taken.close();
  }
});
