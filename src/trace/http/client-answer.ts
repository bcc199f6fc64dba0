/** What the client of an HTTP API gets. */
import { endedResult } from '../answers.ts';
import { byteLength } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import type { HttpRequest } from '../request/request.ts';
import type { HttpAnswer, TraceResult } from '../result.ts';
import { stepOf, type Scene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { ownAnswer, type BackendAnswer } from './answer.ts';
import { headerMap } from './http-backend.ts';
import type { Pass } from './pass.ts';

export interface HttpOutcome {
  readonly result: TraceResult;
  readonly refused: boolean;
}

/** What the client gets: the headers that every answer has. */
export function clientAnswer({ request, scene }: Pick<Pass, 'request' | 'scene'>, answer: BackendAnswer): HttpAnswer {
  const isHead = request.method === 'HEAD';
  const length = answer.statusCode === 204 || answer.statusCode === 304 ? [] : [['content-length', String(answer.isBase64Encoded ? Math.floor((answer.body.replace(/=+$/, '').length * 3) / 4) : byteLength(answer.body))] as const]; // prettier-ignore
  const own = new Set(['date', 'apigw-requestid', 'content-length']);
  scene.steps.push(
    stepOf(
      'client',
      'answered',
      `The client receives ${answer.statusCode}${isHead && answer.body !== '' ? ' without a body because the method is HEAD' : ''}. Header names are lowercase here; over HTTP/1.1 they are capitalized.`,
      gatewayRules.client,
    ),
  );
  return {
    statusCode: answer.statusCode,
    headers: headerMap([
      ...answer.headers.filter(([name]) => !own.has(name.toLowerCase())),
      ['date', new Date(request.time).toUTCString()],
      ['apigw-requestid', request.requestId],
      ...length,
    ]),
    body: isHead ? '' : answer.body,
    isBase64Encoded: answer.isBase64Encoded && !isHead,
  };
}

/** The gateway answers by itself before any route has the request. */
export function answeredEarly(scene: Scene, request: HttpRequest, answer: HttpAnswer, refused: boolean): HttpOutcome {
  const response = clientAnswer({ scene, request }, ownAnswer(answer));
  return {
    result: endedResult({ api: tracedAddress(scene.api), stage: scene.stageName, steps: scene.steps }, response),
    refused,
  };
}
