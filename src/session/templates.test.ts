// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { templateGroups, loadTemplate, loadTemplates } from './templates.ts';

const folder = join(import.meta.dirname, '../../public/templates');

/** Answers from the folder, or with what a test puts in the place of a file. */
const served = new Map<string, Response>();
beforeEach(() => {
  served.clear();
  vi.stubGlobal('fetch', async (url: URL) => {
    const name = url.pathname.split('/').at(-1) ?? '';
    return served.get(name) ?? new Response(await readFile(join(folder, name), 'utf8'));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('each template of the list is there and reads', async () => {
  const templates = await loadTemplates();
  expect(templates.length).toBeGreaterThan(10);
  for (const { file, protocol, targets } of templates) {
    const { objects } = await loadTemplate(file);
    expect([file, objects.find(({ type }) => type === 'api')?.variant]).toEqual([file, protocol]);
    expect([file, targets.length]).toEqual([file, objects.filter(({ type }) => type === 'integration').length]);
  }
});

test('groups stand in the order of the filter, others after them', async () => {
  const templates = await loadTemplates();
  expect(templateGroups(templates)).toEqual([
    'Lambda',
    'HTTP',
    'Private',
    'AWS services',
    'WebSocket',
    'Mapping',
    'Domains',
    'Learning',
  ]);
  const [first] = templates;
  expect(first && templateGroups([{ ...first, group: 'Learn' }, first])).toEqual(['Lambda', 'Learn']);
});

test.each<[what: string, answer: Response, message: RegExp]>([
  ['a missing list', new Response('', { status: 404 }), /index\.json returned 404/],
  ['a list of another form', new Response('[{"file": "../secret.json"}]'), /unsupported format/],
])('%s is an error with a message', async (_, answer, message) => {
  served.set('index.json', answer);
  await expect(loadTemplates()).rejects.toThrow(message);
});

test('a template that is no design is an error with its message', async () => {
  served.set('http-lambda.gatewright.json', new Response('{"format": "other"}'));
  await expect(loadTemplate('http-lambda.gatewright.json')).rejects.toThrow(/"format" isn't "gatewright"/);
});
