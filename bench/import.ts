/** From pasted answers of the command line to rows, and from rows to a design. Prints a table. */
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { readSources } from '../src/importers/read.ts';
import { emptyDesign } from '../src/model/design/design.ts';
import { measure } from './measure.ts';

const list = (call: string, items: readonly object[]) =>
  `$ aws apigatewayv2 ${call} --api-id x9y8z7w6v5\n${JSON.stringify({ Items: items }, null, 4)}\n`;

/** As many integrations as routes, each with what AWS gives back beside what was set. */
const textOf = (count: number): string =>
  list(
    'get-integrations',
    Array.from({ length: count }, (_, at) => ({
      ConnectionType: 'INTERNET',
      IntegrationId: `int${at}`,
      IntegrationMethod: 'POST',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: `arn:aws:lambda:eu-west-1:123456789012:function:orders-${at % 40}`,
      PayloadFormatVersion: '2.0',
      RequestParameters: { 'append:header.x-request-id': '$context.requestId' },
      ResponseParameters: { '404': { 'overwrite:statuscode': '403' } },
      TimeoutInMillis: 30_000,
    })),
  ) +
  list(
    'get-routes',
    Array.from({ length: count }, (_, at) => ({
      ApiKeyRequired: false,
      AuthorizationType: 'NONE',
      RouteId: `rou${at}`,
      RouteKey: `GET /orders/${at}`,
      Target: `integrations/int${at}`,
    })),
  );

const rowsOf = async (text: string) =>
  assemble((await readSources([{ name: 'paste', text }])).parsedSources, emptyDesign);

const ms = (value: number) => value.toFixed(1).padStart(9);

console.info('\nMilliseconds by number of integrations, with as many routes');
console.info('count |  first run |   to rows | to design | pasted again');
for (const count of [300, 5000]) {
  const text = textOf(count);
  const start = performance.now();
  const proposal = await rowsOf(text);
  const first = performance.now() - start;
  const design = adopt(proposal)(emptyDesign);
  const { parsedSources } = await readSources([{ name: 'paste', text }]);
  const runs = count > 1000 ? 5 : 15;
  const times = [
    await measure(runs, () => text, rowsOf),
    await measure(
      runs,
      () => proposal,
      (given) => adopt(given)(emptyDesign),
    ),
    await measure(
      runs,
      () => parsedSources,
      (given) => assemble(given, design),
    ),
  ];
  console.info(`${String(count).padStart(5)} | ${[first, ...times].map(ms).join(' |')}`);
}
