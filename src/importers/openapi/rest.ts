/** Whether a definition is one of a REST API, for which API Gateway has resources of another kind. */
import { isRawObject, lettersOf, textIn, type RawValue, type RawObject } from '../convert/raw-value.ts';

/** What integrations of REST APIs alone say. */
const restOnly: ReadonlySet<string> = new Set(
  ['responses', 'passthroughBehavior', 'requestTemplates', 'cacheNamespace', 'cacheKeyParameters'].map(lettersOf),
);
const proxies: ReadonlySet<string> = new Set(['awsproxy', 'httpproxy']);

/**
 * HTTP APIs are made of OpenAPI 3, and their exports say that they are some; others are told by their integrations.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
 */
export function isRest(definition: RawObject): boolean {
  if (definition.has('swagger')) return true;
  if (definition.has('x-amazon-apigateway-importexport-version')) return false;
  return membersIn(definition.get('paths')).some((item) =>
    membersIn(item).some((operation) => isRestIntegration(operation.get('x-amazon-apigateway-integration'))),
  );
}

const membersIn = (raw: RawValue | undefined): readonly RawObject[] =>
  isRawObject(raw) ? [...raw.values()].filter(isRawObject) : [];

function isRestIntegration(integration: RawValue | undefined): boolean {
  if (!isRawObject(integration)) return false;
  const type = textIn(integration, 'type');
  const isProxy = type === undefined || proxies.has(lettersOf(type));
  return !isProxy || [...integration.keys()].some((key) => restOnly.has(lettersOf(key)));
}
