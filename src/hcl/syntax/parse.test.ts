import { describe, expect, test } from 'vitest';
import { isOneValue } from './expression.arbitrary.ts';
import { parseExpression } from './parse.ts';

const accepted: [text: string, addresses?: readonly string[]][] = [
  ['1'],
  ['1.50'],
  ['1.e5'],
  ['2E-3'],
  ['007'],
  ['true'],
  ['null'],
  ['  "trimmed"\n'],
  ['""'],
  [String.raw`"\n\r\t\"\\\u00e9\U0001F600"`],
  ['"$ % $$ %% $a %a"'],
  ['"$${a} %%{if}"'],
  ['"$$${a"'],
  ['"a${b}c"', ['b']],
  ['"${~ b ~}"', ['b']],
  ['"${ {a = b} }"', ['b']],
  ['"${f("${a}")}"', ['a']],
  ['"${a\n# note\n}"', ['a']],
  ['"%{ if a }b%{ else }c%{ endif }"', ['a']],
  ['"%{~ for k, v in m ~}${k.x}${w}%{~ endfor ~}${k}"', ['m', 'w', 'k']],
  ['"%{for a in b}%{if a}%{endif}%{endfor}"', ['b']],
  ['<<EOT\nEOT'],
  ['<<EOT\n a "b" \\q ${c}\n\n  EOT  ', ['c']],
  ['<<-EOT\r\n\ta\r\n\tEOT\r\n'],
  ['<<EOT\nEOT x\n$EOT\n%\n$${\nEOT'],
  ['<<A\n${<<B\nA\nB\n}\nA'],
  ['f(<<EOT\na\nEOT\n, b)', ['b']],
  ['{ a = <<EOT\nx\nEOT\n  b = 1 }'],
  ['1<<<EOT\nEOT'],
  ['a', ['a']],
  ['a-b_c', ['a-b_c']],
  ['été', ['été']],
  ['if', ['if']],
  ['var.x', ['var.x']],
  ['aws_lambda_function.orders.arn', ['aws_lambda_function.orders.arn']],
  ['data . aws_region . current . name', ['data.aws_region.current.name']],
  ['a.b[0].c', ['a.b']],
  ['a.b.0.c', ['a.b']],
  ['a[b.c][*].d', ['b.c', 'a']],
  ['a.*.b.0[1].*', ['a']],
  ['a[*][*]', ['a']],
  ['a[true.b][null == b]', ['b', 'a']],
  ['f(a).b', ['a']],
  ['(a.b).c', ['a.b']],
  ['true.x'],
  ['f()'],
  ['f(\na,\n)', ['a']],
  ['f(a, b...)', ['a', 'b']],
  ['provider::x::y(a)', ['a']],
  ['core :: f ()'],
  ['[]'],
  ['[a, b,]', ['a', 'b']],
  ['[\n# note\na // other\n, /* third */ b\n]', ['a', 'b']],
  ['{}'],
  ['{\n\n}'],
  ['{ a = b, "c" : d\n(e) = f, 1 = 2, -1 = 3 }', ['b', 'd', 'e', 'f']],
  ['{ a.b = 1 }', ['a.b']],
  ['{ a = b # note\n c = d\n}', ['b', 'd']],
  ['{ a ? b : c = 1 }', ['a', 'b', 'c']],
  ['[for x in y : x.z + w]', ['y', 'w']],
  ['[for x in x : x]', ['x']],
  ['[\nfor x, y in z :\n[for y in x : y] if y\n]', ['z']],
  ['{ for k, v in m : k => v... if k != "" }', ['m']],
  ['{\nfor k in m : k => k\n}', ['m']],
  ['!-!a', ['a']],
  ['a || b && c == d != e < f > g <= h >= i + j - k * l / m % n', 'abcdefghijklmn'.split('')],
  ['a - -1', ['a']],
  ['a-1', ['a-1']],
  ['a ? b : c ? d : e', 'abcde'.split('')],
  ['(\na\n+ b\n)', ['a', 'b']],
  ['(a ? b\n: c)', ['a', 'b', 'c']],
  ['[a[\n*\n], b[\n0\n]]', ['a', 'b']],
];

