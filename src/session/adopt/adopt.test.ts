// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { isObjectRow, type ObjectRow } from '../../importers/proposal/proposal.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { blankDesign } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { choicesOf, nameFor, takenRows } from './choices.ts';
import { adoptChosen } from './commit.ts';
import { adoptJobs } from './job.ts';
import {
  addIntake,
  adoption,
  beginAdoption,
  targetDesign,
  endAdoption,
  isFilling,
  mergeRow,
  nameRow,
  removeSource,
  setReadResult,
  setPlace,
  setStep,
  setTarget,
  take,
} from './state.ts';
import { apiIdOf, waitersOf } from './waiting.ts';
import { closeDialog, closeToStart, edit, newDesign, openDialog, session, undo } from '../document/store.ts';

const run = adoptJobs();

/** Reads what was brought, as the dialog has it done. */
async function read(): Promise<void> {
  const { sources, target, resolutions } = adoption.getState();
  const readable = sources.filter(({ problem }) => problem === undefined);
  const resolution = await run(
    { sources: readable, design: targetDesign(target), answers: resolutions },
    () => undefined,
  );
  setReadResult(resolution, { sources, target, answers: resolutions });
}

const lambda = (id: string, name: string) => ({
  IntegrationId: id,
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: `arn:aws:lambda:eu-west-1:123456789012:function:${name}`,
  PayloadFormatVersion: '2.0',
});
const api = { ApiId: 'x9y8z7w6v5', Name: 'orders api', ProtocolType: 'HTTP' };
const answerOf = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const integrations = (...items: readonly object[]) => ({ Items: items });

const proposal = () => {
  const { result: resolution } = adoption.getState();
  if (!resolution) throw new Error('Nothing was read');
  return resolution.proposal;
};
const rowNamed = (name: string): ObjectRow => {
  const row = proposal()
    .rows.filter(isObjectRow)
    .find(({ object }) => object.name === name);
  if (!row) throw new Error(`There is no row ${name}`);
  return row;
};
const present = () => session.getState().history.present;
const names = () => present().objects.map(({ name }) => name);

beforeEach(() => {
  endAdoption();
  closeToStart();
});

describe('what is brought', () => {
  test('has names of its own, and adds up', () => {
    addIntake([{ text: 'a' }, { text: 'b' }], false);
    addIntake([{ name: 'a.json', text: 'c' }], false);
    addIntake([{ name: 'a.json', problem: 'It is too large.' }, { text: 'd' }], false);
    expect(adoption.getState().sources).toEqual([
      { name: 'Paste 1', text: 'a', isPasted: true },
      { name: 'Paste 2', text: 'b', isPasted: true },
      { name: 'a.json', text: 'c' },
      { name: 'a.json (2)', text: '', problem: 'It is too large.' },
      { name: 'Paste 3', text: 'd', isPasted: true },
    ]);
  });

  test('leads on to choosing once it is read whole', async () => {
    addIntake([{ text: answerOf(api) }], true);
    await read();
    expect(adoption.getState().step).toBe('choose');
  });

  test.each<[what: string, text: string]>([
    ['cannot be read', '<html></html>'],
    ['is cut', `${answerOf(api)}\n{"Items": [`],
    ['holds nothing', '{}'],
  ])('stays where it is when it %s', async (_, text) => {
    addIntake([{ text }], true);
    await read();
    expect(adoption.getState().step).toBe('source');
  });

  test('takes choices about rows with it when it goes', async () => {
    addIntake([{ text: answerOf(api) }], true);
    await read();
    take([rowNamed('orders_api').key], false);
    removeSource('Paste 1');
    expect(adoption.getState()).toMatchObject({ sources: [], rows: { taken: new Map() } });
  });
});

test('a prompt in brackets is no list', async () => {
  const prompt = '[cloudshell-user@ip-10-130-63-45 ~]$ ';
  const call = (name: string) => `${prompt}aws apigatewayv2 ${name} --api-id x9y8z7w6v5`;
  const text = [call('get-api'), JSON.stringify(api), call('get-integrations'), '{"Items": []}', prompt].join('\n');
  addIntake([{ text }], true);
  await read();
  expect(adoption.getState().result?.refused).toEqual([]);
  expect(adoption.getState().step).toBe('choose');
});

