/** The reverse of the reader, for tests: the definition that API Gateway would export of the HTTP routes of a design. */
import { typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { isMap, isRef, pairsOf, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { liveValue } from '../../codegen/testing/live-account.arbitrary.ts';
import { completeValues } from '../proposal/match-keys.ts';

interface Printed {
  readonly definition: object;
  readonly routeKeys: readonly string[];
  /** Values of the integrations, one for each route that leads to one, as AWS has them. */
  readonly integrations: readonly Values[];
}

const spelled: { readonly [name: string]: string } = {
  integration_type: 'type',
  integration_method: 'httpMethod',
  integration_uri: 'uri',
  credentials_arn: 'credentials',
};

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function definitionOf(design: Design): Printed {
  const isHttp = (object: DesignObject) => variantOfObject(object)?.protocol === 'HTTP';
  const live = (object: DesignObject): Values =>
    Object.fromEntries(
      Object.entries(completeValues(object)).map(([name, value]): Pair => {
        const attribute = typeOf(object).attributes[name];
        return [name, attribute ? liveValue(attribute, value, design) : value];
      }),
    );
  const routes = new Map(
    design.objects.flatMap((object) => {
      const key = object.type === 'route' && isHttp(object) ? live(object)['route_key'] : undefined;
      return typeof key === 'string' ? [[key, object] as const] : [];
    }),
  );
  const paths = new Map<string, Map<string, object>>();
  const integrations: Values[] = [];
  for (const [key, { attributes }] of routes) {
    const [method = '', path = ''] = key === '$default' ? ['ANY', '/$default'] : key.split(/ (.*)/s);
    const name = method === 'ANY' ? 'x-amazon-apigateway-any-method' : method.toLowerCase();
    const { target } = attributes;
    const integration = design.objects.find((object) => isRef(target) && object.key === target.ref);
    const values = integration && isHttp(integration) ? live(integration) : undefined;
    if (values) integrations.push(values);
    const operation = values ? { 'x-amazon-apigateway-integration': extensionOf(values) } : {};
    paths.set(path, (paths.get(path) ?? new Map<string, object>()).set(name, operation));
  }
  return {
    definition: { openapi: '3.0.1', paths: fromMaps(paths) },
    routeKeys: [...routes.keys()],
    integrations,
  };
}

const fromMaps = (paths: ReadonlyMap<string, ReadonlyMap<string, object>>) =>
  Object.fromEntries([...paths].map(([path, operations]) => [path, Object.fromEntries(operations)]));

const extensionOf = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
      name === 'api_id' ? [] : [[spelled[name] ?? camel(name), printed(name, value)]],
    ),
  );

function printed(name: string, value: Value): unknown {
  if (name === 'integration_type' && typeof value === 'string') return value.toLowerCase();
  if (!isMap(value)) return value;
  if (name === 'response_parameters')
    return Object.fromEntries(pairsOf(value).map(([status, block]) => [status, changesOf(pairsOf(block)[0]?.[1])]));
  const pairs = pairsOf(value);
  return Object.fromEntries(name === 'tls_config' ? pairs.map(([key, item]) => [camel(key), item]) : pairs);
}

const changesOf = (changes: Value | undefined) =>
  Object.fromEntries(
    (Array.isArray(changes) ? (changes as readonly Value[]) : []).map((change) => {
      const { destination, source } = Object.fromEntries(pairsOf(change));
      return [destination as string, source];
    }),
  );
