/** What can be taken over from the design of a link, one thing at a time. */
import type { DesignObject, Move, Output, Variable } from '../../model/design/design.ts';
import type { Path } from '../../hcl/path.ts';
import type { Value } from '../../model/schema/value.ts';

/** What an object is beside its values. */
export const objectFacets = ['name', 'import', 'address', 'redeploys', 'waivers', 'sourceText'] as const;
export type ObjectFacet = (typeof objectFacets)[number];

export const variableFacets = ['name', 'type', 'description', 'default', 'sensitive', 'sourceText'] as const;
export type VariableFacet = (typeof variableFacets)[number];

export type Setting = keyof Output | 'name';

/** What a change is of; `mine` and `theirs` are the two sides of one thing. */
export type ChangePart =
  | { readonly of: 'object'; readonly mine?: DesignObject; readonly theirs?: DesignObject }
  /** One attribute, or a member of it. */
  | { readonly of: 'value'; readonly mine: DesignObject; readonly theirs: DesignObject; readonly path: Path }
  /** Another kind or provider, with which come other values, of no use one by one. */
  | { readonly of: 'kind'; readonly mine: DesignObject; readonly theirs: DesignObject }
  /** Values that mean the same and are written otherwise. */
  | { readonly of: 'spelling'; readonly mine: DesignObject; readonly theirs: DesignObject }
  | {
      readonly of: 'facet';
      readonly mine: DesignObject;
      readonly theirs: DesignObject;
      readonly facet: ObjectFacet;
    }
  | { readonly of: 'variable'; readonly mine?: Variable; readonly theirs?: Variable }
  | { readonly of: 'variable-facet'; readonly mine: Variable; readonly theirs: Variable; readonly facet: VariableFacet }
  /** Terraform text and what is placed among it. */
  | { readonly of: 'file'; readonly file: string }
  | { readonly of: 'move'; readonly move: Move }
  /** Accepted findings of a rule, wherever in the design they are. */
  | { readonly of: 'waiver'; readonly rule: string }
  | { readonly of: 'setting'; readonly setting: Setting };

/** A line of a change: what differs, and both sides as written; undefined: not set. */
export interface ChangeLine {
  readonly label: string;
  readonly was?: Value;
  readonly now?: Value;
}

export const piles = ['added', 'changed', 'removed', 'other'] as const;
export type Pile = (typeof piles)[number];

export interface LinkChange {
  /** The same for the same change of two designs. */
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Objects that the link adds, changes and removes; all else. */
  readonly pile: Pile;
  /** What lists show what it is of as: `PATCH /orders`, `var.stage`, `network.tf`. */
  readonly title: string;
  /** One for all changes of one thing. */
  readonly subject: string;
  readonly part: ChangePart;
  /** Empty for what is added or removed as a whole. */
  readonly lines: readonly ChangeLine[];
}
