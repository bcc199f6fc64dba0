/** A request as a trace takes it: read, bounded, and with example values for what it does not say. */
import type { Json, JsonObject } from '../json.ts';
import type { PolicyDocument } from './policy-document.ts';

/** Who calls. Absent: nobody says who they are. */
export type Caller =
  /** A token whose signature holds. */
  | { readonly claims: JsonObject }
  | { readonly token: 'missing' | 'malformed' }
  /** What the function of a Lambda authorizer gives. */
  | { readonly lambda: LambdaDecision }
  | { readonly iam: IamCaller };

export interface LambdaDecision {
  readonly isAuthorized?: boolean | undefined;
  /** For the present request. */
  readonly policy?: 'Allow' | 'Deny' | undefined;
  /** As the function returns it, in place of `policy`. */
  readonly policyDocument?: PolicyDocument | undefined;
  readonly principalId?: string | undefined;
  readonly context?: JsonObject | undefined;
  readonly error?: string | undefined;
}

export interface IamCaller {
  readonly accountId?: string | undefined;
  readonly userArn?: string | undefined;
  readonly userId?: string | undefined;
  readonly callerId?: string | undefined;
  readonly accessKey?: string | undefined;
  readonly principalOrgId?: string | undefined;
  readonly cognitoIdentity?: JsonObject | null | undefined;
}

/** In the order of the request, names as sent. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

interface Common {
  /** Null: the default endpoint, with what stands after the stage. */
  readonly host: string | null;
  readonly headers: HeaderList;
  readonly sourceIp: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly requestId: string;
  readonly caller: Caller | undefined;
  /** The client certificate of the TLS connection, as events have it; undefined: none. */
  readonly clientCert: JsonObject | undefined;
  /** What the backend gives; undefined: the trace ends there. */
  readonly answer: Json | undefined;
}

export interface HttpRequest extends Common {
  readonly kind: 'http';
  readonly method: string;
  /** Percent-encoded, begins with a slash. */
  readonly path: string;
  /** What stands behind the question mark, as sent. */
  readonly query: string;
  /** Empty: none. */
  readonly body: string;
}

export interface WebSocketRequest extends Common {
  readonly kind: 'websocket';
  readonly event: 'CONNECT' | 'MESSAGE' | 'DISCONNECT';
  readonly message: string;
  /** The message came in a binary frame, of which `message` is the base64. */
  readonly isBinary: boolean;
  readonly connectionId: string;
  /** Of the connection request, decoded, in its order. */
  readonly query: HeaderList;
  /** Of a DISCONNECT. */
  readonly code: number;
  readonly reason: string;
}

export type TraceRequest = HttpRequest | WebSocketRequest;

/** All values of a header, in their order. */
export const headerValues = (headers: HeaderList, name: string): readonly string[] => {
  const wanted = name.toLowerCase();
  return headers.flatMap(([own, value]) => (own.toLowerCase() === wanted ? [value] : []));
};

/** All values of a header joined as the gateway joins them; undefined where it was not sent. */
export function headerText(headers: HeaderList, name: string): string | undefined {
  const values = headerValues(headers, name);
  return values.length === 0 ? undefined : values.join(',');
}
