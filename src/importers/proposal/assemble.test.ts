import { describe, expect, it } from 'vitest';
import { checkModel } from '../../model/checks/check-model.ts';
import { emptyDesign, indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { blankDesign, setValue } from '../../model/design/edits.ts';
import { importIdOf } from '../../model/design/imported/import-parts.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';
import { adopt } from '../adopt/adopt.ts';
import { assemble } from './assemble.ts';
import { isObjectRow, type Resolutions, type Proposal } from './proposal.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';

interface Item {
  readonly [member: string]: unknown;
}

const call = (command: string, ...items: readonly Item[]) =>
  `$ aws apigatewayv2 ${command}\n${JSON.stringify({ Items: items }, null, 2)}\n`;

async function propose(text: string, design: Design = emptyDesign, resolutions: Resolutions = {}): Promise<Proposal> {
  const { parsedSources: sources, refused } = await readSources([{ name: 'paste', text }]);
  expect(refused).toEqual([]);
  return assemble(sources, design, resolutions);
}

const statuses = ({ rows }: Proposal) => rows.map(({ label, status, id }) => [label, status, id]);
const names = ({ rows }: Proposal) => rows.map((row) => (isObjectRow(row) ? row.object.name : row.label));
const attentions = ({ rows, notes }: Proposal) =>
  [...rows.flatMap((row) => row.notes), ...notes].filter(({ kind }) => kind === 'attention').map(({ text }) => text);
const objectOf = (design: Design, type: ResourceTypeId, at = 0): DesignObject => {
  const object = indexOf(design).byType.get(type)?.[at];
  if (!object) throw new Error(`There is no ${type}`);
  return object;
};
const ids = (design: Design) => design.objects.map((object) => [object.name, importIdOf(object, indexOf(design))]);

const api = (id = 'api1', name = 'orders'): Item => ({ ApiId: id, Name: name, ProtocolType: 'HTTP' });
const arn = (name: string, account = '123456789012') => `arn:aws:lambda:eu-west-1:${account}:function:${name}`;
const lambda = (id: string, name: string, more: Item = {}): Item => ({
  ConnectionType: 'INTERNET',
  IntegrationId: id,
  IntegrationMethod: 'POST',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: arn(name),
  PayloadFormatVersion: '2.0',
  TimeoutInMillis: 30000,
  ...more,
});
const route = (id: string, key: string, target: string, more: Item = {}): Item => ({
  ApiKeyRequired: false,
  AuthorizationType: 'NONE',
  RouteId: id,
  RouteKey: key,
  Target: `integrations/${target}`,
  ...more,
});
const whole =
  call('get-apis', api()) +
  call('get-integrations --api-id api1', lambda('int1', 'orders'), lambda('int2', 'users', { TimeoutInMillis: 9000 })) +
  call('get-routes --api-id api1', route('rou1', 'GET /orders', 'int1'), route('rou2', 'GET /users', 'int2'));

describe('a whole API', () => {
  it('becomes rows in the order of the paste, named for what they are', async () => {
    const proposal = await propose(whole);
    expect(statuses(proposal)).toEqual([
      ['API', 'new', 'api1'],
      ['Integration', 'new', 'api1|int1'],
      ['Integration', 'new', 'api1|int2'],
      ['Route', 'new', 'api1|rou1'],
      ['Route', 'new', 'api1|rou2'],
    ]);
    expect(names(proposal)).toEqual(['orders', 'orders', 'users', 'get_orders', 'get_users']);
    expect(proposal.rows.map(({ kind, target }) => [kind, target])).toEqual([
      ['HTTP API', ''],
      ['Lambda', arn('orders')],
      ['Lambda', arn('users')],
      ['HTTP route', 'orders'],
      ['HTTP route', 'users'],
    ]);
    expect(proposal.missingIds).toEqual([]);
    expect(proposal.accounts).toEqual([{ value: '123456789012', count: 2 }]);
  });

  it('is adopted in one edit, with references in place of ids and without errors', async () => {
    const design = adopt(await propose(whole))(emptyDesign);
    expect(design.objects.map(({ type, key, name }) => [type, key, name])).toEqual([
      ['api', 'a1', 'orders'],
      ['integration', 'i1', 'orders'],
      ['integration', 'i2', 'users'],
      ['route', 'r1', 'get_orders'],
      ['route', 'r2', 'get_users'],
    ]);
    expect(objectOf(design, 'integration', 1)).toEqual({
      type: 'integration',
      key: 'i2',
      name: 'users',
      variant: 'http-lambda',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: arn('users'),
        payload_format_version: '2.0',
        timeout_in_millis: 9000,
      },
      import: { integration_id: 'int2' },
      inactiveValues: {},
    });
    expect(objectOf(design, 'route').attributes).toEqual({
      api_id: { ref: 'a1' },
      route_key: 'GET /orders',
      target: { ref: 'i1' },
    });
    expect(checkModel(design).counts.error).toBe(0);
  });

  it('turns every kind of id into a reference', async () => {
    const text =
      call(
        'get-routes --api-id api1',
        route('rou1', 'GET /x', 'int1', { AuthorizationType: 'JWT', AuthorizerId: 'aut1' }),
      ) +
      call('get-stages --api-id api1', { StageName: 'prod', DeploymentId: 'dep1', AutoDeploy: false }) +
      call('get-deployments --api-id api1', { DeploymentId: 'dep1' }, { DeploymentId: 'dep0' }) +
      call('get-api-mappings --domain-name x.example.com', { ApiId: 'api1', ApiMappingId: 'map1', Stage: 'prod' }) +
      call('get-domain-names', {
        DomainName: 'x.example.com',
        DomainNameConfigurations: [{ CertificateArn: 'arn:aws:acm' }],
      }) +
      `$ aws apigatewayv2 list-routing-rules --domain-name x.example.com\n${JSON.stringify({
        RoutingRules: [
          {
            RoutingRuleArn: 'arn:aws:apigateway:eu-west-1:1:/domainnames/x.example.com/routingrules/r1',
            Priority: 1,
            Conditions: [{ MatchBasePaths: { AnyOf: ['a'] } }],
            Actions: [{ InvokeApi: { ApiId: 'api1', Stage: 'prod' } }],
          },
        ],
      })}\n` +
      call('get-integrations --api-id api1', {
        IntegrationId: 'int1',
        IntegrationType: 'HTTP_PROXY',
        ConnectionType: 'VPC_LINK',
        ConnectionId: 'vpc1',
        IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/x/1/2',
        IntegrationMethod: 'ANY',
      }) +
      call('get-vpc-links', { VpcLinkId: 'vpc1', Name: 'private', SubnetIds: ['subnet-1'] }) +
      call('get-authorizers --api-id api1', { AuthorizerId: 'aut1', AuthorizerType: 'JWT', Name: 'people' }) +
      call('get-apis', api());
    const proposal = await propose(text);
    const design = adopt(proposal)(emptyDesign);
    expect(proposal.rows.filter(({ selected }) => !selected).map(({ id }) => id)).toEqual(['api1|dep0']);
    const attributes = (type: ResourceTypeId): Values => objectOf(design, type).attributes;
    expect(attributes('route')).toMatchObject({ target: { ref: 'i1' }, authorizer_id: { ref: 'au1' } });
    expect(attributes('stage')).toMatchObject({ deployment_id: { ref: 'd1' } });
    expect(attributes('integration')).toMatchObject({ connection_id: { ref: 'l1' } });
    expect(attributes('api_mapping')).toEqual({
      domain_name: { ref: 'dn1' },
      api_id: { ref: 'a1' },
      stage: { ref: 'st1' },
    });
    expect(attributes('routing_rule')).toMatchObject({
      domain_name_arn: { ref: 'dn1' },
      actions: [{ invoke_api: { api_id: { ref: 'a1' }, stage: { ref: 'st1' } } }],
    });
  });

  it('of a WebSocket is known by its children where the API itself is not there', async () => {
    const proposal = await propose(
      call('get-routes --api-id ws1', { RouteId: 'a', RouteKey: '$connect' }, { RouteId: 'b', RouteKey: 'send' }) +
        call(
          'get-integrations --api-id ws1',
          { IntegrationId: 'c', IntegrationType: 'AWS_PROXY', IntegrationUri: arn('x') },
          {
            IntegrationId: 'd',
            IntegrationType: 'MOCK',
          },
        ),
    );
    expect(proposal.rows.map((row) => isObjectRow(row) && row.object.variant)).toEqual([
      'websocket',
      'websocket',
      'ws-lambda',
      'ws-mock',
    ]);
    expect(proposal.foreignApis).toEqual(['ws1']);
  });
});

