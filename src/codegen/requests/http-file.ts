/** Saved requests as a `.http` file, which editors send. */
import type { Design } from '../../model/design/design.ts';
import { requestsOf } from '../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../model/design/requests/saved-request.ts';
import { oneLine, httpRequestParts } from './request-parts.ts';

/** Lines that begin another request, a script or the text of another file; and variables. */
const notPlain = /^[ \t]*(?:###|[<>@#]|\/\/)|\{\{/m;

function requestText({ name, request, expect }: SavedRequest): string | undefined {
  const parts = httpRequestParts(request);
  if (!parts) return undefined;
  const { method, host, path, headers, body } = parts;
  const expected = expect?.status === undefined ? [] : [`# Expected status: ${expect.status}`];
  const isPlain = !notPlain.test(body);
  return [
    `### ${oneLine(name)}`,
    ...expected,
    `${method} ${host === null ? '{{invokeUrl}}' : `https://${host}`}${path.replaceAll('{{', '%7B%7B')}`,
    ...headers.map(([own, value]) => `${own}: ${value.replaceAll('{{', '{ {')}`),
    ...(body === ''
      ? []
      : isPlain
        ? ['', body]
        : ['', '# The body has lines or braces that this format reads as its own: add it by hand.']),
  ].join('\n');
}

/** Undefined where no saved request can be written. */
export function httpFile(design: Design): string | undefined {
  const requests = requestsOf(design).flatMap((saved) => requestText(saved) ?? []);
  if (requests.length === 0) return undefined;
  const head = '# The invoke URL of the stage.\n@invokeUrl = https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com';
  return `${head}\n\n${requests.join('\n\n')}\n`;
}
