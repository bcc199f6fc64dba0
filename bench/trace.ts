/** A request traced at 300 routes, and who handles what of them. Prints milliseconds and ratios. */
import { render } from 'velocityjs';
import { emptyDesign, type Design, type DesignObject } from '../src/model/design/design.ts';
import { requestFrom } from '../src/trace/request/read-request.ts';
import { routeHandlings } from '../src/trace/route-handlings.ts';
import { renderTemplate } from '../src/trace/template/template.ts';
import { trace } from '../src/trace/trace.ts';
import { DesignValues } from '../src/trace/values/told.ts';
import { designOf, fresh } from './designs.ts';
import { measure } from './measure.ts';

const stage: DesignObject = {
  type: 'stage',
  key: 's1',
  name: 'live',
  variant: 'http',
  attributes: { api_id: { ref: 'a1' }, stage_name: '$default', auto_deploy: true },
  import: {},
  inactiveValues: {},
};

const ofRoutes = (count: number): Design => {
  const { objects } = designOf(count, count);
  return { ...emptyDesign, objects: [...objects, stage] };
};

const read = requestFrom({
  method: 'GET',
  path: '/orders/1/x?tag=a&tag=b',
  headers: { accept: 'application/json', cookie: 'a=1; b=2' },
  answer: { statusCode: 200, body: '{"ok":true}' },
});
if (!read.ok) throw new Error(read.message);
const { request } = read;

const ms = (value: number) => value.toFixed(3).padStart(10);
const rows: string[] = [];
const traced: number[] = [];
for (const count of [1, 30, 300]) {
  const design = ofRoutes(count);
  const [api] = design.objects;
  if (!api) throw new Error('The design has no API.');
  const outcome = trace(design, request);
  if (!outcome.ok || outcome.refused) throw new Error('The request reaches no route.');
  const one = await measure(31, () => design, (same) => trace(same, request)); // prettier-ignore
  const first = await measure(15, () => fresh(design), (other) => trace(other, request)); // prettier-ignore
  const handled = await measure(15, () => new DesignValues(design), (values) => routeHandlings(api, values)); // prettier-ignore
  traced.push(one);
  rows.push(`${String(count).padStart(7)} |${[one, first, handled].map(ms).join(' |')}`);
}
console.info('\nMilliseconds of a trace, of the first one of a design, and of who handles what, by number of routes');
console.info(' routes |     trace | first one |   handles');
console.info(rows.join('\n'));
const [few = 1, , many = 1] = traced;
console.info(`A trace at 300 routes is ${(many / few).toFixed(1)} × one at 1`);

const template = `#set($order = $input.path('$'))
{"id": "$util.escapeJavaScript($order.id)", "lines": [
#foreach($line in $order.lines)  {"sku": "$line.sku", "sum": #if($line.count > 1)$line.sum#{else}0#end}#if($foreach.hasNext),#end
#end]}`;

/** The same two objects for velocityjs, which reads plain values. */
const velocityScope = (message: string) => ({
  input: { path: () => JSON.parse(message) as unknown },
  util: { escapeJavaScript: (text: string) => JSON.stringify(text).slice(1, -1) },
});
const payload = (lines: number) =>
  JSON.stringify({
    id: 'o1',
    lines: Array.from({ length: lines }, (_, at) => ({ sku: `s${at}`, count: at, sum: at })),
  });
const rendered: number[] = [];
const peers: number[] = [];
for (const lines of [10, 500]) {
  const message = payload(lines);
  const outcome = renderTemplate(template, { payload: message });
  if (!outcome.ok) throw new Error(outcome.message);
  if (outcome.text.replaceAll(/\s/g, '') !== render(template, velocityScope(message)).replaceAll(/\s/g, ''))
    throw new Error('velocityjs renders something else.');
  rendered.push(await measure(31, () => message, (text) => renderTemplate(template, { payload: text }))); // prettier-ignore
  peers.push(await measure(31, () => message, (text) => render(template, velocityScope(text)))); // prettier-ignore
}
const [short = 1, long = 1] = rendered;
const [shortPeer = 1, longPeer = 1] = peers;
console.info(
  `A template over 10 lines: ${short.toFixed(3)} ms; over 500: ${long.toFixed(3)} ms, ${(long / short).toFixed(1)} ×`,
);
const ratio = (peer: number, own: number) => `${(peer / own).toFixed(1)} ×`;
console.info(
  `velocityjs takes ${ratio(shortPeer, short)} our time over 10 lines, ${ratio(longPeer, long)} over 500 (at least 1 ×)`,
);
