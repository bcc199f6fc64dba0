import { describe, expect, it } from 'vitest';
import { emptyDesign, type Design, type DesignObject } from '../../model/design/design.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import type { Values } from '../../model/schema/value.ts';
import { check } from '../checks/check.ts';
import { fileText, generateFiles } from '../files.ts';
import { moveProvider } from './move-provider.ts';

const module = (text: string): Design => ({ ...emptyDesign, passthrough: [{ file: 'main.tf', text }] });

const textOf = (design: Design, path = 'main.tf'): string => {
  const file = generateFiles(design).find((one) => one.path === path);
  return file ? fileText(file) : '';
};

const resources = {
  aws: `resource "aws_apigatewayv2_api" "shop" {}

resource "aws_apigatewayv2_api" "many" {
  count = 2
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "live"
}

resource "aws_apigatewayv2_stage" "each" {
  for_each = var.stages
  api_id   = aws_apigatewayv2_api.shop.id
  name     = each.key
}

resource "aws_apigatewayv2_domain_name" "shop" {}

resource "aws_apigatewayv2_integration" "one" {}
`,
  awscc: `resource "awscc_apigatewayv2_api" "shop" {
  name = "shop"
}

resource "awscc_apigatewayv2_stage" "live" {}

resource "awscc_apigatewayv2_domain_name" "shop" {}

resource "awscc_apigatewayv2_integration" "one" {}
`,
};

const execution =
  'arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}';
const url = (stage: string) => `\${awscc_apigatewayv2_api.shop.api_endpoint}/\${${stage}}`;
const unlessDefault = (name: string) => `${name} == "$default" ? "" : ${name}`;

/** `value = …` after a move of the module that has it. */
function moved(to: ProviderId, value: string) {
  const text = `${resources[to === 'aws' ? 'awscc' : 'aws']}
output "x" {
  value = ${value}
}`;
  const result = moveProvider(module(text), to, { inState: false });
  const [, after] = /output "x" \{\n {2}value = ([^]*)\n\}\s*$/.exec(textOf(result.design)) ?? [];
  return { after, problems: result.problems, design: result.design };
}

