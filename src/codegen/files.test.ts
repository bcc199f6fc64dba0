import { format } from '@cdktn/hcl-tools';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { anApi, anIntegration, designOf } from '../model/checks/cases.ts';
import { readDesign } from '../model/document/read-document.ts';
import { setValue } from '../model/design/edits.ts';
import { indexOf, type Design } from '../model/design/design.ts';
import { fileText, generateFiles, linesOfPlace, placeOfLine, type GeneratedFile } from './files.ts';
import { printed } from './printed.ts';

function design(document: object): Design {
  const read = readDesign({ format: 'gatewright', version: 1, name: 'orders', ...document });
  if (!read.ok) throw new Error(read.message);
  return read.design;
}

const textOf = (of: Design, path: string): string => {
  const file = generateFiles(of).find((candidate) => candidate.path === path);
  return file ? fileText(file) : '';
};

const orders = {
  output: { region: 'eu-west-1' },
  variables: [{ key: 'v1', name: 'link', description: 'The link' }],
  apis: [
    {
      key: 'a1',
      name: 'orders',
      protocol: 'HTTP',
      attributes: { name: 'orders-api', tags: { Team: 'shop' } },
      import: { api_id: 'x9y8z7w6v5' },
    },
  ],
  integrations: [
    {
      key: 'i1',
      name: 'lambda',
      variant: 'http-lambda',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: { ref: 's1' },
        payload_format_version: '2.0',
        timeout_in_millis: '12a',
        request_parameters: {
          'append:header.x-request-id': '$context.requestId',
          'overwrite:path': '/v2${request.path}',
        },
        response_parameters: {
          '404': { response_parameters: [{ destination: 'overwrite:statuscode', source: '200' }] },
        },
      },
      import: { integration_id: 'a1b2c3d' },
    },
    {
      key: 'i2',
      name: 'private',
      variant: 'http-private',
      attributes: {
        api_id: { ref: 'a1' },
        connection_id: { var: 'link' },
        integration_uri: { hcl: 'aws_lb_listener.x.arn' },
        tls_config: { server_name_to_verify: 'x.example.com' },
      },
    },
  ],
  scaffolds: [{ key: 's1', kind: 'lambda-function', name: 'orders' }],
};

