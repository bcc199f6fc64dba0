import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentFile, fileBytes, generateFiles } from '../codegen/files.ts';
import { addObject, blankDesign, newObject, setDesignName, setValue } from '../model/edits.ts';
import { zipOf } from './zip.ts';

const api = setDesignName('Zürich 東京')(setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(blankDesign('HTTP')));
const design = addObject(newObject(api, 'scaffold', 'lambda-function'))(api);
const files = [...generateFiles(design), documentFile(design)];

test('holds each file under its path, byte for byte', async () => {
  const unpacked = unzipSync(await zipOf(files));
  expect(Object.keys(unpacked)).toEqual(files.map((file) => file.path));
  for (const file of files) expect(unpacked[file.path]).toEqual(fileBytes(file));
});

test('the shell script may be run, the rest is only read', async () => {
  const zip = Buffer.from(await zipOf(files, new Date(2026, 0, 2)));
  const modes: Record<string, string> = {};
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    modes[name] = (zip.readUInt32LE(at + 38) >>> 16).toString(8);
  }
  expect(modes).toMatchObject({ 'import.sh': '100755', 'import.ps1': '100644', 'main.tf': '100644' });
});

test('the same files at the same time are the same zip', async () => {
  const at = new Date(2026, 0, 2);
  expect(await zipOf(files, at)).toEqual(await zipOf(files, at));
});
