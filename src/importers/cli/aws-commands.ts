/** What the commands around pasted output say: which call it was, of which API, in which region. */
import type { Note } from '../parsed-source.ts';

export interface AwsCommand {
  /** "get-integrations" */
  readonly operation: string;
  /** Options that hold a literal, by name without dashes: "api-id". */
  readonly options: ReadonlyMap<string, string>;
  /** Its options make a list say a part only. */
  readonly isNarrowed: boolean;
}

/** A line that goes on: `\` of sh, a backtick of PowerShell, `^` of cmd; with the prompt of the next line. */
const continued = /[\\`^][^\S\n]{0,100}\n[^\S\n]{0,100}(?:>{1,2} ?|More\? ?)?/g;
const call = /(?:^|[\s;&|>("'`])aws(?:2|\.exe|\.cmd)?[^\S\n]+([^\n]{1,8000})/g;
const token = /(?:"[^"\n]*"|'[^'\n]*'|[^\s"'])+/g;
const literal = /^[A-Za-z0-9$*][A-Za-z0-9._:/*-]*$/;

/** Whether a line calls the command line of AWS. */
export const isAwsCall = (line: string): boolean => line.search(call) >= 0;

/** A call of an SDK for Python, `client.get_routes(ApiId='…')`, or for JavaScript, `new GetRoutesCommand({ ApiId: '…' })`. */
const sdkCall =
  /\.((?:get|list|create|update)_[a-z_]{1,60})\(([^)\n]{0,2000})\)|\b((?:Get|List|Create|Update)[A-Za-z]{1,60})Command\(([^)\n]{0,2000})\)/g;
const sdkOption = /([A-Z][A-Za-z]{1,40})\s?[=:]\s?["']([^"'\n]{1,300})["']/g;

/** The last call of API Gateway v2 in a text of commands. */
export function lastCommand(prose: string): AwsCommand | undefined {
  const lines = prose.replaceAll('\r', '').replace(continued, ' ');
  let last: { readonly at: number; readonly command: AwsCommand } | undefined;
  for (const match of lines.matchAll(call)) {
    const command = commandOf(match[1] ?? '');
    if (command) last = { at: match.index, command };
  }
  for (const match of lines.matchAll(sdkCall))
    if (match.index >= (last?.at ?? 0)) last = { at: match.index, command: sdkCommandOf(match) };
  return last?.command;
}

const narrowing: ReadonlySet<string> = new Set(['query', 'max-items', 'max-results', 'starting-token', 'next-token']);

const dashed = (name: string) =>
  name
    .replace(/_/g, '-')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

function sdkCommandOf([, python, pythonOptions, script, scriptOptions]: RegExpExecArray): AwsCommand {
  const options = new Map<string, string>();
  let isNarrowed = false;
  for (const [, name = '', value = ''] of (pythonOptions ?? scriptOptions ?? '').matchAll(sdkOption)) {
    setOption(options, dashed(name), value);
    isNarrowed ||= narrowing.has(dashed(name));
  }
  return { operation: dashed(python ?? script ?? ''), options, isNarrowed };
}

function commandOf(line: string): AwsCommand | undefined {
  const words: string[] = [];
  const options = new Map<string, string>();
  let option: string | undefined;
  let isNarrowed = false;
  for (const [word] of line.matchAll(token)) {
    if (/^(?:[|;>&]|\d?>)/.test(word)) break;
    const text = word.replace(/["']/g, '');
    if (text.startsWith('--')) {
      const [name = '', value] = text.slice(2).split(/=(.*)/s);
      option = value === undefined ? name : undefined;
      isNarrowed ||= narrowing.has(name);
      if (value !== undefined) setOption(options, name, value);
    } else if (option !== undefined) {
      setOption(options, option, text);
      option = undefined;
    } else words.push(text.replace(/;$/, ''));
  }
  const [service, operation] = words;
  return service === 'apigatewayv2' && operation !== undefined ? { operation, options, isNarrowed } : undefined;
}

/** A variable of a shell is no literal, and other options concern nobody. */
function setOption(options: Map<string, string>, name: string, value: string): void {
  const text = value.replace(/[;)]+$/, '');
  const known = /^(?:[a-z-]+-id|domain-name|stage-name|region)$/.test(name);
  if (known && literal.test(text) && !/^\$(?!default$)/.test(text)) options.set(name, text);
}

/** A region that is set for the commands after it. */
export const regionIn = (prose: string): string | undefined =>
  [...prose.matchAll(/AWS_(?:DEFAULT_)?REGION["']?\s?[=:]\s?["']?([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})\b/g)].at(-1)?.[1];

const secrets: readonly (readonly [what: string, form: RegExp])[] = [
  ['access key', /\b(?:AKIA|ASIA)[A-Z0-9]{12,}/],
  ['secret key', /(?:secret_?access_?key|aws_secret\w{0,40})["']?\s{0,3}[=:]/i],
  ['session token', /(?:session_?token)["']?\s{0,3}[=:]/i],
  ['token', /\b(?:authorization:\s?bearer\s|password\s?[=:])/i],
];

/** Says that something looks like a credential, and never what it is. */
export const secretNotes = (prose: string, source: string): readonly Note[] =>
  secrets
    .filter(([, form]) => form.test(prose))
    .map(([what]) => ({
      kind: 'left-out',
      origin: { source },
      what,
      text: `The text next to the output looks like a credential (${what}). It wasn't read and isn't stored. Don't paste it elsewhere.`,
    }));
