/** A `curl` command → the request that it would send. */
import { percentEncoded } from '../escapes.ts';
import { base64Of } from '../escapes.ts';
import { given, unlessEmpty, placeOf, refused, type PastedRequest } from './pasted-request.ts';
import { headersByName } from '../request/values-by-name.ts';
import { shellWords } from './shell-words.ts';

/** Options that take a value, by their long name; the others take none. */
const withValue = new Set([
  'request',
  'header',
  'data',
  'data-raw',
  'data-binary',
  'data-ascii',
  'data-urlencode',
  'json',
  'user',
  'user-agent',
  'referer',
  'cookie',
  'url',
  'form',
  'form-string',
  'output',
  'max-time',
  'connect-timeout',
  'retry',
  'aws-sigv4',
  'oauth2-bearer',
  'write-out',
  'cacert',
  'cert',
  'key',
  'proxy',
  'resolve',
  'cookie-jar',
  'upload-file',
  'range',
  'limit-rate',
  'config',
  'connect-to',
  'interface',
  'max-redirs',
  'url-query',
]);

const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  u: 'user',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  F: 'form',
  o: 'output',
  m: 'max-time',
  w: 'write-out',
  E: 'cert',
  x: 'proxy',
  c: 'cookie-jar',
  T: 'upload-file',
  r: 'range',
  K: 'config',
  G: 'get',
  I: 'head',
};

interface Option {
  readonly name: string;
  readonly value: string;
}

/** Options in their order; a word that is none is the address. */
function optionsIn(words: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const take = () => words[(at += 1)] ?? '';
    if (word.startsWith('--')) {
      const [name = '', inline] = word.slice(2).split(/=(.*)/s);
      options.push({ name, value: withValue.has(name) ? (inline ?? take()) : '' });
    } else if (word.startsWith('-') && word.length > 1) {
      for (let letter = 1; letter < word.length; letter += 1) {
        const name = longNames[word[letter] ?? ''] ?? '';
        const value = withValue.has(name) ? word.slice(letter + 1) || take() : '';
        options.push({ name, value });
        if (withValue.has(name)) break;
      }
    } else options.push({ name: 'url', value: word });
  }
  return options;
}

const encoded = (value: string): string => {
  const [, name, text = value] = /^([^=@]*)=(.*)$/s.exec(value) ?? [];
  const form = percentEncoded(text).replaceAll('%20', '+');
  return name ? `${name}=${form}` : form;
};

export function readCurl(text: string): PastedRequest {
  const said = shellWords(text.trim().replace(/^[$>]\s+/, ''));
  if (!said) return refused('The command has an unclosed quote. Copy the complete command.');
  const options = optionsIn(said.slice(1));
  const all = (...names: readonly string[]) =>
    options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  const has = (name: string) => options.some((option) => option.name === name);
  // What an option that is not known takes may stand before the address.
  const words = all('url');
  const place = placeOf(words.find((word) => /^https?:\/\//i.test(word)) ?? words[0] ?? '');
  if (!place) return refused('The command has no URL. Copy the complete command.');
  const notes: string[] = [];
  const headers = all('header').flatMap((line): (readonly [string, string])[] => {
    const [, name = '', value = ''] = /^([^:;]+)[:;]\s*(.*)$/s.exec(line) ?? [];
    return name === '' ? [] : [[name.trim(), value.trim()]];
  });
  const isSaid = (name: string) => headers.some(([own]) => own.toLowerCase() === name.toLowerCase());
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '' && !isSaid(name)) headers.push([name, value]);
  };
  const data = options.flatMap(({ name, value }) => {
    if (name === 'data-urlencode') return /^[^=]*@/.test(value) ? [] : [encoded(value)];
    if (!/^(?:data(?:-raw|-binary|-ascii)?|json)$/.test(name)) return [];
    if (name !== 'data-raw' && value.startsWith('@')) {
      notes.push(`The body is in the file ${value.slice(1)}. Paste its contents into the body.`);
      return [];
    }
    return [value];
  });
  if (
    all('header', 'cookie', 'data-urlencode').some((value) => /^[^=:\s]*@/.test(value)) ||
    all('cookie').some((value) => !value.includes('='))
  )
    notes.push('Headers, cookies, and data read from files are omitted. Enter them.');
  if (has('next')) notes.push('The command contains several requests. Their options are combined.');
  if (has('form') || has('form-string')) notes.push('The multipart form is omitted. Enter its body.');
  if (has('aws-sigv4')) notes.push('The command signs the request, so the caller is set to IAM.');
  add(
    'Cookie',
    all('cookie')
      .filter((value) => value.includes('='))
      .join('; '),
  );
  add('User-Agent', all('user-agent')[0]);
  add('Referer', all('referer')[0]);
  add('Authorization', has('oauth2-bearer') ? `Bearer ${all('oauth2-bearer')[0] ?? ''}` : undefined);
  if (has('user') && !has('aws-sigv4')) add('Authorization', `Basic ${base64Of(all('user')[0] ?? '')}`);
  if (has('json')) {
    add('Content-Type', 'application/json');
    add('Accept', 'application/json');
  }
  const isQuery = has('get');
  const queries = [...all('url-query').map(encoded), ...(isQuery ? data : [])];
  const body = isQuery ? '' : data.join(has('json') ? '' : '&');
  if (body !== '') add('Content-Type', 'application/x-www-form-urlencoded');
  const method = all('request')[0] ?? (has('head') ? 'HEAD' : body === '' || isQuery ? 'GET' : 'POST');
  const query = queries.join('&');
  const path = query === '' ? place.path : `${place.path}${place.path.includes('?') ? '&' : '?'}${query}`;
  return {
    ok: true,
    kind: 'curl',
    request: given({
      method: method.toUpperCase(),
      path,
      host: place.host,
      headers: unlessEmpty(headersByName(headers)),
      body: body === '' ? undefined : body,
      caller: has('aws-sigv4') ? { iam: {} } : undefined,
    }),
    notes,
  };
}