describe('an address of aws', () => {
  it.each([
    ['aws_apigatewayv2_api.shop.id', 'awscc_apigatewayv2_api.shop.api_id'],
    ['"x-${aws_apigatewayv2_api.shop.id}-y"', '"x-${awscc_apigatewayv2_api.shop.api_id}-y"'],
    ['aws_apigatewayv2_api.many[0].id', 'awscc_apigatewayv2_api.many[0].api_id'],
    ['aws_apigatewayv2_api.many[*].id', 'awscc_apigatewayv2_api.many[*].api_id'],
    ['try(aws_apigatewayv2_api.many[0].api_endpoint, null)', 'try(awscc_apigatewayv2_api.many[0].api_endpoint, null)'],
    ['aws_apigatewayv2_stage.live.id', 'awscc_apigatewayv2_stage.live.stage_name'],
    ['aws_apigatewayv2_stage.live.tags["a"]', 'jsondecode(awscc_apigatewayv2_stage.live.tags)["a"]'],
    ['jsonencode(aws_apigatewayv2_stage.live.tags_all)', 'awscc_apigatewayv2_stage.live.tags'],
    [
      'aws_apigatewayv2_api.shop.cors_configuration[0].max_age',
      'awscc_apigatewayv2_api.shop.cors_configuration.max_age',
    ],
    [
      'aws_apigatewayv2_domain_name.shop.domain_name_configuration[0].target_domain_name',
      'awscc_apigatewayv2_domain_name.shop.regional_domain_name',
    ],
    ['"${aws_apigatewayv2_api.shop.execution_arn}/*/*"', `"${execution}:\${awscc_apigatewayv2_api.shop.api_id}/*/*"`],
    ['aws_apigatewayv2_api.shop.execution_arn', `"${execution}:\${awscc_apigatewayv2_api.shop.api_id}"`],
    [
      'one(aws_apigatewayv2_api.many[*].execution_arn)',
      `one([for item in awscc_apigatewayv2_api.many : "${execution}:\${item.api_id}"])`,
    ],
    ['aws_apigatewayv2_stage.live.invoke_url', `"${url('awscc_apigatewayv2_stage.live.stage_name')}"`],
    [
      'aws_apigatewayv2_stage.each["a"].invoke_url',
      `"${url(unlessDefault('awscc_apigatewayv2_stage.each["a"].stage_name'))}"`,
    ],
    [
      '{ for key, stage in aws_apigatewayv2_stage.each : key => stage.id }',
      '{ for key, stage in awscc_apigatewayv2_stage.each : key => stage.stage_name }',
    ],
    ['[for id in var.ids : id]', '[for id in var.ids : id]'],
    ['values(aws_apigatewayv2_stage.each)[*].id', 'values(awscc_apigatewayv2_stage.each)[*].stage_name'],
    ['data.aws_apigatewayv2_api.shop.execution_arn', 'data.aws_apigatewayv2_api.shop.execution_arn'],
    ['"aws_apigatewayv2_api.shop.id"', '"aws_apigatewayv2_api.shop.id"'],
  ])('%s', (before, after) => {
    expect(moved('awscc', before)).toMatchObject({ after, problems: [] });
  });

  it.each([
    'aws_apigatewayv2_stage.live.route_settings',
    'aws_apigatewayv2_stage.each["a"].route_settings',
    'aws_apigatewayv2_domain_name.shop.api_mapping_selection_expression',
  ])('%s has no equivalent: the move says the line', (address) => {
    const { after, problems, design } = moved('awscc', address);
    const line = textOf(design).split('\n').indexOf(`  value = ${address}`) + 1;
    expect(after).toBe(address);
    expect(problems).toMatchObject([{ severity: 'error', block: 'output.x', place: { file: 'main.tf', line } }]);
  });

  it('that passes a resource on as a whole is something to look at', () => {
    const { problems } = moved('awscc', 'aws_apigatewayv2_api.shop');
    expect(problems).toMatchObject([{ severity: 'warning', block: 'output.x' }]);
    expect(moved('awscc', 'sha1(jsonencode([aws_apigatewayv2_api.shop]))').problems).toEqual([]);
  });

  it('asks for data sources that the module has not yet', () => {
    const { design } = moved('awscc', 'aws_apigatewayv2_api.shop.execution_arn');
    expect(textOf(design, 'data.tf').match(/^data .*/gm)).toEqual([
      'data "aws_partition" "current" {}',
      'data "aws_region" "current" {}',
      'data "aws_caller_identity" "current" {}',
    ]);
  });
});

describe('an address of awscc', () => {
  it.each([
    ['awscc_apigatewayv2_api.shop.api_id', 'aws_apigatewayv2_api.shop.id'],
    ['awscc_apigatewayv2_api.shop.id', 'aws_apigatewayv2_api.shop.id'],
    ['awscc_apigatewayv2_stage.live.id', '"${aws_apigatewayv2_stage.live.api_id}|${aws_apigatewayv2_stage.live.name}"'],
    ['awscc_apigatewayv2_integration.one.timeout_in_millis', 'aws_apigatewayv2_integration.one.timeout_milliseconds'],
    ['jsondecode(awscc_apigatewayv2_stage.live.stage_variables).a', 'aws_apigatewayv2_stage.live.stage_variables.a'],
    ['awscc_apigatewayv2_stage.live.tags', 'jsonencode(aws_apigatewayv2_stage.live.tags)'],
    [
      'awscc_apigatewayv2_api.shop.cors_configuration.max_age',
      'aws_apigatewayv2_api.shop.cors_configuration[0].max_age',
    ],
    [
      'awscc_apigatewayv2_domain_name.shop.regional_hosted_zone_id',
      'aws_apigatewayv2_domain_name.shop.domain_name_configuration[0].hosted_zone_id',
    ],
  ])('%s', (before, after) => {
    expect(moved('aws', before)).toMatchObject({ after, problems: [] });
  });
});

