import { emptyDesign, type Design, type DesignObject, type PassthroughPart } from '../../../model/design/design.ts';
import {
  anApi,
  anIntegration,
  aRoute,
  aVariable,
  designOf,
  rejected,
  withVariables,
  type Cases,
  type Rejected,
} from '../../../model/checks/cases.ts';
import { printedNames } from '../../terraform/names.ts';
import { fingerprintOf, variableFingerprintOf } from '../../terraform/source-text.ts';

const withKept = (design: Design, ...kept: readonly PassthroughPart[]): Design => ({ ...design, passthrough: kept });
const text = (file: string, ...texts: readonly string[]): Design =>
  withKept(designOf(anApi('HTTP')), ...texts.map((one) => ({ file, text: one })));
const refused = (design: Design, more: Omit<Rejected, 'design' | 'path' | 'key'> = {}): Rejected =>
  rejected(design, [], { ...more, key: undefined });

const host = aVariable('host');

/** The only object of a design, with words that claim to say the same. */
function worded(words: string, object: DesignObject = anApi('HTTP')): Design {
  const design = designOf(object);
  return designOf({ ...object, sourceText: { text: words, fingerprint: fingerprintOf(object, printedNames(design)) } });
}
const wordedVariable = (words: string): Design =>
  withVariables(emptyDesign, { ...host, sourceText: { text: words, fingerprint: variableFingerprintOf(host) } });

const block = (more = '', name = 'orders-api') =>
  `resource "awscc_apigatewayv2_api" "orders" {\n  name = "${name}"\n  protocol_type = "HTTP"\n${more}}`;

const moved = (from: string, to: string) =>
  `moved {\n  from = awscc_apigatewayv2_api.${from}\n  to   = awscc_apigatewayv2_api.${to}\n}`;
const moves = (...pairs: readonly (readonly [from: string, to: string])[]): Design => ({
  ...designOf(anApi('HTTP')),
  moves: pairs.map(([from, to]) => ({ type: 'awscc_apigatewayv2_api', from, to })),
});

const network = 'resource "awscc_apigatewayv2_api" "orders" {}\n\nlocals {\n  id = awscc_apigatewayv2_api.shop.id\n}';
const named = (name: string): Design =>
  withKept(designOf(anApi('HTTP', {}, { name })), { file: 'network.tf', text: network });
const aws = 'locals {\n  id = aws_apigatewayv2_api.orders.id\n}';

