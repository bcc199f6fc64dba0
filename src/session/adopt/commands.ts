/**
 * One block for a terminal that prints all that AWS says of one API. It only reads. Before each answer stands the call
 * that it answers, as answers do not name what they belong to; no pager holds them up.
 */
import { quotePowerShell, quoteSh, type Shell } from '../../codegen/shell.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { allTypes, stepsFor, type Step } from './calls.ts';

export type TerminalShell = Exclude<Shell, 'cmd'>;

export interface CommandOptions {
  /** Empty: a placeholder that says so. */
  readonly apiId: string;
  readonly region?: string;
}

export const apiIdPlaceholder = 'YOUR_API_ID';

/** What a person may have typed or pasted as an id: the id itself, or an address that has it. */
export function apiIdIn(text: string): string {
  const trimmed = text.trim();
  return (
    /\b([a-z0-9]{8,14})\.execute-api\./.exec(trimmed)?.[1] ?? /\/apis\/([a-z0-9]{8,14})\b/.exec(trimmed)?.[1] ?? trimmed
  );
}

/** What looks odd about an id; AWS says nowhere what one looks like, so nothing is refused. */
export const apiIdDoubt = (id: string): string | undefined =>
  id === '' || /^[a-z0-9]{8,14}$/.test(id)
    ? undefined
    : 'API IDs are about 10 lowercase letters and digits, such as a1b2c3d4e5.';

export const regionDoubt = (region: string): string | undefined =>
  region === '' || /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(region)
    ? undefined
    : 'Not a valid region. Enter a region such as eu-west-1.';

/** @param types whose objects are printed; default: all that AWS says of the API */
export function adoptCommands(
  shell: TerminalShell,
  options: CommandOptions,
  types: readonly ResourceTypeId[] = allTypes,
): string {
  const id = apiIdIn(options.apiId) || apiIdPlaceholder;
  const region = options.region?.trim() ?? '';
  const lines = stepsFor(types).flatMap((step) => linesOf(step, spellings[shell]));
  return shell === 'sh' ? shText(id, region, lines) : powerShellText(id, region, lines);
}

/** How a shell says a step around those within. */
interface Spelling {
  readonly call: (call: string) => string;
  readonly each: (variable: string, call: string) => string;
  readonly where: (call: string, is: string | undefined) => string;
  readonly endEach: string;
  readonly endWhere: string;
}

const spellings: Readonly<Record<TerminalShell, Spelling>> = {
  sh: {
    call: (call) => call,
    each: (variable, call) => `for ${variable} in $(list ${call} | sort -u); do`,
    where: (call, is) =>
      `if [ ${is === undefined ? '-n ' : ''}"$(list ${call})"${is === undefined ? '' : ` = ${is}`} ]; then`,
    endEach: 'done',
    endWhere: 'fi',
  },
  powershell: {
    call: (call) => call.replaceAll(/"(\$\w+)"/g, '$1'),
    each: (variable, call) => `foreach ($${variable} in (list ${call} | Sort-Object -Unique)) {`,
    where: (call, is) => (is === undefined ? `if (list ${call}) {` : `if ((list ${call}) -eq '${is}') {`),
    endEach: '}',
    endWhere: '}',
  },
};

function linesOf(step: Step, spelling: Spelling): readonly string[] {
  if ('ask' in step) return [`ask ${spelling.call(step.ask)}`];
  const within = step.do.flatMap((inner) => linesOf(inner, spelling)).map((line) => `  ${line}`);
  return 'each' in step
    ? [spelling.each(step.each, spelling.call(step.of)), ...within, spelling.endEach]
    : [spelling.where(spelling.call(step.where), step.is), ...within, spelling.endWhere];
}

/** For sh, bash and zsh, in a subshell, so that nothing of it stays behind. */
function shText(id: string, region: string, calls: readonly string[]): string {
  const lines = [
    'set -o noglob',
    'export AWS_PAGER=',
    ...(region === '' ? [] : [`export AWS_REGION=${quoteSh(region)} AWS_DEFAULT_REGION=${quoteSh(region)}`]),
    `api=${quoteSh(id)}`,
    'ask() { printf \'aws apigatewayv2 %s\\n\' "$*"; aws apigatewayv2 "$@" --output json; }',
    "list() { aws apigatewayv2 \"$@\" --output text | tr '\\t' '\\n' | grep -v '^None$'; }",
    ...calls,
  ];
  return `(\n${lines.map((line) => `  ${line}`).join('\n')}\n)`;
}

/** In a block of its own, whose variables go with it; what it sets outside is put back. */
function powerShellText(id: string, region: string, calls: readonly string[]): string {
  const places = region === '' ? [] : ['AWS_REGION', 'AWS_DEFAULT_REGION'];
  const names = ['AWS_PAGER', ...places];
  const lines = [
    `$api = ${quotePowerShell(id)}`,
    `$before = ${names.map((name) => `$env:${name}`).join(', ')}`,
    "$env:AWS_PAGER = ''",
    ...places.map((name) => `$env:${name} = ${quotePowerShell(region)}`),
    'function ask { "aws apigatewayv2 $args"; aws apigatewayv2 @args --output json }',
    "function list { (aws apigatewayv2 @args --output text) -split '\\s+' | Where-Object { $_ -and $_ -ne 'None' } }",
    'try {',
    ...calls.map((line) => `  ${line}`),
    '} finally {',
    `  ${names.map((name) => `$env:${name}`).join(', ')} = $before`,
    '}',
  ];
  return `& {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}
