/** What AWS keeps once in its place, besides route keys. */
import type { DesignObject } from '../../../design/design.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, type Value } from '../../../schema/value.ts';
import type { DesignRule } from '../../rule.ts';

interface Once {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly type: ResourceTypeId;
  /** What it is in, and what is there once. */
  readonly place: string;
  readonly name: string;
  /** What stands for a name that is left out. */
  readonly otherwise?: string;
  readonly problem: (name: string) => string;
}

/** A reference or a literal as something to compare; an expression may be anything. */
export const identityOf = (value: Value | undefined): string | undefined => {
  if (isRef(value)) return value.attribute === undefined ? `key ${value.ref}` : undefined;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? `text ${value}` : undefined;
};

const list: readonly Once[] = [
  {
    id: 'stage-name-once',
    title: 'An API has each stage name once',
    source: sources.stage,
    type: 'stage',
    place: 'api_id',
    name: 'stage_name',
    problem: (name) => `The API has another stage ${name}.`,
  },
  {
    id: 'model-name-once',
    title: 'An API has each model name once',
    source: sources.model,
    type: 'model',
    place: 'api_id',
    name: 'name',
    problem: (name) => `The API has another model ${name}.`,
  },
  {
    id: 'integration-response-once',
    title: 'An integration has each response key once',
    source: sources.integrationResponse,
    type: 'integration_response',
    place: 'integration_id',
    name: 'integration_response_key',
    problem: (name) => `The integration has another response ${name}.`,
  },
  {
    id: 'route-response-once',
    title: 'A route has one route response',
    source: sources.routeResponse,
    type: 'route_response',
    place: 'route_id',
    name: 'route_response_key',
    problem: (name) => `The route has another response ${name}.`,
  },
  {
    id: 'mapped-path-once',
    title: 'A path of a domain leads to one API',
    source: sources.apiMappings,
    type: 'api_mapping',
    place: 'domain_name',
    name: 'api_mapping_key',
    otherwise: '',
    problem: (name) =>
      name === '' ? 'Another mapping has the whole domain.' : `Another mapping has the path ${name}.`,
  },
  {
    id: 'rule-priority-once',
    title: 'The rules of a domain have different priorities',
    source: sources.routingRule,
    type: 'routing_rule',
    place: 'domain_name_arn',
    name: 'priority',
    problem: (name) => `Another rule of the domain has the priority ${name}.`,
  },
];

function nameOf({ attributes }: DesignObject, { name, otherwise }: Once): string | undefined {
  const value = attributes[name];
  if (value === undefined || value === '') return otherwise;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const ruleFor = (once: Once): DesignRule => ({
  id: once.id,
  severity: 'warning',
  title: once.title,
  source: once.source,
  *checkDesign(_, index) {
    const objects = index.byType.get(once.type) ?? [];
    if (objects.length < 2) return;
    const taken = new Set<string>();
    for (const object of objects) {
      const place = identityOf(object.attributes[once.place]);
      const name = nameOf(object, once);
      if (place === undefined || name === undefined) continue;
      const both = `${place}\n${name}`;
      if (taken.has(both))
        yield {
          key: object.key,
          path: [once.name],
          problem: once.problem(name),
          how: 'Change one of them, or remove this one.',
        };
      else taken.add(both);
    }
  },
});

export const onceRules: readonly DesignRule[] = list.map(ruleFor);
