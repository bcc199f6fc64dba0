/** What a rule is. Each has a file named for its ID, with its cases beside it; rules/index.ts is the ordered list. */
import type { Severity } from '../schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import type { Design, DesignIndex, DesignObject } from '../design/design.ts';
import type { FilePlace, Fix } from './diagnostics.ts';
import type { Protocol, ResourceType, Variant } from '../schema/resource.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import type { Key } from '../schema/value.ts';

export interface Finding {
  /** Within the object: attribute name, keys, positions; `[]` is the object itself. */
  readonly path: Path;
  /** What is wrong and where, as a sentence in the words of the field. */
  readonly problem: string;
  /** What to do about it, as a sentence. */
  readonly how: string;
  /** Where one rule has grades. */
  readonly severity?: Severity;
  readonly source?: string;
  readonly fix?: Fix;
  /** Where it stands in the printed folder, for what is not an attribute of an object. */
  readonly place?: FilePlace;
}

/** What a rule finds where all is well; one array, as most checks end with it. */
export const none: readonly Finding[] = [];

interface RuleFacts {
  /** Reads as the requirement, in kebab case; stable. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for the list of rules: the requirement and its reason. */
  readonly title: string;
  /** The page that states it. */
  readonly source: string;
  /** Of the review pack, whose rules say more of themselves. */
  readonly category?: 'review';
}

/** Where an object stands. */
export interface RuleContext {
  readonly type: ResourceType;
  readonly variant: Variant | undefined;
  readonly protocol: Protocol | undefined;
  /** The API it belongs to, if that is in the design; for an API, itself. */
  readonly api: DesignObject | undefined;
}

/** Looks at one object and its API only, so its findings are remembered while both stay the same. */
export interface ObjectRule extends RuleFacts {
  /** Types it looks at; absent: all. */
  readonly on?: readonly ResourceTypeId[];
  readonly check: (object: DesignObject, context: RuleContext) => Iterable<Finding>;
}

/**
 * Looks at one object, what it refers to, and the variables, the output and the passthrough text of the design; its findings are remembered
 * while these stay the same. The index is for following references and variables, nothing else.
 */
export interface ReferenceRule extends RuleFacts {
  readonly checkReferences: (
    object: DesignObject,
    index: DesignIndex,
    design: Pick<Design, 'output' | 'passthrough'>,
  ) => Iterable<Finding>;
}

/** Of an object of the design, or of the design as a whole. */
export type DesignFinding = Finding & { readonly key: Key | undefined };

/** Looks at the whole design, each time. */
export interface DesignRule extends RuleFacts {
  readonly checkDesign: (design: Design, index: DesignIndex) => Iterable<DesignFinding>;
}

export type Rule = ObjectRule | ReferenceRule | DesignRule | (ObjectRule & DesignRule);

export const isObjectRule = (rule: Rule): rule is ObjectRule => 'check' in rule;
export const isReferenceRule = (rule: Rule): rule is ReferenceRule => 'checkReferences' in rule;
export const isDesignRule = (rule: Rule): rule is DesignRule => 'checkDesign' in rule;
