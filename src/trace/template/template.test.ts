import { describe, expect, it } from 'vitest';
import type { TemplateScope } from './host.ts';
import { parseTemplate } from './read-template.ts';
import { renderTemplate } from './template.ts';

const message = `{
  "action": "send", "n": 7, "one": 1.0, "price": 249.99, "big": 12345678901234567890123, "yes": true, "nothing": null,
  "text": "it's \\"quoted\\"", "empty": "", "list": [{"foo": "bar"}, {"foo": "baz"}], "none": [],
  "map": {"b": 1, "a": {"c": 2}}, "mixed": {"foo": [{"nested": "bar"}]}, "10": "ten"
}`;

const scope: TemplateScope = {
  payload: message,
  params: { querystring: { token: 't' }, header: { Auth: 'h' } },
  context: { connectionId: 'L0SM9cOFvHcCIhw=', 'identity.sourceIp': '203.0.113.9', 'authorizer.key': '1' },
  stageVariables: { table: 'orders', 'x-y': 'z' },
};

function text(template: string, at = scope): string {
  const rendered = renderTemplate(template, at);
  return rendered.ok ? rendered.text : `${rendered.line}:${rendered.column} ${rendered.message}`;
}

const set = "#set($m = $input.path('$'))";
type Rows = readonly (readonly [template: string, text: string])[];

