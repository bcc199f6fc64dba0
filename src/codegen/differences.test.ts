import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { addObject, blankDesign, newObject, setValue } from '../model/design/edits.ts';
import { differences } from './differences.ts';
import { fileText, generateFiles } from './files.ts';

const base = blankDesign('HTTP');
const key = base.objects[0]?.key ?? '';
const textOf = (parts: ReturnType<typeof differences>[number]['parts']) =>
  parts?.map((lines) =>
    lines.map(({ side, text, number }) => `${number} ${{ both: ' ', theirs: '+', mine: '-' }[side]}${text}`),
  );

describe('differences', () => {
  it('are none between a design and itself', () => {
    expect(differences(base, base)).toEqual([]);
  });

  it('are lines of theirs and of mine, with some around them', () => {
    const theirs = setValue(key, ['name'], 'shop')(base);
    expect(
      differences(base, theirs).map(({ path, added, removed, parts }) => [path, added, removed, textOf(parts)]),
    ).toEqual([
      [
        'main.tf',
        1,
        1,
        [
          [
            '1  resource "awscc_apigatewayv2_api" "http_api" {',
            '2 -  name          = "http-api"',
            '2 +  name          = "shop"',
            '3    protocol_type = "HTTP"',
            '4  }',
          ],
        ],
      ],
    ]);
  });

  it('say which files only one has', () => {
    const more = addObject(newObject(base, 'route', 'http'))(base);
    expect(differences(base, more).find(({ path }) => path === 'routes.tf')).toMatchObject({
      isOnlyIn: 'theirs',
      removed: 0,
    });
    expect(differences(more, base).find(({ path }) => path === 'routes.tf')).toMatchObject({
      isOnlyIn: 'mine',
      added: 0,
    });
  });

  it('count what has to be added to and removed from mine to get theirs', () => {
    const linesOf = (design: typeof base, path: string) => {
      const file = generateFiles(design).find((candidate) => candidate.path === path);
      return file ? fileText(file).split('\n').length - 1 : 0;
    };
    fc.assert(
      fc.property(anyDesign({ valid: false, most: 4 }), anyDesign({ valid: false, most: 4 }), (mine, theirs) => {
        const found = differences(mine, theirs).filter(({ parts }) => parts !== undefined);
        const after = found.map(({ path, added, removed }) => [path, linesOf(mine, path) + added - removed]);
        expect(after).toEqual(found.map(({ path }) => [path, linesOf(theirs, path)]));
      }),
      { numRuns: 40 },
    );
  });
});
