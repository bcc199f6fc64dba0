import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexOf } from '../../../model/design/design.ts';
import { readDocumentText } from '../../../model/document/read-document.ts';
import { requestFrom } from '../../../trace/request/read-request.ts';
import { trace } from '../../../trace/trace.ts';
import { exampleCallers } from './example-callers.ts';
import { acceptedRequest, exampleOfDesign } from './example-requests.ts';
import { handledRoutes } from '../handled-routes.ts';

function template(name: string) {
  const read = readDocumentText(readFileSync(`public/templates/${name}.gatewright.json`, 'utf8'));
  if (!read.ok) throw new Error(read.message);
  return read.design;
}
const crud = template('http-crud-jwt');

test('each route of a template is reached by its example, with a caller that is let in', () => {
  for (const route of indexOf(crud).byType.get('route') ?? []) {
    const read = requestFrom(acceptedRequest(crud, route));
    const traced = read.ok ? trace(crud, read.request) : read;
    expect(traced).toMatchObject({ ok: true, refused: false, result: { response: { statusCode: 200 } } });
  }
  expect(handledRoutes(crud).filter(({ shadow }) => shadow !== undefined)).toEqual([]);
});

test('callers fit the authorizers: one that is let in, and what is refused', () => {
  const outcomes = exampleCallers(crud, undefined).map(({ label, caller }) => {
    const read = requestFrom({ ...exampleOfDesign(crud), caller });
    const traced = read.ok ? trace(crud, read.request) : read;
    return [
      label,
      traced.ok && traced.result.response && 'statusCode' in traced.result.response
        ? traced.result.response.statusCode
        : undefined,
    ];
  });
  expect(outcomes).toEqual([
    ['No credentials', 401],
    ['JWT: customers', 200],
    ['JWT: customers, no scopes', 403],
    ['JWT: customers, other audience', 401],
    ['JWT: customers, expired', 401],
    ['Malformed token', 401],
  ]);
});
