import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveProvider } from '../src/codegen/move/move-provider.ts';
import { adopted, liveAccountOf } from '../src/codegen/testing/live-account.arbitrary.ts';
import { ofAws } from '../src/codegen/testing/of-aws.ts';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { readSources } from '../src/importers/read.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import { keysOfApi } from '../src/model/design/api-keys.ts';
import { emptyDesign, indexOf, type Design } from '../src/model/design/design.ts';
import { faults, hasTerraform, isWhole, planned, refusals, root, terraform, write } from './harness.ts';
import { apply } from './terraform/commands/apply.mjs';
import { plan } from './terraform/commands/plan.mjs';
import { planAll } from './terraform/judge.mjs';

const count = isWhole ? 200 : 30;

async function importedFrom(text: string): Promise<Design> {
  const { parsedSources } = await readSources([{ name: 'main.tf', text }]);
  return adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
}

/** A design of awscc without what `aws` refuses, which the move says and leaves out. */
function inBoth(design: Design): Design {
  const objects = ofAws(design).objects.map((object) => {
    const { provider: _, ...rest } = object;
    return rest;
  });
  return { ...design, objects, output: { ...design.output, imports: 'id' } };
}

describe.skipIf(!hasTerraform)('terraform, of designs that moved', () => {
  it(`accepts ${count} random designs there, and back`, async () => {
    const designs = fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: count, seed: 20_261_130 }).map(inBoth);
    const there = designs.map((design) => moveProvider(design, 'aws', { inState: false }));
    const back = there.map(({ design }) => moveProvider(design, 'awscc', { inState: false }));
    const moved = there.flatMap(({ design, problems }, at) =>
      problems.some(isRefused) ? [] : [[at, design] as const],
    );
    expect(moved.length).toBeGreaterThan(count / 2);
    const dirs = moved.map(([at, design]) => write(`moved/there/${at}`, design));
    const dirsBack = back.map(({ design }, at) => write(`moved/back/${at}`, design));
    expect(await refusals('moved/back', dirsBack)).toEqual([]);
    expect(await refusals('moved/there', dirs)).toEqual([]);
  });

  it('accepts designs of which one API moved', async () => {
    const designs = fc.sample(anyDesign({ valid: true, most: 20 }), { numRuns: count, seed: 5 }).map(inBoth);
    const parts = designs.flatMap((design) => {
      const [api] = indexOf(design).byType.get('api') ?? [];
      const keys = keysOfApi(design, api?.key ?? '');
      const isPart = keys.size > 0 && keys.size < design.objects.length;
      return isPart ? [moveProvider(design, 'aws', { keys, inState: false })] : [];
    });
    const moved = parts.filter(({ problems }) => !problems.some(isRefused));
    expect(moved.length).toBeGreaterThan(count / 5);
    const dirs = moved.map(({ design }, at) => write(`moved/part/${at}`, design));
    expect(await refusals('moved/part', dirs)).toEqual([]);
  });

  it('plans accounts that moved to awscc: all is imported, nothing is destroyed', async () => {
    const live = fc
      .sample(anyDesign({ valid: true, most: 12 }), { numRuns: isWhole ? 100 : 30, seed: 7 })
      .map((design) => adopted(inBoth(design), 'id'));
    // As a design of aws whose resources are in AWS already.
    const designs = live
      .map((design) => moveProvider(design, 'aws', { inState: false }).design)
      .map((design) => moveProvider(design, 'awscc').design);
    const outcomes = await planAll(
      terraform(live.flatMap(liveAccountOf)),
      designs.map((design, at) => write(`moved/accounts/${at}`, design)),
    );
    expect(faults(outcomes)).toEqual([]);
    expect(outcomes.map((outcome) => planned(outcome).changes?.destroy)).toEqual(designs.map(() => 0));
    expect(outcomes.map((outcome) => planned(outcome).replaced)).toEqual(designs.map(() => []));
  });

  it('destroys nothing of what a state has as the other provider', async () => {
    const designs = await Promise.all(
      modules.map((text) => importedFrom(text.replaceAll('variable "functions" {', known))),
    );
    for (const [at, design] of designs.entries()) {
      const state = join(root, `moved-${at}.tfstate`);
      expect(faults([await apply(terraform(), write(`state/${at}/before`, design), { state })])).toEqual([]);
      const moved = moveProvider(design, 'awscc').design;
      // A domain is imported by its name, which the module says.
      const account = terraform(liveAccountOf(moved));
      const outcome = await plan(account, write(`state/${at}/there`, moved), { state });
      expect(faults([outcome])).toEqual([]);
      // Without import ids the API is new, and so is the permission that names it.
      expect(planned(outcome).replaced.filter((address) => !address.includes('permission'))).toEqual([]);
      expect(outcome.resources?.some(({ address }) => address.includes('awscc_'))).toBe(true);
      const unguarded = moveProvider(design, 'awscc', { inState: false }).design;
      const destroying = await plan(terraform(), write(`state/${at}/unguarded`, unguarded), { state });
      expect(planned(destroying).replaced.some((address) => address.includes('aws_apigatewayv2'))).toBe(true);
    }
  });

  it('accepts modules with for_each, dynamic and all that names them', async () => {
    const designs = await Promise.all(modules.map(importedFrom));
    const there = designs.map((design) => moveProvider(design, 'awscc', { inState: false }));
    expect(there.flatMap(({ problems }) => problems.filter(isRefused))).toEqual([]);
    const back = there.map(({ design }) => moveProvider(design, 'aws', { inState: false }));
    expect(back.flatMap(({ problems }) => problems.filter(isRefused))).toEqual([]);
    const withState = designs.map((design) => moveProvider(design, 'awscc'));
    const dirs = [
      ...there.map(({ design }, at) => write(`modules/there/${at}`, design)),
      ...back.map(({ design }, at) => write(`modules/back/${at}`, design)),
      ...withState.map(({ design }, at) => write(`modules/state/${at}`, design)),
    ];
    expect(await refusals('modules', dirs)).toEqual([]);
  });
});

