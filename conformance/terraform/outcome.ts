/** What the commands report. Types only: at run time nothing of this file is there. */

export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly address: string | null;
  /** Where it can be told. */
  readonly attribute?: string;
}

export interface Changes {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly import: number;
}

/** One resource of a plan that is not a plain no-op. */
export interface PlannedResource {
  readonly address: string;
  readonly actions: readonly string[];
  readonly import_id?: string;
  /** Attributes that differ before and after, by dotted path. */
  readonly changed?: readonly string[];
  readonly replaced_by?: readonly string[];
}

/** What one command says of one directory. */
export interface Outcome {
  command: string;
  dir: string;
  /** No diagnostic of severity `error`. A plan with changes is ok. */
  ok: boolean;
  diagnostics: Diagnostic[];
  /** null for fmt and validate, and where no plan was made; a replacement counts as one add and one destroy. */
  changes: Changes | null;
  resources?: readonly PlannedResource[];
  /** Of fmt: the files that are not formatted. */
  files?: string[];
  /** Of apply. */
  outputs?: { readonly [name: string]: unknown };
  identity_rewritten?: number;
  required_version_relaxed?: string;
  list_blocks_checked?: number;
}

/** `terraform show -json` of one resource. */
export interface ResourceChange {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: unknown;
    readonly after: unknown;
    readonly after_unknown: unknown;
    readonly importing?: { readonly id: string };
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}
