import { format } from '@cdktn/hcl-tools';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneValue, randomExpression } from '../syntax/expression.arbitrary.ts';
import { parseExpression } from '../syntax/parse.ts';
import { respaceExpression } from './respace.ts';
import { tokenize } from '../syntax/tokens.ts';

const inBlock = (expression: string) => `locals {\n  x = ${expression}\n}\n`;
const texts = (expression: string) => tokenize(expression).map((token) => token.text);
/** Where the parser is stricter than HashiCorp's on purpose. */
const stricter = /comment stands only|levels deep|exponent|would join|An index is|follow each other with dots/;

const characters = `"'(){}[]$%\\~.,:?=!<>&|-+*/# \n\tae01é;`.split('');
const alphabet = [...characters, '${', '%{', '<<A\n', '\r\n', '/*', '::', ' in ', ' if '];
const joinedFragments = fc
  .array(fc.constantFrom(...alphabet, 'a.b', '"a"', '\nA\n', 'for ', '=>', '...'), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** A well-formed expression with a few pieces put in or taken out. */
const mutated = fc
  .tuple(
    randomExpression,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', ...alphabet)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([expression, edits]) => {
    let text = expression;
    for (const [place, piece] of edits) {
      const at = Math.floor(place * text.length);
      text = text.slice(0, at) + piece + text.slice(piece === '' ? at + 1 : at);
    }
    return text;
  })
  .filter((text) => !/[\ud800-\udfff]/u.test(text));

/** Whether the parser stopped before comments that stand after the expression. */
const onlyCommentsFrom = (text: string, offset: number) =>
  /^\s*(?:(?:#|\/\/)[^\n]*\s*|\/\*[^]*?\*\/\s*)+$/.test(text.slice(offset));

/** What is wrong, when this parser and HashiCorp's do not agree on a text. */
async function difference(text: string): Promise<string | undefined> {
  const parsed = parseExpression(text);
  if (!parsed.ok && stricter.test(parsed.message)) return undefined;
  if (!parsed.ok && onlyCommentsFrom(text, parsed.offset)) return undefined;
  if (parsed.ok === (await isOneValue(text))) return undefined;
  return parsed.ok ? 'Terraform refuses it' : `Terraform reads it: ${parsed.message}`;
}

describe('any well-formed expression', () => {
  test('is read, here and by Terraform', async () => {
    await fc.assert(
      fc.asyncProperty(randomExpression, async (expression) => {
        expect(parseExpression(expression)).toMatchObject({ ok: true });
        expect(await isOneValue(expression)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is laid out as the formatter leaves it, and stays what it is', async () => {
    await fc.assert(
      fc.asyncProperty(randomExpression, async (expression) => {
        const laidOut = respaceExpression(expression, 2);
        expect(await format(inBlock(laidOut))).toBe(inBlock(laidOut));
        expect(texts(laidOut)).toEqual(texts(expression));
        expect(respaceExpression(laidOut, 2)).toBe(laidOut);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  test.each([
    ['near a well-formed expression', mutated],
    ['of pieces of the language', joinedFragments],
  ])('%s is read exactly when Terraform reads it', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (text) => {
        expect(await difference(text)).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  test('that is read cannot get out of its place', async () => {
    const any = fc.oneof(mutated, joinedFragments, fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        fc.pre(parseExpression(text).ok);
        expect(await isOneValue(respaceExpression(text, 2))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
