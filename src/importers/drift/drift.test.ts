import { describe, expect, it } from 'vitest';
import { forecast } from '../../codegen/forecast/forecast.ts';
import { adoptedOf } from '../../model/design/imported/adopted.ts';
import { emptyDesign, indexOf, type Design } from '../../model/design/design.ts';
import { removeObject, setValue } from '../../model/design/edits.ts';
import { adopt } from '../adopt/adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { readSources } from '../read.ts';
import { driftOf } from './drift.ts';
import { keepValues, recreateGone, removeGone, takeAdded, takeAll, takeValues } from './settle-drift.ts';

const api = {
  ApiId: 'x9y8z7w6v5',
  Name: 'orders',
  ProtocolType: 'HTTP',
  CorsConfiguration: { AllowOrigins: ['https://shop.example'], MaxAge: 60 },
};
const integration = (id: string, timeout = 30_000) => ({
  IntegrationId: id,
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'GET',
  IntegrationUri: `https://${id}.example`,
  PayloadFormatVersion: '1.0',
  TimeoutInMillis: timeout,
});
const route = (id: string, key: string, target: string) => ({
  RouteId: id,
  RouteKey: key,
  Target: `integrations/${target}`,
  AuthorizationType: 'NONE',
});
const said = (call: string, value: object) =>
  `$ aws apigatewayv2 ${call} --api-id x9y8z7w6v5\n${JSON.stringify(value)}\n`;
const account = (parts: {
  readonly api?: object;
  readonly integrations?: readonly object[];
  readonly routes?: readonly object[];
}) =>
  [
    ...(parts.api ? [said('get-api', parts.api)] : []),
    ...(parts.integrations ? [said('get-integrations', { Items: parts.integrations })] : []),
    ...(parts.routes ? [said('get-routes', { Items: parts.routes })] : []),
  ].join('');

const [list, save] = [integration('list', 20_000), integration('save')];
const routes = [route('r1', 'GET /orders', 'list'), route('r2', 'POST /orders', 'save')];
const whole = { api, integrations: [list, save], routes };

async function proposalOf(text: string, design: Design): Promise<Proposal> {
  const { parsedSources, refused } = await readSources([{ name: 'paste', text }]);
  expect(refused).toEqual([]);
  return assemble(parsedSources, design);
}

const imported = async (): Promise<Design> => adopt(await proposalOf(account(whole), emptyDesign))(emptyDesign);
const keyOf = (design: Design, title: string): string =>
  design.objects.find(({ name, attributes }) => [name, attributes['route_key']].includes(title))?.key ?? '';

/** What is said of drift, and what drift is left after an edit. */
async function drifted(design: Design, text: string) {
  const proposal = await proposalOf(text, design);
  const drift = driftOf(proposal, design);
  return {
    proposal,
    drift,
    told: {
      changed: drift.changed.map(({ title, sentence }) => `${title}: ${sentence}`),
      added: drift.added.map(({ object }) => object.attributes['route_key'] ?? object.name),
      gone: drift.gone.map(({ attributes, name }) => attributes['route_key'] ?? name),
    },
  };
}
const none = { changed: [], added: [], gone: [] };

const slower = { ...whole, integrations: [integration('list', 10_000), save] };
const other = {
  api: { ...api, CorsConfiguration: { AllowOrigins: ['*'], MaxAge: 60 } },
  integrations: [integration('list', 10_000), save, integration('new')],
  routes: [route('r1', 'GET /orders', 'new'), route('r3', 'GET /export', 'new')],
};