const rejected: readonly (readonly [text: string, message: RegExp, offset: number])[] = [
  ['(', /^The parenthesis opened at character 1 is not closed\. Add \)\.$/, 0],
  ['  f(a', /^The parenthesis opened at character 4 is not closed\. Add \)\.$/, 3],
  ['[a, {', /^The brace opened at character 5 is not closed\. Add }\.$/, 4],
  ['(a]', /^The parenthesis opened at character 1/, 0],
  ['[a', /^The square bracket opened at character 1/, 0],
  ['"${(a}"', /^The parenthesis opened at character 4/, 3],
  ['"a', /^The text opened at character 1 is not closed\. Add "\.$/, 0],
  ['"${a', /^The \${ opened at character 2 is not closed\. Add }\.$/, 1],
  ['<<EOT\na', /^The heredoc opened at character 1 is not closed\. Add a line with only EOT\.$/, 0],
  ['(<<EOT\nEOT)', /only EOT/, 1],
  ['a)', /^The \) closes nothing/, 1],
  ['a}\n}\nresource "x" "y" {', /^The } closes nothing/, 1],
  ['a b', /^b follows a finished expression/, 2],
  ['a, b', /^, follows a finished expression/, 1],
  ['a = b', /Use == to compare/, 2],
  ['a\nb = 1', /^A line break stands only inside brackets/, 1],
  ['{ a = b\n.c }', /A value is missing before \./, 8],
  ['{ a = b[\n*] }', /A value is missing before \*/, 9],
  ['{ a = b[*\n] }', /Add ] after the index/, 9],
  ['a +', /not finished/, 3],
  ['-', /not finished/, 1],
  ['f(,)', /A value is missing before ,/, 2],
  ['[,]', /A value is missing before ,/, 1],
  ['()', /A value is missing before \)/, 1],
  ['"${}"', /A value is missing before }/, 3],
  ['a ? b', /Add : and the value/, 5],
  ['f(a b)', /Arguments are separated by commas/, 4],
  ['f(a..., b)', /Arguments are separated by commas/, 6],
  ['[a b]', /List items are separated by commas/, 3],
  ['(a, b)', /Parentheses hold one expression/, 2],
  ['{ a = 1 b = 2 }', /Object items are separated/, 8],
  ['{ a }', /KEY = VALUE/, 4],
  ['{ a = 1\n, b = 2 }', /A value is missing before ,/, 8],
  ['{ for = 1 }', /A name is missing in the for/, 6],
  ['[for x y : x]', /The word in is missing/, 7],
  ['[for x, y, z in a : x]', /The word in is missing/, 9],
  ['[for x in y x]', /A : is missing/, 12],
  ['[for x in y : x => x]', /makes a list/, 16],
  ['{ for x in y : x }', /makes an object/, 17],
  ['[for x in y : x...]', /Grouping/, 15],
  ['[for x in y : x, 1]', /The for ends after its result/, 15],
  ['a.', /A name is missing after the dot/, 2],
  ['a.*.*', /second \.\*/, 4],
  ['a.0.1', /Write \[0]\[1]/, 2],
  ['a::b', /Add \( \) with its arguments/, 4],
  ['a::(1)', /function name is missing after ::/, 3],
  ['1.2.3', /^1\.2\.3 is not a number/, 0],
  ['1e99999999999', /exponent/, 0],
  ["'a'", /Use double quotes/, 0],
  ['a & b', /Write &&/, 2],
  ['a; b', /semicolon/, 1],
  ['a ~', /Remove it/, 2],
  ['{ a = 1 ~}', /Remove it/, 8],
  ['a\u00a0+ b', /The character U\+00A0/, 1],
  ['a \\ b', /The character \\ has no meaning/, 2],
  ['(a /* b)', /Add \*\//, 3],
  ['<< EOT\nEOT', /heredoc starts with <<NAME/, 0],
  ['<<EOT x\nEOT', /heredoc starts with <<NAME/, 0],
  ['<<EOT\na\rb\nEOT', /carriage return/, 7],
  ['"a\nb"', /stays on one line/, 2],
  [String.raw`"\q"`, /\\q is not an escape/, 1],
  [String.raw`"\${a}"`, /\\\$ is not an escape/, 1],
  [String.raw`"\u12"`, /4 hexadecimal digits/, 1],
  [String.raw`"\uD800"`, /is not a character/, 1],
  [String.raw`"\U00110000"`, /is not a character/, 1],
  ['"%{ if a }"', /Add %{ endif }/, 1],
  ['"%{ for a in b }"', /Add %{ endfor }/, 1],
  ['"%{ else }"', /The %{ else } does not belong/, 1],
  ['"%{ if a }%{ else }%{ else }%{ endif }"', /does not belong/, 19],
  ['"%{ for a in b }%{ if c }%{ endfor }%{ endif }"', /does not belong/, 25],
  ['"%{ while a }"', /Write %%{/, 4],
  ['"%{ if a }%{ endif a }"', /Add } after/, 19],
  ['"${a b}"', /write \$\${/, 5],
  ['', /empty/, 0],
  [' \n\t', /empty/, 0],
];

/** Terraform reads these, yet they are refused: see the messages. */
const stricter: readonly (readonly [text: string, message: RegExp])[] = [
  ['a # note', /A comment stands only inside brackets/],
  ['/* note */ a', /A comment stands only inside brackets/],
  ['a[ true ]', /Write \["true"]/],
  ['a.0 .0', /Write \[0]\[1]/],
  ['1 .e5', /would join the number/],
  [`${'('.repeat(100)}a${')'.repeat(100)}`, /^More than 100 levels deep/],
];

describe('parseExpression', () => {
  test.each(accepted)('accepts %j', async (text, addresses: readonly string[] = []) => {
    const parsed = parseExpression(text);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.addresses.map((names) => names.join('.'))).toEqual(addresses);
    expect(await isOneValue(text)).toBe(true);
  });

  test.each(rejected)('refuses %j', async (text, message, offset) => {
    expect(parseExpression(text)).toEqual({ ok: false, message: expect.stringMatching(message), offset });
    expect(await isOneValue(text)).toBe(false);
  });

  test.each(stricter)('refuses %j, which Terraform reads', async (text, message) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(await isOneValue(text)).toBe(true);
  });

  test('refuses half of a surrogate pair', () => {
    expect(parseExpression('"a\ud83d"')).toMatchObject({ ok: false, offset: 2 });
  });

  test('reads only names that Terraform reads', async () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const names = letters.flatMap((letter) => [letter, `a${letter}`]);
    const readable = names.filter((text) => !/\s/.test(text) && parseExpression(text).ok);
    expect(readable.length).toBeGreaterThan(60_000);
    expect(await isOneValue(`[${readable.join()}]`)).toBe(true);
  });

  test('reads 99 levels', () => {
    expect(parseExpression(`${'f('.repeat(99)}a${')'.repeat(99)}`)).toMatchObject({ ok: true });
  });

  test.each([
    ['open brackets', '('.repeat(1_000_000)],
    ['signs', `${'!'.repeat(1_000_000)}a`],
    ['conditions', `a${'?a:a'.repeat(250_000)}`],
    ['dots', `1${'.'.repeat(1_000_000)}`],
    ['unclosed comments', `(${'/*'.repeat(500_000)}`],
    ['nested text', '"${'.repeat(300_000)],
    ['blank heredoc lines', `<<A\n${' '.repeat(1_000_000)}x\nA`],
    ['directives', `"${'%{if a}'.repeat(60_000)}${'%{endif}'.repeat(60_000)}"`],
  ])('stays quick with a million characters of %s', (_, text) => {
    const start = performance.now();
    parseExpression(text);
    expect(performance.now() - start).toBeLessThan(60_000);
  });

  test('refuses more than 1 MiB', () => {
    expect(parseExpression('a'.repeat(1_048_576))).toMatchObject({ ok: true });
    expect(parseExpression('a'.repeat(1_048_577))).toMatchObject({ ok: false, message: /longer than 1 MiB/ });
  });
});
