/** Intrinsic functions of CloudFormation → references, variables, expressions, or the values that they give. */
import { resourceType } from '../../model/resources/index.ts';
import { isHcl, isRef, isVar, type Ref, type Value } from '../../model/schema/value.ts';
import { isInclude, unreadPart } from './macros.ts';
import { foundInMap } from './mappings.ts';
import { substitutionsIn, pseudo, textOfParts, type OwnTypes, type TextPart } from './text.ts';
import {
  ResolvedValue,
  isRawList,
  isRawObject,
  lettersOf,
  RawObject,
  RawScalar,
  type RawValue,
} from '../convert/raw-value.ts';
import type { Note, NoteKind, Origin } from '../parsed-source.ts';
import type { TemplateVariables } from './variables.ts';

/** What functions of a template look up; the same for all of its resources. */
export interface TemplateContext {
  /** Resources that become objects, by logical id. */
  readonly own: OwnTypes;
  /** CloudFormation types of all resources, by logical id. */
  readonly types: ReadonlyMap<string, string>;
  readonly mappings: RawObject | undefined;
  readonly variables: TemplateVariables;
  /** Name of the text, for the origin of notes. */
  readonly source: string;
}

/** Replaces the functions of one resource. */
export class Resolver {
  readonly #context: TemplateContext;
  readonly #notes: Note[];
  /** What was noted already. */
  readonly #told = new Set<string>();

  /** @param notes those of the resource, to which the resolver appends its own, each once */
  constructor(context: TemplateContext, notes: Note[]) {
    this.#context = context;
    this.#notes = notes;
  }

  /** The same value with functions replaced. Undefined: AWS::NoValue, so the place is to be left out. */
  resolve(raw: RawValue, name: string): RawValue | undefined {
    if (isRawList(raw)) return raw.flatMap((item) => this.resolve(item, name) ?? []);
    if (!isRawObject(raw)) return typeof raw === 'string' ? this.#dynamicText(raw, name) : raw;
    const [call, ...others] = raw;
    if (call && others.length === 0 && (call[0] === 'Ref' || call[0].startsWith('Fn::')))
      return this.#call(call[0], call[1], name, raw.line);
    const members = new RawObject(raw.line);
    for (const [key, item] of raw) {
      if (this.#isUnread(key, item, name, raw.line)) continue;
      const value = this.resolve(item, key);
      if (value !== undefined) members.set(key, value);
    }
    return members;
  }

  #call(call: string, argument: RawValue, name: string, line: number): RawValue | undefined {
    switch (call) {
      case 'Ref':
        return typeof argument === 'string' ? this.#ref(argument) : this.#unknown(call, name, line);
      case 'Fn::GetAtt': {
        const [id, attribute] =
          typeof argument === 'string' ? argument.split(/\.(.*)/s) : isRawList(argument) ? argument : [];
        if (typeof id !== 'string' || typeof attribute !== 'string') return this.#unknown(call, name, line);
        return new ResolvedValue(this.#attribute(id, attribute));
      }
      case 'Fn::Sub':
        return this.#sub(argument, name, line);
      case 'Fn::Join':
        return this.#join(argument, name, line);
      case 'Fn::If':
        return this.#choice(argument, name, line);
      case 'Fn::FindInMap':
        return foundInMap(this.#context.mappings, argument) ?? this.#unknown(call, name, line);
      case 'Fn::Select': {
        const [at, list] = isRawList(argument) ? argument : [];
        const items = list === undefined ? undefined : this.resolve(list, name);
        const item = isRawList(items) ? items[Number(at)] : undefined;
        return item ?? this.#unknown(call, name, line);
      }
      case 'Fn::Split': {
        const [by, text] = isRawList(argument) ? argument : [];
        const whole = text === undefined ? undefined : this.resolve(text, name);
        return typeof by === 'string' && typeof whole === 'string' && by !== ''
          ? whole.split(by)
          : this.#unknown(call, name, line);
      }
      case 'Fn::ImportValue': {
        const export_ = this.resolve(argument, name);
        if (typeof export_ !== 'string') return this.#unknown(call, name, line);
        const description = `The value that another stack exports as ${export_}`;
        return new ResolvedValue(
          this.#context.variables.declare(`export ${export_}`, export_, { type: 'string', description }),
        );
      }
      default:
        // What a macro gives for a single value has a variable; whole parts have none that could hold them.
        if (call !== 'Fn::Transform' || isInclude(argument))
          if (this.#isUnread(call, argument, name, line)) return undefined;
        return this.#unknown(call, name, line);
    }
  }

  #isUnread(key: string, argument: RawValue, name: string, line: number): boolean {
    const text = unreadPart(key, argument);
    if (text !== undefined) this.#note(key, line, text, name, 'left-out');
    return text !== undefined;
  }

  #ref(name: string): RawValue | undefined {
    if (name === 'AWS::NoValue') return undefined;
    return new ResolvedValue(this.#part(name));
  }

  #part(name: string): Ref | { readonly var: string } {
    if (this.#context.own.has(name)) return { ref: name };
    const known = Object.hasOwn(pseudo, name) ? pseudo[name] : undefined;
    if (known) {
      const [variable, description, value] = known;
      return this.#context.variables.declare(name, variable, {
        type: 'string',
        description,
        ...(value === undefined ? {} : { default: value }),
      });
    }
    const type = this.#context.types.get(name);
    const what = type === undefined ? 'the template' : type;
    return this.#context.variables.declare(name, name, { type: 'string', description: `${name} of ${what}` });
  }

