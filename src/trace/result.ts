/** What becomes of one request: the backend, the answer, and the steps between, each with its source. */
import type { Path } from '../hcl/path.ts';
import type { Json } from './json.ts';

/** How well a rule is known: AWS says so, it was seen, it fits all that was seen, or nothing settles it. */
export type Basis = 'documented' | 'observed' | 'inferred' | 'unverified';

/** A rule of the gateway, as far as it stands somewhere: an https address of documentation or of an issue. */
export interface Grounds {
  readonly source: string;
  readonly basis: Basis;
}

export type StepName =
  | 'domain'
  | 'stage'
  | 'route'
  | 'cors'
  | 'authorizer'
  | 'model'
  | 'parameters'
  | 'template'
  | 'backend'
  | 'response'
  | 'client';

export type StepOutcome =
  | 'matched'
  | 'not matched'
  | 'undecided'
  | 'refused'
  | 'allowed'
  | 'not asked'
  | 'applied'
  | 'sent'
  | 'answered'
  | 'failed';

/** What could have been chosen, or done, and was not. */
export interface OtherChoice {
  readonly address: string;
  readonly why: string;
}

export interface TraceStep extends Grounds {
  readonly step: StepName;
  readonly outcome: StepOutcome;
  /** Of the object that decided. */
  readonly address?: string;
  /** The attribute of that object that decided. */
  readonly path?: Path;
  readonly text: string;
  /** What the function of a Lambda authorizer is called with. */
  readonly event?: Json;
  readonly others?: readonly OtherChoice[];
}

/** Several values of a header: a list. Names in small letters. */
export type HeaderMap = { readonly [name: string]: string | readonly string[] };

/** `outcome`: the backend could not be called, or gave no answer that can be used. */
type MayFail = { readonly outcome?: 'failed' };

export type TracedBackend =
  | ({ readonly kind: 'lambda'; readonly function: string } & MayFail &
      (
        | { readonly event: Json }
        /** What a WebSocket custom integration sends. */
        | { readonly payload: string }
      ))
  | ({
      readonly kind: 'http';
      readonly method: string;
      readonly url: string;
      readonly headers: HeaderMap;
      readonly body: string;
    } & MayFail)
  | ({
      readonly kind: 'service';
      /** `sqs:SendMessage`; of a WebSocket integration as its URI says it. */
      readonly action: string;
      readonly parameters: { readonly [name: string]: Json };
      readonly url?: string;
      readonly headers?: HeaderMap;
      readonly body?: string;
    } & MayFail)
  | ({ readonly kind: 'mock' } & MayFail)
  /** The gateway answers by itself. */
  | { readonly kind: 'none' };

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: HeaderMap;
  readonly body: string;
  /** `body` is base64 of bytes that are no text. */
  readonly isBase64Encoded: boolean;
}

export type TracedResponse =
  | HttpAnswer
  /** The upgrade of a WebSocket connection. */
  | { readonly statusCode: number }
  /** What is sent back over the connection; null: nothing. */
  | { readonly frame: string | null }
  /** The close code. */
  | { readonly closed: number };

export interface TraceResult {
  /** Address of the API; null where the domain leads to none. */
  readonly api: string | null;
  /** Null where there is none. */
  readonly stage: string | null;
  /** Null where none matches. */
  readonly route: {
    readonly address: string;
    readonly key: string;
    readonly pathParameters: { readonly [name: string]: string };
  } | null;
  /** `address` is null where no authorizer of the design decides: for IAM, and for routes without authorization. */
  readonly authorizer: { readonly address: string | null; readonly outcome: 'allowed' | 'refused' | 'not asked' };
  /** Address of the integration; null where the request reaches none. */
  readonly integration: string | null;
  readonly backend: TracedBackend;
  /** Null where the trace ends at the backend, as nothing is known of its answer. */
  readonly response: TracedResponse | null;
  readonly steps: readonly TraceStep[];
}

export type Traced =
  | { readonly ok: true; readonly result: TraceResult; readonly refused: boolean }
  /** The input cannot be used: a sentence that says where and how to mend it. */
  | { readonly ok: false; readonly message: string };
