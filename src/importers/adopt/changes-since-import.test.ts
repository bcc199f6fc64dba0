import { describe, expect, test } from 'vitest';
import { changesSinceImport, type ObjectChanges } from '../../codegen/forecast/changes-since-import.ts';
import { forecast } from '../../codegen/forecast/forecast.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { addObject, newObject, removeObject, renameObject, setOutput, setValue } from '../../model/design/edits.ts';
import { removeMove } from '../../model/design/addresses/moves.ts';
import { restoreObject, revertAll, revertObject, revertValue } from '../../model/design/imported/reverts.ts';
import { changeVariant } from '../../model/design/variant-edits.ts';
import { assemble } from '../proposal/assemble.ts';
import { readSources } from '../read.ts';
import { adopt } from './adopt.ts';

const apiId = 'x9y8z7w6v5';
const sources = [
  { ApiId: apiId, Name: 'orders', ProtocolType: 'HTTP', RouteSelectionExpression: '$request.method $request.path' },
  {
    Items: ['get', 'cancel'].map((name, at) => ({
      IntegrationId: `int000${at}`,
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'GET',
      IntegrationUri: `https://example.com/${name}`,
      ConnectionType: 'INTERNET',
      Description: 'old text',
      PayloadFormatVersion: '1.0',
      TimeoutInMillis: 29000,
    })),
  },
  {
    Items: [
      {
        AuthorizerId: 'aut001',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Audience: ['a'], Issuer: 'https://example.com' },
        Name: 'customers',
      },
    ],
  },
  {
    Items: ['GET /a', 'GET /b'].map((key, at) => ({
      RouteId: `rou000${at}`,
      RouteKey: key,
      Target: 'integrations/int0000',
      AuthorizationType: 'JWT',
      AuthorizerId: 'aut001',
      ApiKeyRequired: false,
    })),
  },
  {
    Items: [
      {
        StageName: 'live',
        AutoDeploy: true,
        ApiId: apiId,
        RouteSettings: {},
        DefaultRouteSettings: { ThrottlingBurstLimit: 5000, ThrottlingRateLimit: 100 },
      },
    ],
  },
];

async function imported(provider: 'aws' | 'awscc' = 'awscc'): Promise<Design> {
  const text = sources.map((one) => JSON.stringify(one, null, 2)).join('\n');
  const { parsedSources, refused } = await readSources([{ name: 'terminal', text }]);
  expect(refused).toEqual([]);
  const start: Design = { ...emptyDesign, output: { ...emptyDesign.output, provider } };
  return adopt(assemble(parsedSources, start, { parts: { api_id: apiId } }))(start);
}

const account = await imported();
const ofAws = await imported('aws');
const managed: Design = { ...account, adopted: account.adopted.map((then) => ({ ...then, inState: true })) };
const all = (design: Design, type: string) => design.objects.filter((object) => object.type === type);
const [integration, second] = all(account, 'integration').map(({ key }) => key) as [string, string];
const [route = '', otherRoute = ''] = all(account, 'route').map(({ key }) => key);
const stage = all(account, 'stage')[0]?.key ?? '';
const nameOf = (key: string) => account.objects.find((object) => object.key === key)?.name ?? '';

const told = ({ names, kind, verdict, rows, whole, isEdited }: ObjectChanges) => ({
  names: names.join(),
  kind,
  verdict,
  ...(isEdited ? {} : { isEdited }),
  ...(whole === undefined ? {} : { whole }),
  rows: rows.map(({ attribute, path, before, after, why, canRevert, cleared }) => [
    attribute,
    path.join('.'),
    before === 'write-only' ? before : before.isDefault ? [before.value, 'default'] : before.value,
    after,
    cleared ? { clears: cleared.provider, by: cleared.by } : why,
    canRevert,
  ]),
});
/** Without those that the plan shows although nobody edited them. */
const edited = (design: Design) =>
  changesSinceImport(design)
    .filter(({ isEdited }) => isEdited)
    .map(told);
const after = (design: Design, ...edits: readonly Edit[]) => edits.reduce((whole, edit) => edit(whole), design);

const writeOnly = {
  names: `${nameOf(route)},${nameOf(otherRoute)}`,
  kind: 'routes',
  verdict: 'Change in place',
  isEdited: false,
  rows: [
    [
      'authorizer_id',
      'authorizer_id',
      'write-only',
      { ref: all(account, 'authorizer')[0]?.key },
      'Write-only: the first plan shows an in-place update.',
      false,
    ],
  ],
};

