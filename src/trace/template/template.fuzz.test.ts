import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderTemplate } from './template.ts';

// Any template with any message ends: with a text within the bounds, or with a problem that has a place.
// TEMPLATE_RUNS=100000 runs more of them.

const runs = Number(process.env['TEMPLATE_RUNS'] ?? 1_500);

const name = fc.constantFrom('a', 'b', 'input', 'util', 'context', 'foreach', 'm');
const method = fc.constantFrom(
  "path('$')",
  "path('$..*')",
  "json('$')",
  "json('$.a[*]')",
  'params()',
  'size()',
  'get(0)',
  'get("a")',
  'add($a)',
  'addAll($a)',
  'put("a", $m)',
  'keySet()',
  'entrySet()',
  'split("")',
  'replaceAll("(a*)*b", "$1$a")',
  'constructor',
  'matches("(.*)*x")',
  'substring(1)',
  'concat($a)',
  'parseJson($input.body)',
  'urlEncode($a)',
  '__proto__',
  'toString()',
  'base64Decode($a)',
  'escapeJavaScript($a)',
  'subList(0, 1)',
  'length()',
  'replace("", $a)',
  'parseInt($b)',
  'body',
);
const reference = fc.tuple(name, fc.array(method, { maxLength: 3 }), fc.boolean()).map(([start, steps, isFormal]) => {
  const chain = [start, ...steps].join('.');
  return isFormal ? `\${${chain}}` : `$${chain}`;
});
const literal = fc.constantFrom(
  '1',
  '2.5',
  '"x$a"',
  "'y'",
  'true',
  '[1..9]',
  '[1..2000]',
  '[$a, $b]',
  '{"k": $a}',
  '[]',
  '99999999999',
  '-3',
);
const operand = fc.oneof(reference, literal);
const expression = fc
  .tuple(operand, fc.constantFrom('+', '*', '/', '%', '==', '<', '&&', 'or', '-'), operand)
  .map(([left, sign, right]) => `${left} ${sign} ${right}`);
const value = fc.oneof(operand, expression);

const template = fc.letrec<{ block: string; node: string }>((tie) => ({
  block: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text ', '\n', '{"a": ', '\\', '#', '$', '## c\n', '#[[ $a ]]#', '#break', '"', ')'),
    reference,
    fc.tuple(name, value).map(([variable, to]) => `#set($${variable} = ${to})`),
    fc.tuple(value, tie('block'), tie('block')).map(([is, then, other]) => `#if(${is})${then}#{else}${other}#end`),
    fc.tuple(name, operand, tie('block')).map(([item, list, body]) => `#foreach($${item} in ${list})${body}#end`),
    tie('block').map((body) => `#macro(call $a)${body}#end`),
    operand.map((argument) => `#call(${argument})`),
    tie('block').map((body) => `#define($b)${body}#end`),
  ),
})).block;

const noise = fc.array(
  fc.constantFrom(
    '#',
    '$',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    'if',
    'set',
    'end',
    'a',
    '.',
    ' ',
    '=',
    '\\',
    '\n',
    ',',
    '..',
    '*',
    '1',
  ),
  { maxLength: 30 },
);
const payload = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string(),
  fc.constantFrom('', '{"a":[1,2,{"a":"aaaa"}],"b":"text"}', '{"__proto__":{"a":1}}'),
);

it('every template ends, within its bounds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        template,
        noise.map((parts) => parts.join('')),
      ),
      payload,
      (text, message) => {
        const start = performance.now();
        const rendered = renderTemplate(text, { payload: message, context: { a: 'b' }, stageVariables: { a: 'c' } });
        expect(performance.now() - start).toBeLessThan(5_000);
        const holds = rendered.ok
          ? rendered.text.length <= 1_000_000
          : rendered.message !== '' &&
            rendered.line >= 1 &&
            rendered.line <= text.split(/\r\n|\r|\n/).length &&
            rendered.column >= 1;
        expect(holds).toBe(true);
      },
    ),
    { numRuns: runs },
  );
  expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
}, 3_600_000);
