/** JSON Schema draft 4 as models of WebSocket APIs have it. Keywords that are not checked are named. */
import { append } from '../../hcl/lists.ts';
import { percentDecoded } from '../escapes.ts';
import { isJsonList, isJsonObject, ownMember, type Json } from '../json.ts';
import { schemaKeywords } from './schema-keywords.ts';

export interface SchemaFault {
  /** JSONPath of the value. */
  readonly path: string;
  readonly message: string;
}

export interface SchemaCheck {
  readonly faults: readonly SchemaFault[];
  /** Keywords and references that are not checked. */
  readonly unchecked: readonly string[];
}

/** Checks of one message, and how deep schemas may call each other. */
const bounds = { checks: 100_000, depth: 60, faults: 20 } as const;

const notes: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'title',
  'description',
  'default',
  'definitions',
  'example',
  'examples',
]);

/** What does not fit. */
export function checkSchema(schema: Json, value: Json): SchemaCheck {
  const checker = new SchemaChecker(schema);
  checker.check(schema, value, '$', 0);
  return { faults: checker.faults, unchecked: [...checker.unchecked] };
}

/** One check: its faults and how much of the bounds it has spent. */
export class SchemaChecker {
  readonly faults: SchemaFault[] = [];
  readonly unchecked = new Set<string>();
  readonly #root: Json;
  #checks = 0;

  constructor(root: Json) {
    this.#root = root;
  }

  fault(path: string, message: string): void {
    if (this.faults.length < bounds.faults) this.faults.push({ path, message });
  }

  check(schema: Json | undefined, value: Json, path: string, depth: number): void {
    this.#checks += 1;
    if (this.#checks > bounds.checks || depth > bounds.depth) {
      this.unchecked.add('parts that exceed the validation limits');
      return;
    }
    if (!isJsonObject(schema)) return;
    const reference = ownMember(schema, '$ref');
    if (typeof reference === 'string') {
      const target = this.#target(reference);
      if (target === undefined) this.unchecked.add(`$ref ${reference}`);
      else this.check(target, value, path, depth + 1);
      return;
    }
    for (const [keyword, wanted] of Object.entries(schema)) {
      const test = schemaKeywords.get(keyword);
      if (test) test(this, wanted, value, path, schema, depth + 1);
      else if (!notes.has(keyword)) this.unchecked.add(keyword);
    }
  }

  /** Whether a value fits, without its faults. */
  fits(schema: Json, value: Json, path: string, depth: number): boolean {
    const kept = this.faults.splice(0);
    this.check(schema, value, path, depth);
    const isFit = this.faults.length === 0;
    this.faults.length = 0;
    append(this.faults, kept);
    return isFit;
  }

  #target(reference: string): Json | undefined {
    if (!reference.startsWith('#')) return undefined;
    let place: Json | undefined = this.#root;
    for (const part of reference.slice(1).split('/').slice(1)) {
      const name = decodeName(part);
      if (isJsonObject(place)) place = ownMember(place, name);
      else if (isJsonList(place)) place = place[Number(name)];
      else return undefined;
    }
    return place;
  }
}

function decodeName(part: string): string {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return percentDecoded(name) ?? name;
}
