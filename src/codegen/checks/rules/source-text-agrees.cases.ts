import { anApi, aVariable, designOf, rejected, withVariables, type RuleCases } from '../../../model/checks/cases.ts';
import { emptyDesign, type Design, type DesignObject } from '../../../model/design/design.ts';
import { printedNames } from '../../terraform/names.ts';
import { fingerprintOf, variableFingerprintOf } from '../../terraform/source-text.ts';

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

export const cases: RuleCases = {
  accepts: [
    worded(block('  # about\n')),
    worded('# Only about it.'),
    worded(block('  depends_on = []\n').replace('  depends_on = []\n', '')),
    // Order, lifecycle and provider stay with the words.
    worded(
      block(
        '  provider = awscc.west\n  depends_on = [terraform_data.x]\n  lifecycle {\n    ignore_changes = all\n  }\n',
      ),
    ),
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
    rejected(worded(block('  provider = var.x ? 1 : 2\n')), []),
    rejected(worded(block('  region = "eu-west-1"\n')), []),
    rejected(worded(block('  count = 3\n')), []),
    rejected(worded(`${block()}\n\nlocals {}`), []),
    rejected(worded(block().replace('" "', ' ')), []),
    rejected(wordedVariable('variable "host" {\n  type = string\n  default = "x"\n}'), []),
    rejected(wordedVariable('variable "host" {\n  type = string\n  validation {\n  }\n}'), []),
  ],
};
