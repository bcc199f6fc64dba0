import { describe, expect, test } from 'vitest';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { documentText } from '../../model/document/document.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { addObject, newObject, removeObject, renameObject, setOutput, setValue } from '../../model/design/edits.ts';
import { commitStep, startHistory, undoStep } from '../../model/design/history.ts';
import { decodeLink, encodeLink } from '../../model/document/link.ts';
import { changeVariant } from '../../model/design/variant-edits.ts';
import type { Value } from '../../model/schema/value.ts';
import { forecast } from '../../codegen/forecast/forecast.ts';
import { adopt } from './adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import { readSources } from '../read.ts';

const api = {
  ApiId: 'x9y8z7w6v5',
  Name: 'orders',
  ProtocolType: 'HTTP',
  RouteSelectionExpression: '$request.method $request.path',
};
const integrations = (count: number, more: object = {}) => ({
  Items: Array.from({ length: count }, (_, at) => ({
    IntegrationId: `int000${at}`,
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'GET',
    IntegrationUri: `https://example.com/${at}`,
    ConnectionType: 'INTERNET',
    PayloadFormatVersion: '1.0',
    TimeoutInMillis: 29000,
    ...more,
  })),
});
const routes = {
  Items: [
    {
      RouteId: 'rou0001',
      RouteKey: 'GET /a',
      Target: 'integrations/int0000',
      AuthorizationType: 'NONE',
      ApiKeyRequired: false,
    },
  ],
};

/** What comes out where a person pastes what `aws apigatewayv2 get-…` prints. */
async function pasted(design: Design, ...resolutions: readonly object[]): Promise<Design> {
  const { parsedSources: sources, refused } = await readSources([
    { name: 'terminal', text: resolutions.map((one) => JSON.stringify(one, null, 2)).join('\n') },
  ]);
  expect(refused).toEqual([]);
  return adopt(assemble(sources, design, { parts: { api_id: 'x9y8z7w6v5' } }))(design);
}
const after = (design: Design, ...edits: readonly Edit[]) => edits.reduce((whole, edit) => edit(whole), design);
const of = (design: Design, type: string) => design.objects.filter((object) => object.type === type);
const only = (design: Design, type: string) => of(design, type)[0]?.key ?? '';
const counts = (design: Design) => {
  const { imports, adds, changes, replacements } = forecast(design);
  return { imports, adds, changes: changes.length, replacements: replacements.length };
};
const editsOf = (design: Design) =>
  [...forecast(design).changes, ...forecast(design).replacements].flatMap(({ edits }) =>
    edits.map(({ path, before, after: now }) => [path.join('.'), before, now]),
  );

const account = await pasted(emptyDesign, api, integrations(12), routes);
const first = only(account, 'integration');
const whole = { imports: 14, adds: 0, changes: 0, replacements: 0 };