describe('generateFiles', () => {
  it('prints the APIs and integrations of main.tf', () => {
    expect(textOf(design(orders), 'main.tf')).toBe(`resource "awscc_apigatewayv2_api" "orders" {
  name          = "orders-api"
  protocol_type = "HTTP"

  tags = {
    Team = "shop"
  }
}

resource "awscc_apigatewayv2_integration" "lambda" {
  api_id           = awscc_apigatewayv2_api.orders.api_id
  integration_type = "AWS_PROXY"

  integration_uri        = aws_lambda_function.orders.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
  timeout_in_millis      = "12a" # Gatewright: not a whole number

  request_parameters = {
    "append:header.x-request-id" = "$context.requestId"
    "overwrite:path"             = "/v2$\${request.path}"
  }

  response_parameters = {
    "404" = {
      response_parameters = [
        {
          destination = "overwrite:statuscode"
          source      = "200"
        },
      ]
    }
  }
}

resource "awscc_apigatewayv2_integration" "private" {
  api_id           = awscc_apigatewayv2_api.orders.api_id
  integration_type = "HTTP_PROXY"

  integration_uri        = aws_lb_listener.x.arn
  payload_format_version = "1.0"
  connection_type        = "VPC_LINK"
  connection_id          = var.link

  tls_config = {
    server_name_to_verify = "x.example.com"
  }
}
`);
  });

  it('prints versions, variables, outputs, imports, the example values and the scaffold in files of their own', () => {
    const of = design(orders);
    expect(generateFiles(of).map((file) => file.path)).toEqual([
      'main.tf',
      'scaffolds.tf',
      'imports.tf',
      'variables.tf',
      'outputs.tf',
      'versions.tf',
      'terraform.tfvars.example',
      'import.sh',
      'import.ps1',
      'import.cmd',
      'orders/index.mjs',
    ]);
    expect(textOf(of, 'imports.tf')).toBe(`import {
  to = awscc_apigatewayv2_api.orders
  identity = {
    api_id = "x9y8z7w6v5"
    region = "eu-west-1"
  }
}

import {
  to = awscc_apigatewayv2_integration.lambda
  identity = {
    api_id         = "x9y8z7w6v5"
    integration_id = "a1b2c3d"
    region         = "eu-west-1"
  }
}
`);
    expect(textOf(of, 'versions.tf')).toBe(`terraform {
  required_version = ">= 1.12.0"

  required_providers {
    archive = {
      source  = "hashicorp/archive"
      version = ">= 2.4.0"
    }
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.20.0"
    }
    awscc = {
      source  = "hashicorp/awscc"
      version = ">= 1.50.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

provider "awscc" {
  region = "eu-west-1"
}
`);
    expect(textOf(of, 'variables.tf')).toBe(
      'variable "link" {\n  type        = string\n  description = "The link"\n}\n',
    );
    expect(textOf(of, 'terraform.tfvars.example')).toBe('link = ""\n');
    expect(textOf(of, 'scaffolds.tf')).toBe(`resource "aws_iam_role" "orders_role" {
  name = "orders-role"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action = "sts:AssumeRole"
        Effect = "Allow"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
      },
    ]
  })
}

data "archive_file" "orders" {
  type        = "zip"
  source_file = "\${path.module}/orders/index.mjs"
  output_path = "\${path.module}/orders.zip"
}

resource "aws_lambda_function" "orders" {
  function_name    = "orders"
  filename         = data.archive_file.orders.output_path
  source_code_hash = data.archive_file.orders.output_base64sha256
  handler          = "index.handler"
  runtime          = "nodejs24.x"
  role             = aws_iam_role.orders_role.arn
}
`);
  });

  it.each([
    ['identity', 'terraform', '>= 1.12.0', 'identity = {'],
    ['id', 'terraform', '>= 1.5.0', 'id = "x9y8z7w6v5|a1b2c3d"'],
    ['none', 'terraform', '>= 1.0.7', ''],
    ['identity', 'tofu', '>= 1.12.0', 'integration_id = "a1b2c3d"'],
    ['id', 'tofu', '>= 1.6.0', 'id = "x9y8z7w6v5|a1b2c3d"'],
  ])('imports by %s for %s need %s', (imports, engine, version, block) => {
    const of = design({ ...orders, output: { imports, engine } });
    expect(textOf(of, 'versions.tf')).toContain(`required_version = "${version}"`);
    expect(textOf(of, 'imports.tf')).toContain(block);
    expect(textOf(of, 'import.sh')).toContain(
      imports === 'none' ? '' : `${engine} import 'awscc_apigatewayv2_integration.lambda' 'x9y8z7w6v5|a1b2c3d'`,
    );
  });

  it.each([
    ['whole', '9223372036854775807', 'jsonencode({\n    maximum = 9223372036854775807\n  })'],
    ['large', '-1e400', 'jsonencode({\n    maximum = -1e400\n  })'],
    ['fine', '0.10000000000000000555', 'jsonencode({\n    maximum = 0.10000000000000000555\n  })'],
    ['that Terraform would round too', '1'.repeat(160), `"{\\"maximum\\": ${'1'.repeat(160)}}"`],
    ['that Terraform does not read', '1e10000', '"{\\"maximum\\": 1e10000}"'],
  ])('keeps a number in JSON as it was written: %s', (_, number, printedSchema) => {
    const models = [{ key: 'm1', name: 'm', attributes: { schema: `{"maximum": ${number}}` } }];
    const text = textOf(design({ ...orders, models }), 'models.tf');
    expect(text).toContain(`schema = ${printedSchema}\n`);
  });

  it('prints overrides of quick create as nested attributes, not as JSON, and imports them by the id of the API', () => {
    const quick = design({
      apis: [{ ...orders.apis[0], attributes: { name: 'orders-api', target: 'https://orders.example.com' } }],
      managedOverrides: [
        {
          key: 'mo1',
          name: 'orders',
          attributes: {
            api_id: { ref: 'a1' },
            integration: { timeout_in_millis: 5000, payload_format_version: '1.0' },
            route: { authorization_type: 'JWT', authorizer_id: { ref: 'au1' }, authorization_scopes: ['orders.read'] },
            stage: {
              default_route_settings: { throttling_burst_limit: 10, throttling_rate_limit: 2.5 },
              route_settings: { $default: { detailed_metrics_enabled: true } },
              stage_variables: { table: 'orders' },
            },
          },
          import: { api_id: 'x9y8z7w6v5' },
        },
      ],
      authorizers: [
        {
          key: 'au1',
          name: 'users',
          variant: 'jwt',
          attributes: { api_id: { ref: 'a1' }, name: 'users', identity_source: ['$request.header.Authorization'] },
        },
      ],
    });
    expect(textOf(quick, 'main.tf')).toBe(`resource "awscc_apigatewayv2_api" "orders" {
  name          = "orders-api"
  protocol_type = "HTTP"
  target        = "https://orders.example.com"
}

resource "awscc_apigatewayv2_api_gateway_managed_overrides" "orders" {
  api_id = awscc_apigatewayv2_api.orders.api_id

  integration = {
    payload_format_version = "1.0"
    timeout_in_millis      = 5000
  }

  route = {
    authorization_type   = "JWT"
    authorizer_id        = awscc_apigatewayv2_authorizer.users.authorizer_id
    authorization_scopes = ["orders.read"]
  }

  stage = {
    default_route_settings = {
      throttling_burst_limit = 10
      throttling_rate_limit  = 2.5
    }
    route_settings = {
      "$default" = {
        detailed_metrics_enabled = true
      }
    }
    stage_variables = {
      table = "orders"
    }
  }
}
`);
    expect(textOf(quick, 'imports.tf')).toContain(`import {
  to = awscc_apigatewayv2_api_gateway_managed_overrides.orders
  identity = {
    api_id = "x9y8z7w6v5"
  }
}
`);
    expect(textOf(quick, 'import.sh')).toContain(
      "terraform import 'awscc_apigatewayv2_api_gateway_managed_overrides.orders' 'x9y8z7w6v5'\n",
    );
    expect(textOf(quick, 'versions.tf')).toContain('version = ">= 1.98.0"');
  });

  it('prints everything into one file in the single layout', () => {
    const files = generateFiles(design({ ...orders, output: { layout: 'single' } }));
    expect(files.filter((file) => file.path.endsWith('.tf')).map((file) => file.path)).toEqual(['main.tf']);
  });

  it('changes one line for a one-field edit, and keeps the chunks of all other objects', () => {
    const before = design(orders);
    const after = setValue('i2', ['tls_config', 'server_name_to_verify'], 'y.example.com')(before);
    const [a, b] = [textOf(before, 'main.tf'), textOf(after, 'main.tf')];
    const changed = b.split('\n').filter((line, index) => line !== a.split('\n')[index]);
    expect(changed).toEqual(['    server_name_to_verify = "y.example.com"']);
    const chunks = (of: Design) => generateFiles(of).find((file) => file.path === 'main.tf')?.chunks ?? [];
    expect(chunks(after).map((chunk, index) => chunk === chunks(before)[index])).toEqual([true, true, false]);
  });
});

