import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../codegen/files.ts';
import { startOfFile } from './token.ts';
import { lineTokens } from './tokens.ts';

const languages: readonly Language[] = ['hcl', 'shell', 'powershell', 'bat', 'json', 'javascript', 'python'];

const spelled = (language: Language, text: string) =>
  lineTokens(text, language, startOfFile)
    .tokens.filter((token) => token.text.trim() !== '')
    .map((token) => `${token.kind} ${token.text}`);

test.each<[language: Language, line: string, tokens: readonly string[]]>([
  [
    'hcl',
    'resource "awscc_apigatewayv2_api" "orders" {',
    ['keyword resource', 'label "awscc_apigatewayv2_api"', 'label "orders"', 'punct {'],
  ],
  ['hcl', '  timeout_in_millis = 45000', ['attr timeout_in_millis', 'punct =', 'number 45000']],
  [
    'hcl',
    '  api_id = awscc_apigatewayv2_api.orders.api_id',
    ['attr api_id', 'punct =', 'ref awscc_apigatewayv2_api.orders.api_id'],
  ],
  [
    'hcl',
    '    "overwrite:path" = "/v2$request.path"',
    ['string "overwrite:path"', 'punct =', 'string "/v2$request.path"'],
  ],
  [
    'hcl',
    '  uri = "https://${var.host}/a"',
    ['attr uri', 'punct =', 'string "https://', 'punct ${', 'ref var.host', 'punct }', 'string /a"'],
  ],
  ['hcl', '  key = "$${literal} \\" end"', ['attr key', 'punct =', 'string "$${literal} \\" end"']],
  ['hcl', '  a = jsonencode(true)', ['attr a', 'punct =', 'func jsonencode', 'punct (', 'number true', 'punct )']],
  ['hcl', '  a = b == c', ['attr a', 'punct =', 'ref b', 'punct =', 'punct =', 'ref c']],
  ['hcl', '# a note', ['comment # a note']],
  ['json', '  "name": "orders",', ['attr "name"', 'punct :', 'string "orders"', 'punct ,']],
  [
    'shell',
    "terraform import 'a.b' 'x|y' # why",
    ['func terraform', 'text  import ', "string 'a.b'", "string 'x|y'", 'comment # why'],
  ],
  ['bat', 'rem A note', ['comment rem A note']],
])('colours %s: %s', (language, line, tokens) => {
  expect(spelled(language, line)).toEqual(tokens);
});

test('a heredoc lasts until its word', () => {
  const opened = lineTokens('  body = <<-EOT', 'hcl', startOfFile);
  const within = lineTokens('    resource "x" {', 'hcl', opened.state);
  const closed = lineTokens('  EOT', 'hcl', within.state);
  expect(within.tokens).toEqual([{ text: '    resource "x" {', kind: 'string' }]);
  expect(closed.state).toEqual(startOfFile);
});

const line = fc.string({ unit: fc.constantFrom(...' ab_1."${}%\\=<[(#\'|-é'.split(''), '${', '<<A') });

test('joined tokens are the line', () => {
  fc.assert(
    fc.property(
      line,
      fc.constantFrom(...languages),
      fc.option(fc.constant('A'), { nil: undefined }),
      (text, language, heredoc) => {
        const { tokens } = lineTokens(text, language, { heredoc });
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(tokens.every((token) => token.text !== '')).toBe(true);
      },
    ),
  );
});
