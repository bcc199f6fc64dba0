/** What all steps of one trace know: the API and stage that the request reaches, and the place where they are. */
import type { DesignObject } from '../model/design/design.ts';
import type { Value } from '../model/schema/value.ts';
import type { JsonObject } from './json.ts';
import type { Grounds, StepName, StepOutcome, TraceStep } from './result.ts';
import { exampleValues } from './request/examples.ts';
import { tracedAddress, type DesignValues, type Told } from './values/told.ts';

/** Where the APIs of a design are, as far as it says; example values else. */
export interface GatewayPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** What the hosts of its region end in. */
  readonly suffix: string;
}

export interface Scene {
  readonly values: DesignValues;
  readonly place: GatewayPlace;
  readonly api: DesignObject;
  readonly apiId: string;
  readonly stage: DesignObject;
  readonly stageName: string;
  readonly stageVariables: ReadonlyMap<string, Told>;
  /** The host that the request was sent to. */
  readonly domainName: string;
  /** The mapping that a custom domain chose, by its key; undefined: the default endpoint. */
  readonly mappingKey: string | undefined;
  /** The certificate of the client, where a custom domain requires one. */
  readonly clientCert?: JsonObject | undefined;
  /** In the order in which they happened; each part of a trace adds its own. */
  readonly steps: TraceStep[];
}

/** What a scene says before anything happens in it; a field of the design is rendered with it, of an API without a stage too. */
export type StageScene = Omit<Scene, 'stage' | 'steps'>;

export function gatewayPlaceOf({ design: { output } }: DesignValues): GatewayPlace {
  const region = output.region || exampleValues.region;
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { partition, region, account: output.account || exampleValues.accountId, suffix };
}

/** The variables of a stage; none where only Terraform knows them. */
export const stageVariablesOf = (values: DesignValues, stage: DesignObject): ReadonlyMap<string, Told> =>
  new Map(
    (values.entries(stage.attributes['stage_variables']) ?? []).flatMap(([name, value]: readonly [string, Value]) => {
      const told = values.told(value);
      return told ? [[name, told] as const] : [];
    }),
  );

type Said = Pick<TraceStep, 'path' | 'others'> & { readonly object?: DesignObject | undefined };

/** A step, with the address of the object that decided. */
export function stepOf(
  step: StepName,
  outcome: StepOutcome,
  text: string,
  { source, basis }: Grounds,
  { object, path, others }: Said = {},
): TraceStep {
  return {
    step,
    outcome,
    ...(object ? { address: tracedAddress(object) } : {}),
    ...(path ? { path } : {}),
    text,
    source,
    basis,
    ...(others && others.length > 0 ? { others } : {}),
  };
}

/** `arn:…:execute-api:…` of a method and path, or of a route key of a WebSocket API. */
export const executeApiArn = (
  { place, apiId, stageName }: Pick<Scene, 'place' | 'apiId' | 'stageName'>,
  rest: string,
): string => `arn:${place.partition}:execute-api:${place.region}:${place.account}:${apiId}/${stageName}/${rest}`;

/** A text with `${stageVariables.x}` filled in; of a variable that the stage has not, the text stays as it is. */
export const withStageVariables = (text: string, { stageVariables }: Pick<Scene, 'stageVariables'>): string =>
  text.replaceAll(/\$\{stageVariables\.(\w+)\}/g, (all, name: string) => stageVariables.get(name)?.text ?? all);

/** `01/Jan/2026:12:00:00 +0000`, as events and logs have it. */
export function requestTime(time: number): string {
  const date = new Date(time);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    date.getUTCMonth()
  ];
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${two(date.getUTCDate())}/${month}/${date.getUTCFullYear()}:${clock} +0000`;
}
