/** The methods of Java's String that a template calls. */
import { matchAll, matchWhole, RegexEffort, type RegexMatch } from '../java-regex/match-regex.ts';
import { readRegex } from '../java-regex/parse-regex.ts';
import type { JavaRegex } from '../java-regex/regex-tree.ts';
import { integer, smallInteger } from './numbers.ts';
import type { Run } from './run.ts';
import { JavaList, type TemplateValue } from './values.ts';

type TextMethod = (run: Run, text: string, args: readonly TemplateValue[]) => TemplateValue;

const textArg = (run: Run, args: readonly TemplateValue[], index = 0): string => run.print(args[index] ?? null);

function offset(run: Run, value: TemplateValue | undefined, text: string): number {
  const at = smallInteger(value);
  if (at === undefined) throw run.fault('A string index must be an integer.');
  if (at < 0 || at > text.length)
    throw run.fault(`String index ${at} is out of range: the string has ${text.length} characters.`);
  return at;
}

function regexArg(run: Run, args: readonly TemplateValue[]): JavaRegex {
  const reading = readRegex(textArg(run, args));
  if (!reading.ok) throw run.fault(reading.message);
  return reading.regex;
}

function effort<T extends { readonly steps: number }>(run: Run, match: () => T): T {
  try {
    const found = match();
    run.spend(found.steps);
    return found;
  } catch (problem) {
    if (problem instanceof RegexEffort) throw run.fault(problem.message);
    throw problem;
  }
}

/** `$1` is a group and `\` takes the meaning of the next character, as in Java. */
function replacement(run: Run, template: string, { groups }: RegexMatch): string {
  return template.replace(/\\(.?)|\$(\d?)/gs, (_, escaped: string | undefined, group: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (!group || Number(group) >= groups.length)
      throw run.fault(`The replacement refers to group $${group ?? ''}, which doesn't exist.`);
    return groups[Number(group)] ?? '';
  });
}

function replaced(run: Run, text: string, args: readonly TemplateValue[], isAll: boolean): string {
  const regex = regexArg(run, args);
  const template = textArg(run, args, 1);
  const { matches } = effort(run, () => matchAll(regex, text));
  const parts: string[] = [];
  let last = 0;
  let size = 0;
  for (const match of isAll ? matches : matches.slice(0, 1)) {
    const part = text.slice(last, match.start) + replacement(run, template, match);
    size += part.length;
    run.boundedSize(0);
    if (size > text.length + 2_000_000) throw run.fault('A string in the template is too long.');
    parts.push(part);
    last = match.end;
  }
  return run.bounded(parts.join('') + text.slice(last));
}

function split(run: Run, text: string, args: readonly TemplateValue[]): TemplateValue {
  const regex = regexArg(run, args);
  const limit = smallInteger(args[1]) ?? 0;
  const { matches } = effort(run, () => matchAll(regex, text));
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of matches) {
    if (limit > 0 && parts.length === limit - 1) break;
    // Java gives no empty text before a match of nothing at the start.
    if (end === 0 || (start === end && start >= text.length)) continue;
    parts.push(text.slice(last, start));
    last = end;
  }
  parts.push(text.slice(last));
  if (limit === 0) while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  run.boundedSize(parts.length);
  return new JavaList(parts);
}

const methods: Readonly<Record<string, TextMethod>> = {
  length: (_, text) => integer(text.length),
  isEmpty: (_, text) => text === '',
  charAt: (run, text, args) => text[offset(run, args[0], text.slice(1))] ?? '',
  substring(run, text, args) {
    const start = offset(run, args[0], text);
    const end = args.length > 1 ? offset(run, args[1], text) : text.length;
    if (end < start) throw run.fault('substring ends before it starts.');
    return text.slice(start, end);
  },
  contains: (run, text, args) => text.includes(textArg(run, args)),
  startsWith: (run, text, args) => text.startsWith(textArg(run, args)),
  endsWith: (run, text, args) => text.endsWith(textArg(run, args)),
  indexOf: (run, text, args) => integer(text.indexOf(textArg(run, args), smallInteger(args[1]) ?? 0)),
  lastIndexOf: (run, text, args) => integer(text.lastIndexOf(textArg(run, args))),
  equals: (run, text, args) => typeof args[0] === 'string' && text === textArg(run, args),
  equalsIgnoreCase: (run, text, args) => text.toLowerCase() === textArg(run, args).toLowerCase(),
  compareTo: (run, text, args) => {
    const other = textArg(run, args);
    return integer(text === other ? 0 : text < other ? -1 : 1);
  },
  concat: (run, text, args) => run.bounded(text + textArg(run, args)),
  toLowerCase: (run, text) => run.bounded(text.toLowerCase()),
  toUpperCase: (run, text) => run.bounded(text.toUpperCase()),
  trim: (_, text) => {
    let [start, end] = [0, text.length];
    while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
    return text.slice(start, end);
  },
  replace(run, text, args) {
    const [from, to] = [textArg(run, args), textArg(run, args, 1)];
    const count = text.split(from).length - 1;
    if (count * to.length > 2_000_000) throw run.fault('A string in the template is too long.');
    return run.bounded(text.replaceAll(from, () => to));
  },
  replaceAll: (run, text, args) => replaced(run, text, args, true),
  replaceFirst: (run, text, args) => replaced(run, text, args, false),
  matches: (run, text, args) => {
    const regex = regexArg(run, args);
    return effort(run, () => matchWhole(regex, text)).match !== undefined;
  },
  split,
  toString: (_: Run, text: string) => text,
};

export const textMethods: ReadonlyMap<string, TextMethod> = new Map(Object.entries(methods));
