import { expect, it } from 'vitest';
import { documentText } from '../../model/document/document.ts';
import { chat } from '../../trace/testing/chat.ts';
import { runIn } from '../testing/files-world.ts';

const text = (event: unknown) => JSON.stringify(event);
const files = {
  'chat.gatewright.json': documentText(
    chat({
      routes: ['$connect', 'send'],
      variant: 'ws-lambda-custom',
      twoWay: true,
      integration: {
        request_templates: { $default: '{"text": $input.json(\'$.text\')}\n#if($input.path(\'$.x\') == "1")#end' },
      },
      responses: { $default: { response_templates: { $default: 'got $input.json("$")' } } },
    }),
  ),
  'send.json': text({ event: 'MESSAGE', message: '{"action":"send","text":"hi"}', answer: { ok: 1.0 } }),
  'other.json': text({ event: 'MESSAGE', message: '{"action":"other"}' }),
  'connect.json': text({ event: 'CONNECT' }),
  'long.json': text({ event: 'MESSAGE', message: 'x'.repeat(140_000) }),
  'leave.json': text({ event: 'DISCONNECT' }),
};

it.each<[file: string, code: number, said: RegExp]>([
  ['send.json', 0, /^MESSAGE: reaches arn:aws:lambda:[^]*\n {2}\{"text": "hi"\}[^]*\nFrame:\n {2}got \{"ok":1\}\n$/],
  ['other.json', 1, /^MESSAGE: API Gateway responds[^]*\nFrame:\n {2}\{"message": "Forbidden", "connectionId":/],
  ['connect.json', 0, /^CONNECT: reaches arn:aws:lambda:/],
  ['long.json', 1, /^MESSAGE: API Gateway responds, connection closed with code 1009/],
  ['leave.json', 0, /^DISCONNECT: API Gateway responds\n\nstage [^]*The API has no \$disconnect route/],
])('tells the story of %s', async (file, code, said) => {
  const run = await runIn(files, ['trace', 'chat.gatewright.json', '--request', file]);
  expect(run).toMatchObject({ code, err: '' });
  expect(run.out).toMatch(said);
});
