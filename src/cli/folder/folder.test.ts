import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestPath } from '../../codegen/file-name.ts';
import { manifestText, textFingerprint } from '../../codegen/manifest.ts';
import { realDisk, type Disk } from './commit.ts';
import type { FolderRequest } from './plan.ts';
import { writeFolder, type FolderResult } from './folder.ts';

let base = '';
let folder = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gatewright-folder-'));
  folder = join(base, 'infra');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

type Texts = { readonly [path: string]: string };

function write(texts: Texts, more: Partial<FolderRequest> = {}, disk?: Disk): FolderResult {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    text,
    bytes: new TextEncoder().encode(text),
    isExecutable: path.endsWith('.sh'),
  }));
  return writeFolder({ folder, files, force: false, input: undefined, stays: () => false, ...more }, disk);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Everything below the folder but the manifest: texts of files, targets of links, folders. */
function all(): Texts {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => name !== manifestPath)
      .map((name) => {
        const stats = lstatSync(join(folder, name));
        return [name, stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : read(name)];
      }),
  );
}

const done = (...removed: readonly string[]): FolderResult => ({ ok: true, removed });
const problemsOf = (result: FolderResult) => (result.ok ? [] : result.problems);

describe('a folder of ours', () => {
  it('is made with those on the way, and holds the files', () => {
    folder = join(base, 'a/b/infra');
    expect(write({ 'main.tf': 'a', 'orders/index.mjs': 'b', 'import.sh': 'c' })).toEqual(done());
    expect(all()).toEqual({ 'main.tf': 'a', orders: 'folder', 'orders/index.mjs': 'b', 'import.sh': 'c' });
    const mode = (path: string) => statSync(join(folder, path)).mode & 0o111;
    expect([mode('import.sh') > 0, mode('main.tf')]).toEqual([true, 0]);
  });

  it('loses the files that are not written any more, and folders that are empty then', () => {
    write({ 'main.tf': 'a', 'routes.tf': 'b', 'x/y/a.tf': 'c', 'x/y/b.tf': 'd', 'orders/index.mjs': 'e' });
    put('orders/mine.txt', 'mine');
    expect(write({ 'main.tf': 'new', 'x/y/a.tf': 'c' })).toEqual(done('routes.tf', 'x/y/b.tf', 'orders/index.mjs'));
    expect(all()).toEqual({
      'main.tf': 'new',
      x: 'folder',
      'x/y': 'folder',
      'x/y/a.tf': 'c',
      orders: 'folder',
      'orders/mine.txt': 'mine',
    });
    expect(write({ 'main.tf': 'new' })).toEqual(done('x/y/a.tf'));
    expect(all()).toEqual({ 'main.tf': 'new', orders: 'folder', 'orders/mine.txt': 'mine' });
  });

  it('is left alone where nothing changes', () => {
    write({ 'main.tf': 'a' });
    const before = statSync(join(folder, 'main.tf'));
    const manifest = statSync(join(folder, manifestPath));
    expect(write({ 'main.tf': 'a' })).toEqual(done());
    expect(statSync(join(folder, 'main.tf')).ino).toBe(before.ino);
    expect(statSync(join(folder, manifestPath)).ino).toBe(manifest.ino);
  });

  it('keeps permissions of files that are replaced', () => {
    write({ 'main.tf': 'a' });
    chmodSync(join(folder, 'main.tf'), 0o640);
    write({ 'main.tf': 'b' });
    expect(statSync(join(folder, 'main.tf')).mode & 0o777).toBe(0o640);
  });

  it('may be reached by a link, and files that were deleted come back', () => {
    write({ 'main.tf': 'a', 'routes.tf': 'b' });
    rmSync(join(folder, 'main.tf'));
    rmSync(join(folder, 'routes.tf'));
    const link = join(base, 'link');
    symlinkSync(folder, link);
    expect(write({ 'main.tf': 'a' }, { folder: link })).toEqual(done());
    expect(all()).toEqual({ 'main.tf': 'a' });
  });

  it('takes no harm from Git, which changes line ends', () => {
    write({ 'main.tf': 'a\nb\n', 'routes.tf': 'c\nd\n' });
    for (const path of ['main.tf', 'routes.tf', manifestPath]) put(path, read(path).replaceAll('\n', '\r\n'));
    expect(write({ 'main.tf': 'new\n' })).toEqual(done('routes.tf'));
    expect(all()).toEqual({ 'main.tf': 'new\n' });
  });
});

