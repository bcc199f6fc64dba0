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
  if (input === undefined) return 'trace: missing design. Specify a file, a link, or - for standard input.';
  if (more.length > 0) return `trace: expected one design, got ${words.length}.`;
  const request = values.get('--request');
  if (request === undefined) return 'trace: missing --request. Specify a request file, or - for standard input.';
  if (input === '-' && request === '-') return 'trace: - can be used only once.';
  const json = values.has('--json');
  return { name: 'trace', input, request, api: values.get('--api'), stage: values.get('--stage'), json };
}