describe('changes since the import', () => {
  test('are what AWS never returns, told once for all routes alike, where nothing was edited', () => {
    expect(changesSinceImport(account).map(told)).toEqual([writeOnly]);
    expect(changesSinceImport(ofAws)).toEqual([]);
    expect(changesSinceImport(managed)).toEqual([]);
  });

  const name = nameOf(integration);
  const inPlace = { names: name, kind: 'integration', verdict: 'Change in place' };
  test.each<[what: string, start: Design, edits: readonly Edit[], expected: readonly unknown[]]>([
    [
      'a value',
      account,
      [setValue(integration, ['timeout_in_millis'], 12_000)],
      [
        {
          ...inPlace,
          rows: [['timeout_in_millis', 'timeout_in_millis', 29_000, 12_000, 'Edited in this design.', true]],
        },
      ],
    ],
    [
      'a value that was not set',
      account,
      [setValue(route, ['operation_name'], 'list')],
      [
        {
          names: nameOf(route),
          kind: 'route',
          verdict: 'Change in place',
          rows: [
            ['operation_name', 'operation_name', undefined, 'list', 'Added in this design.', true],
            ...writeOnly.rows,
          ],
        },
      ],
    ],
    [
      'a member of a block',
      account,
      [setValue(stage, ['default_route_settings', 'throttling_burst_limit'], 200)],
      [
        {
          names: 'live',
          kind: 'stage',
          verdict: 'Change in place',
          rows: [
            [
              'throttling_burst_limit',
              'default_route_settings.throttling_burst_limit',
              5000,
              200,
              'Edited in this design. Attribute of default_route_settings.',
              true,
            ],
          ],
        },
      ],
    ],
    [
      'a text that awscc does not clear',
      account,
      [setValue(integration, ['description'], undefined)],
      [
        {
          ...inPlace,
          verdict: 'No change in AWS',
          rows: [['description', 'description', 'old text', undefined, { clears: 'awscc', by: '' }, true]],
        },
      ],
    ],
    [
      'a number that awscc does not set back',
      account,
      [setValue(integration, ['timeout_in_millis'], undefined)],
      [
        {
          ...inPlace,
          verdict: 'No change in AWS',
          rows: [['timeout_in_millis', 'timeout_in_millis', 29_000, undefined, { clears: 'awscc', by: 30_000 }, true]],
        },
      ],
    ],
    [
      'a text that aws clears',
      ofAws,
      [setValue(integration, ['description'], undefined)],
      [{ ...inPlace, rows: [['description', 'description', 'old text', undefined, 'Removed in this design.', true]] }],
    ],
    [
      'a name',
      account,
      [renameObject(integration, 'other')],
      [
        {
          ...inPlace,
          names: 'other',
          verdict: 'Renamed, no change in AWS',
          rows: [['name', 'label', { hcl: name }, { hcl: 'other' }, 'Imported under the new name.', true]],
        },
      ],
    ],
    [
      'a name that a state has',
      managed,
      [renameObject(integration, 'other')],
      [
        {
          ...inPlace,
          names: 'other',
          verdict: 'Renamed, no change in AWS',
          rows: [['name', 'label', { hcl: name }, { hcl: 'other' }, 'A moved block keeps the resource.', true]],
        },
      ],
    ],
    [
      'a name that a state has, without the move',
      managed,
      [renameObject(integration, 'other'), removeMove(integration, name)],
      [
        {
          ...inPlace,
          names: 'other',
          verdict: 'Destroy and create',
          rows: [
            [
              'name',
              'label',
              { hcl: name },
              { hcl: 'other' },
              'Renamed without a moved block: Terraform destroys it under its old address.',
              true,
            ],
          ],
        },
      ],
    ],
    [
      'a name that another has now',
      account,
      [renameObject(integration, 'other'), renameObject(second, name)],
      [
        {
          ...inPlace,
          names: 'other',
          verdict: 'Renamed, no change in AWS',
          rows: [
            [
              'name',
              'label',
              { hcl: name },
              { hcl: 'other' },
              `Imported under the new name. Another resource uses the name ${name}.`,
              false,
            ],
          ],
        },
        {
          ...inPlace,
          names: name,
          verdict: 'Renamed, no change in AWS',
          rows: [['name', 'label', { hcl: nameOf(second) }, { hcl: name }, 'Imported under the new name.', true]],
        },
      ],
    ],
    [
      'what cannot be changed in place',
      account,
      [setValue(stage, ['stage_name'], 'prod')],
      [
        {
          names: 'live',
          kind: 'stage',
          verdict: 'Replace',
          rows: [
            [
              'stage_name',
              'stage_name',
              'live',
              'prod',
              "Edited in this design. Can't be changed in place: Terraform destroys this resource and creates a new one.",
              true,
            ],
          ],
        },
      ],
    ],
    [
      'an ID',
      account,
      [setValue(second, ['import', 'integration_id'], undefined)],
      [
        {
          ...inPlace,
          names: nameOf(second),
          verdict: 'New, to add',
          rows: [
            [
              'integration_id',
              'import.integration_id',
              'int0001',
              undefined,
              'The resource that was imported stays in AWS, no longer managed.',
              true,
            ],
          ],
        },
      ],
    ],
    [
      'a removed object',
      account,
      [removeObject(otherRoute)],
      [{ names: nameOf(otherRoute), kind: 'route', verdict: 'Removed, stays in AWS', whole: 'restore', rows: [] }],
    ],
    [
      'a removed object of a state',
      managed,
      [removeObject(otherRoute)],
      [{ names: nameOf(otherRoute), kind: 'route', verdict: 'Removed, destroyed', whole: 'restore', rows: [] }],
    ],
    [
      'a new object',
      account,
      [addObject({ ...newObject(account, 'stage', 'stage', { stage_name: 'next' }), name: 'next' })],
      [{ names: 'next', kind: 'stage', verdict: 'New, to add', rows: [] }],
    ],
  ])('tell %s', (_, start, edits, expected) => {
    const design = after(start, ...edits);
    expect(edited(design)).toEqual(expected);
    expect(changesSinceImport(revertAll(design)).map(told)).toEqual(changesSinceImport(start).map(told));
  });

  test('of another kind are reverted as a whole', () => {
    const other = changeVariant(integration, 'http-lambda')(account);
    expect(edited(other)).toMatchObject([{ names: name, whole: 'revert' }]);
    expect(edited(other)[0]?.rows.length).toBeGreaterThan(1);
    expect(edited(other)[0]?.rows.every((row) => row.at(-1) === false)).toBe(true);
    expect(edited(revertObject(integration)(other))).toEqual([]);
  });

  test('are as many as the plan counts', () => {
    const design = after(
      account,
      setValue(integration, ['timeout_in_millis'], 12_000),
      setValue(stage, ['stage_name'], 'prod'),
      removeObject(otherRoute),
    );
    const { changes, replacements, deletions } = forecast(design);
    const count = (verdict: string) =>
      changesSinceImport(design)
        .filter((one) => one.verdict === verdict)
        .reduce((sum, { keys }) => sum + keys.length, 0);
    expect(count('Change in place')).toBe(changes.length);
    expect(count('Replace')).toBe(replacements.length);
    expect(count('Removed, stays in AWS')).toBe(deletions.length);
  });

  test('of objects that are not imported are told as new', () => {
    const none = setOutput({ imports: 'none' })(account);
    expect(new Set(changesSinceImport(none).map(({ verdict }) => verdict))).toEqual(new Set(['New, to add']));
    expect(edited(none)).toEqual([]);
  });
});

