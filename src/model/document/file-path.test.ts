import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pathClash, pathFault, pathKey, portableName } from './file-path.ts';

describe('a path', () => {
  it.each([
    'main.tf',
    'modules/net work/main.tf',
    'console.tf',
    'com10.tf',
    'lpt.tf',
    'nulls/aux1.tf',
    'a.con',
    'é/ü.tf',
    `${'a'.repeat(197)}.tf`,
    '.hidden',
  ])('%j can be written on every system', (path) => expect(pathFault(path)).toBeUndefined());

  it.each<[path: string, fault: RegExp]>([
    ...['con', 'CON.tf', 'nul', 'prn.tf', 'aux/x.tf', 'a/AUX/x.tf', 'com0.tf', 'COM9', 'lpt0', 'lpt9.x.tf'].map(
      (path): [string, RegExp] => [path, /reserved name on Windows/],
    ),
    ['COM¹.tf', /reserved/],
    ['con .tf', /reserved/],
    ['CONIN$', /reserved/],
    ['conout$.tf', /reserved/],
    ...[
      'a<b',
      'a>b',
      'a:b',
      'C:/x',
      'a"b',
      'a|b',
      'a?b',
      'a*b',
      'a\\b',
      'a\u0000b',
      'a\nb',
      'a\u007fb',
      'a\ud800b',
    ].map((path): [string, RegExp] => [path, /character that Windows does not allow/]),
    ['a./b', /dot or a space/],
    ['a /b', /dot or a space/],
    ['a.tf.', /dot or a space/],
    ...['', '/a', 'a//b', 'a/', '.', '..', '../a', 'a/../b', './a'].map((path): [string, RegExp] => [
      path,
      /as a part/,
    ]),
    ['é'.repeat(128), /255 bytes/],
    [`a/${'😀'.repeat(64)}`, /255 bytes/],
    ['a/'.repeat(100) + 'b', /200 characters/],
  ])('%j cannot', (path, fault) => expect(pathFault(path)).toMatch(fault));
});

describe('paths side by side', () => {
  it.each([
    [['main.tf', 'main.tf', 'a/main.tf', 'a/b.tf']],
    [['a.tf', 'a', 'a.tfvars']],
    [['strasse', 'straße.tf']],
    [[]],
  ])('%j can be in one folder', (paths) => expect(pathClash(paths)).toBeUndefined());

  it.each([
    [['main.tf', 'x.tf', 'MAIN.tf'], /treat the two names as the same/],
    [['straße.tf', 'STRASSE.tf'], /treat the two names as the same/],
    [['\u00e9.tf', 'e\u0301.tf'], /treat the two names as the same/],
    [['\uac00.tf', '\u1100\u1161.tf'], /treat the two names as the same/],
    [['\u212a.tf', 'k.tf'], /treat the two names as the same/],
    [['ας.tf', 'ΑΣ.tf'], /treat the two names as the same/],
    [['Mod/a.tf', 'mod/b.tf'], /treat the two names as the same/],
    [['main.tf', 'main.tf/x.tf'], /requires a folder/],
    [['a/b/c.tf', 'a/B'], /requires a folder/],
  ])('%j cannot', (paths, why) =>
    expect(pathClash(paths)).toEqual({ first: paths[0], second: paths.at(-1), why: expect.stringMatching(why) }),
  );

  it('are told apart by nothing that a change of case or normalization takes away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), (text) => {
        for (const other of [text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), text.normalize('NFC')])
          expect(pathKey(other)).toBe(pathKey(text));
      }),
    );
  });
});

describe('a name made from any text', () => {
  test.each([
    ['con', 'con_'],
    ['CON.txt', 'CON_.txt'],
    ['com1.a.b', 'com1_.a.b'],
    ['console', 'console'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u202egpj.exe', 'a-gpj.exe'],
    ['e\u0301', '\u00e9'],
    ['a. ', 'a'],
    ['...', ''],
    ['', ''],
  ])('%j is %j', (text, name) => expect(portableName(text)).toBe(name));

  it('is cut between characters', () => {
    expect(portableName('é'.repeat(300), 11)).toBe('é'.repeat(5));
    expect(portableName('😀'.repeat(300), 11)).toBe('😀😀');
  });

  it('can be written on every system, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        'con',
        'NUL.',
        'aux .x',
        ' lpt1',
        'com¹.',
        'com1-',
        `con${'-'.repeat(99)}x`,
        'conin$',
        `con.${'x'.repeat(400)}`,
        'é'.repeat(128),
      ),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 9, max: 255 }), (any, bytes) => {
        const name = portableName(any, bytes);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(bytes);
        expect(name === '' ? undefined : pathFault(name.slice(0, 200))).toBeUndefined();
        expect(portableName(name, bytes)).toBe(name);
      }),
    );
  });
});