describe('files that are not ours', () => {
  it('are named and not replaced, and nothing is written', () => {
    put('main.tf', 'my own');
    put('outputs.tf', 'mine too');
    put('notes.txt', 'x');
    const before = all();
    expect(problemsOf(write({ 'main.tf': 'a', 'outputs.tf': 'b', 'versions.tf': 'c' }))).toEqual([
      "main.tf wasn't written by Gatewright.",
      "outputs.tf wasn't written by Gatewright.",
      expect.stringMatching(/^Nothing was written to .*infra\. .* use --force to replace/),
    ]);
    expect([all(), existsSync(join(folder, manifestPath))]).toEqual([before, false]);
    expect(write({ 'main.tf': 'a', 'outputs.tf': 'b' }, { force: true })).toEqual(done());
    expect(all()).toEqual({ 'main.tf': 'a', 'outputs.tf': 'b', 'notes.txt': 'x' });
  });

  it('become ours where they say the same', () => {
    put('main.tf', 'a');
    expect(write({ 'main.tf': 'a' })).toEqual(done());
    expect(write({ 'main.tf': 'b' })).toEqual(done());
  });

  it('are what a person edited, until --force', () => {
    write({ 'main.tf': 'a', 'routes.tf': 'b', 'x/a.tf': 'c' });
    for (const path of ['main.tf', 'routes.tf', 'x/a.tf']) put(path, `${read(path)} # edited`);
    const before = all();
    expect(problemsOf(write({ 'main.tf': 'new' })).slice(0, 3)).toEqual([
      'main.tf was edited since Gatewright wrote it.',
      'routes.tf was edited since Gatewright wrote it.',
      'x/a.tf was edited since Gatewright wrote it.',
    ]);
    expect(all()).toEqual(before);
    expect(write({ 'main.tf': 'new' }, { force: true })).toEqual(done('routes.tf', 'x/a.tf'));
    expect(all()).toEqual({ 'main.tf': 'new' });
  });

  it('are what took the place of ours: a folder where a file was removed by hand', () => {
    write({ 'main.tf': 'a', 'routes.tf': 'b' });
    rmSync(join(folder, 'routes.tf'));
    put('routes.tf/mine.txt', 'x');
    expect(write({ 'main.tf': 'a' })).toEqual(done());
    expect(all()).toMatchObject({ 'routes.tf/mine.txt': 'x' });
  });
});

describe('a design that was written', () => {
  const documents = { stays: (path: string) => path.endsWith('.gatewright.json') };

  it('stays when it is not written again, and is replaced or removed when one is', () => {
    write({ 'main.tf': 'a', 'orders.gatewright.json': '1' });
    expect(write({ 'main.tf': 'b' }, documents)).toEqual(done());
    expect(read('orders.gatewright.json')).toBe('1');
    expect(write({ 'main.tf': 'b', 'orders.gatewright.json': '2' })).toEqual(done());
    expect(write({ 'main.tf': 'b', 'shop.gatewright.json': '3' })).toEqual(done('orders.gatewright.json'));
  });

  it('is never removed while it is the input, and may be replaced after edits of the design', () => {
    write({ 'main.tf': 'a', 'orders.gatewright.json': '1' });
    put('orders.gatewright.json', 'edited');
    const input = join(folder, '..', 'infra', 'orders.gatewright.json');
    expect(write({ 'main.tf': 'b', 'shop.gatewright.json': '2' }, { input, force: true })).toEqual(done());
    expect(read('orders.gatewright.json')).toBe('edited');
    expect(write({ 'main.tf': 'b', 'orders.gatewright.json': '3' }, { input })).toEqual(done('shop.gatewright.json'));
  });
});

