import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { toDocument } from '../../model/document/document.ts';
import { readDesign, readDocumentText } from '../../model/document/read-document.ts';
import type { Design } from '../../model/design/design.ts';
import { setOutput, setValue } from '../../model/design/edits.ts';
import { renameWithMove } from '../../model/design/addresses/renames.ts';
import { fileText, generateFiles } from '../files.ts';
import { forecast } from '../forecast/forecast.ts';
import { routePart } from '../terraform/companions/permission.ts';

const folder = join(import.meta.dirname, '../../../public/templates');
function template(name: string): Design {
  const read = readDocumentText(readFileSync(join(folder, `${name}.gatewright.json`), 'utf8'));
  if (!read.ok) throw new Error(read.message);
  return read.design;
}
const chat = template('websocket-chat-complete');
const crud = template('http-crud-jwt');

const textOf = (design: Design, path: string): string =>
  generateFiles(design)
    .filter((file) => file.path === path)
    .map(fileText)
    .join('');

/** One block of a file. */
const blockOf = (design: Design, path: string, type: string, name: string): string =>
  textOf(design, path)
    .split('\n\n')
    .join('\n\n')
    .match(new RegExp(`resource "${type}" "${name}" \\{\\n[\\s\\S]*?\\n\\}`))?.[0] ?? '';

describe('the files of a whole API', () => {
  it.each([
    [
      'http-crud-jwt',
      crud,
      [
        'main.tf',
        'routes.tf',
        'stages.tf',
        'authorizers.tf',
        'permissions.tf',
        'scaffolds.tf',
        'outputs.tf',
        'versions.tf',
      ],
    ],
    [
      'websocket-chat-complete',
      chat,
      [
        'main.tf',
        'routes.tf',
        'stages.tf',
        'authorizers.tf',
        'models.tf',
        'permissions.tf',
        'scaffolds.tf',
        'outputs.tf',
        'versions.tf',
      ],
    ],
  ])('%s', (_, design, paths) => {
    expect(
      generateFiles(design)
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.tf')),
    ).toEqual(paths);
  });

  it('a route names its integration within text, and its authorizer by its own id', () =>
    expect(blockOf(chat, 'routes.tf', 'awscc_apigatewayv2_route', 'connect')).toBe(
      `resource "awscc_apigatewayv2_route" "connect" {
  api_id    = awscc_apigatewayv2_api.chat.api_id
  route_key = "$connect"

  target             = "integrations/\${awscc_apigatewayv2_integration.connection.integration_id}"
  authorization_type = "CUSTOM"
  authorizer_id      = awscc_apigatewayv2_authorizer.token.authorizer_id

  request_parameters = jsonencode({
    "route.request.querystring.token" = {
      Required = true
    }
  })
}`,
    ));

  it('a deployment waits for what it is a picture of, and is replaced with it', () =>
    expect(textOf(chat, 'stages.tf')).toContain(
      `  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [terraform_data.chat_redeploy]
  }
`,
    ));

  it('a deployment names everything that is deployed, once in its order and once in its picture', () => {
    const names = ['integration.ping', 'integration_response.pong', 'route.send', 'route_response.sent'];
    const stages = textOf(chat, 'stages.tf');
    for (const name of names) expect(stages.split(`awscc_apigatewayv2_${name},`)).toHaveLength(3);
    expect(stages).toContain('input = sha1(jsonencode([');
  });

  it('a stage names its log group without the ending, and waits for routes that it has settings for', () => {
    const stage = blockOf(crud, 'stages.tf', 'awscc_apigatewayv2_stage', 'live');
    expect(stage).toContain('destination_arn = trimsuffix(awscc_logs_log_group.orders.arn, ":*")');
    expect(stage).toContain('depends_on = [\n    awscc_apigatewayv2_route.list_orders,');
    expect(stage).toContain(
      '    "POST /orders" = {\n      ThrottlingBurstLimit = 10\n      ThrottlingRateLimit  = 5\n    }',
    );
    expect(
      blockOf(setValue('st1', ['route_settings'], undefined)(crud), 'stages.tf', 'awscc_apigatewayv2_stage', 'live'),
    ).not.toContain('depends_on');
  });

  it('a stage of a WebSocket API that writes logs waits for the role of the account', () => {
    const of = (design: Design) => blockOf(design, 'stages.tf', 'awscc_apigatewayv2_stage', 'prod');
    const silent = ['access_log_settings', 'default_route_settings', 'route_settings'].reduce(
      (design, name) => setValue('st1', [name], undefined)(design),
      chat,
    );
    expect(of(chat)).toMatch(/depends_on = \[awscc_apigateway_account\.\w+\]/);
    expect(of(silent)).not.toContain('depends_on');
  });

  it('the URL of a stage is an output, without a segment for $default', () => {
    const url = (name: string, design: Design) =>
      new RegExp(`output "${name}_invoke_url" \\{[^}]*?value += (.*)`).exec(textOf(design, 'outputs.tf'))?.[1];
    expect(url('live', crud)).toBe('awscc_apigatewayv2_api.orders.api_endpoint');
    expect(url('prod', chat)).toBe(
      '"${awscc_apigatewayv2_api.chat.api_endpoint}/${awscc_apigatewayv2_stage.prod.stage_name}"',
    );
    expect(url('prod', setValue('st1', ['api_id'], 'x9y8z7w6v5')(chat))).toBeUndefined();
  });

  it('a stage that deploys by itself names no deployment', () => {
    const of = (auto: boolean | string) =>
      blockOf(setValue('st1', ['auto_deploy'], auto)(chat), 'stages.tf', 'awscc_apigatewayv2_stage', 'prod');
    expect(of(false)).toContain('deployment_id = awscc_apigatewayv2_deployment.chat.deployment_id');
    expect(of(true)).not.toContain('deployment_id');
    expect(of('true')).not.toContain('deployment_id');
  });

  it('a role permits just what its integrations do', () =>
    expect(blockOf(crud, 'scaffolds.tf', 'awscc_iam_role', 'audit')).toContain(`        Statement = [
          {
            Action   = "events:PutEvents"
            Effect   = "Allow"
            Resource = "arn:aws:events:eu-west-1:\${data.aws_caller_identity.current.account_id}:event-bus/default"
          },
        ]`));

  it.each([
    ['arn:aws:lambda:eu-west-1:123456789012:function:f:${stageVariables.v}', 'function:f:*"'],
    [
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${stageVariables.fn}/invocations',
      'Resource = "*"',
    ],
  ])('a role permits any function that a stage variable may name in %s', (uri, printed) => {
    const design = setValue('i1', ['credentials_arn'], { ref: 'ro1' })(setValue('i1', ['integration_uri'], uri)(crud));
    expect(blockOf(design, 'scaffolds.tf', 'awscc_iam_role', 'audit')).toContain(printed);
  });
});

