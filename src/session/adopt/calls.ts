/** What is asked of AWS to see an API, or the ids of some of it: by type, in no shell's spelling yet. */
import type { ResourceTypeId } from '../../model/resources/index.ts';

/** What a block does; calls are spelled as in sh. */
export type Step =
  /** Prints the call and its answer. */
  | { readonly ask: string }
  /** Once for each thing that a call lists, in the variable of that name. */
  | { readonly each: string; readonly of: string; readonly do: readonly Step[] }
  /** Only where a call lists something, or just that. */
  | { readonly where: string; readonly is?: string; readonly do: readonly Step[] };

const inApi = (list: string): Step => ({ ask: `get-${list} --api-id "$api"` });

/** Answers of a WebSocket API belong to one integration or route each. */
const inWebSocket = (each: string, idMember: string): Step => ({
  where: 'get-api --api-id "$api" --query ProtocolType',
  is: 'WEBSOCKET',
  do: [
    {
      each,
      of: `get-${each}s --api-id "$api" --query 'Items[].${idMember}'`,
      do: [{ ask: `get-${each}-responses --api-id "$api" --${each}-id "$${each}"` }],
    },
  ],
});

const forDomains = (...steps: readonly Step[]): Step => ({
  each: 'name',
  of: "get-domain-names --query 'Items[].DomainName'",
  do: steps,
});

const forOwnDomains = (ask: string): Step =>
  forDomains({
    where: `get-api-mappings --domain-name "$name" --query "Items[?ApiId=='$api'].ApiMappingId"`,
    do: [{ ask }],
  });

/** What prints all objects of a type that belong to the API. */
const steps: { readonly [type in ResourceTypeId]?: Step } = {
  api: { ask: 'get-api --api-id "$api"' },
  integration: inApi('integrations'),
  route: inApi('routes'),
  stage: inApi('stages'),
  authorizer: inApi('authorizers'),
  deployment: inApi('deployments'),
  model: inApi('models'),
  integration_response: inWebSocket('integration', 'IntegrationId'),
  route_response: inWebSocket('route', 'RouteId'),
  vpc_link: {
    each: 'link',
    of: `get-integrations --api-id "$api" --query 'Items[].ConnectionId'`,
    do: [{ ask: 'get-vpc-link --vpc-link-id "$link"' }],
  },
  domain_name: forOwnDomains('get-domain-name --domain-name "$name"'),
  api_mapping: forOwnDomains(`get-api-mappings --domain-name "$name" --query "Items[?ApiId=='$api']"`),
  routing_rule: forDomains({
    ask: `list-routing-rules --domain-name "$name" --query "RoutingRules[?Actions[?InvokeApi.ApiId=='$api']]"`,
  }),
};

const askedTypes = Object.keys(steps) as readonly ResourceTypeId[];

/** True where an answer of AWS says the ids of a type. */
export const isAsked = (type: ResourceTypeId): boolean => Object.hasOwn(steps, type);

/** Older command lines do not know routing rules, so these are asked for only where one is known to be. */
export const allTypes = askedTypes.filter((type) => type !== 'routing_rule');

/** Types whose answers say which API of a design they belong to, as `attachChildren` reads them. */
const tellApi: ReadonlySet<ResourceTypeId> = new Set(['integration', 'route', 'stage', 'authorizer', 'model']);

/**
 * The types that are asked for to learn the ids of some. An API follows from what is in it, also where its name is an
 * expression, which its own answer is not found by; a deployment is known by the stage that serves it.
 */
export function typesToAsk(waiting: ReadonlySet<ResourceTypeId>): readonly ResourceTypeId[] {
  const wanted = new Set<ResourceTypeId>([...waiting, ...(waiting.has('deployment') ? (['stage'] as const) : [])]);
  const follows = [...wanted].some((type) => tellApi.has(type));
  return askedTypes.filter((type) => wanted.has(type) && !(type === 'api' && follows));
}

/** How many answers the commands for some types print; undefined where it depends on what there is. */
export const answerCount = (types: readonly ResourceTypeId[]): number | undefined =>
  stepsFor(types).every((step) => 'ask' in step) ? types.length : undefined;

export const stepsFor = (types: readonly ResourceTypeId[]): readonly Step[] =>
  merged(types.flatMap((type) => steps[type] ?? []));

const headOf = (step: Step): string => JSON.stringify({ ...step, do: undefined });

/** Steps that go through the same things do so once. */
function merged(list: readonly Step[]): readonly Step[] {
  const byHead = new Map<string, Step>();
  for (const step of list) {
    const head = headOf(step);
    const same = byHead.get(head);
    byHead.set(head, same && 'do' in same && 'do' in step ? { ...same, do: merged([...same.do, ...step.do]) } : step);
  }
  return [...byHead.values()];
}
