/** The OpenAPI definition of an API, with what SAM puts into it: authorizers, and routes of events. */
import { isMap, isRef, mapOf, pairsOf } from '../../model/schema/value.ts';
import { Resolver, type TemplateContext } from '../cloudformation/functions.ts';
import { isRawList, isRawObject, RawObject, type RawValue } from '../convert/raw-value.ts';
import { readOpenApi } from '../openapi/read.ts';
import type { ImportedResource, Note } from '../parsed-source.ts';
import type { Asked, Auth } from './authorizers.ts';
import type { Property } from './expansion.ts';
import { definitionMembers, ServerlessSchemes } from './schemes.ts';

const prefix = 'x-amazon-apigateway-';
const integration = `${prefix}integration`;

/** What an event adds to a definition. */
export interface DefinedEvent {
  readonly line: number;
  readonly path: string;
  /** In capitals; `ANY` for all. */
  readonly method: string;
  /** The name of its integration among those that operations share, and what that is. */
  readonly integration: string;
  readonly properties: readonly Property[];
  /** What the event says of it, which holds for an integration that is there already. */
  readonly changes: readonly Property[];
  readonly asked: Asked;
}

export interface Defined {
  /** What the definition says of the API itself. */
  readonly api: ImportedResource | undefined;
  readonly found: readonly ImportedResource[];
  readonly notes: readonly Note[];
}

export class Definition {
  readonly api: string;
  readonly #said: RawValue;
  readonly #line: number;
  readonly #auth: Auth;
  readonly #usual: Asked;
  readonly #events: DefinedEvent[] = [];

  /** @param usual what routes ask of their callers that do not say it themselves */
  constructor(api: string, said: RawValue, line: number, auth: Auth, usual: Asked) {
    this.api = api;
    this.#said = said;
    this.#line = line;
    this.#auth = auth;
    this.#usual = usual;
  }

  add(event: DefinedEvent): void {
    this.#events.push(event);
  }

  read(context: TemplateContext): Defined {
    const notes: Note[] = [];
    const resolver = new Resolver(context, notes);
    const resolved = resolver.resolve(this.#said, this.api);
    if (resolved !== undefined && !isRawObject(resolved))
      notes.push({
        kind: 'left-out',
        origin: { source: context.source, line: this.#line },
        what: `${this.api}.DefinitionBody`,
        text: "The definition isn't in the template, so its routes weren't read. Paste it too, as a separate file.",
      });
    const body = isRawObject(resolved) ? resolved : new RawObject(this.#line);
    this.#complete(body, resolver);
    const { resources: found, notes: own } = readOpenApi(body, context.source, this.api);
    return {
      api: found.find(({ type }) => type === 'api'),
      found: found.filter(({ type }) => type !== 'api').map((object) => scoped(object, this.api)),
      notes: [...notes, ...own],
    };
  }

  #complete(body: RawObject, resolver: Resolver): void {
    const components = within(body, 'components');
    const schemes = new ServerlessSchemes(within(components, 'securitySchemes'), resolver);
    for (const [name, authorizer] of this.#auth.authorizers) schemes.add(name, authorizer);
    if (this.#auth.hasIam) schemes.addIam(this.#line);
    const paths = within(body, 'paths');
    const shared = within(components, `${prefix}integrations`);
    const asked = new Set<RawObject>();
    for (const event of this.#events) {
      const operation = operationOf(paths, event);
      const known = operation.get(integration);
      const said = resolver.resolve(
        definitionMembers(event.line, isRawObject(known) ? event.changes : event.properties),
        event.integration,
      );
      if (isRawObject(known)) for (const [name, value] of isRawObject(said) ? said : []) known.set(name, value);
      else {
        shared.set(event.integration, said ?? null);
        const reference = `#/components/${prefix}integrations/${event.integration}`;
        operation.set(integration, new RawObject(event.line).set('$ref', reference));
      }
      if (isOpen(operation)) operation.set('security', schemes.requirements(event.asked, event.line));
      asked.add(operation);
    }
    if (this.#usual.kind === 'anybody') return;
    // What says nothing of its callers asks for the usual authorizer, preflights excepted.
    for (const item of paths.values())
      for (const [method, operation] of isRawObject(item) ? item : [])
        if (method !== 'options' && isRawObject(operation) && !asked.has(operation) && operation.has(integration))
          if (isOpen(operation)) operation.set('security', schemes.requirements(this.#usual, operation.line));
  }
}

const isOpen = (operation: RawObject): boolean => {
  const said = operation.get('security');
  return said === undefined || (isRawList(said) && said.length === 0);
};

function operationOf(paths: RawObject, { path, method, line }: DefinedEvent): RawObject {
  const item = within(paths, path === '$default' && !paths.has(path) ? '/$default' : path, line);
  return within(item, method === 'ANY' ? `${prefix}any-method` : method.toLowerCase(), line);
}

const within = (members: RawObject, name: string, line = members.line): RawObject => {
  const known = members.get(name);
  if (isRawObject(known)) return known;
  const made = new RawObject(line);
  members.set(name, made);
  return made;
};

/** Handles of one definition are told from those of others. */
const scoped = (object: ImportedResource, api: string): ImportedResource => {
  const rename = (handle: string) => (handle === api ? handle : `${api} ${handle}`);
  const attributes = Object.fromEntries(
    Object.entries(object.attributes).map(([name, value]) => [
      name,
      isRef(value) ? { ...value, ref: rename(value.ref) } : value,
    ]),
  );
  return { ...object, attributes, ...(object.handle === undefined ? {} : { handle: rename(object.handle) }) };
};

/** The API as its resource says it, else as its definition does. */
export function withDefinition(api: ImportedResource, { api: said }: Defined): ImportedResource {
  const values = { ...said?.attributes, ...api.attributes };
  for (const name of ['cors_configuration', 'tags']) {
    const [below, above] = [said?.attributes[name], api.attributes[name]];
    if (isMap(below) && isMap(above)) values[name] = mapOf([...new Map([...pairsOf(below), ...pairsOf(above)])]);
  }
  return {
    ...api,
    attributes: { ...values, name: values['name'] ?? api.handle ?? '' },
    notes: [...api.notes, ...(said?.notes ?? [])],
  };
}