describe('the id of the API', () => {
  const bare = JSON.stringify({ Items: [lambda('int1', 'orders')] });

  it('is asked for once where nothing says it', async () => {
    const proposal = await propose(`${bare}\n${JSON.stringify({ Items: [route('rou1', 'GET /x', 'int1')] })}`);
    expect(proposal.missingIds).toEqual([{ part: 'api_id', rows: ['row1', 'row2'], candidates: [] }]);
    expect(statuses(proposal)).toEqual([
      ['Integration', 'new', '?|int1'],
      ['Route', 'new', '?|rou1'],
    ]);
  });

  it('is taken from an answer, and rows keep their keys', async () => {
    const proposal = await propose(bare, emptyDesign, { parts: { api_id: 'api9' } });
    expect([proposal.missingIds, statuses(proposal), proposal.rows[0]?.key]).toEqual([
      [],
      [['Integration', 'new', 'api9|int1']],
      'row1',
    ]);
    const attached = blankDesign('HTTP');
    const again = await propose(bare, attached, { parts: { api_id: { ref: 'a1' } } });
    expect(objectOf(adopt(again)(attached), 'integration').attributes['api_id']).toEqual({ ref: 'a1' });
  });

  it('is taken from the only API of the paste', async () => {
    expect(statuses(await propose(`${bare}\n${call('get-apis', api())}`))[0]).toEqual([
      'Integration',
      'new',
      'api1|int1',
    ]);
  });

  it('is not guessed among several', async () => {
    const proposal = await propose(`${bare}\n${call('get-apis', api('api1'), api('api2', 'users'))}`);
    expect(proposal.missingIds).toEqual([{ part: 'api_id', rows: ['row1'], candidates: ['row2', 'row3'] }]);
    const answered = await propose(`${bare}\n${call('get-apis', api('api1'), api('api2', 'users'))}`, emptyDesign, {
      parts: { api_id: { ref: 'row3' } },
    });
    expect(statuses(answered)[0]).toEqual(['Integration', 'new', 'api2|int1']);
  });

  it('that nobody gives becomes a variable without a value', async () => {
    const design = adopt(await propose(bare))(emptyDesign);
    expect(design.variables).toEqual([
      { key: 'v1', name: 'api_id', type: 'string', description: 'The API id of existing resources' },
    ]);
    expect(objectOf(design, 'integration').attributes['api_id']).toEqual({ var: 'api_id' });
  });

  it('of another part is asked for too', async () => {
    const proposal = await propose(
      call('get-integration-responses --api-id api1', {
        IntegrationResponseId: 'x',
        IntegrationResponseKey: '$default',
      }),
    );
    expect(proposal.missingIds.map(({ part }) => part)).toEqual(['integration_id']);
  });
});