  #attribute(id: string, attribute: string): Ref | { readonly var: string } {
    const type = this.#context.own.get(id);
    if (type !== undefined) {
      const { exported, readOnly, attributes } = resourceType(type);
      const own = [...readOnly, ...Object.keys(attributes)].find((name) => lettersOf(name) === lettersOf(attribute));
      return own === undefined || own === exported ? { ref: id } : { ref: id, attribute: own };
    }
    const description = `${attribute} of ${id} (${this.#context.types.get(id) ?? 'not in the template'})`;
    return this.#context.variables.declare(`${id}.${attribute}`, `${id}_${attribute}`, {
      type: 'string',
      description,
    });
  }

  #sub(argument: RawValue, name: string, line: number): RawValue | undefined {
    const [text, given] = isRawList(argument) ? argument : [argument];
    if (typeof text !== 'string') return this.#unknown('Fn::Sub', name, line);
    const parts = substitutionsIn(text).map((place): TextPart => {
      if (typeof place === 'string') return place;
      const said = isRawObject(given) ? given.get(place.name) : undefined;
      const value = said === undefined ? undefined : this.resolve(said, place.name);
      if (typeof value === 'string' || typeof value === 'number' || value instanceof RawScalar) return String(value);
      if (value instanceof ResolvedValue) return this.#asPart(value.value, place.name, line);
      const [id = '', attribute] = place.name.split(/\.(.*)/s);
      return attribute === undefined ? this.#part(id) : this.#attribute(id, attribute);
    });
    return this.#text(parts, name, line);
  }

  #join(argument: RawValue, name: string, line: number): RawValue | undefined {
    const [by, list] = isRawList(argument) ? argument : [];
    const items = list === undefined ? undefined : this.resolve(list, name);
    if (typeof by !== 'string' || !isRawList(items)) return this.#unknown('Fn::Join', name, line);
    const parts = items.flatMap((item, at): TextPart[] => {
      const part =
        item instanceof ResolvedValue
          ? this.#asPart(item.value, name, line)
          : typeof item === 'string'
            ? item
            : String(item as number);
      return at === 0 ? [part] : [by, part];
    });
    return this.#text(parts, name, line);
  }

  /** A value inside a text: a reference, variable or text put together, else a variable that stands for it. */
  #asPart(value: Value, name: string, line: number): TextPart {
    if (isRef(value) || isVar(value)) return value;
    if (isHcl(value) && /^".*"$/s.test(value.hcl)) return value;
    const given = this.#unknown('A function inside a text', name, line).value;
    return isVar(given) ? given : '';
  }

  #text(parts: readonly TextPart[], name: string, line: number): RawValue {
    return textOfParts(parts, this.#context.own, (ref) => this.#inText(ref, name, line));
  }

  /** The address of an object inside a text is not known before it has a name, so a variable stands there. */
  #inText(ref: Ref, name: string, line: number): { readonly var: string } {
    this.#note(
      'Fn::Sub',
      line,
      `A string refers to ${ref.ref}. A variable was created; replace it with a reference.`,
      name,
    );
    const part = ref.attribute ?? 'id';
    return this.#context.variables.declare(`text ${ref.ref}.${part}`, `${ref.ref}_${part}`, {
      type: 'string',
      description: `${part} of ${ref.ref}`,
    });
  }

  #choice(argument: RawValue, name: string, line: number): RawValue | undefined {
    const [condition, yes, no] = isRawList(argument) ? argument : [];
    if (yes === undefined || no === undefined) return this.#unknown('Fn::If', name, line);
    const first = this.resolve(yes, name);
    const said = typeof condition === 'string' ? condition : 'a condition';
    this.#note(
      'Fn::If',
      line,
      `It depends on ${said}; the value for ${first === undefined ? 'no' : 'yes'} is used.`,
      name,
    );
    return first ?? this.resolve(no, name);
  }

  /** `{{resolve:ssm:name}}` is looked up when a stack is made. */
  #dynamicText(text: string, name: string): RawValue {
    const dynamic = /\{\{resolve:(ssm|ssm-secure|secretsmanager):/.exec(text);
    if (!dynamic) return text;
    const secret = dynamic[1] !== 'ssm';
    this.#note(
      name,
      undefined,
      'CloudFormation resolves the value when it creates a stack. A variable was created for it.',
      name,
    );
    return new ResolvedValue(
      this.#context.variables.declare(`resolve ${text}`, name, {
        type: 'string',
        description: `The value that CloudFormation resolves for ${name}`,
        ...(secret ? { sensitive: true as const } : {}),
      }),
    );
  }

  #unknown(call: string, name: string, line: number): ResolvedValue {
    const variable = this.#context.variables.declare(`${call} ${name} ${line}`, name, {
      type: 'string',
      description: `The value of ${call} for ${name}`,
    });
    this.#note(
      call,
      line,
      `Only CloudFormation can resolve it. Variable ${variable.var} was created for its value.`,
      name,
    );
    return new ResolvedValue(variable);
  }

  #note(what: string, line: number | undefined, text: string, name: string, kind: NoteKind = 'attention'): void {
    const origin: Origin = { source: this.#context.source, ...(line === undefined ? {} : { line }) };
    // One text may name the same thing any number of times.
    const key = [kind, line, what, name, text].join(' ');
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#notes.push({ kind, origin, what: `${what} in ${name}`, text });
  }
}
