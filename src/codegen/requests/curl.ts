/** Saved requests as `curl` lines for a POSIX shell. */
import type { Design } from '../../model/design/design.ts';
import { requestsOf } from '../../model/design/requests/request-edits.ts';
import type { ValueMap } from '../../model/schema/value.ts';
import { quoteSh } from '../shell.ts';
import { oneLine, httpRequestParts } from './request-parts.ts';

/** Where requests without a host go: the invoke URL of the stage, in an environment variable. */
const base = '"$INVOKE_URL"';

/** One command; what a WebSocket connection sends has none. */
export function curlText(request: ValueMap): string {
  const parts = httpRequestParts(request);
  if (!parts) return '';
  const { method, host, path, headers, body } = parts;
  const url = host === null ? `${base}${quoteSh(path)}` : quoteSh(`https://${host}${path}`);
  const lines = [
    `curl --include --request ${quoteSh(method)} ${url}`,
    ...headers.map(([name, value]) => `--header ${quoteSh(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quoteSh(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

/** All of them as a script; undefined where there are none. */
export function curlScript(design: Design): string | undefined {
  const commands = requestsOf(design).flatMap(({ name, request }) => {
    const command = curlText(request);
    return command === '' ? [] : [`# ${oneLine(name)}\n${command}`];
  });
  if (commands.length === 0) return undefined;
  const head = [
    '#!/bin/sh',
    '# Requests of the design, to send once it is deployed.',
    '# INVOKE_URL is the invoke URL of the stage, such as https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
    ': "${INVOKE_URL:?Set INVOKE_URL to the invoke URL of the stage}"',
  ];
  return `${head.join('\n')}\n\n${commands.join('\n\n')}\n`;
}