// What API Gateway and Velocity document or what was seen of them; one row per rule.
const tables: Readonly<Record<string, Rows>> = {
  $input: [
    ['$input.body', message],
    ["$input.json('$.action')", '"send"'],
    ["$input.json('$.n') $input.json('$.one') $input.json('$.big')", '7 1.0 12345678901234567890123'],
    ["$input.json('$.list')", '[{"foo":"bar"},{"foo":"baz"}]'],
    ["$input.json('$.map')", '{"b":1,"a":{"c":2}}'],
    ["$input.json('$.missing')", '""'],
    ["$input.json('$.list[*].foo')", '["bar","baz"]'],
    ["$input.json('$..foo')", '["bar","baz",[{"nested":"bar"}]]'],
    ["$input.json('action')", '"send"'],
    ["$input.path('$.action')", 'send'],
    ["$input.path('$.missing')|$input.path('$.nothing')", '|'],
    ["$input.path('$.map')", '{b=1, a={c=2}}'],
    ["$input.path('$.list')", '[{"foo":"bar"},{"foo":"baz"}]'],
    ["$input.path('$.mixed')", '{foo=[{"nested":"bar"}]}'],
    ["$input.path('$.none')", '[]'],
    ["$input.path('$.one') $input.path('$.price') $input.path('$.big')", '1.0 249.99 12345678901234567890123'],
    ["$input.path('$.list')[1].foo $input.path('$.list[0]').foo", 'baz bar'],
    ["$input.params('token') $input.params('Auth') [$input.params('x')]", 't h []'],
    ['$input.params().querystring.token $input.params().header', 't {Auth=h}'],
    ["#foreach($k in $input.params().get('querystring').keySet())$k#end", 'token'],
  ],
  '$context and $stageVariables': [
    ['$context.connectionId', 'L0SM9cOFvHcCIhw='],
    ['$context.identity.sourceIp|$context.identity.user|$context.none.deeper', '203.0.113.9||'],
    ['$context.authorizer.key', '1'],
    [
      "$stageVariables.table ${stageVariables['table']} $stageVariables['x-y'] ${stageVariables.table}s",
      'orders orders z orderss',
    ],
    ['#set($context.requestOverride.header.a = "b")$context.requestOverride.header.a', ''],
  ],
  $util: [
    [`$util.escapeJavaScript($input.path('$.text'))`, String.raw`it\'s \"quoted\"`],
    [`$util.escapeJavaScript($input.path('$.text')).replaceAll("\\\\'","'")`, String.raw`it's \"quoted\"`],
    [
      `$util.escapeJavaScript("a/b\u00e9
	c")`,
      String.raw`a\/b\u00E9\n\tc`,
    ],
    [`$util.parseJson('{"a":[1,2.50]}').a[1]`, '2.50'],
    [`$util.parseJson('[1,{"a":2}]')`, '[1,{"a":2}]'],
    [`$util.urlEncode('{"some": "value"}')`, '%7B%22some%22%3A+%22value%22%7D'],
    ['$util.urlEncode("a*b-c_d.e~f\'g")', 'a*b-c_d.e%7Ef%27g'],
    ["$util.urlEncode($none)|$util.urlDecode('a+b%20c%C3%A9')", '|a b cé'],
    ["$util.base64Encode('grün') $util.base64Decode('Z3LDvG4=')", 'Z3LDvG4= grün'],
  ],
  references: [
    ['[$x] [$!x] [${x}] [$!{x}] [$x.y] [$x.y()] [$m.none.none]', '[] [] [] [] [] [] []'],
    ['$ $1 $! $$ ${ } $[', '$ $1 $! $$ ${ } $['],
    ['#set($a = "v")$a. $a, ${a}b $a-', 'v. v, vb '],
    ['#set($a-b = 1)$a-b', '1'],
    [`${set}$m.map.a.c $m["map"]["b"] $m.get("n") $m.list[-1].foo`, '2 1 7 baz'],
    [`${set}$m.list.size()$m.list.size`, '2'],
    [`#set($m = {"10": "ten"})$m.10|$m.get("10")|$m["10"]|$m.get(10)`, '{10=ten}.10|ten|ten|ten'],
    ['$input.foo()$util.none $input.action', ' '],
    ['#set($a = 1)\\$a \\\\$a \\$none', '$a \\1 \\$none'],
    ['$input.constructor$input["__proto__"]$util.prototype$context.constructor.name$context.get("__proto__")', ''],
    ["#set($s = 'a')$s.constructor$s['__proto__']$s.class.forName('x')$s.length", ''],
    ["#set($m = {})#set($m['__proto__'] = {'polluted': 1})$m.polluted$m['__proto__']", '{polluted=1}'],
  ],
  'missing values': [
    ['#if($none == $null)y#end#if($none == "")y#end#if($input.path("$.nothing") == "")y#end', 'yyy'],
    ['#if($input.path("$.none") == $null)y#else n#end#if($input.path("$.none") == "")y#else n#end', ' n n'],
    ['#if($input.path("$.empty") == "")y#end#if($input.path("$.empty") == $null)y#end', 'yy'],
    ['#set($a = 1)#set($a = $none)[$a]', '[]'],
    ['#if($none)y#{else}n#end#if("")y#end#if(0)y#end#if([])y#end', 'yyyy'],
    ['#if(!$none)y#{else}n#end#if($none != "")y#{else}n#end', 'nn'],
    ['"body": $input.path("$.missing"),', '"body": ,'],
  ],
  expressions: [
    ['#set($a = 7/2)$a,#set($b = 7.0/2)$b,#set($c = 7 % 4)$c,#set($d = -7/2)$d', '3,3.5,3,-3'],
    ['#set($a = 1 + 2 * 3)$a,#set($b = (1 + 2) * 3)$b,#set($c = 4.0 * 2)$c', '7,9,8.0'],
    ['#set($a = 12345678901234567890 + 1)$a', '12345678901234567891'],
    ['#set($a = 1e10 * 10)$a,#set($b = 1/0)[$b]', '1.0E11,[]'],
    ['#set($a = "x" + 1 + 2.50)$a,#set($b = "x" + $none)$b', 'x12.50,x'],
    [`${set}#set($a = $m.n + 1)$a,#set($b = $m.price * 2)$b`, '8,499.98'],
    ['#if(1 == 1.0)a#end#if(1 == "1")b#end#if(true == "true")c#end#if("a" == \'a\')d#end', 'abcd'],
    ['#if(1 < 2 && 2 >= 2 || false)a#end#if(1 lt 2 and not false)b#end#if(1 eq 2 or 1 ne 2)c#end', 'abc'],
    ['#if("b" > "a")a#{else}b#end#if(!(1 > 2))c#end', 'bc'],
    ['#set($l = [1, "two", [3.0], {"k": true}])$l', '[1, two, [3.0], {k=true}]'],
    ['#set($r = [1..3])$r,#set($r = [2..-1])$r $r.size(),#set($z = [])$z.isEmpty()', '[1, 2, 3],[2, 1, 0, -1] 4,true'],
    ['#set($m = {"a": 1, "b": {"c": [1]}})$m $m.b.c[0]', '{a=1, b={c=[1]}} 1'],
    ['#set($m = {})#set($m.a = 1)#set($m["b"] = 2)#set($x = $m.put("c", 3))$m', '{a=1, b=2, c=3}'],
    ['#set($l = [1])#set($x = $l.add(2))#set($l[0] = 9)$l $x', '[9, 2] true'],
    [`#set($n = "x")#set($s = "a $n \${n}y 'q' #if(true)z#end")$s,#set($t = 'a $n')$t`, "a x xy 'q' z,a $n"],
    ['#set($s = "say ""hi""")$s,#set($u = "\\u0041")$u', 'say "hi",A'],
  ],
  directives: [
    ['#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end', '1,2,3'],
    [
      '#foreach($i in ["a","b"])$velocityCount$foreach.index$foreach.count$foreach.first$foreach.last #end',
      '101truefalse 212falsetrue ',
    ],
    ['#foreach($i in [1,2,3])#if($i==2)#break#end$i#end', '1'],
    [`${set}#foreach($v in $m.map)$v;#end`, '1;{c=2};'],
    [`${set}#foreach($e in $m.map.entrySet())$e.key=$e.value $e.getKey() #end`, 'b=1 b a={c=2} a '],
    [`${set}#foreach($k in $m.map.keySet())$k#end`, 'ba'],
    ['#foreach($i in $none)x#end#foreach($i in "text")x#end', ''],
    ['#foreach($i in [1..2])#foreach($j in [1..2])$foreach.parent.index$foreach.index #end#end', '00 01 10 11 '],
    ['#set($i = "k")#foreach($i in [1])$i#end$i', '1k'],
    ['#if(false)a#elseif(true)b#{else}c#end', 'b'],
    ['#{if}(true)a#{end}b', 'ab'],
    ['#macro(hi $a $b)<$a|$b>#end#hi("x" 1)#hi("y", 2)#hi("z")', '<x|1><y|2><z|>'],
    ['#later()#macro(later)ok#end', 'ok'],
    ['#define($block)<$x>#end#set($x = 1)$block#set($x = 2)$block', '<1><2>'],
    ['a## comment\nb#* x $y #if *#c#[[ $raw #end ]]#d', 'abc $raw #end d'],
    ['#foo #fff #1 # #end2', '#foo #fff #1 # #end2'],
    ['\\#if \\#foo \\#end', '#if \\#foo #end'],
    ['#set($a = 1)\n#set($b = 2)\n  #set($c = 3)\n$a $b#set($c = 4)$c x #set($c = 5)', '1 24 x '],
    ['#if(true)\n  x\n#else\n  y\n#end\nz', '  x\nz'],
    ['#foreach($i in [1..2])\n$i\n#end\n', '1\n2\n'],
  ],
  'methods of Java': [
    ['#set($s = " aBc ")$s.trim().length()$s.toLowerCase()$s.toUpperCase()|', '3 abc  ABC |'],
    [
      '#set($s = "abcabc")$s.substring(4) $s.substring(1,3) $s.indexOf("c") $s.lastIndexOf("c") $s.charAt(0)',
      'bc bc 2 5 a',
    ],
    [
      '#set($s = "abc")$s.contains("b")$s.startsWith("a")$s.endsWith("c")$s.equals("abc")$s.isEmpty()$s.equalsIgnoreCase("ABC")',
      'truetruetruetruefalsetrue',
    ],
    [
      '#set($s = "a1b22")$s.replaceAll("[0-9]+", "#") $s.replaceFirst("(\\d)", "<$1>") $s.replace("b", ".") $s.matches("[a-z0-9]+")',
      'a#b# a<1>b22 a1.22 true',
    ],
    ['#set($s = "a,b,,c,,")#set($p = $s.split(","))$p.size() #foreach($x in $p)[$x]#end', '4 [a][b][][c]'],
    ['#set($s = "a.b.c")#set($p = $s.split("\\.", 2))$p[1]', 'b.c'],
    [`${set}$m.list.get(0).foo $m.map.containsKey("a") $m.map.get("none")|$m.isEmpty()`, 'bar true |false'],
    ['#set($n = 0)$n.parseInt("42") $n.parseDouble("1.5") $n.toString().length()', '42 1.5 1'],
    ['#set($l = [3,1])$l.contains(1)$l.contains(9)$l.indexOf(1)$l.remove(0)$l', 'truefalse13[1]'],
    ['#set($s = "abc")$s.noSuchMethod()$s.length().none()', ''],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s', (template, expected) => expect(text(template)).toBe(expected));
});

