/** Flags of `check` → what is shown, what fails, and by which rules is looked. */
import type { Severity } from '../../model/schema/attribute.ts';
import { formatNames, type FormatName } from './formats/formats.ts';
import { knownRules } from './known-rules.ts';
import { nearestNames } from './nearest-names.ts';

export interface CheckFlags {
  readonly format: FormatName;
  /** The least severe that is shown. */
  readonly severity: Severity;
  /** The least severe that makes the exit status 1. */
  readonly failOn: (typeof failing)[number];
  /** Empty: all. */
  readonly rules: readonly string[];
  readonly ignored: readonly string[];
  /** Also what is advisable. */
  readonly review: boolean;
  /** Writes what can be fixed. */
  readonly fix: boolean;
}

export const checkFlags = [
  '--json',
  '--format',
  '--severity',
  '--fail-on',
  '--rule',
  '--ignore',
  '--no-review',
  '--fix',
];

const severities = ['error', 'warning', 'hint'] as const;
const failing = ['error', 'warning', 'review'] as const;

/** A sentence where a flag has a value that it cannot have. */
export function checkFlagsOf(values: ReadonlyMap<string, string>): CheckFlags | string {
  if (values.has('--json') && values.has('--format')) return '--json is short for --format json. Use one of them.';
  const format = oneOf('--format', values.has('--json') ? 'json' : values.get('--format'), formatNames, 'text');
  const severity = oneOf('--severity', values.get('--severity'), severities, 'hint');
  const failOn = oneOf('--fail-on', values.get('--fail-on'), failing, 'error');
  const rules = rulesIn(values.get('--rule'));
  const ignored = rulesIn(values.get('--ignore'));
  const unknown = [...rules, ...ignored].find((id) => !knownRules.has(id));
  if (typeof format === 'object') return format.problem;
  if (typeof severity === 'object') return severity.problem;
  if (typeof failOn === 'object') return failOn.problem;
  if (unknown !== undefined) return unknownRule(unknown);
  const review = !values.has('--no-review');
  return { format, severity, failOn, rules, ignored, review, fix: values.has('--fix') };
}

function oneOf<Name extends string>(
  flag: string,
  value: string | undefined,
  names: readonly Name[],
  usual: Name,
): Name | { readonly problem: string } {
  if (value === undefined) return usual;
  const found = names.find((name) => name === value);
  return found ?? { problem: `${flag} ${value} isn't supported. Use ${names.join(', ')}.` };
}

const rulesIn = (value: string | undefined): readonly string[] =>
  value === undefined
    ? []
    : value
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '');

/** What to say of a rule that there is not. */
export function unknownRule(id: string): string {
  const near = nearestNames(id, [...knownRules.keys()]);
  return `unknown rule ${id}.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`} gatewright explain lists the rules.`;
}
