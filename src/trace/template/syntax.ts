/** The tree of a Velocity template. `at` is where a part begins in the text, from 0. */
import type { ArithmeticSign } from './numbers.ts';

export type ReferenceStep =
  | { readonly kind: 'member'; readonly name: string; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly TemplateExpression[]; readonly at: number }
  | { readonly kind: 'index'; readonly index: TemplateExpression; readonly at: number };

/** `$name.member.method(…)[index]`. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly steps: readonly ReferenceStep[];
  readonly at: number;
}

export type BinarySign = ArithmeticSign | 'and' | 'or' | '==' | '!=' | '<' | '<=' | '>' | '>=';

export type TemplateExpression =
  | Reference
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  /** Text in double quotes with references or directives in it. */
  | { readonly kind: 'interpolated'; readonly nodes: readonly TemplateNode[]; readonly at: number }
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly TemplateExpression[]; readonly at: number }
  | { readonly kind: 'range'; readonly from: TemplateExpression; readonly to: TemplateExpression; readonly at: number }
  | {
      readonly kind: 'map';
      readonly members: readonly (readonly [TemplateExpression, TemplateExpression])[];
      readonly at: number;
    }
  | { readonly kind: 'not'; readonly operand: TemplateExpression; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly sign: BinarySign;
      readonly left: TemplateExpression;
      readonly right: TemplateExpression;
      readonly at: number;
    };

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'output';
      readonly reference: Reference;
      /** As it was written, without the backslashes in front of it. */
      readonly source: string;
      readonly backslashes: number;
      readonly at: number;
    }
  | { readonly kind: 'set'; readonly target: Reference; readonly value: TemplateExpression; readonly at: number }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: TemplateExpression; readonly body: readonly TemplateNode[] }[];
      readonly otherwise: readonly TemplateNode[];
      readonly at: number;
    }
  | {
      readonly kind: 'foreach';
      readonly name: string;
      readonly list: TemplateExpression;
      readonly body: readonly TemplateNode[];
      readonly at: number;
    }
  | { readonly kind: 'break'; readonly at: number }
  | { readonly kind: 'define'; readonly name: string; readonly body: readonly TemplateNode[]; readonly at: number }
  | {
      readonly kind: 'macro call';
      readonly name: string;
      readonly args: readonly TemplateExpression[];
      readonly at: number;
    };

export interface TemplateMacro {
  readonly parameters: readonly string[];
  readonly body: readonly TemplateNode[];
}

/** What the gateway's own engine may do otherwise, since nothing documents it. */
export interface TemplateNote {
  readonly message: string;
  readonly at: number;
}

export interface TemplateTree {
  readonly nodes: readonly TemplateNode[];
  readonly macros: ReadonlyMap<string, TemplateMacro>;
  readonly notes: readonly TemplateNote[];
}
