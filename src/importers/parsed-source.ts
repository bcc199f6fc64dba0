/** What any reader of foreign text gives: objects in the provider's words, not yet part of a design. */
import type { Design, ImportIds, Move, Output, Variable, SourceText, Waiver } from '../model/design/design.ts';
import type { FileForm, FileGap } from '../model/design/passthrough/file-form.ts';
import type { ResourceTypeId } from '../model/resources/index.ts';
import type { Path } from '../hcl/path.ts';
import type { Values } from '../model/schema/value.ts';

/** One pasted text or dropped file, as it came. */
export interface Source {
  /** File name, or what the place it was pasted to is called. */
  readonly name: string;
  readonly text: string;
}

export const sourceKinds = ['cli', 'terraform', 'state', 'openapi', 'cloudformation', 'design'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where something was found. Lines count from 1. */
export interface Origin {
  readonly source: string;
  readonly line?: number;
}

/**
 * - `repaired`: read although it was not quite legal (a trailing comma, a stray glyph).
 * - `converted`: says the same in another shape (response parameters, an `aws_` attribute).
 * - `left-out`: not taken over, with the reason (read-only, a default, a secret, no attribute for it).
 * - `attention`: taken over, but a person should look (incomplete list, made by quick create, link not available).
 */
export type NoteKind = 'repaired' | 'converted' | 'left-out' | 'attention';

/**
 * What a note is about where something follows from it, as nothing is read back from its words.
 *
 * - `broken-block`: Terraform that could not be read to its end.
 * - `more-pages`: a list that goes on in another answer.
 * - `repeated-key`: a key that an object has twice, of which the first is lost.
 * - `cut-off`: a text whose end is missing.
 */
export type NoteCode = 'broken-block' | 'more-pages' | 'repeated-key' | 'cut-off';

/** Something to tell about what was read. Nothing is dropped without one. */
export interface Note {
  readonly kind: NoteKind;
  readonly origin: Origin;
  /** The foreign name of the key or block: "DeploymentId", `lifecycle`. */
  readonly what: string;
  /** A sentence in plain words: what was done and why, and what to do about it. */
  readonly text: string;
  /** Attribute in the design that it is about. */
  readonly path?: Path;
  readonly code?: NoteCode;
}

/** A place in a file of a Terraform module. */
export interface SourceFilePlace {
  readonly file: string;
  /** Counts through the pieces of all files. */
  readonly at: number;
  /** What is between it and the piece above, where that is not one empty line. */
  readonly gap?: FileGap;
}

/** One foreign object. */
export interface ImportedResource {
  readonly type: ResourceTypeId;
  /** The provider that the source says; absent: that of the tables in Terraform, else that of the design. */
  readonly provider?: 'aws';
  /**
   * By the provider's attribute names, in the shapes of the tables: JSON texts parsed, response parameters as lists.
   * Complete, with what a variant will fix (`integration_type`). A `ref` holds the `handle` of another found object.
   */
  readonly attributes: Values;
  /** Known parts of the import id, own and of parents. */
  readonly ids: ImportIds;
  /** What other found objects of the same source call it: a Terraform address, a logical id. */
  readonly handle?: string;
  /** The Terraform label it has, or a name that a person gave it. */
  readonly name?: string;
  /** Its address in Terraform where that is not `TYPE.NAME` in the root module: `module.x["k"].…`. */
  readonly address?: string;
  /** Made by quick create: AWS manages it. */
  readonly managed?: true;
  /** The source says a part of it only: of what it does not say, nobody knows whether it is set. */
  readonly isPartial?: true;
  /** The variant where the source says it: a design of ours. Values are then those that the variant stores. */
  readonly variant?: string;
  /** Values that the variant cannot use, from a design of ours. */
  readonly inactiveValues?: Values;
  /** The key that it has in a design of ours, kept where it is free. */
  readonly key?: string;
  /** Its words in a design of ours, with what they say. */
  readonly sourceText?: SourceText;
  /** The block as it was written, with the comments before it. */
  readonly blockText?: string;
  /** It becomes another block, so that of its words only the comments before it stay. */
  readonly restated?: true;
  /** A deployment that nothing makes anew. */
  readonly redeploys?: false;
  /** Findings that a design of ours says are accepted. */
  readonly waivers?: readonly Waiver[];
  /** Where in the files of a Terraform module it stands. */
  readonly place?: SourceFilePlace;
  readonly origin: Origin;
  readonly notes: readonly Note[];
}

/** Text that is not ours to change: blocks of other types, locals, modules. */
export interface PassthroughText {
  /** File it was found in. */
  readonly file: string;
  /** Byte for byte. */
  readonly text: string;
  /** Where in the files of a Terraform module it stands; absent: nothing that stays beside a design. */
  readonly place?: SourceFilePlace;
  /** What it is, for lists: `module "network"`, `resource "aws_sqs_queue" "jobs"`. */
  readonly what: string;
  /** An import or a rename that the design knows and could print itself; in a file of another's it stays where it is. */
  readonly isKnown?: true;
  /** Why it is not edited here although it is of a kind that otherwise is, or what is wrong with it; a sentence. */
  readonly reason?: string;
  readonly origin: Origin;
}

/** Something that no design can hold; listed, so that nobody thinks it was taken over. */
export interface Other {
  /** "OrdersFunction (AWS::Lambda::Function)" */
  readonly what: string;
  /** A sentence: what to do about it. */
  readonly text: string;
  readonly origin: Origin;
}

/** A variable, with the block that declares it where there is one. */
export interface ImportedVariable extends Omit<Variable, 'key' | 'written'> {
  readonly place?: SourceFilePlace;
  readonly blockText?: string;
  readonly origin?: Origin;
  /** The name that it had before another variable turned out to have that. */
  readonly was?: string;
  /** Its key and words in a design of ours. */
  readonly key?: string;
  readonly sourceText?: SourceText;
}

/** A list of AWS that has all objects of a type, so that what is not in it is not there. */
export interface WholeList {
  readonly type: ResourceTypeId;
  /** Id of the API whose objects it has, where the source says it. */
  readonly apiId?: string;
}

export interface ParsedSource {
  readonly kind: SourceKind;
  readonly lists?: readonly WholeList[];
  readonly resources: readonly ImportedResource[];
  readonly variables: readonly ImportedVariable[];
  readonly passthrough: readonly PassthroughText[];
  readonly others?: readonly Other[];
  readonly notes: readonly Note[];
  /** The API that children belong to where the source says it only once, e.g. in the command before the output. */
  readonly apiId?: string;
  readonly region?: string;
  readonly account?: string;
  /** Renames that a Terraform state has to follow. */
  readonly moves?: readonly Move[];
  /** Files with other ends than those that we write. */
  readonly fileForms?: readonly FileForm[];
  /** How files are to be written, as far as the source tells. */
  readonly output?: Partial<Output>;
  /** A whole design of ours, for what it says of itself beside objects and variables. */
  readonly design?: Design;
}