it('an empty payload is {}', () => {
  const empty = { payload: '' };
  expect(text('$input.body', empty)).toBe('{}');
  expect(text("$input.json('$')|$input.path('$')|$input.json('$.a')", empty)).toBe('{}|{}|""');
});

it('a payload that is no JSON is one text, and a note says so', () => {
  expect(renderTemplate("$input.json('$') $input.path('$.a')", { payload: 'hi' })).toEqual({
    ok: true,
    text: '"hi" ',
    notes: [{ line: 1, column: 7, message: expect.stringContaining("isn't valid JSON") }],
  });
});

it.each<[template: string, at: string, message: string]>([
  ['a\n  #if(true)', '2:3', '#end is missing'],
  ['#end', '1:1', 'no matching directive'],
  ['x\n#elseif(true)y#end', '2:1', 'no matching directive'],
  ['#else', '1:1', 'no matching directive'],
  ['#foreach($i in [1])#else#end', '1:20', 'only valid in #if'],
  ['#if(true)a#{else}b#else c#end', '1:19', 'only valid in #if'],
  ['#if true', '1:4', 'Expected "(" after #if'],
  ['#if()a#end', '1:5', 'Expected a value'],
  ['#if(1 ==)a#end', '1:9', 'Expected a value'],
  ['#if((1)a#end', '1:8', '")"'],
  ['#set($a 1)', '1:9', 'Expected "="'],
  ['#set(a = 1)', '1:6', 'must start with a variable'],
  ['#set $a = 1', '1:5', 'Expected "(" after #set'],
  ['#set($a = "x)', '1:11', 'a double quote is missing'],
  ["#set($a = 'x)", '1:11', 'a single quote is missing'],
  ['#set($a = 1', '1:12', '")" is missing'],
  ['#set($a = [1,)', '1:14', 'Expected a value'],
  ['#set($a = {"a" 1})', '1:16', 'Expected ":"'],
  ['#set($a = "x $b.c(")', '1:19', 'ends inside'],
  ['#set($a = "x #if(1)")', '1:14', '#end is missing'],
  ['${a b', '1:4', "isn't closed"],
  ["$input.json('$.a'", '1:18', '"," or ")"'],
  ['$a[1', '1:5', '"]"'],
  ['#foreach($i of [1])#end', '1:13', 'Expected "in"'],
  ['#foreach(i in [1])#end', '1:10', 'must start with a variable'],
  ['#macro()#end', '1:8', 'must start with a name'],
  ['#macro(a b)#end', '1:10', 'Expected a parameter'],
  ['#* never', '1:1', "comment isn't closed"],
  ['#[[ never', '1:1', "block isn't closed"],
  ['#stop', '1:1', "isn't supported"],
  ['#include("a")', '1:1', "isn't supported"],
  ['#parse("a")', '1:1', "isn't supported"],
  ['#evaluate("a")', '1:1', "isn't supported"],
  ['#@block()x#end', '1:1', "aren't supported"],
  ["\n $input.path('$.a[')", '2:8', 'character 4 of the JSONPath'],
  ["$util.parseJson('{a}')", '1:6', 'character 2 of the text'],
  ["$util.base64Decode('!')", '1:6', "isn't valid base64"],
  ["$util.urlDecode('%z')", '1:6', '"%"'],
  ['#set($s = "abc")$s.substring(5)', '1:19', 'String index 5'],
  ['#set($l = [1])$l.get(3)', '1:17', 'Index 3'],
  ['#set($l = [1])$l[3]', '1:17', 'Index 3'],
  ['#set($s = "a")$s.matches("(")', '1:17', 'unclosed "("'],
  ['#set($s = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")$s.matches("(a+)+")', '1:57', 'too many steps'],
  ['#macro(a)#a()#end#a()', '1:10', 'at most 20 levels'],
  ['#define($a)$a#end$a', '1:12', 'at most 20 levels'],
  ['#set($l = [])#set($x = $l.add($l))$l', '1:35', 'levels deep'],
  [`#set($s = "xxxxxxxxxx")#foreach($i in [1..30])#set($s = $s + $s)#end$s`, '1:60', 'too'],
  ['#foreach($i in [1..900])#foreach($j in [1..900])$i#end#end', '1:49', 'too many steps'],
  ['#foreach($i in [1..900])#foreach($j in [1..900])xxxxxxxxxxxxxxxxxxxxxxxxxxxxx#end#end', '1:49', ''],
  ['#set($l = [1..999999999])', '1:11', ''],
  [`#set($a = ${'('.repeat(100)}1${')'.repeat(100)})`, '1:71', 'nested at most'],
  [`${'#if(true)'.repeat(100)}${'#end'.repeat(100)}`, '1:545', 'nested at most'],
  [`#set($a = 1${'+1'.repeat(600)})`, '1:1013', 'limited to 500 operators'],
  ['x'.repeat(300 * 1024 + 1), '1:1', 'limited to 300 KB'],
])('%s fails at %s', (template, at, part) => {
  const rendered = renderTemplate(template, scope);
  expect(rendered).toMatchObject({ ok: false, message: expect.stringContaining(part) });
  expect(!rendered.ok && `${rendered.line}:${rendered.column}`).toBe(at);
});