describe('choices', () => {
  beforeEach(async () => {
    addIntake([{ text: answerOf(api, integrations(lambda('i1', 'a'), lambda('i2', 'a'), lambda('i3', 'b'))) }], true);
    await read();
  });

  test('start as proposed', () => {
    expect(choicesOf(adoption.getState(), proposal())).toMatchObject({
      rows: new Set(proposal().rows.map(({ key }) => key)),
      names: new Map(),
      ids: 'literals',
      region: 'eu-west-1',
    });
  });

  test('a row that is left out or merged is not taken', () => {
    const [first, second] = proposal()
      .rows.filter(isObjectRow)
      .filter(({ type }) => type === 'integration');
    take([rowNamed('b').key], false);
    mergeRow(second?.key ?? '', true);
    expect(takenRows(proposal(), adoption.getState().rows).map(({ key }) => key)).toEqual([
      rowNamed('orders_api').key,
      first?.key,
    ]);
  });

  test('only names that differ from the proposed ones are chosen', () => {
    nameRow(rowNamed('b').key, ' b ');
    nameRow(rowNamed('orders_api').key, 'orders');
    expect(choicesOf(adoption.getState(), proposal()).names).toEqual(new Map([[rowNamed('orders_api').key, 'orders']]));
  });

  test('a place that was taken out is not set', () => {
    setPlace({ region: '' });
    expect(choicesOf(adoption.getState(), proposal())).not.toHaveProperty('region');
  });
});

describe('the name of a new design', () => {
  test('is that of its API', async () => {
    addIntake([{ name: 'export.json', text: answerOf(api) }], true);
    await read();
    expect(nameFor(proposal(), adoption.getState().rows, [{ name: 'export.json' }])).toBe('orders api');
  });

  test('is that of the file where there is no API', async () => {
    addIntake([{ name: 'billing.gateway.json', text: answerOf(integrations(lambda('i1', 'a'))) }], true);
    await read();
    const pasted = { name: 'Paste 1', isPasted: true } as const;
    expect(nameFor(proposal(), adoption.getState().rows, [pasted, { name: 'billing.v2.json' }])).toBe('billing');
    expect(nameFor(proposal(), adoption.getState().rows, [pasted])).toBeUndefined();
  });
});

describe('bringing in', () => {
  const text = answerOf(api, integrations(lambda('i1', 'a'), lambda('i2', 'b')));

  test('makes a new design of the start screen, in one step', async () => {
    addIntake([{ text }], true);
    beginAdoption();
    await read();
    openDialog('adopt');
    expect(await adoptChosen()).toBeUndefined();
    expect(session.getState()).toMatchObject({
      screen: 'workspace',
      dialog: undefined,
      wantedFile: { path: 'imports.tf' },
      layout: { drawerTab: 'forecast', drawerOpen: true },
      toast: { message: 'Imported 1 API and 2 integrations', undo: true },
    });
    expect(present().name).toBe('orders api');
    expect(present().output.region).toBe('eu-west-1');
    expect(names()).toEqual(['orders_api', 'a', 'b']);
    expect(session.getState().selection.key).toBe(present().objects[0]?.key);
    undo();
    expect(names()).toEqual([]);
    expect(adoption.getState().sources).toEqual([]);
  });

  test('adds to the open design, keeps what it has and where one is', async () => {
    newDesign(setDesignName('mine')(blankDesign('WEBSOCKET')));
    const before = session.getState().selection;
    beginAdoption();
    addIntake([{ text }], true);
    await read();
    await adoptChosen();
    expect(present().name).toBe('mine');
    expect(present().output.region).toBe('');
    expect(names()).toHaveLength(4);
    expect(session.getState().selection).toBe(before);
    undo();
    expect(names()).toHaveLength(1);
  });

  test('takes the place of what is in the open design only when asked to', async () => {
    newDesign(blankDesign('WEBSOCKET'));
    beginAdoption();
    setTarget('replace');
    addIntake([{ text }], true);
    await read();
    await adoptChosen();
    expect(names()).toEqual(['orders_api', 'a', 'b']);
    undo();
    expect(names()).toHaveLength(1);
  });

  test('updates what is there already', async () => {
    addIntake([{ text }], true);
    beginAdoption();
    await read();
    await adoptChosen();
    beginAdoption();
    const changed = { ...lambda('i1', 'a'), TimeoutInMillis: 12_000 };
    addIntake([{ text: answerOf(api, integrations(changed, lambda('i3', 'c'))) }], true);
    await read();
    await adoptChosen();
    expect(session.getState().toast?.message).toBe('Imported 1 integration, updated 1');
    expect(names()).toEqual(['orders_api', 'a', 'b', 'c']);
  });

  test('in a review it makes a design of its own', () => {
    addIntake([{ text }], true);
    setTarget('open');
    beginAdoption();
    expect(adoption.getState().target).toBe('new');
  });

  test('too many objects are refused with the figure, and nothing changes', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => ({ IntegrationId: `i${at}`, IntegrationType: 'MOCK' }));
    addIntake([{ text: answerOf(integrations(...many)) }], true);
    await read();
    setStep('choose');
    expect(await adoptChosen()).toMatch(/20,001 objects; the maximum is 20,000\./);
    expect(session.getState().screen).toBe('start');
  });
});

