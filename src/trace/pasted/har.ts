/** An entry of an HTTP archive, as browsers copy it → its request, and what came back. */
import { isJsonList, isJsonObject, ownMember, type Json, type JsonObject } from '../json.ts';
import { given, unlessEmpty, placeOf, refused, type PastedRequest } from './pasted-request.ts';
import { headersByName } from '../request/values-by-name.ts';

const object = (value: Json | undefined): JsonObject => (value !== undefined && isJsonObject(value) ? value : {});
const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** What HTTP/2 sends beside headers, and what the gateway makes itself. */
const isHeader = ([name]: readonly [string, string]) =>
  !/^(?::.*|host|content-length|connection|accept-encoding)$/i.test(name);

/** Headers of a response that API Gateway or the connection sets are not those of the backend. */
const isOfBackend = ([name]: readonly [string, string]) =>
  !/^(?::.*|content-length|content-encoding|transfer-encoding|connection|keep-alive|date|via|apigw-requestid|x-amz-apigw-id|x-amzn-(?:requestid|trace-id))$/i.test(
    name,
  );

const headersIn = (value: Json | undefined): readonly (readonly [string, string])[] =>
  isJsonList(value)
    ? value.flatMap((item): (readonly [string, string])[] => {
        const { name, value: own } = object(item);
        return typeof name === 'string' && typeof own === 'string' ? [[name, own]] : [];
      })
    : [];

const entriesIn = (json: JsonObject): readonly Json[] => {
  const entries = ownMember(object(ownMember(json, 'log')), 'entries');
  return isJsonList(entries) ? entries : [];
};

/** An archive, or one entry of it. */
export const isHar = (json: JsonObject): boolean =>
  entriesIn(json).length > 0 || text(object(json['request'])['url']) !== undefined;

export function readHar(json: JsonObject): PastedRequest {
  const entries = entriesIn(json);
  const entry = object(entries[0] ?? json);
  const request = object(entry['request']);
  const place = placeOf(text(request['url']) ?? '');
  if (!place) return refused('The entry has no URL. Copy it as HAR again.');
  const answer = object(entry['response']);
  const status = answer['status'];
  const content = object(answer['content']);
  return {
    ok: true,
    kind: 'har',
    request: given({
      method: text(request['method']) ?? 'GET',
      path: place.path,
      host: place.host,
      headers: unlessEmpty(headersByName(headersIn(request['headers']).filter(isHeader))),
      body: text(object(request['postData'])['text']),
      answer:
        typeof status === 'number' && status > 0
          ? given({
              statusCode: status,
              headers: unlessEmpty(headersByName(headersIn(answer['headers']).filter(isOfBackend))),
              body: content['encoding'] === 'base64' ? undefined : text(content['text']),
            })
          : undefined,
    }),
    notes: [
      ...(entries.length > 1 ? [`The archive has ${entries.length} entries. The first is used.`] : []),
      ...(content['encoding'] === 'base64' ? ['The body of the response is binary and is omitted.'] : []),
    ],
  };
}
