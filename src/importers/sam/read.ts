/** Templates of SAM → plain resources, as SAM would make them. */
import type { TemplateContext } from '../cloudformation/functions.ts';
import { isRawObject, textIn, type RawObject } from '../convert/raw-value.ts';
import type { ImportedResource, Note, ParsedSource } from '../parsed-source.ts';
import { HttpApis } from './api.ts';
import { withDefinition } from './definition.ts';
import { Domains } from './domains.ts';
import { expandEvents } from './events.ts';
import { Expansion, membersIn } from './expansion.ts';
import { globalsOf } from './globals.ts';
import { expandWebSocketApi } from './websocket.ts';

export interface Serverless {
  /** The resources of the template, with those that SAM would add in place of what it expands. */
  readonly resources: RawObject;
  /** Logical ids that were expanded, so that they are not listed as not supported. */
  readonly used: ReadonlySet<string>;
  /** The objects of the resources with those of the definitions that APIs bring. */
  readonly withDefinitions: (
    found: readonly ImportedResource[],
    context: TemplateContext,
  ) => Pick<ParsedSource, 'resources' | 'notes'>;
  readonly notes: readonly Note[];
}

export function expandServerless(template: RawObject, source: string): Serverless {
  const given = membersIn(template, 'Resources');
  const expansion = new Expansion(template, source);
  const used = new Set<string>();
  const globals = globalsOf(template, expansion);
  const domains = new Domains(expansion);
  const apis = new HttpApis(globals, domains, expansion);
  for (const [id, resource] of given ?? []) {
    expansion.resources.set(id, resource);
    if (!isRawObject(resource)) continue;
    const type = textIn(resource, 'Type');
    if (type === 'AWS::Serverless::HttpApi') apis.add(id, resource, resource.line);
    else if (type === 'AWS::Serverless::WebSocketApi') {
      const properties = globals.propertiesFor('WebSocketApi', resource, resource.line);
      expandWebSocketApi(id, resource, properties, domains, expansion);
    } else continue;
    used.add(id);
  }
  for (const [id, resource] of given ?? [])
    if (isRawObject(resource) && textIn(resource, 'Type') === 'AWS::Serverless::Function')
      expandEvents(id, resource, globals.propertiesFor('Function', resource, resource.line), apis, expansion);
  return {
    resources: expansion.resources,
    used,
    notes: expansion.notes,
    withDefinitions: (found, context) => {
      const defined = new Map(apis.definitions.map((one) => [one.api, one.read(context)]));
      const own = found.map((object) => {
        const definition = defined.get(object.handle ?? '');
        return definition ? withDefinition(object, definition) : object;
      });
      const all = [...defined.values()];
      return { resources: [...own, ...all.flatMap((one) => one.found)], notes: all.flatMap(({ notes }) => notes) };
    },
  };
}
