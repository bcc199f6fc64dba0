import { expect, it } from 'vitest';
import { patterns } from '../../model/schema/patterns.ts';
import { chat, tracedEvent } from '../testing/chat.ts';
import { templateExamples } from './examples.ts';

const backendOf = ({ integration, template, message }: (typeof templateExamples)[number]) => {
  const design = chat({
    variant: 'ws-service',
    integration: { ...integration, request_templates: { $default: template } },
    responses: { $default: {} },
  });
  const { result, refused } = tracedEvent(
    design,
    message === '' ? { event: 'CONNECT' } : { event: 'MESSAGE', message },
  );
  expect(refused).toBe(false);
  expect(result.steps.filter(({ outcome }) => ['failed', 'refused', 'undecided'].includes(outcome))).toEqual([]);
  return result.backend.kind === 'service' ? result.backend : undefined;
};

it.each(templateExamples)('$id renders into what its service takes', (example) => {
  const backend = backendOf(example);
  const type = String(backend?.headers?.['content-type']);
  const body = backend?.body ?? '';
  const parsed: unknown = type.includes('urlencoded')
    ? Object.fromEntries(new URLSearchParams(body))
    : JSON.parse(body);
  expect(body).not.toMatch(/[$#]/);
  expect(parsed).toMatchSnapshot();
  expect(example.source).toMatch(/^https:/);
});

it('every URI has the form of the tables', () => {
  for (const { integration } of templateExamples)
    expect(integration.integration_uri.replace('REGION', 'us-east-1').replace('API-ID', 'a1b2c3')).toMatch(
      patterns.webSocketAwsUri,
    );
});

it('nested JSON keeps what the client wrote', () => {
  const message = '{"text":"It\'s \\"quoted\\"\\n\\\\ é /","room":"a"}';
  for (const id of ['states-start', 'events-put']) {
    const example = templateExamples.find((one) => one.id === id);
    const body: unknown = JSON.parse(example ? (backendOf({ ...example, message })?.body ?? '') : '');
    const inner = JSON.stringify(body).includes('Entries')
      ? (body as { Entries: { Detail: string }[] }).Entries[0]?.Detail
      : (body as { input: string }).input;
    const read = JSON.parse(inner ?? '') as { message?: unknown };
    expect(read.message ?? read).toEqual(JSON.parse(message));
  }
});
