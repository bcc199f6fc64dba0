import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { documentFile, fileText, generateFiles } from './files.ts';
import { manifestBounds, manifestFile, manifestOf, manifestText, readManifest, textFingerprint } from './manifest.ts';

const listing = (...paths: readonly unknown[]) =>
  JSON.stringify({
    format: 'gatewright-files',
    version: 1,
    files: paths.map((path) => ({ path, fingerprint: 'x' })),
  });

describe('a manifest', () => {
  it('of any design is read as it was written', () => {
    fc.assert(
      fc.property(anyDesign({ valid: false, most: 3 }), (design) => {
        const files = [...generateFiles(design), documentFile(design)];
        expect(readManifest(fileText(manifestFile(files)))).toEqual({ ok: true, manifest: manifestOf(files) });
      }),
      { numRuns: 30 },
    );
  });

  it('takes members of later versions of the format', () =>
    expect(readManifest(listing('a/main.tf').replace('"format"', '"more":{"a":1},"format"'))).toEqual({
      ok: true,
      manifest: new Map([['a/main.tf', 'x']]),
    }));

  it.each([
    ['', /isn't valid JSON/],
    ['{"format":', /isn't valid JSON/],
    ['null', /isn't a list of files/],
    ['{}', /isn't a list of files/],
    [listing('main.tf').replace('gatewright-files', 'gatewright'), /isn't a list of files/],
    [listing('main.tf').replace('"version":1', '"version":2'), /version 2, but this command supports 1/],
    [listing(1), /isn't a list of files/],
    [listing('main.tf').replace('"x"', `"${'x'.repeat(99)}"`), /isn't a list of files/],
    [listing(...Array.from({ length: manifestBounds.files + 1 }, (_, at) => `${at}.tf`)), /more than 50,000 files/],
    ...[
      '../main.tf',
      '/etc/main.tf',
      'a/../../main.tf',
      'C:/main.tf',
      'a\\main.tf',
      'a//b.tf',
      'con.tf',
      'a\u0000.tf',
    ].map((path): [string, RegExp] => [listing(path), /^it lists "/]),
    ...[
      '.git/config',
      '.git/x.tf',
      '.terraform/x.tf',
      'terraform.tfstate',
      'package.json',
      'main',
      '',
      '.gatewright.json',
    ].map((path): [string, RegExp] => [listing(path), /Gatewright doesn't generate this file/]),
    [listing('main.tf', 'main.tf'), /listed twice/],
    [listing('main.tf', 'MAIN.tf'), /treat the two names as the same/],
    [listing('main.tf', 'main.tf/x.tf'), /requires a folder/],
  ])('%.80j is refused', (text, message) =>
    expect(readManifest(text)).toEqual({ ok: false, message: expect.stringMatching(message) }),
  );
});

test('a text has one fingerprint whatever Git makes of its line ends, and another after an edit', () => {
  expect(textFingerprint('\uFEFFa\r\nb\r\n')).toBe(textFingerprint('a\nb\n'));
  expect(textFingerprint('a\nb\n')).not.toBe(textFingerprint('a\nc\n'));
  expect(manifestText(new Map([['main.tf', 'x']]))).toContain('"path": "main.tf"');
});
