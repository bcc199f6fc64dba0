/** A line of an access log, as JSON or in the Common Log Format → the request that it is about, as far as it says so. */
import type { JsonObject } from '../json.ts';
import { given, type PastedRequest } from './pasted-request.ts';

const fields = (json: JsonObject, ...names: readonly string[]): string | undefined => {
  const lower = new Map(
    Object.entries(json).map(([name, value]) => [name.toLowerCase().replaceAll(/[^a-z]/g, ''), value]),
  );
  const isSaid = (value: unknown): value is string | number =>
    (typeof value === 'string' && value !== '' && value !== '-') || typeof value === 'number';
  const found = names.map((name) => lower.get(name)).find(isSaid);
  return found === undefined ? undefined : `${found}`;
};

export const isAccessLog = (json: JsonObject): boolean =>
  fields(json, 'routekey', 'httpmethod', 'eventtype', 'method') !== undefined &&
  fields(json, 'status', 'requestid') !== undefined;

/** Of `10/Oct/2026:13:55:36 +0000`; undefined for anything else. */
function timeOf(text: string | undefined): string | undefined {
  const [, day, month = '', year, clock] = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) \+0000$/.exec(text ?? '') ?? [];
  const at = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month) / 3;
  return day === undefined || at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}-${day}T${clock}Z`;
}

/** A path that a route key matches: its variables get values. */
const pathOfKey = (key: string) =>
  key
    .replace(/^\S+ /, '')
    .replaceAll(/\{(\w+)\+\}/g, '$1')
    .replaceAll(/\{(\w+)\}/g, '$1');

export function readAccessLog(json: JsonObject): PastedRequest {
  const routeKey = fields(json, 'routekey');
  const common = {
    sourceIp: fields(json, 'ip', 'sourceip', 'identitysourceip'),
    time: timeOf(fields(json, 'requesttime', 'time')),
    requestId: fields(json, 'requestid', 'extendedrequestid'),
  };
  const event = fields(json, 'eventtype');
  if (event !== undefined || routeKey === '$connect' || routeKey === '$disconnect') {
    const kind = event ?? (routeKey === '$connect' ? 'CONNECT' : 'DISCONNECT');
    const message =
      kind === 'MESSAGE' && routeKey !== '$default' ? JSON.stringify({ action: routeKey ?? '' }) : undefined;
    return {
      ok: true,
      kind: 'access-log',
      request: given({ event: kind, message, connectionId: fields(json, 'connectionid'), ...common }),
      notes: kind === 'MESSAGE' ? ['The log doesn’t contain the message. Enter it.'] : [],
    };
  }
  const path = fields(json, 'path', 'rawpath');
  const isGuessed = path === undefined;
  const key = routeKey === undefined || routeKey === '$default' ? '/' : pathOfKey(routeKey);
  const method = fields(json, 'httpmethod', 'method') ?? /^[A-Z]+(?= )/.exec(routeKey ?? '')?.[0] ?? 'GET';
  return {
    ok: true,
    kind: 'access-log',
    request: given({ method: method === 'ANY' ? 'GET' : method, path: path ?? key, ...common }),
    notes: [
      ...(isGuessed ? ['The log has no path, so a path that matches the route key is used.'] : []),
      'The log contains no headers or body.',
    ],
  };
}

const commonLog = /^(\S+) \S+ \S+ \[([^\]]+)\] "([A-Z]+) (?:[A-Z]+ )?(\S+) HTTP\/[\d.]+" (\d{3})(?: \S+)?(?: (\S+))?/;

/** Undefined for text that is no line of the Common Log Format. */
export function readCommonLog(text: string): PastedRequest | undefined {
  const [all, ip = '', requestTime = '', httpMethod = '', place = '', status = '', requestId = '-'] =
    commonLog.exec(text.trim()) ?? [];
  if (all === undefined) return undefined;
  const where: JsonObject = place.includes('{') || place === '$default' ? { routeKey: place } : { path: place };
  return readAccessLog({ ip, requestTime, httpMethod, status, requestId, ...where });
}
