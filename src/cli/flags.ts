/** Flags and other words of a command line. */
export interface Flags {
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

const takesValue = new Set([
  '--out',
  '--imports',
  '--base',
  '--api-id',
  '--json-report',
  '--provider',
  '--format',
  '--severity',
  '--fail-on',
  '--rule',
  '--ignore',
  '--request',
  '--api',
  '--stage',
]);
/** Flags that may be given again; their values are joined. */
const repeatable = new Set(['--rule', '--ignore']);

/** A sentence where a flag is not one of `names`, or has no value that it needs. */
export function readFlags(words: readonly string[], names: readonly string[]): Flags | string {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const [flag = '', inline] = word.split(/=(.*)/s);
    if (!names.includes(flag)) {
      const use = names.length === 0 ? 'The command accepts no options' : `Use ${names.join(', ')}`;
      return `unknown option ${flag}. ${use}.`;
    }
    if (values.has(flag) && !repeatable.has(flag)) return `${flag} is set twice.`;
    if (takesValue.has(flag)) {
      const next = inline ?? words[(at += 1)];
      // A flag in the place of a value means that the value was forgotten; one that is meant stands behind =.
      if (next === undefined || next === '' || (inline === undefined && /^--./.test(next)))
        return `${flag} requires a value.`;
      const before = values.get(flag);
      values.set(flag, before === undefined ? next : `${before},${next}`);
    } else if (inline === undefined) values.set(flag, '');
    else return `${flag} doesn't accept a value. Use it without one, or omit it.`;
  }
  return { values, words: rest };
}
