/** Terraform in JSON → the HCL that says the same, for the reader of `.tf` files. */
import type { Block, BodyItem, Entry, Expression } from '../../hcl/print/ast.ts';
import { block, comment, entry, list, object, source } from '../../hcl/print/ast.ts';
import { printBlock, printEntries, type Line } from '../../hcl/print/print.ts';
import { topBlocks } from '../../hcl/syntax/top-blocks.ts';
import { append } from '../../hcl/lists.ts';
import { isRawList, isRawObject, numberOfRaw, RawObject, RawScalar, type RawValue } from '../convert/raw-value.ts';
import type { Note, NoteKind } from '../parsed-source.ts';
import { holdsAddresses, memberKind, type BodyPlace, type MemberKind } from './block-kinds.ts';
import { addressOfText, expressionOfText, spelledKey } from './templates.ts';

export interface HclOfJson {
  readonly text: string;
  /** For each line of the text, the line of the JSON that its block comes from. */
  readonly lines: readonly number[];
  readonly notes: readonly Note[];
}

/** Every block of a document. Total: what is no block, or no template, is told of. */
export function hclOfJson(document: RawObject, name: string): HclOfJson {
  const writer = new Writer(name);
  for (const [keyword, value] of document) writer.top(keyword, value, document.line);
  return { text: writer.text, lines: writer.lines, notes: writer.notes };
}

/** A file of values for variables, in which every text means itself. */
export function valuesOfJson(document: RawObject): string {
  const lines = printEntries([...document].map(([name, value]) => entry(name, literalOf(value))));
  return lines.map(({ text }) => `${text}\n`).join('');
}

const literalOf = (value: RawValue): Expression =>
  expressionOf(
    value,
    (text) => ({ type: 'text', text, constant: true }),
    () => undefined,
  );

function expressionOf(
  value: RawValue,
  textOf: (text: string) => Expression,
  keyOf: (key: string) => string | undefined,
): Expression {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return { type: 'number', number: value };
  if (typeof value === 'boolean') return { type: 'boolean', boolean: value };
  if (value instanceof RawScalar) return source(numberOfRaw(value) ?? 'null');
  if (isRawList(value)) return list(value.map((item) => expressionOf(item, textOf, keyOf)));
  if (!isRawObject(value)) return { type: 'null' };
  return object(
    [...value].map(([key, item]): Entry => {
      const spelled = keyOf(key);
      const made = entry(spelled ?? key, expressionOf(item, textOf, keyOf));
      return spelled === undefined ? made : { ...made, isSpelled: true };
    }),
  );
}

/** Names of arguments and blocks. */
const isIdentifier = (name: string): boolean => /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name);

