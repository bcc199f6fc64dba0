/** A text that was pasted into the request of a trace: what it is, and what it says. */
import { isJsonObject, jsonOf } from '../json.ts';
import { withinBounds } from '../../model/schema/bounds.ts';
import { requestFrom } from '../request/read-request.ts';
import { isAccessLog, readAccessLog, readCommonLog } from './access-log.ts';
import { readCurl } from './curl.ts';
import { isHar, readHar } from './har.ts';
import { isLambdaEvent, readLambdaEvent } from './lambda-event.ts';
import { longestPaste, refused, type PastedRequest } from './pasted-request.ts';

const expected = 'Paste a curl command, a HAR entry, a Lambda event, an access log line, or a request as JSON.';

/** True for a text that is worth reading as a request where nothing else is expected. */
const looksLikeCurl = (text: string): boolean => /^\s*(?:[$>]\s+)?curl(?:\.exe)?\s/.test(text);

export function readPasted(text: string): PastedRequest {
  if (text.length > longestPaste) return refused('The text exceeds 1,048,576 characters. Paste a single request.');
  const read = looksLikeCurl(text) ? readCurl(text) : readOther(text);
  if (!read.ok) return read;
  const { request } = read;
  const checked = requestFrom(request);
  return checked.ok ? read : refused(checked.message);
}

function readOther(text: string): PastedRequest {
  const json = jsonOf(text);
  if (json === undefined) return readCommonLog(text) ?? refused(`This isn’t a request. ${expected}`);
  const bounded = withinBounds(json);
  if (!bounded.ok) return refused(bounded.message);
  if (!isJsonObject(json)) return refused(`This JSON isn’t a request. ${expected}`);
  if (isLambdaEvent(json)) return readLambdaEvent(json);
  if (isHar(json)) return readHar(json);
  if ('method' in json && 'path' in json ? !('status' in json) : 'event' in json)
    return { ok: true, kind: 'request', request: json, notes: [] };
  return isAccessLog(json) ? readAccessLog(json) : refused(`This JSON isn’t a request. ${expected}`);
}
