/** Our templates and those of velocityjs, over the part of the language where API Gateway and it agree. */
import fc from 'fast-check';
import { render } from 'velocityjs';
import { expect, it } from 'vitest';
import { renderTemplate } from './template.ts';

// velocityjs prints what is missing, divides integers into fractions, rounds large ones, keeps blanks before #set, and has few
// methods of Java: none of these is generated.
// VELOCITY_RUNS=100000 runs more of them.
const runs = Number(process.env['VELOCITY_RUNS'] ?? 300);

const number = fc.integer({ min: 0, max: 99 });
const word = fc.constantFrom('a', 'some text', 'x-1', '{"k": 1}', 'é', '.');
const numberVariable = fc.constantFrom('one', 'two');
const textVariable = fc.constantFrom('word', 'title');
const reference = (name: fc.Arbitrary<string>) =>
  fc
    .tuple(name, fc.constantFrom('plain', 'formal', 'quiet'))
    .map(([own, form]) => (form === 'plain' ? `$${own} ` : form === 'formal' ? `\${${own}}` : `$!{${own}}`));

const sum = fc.letrec<{ sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number.map(String),
    numberVariable.map((name) => `$${name}`),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('sum'), number).map(([a, b]) => `(${a} * ${b})`),
  ),
})).sum;
const text = fc.oneof(
  word.map((one) => `'${one}'`),
  fc
    .tuple(fc.constantFrom('', 'in '), reference(fc.oneof(textVariable, numberVariable)))
    .map((parts) => `"${parts.join('')}"`),
  textVariable.map((name) => `$${name}`),
);
const test = fc.letrec<{ test: string }>((tie) => ({
  test: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('true', 'false'),
    fc.tuple(sum, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), sum).map((parts) => parts.join(' ')),
    fc.tuple(text, fc.constantFrom('==', '!='), text).map((parts) => parts.join(' ')),
    tie('test').map((one) => `!(${one})`),
    fc.tuple(tie('test'), fc.constantFrom('&&', '||'), tie('test')).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
  ),
})).test;
const list = fc.oneof(
  fc.array(fc.oneof(number.map(String), text), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.tuple(number, fc.integer({ min: -3, max: 3 })).map(([from, by]) => `[${from}..${from + by}]`),
  fc.constantFrom('$list'),
);

const template = fc.letrec<{ block: string; node: string }>((tie) => ({
  block: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text ', '{"a": ', '", ', '\n', ' }\n', '#[[$a #if]]#', '#* $a *#;', '## $a\n;'),
    reference(
      fc.oneof(
        numberVariable,
        textVariable,
        fc.constantFrom(
          'map.name',
          'map.inner.size',
          'list',
          'list[1]',
          'list.get(2)',
          'list.size()',
          "map['name']",
          'map.get("name")',
        ),
      ),
    ),
    fc.oneof(number.map(String), text).map((value) => `#pair(${value})`),
    fc.tuple(numberVariable, sum).map(([name, value]) => `;#set($${name} = ${value} % 97)`),
    fc.tuple(textVariable, text).map(([name, value]) => `;#set($${name} = ${value})`),
    fc.tuple(test, tie('block'), test, tie('block'), tie('block')).map(([is, then, or, more, other]) => `#if(${is})${then}#elseif(${or})${more}#{else}${other}#{end}`), // prettier-ignore
    fc
      .tuple(list, tie('block'))
      .map(
        ([items, body]) =>
          `#foreach($item in ${items})$item$foreach.index$velocityCount$foreach.count#if($foreach.hasNext),#{end}${body}#{end}`,
      ),
  ),
})).block;

const start = `#macro(pair $part)[\${part}, $!{part}]#end#set($one = 1)#set($two = 20)#set($word = 'w')#set($title = "a b")#set($list = [1, 'two', 3])#set($map = {"name": "n", "inner": {"size": 4}})`;

it('renders as velocityjs does', () => {
  fc.assert(
    fc.property(template, (own) => {
      expect(renderTemplate(start + own, { payload: '{}' })).toEqual({ ok: true, text: render(start + own, {}) });
    }),
    { numRuns: runs },
  );
}, 3_600_000);
