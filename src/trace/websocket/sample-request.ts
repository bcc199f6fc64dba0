/** The event that a field is tried with: a saved request, or one with a message that fits its templates. */
import type { DesignObject } from '../../model/design/design.ts';
import { requestsOf } from '../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../model/design/requests/saved-request.ts';
import type { Key, Value, ValueMap } from '../../model/schema/value.ts';
import { isJsonObject, jsonOf } from '../json.ts';
import { requestFrom } from '../request/read-request.ts';
import type { WebSocketRequest } from '../request/request.ts';
import { templateExamples } from '../template/examples.ts';
import { sampleMessage } from '../template/sample-message.ts';
import type { DesignValues } from '../values/told.ts';
import { apiOfObject, routeOfEvent, routesReaching, sentFrom } from './field-scene.ts';
import { integrationKind } from './integration-kind.ts';
import { givenBy } from './given.ts';

/** What a person chose and typed; what is absent follows the design. */
export interface SampleChoice {
  /** A saved request; empty: none of them. */
  readonly saved?: Key | undefined;
  readonly message?: string | undefined;
  /** What the backend gives, as text. */
  readonly answer?: string | undefined;
}

export interface Sample {
  readonly request: WebSocketRequest;
  /** As a trace starts with it. */
  readonly draft: ValueMap;
  readonly saved: SavedRequest | undefined;
  /** What the backend gives, of an integration response. */
  readonly answer: string | undefined;
}

/** Saved messages to the API of an object. */
export function savedMessages(values: DesignValues, object: DesignObject): readonly SavedRequest[] {
  const [first] = values.index.byType.get('api')?.filter(({ variant }) => variant === 'WEBSOCKET') ?? [];
  const api = apiOfObject(values, object);
  return requestsOf(values.design).filter(
    ({ request, api: own = first?.key }) => request['event'] === 'MESSAGE' && own === api?.key,
  );
}

function eventFrom(draft: ValueMap): WebSocketRequest | undefined {
  const read = requestFrom(draft);
  return read.ok && read.request.kind === 'websocket' ? read.request : undefined;
}

export function sampleRequest(values: DesignValues, object: DesignObject, choice: SampleChoice): Sample {
  const saved = savedFor(values, object, choice);
  const base: ValueMap = saved?.request ?? exampleDraft(values, object);
  const isMessage = base['event'] === 'MESSAGE';
  const message = isMessage ? choice.message : undefined;
  const answer = object.type === 'integration_response' ? answerOf(values, object, base, choice) : undefined;
  const draft: ValueMap = {
    ...base,
    ...(message === undefined ? {} : { message }),
    ...(answer === undefined ? {} : { answer: answer.value }),
  };
  const request = eventFrom(draft) ?? eventFrom({ event: 'MESSAGE' });
  if (!request) throw new Error('An event without members is one');
  return { request, draft, saved, answer: answer?.text };
}

function savedFor(values: DesignValues, object: DesignObject, { saved }: SampleChoice): SavedRequest | undefined {
  const all = savedMessages(values, object);
  if (saved !== undefined) return all.find(({ key }) => key === saved);
  const api = apiOfObject(values, object);
  const keys = new Set(routesReaching(values, object).map((route) => route.object.key));
  return all.find(({ request: draft }) => {
    const request = eventFrom(draft);
    const route = api && request && routeOfEvent(values, api, request);
    return route !== undefined && keys.has(route.object.key);
  });
}

/** The event that the routes of the object are for, with a message that its templates read. */
function exampleDraft(values: DesignValues, object: DesignObject): ValueMap {
  const keys = routesReaching(values, object).map(({ key }) => key);
  const isConnection = keys.length > 0 && keys.every((key) => key === '$connect' || key === '$disconnect');
  if (isConnection) return { event: keys.includes('$connect') ? 'CONNECT' : 'DISCONNECT' };
  const api = apiOfObject(values, object);
  const expression = (api && values.text(api, 'route_selection_expression')?.text) ?? '';
  const routeMember = /^\$\{?request\.body\.([\w.]+)\}?$/.exec(expression)?.[1];
  const routeKey = keys.find((key) => !key.startsWith('$'));
  const templates = templateTexts(values, sentFrom(values, object).attributes['request_templates']);
  const known = templateExamples.find(({ template, message }) => message !== '' && templates.includes(template));
  const json = known && jsonOf(known.message);
  if (!isJsonObject(json)) return { event: 'MESSAGE', message: sampleMessage(templates, { routeMember, routeKey }) };
  const isPlain = routeMember !== undefined && routeKey !== undefined && /^\w+$/.test(routeMember);
  return { event: 'MESSAGE', message: JSON.stringify({ ...json, ...(isPlain ? { [routeMember]: routeKey } : {}) }) };
}

const templateTexts = (values: DesignValues, value: Value | undefined): readonly string[] =>
  (values.entries(value) ?? []).map(([, template]) => values.told(template)?.text ?? '');

/** What the backend gives: as typed, as the request has it, or one that the response templates read. */
function answerOf(
  values: DesignValues,
  object: DesignObject,
  { answer: given }: ValueMap,
  choice: SampleChoice,
): { readonly text: string; readonly value: Value } {
  const kind = integrationKind(values, sentFrom(values, object));
  const known = given === undefined ? undefined : givenBy(kind, values.json(given));
  if (given !== undefined && known?.ok === true && choice.answer === undefined)
    return { text: known.body, value: given };
  const text = choice.answer ?? sampleMessage(templateTexts(values, object.attributes['response_templates']));
  if (kind === 'lambda') return { text, value: (jsonOf(text) as Value | undefined) ?? text };
  const [, digit] = /^\/?([1-5])/.exec(values.text(object, 'integration_response_key')?.text ?? '') ?? [];
  const statusCode = known?.ok === true ? known.status : Number(digit ?? 2) * 100;
  return { text, value: { statusCode, headers: { 'content-type': 'application/json' }, body: text } };
}