describe('permissions', () => {
  const permission = (design: Design) => textOf(design, 'permissions.tf');

  it('ask AWS for what the design does not say, or say it', () => {
    expect(permission(crud)).toContain('data "aws_caller_identity" "current" {}');
    expect(permission(crud)).toContain(
      '"arn:aws:execute-api:eu-west-1:${data.aws_caller_identity.current.account_id}:${awscc_apigatewayv2_api.orders.api_id}/*/*"',
    );
    const placed = permission(setOutput({ account: '123456789012', region: 'cn-north-1' })(crud));
    expect(placed).toContain(
      '"arn:aws-cn:execute-api:cn-north-1:123456789012:${awscc_apigatewayv2_api.orders.api_id}/*/*"',
    );
    expect(placed).not.toContain('data ');
    expect(permission(setOutput({ region: '' })(crud))).toContain(
      '"arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.region}:',
    );
  });

  it('of an authorizer name it, and those of a route name the route', () => {
    expect(permission(chat)).toContain('/authorizers/${awscc_apigatewayv2_authorizer.token.authorizer_id}"');
    expect(permission(setValue('p1', ['caller'], { ref: 'r1' })(chat))).toContain('.api_id}/*/$connect"');
    expect(permission(setValue('p1', ['caller'], { ref: 'r3' })(crud))).toContain('.api_id}/*/GET/orders/*"');
  });

  it.each<[value: unknown, printed: string]>([
    [{ ref: 's1' }, 'aws_lambda_function.chat_connection.function_name'],
    [{ hcl: 'aws_lambda_alias.live.invoke_arn' }, 'aws_lambda_alias.live.arn'],
    [{ hcl: 'aws_lambda_function.f.invoke_arn' }, 'aws_lambda_function.f.arn'],
    [
      {
        hcl: '"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${awscc_lambda_function.f.arn}/invocations"',
      },
      'awscc_lambda_function.f.arn',
    ],
    [
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f:live/invocations',
      '"arn:aws:lambda:eu-west-1:123456789012:function:f:live"',
    ],
    [{ var: 'fn' }, 'var.fn'],
  ])('of the function %j name %s', (value, printed) =>
    expect(permission(setValue('i1', ['integration_uri'], value as string)(chat))).toContain(
      `  function_name = ${printed}\n`,
    ),
  );

  it.each([
    ['GET /orders/{id}', 'http', 'GET/orders/*'],
    ['ANY /{proxy+}', 'http', '*/*'],
    ['ANY /pets', 'http', '*/pets'],
    ['$default', 'http', '$default'],
    ['$connect', 'websocket', '$connect'],
    ['GET /x', 'websocket', 'GET /x'],
  ])('of the route %s (%s) end in %s', (key, variant, part) => expect(routePart(key, variant)).toBe(part));
});

