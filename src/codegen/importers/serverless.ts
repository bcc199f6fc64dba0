/** Templates of SAM → plain resources, as SAM would make them. */
import type { Functions } from './cloudformation-functions.ts';
import { isMembers, textIn, type Members } from './foreign.ts';
import { readOpenApi } from './openapi.ts';
import type { Found, Note } from './reading.ts';
import { HttpApis } from './serverless-api.ts';
import { Domains } from './serverless-domains.ts';
import { expandEvents } from './serverless-events.ts';
import { Expansion, membersIn } from './serverless-expansion.ts';
import { globalsOf } from './serverless-globals.ts';

export interface Serverless {
  /** The resources of the template, with those that SAM would add in place of what it expands. */
  readonly resources: Members;
  /** Logical ids that were expanded, so that they are not listed as not supported. */
  readonly used: ReadonlySet<string>;
  /** Objects of the OpenAPI definitions that APIs bring. */
  readonly found: (functions: Functions) => readonly Found[];
  readonly notes: readonly Note[];
}

export function expandServerless(template: Members, source: string): Serverless {
  const given = membersIn(template, 'Resources');
  const expansion = new Expansion(template, source);
  const used = new Set<string>();
  const globals = globalsOf(template, expansion);
  const apis = new HttpApis(globals, new Domains(expansion), expansion);
  const definitions: [api: string, definition: Members][] = [];
  for (const [id, resource] of given ?? []) {
    expansion.resources.set(id, resource);
    if (!isMembers(resource) || textIn(resource, 'Type') !== 'AWS::Serverless::HttpApi') continue;
    used.add(id);
    const body = membersIn(apis.add(id, resource, resource.line), 'DefinitionBody');
    if (body) definitions.push([id, body]);
  }
  for (const [id, resource] of given ?? [])
    if (isMembers(resource) && textIn(resource, 'Type') === 'AWS::Serverless::Function')
      expandEvents(id, resource, globals.propertiesFor('Function', resource, resource.line), apis, expansion);
  return {
    resources: expansion.resources,
    used,
    notes: expansion.notes,
    found: (functions) =>
      definitions.flatMap(([api, definition]) => {
        functions.notes = [];
        const resolved = functions.resolve(definition, api);
        if (!isMembers(resolved)) return [];
        const { found } = readOpenApi(resolved, source, api);
        // The API itself stands in the template; its handles are told from those of other definitions.
        return found.filter(({ type }) => type !== 'api').map((object) => scoped(object, api));
      }),
  };
}

const scoped = (object: Found, api: string): Found => {
  const rename = (handle: string) => (handle === api ? handle : `${api} ${handle}`);
  const attributes = Object.fromEntries(
    Object.entries(object.attributes).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'string'
        ? { ...value, ref: rename(value.ref) }
        : value,
    ]),
  );
  return { ...object, attributes, ...(object.handle === undefined ? {} : { handle: rename(object.handle) }) };
};