describe('drift', () => {
  it('is nothing where AWS has what was imported', async () => {
    const { told, drift } = await drifted(await imported(), account(whole));
    expect(told).toEqual(none);
    expect(drift).toMatchObject({ isOfDesign: true, isLive: true });
  });

  it('is what changed, came and went', async () => {
    const { told } = await drifted(await imported(), account(other));
    expect(told).toEqual({
      changed: [
        'orders: CORS origins: * added; https://shop.example removed',
        'list: Timeout lowered from 20000 ms to 10000 ms',
        'GET /orders: Target changed from awscc_apigatewayv2_integration.list to awscc_apigatewayv2_integration.new',
      ],
      added: ['new', 'GET /export'],
      gone: ['POST /orders'],
    });
  });

  it('is no edit of the design', async () => {
    const design = await imported();
    const edited = setValue(keyOf(design, 'list'), ['timeout_in_millis'], 5_000)(design);
    expect((await drifted(edited, account(whole))).told).toEqual(none);
    const beside = setValue(keyOf(design, 'orders'), ['cors_configuration', 'max_age'], 300)(design);
    expect((await drifted(beside, account({ api: other.api }))).told.changed).toEqual([
      'orders: CORS origins: * added; https://shop.example removed',
    ]);
    const removed = removeObject(keyOf(design, 'POST /orders'))(design);
    expect((await drifted(removed, account(whole))).told).toEqual(none);
  });

  it.each<[name: string, text: string]>([
    ['one response', said('get-route --route-id r1', routes[0] ?? {})],
    ['a list that goes on', said('get-routes', { Items: routes.slice(0, 1), NextToken: 'eyJ' })],
    ['a list of something else', said('get-integrations', { Items: [list, save] })],
    ['another API', `$ aws apigatewayv2 get-routes --api-id other00000\n${JSON.stringify({ Items: [] })}`],
  ])('of what is not in %s nothing is known', async (_, text) => {
    expect((await drifted(await imported(), text)).told.gone).toEqual([]);
  });

  it('tells that all of an empty list is gone', async () => {
    expect((await drifted(await imported(), account({ routes: [] }))).told.gone).toEqual([
      'GET /orders',
      'POST /orders',
    ]);
  });

  it('is told from what runs alone', async () => {
    const text = 'resource "awscc_apigatewayv2_api" "orders" {\n  name = "orders"\n  protocol_type = "HTTP"\n}\n';
    expect((await drifted(await imported(), text)).drift).toMatchObject({ isLive: false, changed: [], added: [] });
  });
});

describe('what becomes of it', () => {
  it('takes a value, which is then no change of the first plan', async () => {
    const design = await imported();
    const { proposal, drift } = await drifted(design, account(slower));
    const taken = takeValues(proposal, drift.changed)(design);
    expect(indexOf(taken).byKey.get(keyOf(design, 'list'))?.attributes['timeout_in_millis']).toBe(10_000);
    expect(forecast(taken)).toMatchObject({ changes: [], isCompared: true });
    expect((await drifted(taken, account(slower))).told).toEqual(none);
  });

  it('keeps a value, which the first plan then sets', async () => {
    const design = await imported();
    const { proposal, drift } = await drifted(design, account(slower));
    const kept = keepValues(proposal, drift.changed)(design);
    expect(kept.objects).toEqual(design.objects);
    expect(forecast(kept).changes).toMatchObject([{ edits: [{ before: 10_000, after: 20_000 }] }]);
    expect((await drifted(kept, account(slower))).told).toEqual(none);
  });

  it('takes one value of several, and what it leads to', async () => {
    const design = await imported();
    const { proposal, drift } = await drifted(design, account(other));
    const target = drift.changed.filter(({ path }) => path[0] === 'target');
    const taken = takeValues(proposal, target)(design);
    const left = await drifted(taken, account(other));
    expect(left.told).toMatchObject({ added: ['GET /export'], gone: ['POST /orders'] });
    expect(left.told.changed).toHaveLength(2);
  });

  it('takes all, as one edit', async () => {
    const design = await imported();
    const { proposal, drift } = await drifted(design, account(other));
    const taken = takeAll(proposal, drift)(design);
    expect((await drifted(taken, account(other))).told).toEqual(none);
    expect(forecast(taken)).toMatchObject({ changes: [], deletions: [], adds: 0 });
    expect(taken.objects.some(({ attributes }) => attributes['route_key'] === 'POST /orders')).toBe(false);
  });

  it('adds some of what is new', async () => {
    const design = await imported();
    const { proposal, drift } = await drifted(design, account(other));
    const [first] = drift.added;
    const taken = takeAdded(proposal, first ? [first.key] : [])(design);
    expect((await drifted(taken, account(other))).told.added).toEqual(['GET /export']);
  });

  it('removes what is gone, or has it created again', async () => {
    const design = await imported();
    const { drift } = await drifted(design, account(other));
    const keys = drift.gone.map(({ key }) => key);
    expect(forecast(removeGone(keys)(design)).deletions).toEqual([]);
    const again = recreateGone(keys)(design);
    expect((await drifted(again, account(other))).told.gone).toEqual([]);
    expect(adoptedOf(again, keys[0] ?? '')).toBeUndefined();
    expect(forecast(again).adds).toBe(1);
  });
});
