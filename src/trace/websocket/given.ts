/** What a backend gave: its status, body and headers, or that it failed. Source: socketRules.fails. */
import { textOfBase64 } from '../escapes.ts';
import { isJsonList, isJsonObject, ownMember, type Json } from '../json.ts';
import type { Grounds } from '../result.ts';
import type { IntegrationKind } from './integration-kind.ts';
import { socketRules } from './socket-rules.ts';

/** What the backend gave, read. */
export type Given =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body: string;
      readonly header: (name: string) => readonly string[];
    }
  /** `status`: of the upgrade. */
  | { readonly ok: false; readonly status: number; readonly text: string; readonly grounds: Grounds };

const fails = (answer: Json, what: 'error' | 'timeout') => isJsonObject(answer) && ownMember(answer, what) === true;

const textOf = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

export function givenBy(kind: IntegrationKind, answer: Json): Given {
  const isLambda = kind === 'lambda' || kind === 'lambda proxy';
  const what = isLambda ? 'The function' : 'The backend';
  if (fails(answer, 'error'))
    return { ok: false, status: isLambda ? 502 : 500, text: `${what} returns an error.`, grounds: socketRules.fails };
  if (fails(answer, 'timeout'))
    return { ok: false, status: 504, text: `${what} times out.`, grounds: socketRules.failsUnknown };
  if (kind === 'lambda') return { ok: true, status: 200, body: textOf(answer), header: () => [] };
  const object = isJsonObject(answer) ? answer : {};
  const status = ownMember(object, 'statusCode');
  const code = typeof status === 'string' && /^\d{3}$/.test(status) ? Number(status) : status;
  const isCode = typeof code === 'number' && Number.isInteger(code) && code >= 100 && code <= 599;
  if (!isCode && (kind === 'lambda proxy' || status !== undefined))
    return {
      ok: false,
      status: 502,
      text: `${what} doesn't return an object with a valid statusCode.`,
      grounds: socketRules.failsUnknown,
    };
  const body = textOf(ownMember(object, 'body'));
  const decoded = ownMember(object, 'isBase64Encoded') === true ? textOfBase64(body) : undefined;
  return { ok: true, status: isCode ? code : 200, body: decoded ?? body, header: (name) => headerIn(object, name) };
}

function headerIn(answer: { readonly [name: string]: Json }, name: string): readonly string[] {
  const headers = ownMember(answer, 'headers');
  if (!isJsonObject(headers)) return [];
  return Object.entries(headers).flatMap(([own, value]) =>
    own.toLowerCase() === name.toLowerCase() ? (isJsonList(value) ? value : [value]).map(textOf) : [],
  );
}