describe('what is there already', () => {
  it('page two adds to page one without a second copy of it', async () => {
    const design = adopt(await propose(whole))(emptyDesign);
    const page = call(
      'get-integrations --api-id api1',
      lambda('int2', 'users', { TimeoutInMillis: 9000 }),
      lambda('int3', 'items'),
    );
    const proposal = await propose(page, design);
    expect(statuses(proposal)).toEqual([
      ['Integration', 'same', 'api1|int2'],
      ['Integration', 'new', 'api1|int3'],
    ]);
    expect(adopt(proposal)(design).objects.map(({ name }) => name)).toEqual([
      'orders',
      'orders',
      'users',
      'items',
      'get_orders',
      'get_users',
    ]);
  });

  it('in one paste too', async () => {
    const proposal = await propose(whole + whole);
    expect(statuses(proposal).filter(([, status]) => status === 'new')).toHaveLength(5);
    expect(
      proposal.rows.filter(({ status }) => status === 'same').map((row) => isObjectRow(row) && row.duplicateOf),
    ).toEqual(['row1', 'row2', 'row3', 'row4', 'row5']);
    expect(adopt(proposal)(emptyDesign).objects).toHaveLength(5);
  });

  it('the last of two that differ is taken, and said', async () => {
    const proposal = await propose(
      whole + call('get-integrations --api-id api1', lambda('int1', 'orders', { Description: 'new' })),
    );
    expect(attentions(proposal)).toEqual(['It occurs more than once with different values. The last values are used.']);
    expect(objectOf(adopt(proposal)(emptyDesign), 'integration').attributes['description']).toBe('new');
  });

  it('takes over what differs and keeps how it is written, its name, and what AWS never gives back', async () => {
    const adopted = adopt(
      await propose(
        whole +
          call('get-authorizers --api-id api1', {
            AuthorizerId: 'aut1',
            AuthorizerType: 'REQUEST',
            AuthorizerUri: arn('auth'),
            AuthorizerPayloadFormatVersion: '2.0',
            Name: 'people',
          }),
      ),
    )(emptyDesign);
    const written = [
      setValue('i1', ['integration_uri'], { hcl: 'aws_lambda_function.orders.arn' }),
      setValue('i1', ['label'], 'mine'),
      setValue('i1', ['description'], 'gone in AWS'),
      setValue('a1', ['fail_on_warnings'], true),
    ].reduce((design, edit) => edit(design), adopted);
    const proposal = await propose(
      call('get-apis', api('api1', 'orders-v2')) +
        call('get-integrations --api-id api1', lambda('int1', 'orders', { TimeoutInMillis: 4000 })),
      written,
    );
    expect(proposal.rows.map((row) => isObjectRow(row) && [row.status, row.existing, row.changed])).toEqual([
      ['updates', 'a1', ['name']],
      ['updates', 'i1', ['description', 'timeout_in_millis']],
    ]);
    const after = adopt(proposal)(written);
    expect(objectOf(after, 'integration')).toMatchObject({
      key: 'i1',
      name: 'mine',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: { hcl: 'aws_lambda_function.orders.arn' },
        payload_format_version: '2.0',
        timeout_in_millis: 4000,
      },
    });
    expect(objectOf(after, 'api').attributes).toEqual({ name: 'orders-v2', fail_on_warnings: true });
    expect(after.objects).toHaveLength(written.objects.length);
  });

  it('a second account gives the same design other ids', async () => {
    const first = adopt(await propose(whole))(emptyDesign);
    const other = whole
      .replaceAll('api1', 'zzz1')
      .replaceAll('"int', '"jnt')
      .replaceAll('integrations/int', 'integrations/jnt')
      .replaceAll('"rou', '"sou')
      .replaceAll('123456789012', '210987654321');
    const proposal = await propose(other, first);
    expect(proposal.rows.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'updates'));
    const second = adopt(proposal)(first);
    expect(ids(second)).toEqual([
      ['orders', 'zzz1'],
      ['orders', 'zzz1|jnt1'],
      ['users', 'zzz1|jnt2'],
      ['get_orders', 'zzz1|sou1'],
      ['get_users', 'zzz1|sou2'],
    ]);
    expect(objectOf(second, 'integration').attributes['integration_uri']).toBe(arn('orders', '210987654321'));
  });

  it('but one that a person says is another stays another', async () => {
    const first = adopt(await propose(whole))(emptyDesign);
    const text = call('get-apis', api('zzz1'));
    expect(statuses(await propose(text, first))).toEqual([['API', 'updates', 'zzz1']]);
    const apart = await propose(text, first, { matches: new Map([['row1', null]]) });
    expect(statuses(apart)).toEqual([['API', 'new', 'zzz1']]);
    expect(names(apart)).toEqual(['orders_2']);
  });
});