const known = `variable "functions" {
  default = { "GET /a" = { arn = "arn:aws:lambda:eu-west-1:123456789012:function:a", rate = 2 } }`;

const isRefused = ({ severity }: { readonly severity: string }) => severity === 'error';

/** Modules as people write them. */
const modules = [
  `variable "functions" {
  type = map(object({ arn = string, burst = optional(number), rate = optional(number) }))
}

variable "cors" {
  type    = object({ origins = list(string), methods = optional(list(string)) })
  default = null
}

resource "aws_apigatewayv2_api" "shop" {
  count         = 1
  name          = "shop"
  protocol_type = "HTTP"

  dynamic "cors_configuration" {
    for_each = var.cors == null ? [] : [var.cors]
    content {
      # Who may call.
      allow_origins = cors_configuration.value.origins
      allow_methods = cors_configuration.value.methods
    }
  }
}

resource "aws_apigatewayv2_integration" "shop" {
  for_each               = var.functions
  api_id                 = aws_apigatewayv2_api.shop[0].id
  integration_type       = "AWS_PROXY"
  integration_uri        = each.value.arn
  payload_format_version = "2.0"

  lifecycle {
    ignore_changes = [timeout_milliseconds]
  }
}

resource "aws_apigatewayv2_route" "shop" {
  for_each  = aws_apigatewayv2_integration.shop
  api_id    = aws_apigatewayv2_api.shop[0].id
  route_key = each.key
  target    = "integrations/\${each.value.id}"
}

resource "aws_apigatewayv2_stage" "shop" {
  for_each    = toset(["dev", "prod"])
  api_id      = aws_apigatewayv2_api.shop[0].id
  name        = each.key
  auto_deploy = true

  dynamic "route_settings" {
    for_each = { for key, it in var.functions : key => it if it.rate != null }
    iterator = it
    content {
      route_key              = aws_apigatewayv2_route.shop[it.key].route_key
      throttling_rate_limit  = it.value.rate
      throttling_burst_limit = try(it.value.burst, null)
    }
  }
}

resource "aws_lambda_permission" "shop" {
  for_each      = var.functions
  action        = "lambda:InvokeFunction"
  function_name = each.value.arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "\${aws_apigatewayv2_api.shop[0].execution_arn}/*/*"
}

output "stages" {
  value = {
    urls = { for name, stage in aws_apigatewayv2_stage.shop : name => stage.invoke_url }
    arns = values(aws_apigatewayv2_stage.shop)[*].execution_arn
    apis = aws_apigatewayv2_api.shop[*].api_endpoint
  }
}
`,
  `variable "variables" {
  type    = map(string)
  default = null
}

locals {
  tags = merge({ team = "chat" }, { env = terraform.workspace })
}

resource "aws_apigatewayv2_api" "chat" {
  name                       = "chat"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
  tags                       = local.tags
}

resource "aws_apigatewayv2_integration" "chat" {
  api_id           = aws_apigatewayv2_api.chat.id
  integration_type = "MOCK"
}

resource "aws_apigatewayv2_route" "chat" {
  api_id    = aws_apigatewayv2_api.chat.id
  route_key = "say"
  target    = "integrations/\${aws_apigatewayv2_integration.chat.id}"
}

resource "aws_apigatewayv2_deployment" "chat" {
  api_id = aws_apigatewayv2_api.chat.id

  triggers = {
    redeployment = sha1(jsonencode([aws_apigatewayv2_integration.chat, aws_apigatewayv2_route.chat]))
    release      = terraform.workspace
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_apigatewayv2_stage" "chat" {
  api_id          = aws_apigatewayv2_api.chat.id
  name            = "live"
  deployment_id   = aws_apigatewayv2_deployment.chat.id
  stage_variables = var.variables
  tags            = local.tags

  route_settings {
    route_key              = aws_apigatewayv2_route.chat.route_key
    throttling_burst_limit = 10
    throttling_rate_limit  = 2.5
  }
}

resource "aws_apigatewayv2_domain_name" "chat" {
  domain_name = "chat.example.com"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

output "chat" {
  value = {
    host = aws_apigatewayv2_domain_name.chat.domain_name_configuration[0].target_domain_name
    url  = aws_apigatewayv2_stage.chat.invoke_url
    arn  = aws_apigatewayv2_stage.chat.arn
    tags = aws_apigatewayv2_stage.chat.tags
    id   = aws_apigatewayv2_stage.chat.id
  }
  depends_on = [aws_apigatewayv2_route.chat]
}
`,
];