describe('the map of lines', () => {
  const of = design(orders);
  const files = generateFiles(of);
  const main = files.find((file) => file.path === 'main.tf') as GeneratedFile;
  const lines = fileText(main).split('\n');

  it.each([
    ['timeout_in_millis      =', { key: 'i1', path: ['timeout_in_millis'] }],
    ['"overwrite:path"  ', { key: 'i1', path: ['request_parameters', 'overwrite:path'] }],
    ['source      = "200"', { key: 'i1', path: ['response_parameters', '404', 'response_parameters', 0, 'source'] }],
    ['connection_type', { key: 'i2', path: ['connection_type'] }],
    ['server_name_to_verify', { key: 'i2', path: ['tls_config', 'server_name_to_verify'] }],
    ['"awscc_apigatewayv2_integration" "private"', { key: 'i2', path: [] }],
  ])('leads from %s to its place', (needle, place) => {
    const line = lines.findIndex((text) => text.includes(needle)) + 1;
    expect(placeOfLine(main, line)).toEqual(place);
  });

  it('leads from a place to its lines, and back', () => {
    const [range] = linesOfPlace(files, 'i1', ['request_parameters']);
    expect(lines.slice((range?.from ?? 0) - 1, range?.to)).toEqual([
      '  request_parameters = {',
      '    "append:header.x-request-id" = "$context.requestId"',
      '    "overwrite:path"             = "/v2$${request.path}"',
      '  }',
    ]);
    expect(linesOfPlace(files, 'i1', ['import']).map((found) => found.path)).toEqual([
      'imports.tf',
      'import.sh',
      'import.ps1',
      'import.cmd',
    ]);
  });
});

