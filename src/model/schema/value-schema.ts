/** What the table says of one literal, as a zod schema, and in words. */
import type { Attribute, StringAttribute } from './attribute.ts';
import { bounds } from './bounds.ts';
import { literalOf } from './literal-values.ts';
import { memoByObject, memoByPrimitive } from '../memo.ts';
import { patterns } from './patterns.ts';
import type { Value } from './value.ts';
import { z } from '../zod.ts';

/** Which part of the table a literal contradicts. */
export type ValueFault = 'type' | 'range' | 'enum' | 'length' | 'pattern' | 'json' | 'size';

export interface Words {
  /** What is wrong, as a sentence in the words of the field. */
  readonly problem: string;
  /** What to do about it, as a sentence. */
  readonly how: string;
}

const figure = (count: number) => String(count);

/** A value as a message shows it: text in quotes, long text cut. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 72 ? `${text.slice(0, 68)}…"` : text;
}

/** `a, b or c`; a long list is cut to its first members. */
export function anyOf(values: readonly string[]): string {
  if (values.length > 8) return `one of ${values.slice(0, 3).join(', ')} and ${values.length - 3} others`;
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

/** How a value contradicts its attribute, and what to enter instead. `who` sets the limit. */
export function faultWords(fault: ValueFault, attribute: Attribute, value: unknown, who = 'API Gateway'): Words {
  const { label } = attribute;
  switch (fault) {
    case 'type':
      return typeWords(attribute, value);
    case 'range':
      return attribute.kind === 'integer' ? rangeWords(attribute, Number(value), who) : typeWords(attribute, value);
    case 'enum':
      return {
        problem:
          attribute.kind === 'enum' && attribute.enumProblem !== undefined
            ? attribute.enumProblem
            : `${label} is ${shownValue(value)}, which ${attribute.kind === 'enum' ? who : 'the provider'} doesn't accept here.`,
        how: `Choose ${anyOf(choicesOf(attribute))}.`,
      };
    case 'length':
      return lengthWords(attribute, lengthOf(value));
    case 'pattern': {
      const pattern = attribute.kind === 'string' ? attribute.pattern : undefined;
      return {
        problem: pattern?.problem ?? `${label} is ${shownValue(value)}.`,
        how: pattern?.how ?? 'Correct the format.',
      };
    }
    case 'json':
      return {
        problem: `${label} isn't valid JSON: ${jsonFault(String(value))}.`,
        how: 'Correct it there, or paste it again.',
      };
    case 'size':
      return {
        problem: `${label} has ${figure(String(value).length)} characters; above ${figure(bounds.textWarned)}, editing and links become slow.`,
        how: 'Shorten it, or move it to a file and read it with file().',
      };
  }
}

function choicesOf(attribute: Attribute): readonly string[] {
  if (attribute.kind === 'enum') return attribute.values;
  return attribute.kind === 'integer' ? (attribute.choices ?? []).map(String) : [];
}

const kindWords = {
  string: 'a string',
  enum: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
  json: 'JSON',
  object: 'a block',
  'object-list': 'a list of blocks',
  'object-map': 'a map of blocks',
} as const;

function typeWords(attribute: Attribute, value: unknown): Words {
  const what = value === '' ? 'empty' : shownValue(value);
  if (attribute.kind === 'integer')
    return {
      problem: `${attribute.label} is ${what}, which isn't a ${attribute.fraction ? '' : 'whole '}number.`,
      how: rangeHow(attribute),
    };
  return {
    problem: `${attribute.label} is ${what}, which isn't ${kindWords[attribute.kind]}.`,
    how: attribute.kind === 'boolean' ? 'Choose true or false, or clear it.' : `Enter ${kindWords[attribute.kind]}.`,
  };
}

type Ranged = Extract<Attribute, { readonly kind: 'integer' }>;

function rangeWords(attribute: Ranged, value: number, who: string): Words {
  const unit = attribute.unit === undefined ? '' : ` ${attribute.unit}`;
  const verb = attribute.group === 'timeout' ? 'waits' : 'allows';
  const limit = value > attribute.max ? `at most ${attribute.max}` : `at least ${attribute.min}`;
  return {
    problem: `${attribute.label} is ${value}${unit}; ${who} ${verb} ${limit}${unit}.`,
    how: rangeHow(attribute),
  };
}

function rangeHow(attribute: Ranged): string {
  const left = attribute.default === undefined ? '' : ` for ${attribute.default}`;
  return `Enter ${attribute.min} to ${attribute.max}, or clear it${left}.`;
}

/** Of a text, or of the JSON that stands for a value. */
const lengthOf = (value: unknown): number => (typeof value === 'string' ? value : JSON.stringify(value)).length;

function lengthWords(attribute: Attribute, length: number): Words {
  const { min = 0, max = Infinity } = attribute as Partial<StringAttribute>;
  return length > max
    ? {
        problem: `${attribute.label} has ${figure(length)} characters; the documented maximum is ${figure(max)}.`,
        how: `Shorten it by ${figure(length - max)}.`,
      }
    : { problem: `${attribute.label} is shorter than ${figure(min)} characters.`, how: 'Enter more, or clear it.' };
}

function jsonFault(text: string): string {
  try {
    JSON.parse(text);
    return 'it can be read';
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The schema of one literal of an attribute, made once; of a list, map or block it is the shape only, since members have
 * attributes of their own. A number or truth value that a form keeps as text is converted before, with `literalOf`.
 */
export const valueSchema: (attribute: Attribute) => z.ZodMiniType = memoByObject((attribute: Attribute) => {
  const error = (fault: ValueFault) => (issue: { readonly input?: unknown }) => {
    const { problem, how } = faultWords(fault, attribute, issue.input);
    return `${problem} ${how}`;
  };
  switch (attribute.kind) {
    case 'string':
      return stringSchema(attribute, error);
    case 'enum':
      return z.enum([...attribute.values], { error: error('enum') });
    case 'integer':
      return (attribute.fraction ? z.number({ error: error('type') }) : z.int({ error: error('type') })).check(
        z.minimum(attribute.min, { error: error('range') }),
        z.maximum(attribute.max, { error: error('range') }),
        z.refine<number>((number) => attribute.choices?.includes(number) ?? true, {
          error: error('enum'),
          params: { fault: 'enum' },
        }),
      );
    case 'boolean':
      return z.boolean({ error: error('type') });
    case 'list':
    case 'object-list':
      return z.array(z.unknown(), { error: error('type') });
    case 'map':
    case 'object':
    case 'object-map':
      return z.record(z.string(), z.unknown(), { error: error('type') });
    case 'json':
      return z.unknown().check(
        z.refine((value) => typeof value !== 'string' || isJson(value), {
          error: error('json'),
          params: { fault: 'json' },
        }),
        z.refine((value) => attribute.max === undefined || lengthOf(value) <= attribute.max, {
          error: error('length'),
          params: { fault: 'length' },
        }),
        z.refine((value) => typeof value !== 'string' || value.length <= bounds.textWarned, {
          error: error('size'),
          params: { fault: 'size' },
        }),
      );
  }
});

type ErrorOf = (fault: ValueFault) => (issue: { readonly input?: unknown }) => string;

function stringSchema({ min, max, pattern }: StringAttribute, error: ErrorOf): z.ZodMiniType {
  const tests: readonly RegExp[] = pattern?.anyOf.map((id) => patterns[id]) ?? [];
  return z.string({ error: error('type') }).check(
    ...(min === undefined ? [] : [z.minLength(min, { error: error('length') })]),
    ...(max === undefined ? [] : [z.maxLength(max, { error: error('length') })]),
    ...(tests.length === 0
      ? []
      : [
          z.refine<string>((text) => tests.some((test) => test.test(text)), {
            error: error('pattern'),
            params: { fault: 'pattern' },
          }),
        ]),
    z.maxLength(bounds.textWarned, { error: error('size') }),
  );
}

const noFaults: readonly ValueFault[] = [];

function faultsNow(attribute: Attribute, value: unknown): readonly ValueFault[] {
  const result = z.safeParse(valueSchema(attribute), literalOf(attribute, value));
  return result.success ? noFaults : [...new Set(result.error.issues.map(faultOfIssue))];
}

const faultsOfPrimitive = memoByObject((attribute: Attribute) =>
  memoByPrimitive((value: string | number | boolean | null) => faultsNow(attribute, value)),
);

/** Which faults a literal has, each once, most basic first. */
export const faultsOf = (attribute: Attribute, value: Value): readonly ValueFault[] =>
  typeof value === 'object' && value !== null ? faultsNow(attribute, value) : faultsOfPrimitive(attribute)(value);

function faultOfIssue(issue: z.core.$ZodIssue): ValueFault {
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      if (issue.origin !== 'string') return 'range';
      return issue.code === 'too_big' && issue.maximum === bounds.textWarned ? 'size' : 'length';
    case 'invalid_value':
      return 'enum';
    case 'custom':
      return issue.params?.['fault'] as ValueFault;
    default:
      return 'type';
  }
}