test('one edit is reverted by itself, and others stay', () => {
  const twice = after(
    account,
    setValue(integration, ['timeout_in_millis'], 12_000),
    setValue(stage, ['default_route_settings', 'throttling_burst_limit'], 200),
    setValue(stage, ['default_route_settings', 'throttling_rate_limit'], 7),
  );
  const once = revertValue(stage, ['default_route_settings', 'throttling_burst_limit'])(twice);
  expect(all(once, 'stage')[0]?.attributes['default_route_settings']).toEqual({
    throttling_burst_limit: 5000,
    throttling_rate_limit: 7,
  });
  expect(edited(once).map(({ names }) => names)).toEqual([nameOf(integration), 'live']);
});

test('a removed object comes back to its place, and what refers to it leads to it', () => {
  const without = removeObject(integration)(account);
  const back = restoreObject(integration)(without);
  expect(back.objects.map(({ key }) => key)).toEqual(account.objects.map(({ key }) => key));
  expect(edited(back)).toEqual([]);
  expect(restoreObject(integration)(back)).toBe(back);
  const renamed = after(without, renameObject(second, nameOf(integration)), restoreObject(integration));
  expect(new Set(all(renamed, 'integration').map(({ name }) => name)).size).toBe(2);
});

test('an object that was read from a file comes back into that file, and one without an ID stays', async () => {
  const block = (name: string, method: string) =>
    `resource "awscc_apigatewayv2_integration" "${name}" {
  api_id             = awscc_apigatewayv2_api.orders.api_id
  integration_type   = "HTTP_PROXY"
  integration_uri    = "https://example.com/${name}"
  integration_method = "${method}" # kept
}
`;
  const main = `resource "awscc_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

${block('one', 'GET')}
${block('two', 'GET')}
${block('three', 'GET')}
`;
  const imports = ['one', 'two'].map(
    (name) => `import {\n  to = awscc_apigatewayv2_integration.${name}\n  id = "${apiId}|${name}id"\n}\n`,
  );
  const { parsedSources } = await readSources([
    { name: 'backends.tf', text: main },
    { name: 'imports.tf', text: imports.join('\n') },
  ]);
  const design = adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
  const two = design.objects.find(({ name }) => name === 'two')?.key ?? '';
  expect(design.passthrough).toContainEqual(expect.objectContaining({ file: 'backends.tf', ref: two }));
  const without = after(design, removeObject(two), setValue(two, ['description'], 'x'));
  expect(without.passthrough.some((part) => 'ref' in part && part.ref === two)).toBe(false);
  const back = revertAll(without);
  const places = (one: Design) => one.passthrough.flatMap((part) => ('ref' in part ? [part.ref] : []));
  expect(places(back)).toEqual(places(design));
  expect(back.objects.map(({ name }) => name)).toEqual(design.objects.map(({ name }) => name));
});
