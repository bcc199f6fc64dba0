/** Command line → command. */
import { importStyles, type Output } from '../model/design/design.ts';
import { diffCommandOf, diffFlags, type DiffCommand } from './diff/arguments.ts';
import { providers, type ProviderId } from '../model/resources/provider-differences.ts';
import { checkFlags, checkFlagsOf, type CheckFlags } from './check/flags.ts';
import { readFlags, type Flags } from './flags.ts';
import { testCommandOf, testFlags, type TestCommand } from './test/arguments.ts';
import { traceCommandOf, traceFlags, type TraceCommand } from './trace/arguments.ts';

/** Where files go, and what they are like. */
export interface FolderFlags {
  readonly out: string;
  readonly output: Partial<Output>;
  readonly design: boolean;
  readonly force: boolean;
}

export type CliCommand =
  | DiffCommand
  | TraceCommand
  | TestCommand
  | ({ readonly name: 'generate'; readonly input: string } & FolderFlags)
  | {
      readonly name: 'convert';
      readonly inputs: readonly string[];
      readonly provider: ProviderId;
      /** Undefined: the design goes to standard output. */
      readonly folder: FolderFlags | undefined;
      readonly apiId: string | undefined;
      /** No Terraform state has what is converted. */
      readonly isNew: boolean;
    }
  | ({ readonly name: 'check'; readonly inputs: readonly string[] } & CheckFlags)
  /** Undefined: all rules. */
  | { readonly name: 'explain'; readonly rule: string | undefined }
  | { readonly name: 'link'; readonly input: string; readonly base: string }
  | { readonly name: 'design'; readonly input: string }
  | {
      readonly name: 'import';
      readonly inputs: readonly string[];
      readonly apiId: string | undefined;
      /** File that the report is written to. */
      readonly report: string | undefined;
    }
  | { readonly name: 'help' };

export type Parsed =
  | { readonly ok: true; readonly command: CliCommand }
  | { readonly ok: false; readonly message: string };

const folderFlags = ['--out', '--imports', '--single', '--design', '--force'];
const allowed: { readonly [command: string]: readonly string[] } = {
  generate: ['--provider', ...folderFlags],
  check: checkFlags,
  explain: [],
  link: ['--base'],
  design: [],
  import: ['--api-id', '--json-report'],
  diff: diffFlags,
  trace: traceFlags,
  test: testFlags,
  convert: ['--provider', '--new', '--api-id', ...folderFlags],
};

const list = (names: readonly string[], last: 'and' | 'or') =>
  `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;

const refuse = (message: string): Parsed => ({ ok: false, message });

const asksForHelp = (word: string) => word === '--help' || word === '-h';

export function parseArguments(argv: readonly string[]): Parsed {
  const [name, ...rest] = argv;
  if (name === undefined) return refuse(`A command is required: ${list(Object.keys(allowed), 'or')}.`);
  if (name === 'help' || asksForHelp(name) || rest.some(asksForHelp)) return { ok: true, command: { name: 'help' } };
  const flagsAllowed = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!flagsAllowed) return refuse(`Unknown command ${name}. Use ${list(Object.keys(allowed), 'or')}.`);
  const flags = readFlags(rest, flagsAllowed);
  if (typeof flags === 'string') return refuse(`${name}: ${flags}`);
  const commandIn = name === 'diff' ? diffCommandOf : name === 'trace' ? traceCommandOf : testCommandOf;
  if (name === 'diff' || name === 'trace' || name === 'test') {
    const command = commandIn(flags.words, flags.values);
    return typeof command === 'string' ? refuse(command) : { ok: true, command };
  }
  const [input, ...more] = flags.words;
  if (name === 'import' || name === 'convert' || name === 'check') {
    if (input === undefined)
      return refuse(
        `${name}: no input. Pass ${name === 'check' ? 'files, folders' : 'files'}, or - for standard input.`,
      );
    const inputs = flags.words;
    if (inputs.filter((word) => word === '-').length > 1) return refuse(`${name}: - is accepted once.`);
    const { values } = flags;
    if (name === 'convert') return conversionOf(inputs, flags);
    if (name === 'check') return checkOf(inputs, flags);
    return { ok: true, command: { name, inputs, apiId: values.get('--api-id'), report: values.get('--json-report') } };
  }
  if (name === 'explain')
    return more.length > 0
      ? refuse(`explain: accepts one rule, received ${flags.words.length}.`)
      : { ok: true, command: { name, rule: input } };
  if (input === undefined)
    return refuse(
      `${name}: the ${name === 'design' ? 'link' : 'design'} is required. Pass a file, a link, or - for standard input.`,
    );
  if (more.length > 0) return refuse(`${name}: accepts one design, received ${flags.words.length}.`);
  return commandOf(name, input, flags);
}

function checkOf(inputs: readonly string[], { values }: Flags): Parsed {
  const flags = checkFlagsOf(values);
  return typeof flags === 'string'
    ? refuse(`check: ${flags}`)
    : { ok: true, command: { name: 'check', inputs, ...flags } };
}

function commandOf(name: string, input: string, { values }: Flags): Parsed {
  if (name === 'link') return { ok: true, command: { name, input, base: values.get('--base') ?? '' } };
  if (name === 'design') return { ok: true, command: { name, input } };
  const folder = folderOf(name, values);
  if (typeof folder === 'string') return refuse(folder);
  if (!folder) return refuse('generate: --out is required. Set it to the folder to write to.');
  const provider = values.has('--provider') ? providerOf('generate', values) : undefined;
  if (provider === undefined) return { ok: true, command: { name: 'generate', input, ...folder } };
  if (typeof provider !== 'string') return provider;
  return { ok: true, command: { name: 'convert', inputs: [input], provider, folder, apiId: undefined, isNew: true } };
}

function providerOf(name: string, values: Flags['values']): ProviderId | Parsed {
  const wanted = values.get('--provider');
  const provider = providers.find((candidate) => candidate === wanted);
  if (wanted === undefined) return refuse(`${name}: --provider is required. Use ${list(providers, 'or')}.`);
  return provider ?? refuse(`${name}: --provider ${wanted} isn't supported. Use ${list(providers, 'or')}.`);
}

function conversionOf(inputs: readonly string[], { values }: Flags): Parsed {
  const provider = providerOf('convert', values);
  if (typeof provider !== 'string') return provider;
  const folder = folderOf('convert', values);
  if (typeof folder === 'string') return refuse(folder);
  const alone = folder ? undefined : folderFlags.find((flag) => values.has(flag));
  if (alone !== undefined) return refuse(`convert: ${alone} requires --out.`);
  const isNew = values.has('--new');
  return { ok: true, command: { name: 'convert', inputs, provider, folder, apiId: values.get('--api-id'), isNew } };
}

/** Undefined without a folder; a sentence where a flag has a value that is not known. */
function folderOf(name: string, values: Flags['values']): FolderFlags | string | undefined {
  const out = values.get('--out');
  if (!out) return undefined;
  const style = values.get('--imports');
  const imports = importStyles.find((candidate) => candidate === style);
  if (style !== undefined && !imports)
    return `${name}: --imports ${style} isn't supported. Use ${importStyles.join(', ')}.`;
  const output = { ...(imports ? { imports } : {}), ...(values.has('--single') ? { layout: 'single' as const } : {}) };
  return { out, output, design: values.has('--design'), force: values.has('--force') };
}
