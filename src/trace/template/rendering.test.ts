import { expect, it } from 'vitest';
import { templateExamples } from './examples.ts';
import { templateRendering, withSingleQuotes } from './rendering.ts';

const payload = '{"orderId":"42","note":"Customer\'s gift","items":[{"sku":"A"},{"sku":"B"}]}';
const order = `#set($b = $input.path('$'))
{
  "id": "$b.orderId",
  "note": "$util.escapeJavaScript($b.note)",
  "lines": [
#foreach($i in $b.items)
    "$i.sku"#if($foreach.hasNext),#end
#end
  ]
}`;

it('says where the output is no JSON, and where that comes from', () => {
  const rendering = templateRendering(order, { payload }, 'json');
  expect(rendering).toMatchObject({
    kind: 'output',
    isJson: false,
    fault: { message: String.raw`\' isn't a valid JSON escape.`, line: 3, column: 20, isSingleQuote: true, origin: { line: 4, column: 12 } },
  }); // prettier-ignore
  const mended = templateRendering(withSingleQuotes(order), { payload }, 'json');
  expect(mended).toMatchObject({ kind: 'output', isJson: true });
  expect(mended).not.toHaveProperty('fault');
});

it.each([
  ['{ "a": 1,\n  "b" 2 }', { line: 2, column: 7, origin: { line: 2, column: 7 } }],
  ['#set($x = 1)\n## a comment\n{ "a": $x, }', { line: 1, column: 11, origin: { line: 3, column: 12 } }],
  ['{ "a": #if(true)x#end }', { line: 1, column: 8, origin: { line: 1, column: 17 } }],
  ['#macro(m $x)[$x,]#end{ "a": #m(1) }', { line: 1, column: 11, origin: { line: 1, column: 17 } }],
])('%j leads back to the template', (template, fault) => {
  expect(templateRendering(template, { payload: '' }, 'json')).toMatchObject({ fault });
});

it('asks for JSON only where it is taken', () => {
  const plain = templateRendering('a=b', { payload: '' }, 'text');
  expect(plain).toEqual({ kind: 'output', text: 'a=b', notes: [], isJson: false });
  expect(templateRendering('{statusCode: 200}', { payload: '' }, 'lenient json')).toMatchObject({ isJson: true });
});

it('keeps the place of a template that fails', () => {
  const rendering = templateRendering('{\n  #if(true) "a": 1\n}', { payload: '' }, 'json');
  expect(rendering).toMatchObject({ kind: 'failed', problem: { line: 2, column: 3 } });
});

it.each([
  ['$util.escapeJavaScript($a)', `$util.escapeJavaScript($a).replaceAll("\\\\'","'")`],
  ["$util.escapeJavaScript($input.path('$.a)b'))!", `$util.escapeJavaScript($input.path('$.a)b')).replaceAll("\\\\'","'")!`],
  [`$util.escapeJavaScript($a).replaceAll("\\\\'","'")`, `$util.escapeJavaScript($a).replaceAll("\\\\'","'")`],
  ['$util.escapeJavaScript($a', '$util.escapeJavaScript($a'],
])('unescapes single quotes in %s', (before, after) => {
  expect(withSingleQuotes(before)).toBe(after);
}); // prettier-ignore

it.each(templateExamples)('$id renders what its service takes', ({ id, template, message }) => {
  const context = { connectionId: 'c', messageId: 'm', routeKey: 'send', apiId: 'a', connectedAt: '1' };
  const takes = id.startsWith('sqs') || id === 'connections-post' ? 'text' : 'json';
  const rendering = templateRendering(template, { payload: message, context }, takes);
  expect(rendering).toMatchObject({ kind: 'output' });
  expect(rendering).not.toHaveProperty('fault');
});
