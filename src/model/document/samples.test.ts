import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentText, toDocument } from './document.ts';
import { readDocumentText } from './read-document.ts';
import { decodeLink, encodeLink } from './link.ts';

// A design and its link as a version of November 2026 wrote them. Names in the code may change; what is stored or sent
// opens the same, and is written the same again.

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const stored = sample('november-2026.gatewright.json');
const link = sample('november-2026.link.txt').trim();

const designOf = (text: string) => {
  const read = readDocumentText(text);
  if (!read.ok) throw new Error(read.message);
  return read.design;
};

test('a stored design opens with all that it says', () => {
  const design = designOf(stored);
  expect(design.passthrough).toHaveLength(5);
  expect(design.adopted).toHaveLength(2);
  const orders = design.objects.find(({ key }) => key === 'i1');
  expect(orders?.inactiveValues).toEqual({ connection_id: 'abc123' });
  expect(orders?.sourceText).toEqual({
    text: expect.stringContaining('resource "awscc_apigatewayv2_integration" "orders" {'),
    fingerprint: '13ggccr1q6h5wl',
  });
  expect(design.objects.find(({ key }) => key === 'i2')?.address).toBe(
    'module.far["a"].awscc_apigatewayv2_integration.far',
  );
  expect(design.variables[0]?.sourceText?.fingerprint).toBe('11iehiyvfi27r');
});

test('it is stored again in the same words', () => {
  expect(documentText(designOf(stored))).toBe(stored);
});

test('a link that was sent opens as the same design, and is made again as it was', async () => {
  const read = await decodeLink(link);
  if (!read.ok) throw new Error(read.message);
  // Links leave out what was adopted.
  expect(toDocument(read.design)).toEqual(toDocument({ ...designOf(stored), adopted: [] }));
  expect(await encodeLink(read.design)).toBe(link);
});