describe('a source without ids', () => {
  const method = (at: number) => ({
    get: {
      security: [{ callers: [] }],
      'x-amazon-apigateway-integration': {
        type: 'aws_proxy',
        httpMethod: 'POST',
        payloadFormatVersion: '2.0',
        uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f${at}/invocations`,
      },
    },
  });
  const definition = JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'orders api', version: '1' },
    paths: { '/0': method(0), '/1': method(1), '/2': method(2) },
    components: {
      securitySchemes: {
        callers: {
          type: 'oauth2',
          'x-amazon-apigateway-authorizer': {
            type: 'jwt',
            identitySource: '$request.header.Authorization',
            jwtConfiguration: { issuer: 'https://login.example.com', audience: ['orders'] },
          },
        },
      },
    },
  });
  const calling = (at: number) => ({ ...lambda(`i${at}`, `f${at}`), IntegrationMethod: 'POST' });
  const asked = (call: string, ...items: readonly object[]) =>
    `aws apigatewayv2 ${call} --api-id x9y8z7w6v5\n${JSON.stringify({ Items: items })}\n`;
  const allIntegrations = asked('get-integrations', ...[0, 1, 2].map(calling));
  const route = (at: number) => ({
    RouteId: `r${at}`,
    RouteKey: `GET /${at}`,
    Target: `integrations/i${at}`,
    AuthorizationType: 'JWT',
    AuthorizerId: 'a0',
  });
  const allRoutes = asked('get-routes', ...[0, 1, 2].map(route));
  const authorizers = asked('get-authorizers', {
    AuthorizerId: 'a0',
    AuthorizerType: 'JWT',
    Name: 'callers',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: 'https://login.example.com', Audience: ['orders'] },
  });
  const waiters = () => waitersOf(adoption.getState().waiting, session.getState());
  const paste = async (text: string) => {
    addIntake([{ text }], adoption.getState().step === 'ids');
    await read();
  };

  beforeEach(async () => {
    openDialog('adopt');
    beginAdoption();
    addIntake([{ name: 'orders.json', text: definition }], true);
    await read();
    await adoptChosen();
  });

  test('leaves what it brought in waiting for ids', () => {
    expect(session.getState().dialog).toBe('adopt');
    expect(adoption.getState()).toMatchObject({ step: 'ids', sources: [] });
    expect(waiters().left.map(({ type }) => type)).toEqual(present().objects.map(({ type }) => type));
    expect(waiters().left).toHaveLength(8);
    expect(apiIdOf(waiters(), present())).toBeUndefined();
  });

  test('is done once nothing waits', async () => {
    await paste(allIntegrations + allRoutes + authorizers);
    await adoptChosen();
    expect(session.getState()).toMatchObject({ dialog: undefined, toast: { message: 'Updated 8' } });
    expect(adoption.getState()).toMatchObject({ step: 'source', waiting: undefined });
  });

  test('fills in what is sure without choosing, as one step', async () => {
    await paste(allIntegrations + allRoutes + authorizers);
    expect(isFilling(adoption.getState())).toBe(true);
    await Promise.all([adoptChosen(), adoptChosen()]);
    expect(waiters().left).toEqual([]);
    undo();
    expect(present().objects.filter((object) => ownIdOf(object) !== undefined)).toEqual([]);
    expect(names()).toHaveLength(8);
  });

  test.each<[what: string, text: string, step: string]>([
    ['holds something new', allIntegrations + allRoutes + asked('get-stages', { StageName: 'live' }), 'choose'],
    ['does not say its API', JSON.stringify({ Items: [0, 1, 2].map(calling) }), 'choose'],
    ['is of another API', asked('get-integrations', lambda('i9', 'other')), 'choose'],
    ['goes on elsewhere', allRoutes.replace('{"Items"', '{"NextToken": "abc", "Items"'), 'choose'],
    ['cannot be read', '<html></html>', 'ids'],
    ['is cut', `${allRoutes}{"Items": [`, 'ids'],
  ])('is not filled in at once where the answer %s', async (_, text, step) => {
    await paste(text);
    expect(isFilling(adoption.getState())).toBe(false);
    expect(adoption.getState().step).toBe(step);
  });

  test('is not filled in at once where an object could be two', async () => {
    edit(
      (design) => ({
        ...design,
        objects: design.objects.map((object) =>
          object.type === 'integration' && object.key !== design.objects.at(-1)?.key
            ? { ...object, attributes: { ...object.attributes, integration_uri: 'https://same.example.com' } }
            : object,
        ),
      }),
      'change',
    );
    const same = { IntegrationId: 'i7', IntegrationType: 'AWS_PROXY', IntegrationUri: 'https://same.example.com' };
    await paste(asked('get-integrations', { ...same, IntegrationMethod: 'POST' }));
    expect(proposal().rows.some((row) => isObjectRow(row) && row.candidates)).toBe(true);
    expect(adoption.getState().step).toBe('choose');
  });

  test('does not get the ids of another environment without a look', async () => {
    await paste(allIntegrations + allRoutes);
    await adoptChosen();
    await paste((allIntegrations + allRoutes).replaceAll('x9y8z7w6v5', 'b2b2b2b2b2').replaceAll('"i0"', '"o0"'));
    expect(proposal().rows.filter(({ status }) => status === 'updates')).toHaveLength(2);
    expect(adoption.getState().step).toBe('choose');
  });

  test('another paste meanwhile holds the first back', async () => {
    await paste(allRoutes);
    const filling = adoptChosen();
    addIntake([{ text: allIntegrations }], true);
    expect(isFilling(adoption.getState())).toBe(false);
    expect(await filling).toBeUndefined();
    expect(waiters().left).toHaveLength(8);
    await read();
    expect(isFilling(adoption.getState())).toBe(true);
  });

  test('stays for what is left, and takes an undone answer back', async () => {
    await paste(allIntegrations + allRoutes);
    await adoptChosen();
    expect(session.getState().dialog).toBe('adopt');
    expect(adoption.getState()).toMatchObject({ step: 'ids', sources: [] });
    expect(waiters().left.map(({ type }) => type)).toEqual(['authorizer']);
    expect(apiIdOf(waiters(), present())).toBe('x9y8z7w6v5');
    undo();
    expect(waiters().left).toHaveLength(8);
    undo();
    expect(waiters().all).toEqual([]);
  });

  test('is not asked about again once it was put off', () => {
    beginAdoption();
    expect(adoption.getState()).toMatchObject({ step: 'source', waiting: undefined });
  });

  test('does not wait in another design, where what was pasted stays', () => {
    addIntake([{ text: allRoutes }], false);
    newDesign(blankDesign('HTTP'));
    expect(waiters().all).toEqual([]);
    beginAdoption();
    expect(adoption.getState()).toMatchObject({ step: 'source', waiting: undefined, target: 'open' });
    expect(adoption.getState().sources).toHaveLength(1);
  });

  test('does not come back where the dialog was closed meanwhile', async () => {
    await paste(allRoutes);
    closeDialog();
    await adoptChosen();
    expect(session.getState().dialog).toBeUndefined();
    expect(adoption.getState().waiting).toBeUndefined();
  });
});
