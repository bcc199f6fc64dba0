/** What a comparison of two designs says: a list of differences, graded by what they do to callers. */
import type { Path } from '../../hcl/path.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Value } from '../../model/schema/value.ts';

/**
 * - `breaking`: requests that worked are refused or lost, or a protection is.
 * - `risky`: requests may behave otherwise.
 * - `safe`: requests that worked work as before.
 */
export const grades = ['breaking', 'risky', 'safe'] as const;
export type Grade = (typeof grades)[number];

/** What differs, on one side. */
export interface DifferencePlace {
  /** Of the object; undefined for passthrough text. */
  readonly key?: Key;
  /** `awscc_apigatewayv2_route.get_orders`, `var.stage`, or the block of a file. */
  readonly address: string;
  /** Of passthrough text. */
  readonly file?: string;
}

export interface Difference {
  readonly grade: Grade;
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  /** Undefined for variables and passthrough text. */
  readonly type?: ResourceTypeId;
  /** What lists show it as: `GET /orders`, `orders_create`. */
  readonly title: string;
  /** Undefined where it was added. */
  readonly before?: DifferencePlace;
  /** Undefined where it was removed. */
  readonly after?: DifferencePlace;
  /** In the words of the table, from the attribute down; empty for a whole object. */
  readonly path: Path;
  readonly was?: Value;
  readonly now?: Value;
  /** What changed: "Timeout lowered from 30000 to 12000 ms". */
  readonly sentence: string;
  /** What that does to callers or to the deployment; empty where it does nothing. */
  readonly consequence: string;
  /** The page that states it. */
  readonly source?: string;
}

export interface Comparison {
  /** Breaking ones first; within a grade in the order of the resource types, then of the designs. */
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<Grade, number>>;
}

export const comparisonOf = (differences: readonly Difference[]): Comparison => ({
  differences: grades.flatMap((grade) => differences.filter((difference) => difference.grade === grade)),
  counts: {
    breaking: differences.filter(({ grade }) => grade === 'breaking').length,
    risky: differences.filter(({ grade }) => grade === 'risky').length,
    safe: differences.filter(({ grade }) => grade === 'safe').length,
  },
});