/** A module of one provider, and the same of the other. */
const blocks: readonly (readonly [what: string, aws: string, awscc: string])[] = [
  [
    'names, blocks and maps',
    `# Live.
resource "aws_apigatewayv2_stage" "live" {
  api_id = "a1b2c3d4e5" # elsewhere
  name   = "live"

  default_route_settings {
    # Few.
    throttling_burst_limit = 5
  }

  route_settings {
    route_key              = "GET /a"
    throttling_burst_limit = 10
  }

  stage_variables = var.variables
}`,
    `# Live.
resource "awscc_apigatewayv2_stage" "live" {
  api_id     = "a1b2c3d4e5" # elsewhere
  stage_name = "live"

  default_route_settings = {
    # Few.
    throttling_burst_limit = 5
  }

  route_settings = jsonencode({
    "GET /a" = {
      ThrottlingBurstLimit = 10
    }
  })

  stage_variables = var.variables == null ? null : jsonencode(var.variables)
}`,
  ],
  [
    'meta-arguments',
    `resource "aws_apigatewayv2_integration" "one" {
  for_each             = var.routes
  provider             = aws.europe
  api_id               = aws_apigatewayv2_api.shop.id
  integration_type     = "HTTP_PROXY"
  timeout_milliseconds = each.value

  depends_on = [aws_apigatewayv2_api.shop]

  lifecycle {
    ignore_changes = [timeout_milliseconds]

    postcondition {
      condition     = self.id != ""
      error_message = "None."
    }
  }
}

resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

provider "awscc" {
  alias = "europe"
}

provider "aws" {
  alias = "europe"
}`,
    `resource "awscc_apigatewayv2_integration" "one" {
  for_each          = var.routes
  provider          = awscc.europe
  api_id            = awscc_apigatewayv2_api.shop.api_id
  integration_type  = "HTTP_PROXY"
  timeout_in_millis = each.value

  depends_on = [awscc_apigatewayv2_api.shop]

  lifecycle {
    ignore_changes = [timeout_in_millis]

    postcondition {
      condition     = self.integration_id != ""
      error_message = "None."
    }
  }
}

resource "awscc_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

provider "awscc" {
  alias = "europe"
}

provider "aws" {
  alias = "europe"
}`,
  ],
  [
    'import blocks',
    `resource "aws_apigatewayv2_authorizer" "jwt" {}

resource "aws_apigatewayv2_route" "one" {}

import {
  to = aws_apigatewayv2_authorizer.jwt
  id = "\${var.api}/a1"
}

import {
  to = aws_apigatewayv2_route.one
  identity = {
    api_id = "a"
    id = "r"
  }
}`,
    `resource "awscc_apigatewayv2_authorizer" "jwt" {}

resource "awscc_apigatewayv2_route" "one" {}

import {
  to = awscc_apigatewayv2_authorizer.jwt
  id = "a1|\${var.api}"
}

import {
  to = awscc_apigatewayv2_route.one
  identity = {
    api_id = "a"
    route_id = "r"
  }
}`,
  ],
];

describe.each(blocks)('a block with %s', (_, aws, awscc) => {
  it('becomes one of awscc', () => {
    expect(textOf(moveProvider(module(aws), 'awscc', { inState: false }).design)).toBe(`${awscc}\n`);
  });

  it('becomes one of aws', () => {
    expect(textOf(moveProvider(module(awscc), 'aws', { inState: false }).design)).toBe(`${aws}\n`);
  });
});

