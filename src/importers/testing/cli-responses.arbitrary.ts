/** The reverse of the reader, for tests: what `aws apigatewayv2` would answer about a design in which all runs already. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import { indexOf, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { holderOf, importPartOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import { isMap, isRef, pairsOf, type Value } from '../../model/schema/value.ts';
import { liveValue } from '../../codegen/testing/live-account.arbitrary.ts';
import { completeValues } from '../proposal/match-keys.ts';

const pascal = (name: string): string => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Calls by type, with the options that name the parents. */
const calls: { readonly [type: string]: readonly [call: string, ...options: string[]] } = {
  api: ['get-apis'],
  vpc_link: ['get-vpc-links'],
  domain_name: ['get-domain-names'],
  integration: ['get-integrations', 'api_id'],
  route: ['get-routes', 'api_id'],
  stage: ['get-stages', 'api_id'],
  authorizer: ['get-authorizers', 'api_id'],
  deployment: ['get-deployments', 'api_id'],
  model: ['get-models', 'api_id'],
  integration_response: ['get-integration-responses', 'api_id', 'integration_id'],
  route_response: ['get-route-responses', 'api_id', 'route_id'],
  api_mapping: ['get-api-mappings', 'domain_name'],
  routing_rule: ['list-routing-rules', 'domain_name'],
};

/** What only a call that creates one takes. Of other types AWS tells the command line all. */
export const neverReturned: ReadonlySet<string> = new Set(['api', 'deployment']);

export const saysCli = ({ type }: DesignObject): boolean => Object.hasOwn(calls, type);

/** JSON text, so that keys may be what no object can hold. */
function json(attribute: Attribute, value: Value): string {
  if (Array.isArray(value))
    return `[${value.map((item: Value) => ('attributes' in attribute ? block(attribute.attributes, item) : json(attribute, item))).join()}]`;
  if (!isMap(value)) return JSON.stringify(value);
  if (attribute.kind === 'object') return block(attribute.attributes, value);
  if (attribute.kind === 'object-map' && attribute.editor === 'response-mapping') return responses(value);
  return members(
    pairsOf(value).map(([key, item]) => [
      key,
      'attributes' in attribute ? block(attribute.attributes, item) : json(attribute, item),
    ]),
  );
}

const members = (pairs: readonly (readonly [string, string])[]): string =>
  `{${pairs.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(',\n')}}`;

const block = (attributes: Attributes, value: Value): string =>
  members(
    pairsOf(value).flatMap(([name, item]) => {
      const attribute = attributes[name];
      return attribute ? [[pascal(name), json(attribute, item)] as const] : [];
    }),
  );

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? (value as Value[]) : []);

const responses = (value: Value): string =>
  members(
    pairsOf(value).map(([status, changes]) => [
      status,
      members(
        listOf(pairsOf(changes)[0]?.[1]).map((change) => {
          const { destination = '', source = '' } = Object.fromEntries(pairsOf(change));
          return [String(destination as string), JSON.stringify(source)];
        }),
      ),
    ]),
  );

function answer(object: DesignObject, design: Design): string {
  const type = typeOf(object);
  const index = indexOf(design);
  const hidden = new Set(calls[object.type]?.slice(1));
  const own = type.ownId === undefined || Object.hasOwn(type.attributes, type.ownId) ? [] : [type.ownId];
  return members([
    ...own.map(
      (part) => [pascal(part), JSON.stringify(importPartOf(object, part, holderOf(object, part, index)))] as const,
    ),
    ...Object.entries(completeValues(object)).flatMap(([name, value]) => {
      const attribute = type.attributes[name];
      const passthrough = attribute?.writeOnly === true && neverReturned.has(object.type);
      if (!attribute || passthrough || hidden.has(name) || name === 'domain_name_arn') return [];
      return [[pascal(name), json(attribute, liveValue(attribute, value, design))] as const];
    }),
  ]);
}

/** The terminal of a person who asked for everything in the design. */
export function terminalText(design: Design): string {
  const index = indexOf(design);
  const groups = new Map<string, DesignObject[]>();
  for (const object of design.objects.filter(saysCli)) {
    const [call = '', ...options] = calls[object.type] ?? [];
    const said = options.map((option) => {
      const id = importPartOf(object, option, holderOf(object, option, index));
      return ` \\\n    --${option.replaceAll('_', '-')} '${id ?? domainOf(object, design)}'`;
    });
    const command = `$ aws apigatewayv2 ${call}${said.join('')}`;
    groups.set(command, [...(groups.get(command) ?? []), object]);
  }
  return [...groups]
    .map(([command, objects]) => {
      const list = objects[0]?.type === 'routing_rule' ? 'RoutingRules' : 'Items';
      return `${command}\n{ "${list}": [\n${objects.map((object) => answer(object, design)).join(',\n')}\n] }\n`;
    })
    .join('');
}

const domainOf = (object: DesignObject, design: Design): string => {
  const domain = object.attributes['domain_name_arn'];
  const holder = isRef(domain) ? indexOf(design).byKey.get(domain.ref) : undefined;
  return (holder && ownIdOf(holder)) ?? 'x';
};
