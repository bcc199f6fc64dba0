/** The texts at both ends of a trace: what the backend receives, and what the client gets. */
import type { HeaderMap, TracedBackend, TracedResponse, TraceResult } from '../../trace/result.ts';

export interface TraceSide {
  readonly id: 'backend' | 'client';
  readonly label: string;
  /** A name for the text, as files have one. */
  readonly file: string;
  readonly detail: string;
  readonly text: string;
  readonly isJson: boolean;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const headerLines = (headers: HeaderMap): readonly string[] =>
  Object.entries(headers).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => `${name}: ${value}`),
  );

const message = (first: string, headers: HeaderMap, body: string): string =>
  [first, ...headerLines(headers), ...(body === '' ? [] : ['', body])].join('\n');

function backendSide(backend: TracedBackend): Omit<TraceSide, 'id' | 'label'> {
  switch (backend.kind) {
    case 'lambda':
      return 'event' in backend
        ? { file: 'event.json', detail: formatOf(backend.event), text: json(backend.event), isJson: true }
        : { file: 'payload', detail: '', text: backend.payload, isJson: isJson(backend.payload) };
    case 'http':
      return {
        file: 'request.http',
        detail: '',
        text: message(`${backend.method} ${backend.url}`, backend.headers, backend.body),
        isJson: false,
      };
    case 'service': {
      const { url, headers = {}, body = '', parameters, action } = backend;
      return url === undefined
        ? { file: 'parameters.json', detail: action, text: json(parameters), isJson: true }
        : { file: 'request.http', detail: action, text: message(`POST ${url}`, headers, body), isJson: false };
    }
    case 'mock':
      return { file: 'mock', detail: '', text: 'API Gateway responds without a backend.', isJson: false };
    case 'none':
      return { file: 'nothing', detail: '', text: 'The backend receives nothing.', isJson: false };
  }
}

const isJson = (text: string) => /^\s*[[{]/.test(text);

const formatOf = (event: unknown): string => {
  const version = (event as { readonly version?: unknown } | null)?.version;
  return typeof version === 'string' ? `Payload format ${version}` : '';
};

function clientSide(response: TracedResponse | null): Omit<TraceSide, 'id' | 'label'> {
  if (!response)
    return {
      file: 'nothing',
      detail: '',
      text: 'Set the response of the backend to see what the client gets.',
      isJson: false,
    };
  if ('frame' in response)
    return {
      file: 'frame',
      detail: '',
      text: response.frame ?? 'No frame is sent.',
      isJson: isJson(response.frame ?? ''),
    };
  if ('closed' in response) return { file: 'close', detail: '', text: `Close code ${response.closed}`, isJson: false };
  if (!('headers' in response))
    return { file: 'response.http', detail: '', text: `HTTP/1.1 ${response.statusCode}`, isJson: false };
  const { statusCode, headers, body } = response;
  return { file: 'response.http', detail: '', text: message(`HTTP/1.1 ${statusCode}`, headers, body), isJson: false };
}

export const sidesOf = ({ backend, response }: TraceResult): readonly TraceSide[] => [
  { id: 'backend', label: 'Backend receives', ...backendSide(backend) },
  { id: 'client', label: 'Client receives', ...clientSide(response) },
];
