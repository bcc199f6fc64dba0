import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoteSh } from '../../codegen/shell.ts';
import { assemble } from '../../importers/proposal/assemble.ts';
import { isObjectRow } from '../../importers/proposal/proposal.ts';
import { readSources } from '../../importers/read.ts';
import { emptyDesign } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { answerCount, typesToAsk } from './calls.ts';
import { adoptCommands, apiIdDoubt, apiIdIn, regionDoubt } from './commands.ts';

/** An account as the command line shows it: a WebSocket API with a private integration and a domain name. */
const resolutions: Readonly<Record<string, unknown>> = {
  'get-api': {
    ApiId: 'a1b2c3d4e5',
    Name: 'chat',
    ProtocolType: 'WEBSOCKET',
    RouteSelectionExpression: '$request.body.action',
  },
  'get-integrations': {
    Items: [
      { IntegrationId: 'int0001', IntegrationType: 'MOCK' },
      {
        IntegrationId: 'int0002',
        IntegrationType: 'HTTP_PROXY',
        ConnectionType: 'VPC_LINK',
        ConnectionId: 'vpc001',
        IntegrationUri: 'https://inner.example.com',
        IntegrationMethod: 'POST',
      },
    ],
  },
  'get-routes': { Items: [{ RouteId: 'route01', RouteKey: '$default', Target: 'integrations/int0001' }] },
  'get-stages': { Items: [{ StageName: 'live', AutoDeploy: true }] },
  'get-authorizers': { Items: [] },
  'get-deployments': { Items: [] },
  'get-models': { Items: [] },
  'get-vpc-link': { VpcLinkId: 'vpc001', Name: 'inner', SubnetIds: ['subnet-1'], VpcLinkStatus: 'AVAILABLE' },
  'get-domain-name': { DomainName: '*.example.com', DomainNameConfigurations: [{ EndpointType: 'REGIONAL' }] },
  'get-integration-responses --integration-id int0001': {
    Items: [{ IntegrationResponseId: 'ir00001', IntegrationResponseKey: '$default' }],
  },
  'get-integration-responses --integration-id int0002': { Items: [] },
  'get-route-responses': { Items: [{ RouteResponseId: 'rr00001', RouteResponseKey: '$default' }] },
  'list-routing-rules': [],
  'get-api-mappings': [{ ApiId: 'a1b2c3d4e5', ApiMappingId: 'map001', Stage: 'live' }],
};

/** Answers of `--query … --output text`, by what is asked for. */
const texts: Readonly<Record<string, string>> = {
  ProtocolType: 'WEBSOCKET',
  'Items[].IntegrationId': 'int0001\tint0002',
  'Items[].ConnectionId': 'vpc001\tvpc001',
  'Items[].RouteId': 'route01',
  'Items[].DomainName': '*.example.com\tother.example.com',
  "Items[?ApiId=='a1b2c3d4e5'].ApiMappingId": 'map001',
};

