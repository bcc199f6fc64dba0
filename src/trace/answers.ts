/** Answers that the gateway gives by itself. */
import type { HttpAnswer, TraceResult } from './result.ts';

export const gatewayAnswer = (
  statusCode: number,
  message: string,
  headers: HttpAnswer['headers'] = {},
): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: `{"message":"${message}"}`,
  isBase64Encoded: false,
});

/** A result of which nothing behind the stage is known. */
export const endedResult = (
  { api, stage, steps }: Pick<TraceResult, 'api' | 'stage' | 'steps'>,
  response: TraceResult['response'],
): TraceResult => ({
  api,
  stage,
  route: null,
  authorizer: { address: null, outcome: 'not asked' },
  integration: null,
  backend: { kind: 'none' },
  response,
  steps,
});
