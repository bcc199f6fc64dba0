import fc from 'fast-check';
import { expect, it } from 'vitest';
import { templateExamples } from './examples.ts';
import { sampleMessage } from './sample-message.ts';
import { templateRendering } from './rendering.ts';

it.each([
  ['{ "a": $input.json(\'$.text\') }', '{"text":"text"}'],
  ["#set($b = $input.path('$'))\n$b.orderId $!{b.note}", '{"orderId":"42","note":"note"}'],
  [
    "#set($b = $input.path('$.order'))#foreach($i in $b.items)$i.sku $i.count#end",
    '{"order":{"items":[{"sku":"sku","count":2}]}}',
  ],
  ["#foreach($t in $input.path('$.tags'))$t.replaceAll('a','b')#end", '{"tags":["a","b"]}'],
  ["$input.path('$.list[0].name').length()", '{"list":[{"name":"name"}]}'],
  ["$input.body $context.connectionId $util.urlEncode('x')", '{}'],
  ["$input.json('$..any')", '{}'],
  ["$input.json('$.__proto__.x')", '{"__proto__":{"x":"x"}}'],
])('%s', (template, message) => {
  expect(sampleMessage([template])).toBe(message);
});

it('brings the value that leads to the route', () => {
  const place = { routeMember: 'action', routeKey: 'order.place' };
  expect(sampleMessage(["$input.json('$.text')"], place)).toBe('{"action":"order.place","text":"text"}');
  expect(sampleMessage([''], { ...place, routeKey: '$default' })).toBe('{}');
});

it.each(templateExamples)('lets $id render', ({ template }) => {
  const payload = sampleMessage([template]);
  expect(templateRendering(template, { payload, context: {} }, 'text').kind).toBe('output');
});

it('is JSON for any template', () => {
  const part = fc.constantFrom("$input.path('$.a.b')", '#set($x = ', "$input.json('$.a')", '#foreach($i in $x.a)', '$i.b', '(', ')', '$x', '.c', "'"); // prettier-ignore
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(JSON.parse(sampleMessage([parts.join('')]))).toBeTypeOf('object');
    }),
  );
});
