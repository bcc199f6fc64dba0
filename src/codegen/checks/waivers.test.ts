import { expect, test } from 'vitest';
import { check } from './check.ts';
import { anApi, anIntegration, aRoute, designOf } from '../../model/checks/cases.ts';
import { duplicateObject } from '../../model/design/edits.ts';
import { waive, waiversInText, withdrawWaiver } from '../../model/design/waivers.ts';

test.each([
  ['# gatewright:ignore a-rule: It is public.', [['a-rule', 'It is public.']]],
  [
    '// gatewright:ignore a-rule,other-rule : Why: so',
    [
      ['a-rule', 'Why: so'],
      ['other-rule', 'Why: so'],
    ],
  ],
  ['/* gatewright:ignore a-rule: so */', [['a-rule', 'so']]],
  ['resource "a" "b" {\n  x = 1 # gatewright:ignore a-rule: inside\r\n}\n', [['a-rule', 'inside']]],
  ['resource "a" "b" {\n  # gatewright:ignore a-rule: inside\n  x = 1\n}\n', [['a-rule', 'inside']]],
  ['# gatewright:ignore a-rule', []],
  ['# gatewright:ignore a-rule:   ', []],
  ['# gatewright:ignore: no rule', []],
  ['# see gatewright:ignore a-rule: so', []],
  ['x = "# gatewright:ignore a-rule: in a string"', []],
  ['x = <<-EOT\n  # gatewright:ignore a-rule: in a heredoc\nEOT\n', []],
  ['x = "\n# gatewright:ignore a-rule: in a broken text', []],
])('reads what the comments of %j accept', (text, expected) => {
  expect(waiversInText(text).map(({ rule, reason }) => [rule, reason])).toEqual(expected);
});

const api = anApi('HTTP', { name: '' });
const rule = 'api-has-name';

test('a waiver at an object takes a finding out of the problems, until it is withdrawn', () => {
  const design = designOf(api);
  const before = check(design);
  const waived = check(waive({ rule, reason: 'Named later.' }, ['a1'])(design));
  expect(before.all.map((one) => one.rule)).toContain(rule);
  expect(waived.all.map((one) => one.rule)).not.toContain(rule);
  expect(waived.counts.error + waived.counts.warning + waived.counts.hint).toBe(waived.all.length);
  expect(waived.waived.map(({ diagnostic, waiver }) => [diagnostic.rule, diagnostic.key, waiver.reason])).toEqual([
    [rule, 'a1', 'Named later.'],
  ]);
  const again = withdrawWaiver(rule, 'a1')(waive({ rule, reason: 'x' }, ['a1'])(design));
  expect(again).toEqual(design);
});

test('a waiver of the design applies wherever the rule finds something, one of an object there alone', () => {
  const design = designOf(api, { ...api, key: 'a2', name: 'other' });
  const of = (keys: readonly (string | undefined)[]) =>
    check(waive({ rule, reason: 'x' }, keys)(design))
      .all.filter((one) => one.rule === rule)
      .map(({ key }) => key);
  expect(of(['a2'])).toEqual(['a1']);
  expect(of([undefined])).toEqual([]);
  expect(withdrawWaiver(rule, undefined)(waive({ rule, reason: 'x' }, [undefined])(design))).toEqual(design);
});

test('a comment in the words of a block is about that block', () => {
  const text = `# gatewright:ignore ${rule}: Named by a module.\nresource "awscc_apigatewayv2_api" "orders" {}\n`;
  const design = designOf({ ...api, sourceText: { text, fingerprint: '' } }, { ...api, key: 'a2', name: 'other' });
  const { all, waived } = check(design);
  expect(all.filter((one) => one.rule === rule).map(({ key }) => key)).toEqual(['a2']);
  expect(waived.map(({ waiver }) => waiver)).toEqual([{ rule, reason: 'Named by a module.', inText: true }]);
});

test('a comment in text beside the blocks is about its file', () => {
  const broken = 'resource "aws_x" "y" {\n  z = \n}\n';
  const design = {
    ...designOf(api),
    passthrough: [
      { file: 'a.tf', text: `# gatewright:ignore kept-text-readable: It is a template.\n${broken}` },
      { file: 'b.tf', text: broken },
    ],
  };
  const found = check(design).all.filter((one) => one.rule === 'kept-text-readable');
  expect(found.map(({ place }) => place?.file)).toEqual(['b.tf']);
});

test('a copy has to be accepted anew', () => {
  const design = waive({ rule, reason: 'x' }, ['r1'])(
    designOf(anApi('HTTP'), anIntegration('http-proxy'), aRoute('GET /')),
  );
  expect(duplicateObject('r1')(design).objects.map(({ waivers }) => waivers?.length)).toEqual([
    undefined,
    undefined,
    1,
    undefined,
  ]);
});