const adopted = [
  ['a1', 'api_id', 'x9y8z7w6v5'],
  ['au1', 'authorizer_id', 'au1234'],
  ['r1', 'route_id', 'rt1234'],
  ['st1', 'stage_name', 'prod'],
].reduce(
  (design, [key = '', part = '', id = '']) => setValue(key, ['import', part], id)(design),
  setOutput({ imports: 'id' })(chat),
);

describe('import ids', () => {
  const imports = textOf(adopted, 'imports.tf');

  it.each(['x9y8z7w6v5', 'au1234|x9y8z7w6v5', 'x9y8z7w6v5|rt1234', 'x9y8z7w6v5|prod'])(
    'join the parts in the order of the provider: %s',
    (id) => expect(imports).toContain(`id = "${id}"`),
  );

  it('of three parts come from the objects that have them', () => {
    const three = setValue(
      'ir1',
      ['import', 'integration_response_id'],
      'resp12',
    )(setValue('i3', ['import', 'integration_id'], 'int123')(adopted));
    expect(textOf(three, 'imports.tf')).toContain('id = "x9y8z7w6v5|int123|resp12"');
  });

  it('of a mapping end in the domain', () => {
    const domain = setOutput({ imports: 'id' })(template('custom-domain'));
    const of = setValue(
      'am1',
      ['import', 'api_mapping_id'],
      'map123',
    )(setValue('dn1', ['import', 'domain_name'], 'api.example.com')(domain));
    expect(textOf(of, 'imports.tf')).toContain('id = "map123|api.example.com"');
    // Also where the domain is made beside it: its name is known.
    const alone = setValue('am1', ['import', 'api_mapping_id'], 'map123')(domain);
    expect(textOf(alone, 'imports.tf')).toContain('id = "map123|api.example.com"');
  });
});

describe('the forecast', () => {
  it('counts every block that is added', () =>
    expect(forecast(chat)).toMatchObject({ imports: 0, adds: 28, changes: [], replacements: [], deletions: [] }));

  it('names what AWS never gives back, and what waits for something new', () => {
    const { imports, adds, changes } = forecast(adopted);
    expect([imports, adds]).toEqual([4, 24]);
    expect(changes).toMatchObject([
      {
        key: 'r1',
        address: 'awscc_apigatewayv2_route.connect',
        attributes: ['authorizer_id', 'request_parameters', 'target'],
        why: 'Authorizer and Request parameters: write-only, so the first plan shows an in-place update. Target: known after apply of a resource that is added.',
      },
      {
        key: 'st1',
        address: 'awscc_apigatewayv2_stage.prod',
        attributes: ['deployment_id'],
        why: 'Deployment: known after apply of a resource that is added.',
      },
      {
        key: 'au1',
        address: 'awscc_apigatewayv2_authorizer.token',
        attributes: ['authorizer_uri'],
        why: 'Function: write-only, so the first plan shows an in-place update.',
      },
    ]);
  });
});

test('a rename with a move says so in moved.tf, also for what goes with a deployment', () => {
  const moved = renameWithMove('d1', 'live')(chat);
  expect(textOf(moved, 'moved.tf')).toBe(`moved {
  from = awscc_apigatewayv2_deployment.chat
  to   = awscc_apigatewayv2_deployment.live
}

moved {
  from = terraform_data.chat_redeploy
  to   = terraform_data.live_redeploy
}
`);
  expect(readDesign(toDocument(moved))).toEqual({ ok: true, design: moved });
});

test('discovery lists what can be listed without a parent, and asks for no newer Terraform', () => {
  const of = setOutput({ discover: true })(crud);
  expect(textOf(of, 'discover.tfquery.hcl')).toBe(
    ['api', 'vpc_link', 'domain_name']
      .map((type) => `list "awscc_apigatewayv2_${type}" "all" {\n  provider = awscc\n}\n`)
      .join('\n'),
  );
  expect(textOf(of, 'versions.tf')).toBe(textOf(crud, 'versions.tf'));
  expect(textOf(setOutput({ engine: 'tofu' })(of), 'discover.tfquery.hcl')).toBe('');
});
