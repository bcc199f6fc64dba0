import { beforeAll, expect, test } from 'vitest';
import { addObject, blankDesign, newObject } from '../../../model/design/edits.ts';
import { loadChecks } from '../../../session/document/checks.ts';
import { designSummary } from './design-summary.ts';

beforeAll(async () => {
  await loadChecks();
});

const http = blankDesign('HTTP');

test('what a design has, and what is wrong with it', () => {
  const design = addObject(newObject(http, 'integration', 'http-lambda'))(http);
  expect(designSummary(design)).toMatch(/^1 HTTP API, 1 integration, \d errors?$/);
});
