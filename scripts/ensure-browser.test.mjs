import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserOnPath } from './ensure-browser.mjs';

describe('browserOnPath', () => {
  let dirs = [];
  beforeEach(() => {
    dirs = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `gatewright-${name}-`)));
  });
  afterEach(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));
  const put = (at, name) => writeFileSync(join(dirs[at], name), '');
  const found = () => browserOnPath(dirs.join(delimiter));

  it('finds none where none is', () => expect(found()).toBeUndefined());

  it('takes a full browser where there is no headless shell', () => {
    put(1, 'google-chrome');
    expect(found()).toBe(join(dirs[1], 'google-chrome'));
    put(1, 'chromium');
    expect(found()).toBe(join(dirs[1], 'chromium'));
  });

  it('prefers a headless shell, wherever on the path it is', () => {
    put(0, 'chromium');
    put(1, 'chromium-headless-shell');
    expect(found()).toBe(join(dirs[1], 'chromium-headless-shell'));
  });
});
