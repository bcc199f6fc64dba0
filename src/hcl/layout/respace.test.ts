import { format } from '@cdktn/hcl-tools';
import { describe, expect, test } from 'vitest';
import { endsInHeredoc, respaceExpression } from './respace.ts';

/** What is typed, and how it stands after `x = ` in a block. */
const layouts: readonly (readonly [typed: string, laidOut: string])[] = [
  [' 1 ', '1'],
  ['a?b:c', 'a ? b : c'],
  ['a==b&&!  c||- d<1', 'a == b && !c || -d < 1'],
  ['a- -1', 'a- - 1'],
  ['a -  - 1', 'a - -1'],
  ['f ( a , b ... )', 'f(a, b...)'],
  ['a . b [ 0 ] . c [ * ]', 'a.b[0].c[*]'],
  ['[ 1,2 , ]', '[1, 2, ]'],
  ['[ ]', '[]'],
  ['{ }', '{}'],
  ['{a=1,b:2}', '{ a = 1, b : 2 }'],
  ['[ for x in[1]:x if(a) ]', '[for x in [1] : x if(a)]'],
  ['{for k,v in m:k=>v...}', '{ for k, v in m : k => v... }'],
  ['"  ${  a+b  }  ${~{a=1}~}%{if  c}d%{ endif }"', '"  ${a + b}  ${~ { a = 1 } ~}%{if c}d%{endif}"'],
  ['[\n1,\n2\n]', '[\n    1,\n    2\n  ]'],
  [
    'f([{\na=1\nbcd=[1]\n\ne=f(\n2\n)\ngh=3}])',
    'f([{\n    a   = 1\n    bcd = [1]\n\n    e = f(\n      2\n    )\n  gh = 3 }])',
  ],
  ['(\na+\n- b)', '(\n    a +\n  -b)'],
  ['{\na=1#x\nbcd=2 // y\n#z\n}', '{\n    a   = 1 #x\n    bcd = 2 // y\n    #z\n  }'],
  ['[ # a\n1, # b\n222, # c\n]', '[  # a\n    1,   # b\n    222, # c\n  ]'],
  ['{\n"é"=1\n"e\u0301"=2\nabc=3\n}', '{\n    "é" = 1\n    "e\u0301" = 2\n    abc = 3\n  }'],
  ['{\na=<<EOT\n  b\n EOT\ncde=1\n}', '{\n    a   = <<EOT\n  b\n EOT\n    cde = 1\n  }'],
  ['<<-EOT\n  a  ${ b }\n  EOT  ', '<<-EOT\n  a  ${b}\n  EOT'],
];

const inBlock = (expression: string) => `locals {\n  x = ${expression}\n}\n`;

describe('respaceExpression', () => {
  test.each(layouts)('lays out %j', async (typed, laidOut) => {
    expect(respaceExpression(typed, 2)).toBe(laidOut);
    expect(await format(inBlock(laidOut))).toBe(inBlock(laidOut));
  });

  // The formatter that these tests can run is older than namespaced functions.
  test('leaves no space in the name of a namespaced function', () => {
    expect(respaceExpression('provider :: x :: y ( 1 )', 2)).toBe('provider::x::y(1)');
  });

  test('steps in from the indent of its block', async () => {
    const laidOut = respaceExpression('{\na=[\n1]}', 4);
    expect(laidOut).toBe('{\n      a = [\n    1] }');
    const text = `terraform {\n  y {\n    x = ${laidOut}\n  }\n}\n`;
    expect(await format(text)).toBe(text);
  });

  test('takes the name before it into account for comments', async () => {
    const laidOut = respaceExpression('[ # a\n1 # b\n]', 2, 'longer');
    expect(laidOut).toBe('[ # a\n    1        # b\n  ]');
    const text = `locals {\n  longer = ${laidOut}\n}\n`;
    expect(await format(text)).toBe(text);
  });

  test('lays out an item of a list', async () => {
    const laidOut = respaceExpression('{a=1\nbcd=2\n}', 4, '');
    expect(laidOut).toBe('{ a   = 1\n      bcd = 2\n    }');
    const text = `locals {\n  x = [\n    ${laidOut},\n  ]\n}\n`;
    expect(await format(text)).toBe(text);
  });

  test('only trims what is not one expression', () => {
    expect(respaceExpression(' a  +\n', 2)).toBe('a  +');
  });
});

test.each([
  ['<<EOT\na\nEOT\n', true],
  ['a ? 1 : <<EOT\nEOT', true],
  ['[<<EOT\nEOT\n]', false],
  ['"EOT"', false],
  ['<<EOT\na', false],
])('endsInHeredoc(%j) is %s', (text, ends) => {
  expect(endsInHeredoc(text)).toBe(ends);
});
