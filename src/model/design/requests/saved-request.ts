/** Requests that are kept with a design, each with what it is expected to give: the tests of the API. */
import type { Key, ValueMap } from '../../schema/value.ts';

/** Kinds of backends that a request can reach; `none`: the gateway answers by itself. */
export const backendKinds = ['lambda', 'http', 'service', 'mock', 'none'] as const;
export const authorizerOutcomes = ['allowed', 'refused', 'not asked'] as const;

/** What is compared with the result of a trace; what is left out may be anything. Keys follow renames. */
export interface ExpectedOutcome {
  /** Null: no route matches. */
  readonly route?: Key | null;
  readonly authorizer?: (typeof authorizerOutcomes)[number];
  /** Null: none is reached. */
  readonly integration?: Key | null;
  readonly backend?: (typeof backendKinds)[number];
  /** What the client gets: a status, over a WebSocket connection a text, null for none, or the code of a close. */
  readonly status?: number;
  readonly frame?: string | null;
  readonly closed?: number;
}

/** Members of an expected outcome, in the order of the way of a request. */
export const expectedMembers = [
  'route',
  'authorizer',
  'integration',
  'backend',
  'status',
  'frame',
  'closed',
] as const satisfies readonly (keyof ExpectedOutcome)[];

export interface SavedRequest {
  readonly key: Key;
  readonly name: string;
  /** As `gatewright trace --request` reads it. */
  readonly request: ValueMap;
  /** The API that is asked; absent: the first. */
  readonly api?: Key;
  /** The stage that is asked; absent: `$default`, else the only one. */
  readonly stage?: string;
  readonly expect?: ExpectedOutcome;
}