const hcl = (of: Design) =>
  generateFiles(of)
    .filter((file) => file.language === 'hcl')
    .map(fileText);

describe('any draft', () => {
  it('prints text that the formatter leaves alone and the parser takes', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign({ valid: false, most: 3 }), async (of) => {
        for (const text of hcl(of)) {
          expect(await format(text)).toBe(text);
          await parse('a.tf', text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('declares exactly the blocks of the design: no text reaches beyond its place', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign({ valid: false, most: 3 }), async (of) => {
        const parsed = (await parse(
          'a.tf',
          textOf({ ...of, output: { ...of.output, layout: 'single' } }, 'main.tf'),
        )) as { resource?: Record<string, object> };
        const count = Object.values(parsed.resource ?? {}).reduce(
          (sum, byName) => sum + Object.values(byName).flat().length,
          0,
        );
        const index = indexOf(of);
        expect(count).toBe(of.objects.reduce((sum, object) => sum + printed(object, of, index).resources, 0));
        expect(Object.keys(parsed).toSorted()).toEqual(
          Object.keys(parsed)
            .filter((key) =>
              ['data', 'import', 'moved', 'output', 'provider', 'resource', 'terraform', 'variable'].includes(key),
            )
            .toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('outputs', () => {
  const api = { key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } };
  const stage = {
    key: 'st1',
    name: 'live',
    variant: 'http',
    attributes: { api_id: { ref: 'a1' }, stage_name: 'live' },
  };

  it.each([
    ['awscc', 'awscc_apigatewayv2_api.orders.api_id', 'awscc_apigatewayv2_stage.live.stage_name'],
    ['aws', 'aws_apigatewayv2_api.orders.id', 'aws_apigatewayv2_stage.live.name'],
  ])('ask a resource of %s in its own words', (provider, id, path) => {
    const text = textOf(design({ output: { provider }, apis: [api], stages: [stage] }), 'outputs.tf');
    expect(text).toContain(`value       = ${id}\n`);
    expect(text).toContain(`\${${path}}"`);
  });
});

it('a status without changes has the argument that aws asks for', () => {
  const integration = anIntegration('http-url', { response_parameters: { 200: {}, 404: { response_parameters: [] } } });
  const design = designOf({ ...anApi('HTTP'), provider: 'aws' }, { ...integration, provider: 'aws' });
  const text = generateFiles(design).map(fileText).join('\n');
  expect(text.match(/response_parameters \{\n {4}status_code = "\d+"\n {4}mappings {4}= \{\}\n {2}\}/g)).toHaveLength(
    2,
  );
});