/** What a source without ids gives, such as OpenAPI. */
const withoutIds = (routes: readonly (readonly [key: string, uri: string])[]): ParsedSource => {
  const origin = { source: 'openapi.json' };
  const common = { ids: {}, origin, notes: [] };
  return {
    kind: 'openapi',
    variables: [],
    passthrough: [],
    notes: [],
    resources: [
      { type: 'api', attributes: { name: 'orders', protocol_type: 'HTTP' }, handle: 'api', ...common },
      ...routes.map(([, uri], at) => ({
        type: 'integration' as const,
        attributes: {
          api_id: { ref: 'api' },
          integration_type: 'AWS_PROXY',
          integration_uri: uri,
          integration_method: 'POST',
          payload_format_version: '2.0',
        },
        handle: `int${at}`,
        ...common,
      })),
      ...routes.map(([key], at) => ({
        type: 'route' as const,
        attributes: { api_id: { ref: 'api' }, route_key: key, target: { ref: `int${at}` } },
        ...common,
      })),
    ],
  };
};

describe('ids that come later', () => {
  it('are filled in by route key, type and target, whether or not the answers are pasted at once', async () => {
    const parsed = withoutIds([
      ['GET /orders', arn('orders')],
      ['GET /users', arn('users')],
    ]);
    const first = assemble([parsed], emptyDesign);
    expect(first.lacksIds).toBe(true);
    const design = adopt(first)(emptyDesign);
    expect(ids(design).map(([, id]) => id)).toEqual(Array.from({ length: 5 }));
    const children = whole.slice(whole.indexOf('$ aws apigatewayv2 get-integrations'));
    const later = await propose(children, design);
    expect(later.lacksIds).toBe(false);
    expect(statuses(later)).toEqual([
      ['Integration', 'updates', 'api1|int1'],
      ['Integration', 'updates', 'api1|int2'],
      ['Route', 'updates', 'api1|rou1'],
      ['Route', 'updates', 'api1|rou2'],
      ['API', 'updates', 'api1'],
    ]);
    const filled = adopt(later)(design);
    expect(ids(filled).map(([, id]) => id)).toEqual(['api1', 'api1|int1', 'api1|int2', 'api1|rou1', 'api1|rou2']);
    const { parsedSources: sources } = await readSources([{ name: 'paste', text: children }]);
    expect(ids(adopt(assemble([parsed, ...sources], emptyDesign))(emptyDesign))).toEqual(ids(filled));
    expect(ids(adopt(assemble([...sources, parsed], emptyDesign))(emptyDesign))).toEqual(ids(filled));
  });

  describe('of an integration that several routes share', () => {
    const shared = call('get-integrations --api-id api1', lambda('int1', 'orders', { Description: 'Live' }));
    const routes = (...targets: readonly string[]) =>
      call(
        'get-routes --api-id api1',
        ...['GET /a', 'POST /a', 'PUT /a'].map((key, at) => route(`rou${at}`, key, targets[at] ?? '')),
      );
    const written = (third = arn('orders')) =>
      withoutIds([
        ['GET /a', arn('orders')],
        ['POST /a', arn('orders')],
        ['PUT /a', third],
      ]);
    const integrationsOf = (proposal: Proposal) => {
      const design = adopt(proposal)(emptyDesign);
      const byKey = indexOf(design).byKey;
      const targetOf = ({ attributes }: DesignObject) =>
        byKey.get((attributes['target'] as { readonly ref: string }).ref);
      return {
        all: (indexOf(design).byType.get('integration') ?? []).map((object) => importIdOf(object, indexOf(design))),
        led: (indexOf(design).byType.get('route') ?? []).map((object) => targetOf(object)?.import['integration_id']),
        description: objectOf(design, 'integration').attributes['description'],
      };
    };

    it.each([
      ['before', true],
      ['after', false],
    ])('are those of what the definition writes at each, pasted %s it', async (_, isBefore) => {
      const resolutions = (await readSources([{ name: 'paste', text: shared + routes('int1', 'int1', 'int1') }]))
        .parsedSources;
      const proposal = assemble(isBefore ? [...resolutions, written()] : [written(), ...resolutions], emptyDesign);
      expect(integrationsOf(proposal)).toEqual({
        all: ['api1|int1'],
        led: ['int1', 'int1', 'int1'],
        description: 'Live',
      });
      expect(attentions(proposal)).toEqual([]);
    });

    it('are taken apart where AWS has two', async () => {
      const two = call('get-integrations --api-id api1', lambda('int1', 'orders'), lambda('int2', 'orders'));
      const { parsedSources: sources } = await readSources([
        { name: 'paste', text: two + routes('int1', 'int2', 'int1') },
      ]);
      expect(integrationsOf(assemble([written(), ...sources], emptyDesign))).toMatchObject({
        all: ['api1|int1', 'api1|int2'],
        led: ['int1', 'int2', 'int1'],
      });
    });

    it('leave alone what says something else', async () => {
      const { parsedSources: sources } = await readSources([
        { name: 'paste', text: shared + routes('int1', 'int1', 'int2') },
      ]);
      expect(integrationsOf(assemble([written(arn('others')), ...sources], emptyDesign))).toMatchObject({
        all: ['api1|int1', undefined],
        led: ['int1', 'int1', undefined],
      });
    });

    it('are asked for where the design has one for each route', async () => {
      const design = adopt(assemble([written()], emptyDesign))(emptyDesign);
      const later = await propose(shared + routes('int1', 'int1', 'int1'), design);
      const row = later.rows.filter(isObjectRow).find(({ type }) => type === 'integration');
      expect([row?.selected, row?.candidates]).toEqual([false, ['i1', 'i2', 'i3']]);
    });
  });

  it('come without the defaults that AWS gives back beside them, also where both are pasted at once', async () => {
    const written = withoutIds([['GET /orders', arn('orders')]]);
    const found = written.resources.map((object) =>
      object.type === 'integration'
        ? { ...object, attributes: { ...object.attributes, timeout_in_millis: 30_000 } }
        : object,
    );
    const children = whole.slice(whole.indexOf('$ aws apigatewayv2 get-integrations'));
    const { parsedSources: sources } = await readSources([{ name: 'paste', text: children }]);
    const proposal = assemble([{ ...written, resources: found }, ...sources], emptyDesign);
    expect(attentions(proposal)).toEqual([]);
    const design = adopt(proposal)(emptyDesign);
    expect(Object.keys(objectOf(design, 'route').attributes)).toEqual(['api_id', 'route_key', 'target']);
    expect(objectOf(design, 'route').inactiveValues).toEqual({});
    // What the definition says itself stays.
    expect(objectOf(design, 'integration').attributes).toMatchObject({ timeout_in_millis: 30_000 });
    expect(objectOf(design, 'integration').attributes['connection_type']).toBeUndefined();
  });

  it('are those of a function, whether its ARN stands alone or in the path that invokes it', async () => {
    const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn('orders')}/invocations`;
    const design = adopt(assemble([withoutIds([['GET /orders', invoke]])], emptyDesign))(emptyDesign);
    const alone = await propose(call('get-integrations --api-id api1', lambda('int1', 'orders')), design);
    expect(statuses(alone)).toEqual([
      ['Integration', 'updates', 'api1|int1'],
      ['API', 'updates', 'api1'],
    ]);
  });

  it('of a deployment are those that the same stage serves', async () => {
    const [first] = (
      await readSources([
        {
          name: 'template.json',
          text: JSON.stringify({
            Resources: {
              Chat: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'chat', ProtocolType: 'WEBSOCKET' } },
              Now: { Type: 'AWS::ApiGatewayV2::Deployment', Properties: { ApiId: { Ref: 'Chat' } } },
              Live: {
                Type: 'AWS::ApiGatewayV2::Stage',
                Properties: { ApiId: { Ref: 'Chat' }, StageName: 'live', DeploymentId: { Ref: 'Now' } },
              },
            },
          }),
        },
      ])
    ).parsedSources;
    if (!first) throw new Error('Nothing was read');
    const design = adopt(assemble([first], emptyDesign))(emptyDesign);
    const stages = call('get-stages --api-id api1', { StageName: 'live', DeploymentId: 'dep1' });
    const deployments = call('get-deployments --api-id api1', { DeploymentId: 'dep2' }, { DeploymentId: 'dep1' });
    const later = await propose(stages + deployments, design);
    expect(later.rows.map((row) => [row.id, row.status, row.selected])).toEqual([
      ['api1|live', 'updates', true],
      ['api1|dep2', 'new', false],
      ['api1|dep1', 'updates', true],
      ['api1', 'updates', true],
    ]);
    const filled = adopt(later)(design);
    expect(importIdOf(objectOf(filled, 'deployment'), indexOf(filled))).toBe('api1|dep1');
    const redeployed = await propose((stages + deployments).replaceAll('dep1', 'dep3'), filled);
    expect(redeployed.rows.map((row) => [row.id, row.status, row.selected])).toContainEqual(['api1|dep3', 'new', true]);
    const { parsedSources: sources } = await readSources([{ name: 'paste', text: stages + deployments }]);
    const both = adopt(assemble([first, ...sources], emptyDesign))(emptyDesign);
    expect(importIdOf(objectOf(both, 'deployment'), indexOf(both))).toBe('api1|dep1');
    expect(indexOf(both).byType.get('deployment')).toHaveLength(1);
  });

  it('tell integrations that call the same apart by their routes, else ask', async () => {
    const design = adopt(
      assemble(
        [
          withoutIds([
            ['GET /a', arn('orders')],
            ['GET /b', arn('orders')],
          ]),
        ],
        emptyDesign,
      ),
    )(emptyDesign);
    const integrations = call('get-integrations --api-id api1', lambda('int2', 'orders'), lambda('int1', 'orders'));
    const routes = call('get-routes --api-id api1', route('rou1', 'GET /a', 'int1'), route('rou2', 'GET /b', 'int2'));
    const both = adopt(await propose(integrations + routes, design))(design);
    expect(ids(both).map(([, id]) => id)).toEqual(['api1', 'api1|int1', 'api1|int2', 'api1|rou1', 'api1|rou2']);
    const alone = await propose(integrations, design);
    expect(alone.rows.map((row) => isObjectRow(row) && [row.status, row.selected, row.candidates])).toEqual([
      ['new', false, ['i1', 'i2']],
      ['new', false, ['i1', 'i2']],
      ['updates', true, undefined],
    ]);
    const chosen = await propose(integrations, design, {
      matches: new Map([
        ['row1', 'i2'],
        ['row2', 'i1'],
      ]),
    });
    expect(ids(adopt(chosen)(design)).map(([, id]) => id)).toEqual([
      'api1',
      'api1|int1',
      'api1|int2',
      undefined,
      undefined,
    ]);
  });
});

describe('choices', () => {
  const twice =
    call('get-apis', api()) +
    call(
      'get-integrations --api-id api1',
      lambda('int1', 'orders'),
      lambda('int2', 'orders'),
      lambda('int3', 'orders', { Description: 'x' }),
    ) +
    call('get-routes --api-id api1', route('rou1', 'GET /a', 'int1'), route('rou2', 'GET /b', 'int2'));

  it('equal integrations can be merged: routes then lead to the one that stays', async () => {
    const proposal = await propose(twice);
    expect(proposal.rows.map((row) => isObjectRow(row) && row.duplicateOf)).toEqual([
      undefined,
      undefined,
      'row2',
      undefined,
      undefined,
      undefined,
    ]);
    expect(names(proposal)).toEqual(['orders', 'get_a', 'get_b', 'orders', 'get_a', 'get_b']);
    const design = adopt(proposal, { merged: new Set(['row3']) })(emptyDesign);
    expect(ids(design).map(([, id]) => id)).toEqual(['api1', 'api1|int1', 'api1|int3', 'api1|rou1', 'api1|rou2']);
    expect(objectOf(design, 'route', 1).attributes['target']).toEqual({ ref: 'i1' });
    expect(adopt(proposal)(emptyDesign).objects).toHaveLength(6);
  });

  it('what stays out is named by its id', async () => {
    const proposal = await propose(twice);
    const design = adopt(proposal, { rows: new Set(['row3', 'row5', 'row6']) })(emptyDesign);
    expect(design.objects.map(({ attributes }) => [attributes['api_id'], attributes['target']])).toEqual([
      ['api1', undefined],
      ['api1', 'integrations/int1'],
      ['api1', { ref: 'i2' }],
    ]);
    expect(ids(design).map(([, id]) => id)).toEqual(['api1|int2', 'api1|rou1', 'api1|rou2']);
  });

  it('ids can be variables', async () => {
    const proposal = await propose(twice);
    const design = adopt(proposal, { rows: new Set(['row3', 'row5']), ids: 'variables' })(emptyDesign);
    expect(design.variables.map(({ key, name, default: value }) => [key, name, value])).toEqual([
      ['v1', 'api_id', 'api1'],
      ['v2', 'integration_id', 'int1'],
    ]);
    expect(objectOf(design, 'route').attributes).toEqual({
      api_id: { var: 'api_id' },
      route_key: 'GET /a',
      target: { hcl: '"integrations/${var.integration_id}"' },
    });
    expect(ids(design).map(([, id]) => id)).toEqual(['api1|int2', 'api1|rou1']);
  });

  it('names can be changed, and places and imports are set', async () => {
    const none = { ...emptyDesign, output: { ...emptyDesign.output, imports: 'none' as const } };
    const design = adopt(await propose(whole), {
      names: new Map([['row2', 'other']]),
      region: 'eu-west-1',
      account: '123456789012',
    })(none);
    expect(objectOf(design, 'integration').name).toBe('other');
    expect(design.output).toMatchObject({ imports: 'identity', region: 'eu-west-1', account: '123456789012' });
  });

  it('keys and names that were taken meanwhile do not clash', async () => {
    const proposal = await propose(whole);
    const changed = blankDesign('HTTP');
    const design = adopt(proposal)({
      ...changed,
      objects: changed.objects.map((object) => ({ ...object, name: 'orders' })),
    });
    expect(new Set(design.objects.map(({ key }) => key)).size).toBe(6);
    expect(design.objects.filter(({ type }) => type === 'api').map(({ name }) => name)).toEqual(['orders', 'orders_2']);
    expect(objectOf(design, 'integration').attributes['api_id']).toEqual({ ref: objectOf(design, 'api', 1).key });
  });

  it('nothing chosen changes nothing', async () => {
    expect(adopt(await propose(whole), { rows: new Set() })(emptyDesign)).toBe(emptyDesign);
  });
});

describe('what Terraform should leave alone', () => {
  it('objects of quick create, and deployments that AWS makes, are not chosen', async () => {
    const proposal = await propose(
      call('get-integrations --api-id api1', lambda('int1', 'orders', { ApiGatewayManaged: true })) +
        call('get-deployments --api-id api1', { AutoDeployed: true, DeploymentId: 'dep1' }) +
        call('get-routes --api-id api1', route('rou1', 'GET /x', 'int1')),
    );
    expect(proposal.rows.map(({ status, selected }) => [status, selected])).toEqual([
      ['managed', false],
      ['managed', false],
      ['new', true],
      ['offered', false],
    ]);
    expect(attentions(proposal)).toHaveLength(3);
    const design = adopt(proposal)(emptyDesign);
    expect(objectOf(design, 'route').attributes['target']).toBe('integrations/int1');
  });

  it('what quick create made is offered as overrides, with what differs from the defaults', async () => {
    const text =
      call('get-apis', api('api1', 'quick')) +
      call('get-integrations --api-id api1', {
        ...lambda('int1', 'orders', { ApiGatewayManaged: true, TimeoutInMillis: 30_000 }),
        PayloadFormatVersion: '1.0',
      }) +
      call('get-routes --api-id api1', {
        ...route('rou1', '$default', 'int1'),
        ApiGatewayManaged: true,
        AuthorizationType: 'AWS_IAM',
      }) +
      call('get-stages --api-id api1', {
        StageName: '$default',
        ApiGatewayManaged: true,
        AutoDeploy: true,
        DefaultRouteSettings: { DetailedMetricsEnabled: false },
        RouteSettings: { $default: { ThrottlingBurstLimit: 5, DetailedMetricsEnabled: false } },
        StageVariables: { table: 'orders' },
        Tags: { Team: 'shop' },
      });
    const proposal = await propose(text);
    expect(proposal.rows.map(({ label, status, selected }) => [label, status, selected])).toEqual([
      ['API', 'new', true],
      ['Integration', 'managed', false],
      ['Route', 'managed', false],
      ['Stage', 'managed', false],
      ['Managed overrides', 'offered', false],
    ]);
    const keys = proposal.rows.filter(({ label }) => /^(API|Managed)/.test(label)).map(({ key }) => key);
    const design = adopt(proposal, { rows: new Set(keys) })(emptyDesign);
    expect(design.objects.map(({ type }) => type)).toEqual(['api', 'managed_overrides']);
    expect(objectOf(design, 'managed_overrides')).toMatchObject({
      name: 'quick',
      import: {},
      attributes: {
        api_id: { ref: objectOf(design, 'api').key },
        integration: { integration_method: 'POST', payload_format_version: '1.0' },
        route: { authorization_type: 'AWS_IAM' },
        stage: {
          auto_deploy: true,
          route_settings: { $default: { throttling_burst_limit: 5 } },
          stage_variables: { table: 'orders' },
        },
      },
    });
    // Once it is there, the same text says nothing new, and another one updates it.
    const again = (await propose(text, design)).rows;
    expect(again.map(({ status }) => status)).toEqual(['same', 'managed', 'managed', 'managed', 'same']);
    const later = await propose(text.replace('AWS_IAM', 'NONE').replace('"1.0"', '"2.0"'), design);
    expect(later.rows.at(-1)).toMatchObject({ status: 'updates', changed: ['integration'] });
  });

  it('a stage that deploys automatically names no deployment', async () => {
    const design = adopt(
      await propose(
        call('get-stages --api-id api1', { StageName: '$default', AutoDeploy: true, DeploymentId: 'dep1' }),
      ),
    )(emptyDesign);
    expect(objectOf(design, 'stage').attributes).toEqual({ api_id: 'api1', stage_name: '$default', auto_deploy: true });
  });
});

describe('speed', () => {
  const many = (count: number) =>
    call('get-apis', api()) +
    call(
      'get-integrations --api-id api1',
      ...Array.from({ length: count }, (_, at) => lambda(`int${at}`, `fn${at % 50}`)),
    ) +
    call(
      'get-routes --api-id api1',
      ...Array.from({ length: count }, (_, at) => route(`rou${at}`, `GET /p${at}`, `int${at}`)),
    );

  it('600 objects become rows in no time that a person notices', async () => {
    const text = many(300);
    await propose(text);
    const start = performance.now();
    const proposal = await propose(text);
    // Fifty times what it takes, so that a busy machine fails nothing.
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(proposal.rows).toHaveLength(601);
  });

  it('time grows with the number of objects, not with its square', { timeout: 60_000 }, async () => {
    const time = async (count: number) => {
      const text = many(count);
      const start = performance.now();
      const design = adopt(await propose(text))(emptyDesign);
      const again = await propose(text, design);
      expect(again.rows.filter(({ status }) => status !== 'same')).toEqual([]);
      return performance.now() - start;
    };
    await time(500);
    const small = await time(1000);
    const large = await time(8000);
    expect(large / small).toBeLessThan(30);
  });
});

it('numbers in JSON that JavaScript would round are compared by their digits', async () => {
  const model = (digits: string) =>
    call('get-models --api-id api1', {
      ModelId: 'm1',
      Name: 'Order',
      ContentType: 'application/json',
      Schema: `{"maximum": ${digits}}`,
    });
  const design = adopt(await propose(call('get-apis', api()) + model('9223372036854775807')))(emptyDesign);
  expect((await propose(model('9223372036854775807'), design)).rows.map(({ status }) => status)).toEqual(['same']);
  expect((await propose(model('9223372036854775806'), design)).rows.map(({ status }) => status)).toEqual(['updates']);
});
