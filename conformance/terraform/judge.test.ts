import { afterAll, describe, expect, it, vi } from 'vitest';
import { hasTerraform, terraform, writeFiles } from '../harness.ts';
import { plan } from './commands/plan.mjs';
import { validate } from './commands/validate.mjs';
import { applyAndPlanAll, planAll, validateAll } from './judge.mjs';

/** A configuration with all that is different in a child module. */
const integration = (more = '') => `variable "api" {
  type    = string
  default = "a1b2c3d4e5"
}

variable "text" {
  type    = string
  default = "plain"
}

provider "awscc" {
  region = "eu-west-1"
}

resource "awscc_apigatewayv2_integration" "x" {
  api_id           = var.api
  integration_type = "HTTP_PROXY"
${more}}

output "id" {
  value = awscc_apigatewayv2_integration.x.id
}
`;

const importOf = (id: string) => `import {
  to = awscc_apigatewayv2_integration.x
  id = "${id}"
}

`;

const account = ['i1', 'i2', 'i3'].map((id) => ({
  type: 'awscc_apigatewayv2_integration',
  id: `a1b2c3d4e5|${id}`,
  attributes: { integration_type: 'HTTP_PROXY', description: 'Live' },
}));

let count = 0;
const write = (...texts: readonly string[]) =>
  texts.map((text) => {
    count += 1;
    return writeFiles(`judge/${count}`, [['main.tf', text]]);
  });

describe.skipIf(!hasTerraform)('many directories at once', () => {
  afterAll(() => vi.restoreAllMocks());

  it('are one run of Terraform, that finds what each alone does', async () => {
    const dirs = write(
      integration(),
      integration('  tls_config = { serverNameToVerify = "x" }\n'),
      integration('  description = var.text\n').replace('  default = "plain"\n', ''),
    );
    const session = terraform();
    const runs = vi.spyOn(session, 'terraformIn');
    const together = await validateAll(session, dirs);
    expect(runs).toHaveBeenCalledTimes(1);
    const alone = await Promise.all(dirs.map((dir) => validate(session, dir)));
    expect(together.map(({ dir, ok, diagnostics }) => ({ dir, ok, diagnostics }))).toEqual(
      alone.map(({ dir, ok, diagnostics }) => ({ dir, ok, diagnostics })),
    );
    expect(together[1]?.diagnostics).toHaveLength(1);
  });

  it.each<[what: string, text: string, fault: string]>([
    ['an error of the provider', integration('  credentials_arn = "my-role"\n'), 'Invalid Attribute Value Match'],
    ['an error of syntax', 'locals {', 'Unclosed configuration block'],
    ['an error found before Terraform runs', importOf('a|b').replace('id = "a|b"', 'identity = {}'), 'identity'],
  ])('blame only the one with %s', async (_, text, fault) => {
    const outcomes = await validateAll(terraform(), write(integration(), text, integration()));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(JSON.stringify(outcomes[1]?.diagnostics)).toContain(fault);
  });

  it('are planned with their imports, each as alone', async () => {
    const dirs = write(
      importOf('a1b2c3d4e5|i1') + integration(),
      importOf('a1b2c3d4e5|i2') + integration('  description = "Other"\n'),
      importOf('a1b2c3d4e5|i3').replace(
        'id = "a1b2c3d4e5|i3"',
        'identity = {\n    api_id         = "a1b2c3d4e5"\n    integration_id = "i3"\n  }',
      ) + integration(),
      integration(),
    );
    const session = terraform(account);
    const runs = vi.spyOn(session, 'terraformIn');
    const together = await planAll(session, dirs);
    expect(runs).toHaveBeenCalledTimes(1);
    const alone = await Promise.all(dirs.map((dir) => plan(session, dir)));
    expect(together).toEqual(alone.map((outcome) => ({ ...outcome, command: '' })));
    expect(together.map(({ changes }) => changes)).toEqual([
      { import: 1, add: 0, change: 0, destroy: 0 },
      { import: 1, add: 0, change: 1, destroy: 0 },
      { import: 1, add: 0, change: 0, destroy: 0 },
      { import: 0, add: 1, change: 0, destroy: 0 },
    ]);
  });

  it('follow the rules for outputs of a root module', async () => {
    const secret = `variable "secret" {
  sensitive = true
  default   = "x"
}

output "secret" {
  value = var.secret
}
`;
    const outcomes = await planAll(
      terraform(),
      write(integration(), secret, secret.replace('  value', '  sensitive = true\n  value')),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]?.diagnostics.map(({ summary }) => summary)).toEqual(['Output refers to sensitive values']);
  });

  it('are applied, and then nothing is to change', async () => {
    const session = terraform();
    const outcomes = await applyAndPlanAll(session, write(integration(), integration('  description = "x"\n')));
    const nothing = { import: 0, add: 0, change: 0, destroy: 0 };
    expect(outcomes.map(({ ok, changes }) => ({ ok, changes }))).toEqual([
      { ok: true, changes: nothing },
      { ok: true, changes: nothing },
    ]);
    // timestamp() has another value each time.
    const restless = integration('  description = timestamp()\n');
    const [calm, other] = await applyAndPlanAll(session, write(integration(), restless));
    expect([calm?.changes?.change, other?.changes?.change]).toEqual([0, 1]);
  });
});