export const cases: Cases = {
  'source-text-agrees': {
    accepts: [
      worded(block('  # about\n')),
      worded('# Only about it.'),
      worded(block('  depends_on = []\n').replace('  depends_on = []\n', '')),
      wordedVariable('variable "host" {\n  type = string # of the shop\n}'),
      wordedVariable('variable "host" {\n  type = string\n  description = ""\n  sensitive = false\n}'),
      // An edit since: the words no longer claim anything.
      designOf({ ...anApi('HTTP'), sourceText: { text: block('', 'other'), fingerprint: 'x' } }),
    ],
    rejects: [
      rejected(worded(block('', 'other')), [], { fix: 'Discard source text' }),
      rejected(worded(block('  description = "x"\n')), []),
      rejected(worded('resource "awscc_apigatewayv2_api" "orders" {\n  protocol_type = "HTTP"\n}'), []),
      rejected(worded(block('  provisioner "local-exec" {\n    command = "x"\n  }\n')), []),
      rejected(worded(block('  lifecycle {\n    ignore_changes = all\n  }\n')), []),
      rejected(worded(block('  depends_on = [terraform_data.x]\n')), []),
      rejected(worded(block('  count = 3\n')), []),
      rejected(worded(`${block()}\n\nlocals {}`), []),
      rejected(worded(block().replace('" "', ' ')), []),
      rejected(wordedVariable('variable "host" {\n  type = string\n  default = "x"\n}'), []),
      rejected(wordedVariable('variable "host" {\n  type = string\n  validation {\n  }\n}'), []),
    ],
  },
  'kept-text-readable': {
    accepts: [
      text('a.tf', 'locals {\n  a = 1\n}', '/* fine */'),
      text('terraform.tfvars', 'a = 1\nb = [1,\n 2]'),
      text('a.tf', '\uFEFFlocals {}'),
      text(
        'a.tf',
        'import {\n  to = a.b\n  id = "x"\n}\n\nresource "x_y" "z" {\n  lifecycle {\n    destroy = false\n  }\n}',
      ),
    ],
    rejects: [
      refused(text('imports.tf', '/* open')),
      refused(text('a.tf', 'locals {\n a = <<EOT\nfoo')),
      refused(text('a.tf', '# a', 'locals {\n  a = 1 +\n}')),
      refused(text('a.tf', 'locals {\n  a = "${}"\n}')),
      refused(text('a.tf', 'locals {\n  a = 1\n  a = 2\n}')),
      refused(text('a.tf', '\0')),
      refused(text('a.tf', 'a = 1')),
      refused(text('x.auto.tfvars', 'locals {}')),
      refused(text('other.tfvars', 'a = '), { severity: 'warning' }),
      refused(text('modules/a/main.tf', 'locals {'), { severity: 'warning' }),
      refused(
        withKept(
          designOf(anApi('HTTP')),
          { file: 'a.tf', text: 'module "a" {\n  source = "./modules/a"\n}' },
          { file: 'modules/a/main.tf', text: 'locals {' },
        ),
      ),
    ],
  },
  'declared-once': {
    accepts: [
      text('a.tf', 'variable "a" {}\noutput "a" {\n  value = 1\n}', 'locals {\n  a = 1\n}', 'data "x" "a" {}'),
      text('a.tf', 'provider "aws" {}', 'provider "aws" {\n  alias = "eu"\n}', 'provider "aws" {\n  alias = "us"\n}'),
      text('modules/a.tf', 'variable "a" {}', 'variable "a" {}'),
      text('a.tofu', 'variable "a" {}', 'variable "a" {}'),
      withKept(
        designOf(anApi('HTTP')),
        { file: 'a.tf', text: 'provider "aws" {}' },
        { file: 'a_override.tf', text: 'provider "aws" {}' },
      ),
    ],
    rejects: [
      refused(text('a.tf', 'variable "a" {}', 'variable "a" {}')),
      refused(text('a.tf', 'resource "x" "y" {}', 'resource "x" "y" {}')),
      refused(text('a.tf', 'locals {\n  a = 1\n}', 'locals {\n  a = 2\n}')),
      refused(text('a.tf', 'provider "aws" {}', 'provider "aws" {}')),
      refused(text('a.tf', 'module "a" {}', 'module "a" {}')),
      refused(text('a.tf', 'import {\n  to = a.b\n  id = "1"\n}', 'import {\n  to = a.b\n  id = "2"\n}')),
      refused(
        text('a.tf', 'terraform {\n  required_providers {\n  }\n}', 'terraform {\n  required_providers {\n  }\n}'),
      ),
    ],
  },
  'override-visible': {
    accepts: [
      text('override.tf', 'resource "awscc_apigatewayv2_api" "other" {}', 'provider "awscc" {}'),
      text('overrides.tf', 'resource "awscc_apigatewayv2_api" "other" {}'),
    ],
    rejects: [
      rejected(text('override.tf', 'resource "awscc_apigatewayv2_api" "orders" {\n  name = "x"\n}'), []),
      rejected(text('local_override.tf', 'resource "awscc_apigatewayv2_api" "orders" {}'), []),
    ],
  },
  'kept-address-known': {
    accepts: [
      named('shop'),
      { ...emptyDesign, passthrough: [{ file: 'modules/x/main.tf', text: network }] },
      text('a.tf', 'locals {\n  id = aws_apigatewayv2_api.elsewhere.id\n}'),
      { ...emptyDesign, passthrough: [{ file: 'a.tf', text: 'moved {\n  from = awscc_apigatewayv2_api.a\n}' }] },
    ],
    rejects: [
      refused(named('other'), { severity: 'warning' }),
      refused(text('a.tf', aws), { severity: 'error' }),
      refused(
        {
          ...moves(['before', 'orders']),
          passthrough: [
            { file: 'a.tf', text: aws.replace('aws_apigatewayv2_api.orders', 'awscc_apigatewayv2_api.before') },
          ],
        },
        { severity: 'error' },
      ),
    ],
  },
  'moves-unambiguous': {
    accepts: [moves(['a', 'b'], ['b', 'orders']), text('a.tf', moved('a', 'orders'), moved('c', 'd'))],
    rejects: [
      refused(moves(['x', 'orders'], ['x2', 'orders'])),
      refused(text('a.tf', moved('x', 'orders'), moved('x', 'shop'))),
      refused({ ...moves(['x', 'orders']), passthrough: [{ file: 'a.tf', text: moved('x2', 'orders') }] }),
    ],
  },
  'moves-end': {
    accepts: [moves(['a', 'b'], ['b', 'c'], ['c', 'orders']), moves(['a', 'orders'])],
    rejects: [
      refused(moves(['x', 'y'], ['y', 'x'])),
      refused(moves(['a', 'x'], ['x', 'y'], ['y', 'z'], ['z', 'x'])),
      refused(text('a.tf', moved('a', 'a'))),
    ],
  },
  'moved-is-gone': {
    accepts: [moves(['a', 'orders']), text('a.tf', 'removed {\n  from = awscc_apigatewayv2_api.gone\n}')],
    rejects: [
      refused(text('a.tf', moved('orders', 'shop'))),
      refused(
        text('a.tf', 'removed {\n  from = awscc_apigatewayv2_api.orders\n  lifecycle {\n    destroy = false\n  }\n}'),
      ),
      refused(text('a.tf', 'module "a" {\n  source = "./a"\n}\n\nmoved {\n  from = module.a\n  to = module.b\n}')),
    ],
  },
  'moves-keep-type': {
    accepts: [
      text('a.tf', 'moved {\n  from = aws_instance.a\n  to = aws_instance.b\n}'),
      text('a.tf', 'moved {\n  from = null_resource.a\n  to = terraform_data.b\n}'),
      withKept(designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /')), {
        file: 'a.tf',
        text: 'moved {\n  from = module.x\n  to = module.y\n}',
      }),
    ],
    rejects: [
      refused(text('a.tf', 'moved {\n  from = aws_apigatewayv2_api.x\n  to = awscc_apigatewayv2_api.orders\n}')),
      refused(
        text('a.tf', 'moved {\n  from = module.a["x"].awscc_apigatewayv2_api.x\n  to = aws_apigatewayv2_api.y\n}'),
      ),
    ],
  },
};