describe('of what only aws has', () => {
  const to = (text: string, path = 'main.tf') => textOf(moveProvider(module(text), 'awscc').design, path);

  it('null and empty are not set', () => {
    const text =
      'resource "aws_apigatewayv2_route" "r" {\n  authorizer_id        = null\n  authorization_scopes = []\n  request_models       = {}\n}';
    expect(to(text)).toBe('resource "awscc_apigatewayv2_route" "r" {\n  authorizer_id = null\n}\n');
  });

  it('what it sends is written out', () => {
    const text = 'resource "aws_apigatewayv2_integration" "i" {\n  integration_type = "AWS_PROXY"\n}';
    expect(to(text)).toContain('payload_format_version = "1.0"');
  });

  it('dynamic blocks become an expression that leaves null out of JSON', () => {
    const text = `resource "aws_apigatewayv2_stage" "s" {
  dynamic "route_settings" {
    for_each = var.limits
    iterator = limit
    content {
      route_key             = limit.key
      throttling_rate_limit = limit.value
    }
  }
}`;
    expect(to(text)).toBe(`resource "awscc_apigatewayv2_stage" "s" {
  route_settings = jsonencode({ for each_key, each_item in var.limits : (each_key) => { for name, value in {
    ThrottlingRateLimit = each_item
  } : name => value if value != null } })
}
`);
  });

  it('triggers become the block that replaces a deployment', () => {
    const text = `resource "aws_apigatewayv2_deployment" "d" {
  api_id   = "a"
  triggers = { release = var.release }

  lifecycle {
    create_before_destroy = true
  }
}`;
    expect(to(text)).toBe(`resource "terraform_data" "d_redeploy" {
  input = { release = var.release }
}

resource "awscc_apigatewayv2_deployment" "d" {
  api_id = "a"

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [terraform_data.d_redeploy]
  }
}
`);
  });

  it('default tags are tags of each resource', () => {
    const provider = 'provider "aws" {\n  default_tags {\n    tags = { team = "a" }\n  }\n}';
    const text = `${provider}\n\nresource "aws_apigatewayv2_api" "a" {\n  tags = var.tags\n}\n\nresource "aws_apigatewayv2_stage" "s" {}`;
    expect(to(text)).toContain('tags = merge({ team = "a" }, var.tags)');
    expect(to(text)).toContain('tags = jsonencode({ team = "a" })');
  });

  it.each([
    ['region = "eu-west-1"', 'error'],
    ['provider = aws.europe', 'error'],
    ['timeouts {}', 'warning'],
  ])('%s is said', (setting, severity) => {
    const text = `resource "aws_apigatewayv2_domain_name" "d" {\n  ${setting}\n}\n\nresource "aws_apigatewayv2_model" "m" {}`;
    expect(moveProvider(module(text), 'awscc').problems).toMatchObject([
      { severity, block: 'awscc_apigatewayv2_domain_name.d', place: { file: 'main.tf', line: 1 } },
    ]);
  });

  it('a region that all of them name is that of the design', () => {
    const text = 'resource "aws_apigatewayv2_domain_name" "d" {\n  region = "eu-west-1"\n}';
    const { problems, design } = moveProvider(module(text), 'awscc');
    expect({ problems, region: design.output.region }).toEqual({ problems: [], region: 'eu-west-1' });
  });
});

describe('the state', () => {
  const text = `resource "aws_apigatewayv2_api" "now" {}

moved {
  from = aws_apigatewayv2_api.before
  to   = aws_apigatewayv2_api.now
}

import {
  to = aws_apigatewayv2_api.now
  id = "a1b2c3d4e5"
}

resource "aws_apigatewayv2_route" "each" {
  for_each = var.routes
}`;

  it('forgets each address, also earlier ones, and is told the new ones', () => {
    const { design, asksFor } = moveProvider(module(text), 'awscc');
    const files = `${textOf(design)}${textOf(design, 'removed.tf')}`;
    expect(files.match(/from = .*/g)).toEqual([
      'from = aws_apigatewayv2_api.before',
      'from = aws_apigatewayv2_api.now',
      'from = aws_apigatewayv2_route.each',
    ]);
    expect(files).not.toMatch(/^moved/m);
    expect(files.match(/destroy = false/g)).toHaveLength(3);
    expect(asksFor.map(({ address }) => address)).toEqual(['awscc_apigatewayv2_route.each']);
  });

  it('forgets nothing that is declared again', () => {
    const there = moveProvider(module(text), 'awscc').design;
    const back = moveProvider(there, 'aws').design;
    expect(textOf(back, 'removed.tf').match(/from = .*/g)).toEqual([
      'from = awscc_apigatewayv2_api.now',
      'from = awscc_apigatewayv2_route.each',
    ]);
  });
});