describe('an imported design', () => {
  test('plans nothing but imports, and rests on no assumption', () => {
    expect(counts(account)).toEqual(whole);
    expect(forecast(account)).toMatchObject({ cleared: [], deletions: [], isCompared: true });
  });

  test('names the overrides of quick create, which nobody has seen AWS return', async () => {
    const resource = (properties: object) => ({
      TypeName: 'AWS::ApiGatewayV2::ApiGatewayManagedOverrides',
      ResourceDescription: { Identifier: 'x9y8z7w6v5', Properties: JSON.stringify(properties) },
    });
    const quick = await pasted(emptyDesign, api, resource({ ApiId: 'x9y8z7w6v5', Stage: { AutoDeploy: false } }));
    const key = only(quick, 'managed_overrides');
    const address = 'awscc_apigatewayv2_api_gateway_managed_overrides.orders';
    expect(of(quick, 'managed_overrides')[0]?.attributes).toEqual({
      api_id: { ref: only(quick, 'api') },
      stage: { auto_deploy: false },
    });
    expect(counts(quick)).toEqual({ ...whole, imports: 2 });
    expect(forecast(quick)).toMatchObject({ unseen: [{ key, address }], isCompared: true });
    expect(editsOf(setValue(key, ['stage', 'auto_deploy'], true)(quick))).toEqual([['stage.auto_deploy', false, true]]);
    expect(forecast(account).unseen).toEqual([]);
  });

  test('counts each object that was edited, with its old and its new value', () => {
    const edited = after(
      account,
      ...of(account, 'integration').map(({ key }) => setValue(key, ['timeout_in_millis'], 12000)),
    );
    expect(counts(edited)).toEqual({ ...whole, changes: 12 });
    expect(new Set(editsOf(edited).map(String))).toEqual(new Set(['timeout_in_millis,29000,12000']));
  });

  test.each<[what: string, edit: Edit, edits: readonly unknown[]]>([
    ['another text', setValue(first, ['description'], 'new text'), [['description', undefined, 'new text']]],
    ['a number as text', setValue(first, ['timeout_in_millis'], '29000'), []],
    ['the default where AWS has it', setValue(first, ['payload_format_version'], '1.0'), []],
    ['nothing', setValue(first, ['timeout_in_millis'], undefined), []],
    ['another name', renameObject(first, 'renamed'), []],
    [
      'another URL',
      setValue(first, ['integration_uri'], 'https://example.com/x'),
      [['integration_uri', 'https://example.com/0', 'https://example.com/x']],
    ],
    ['the id of what it referred to', setValue(only(account, 'route'), ['target'], 'integrations/int0000'), []],
    [
      'the id of another',
      setValue(only(account, 'route'), ['target'], 'integrations/int0001'),
      [['target', { ref: first }, 'integrations/int0001']],
    ],
  ])('set to %s', (_, edit, edits) => {
    expect(editsOf(edit(account))).toEqual(edits);
    expect(counts(edit(account))).toEqual({ ...whole, changes: edits.length });
  });

  test('a reference to another imported object is a change, back to the same none', () => {
    const route = only(account, 'route');
    const other = of(account, 'integration')[1]?.key ?? '';
    const away = setValue(route, ['target'], { ref: other })(account);
    expect(editsOf(away)).toEqual([['target', { ref: first }, { ref: other }]]);
    expect(counts(setValue(route, ['target'], { ref: first })(away))).toEqual(whole);
  });

  test('a value that was removed stays in AWS: it is told, and not counted', () => {
    const cleared = setValue(first, ['timeout_in_millis'], undefined)(account);
    expect(counts(cleared)).toEqual(whole);
    expect(forecast(cleared).cleared).toMatchObject([{ key: first, values: [['timeout_in_millis', 29000]] }]);
  });

  test('a text that is set to nothing is a change, and not told as one that stays', async () => {
    const described = await pasted(emptyDesign, api, integrations(1, { Description: 'old' }), routes);
    const key = only(described, 'integration');
    const emptied = setValue(key, ['description'], '')(described);
    expect(editsOf(emptied)).toEqual([['description', 'old', '']]);
    expect(forecast(emptied).cleared).toEqual([]);
    expect(forecast(setValue(key, ['description'], undefined)(described)).cleared).toHaveLength(1);
  });

  test('what is not imported is added, and what waits for it changes', () => {
    const more = addObject(
      newObject(account, 'integration', 'http-url', { integration_uri: 'https://example.com/new' }),
    )(account);
    expect(counts(more)).toEqual({ ...whole, adds: 1 });
    const added = more.objects.find(({ import: ids, type }) => type === 'integration' && Object.keys(ids).length === 0);
    const waits = setValue(only(more, 'route'), ['target'], { ref: added?.key ?? '' })(more);
    expect(forecast(waits).changes).toMatchObject([
      { attributes: ['target'], edits: [], why: 'Target: known after apply of a resource that is added.' },
    ]);
  });

  test('what was deleted stays in AWS, also where its key could be taken', () => {
    const last = of(account, 'integration').at(-1)?.key ?? '';
    const without = removeObject(last)(account);
    const again = addObject(newObject(without, 'integration', 'http-url', {}))(without);
    for (const design of [without, again])
      expect(forecast(design).deletions).toMatchObject([{ id: 'x9y8z7w6v5|int00011', isDestroyed: false }]);
    expect(counts(again)).toEqual({ ...whole, imports: 13, adds: 1 });
    expect(forecast(setOutput({ imports: 'none' })(without)).deletions).toEqual([]);
  });

  test('what cannot be changed in place is destroyed and added, with what belongs to it', async () => {
    const stage = {
      StageName: 'live',
      AutoDeploy: true,
      ApiId: 'x9y8z7w6v5',
      RouteSettings: {},
      DefaultRouteSettings: {},
    };
    const design = await pasted(emptyDesign, api, integrations(1), routes, { Items: [stage] });
    expect(counts(design)).toEqual({ ...whole, imports: 4 });
    const renamed = setValue(only(design, 'stage'), ['stage_name'], 'prod')(design);
    expect(counts(renamed)).toEqual({ imports: 4, adds: 1, changes: 0, replacements: 1 });
    expect(forecast(renamed).replacements).toMatchObject([
      { attributes: ['stage_name'], why: expect.stringMatching(/^stage_name can't be changed in place/) as string },
    ]);
    const webSocket = changeVariant(only(design, 'api'), 'WEBSOCKET')(design);
    expect(counts(webSocket)).toMatchObject({ imports: 4, adds: 4, replacements: 4 });
  });
});

describe('what was imported is known', () => {
  const edited = after(account, setValue(first, ['timeout_in_millis'], 12000), removeObject(only(account, 'route')));
  const expected = { changes: [['timeout_in_millis', 29000, 12000]], deleted: ['x9y8z7w6v5|rou0001'] };
  const told = (design: Design) => ({
    changes: editsOf(design),
    deleted: forecast(design).deletions.map(({ id }) => id),
  });

  test('after the design was saved and opened', () => {
    const read = readDocumentText(documentText(edited));
    expect(read.ok && told(read.design)).toEqual(expected);
  });

  test('after more edits than can be undone', () => {
    const start = commitStep(startHistory(account), edited, { label: 'Edit' }, 0, false);
    const history = Array.from({ length: 150 }, (_, at) => at).reduce(
      (so, at) =>
        commitStep(so, setValue(first, ['description'], `text ${at}`)(so.present), { label: `Edit ${at}` }, at, false),
      start,
    );
    expect(told(setValue(first, ['description'], undefined)(history.present))).toEqual(expected);
    expect(told(undoStep(start).present)).toEqual({ changes: [], deleted: [] });
  });

  test('after another import, which tells what runs now', async () => {
    const applied = await pasted(
      setValue(first, ['timeout_in_millis'], 12000)(account),
      integrations(1, { TimeoutInMillis: 12000 }),
    );
    expect(counts(applied)).toEqual(whole);
    expect(editsOf(setValue(first, ['timeout_in_millis'], 29000)(applied))).toEqual([
      ['timeout_in_millis', 12000, 29000],
    ]);
    const back = await pasted(removeObject(only(account, 'route'))(account), routes);
    expect([counts(back), forecast(back).deletions]).toEqual([whole, []]);
  });

  test('not by a link, which tells nobody what runs', async () => {
    const read = await decodeLink(await encodeLink(edited));
    expect(read.ok && told(read.design)).toEqual({ changes: [], deleted: [] });
    expect(read.ok && forecast(read.design).isCompared).toBe(false);
  });
});

test.each<[what: string, before: Value, now: Value, paths: readonly string[]]>([
  [
    'a member of a block',
    { allow_origins: ['https://a.example'], max_age: 5 },
    { allow_origins: ['https://a.example'], max_age: 6 },
    ['cors_configuration.max_age'],
  ],
  [
    'a member that was removed',
    { allow_origins: ['https://a.example'], max_age: 5 },
    { allow_origins: ['https://a.example'] },
    [],
  ],
  ['an item less', { allow_methods: ['GET', 'PUT'] }, { allow_methods: ['GET'] }, ['cors_configuration.allow_methods']],
  ['no items', { allow_methods: ['GET'] }, { allow_methods: [] }, ['cors_configuration.allow_methods']],
  [
    'false for true',
    { allow_credentials: true },
    { allow_credentials: 'false' },
    ['cors_configuration.allow_credentials'],
  ],
  [
    'a variable of the same value',
    { allow_origins: ['https://a.example'] },
    { allow_origins: [{ var: 'origin' }] },
    [],
  ],
])('within a block: %s', async (_, before, now, paths) => {
  const live = {
    ...api,
    CorsConfiguration: Object.fromEntries(
      Object.entries(before as object).map(([name, value]) => [
        name.replaceAll(/(?:^|_)(\w)/g, (__, letter: string) => letter.toUpperCase()),
        value as unknown,
      ]),
    ),
  };
  const design = await pasted(emptyDesign, live);
  const withOrigin: Design = {
    ...design,
    variables: [{ key: 'v1', name: 'origin', type: 'string', description: '', default: 'https://a.example' }],
  };
  const edited = setValue(only(design, 'api'), ['cors_configuration'], now)(withOrigin);
  expect(editsOf(edited).map(([path]) => path)).toEqual(paths);
});

describe('an object that a Terraform state manages', () => {
  const typed = 'awscc_apigatewayv2_';
  const resource = (type: string, name: string, attributes: object) => ({
    mode: 'managed',
    type: `${typed}${type}`,
    name,
    provider: 'provider["registry.terraform.io/hashicorp/awscc"]',
    instances: [{ attributes }],
  });
  const state = {
    version: 4,
    terraform_version: '1.9.0',
    resources: [
      resource('api', 'orders', {
        id: 'x9y8z7w6v5',
        api_id: 'x9y8z7w6v5',
        name: 'orders',
        protocol_type: 'HTTP',
        fail_on_warnings: true,
      }),
      resource('integration', 'list', {
        id: 'x9y8z7w6v5|int0001',
        api_id: 'x9y8z7w6v5',
        integration_id: 'int0001',
        integration_type: 'HTTP_PROXY',
        integration_method: 'GET',
        integration_uri: 'https://example.com',
        payload_format_version: '1.0',
        timeout_in_millis: 29000,
      }),
    ],
  };
  const nothing = { imports: 0, adds: 0, changes: 0, destroys: 0 };
  const said = (design: Design) => {
    const { imports, adds, changes, destroys } = forecast(design);
    return { imports, adds, changes: changes.length, destroys };
  };
  const read = () => pasted(emptyDesign, state);

  test('is neither imported nor changed, also by what AWS never returns', async () => {
    expect(said(await read())).toEqual(nothing);
    expect(forecast(await read())).toMatchObject({ managed: 2, isCompared: true });
  });

  test('is changed by an edit, and destroyed once it is removed', async () => {
    const design = await read();
    const edited = setValue(only(design, 'api'), ['fail_on_warnings'], false)(design);
    expect([said(edited), editsOf(edited)]).toEqual([{ ...nothing, changes: 1 }, [['fail_on_warnings', true, false]]]);
    const removed = removeObject(only(design, 'integration'))(design);
    expect(said(removed)).toEqual({ ...nothing, destroys: 1 });
    expect(forecast(removed).deletions).toMatchObject([
      { address: `${typed}integration.list`, id: 'x9y8z7w6v5|int0001', isDestroyed: true },
    ]);
  });

  test('is moved with a rename, and destroyed at its old address without the moved block', async () => {
    const design = await read();
    const renamed = renameObject(only(design, 'integration'), 'all')(design);
    expect(renamed.moves).toEqual([{ type: `${typed}integration`, from: 'list', to: 'all' }]);
    expect(said(renamed)).toEqual(nothing);
    expect(renameObject(only(design, 'integration'), 'list')(renamed)).toEqual(design);
    expect(renameObject(only(design, 'integration'), 'every')(renamed).moves).toMatchObject([
      { from: 'list', to: 'every' },
    ]);
    expect(said({ ...renamed, moves: [] })).toEqual({ ...nothing, imports: 1, destroys: 1 });
  });

  test('gives its place to what takes its address', async () => {
    const design = await read();
    const without = removeObject(only(design, 'integration'))(design);
    const other = newObject(without, 'integration', 'http-url', {
      api_id: { ref: only(without, 'api') },
      integration_uri: 'https://example.com/2',
      integration_method: 'GET',
    });
    const taken = renameObject(other.key, 'list')(addObject(other)(without));
    expect(said(taken)).toMatchObject({ imports: 0, adds: 0, changes: 1, destroys: 0 });
  });

  test('is forgotten where the files say so', async () => {
    const design = removeObject(only(await read(), 'integration'))(await read());
    const text = `removed {\n  from = ${typed}integration.list\n\n  lifecycle {\n    destroy = false\n  }\n}\n`;
    expect(said({ ...design, passthrough: [{ file: 'removed.tf', text }] })).toEqual(nothing);
    const destroys = text.replace('false', 'true');
    expect(said({ ...design, passthrough: [{ file: 'removed.tf', text: destroys }] })).toEqual({
      ...nothing,
      destroys: 1,
    });
  });
});