describe('what is in the way', () => {
  it.each<[what: string, make: () => void, problem: string]>([
    ['a folder', () => mkdirSync(join(folder, 'imports.tf')), 'imports.tf is a folder where a file is required.'],
    ['a file', () => put('orders', 'x'), "orders isn't a folder, but must contain a file."],
    [
      'a link to a file outside',
      () => symlinkSync(join(base, 'secret'), join(folder, 'main.tf')),
      "main.tf is a symbolic link, which isn't followed.",
    ],
    [
      'a link to a folder outside',
      () => symlinkSync(base, join(folder, 'orders')),
      "orders is a symbolic link, which isn't followed.",
    ],
    [
      'a link inside',
      () => {
        put('other/index.mjs', 'x');
        symlinkSync('other', join(folder, 'orders'));
      },
      "orders is a symbolic link, which isn't followed.",
    ],
    [
      'a link that leads nowhere',
      () => symlinkSync('nothing', join(folder, 'main.tf')),
      "main.tf is a symbolic link, which isn't followed.",
    ],
  ])('%s is named, also with --force, and nothing changes', (_, make, problem) => {
    writeFileSync(join(base, 'secret'), 'secret');
    write({ 'versions.tf': 'old' });
    make();
    const before = all();
    for (const force of [false, true]) {
      const problems = problemsOf(
        write({ 'versions.tf': 'new', 'main.tf': 'a', 'imports.tf': 'b', 'orders/index.mjs': 'c' }, { force }),
      );
      expect(problems).toEqual([problem, expect.stringMatching(/--force doesn't replace folders and links\.$/)]);
      expect(all()).toEqual(before);
    }
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
    expect(readdirSync(base).toSorted()).toEqual(['infra', 'secret']);
  });

  it('a link on the way to a file that would be removed is named too', () => {
    mkdirSync(join(base, 'elsewhere'));
    writeFileSync(join(base, 'elsewhere', 'a.tf'), 'x');
    write({ 'main.tf': 'a', 'x/a.tf': 'x' });
    rmSync(join(folder, 'x'), { recursive: true });
    symlinkSync(join(base, 'elsewhere'), join(folder, 'x'));
    expect(problemsOf(write({ 'main.tf': 'a' }, { force: true }))[0]).toBe(
      "x is a symbolic link, which isn't followed.",
    );
    expect(readFileSync(join(base, 'elsewhere', 'a.tf'), 'utf8')).toBe('x');
  });

  it('a file in the place of the folder itself', () => {
    writeFileSync(folder, 'x');
    expect(problemsOf(write({ 'main.tf': 'a' }, { force: true }))).toEqual([`${folder} isn't a folder.`]);
  });

  it.each([
    [{ 'con.tf': 'a' }, /con\.tf can't be written: "con\.tf" is a reserved name/],
    [{ '../main.tf': 'a' }, /can't be written/],
    [{ 'main.tf': 'a', 'MAIN.tf': 'b' }, /main\.tf and MAIN\.tf can't be written to one folder/],
    [{ 'main.tf': 'a', 'main.tf/x.tf': 'b' }, /can't be written to one folder/],
  ])('of files that cannot be side by side: %j', (texts, problem) => {
    expect(problemsOf(write(texts as Texts, { force: true }))).toEqual([expect.stringMatching(problem)]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a manifest', () => {
  const listing = (...paths: readonly string[]) =>
    manifestText(new Map(paths.map((path) => [path, textFingerprint('secret')])));

  it.each([
    ['that is damaged', '{"format":', /it isn't valid JSON/],
    ['of a later version', listing('main.tf').replace('"version": 1', '"version": 2'), /version 2/],
    ['that leads out of the folder', listing('../secret.tf'), /"\.\.\/secret\.tf"/],
    ['with an absolute path', listing('/etc/x.tf'), /"\/etc\/x\.tf"/],
    ['with hidden files', listing('.git/config'), /"\.git\/config": Gatewright doesn't generate this file/],
    ['with files of other kinds', listing('secret'), /"secret": Gatewright doesn't generate this file/],
    ['that is huge', `"${'x'.repeat(17 << 20)}"`, /more than 16,777,216 bytes/],
  ])('%s is refused, and nothing changes', (_, text, message) => {
    writeFileSync(join(base, 'secret.tf'), 'secret');
    put('secret', 'secret');
    put(manifestPath, text);
    const before = all();
    for (const force of [false, true])
      expect(problemsOf(write({ 'main.tf': 'a' }, { force }))).toEqual([expect.stringMatching(message)]);
    expect([all(), read(manifestPath)]).toEqual([before, text]);
    expect(readFileSync(join(base, 'secret.tf'), 'utf8')).toBe('secret');
  });

  it('that is a link or a folder is refused', () => {
    mkdirSync(folder);
    writeFileSync(join(base, 'manifest'), listing('main.tf'));
    symlinkSync(join(base, 'manifest'), join(folder, manifestPath));
    expect(problemsOf(write({ 'main.tf': 'a' }))).toEqual([expect.stringMatching(/it isn't a file/)]);
    rmSync(join(folder, manifestPath));
    mkdirSync(join(folder, manifestPath));
    expect(problemsOf(write({ 'main.tf': 'a' }))).toEqual([expect.stringMatching(/it isn't a file/)]);
  });

  it('removes nothing that is not as it says', () => {
    put('prod.tfvars', 'mine');
    put(manifestPath, listing('prod.tfvars'));
    expect(problemsOf(write({ 'main.tf': 'a' }))[0]).toBe('prod.tfvars was edited since Gatewright wrote it.');
    expect(read('prod.tfvars')).toBe('mine');
  });
});

describe('a failure', () => {
  /** A disk on which the given step fails, counted over writes and moves. */
  function failingAt(step: number): { readonly disk: Disk; readonly hasFailed: () => boolean } {
    let count = 0;
    const count1 = () => {
      if ((count += 1) === step) throw new Error('ENOSPC: no space left on device');
    };
    const disk: Disk = {
      write: (path, bytes, mode) => {
        // What a full disk leaves: a part of the file.
        if (count + 1 === step) realDisk.write(path, bytes.slice(0, 1), mode);
        count1();
        realDisk.write(path, bytes, mode);
      },
      move: (from, to) => {
        count1();
        realDisk.move(from, to);
      },
    };
    return { disk, hasFailed: () => count >= step };
  }
  const old = { 'main.tf': 'a', 'routes.tf': 'b', 'x/y/a.tf': 'c', 'import.sh': 'd' };
  const next = { 'main.tf': 'new', 'import.sh': 'd', 'x/b.tf': 'e', 'z/c.tf': 'f' };

  it('at any step leaves the folder as it was, and nothing else behind', () => {
    write(old);
    put('notes.txt', 'mine');
    const before = [all(), read(manifestPath)];
    let steps = 0;
    for (let step = 1; ; step += 1) {
      const { disk, hasFailed } = failingAt(step);
      let failed = '';
      try {
        write(next, {}, disk);
      } catch (error) {
        failed = String(error);
      }
      if (!hasFailed()) break;
      steps = step;
      expect([step, failed]).toEqual([step, 'Error: ENOSPC: no space left on device; nothing was changed']);
      expect([all(), read(manifestPath)]).toEqual(before);
      expect(readdirSync(base)).toEqual(['infra']);
    }
    // Four files written; moved: two away and in, two in, two away.
    expect(steps).toBe(12);
    expect(all()).toMatchObject({ ...next, 'notes.txt': 'mine' });
  });

  it('in a folder that was made for it leaves none', () => {
    folder = join(base, 'a/b');
    for (let step = 1; step <= 6; step += 1) {
      const { disk } = failingAt(step);
      expect(() => write({ 'main.tf': 'a', 'x/a.tf': 'b' }, {}, disk)).toThrow('ENOSPC');
      expect(readdirSync(base)).toEqual([]);
    }
  });

  it('that cannot be undone says where everything is', () => {
    write({ 'main.tf': 'old' });
    let moves = 0;
    const disk: Disk = {
      ...realDisk,
      move: (from, to) => {
        if ((moves += 1) > 1) throw new Error('EIO');
        realDisk.move(from, to);
      },
    };
    let message = '';
    try {
      write({ 'main.tf': 'new' }, {}, disk);
    } catch (error) {
      message = error instanceof Error ? error.message : '';
    }
    expect(message).toMatch(/^EIO; some files couldn't be restored and are in .*\.gatewright-/);
    expect(readFileSync(join(message.replace(/^.* are in /, ''), 'old-0'), 'utf8')).toBe('old');
  });
});
