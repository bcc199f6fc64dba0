/** What moves to the other provider, and what is noted on the way. */
import type { Protocol } from '../../model/schema/resource.ts';
import type { Output } from '../../model/design/design.ts';
import type { ProviderDifference, ProviderId } from '../../model/resources/provider-differences.ts';

/** A resource that moves, of the design or of its passthrough text. */
export interface Moving {
  /** `TYPE.NAME` before and after. */
  readonly from: string;
  readonly into: string;
  /** How the two providers spell its type. */
  readonly before: ProviderDifference;
  readonly after: ProviderDifference;
  /** Made by `for_each` or `count`: an address of one of them has an index. */
  readonly isMany: boolean;
  /** The address before of the API that it belongs to, with the index that it is named with there, if any. */
  readonly api?: { readonly address: string; readonly index: string };
  /** Of a stage whose name is written out. */
  readonly stageName?: string;
  readonly protocol?: Protocol;
}

export type Movings = ReadonlyMap<string, Moving>;

/** What becomes of one place. */
export interface MoveChange {
  /** The block that it stands in, as it is afterwards: an address, or `output.url`. */
  readonly block: string;
  readonly before: string;
  readonly after: string;
}

/** What a person has to do or to know. */
export interface MoveFault {
  readonly severity: 'error' | 'warning';
  readonly block: string;
  readonly text: string;
}

export class MoveLog {
  readonly changes: MoveChange[] = [];
  readonly faults: MoveFault[] = [];
  /** Types of data sources that expressions ask now. */
  readonly asks = new Set<string>();

  readonly #said = new Set<string>();

  change(block: string, before: string, after: string): void {
    if (this.#isNew([block, before, after])) this.changes.push({ block, before, after });
  }

  fault(severity: MoveFault['severity'], block: string, text: string): void {
    if (this.#isNew([severity, block, text])) this.faults.push({ severity, block, text });
  }

  /** An object and its words say the same. */
  #isNew(parts: readonly string[]): boolean {
    const before = this.#said.size;
    return this.#said.add(parts.join('\0')).size > before;
  }
}

export interface MoveContext {
  readonly to: ProviderId;
  readonly movings: Movings;
  readonly place: Pick<Output, 'region' | 'account'>;
  readonly log: MoveLog;
  /** The JSON of texts in YAML. */
  readonly json: ReadonlyMap<string, string>;
  /** Variables and locals that are never null. */
  readonly isSet: (name: string) => boolean;
  /** Aliases of provider configurations, as `awscc.europe`. */
  readonly aliases: ReadonlySet<string>;
  /** The source of the tags that a configuration of `aws` gives every resource, by `aws` or `aws.ALIAS`. */
  readonly defaultTags: ReadonlyMap<string, string>;
}

/** Where an expression stands. */
export interface MoveScope {
  readonly context: MoveContext;
  readonly block: string;
  /** What names without a type stand for, such as `self` and `each.value`. */
  readonly bound?: ReadonlyMap<string, Moving>;
  /** The whole resource is told by its address here, and nothing is asked of it. */
  readonly isOrder?: true;
}
