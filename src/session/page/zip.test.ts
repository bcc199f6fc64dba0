import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentFile, fileBytes, generateFiles } from '../../codegen/files.ts';
import { manifestPath } from '../../codegen/file-name.ts';
import { manifestOf, readManifest } from '../../codegen/manifest.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { addObject, blankDesign, newObject, setValue } from '../../model/design/edits.ts';
import { zipOf } from './zip.ts';

const api = setDesignName('Zürich 東京')(setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(blankDesign('HTTP')));
const design = addObject(newObject(api, 'scaffold', 'lambda-function'))(api);
const files = [...generateFiles(design), documentFile(design)];

test('holds each file under its path, byte for byte', () => {
  const unpacked = unzipSync(zipOf(files));
  expect(Object.keys(unpacked)).toEqual([...files.map((file) => file.path), manifestPath]);
  for (const file of files) expect(unpacked[file.path]).toEqual(fileBytes(file));
});

test('holds the list of its files, as the command writes it', () => {
  const unpacked = unzipSync(zipOf(files.slice(0, 3)));
  const text = new TextDecoder().decode(unpacked[manifestPath]);
  expect(readManifest(text)).toEqual({ ok: true, manifest: manifestOf(files.slice(0, 3)) });
});

test('is not made of files that some system cannot hold side by side', () => {
  const [first] = files;
  if (!first) throw new Error('There is no file');
  expect(() => zipOf([first, { ...first, path: 'MAIN.tf' }])).toThrow(
    'main.tf and MAIN.tf cannot be in one folder: Windows and macOS treat the two names as the same.',
  );
});

test('the shell script may be run, the rest is only read', () => {
  const zip = Buffer.from(zipOf(files, new Date(2026, 0, 2)));
  const modes: Record<string, string> = {};
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    modes[name] = (zip.readUInt32LE(at + 38) >>> 16).toString(8);
  }
  expect(modes).toMatchObject({ 'import.sh': '100755', 'import.ps1': '100644', 'main.tf': '100644' });
});

test('the same files at the same time are the same zip', () => {
  const at = new Date(2026, 0, 2);
  expect(zipOf(files, at)).toEqual(zipOf(files, at));
});