describe('objects of a design', () => {
  const object = (type: 'api' | 'stage' | 'domain_name', key: string, attributes: Values): DesignObject => ({
    type,
    key,
    name: key,
    variant: { api: 'HTTP', stage: 'http', domain_name: 'domain_name' }[type],
    attributes,
    import: {},
    inactiveValues: {},
  });
  const design: Design = {
    ...emptyDesign,
    output: { ...emptyDesign.output, imports: 'none' },
    objects: [
      { ...object('api', 'shop', { name: 'shop', base_path: 'ignore' }), import: { api_id: 'a1b2c3d4e5' } },
      object('stage', 'live', {
        api_id: { ref: 'shop' },
        stage_name: 'live',
        description: { hcl: 'awscc_apigatewayv2_api.shop.api_id' },
      }),
    ],
    passthrough: [{ file: 'more.tf', text: 'locals {\n  id = awscc_apigatewayv2_api.shop.api_id\n}' }],
  };

  it('move one by one, and what refers to them follows', () => {
    const moved = moveProvider(design, 'aws', { keys: new Set(['shop']) });
    expect(moved.design.output.provider).toBe('awscc');
    expect(moved.design.objects.map(({ provider }) => provider)).toEqual(['aws', undefined]);
    expect(textOf(moved.design, 'stages.tf')).toMatch(
      /awscc_apigatewayv2_stage[^]*api_id {5}= aws_apigatewayv2_api.shop.id/,
    );
    expect(textOf(moved.design, 'stages.tf')).toContain('description = aws_apigatewayv2_api.shop.id');
    expect(textOf(moved.design, 'more.tf')).toContain('id = aws_apigatewayv2_api.shop.id');
    expect(textOf(moved.design, 'removed.tf').match(/from = .*/g)).toEqual(['from = awscc_apigatewayv2_api.shop']);
    expect(check(moved.design).all.filter(({ rule }) => rule.endsWith('address-known'))).toEqual([]);
  });

  it('are imported by the ids that they have, also by names', () => {
    const { design: moved, asksFor } = moveProvider(design, 'aws');
    expect(textOf(moved, 'imports.tf').match(/id = .*/g)).toEqual(['id = "a1b2c3d4e5"', 'id = "a1b2c3d4e5/live"']);
    expect(asksFor).toEqual([]);
  });

  it('keep what the other provider lacks, and the move says it', () => {
    const moved = moveProvider(design, 'aws');
    expect(moved.problems).toMatchObject([{ severity: 'error', key: 'shop', block: 'aws_apigatewayv2_api.shop' }]);
    expect(moved.design.objects[0]?.attributes['base_path']).toBe('ignore');
  });

  it('lose a setting of which only empty lists are left, there and back at once', () => {
    const stage = { api_id: { ref: 'shop' }, stage_name: 'live', access_log_settings: { formats: [] } };
    const empty = { ...design, objects: [...design.objects.slice(0, 1), object('stage', 'live', stage)] };
    const { design: back } = moveProvider(moveProvider(empty, 'aws', { inState: false }).design, 'awscc', {
      inState: false,
    });
    expect(back.objects[1]?.attributes).not.toHaveProperty('access_log_settings');
  });

  it('say what changes, place by place', () => {
    const { changes } = moveProvider(design, 'aws');
    expect(changes).toContainEqual(
      expect.objectContaining({
        key: 'live',
        block: 'aws_apigatewayv2_stage.live',
        before: 'description = awscc_apigatewayv2_api.shop.api_id',
        after: 'description = aws_apigatewayv2_api.shop.id',
        place: { file: 'stages.tf', line: 1 },
      }),
    );
    expect(changes).toContainEqual({
      block: 'locals',
      before: 'awscc_apigatewayv2_api.shop.api_id',
      after: 'aws_apigatewayv2_api.shop.id',
      place: { file: 'more.tf', line: 1 },
    });
  });
});