/** Stands for the command line: writes down each call, and answers as AWS would. */
const stub = (folder: string) => `#!/bin/sh
{ printf '%s\\037' "\${AWS_PAGER-none}" "\${AWS_REGION-none}" "\${AWS_DEFAULT_REGION-none}" "$@"; printf '\\036'; } >>${quoteSh(join(folder, 'calls'))}
operation=$2
while [ $# -gt 0 ]; do
  case $1 in
    --query) query=$2 ;;
    --output) output=$2 ;;
    --domain-name) domain=$2 ;;
    --integration-id) operation="$operation --integration-id $2" ;;
  esac
  shift
done
if [ "$domain" = other.example.com ]; then query=none; fi
if [ "$output" = text ]; then
  case $query in
${Object.entries(texts)
  .map(([query, text]) => `    ${quoteSh(query)}) echo ${quoteSh(text)} ;;`)
  .join('\n')}
    *) echo None ;;
  esac
else
  case $operation in
${Object.entries(resolutions)
  .map(([call, resolution]) => `    ${quoteSh(call)}) echo ${quoteSh(JSON.stringify(resolution, null, 4))} ;;`)
  .join('\n')}
  esac
fi
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adopt-commands-'));
  writeFileSync(join(folder, 'aws'), stub(folder));
  chmodSync(join(folder, 'aws'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Call {
  readonly pager: string | undefined;
  readonly regions: readonly (string | undefined)[];
  readonly args: readonly string[];
}

/** Runs a text in a real shell; what it printed, and the calls that reached the command line. */
function run(shell: string, text: string): { readonly output: string; readonly calls: readonly Call[] } {
  const log = join(folder, 'calls');
  rmSync(log, { force: true });
  const { AWS_PAGER: _pager, AWS_REGION: _region, AWS_DEFAULT_REGION: _default, ...env } = process.env;
  const output = execFileSync(shell, ['-c', text], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const calls = readFileSync(log, 'utf8')
    .split('\x1E')
    .slice(0, -1)
    .map((record): Call => {
      const [pager, region, otherRegion, ...args] = record.split('\x1F').slice(0, -1);
      return { pager, regions: [region, otherRegion], args };
    });
  return { output, calls };
}

const shells = ['/bin/bash', '/bin/dash', '/bin/zsh'].filter((path) => existsSync(path));

describe.each(shells)('the block in %s', (shell) => {
  test('prints everything of an API, which is then read without a question', async () => {
    const { output } = run(shell, adoptCommands('sh', { apiId: 'a1b2c3d4e5' }));
    const { parsedSources: sources, refused } = await readSources([{ name: 'Paste 1', text: output }]);
    expect(refused).toEqual([]);
    const { rows, missingIds: needs } = assemble(sources, emptyDesign);
    expect(needs).toEqual([]);
    expect(rows.filter(isObjectRow).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'api a1b2c3d4e5',
      'integration a1b2c3d4e5|int0001',
      'integration a1b2c3d4e5|int0002',
      'route a1b2c3d4e5|route01',
      'stage a1b2c3d4e5|live',
      'integration_response a1b2c3d4e5|int0001|ir00001',
      'route_response a1b2c3d4e5|route01|rr00001',
      'vpc_link vpc001',
      'domain_name *.example.com',
      'api_mapping map001|*.example.com',
    ]);
  });

  test('only reads, without a pager, and asks for no domain of another API', () => {
    const { calls } = run(shell, adoptCommands('sh', { apiId: 'a1b2c3d4e5' }));
    expect(calls.filter(({ args }) => args[0] !== 'apigatewayv2' || !args[1]?.startsWith('get-'))).toEqual([]);
    expect(new Set(calls.map(({ pager }) => pager))).toEqual(new Set(['']));
    const asked = calls.filter(({ args }) => args[1] === 'get-domain-name').map(({ args }) => args[3]);
    expect(asked).toEqual(['*.example.com']);
  });

  test('sets the region for its calls, and nothing outside of itself', () => {
    const after = `printf '<%s|%s|%s>' "\${api-}" "\${AWS_REGION-}" "\${AWS_PAGER-}"`;
    const { output, calls } = run(shell, `${adoptCommands('sh', { apiId: 'a1', region: 'eu-north-1' })}\n${after}`);
    expect(new Set(calls.flatMap(({ regions }) => regions))).toEqual(new Set(['eu-north-1']));
    expect(output.slice(output.lastIndexOf('<'))).toBe('<||>');
  });

  test.each(["x'; touch harm; '", '$(touch harm)', '`touch harm`', '"; touch harm; "', 'a\\', "'"])(
    'an id such as %s reaches the command line as it is and runs nothing',
    (apiId) => {
      const { calls } = run(shell, adoptCommands('sh', { apiId, region: apiId }));
      expect(existsSync(join(folder, 'harm'))).toBe(false);
      expect(calls[0]?.args).toEqual(['apigatewayv2', 'get-api', '--api-id', apiId, '--output', 'json']);
      expect(calls[0]?.regions).toEqual([apiId, apiId]);
    },
  );

  test.each<[waiting: readonly ResourceTypeId[], asked: readonly string[]]>([
    [
      ['api', 'integration', 'route'],
      ['get-integrations', 'get-routes'],
    ],
    [['api'], ['get-api']],
    [
      ['authorizer', 'model', 'stage', 'deployment'],
      ['get-stages', 'get-authorizers', 'get-deployments', 'get-models'],
    ],
    [['deployment'], ['get-stages', 'get-deployments']],
    [['route_response'], ['get-route-responses']],
    [
      ['integration_response', 'route_response'],
      ['get-integration-responses', 'get-integration-responses', 'get-route-responses'],
    ],
    [['vpc_link'], ['get-vpc-link']],
    [['api_mapping'], ['get-api-mappings']],
    [
      ['domain_name', 'api_mapping', 'routing_rule'],
      ['get-domain-name', 'get-api-mappings', 'list-routing-rules', 'list-routing-rules'],
    ],
  ])('for the ids of %j it asks %j', (waiting, expected) => {
    const types = typesToAsk(new Set(waiting));
    const { calls } = run(shell, adoptCommands('sh', { apiId: 'a1b2c3d4e5' }, types));
    const asked = calls.filter(({ args }) => args.at(-1) === 'json').map(({ args }) => args[1]);
    expect(asked).toEqual(expected);
  });
});

describe('the block for PowerShell', () => {
  test.each([
    ["x'; harm; '", "$api = 'x''; harm; '''"],
    ['$(harm)', "$api = '$(harm)'"],
    ['’; harm; ‘', "$api = '’’; harm; ‘‘'"],
  ])('says %s as a literal', (apiId, line) => {
    expect(adoptCommands('powershell', { apiId }).split('\n')[1]?.trim()).toBe(line);
  });

  test.each<[what: string, types: readonly ResourceTypeId[] | undefined]>([
    ['all', undefined],
    ['what waits', ['integration', 'integration_response', 'routing_rule']],
  ])('asks the same as the other one, in the same order: %s', (_, types) => {
    const asked = (text: string) =>
      [...text.matchAll(/(?:ask|list) ((?:get|list)-[a-z-]+)/g)].map(([, operation]) => operation);
    const inSh = asked(adoptCommands('sh', { apiId: 'a' }, types));
    expect(inSh.length).toBeGreaterThan(4);
    expect(asked(adoptCommands('powershell', { apiId: 'a' }, types))).toEqual(inSh);
  });

  test('puts back what it sets', () => {
    const text = adoptCommands('powershell', { apiId: 'a1b2c3d4e5', region: 'eu-west-1' });
    expect(text).toContain('$before = $env:AWS_PAGER, $env:AWS_REGION, $env:AWS_DEFAULT_REGION');
    expect(text).toContain('$env:AWS_PAGER, $env:AWS_REGION, $env:AWS_DEFAULT_REGION = $before');
  });
});

test.each<[types: readonly ResourceTypeId[], count: number | undefined]>([
  [['integration', 'route'], 2],
  [['authorizer'], 1],
  [['integration', 'integration_response'], undefined],
  [['vpc_link'], undefined],
])('the commands for %j print %s answers', (types, count) => {
  expect(answerCount(types)).toBe(count);
});

test('what has no id of AWS is not asked for', () => {
  expect(typesToAsk(new Set(['lambda_permission', 'log_group', 'route']))).toEqual(['route']);
});

test('without an id there is a place to put it', () => {
  expect(adoptCommands('sh', { apiId: ' ' })).toContain("api='YOUR_API_ID'");
});

test.each([
  [' a1b2c3d4e5 ', 'a1b2c3d4e5'],
  ['https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/live', 'a1b2c3d4e5'],
  ['wss://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com', 'a1b2c3d4e5'],
  ['arn:aws:apigateway:eu-west-1::/apis/a1b2c3d4e5', 'a1b2c3d4e5'],
  ['orders api', 'orders api'],
])('the id in %s is %s', (text, id) => {
  expect(apiIdIn(text)).toBe(id);
});

test('odd ids and regions are remarked on, never refused', () => {
  expect([apiIdDoubt(''), apiIdDoubt('a1b2c3d4e5')]).toEqual([undefined, undefined]);
  expect(apiIdDoubt('orders-api')).toMatch(/lowercase letters and digits/);
  expect([regionDoubt(''), regionDoubt('us-gov-west-1')]).toEqual([undefined, undefined]);
  expect(regionDoubt('Ireland')).toMatch(/Not a valid region/);
});
