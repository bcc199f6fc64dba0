/** The result of a trace as lines to read. */
import type { TraceRequest } from '../../trace/request/request.ts';
import type { HeaderMap, TracedBackend, TracedResponse, TraceResult, TraceStep } from '../../trace/result.ts';

const width = 12;
const indent = ' '.repeat(width);

export function storyOf(request: TraceRequest, { steps, backend, response }: TraceResult): readonly string[] {
  const what = request.kind === 'http' ? `${request.method} ${request.path}` : request.event;
  return [
    `${what}: ${ending(backend, response)}`,
    '',
    ...steps.flatMap(stepLines),
    ...backendLines(backend),
    ...responseLines(response),
  ];
}

function ending(backend: TracedBackend, response: TracedResponse | null): string {
  const failed = 'outcome' in backend ? ', which fails' : '';
  const to = backend.kind === 'none' ? 'API Gateway responds' : `reaches ${backendName(backend)}${failed}`;
  if (!response) return to;
  if ('closed' in response) return `${to}, connection closed with code ${response.closed}`;
  return 'statusCode' in response ? `${to}, ${response.statusCode}` : to;
}

function backendName(backend: TracedBackend): string {
  switch (backend.kind) {
    case 'lambda':
      return backend.function || 'a Lambda function';
    case 'http':
      return `${backend.method} ${backend.url}`;
    case 'service':
      return backend.action;
    case 'mock':
      return 'the mock integration';
    case 'none':
      return '';
  }
}

function stepLines({ step, text, basis, others = [], source }: TraceStep): readonly string[] {
  return [
    `${step.padEnd(width)}${text}`,
    ...others.map(({ address, why }) => `${indent}- ${address}: ${why}`),
    `${indent}${basis}, ${source}`,
  ];
}

const headerLines = (headers: HeaderMap | undefined) =>
  Object.entries(headers ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `  ${name}: ${one}`),
  );

const indented = (text: string) => (text === '' ? [] : text.split('\n').map((line) => `  ${line}`));
const json = (value: unknown) => indented(JSON.stringify(value, null, 2));

function backendLines(backend: TracedBackend): readonly string[] {
  if (backend.kind === 'none' || backend.kind === 'mock') return [];
  const head = ['', `Backend: ${backendName(backend)}`];
  if (backend.kind === 'lambda')
    return [...head, ...('event' in backend ? json(backend.event) : indented(backend.payload))];
  if (backend.kind === 'service') return [...head, ...json(backend.parameters), ...indented(backend.body ?? '')];
  return [...head, ...headerLines(backend.headers), ...indented(backend.body)];
}

function responseLines(response: TracedResponse | null): readonly string[] {
  if (!response) return [];
  if ('frame' in response)
    return [
      '',
      response.frame === null ? 'No frame is sent to the client.' : 'Frame:',
      ...indented(response.frame ?? ''),
    ];
  if ('closed' in response) return ['', `The connection is closed with code ${response.closed}.`];
  if (!('headers' in response)) return ['', `Response: ${response.statusCode}`];
  return ['', `Response: ${response.statusCode}`, ...headerLines(response.headers), ...indented(response.body)];
}