it('ends a loop after 1000 rounds, with a note', () => {
  const rendered = renderTemplate('#foreach($i in [1..1005])$i,#end', { payload: '' });
  expect(rendered).toMatchObject({
    ok: true,
    notes: [{ line: 1, column: 1, message: expect.stringContaining('1,000 of 1,005') }],
  });
  expect(rendered.ok && rendered.text.split(',').length).toBe(1_001);
});

it('notes what is not settled', () => {
  expect(renderTemplate('x #if($none)y#end', { payload: '' })).toMatchObject({
    notes: [{ line: 1, column: 7, message: expect.stringContaining('Compare it with ""') }],
  });
  expect(parseTemplate('$a.get($i + 1)')).toMatchObject({ ok: true, notes: [{ line: 1, column: 11 }] });
});

it.each<[what: string, template: string]>([
  ['backslashes', '\\'.repeat(300_000)],
  ['blanks', `#set($s = "${' '.repeat(100_000)}x")#foreach($i in [1..1000])$s.trim()#end`],
  ['lists', '#foreach($i in [1..1000])#foreach($j in [1..1000])#set($x = [1..2000])#end#end'],
  [
    'searches',
    `#set($s = "${'x'.repeat(200_000)}")#foreach($i in [1..1000])#foreach($j in [1..1000])$s.indexOf("y")#end#end`,
  ],
  ['notes', '$a.get(1 + 1)'.repeat(20_000)],
  ['quotes', `#set($a = "${'""'.repeat(100_000)}`],
])('costly %s end soon', (_, template) => {
  const start = performance.now();
  renderTemplate(template, { payload: '' });
  expect(performance.now() - start).toBeLessThan(8_000);
});
