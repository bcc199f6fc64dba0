/** What an import would do to the current design, for a person to look at before it does. */
import type { Design, DesignObject, ImportIds, PassthroughPart, Move, Output } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Ref } from '../../model/schema/value.ts';
import type { FileForm, FileGap } from '../../model/design/passthrough/file-form.ts';
import type { ImportedResource, ImportedVariable, PassthroughText, Note, Origin, WholeList } from '../parsed-source.ts';

/**
 * - `new`: becomes an object of the design.
 * - `updates`: is an object of the design, which takes over what differs.
 * - `same`: is in the paste, or in the design, with the same values already.
 * - `managed`: made by quick create; AWS manages it, so Terraform should not.
 * - `offered`: in no source; managed overrides that would take over what quick create made.
 * - `unsupported`: nothing that a design can hold; listed so that nothing is lost silently.
 */
export const statuses = ['new', 'updates', 'same', 'managed', 'offered', 'unsupported'] as const;
export type Status = (typeof statuses)[number];

interface AnyRow {
  /** Unique in the proposal, and the same when the same texts are assembled again with other answers. */
  readonly key: Key;
  /** "Integration", or what it is where Gatewright has no word for it. */
  readonly label: string;
  /** "Lambda", "Public HTTP". */
  readonly kind: string;
  /** Where it leads: URL, function, integration. */
  readonly target: string;
  /** The import id as Terraform reads it; `?` stands for a part that is not known. Empty: no id. */
  readonly id: string;
  readonly origin: Origin;
  readonly notes: readonly Note[];
  /** Whether it is taken over unless a person says otherwise. */
  readonly selected: boolean;
}

export interface ObjectRow extends AnyRow {
  readonly status: Exclude<Status, 'unsupported'>;
  readonly type: ResourceTypeId;
  /** As the design would hold it, with the key it gets there and references to final keys. */
  readonly object: DesignObject;
  /** The source it comes from: the text as written, its address, …; of several the first. */
  readonly found: ImportedResource;
  /** For `updates` and `same`: key of the object of the design. */
  readonly existing?: Key;
  /** For `updates`: attributes, and `import`, that change; `adopted`: only what the design knows to be live. */
  readonly changed: readonly string[];
  /** What AWS or a Terraform state says of it, so that these are the values that run now. */
  readonly isLive: boolean;
  /** A Terraform state manages it already. */
  readonly inState: boolean;
  /** False where the source cannot say all, so that what it does not say stays. */
  readonly complete: boolean;
  /** For `same` without `of`: the row that says the same. For others: the row that it could be merged into. */
  readonly duplicateOf?: Key;
  /** Keys of objects of the design that it could be, where more than one fits: choose with `Answers.matches`. */
  readonly candidates?: readonly Key[];
}

export interface UnsupportedRow extends AnyRow {
  readonly status: 'unsupported';
}

export type Row = ObjectRow | UnsupportedRow;

/** A value that the paste does not hold, asked for once. */
export interface MissingId {
  /** The attribute: `api_id`, `integration_id`, `route_id`, `domain_name`. */
  readonly part: string;
  /** Rows that wait for it. */
  readonly rows: readonly Key[];
  /** Objects of the design that it could be. */
  readonly candidates: readonly Key[];
}

/** What a person said about a proposal; it is assembled anew with them. */
export interface Resolutions {
  /** Values of needs, by part: an id, or an object of the design. */
  readonly parts?: { readonly [part: string]: string | Ref };
  /** For APIs that are not in the paste: the API of the design to attach to, or null for none, by API id. */
  readonly apis?: { readonly [apiId: string]: Key | null };
  /** Which object of the design a row is, or null for none of them, by row. */
  readonly matches?: ReadonlyMap<Key, Key | null>;
}

export interface AccountPlace {
  readonly value: string;
  /** How often it was seen; what a source says outright counts most. */
  readonly count: number;
}

/** A piece of the files of a Terraform module. */
export interface FileSegment {
  readonly file: string;
  readonly text: string;
  /** The row of the object that it becomes, or the variable. */
  readonly row?: Key;
  readonly variable?: string;
  /** It becomes another block, so that of its words only the comments before it stay. */
  readonly restated?: true;
  /** An import or a rename that the design knows. */
  readonly isKnown?: true;
  /** What is between it and the piece above, where that is not one empty line. */
  readonly gap?: FileGap;
}

export interface Proposal {
  /** In the order of the paste. */
  readonly rows: readonly Row[];
  readonly missingIds: readonly MissingId[];
  /** Variables that values use and the design has not, named as in the values. */
  readonly variables: readonly ImportedVariable[];
  readonly passthrough: readonly PassthroughText[];
  /** In the order in which the files have them. */
  readonly files: readonly FileSegment[];
  /** Those of them that have other ends than files that we write. */
  readonly fileForms?: readonly FileForm[];
  /** Renames that files tell of. */
  readonly moves: readonly Move[];
  /** How files that were read are written. */
  readonly output?: Partial<Output>;
  /** What is to be said of the whole; notes of objects stand in their rows. */
  readonly notes: readonly Note[];
  /** Regions and accounts that were seen, the most likely first. */
  readonly regions: readonly AccountPlace[];
  readonly accounts: readonly AccountPlace[];
  /** Lists of AWS that are in the paste to their end. */
  readonly lists: readonly WholeList[];
  /** Ids of APIs that are neither in the paste nor in the design. */
  readonly foreignApis: readonly string[];
  /** True where objects have no ids, as in OpenAPI: paste answers of the command line to fill them in. */
  readonly lacksIds: boolean;
  /** What a design that was read says of itself; used where the current one is empty. */
  readonly settings?: DesignSettings;
}

export interface DesignSettings {
  readonly name: string;
  readonly note: string;
  readonly output: Output;
  readonly moves: readonly Move[];
  readonly passthrough: readonly PassthroughPart[];
  readonly fileForms?: Design['fileForms'];
  readonly adopted: Design['adopted'];
  readonly waivers: Design['waivers'];
  readonly requests?: NonNullable<Design['requests']>;
}

export const isObjectRow = (row: Row): row is ObjectRow => row.status !== 'unsupported';

/** Parts of an import id as far as they are known. */
export const idText = (identity: readonly string[], ownId: string | undefined, ids: ImportIds): string =>
  ownId === undefined || ids[ownId] === undefined ? '' : identity.map((part) => ids[part] ?? '?').join('|');
