/** The words of `gatewright trace`. */
export interface TraceCommand {
  readonly name: 'trace';
  readonly input: string;
  readonly request: string;
  readonly api: string | undefined;
  readonly stage: string | undefined;
  readonly json: boolean;
}

export const traceFlags = ['--request', '--api', '--stage', '--json'];

export const traceUsage = `  gatewright trace DESIGN|LINK --request FILE [--api NAME] [--stage NAME] [--json]
`;

/** A command, or a sentence that says what is wrong. */
export function traceCommandOf(words: readonly string[], values: ReadonlyMap<string, string>): TraceCommand | string {
  const [input, ...more] = words;
  if (input === undefined) return 'trace: the design is missing. Give a file, a link, or - for standard input.';
  if (more.length > 0) return `trace: one design at a time, but ${words.length} were given.`;
  const request = values.get('--request');
  if (request === undefined)
    return 'trace: --request is missing. Name the file of the request, or - for standard input.';
  if (input === '-' && request === '-') return 'trace: - can be given once.';
  const json = values.has('--json');
  return { name: 'trace', input, request, api: values.get('--api'), stage: values.get('--stage'), json };
}