class Writer {
  readonly #lines: string[] = [];
  readonly #from: number[] = [];
  readonly #told = new Map<string, Note>();
  readonly #guesses = new Set<string>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  get lines(): readonly number[] {
    return this.#from;
  }

  get notes(): readonly Note[] {
    const guesses = [...this.#guesses].sort();
    const shown = guesses.slice(0, 12).join(', ');
    if (guesses.length > 0)
      this.#tell(
        'attention',
        1,
        'blocks',
        `JSON doesn't tell blocks from map arguments. Check ${shown}${guesses.length > 12 ? ` and ${guesses.length - 12} more` : ''} with terraform validate.`,
      );
    return [...this.#told.values()];
  }

  /** A member of the document: all blocks of one keyword. */
  top(keyword: string, value: RawValue, line: number): void {
    if (keyword === '//') return this.#comment(value, line, (made) => this.#print(made, line));
    const labels = Object.hasOwn(topBlocks, keyword) ? topBlocks[keyword] : undefined;
    if (labels === undefined)
      return this.#tell('left-out', line, keyword, `Terraform has no block ${keyword}, so it was omitted.`);
    for (const { names, body } of this.#bodies(keyword, value, labels, line)) {
      const place: BodyPlace = { keyword, terraformType: names[0] ?? '', isNested: false };
      this.#print(printBlock(block(keyword, names, this.#body(body, place))), body.line);
    }
  }

  #print(lines: readonly Line[], from: number): void {
    if (this.#lines.length > 0) {
      this.#lines.push('');
      this.#from.push(from);
    }
    for (const { text } of lines)
      for (const line of text.split('\n')) {
        this.#lines.push(line);
        this.#from.push(from);
      }
  }

  /** The bodies below some labels. Each level may be an object or a list of objects. */
  *#bodies(
    what: string,
    value: RawValue,
    labels: number,
    line: number,
    names: readonly string[] = [],
  ): Generator<{ readonly names: readonly string[]; readonly body: RawObject }> {
    if (isRawList(value)) {
      for (const item of value) yield* this.#bodies(what, item, labels, line, names);
      return;
    }
    if (isRawObject(value)) {
      if (labels === 0) yield { names, body: value };
      else
        for (const [name, item] of value)
          if (name !== '//') yield* this.#bodies(what, item, labels - 1, value.line, [...names, name]);
      return;
    }
    if (value !== null)
      this.#tell('left-out', line, [what, ...names].join('.'), 'A block is an object in JSON; it was omitted.');
  }

  #body(body: RawObject, place: BodyPlace): readonly BodyItem[] {
    const items: BodyItem[] = [];
    for (const [name, value] of body) {
      if (name === '//') {
        this.#comment(value, body.line, (lines) =>
          append(
            items,
            lines.map(({ text }) => comment(text.replace(/^# ?/, ''))),
          ),
        );
        continue;
      }
      if (!isIdentifier(name)) {
        this.#tell('left-out', body.line, name, "It isn't a valid Terraform name, so it was omitted.");
        continue;
      }
      const kind = memberKind(place, name, value);
      if (kind.isGuess) this.#guesses.add(`${place.terraformType}.${name}`);
      if (kind.as === 'block') append(items, this.#inner(name, value, kind, place, body.line));
      else items.push(entry(name, this.#value(value, place, name, body.line)));
    }
    return items;
  }

  #inner(name: string, value: RawValue, kind: MemberKind, place: BodyPlace, line: number): readonly Block[] {
    const isContent = name === 'content' && place.keyword === 'dynamic';
    return [...this.#bodies(name, value, kind.labels, line)].map(({ names, body }) => {
      const inside: BodyPlace = {
        keyword: name,
        terraformType: name === 'data' ? (names[0] ?? '') : place.terraformType,
        isNested: !kind.isOwn || isContent,
      };
      return block(name, names, this.#body(body, inside));
    });
  }

  #value(value: RawValue, place: BodyPlace, name: string, line: number): Expression {
    const isAddress = holdsAddresses(place, name) || (place.keyword === 'required_providers' && isRawObject(value));
    if (place.keyword === 'required_providers' && isRawObject(value))
      return object(
        [...value].map(([key, item]) => entry(key, this.#member(item, key === 'configuration_aliases', line))),
      );
    if (isRawObject(value) && isAddress)
      return object(
        [...value].map(([key, item]) => ({ ...entry(key, this.#member(item, true, line)), isSpelled: true as const })),
      );
    return this.#member(value, isAddress, line);
  }

  #member(value: RawValue, isAddress: boolean, line: number): Expression {
    return expressionOf(value, (text) => (isAddress ? addressOfText(text) : this.#text(text, line)), spelledKey);
  }

  #text(text: string, line: number): Expression {
    const { expression, problem } = expressionOfText(text);
    if (problem !== undefined) this.#tell('attention', line, 'template', problem);
    return expression;
  }

  /** A comment is a text; what CDKTF writes there concerns CDKTF alone. */
  #comment(value: RawValue, line: number, print: (lines: readonly Line[]) => void): void {
    if (typeof value === 'string')
      print(value.split(/\r?\n/).map((text) => ({ text: text === '' ? '#' : `# ${text}` })));
    else this.#tell('left-out', line, '//', 'Metadata in // members was omitted; Terraform ignores it.');
  }

  #tell(kind: NoteKind, line: number, what: string, text: string): void {
    const key = `${what} ${text}`;
    if (!this.#told.has(key)) this.#told.set(key, { kind, origin: { source: this.#name, line }, what, text });
  }
}
