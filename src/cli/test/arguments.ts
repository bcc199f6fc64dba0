/** The words of `gatewright test`. */
const formats = ['text', 'json', 'junit'] as const;

export interface TestCommand {
  readonly name: 'test';
  readonly input: string;
  readonly format: (typeof formats)[number];
}

export const testFlags = ['--format', '--json'];

export const testUsage = `  gatewright test DESIGN|LINK [--format text|json|junit]
`;

/** A command, or a sentence that says what is wrong. */
export function testCommandOf(words: readonly string[], values: ReadonlyMap<string, string>): TestCommand | string {
  const [input, ...more] = words;
  if (input === undefined) return 'test: missing design. Specify a file, a link, or - for standard input.';
  if (more.length > 0) return `test: expected one design, got ${words.length}.`;
  const wanted = values.get('--format') ?? (values.has('--json') ? 'json' : 'text');
  const format = formats.find((candidate) => candidate === wanted);
  return format
    ? { name: 'test', input, format }
    : `test: --format ${wanted} isn't supported. Use text, json, or junit.`;
}
