/** Shapes shared by the simulated providers. Types only: at run time nothing of this file is there. */
import type { Unknown } from './values.mjs';

/** A Terraform value: arrays are lists, sets and tuples, objects are maps and objects. */
export type Value = null | Unknown | boolean | number | string | Value[] | Members;
export interface Members {
  [name: string]: Value;
}

/** A type in the JSON form of the cty library. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | ['list' | 'set' | 'map', CtyType]
  | ['object', { [name: string]: CtyType }];

export interface Body {
  attributes: { [name: string]: Attribute };
  blocks?: { [name: string]: Block };
}

export interface Nested extends Body {
  mode: 'single' | 'list' | 'set' | 'map';
}

export interface Block extends Body {
  mode: 'single' | 'list' | 'set' | 'map' | 'group';
  min?: number;
  max?: number;
  computed?: boolean;
}

/** Exactly one of `type` and `nested` is there. */
export interface Attribute {
  type?: CtyType;
  nested?: Nested;
  required?: boolean;
  optional?: boolean;
  computed?: boolean;
  sensitive?: boolean;
  deprecated?: boolean | string;
  write_only?: boolean;
  /** Whole numbers only. */
  int?: boolean;
  custom?: 'json' | 'arn' | 'duration';
  default?: Value;
  plan?: PlanModifier[];
  validators?: Validator[];
}

export type PlanModifier = 'use_state' | 'replace' | 'replace_if_configured' | 'multiset' | { default_object: Members };

export type Bounds = { min?: number; max?: number };
export type Validator =
  | { kind: 'not_null' | 'unique' }
  | { kind: 'regex'; pattern: string; message?: string }
  | { kind: 'one_of'; values: Value[] }
  | ({ kind: 'length' | 'range' | 'size' } & Bounds)
  | { kind: 'each'; of: Validator[] };

/** A resource or data source. The `cfn_` names, identity and list facts are those of awscc. */
export interface TypeSchema extends Body {
  version: number;
  cfn_type?: string;
  /** CloudFormation name of each attribute, nested ones included. */
  cfn_names?: { [attribute: string]: string };
  identity?: { name: string; required?: boolean }[];
  /** No region in the identity. */
  global?: boolean;
  /** Whether there is a list resource, and the parents that listing needs. */
  list?: boolean;
  list_requires?: string[];
  /** Paths that the service never returns. */
  write_only?: string[][];
  kind?: 'singular' | 'plural';
  conflicts?: string[][];
  exactly_one?: string[][];
  /** How the import id of an aws_ type is made up. */
  import?: { parts: string[]; separator?: string; format?: string; id?: string };
}

/** The plugin toolkit a provider is made with: it decides on planning and on the words of messages. */
export type Toolkit = 'framework' | 'sdk';

export interface ProviderSchema {
  provider: string;
  version: string;
  style?: Toolkit;
  provider_config: Body & { version: number };
  provider_meta?: Body & { version: number };
  resources: { [type: string]: TypeSchema };
  data_sources: { [type: string]: TypeSchema };
}

/** Attribute names, map keys, positions; an element of a set has no position. */
export type Path = (string | { key: string } | { index: number } | { set: true })[];

export interface WireDiagnostic {
  severity: number;
  summary: string;
  detail: string;
  attribute?: { steps: object[] };
}

export interface WireValue {
  msgpack?: Uint8Array;
  json?: Uint8Array;
}

/** Every request of the protocol: the fields that its method reads are there. */
export interface WireRequest {
  type_name: string;
  id: string;
  config: WireValue;
  current_state: WireValue;
  prior_state: WireValue;
  planned_state: WireValue;
  proposed_new_state: WireValue;
  raw_state?: { json?: Uint8Array };
  private?: Uint8Array;
  prior_private?: Uint8Array;
}

/** What the provider block of one connection said, and where Terraform runs. */
export interface Settings {
  account: string;
  region: string;
  defaultTags: Members;
  workingDirectory?: string | undefined;
}
