/** HCL as a tree. Quoting and layout are decided by type when it is printed, never by looking into a text. */
import type { Path } from '../path.ts';

export type Expression =
  /** Text that means itself: quotes, `${` and control characters are escaped. */
  | {
      readonly type: 'text';
      readonly text: string;
      /** No function may be called here, not even chomp. */ readonly constant?: true;
    }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'boolean'; readonly boolean: boolean }
  | { readonly type: 'null' }
  /** An address or type that we spell ourselves, so its layout is right already. */
  | { readonly type: 'address'; readonly address: string }
  /** Source of a well-formed expression as a person wrote it. */
  | { readonly type: 'source'; readonly source: string }
  /** A quoted template: texts that mean themselves and sources in `${…}`. */
  | { readonly type: 'template'; readonly parts: readonly (string | { readonly source: string })[] }
  | { readonly type: 'list'; readonly items: readonly Expression[]; readonly path?: Path }
  | { readonly type: 'object'; readonly entries: readonly Entry[] }
  | { readonly type: 'call'; readonly name: string; readonly argument: Expression };

/** `name = value`, in a block or an object. */
export interface Entry {
  readonly type: 'entry';
  readonly name: string;
  /** The name is a template or an expression, spelled already. */
  readonly isSpelled?: true;
  readonly value: Expression;
  /** Place in the design object that it was printed from. */
  readonly path?: Path;
  readonly comment?: string;
}

export interface Block {
  readonly type: 'block';
  readonly keyword: string;
  readonly labels: readonly string[];
  readonly body: readonly BodyItem[];
}

export interface Comment {
  readonly type: 'comment';
  readonly text: string;
}

export interface Gap {
  readonly type: 'gap';
}

export type BodyItem = Entry | Block | Comment | Gap;

export const text = (value: string): Expression => ({ type: 'text', text: value });
export const address = (value: string): Expression => ({ type: 'address', address: value });
export const source = (value: string): Expression => ({ type: 'source', source: value });
export const list = (items: readonly Expression[]): Expression => ({ type: 'list', items });
export const object = (entries: readonly Entry[]): Expression => ({ type: 'object', entries });
export const callExpression = (name: string, argument: Expression): Expression => ({ type: 'call', name, argument });
export const entry = (name: string, value: Expression, path?: Path): Entry => ({
  type: 'entry',
  name,
  value,
  ...(path ? { path } : {}),
});
export const block = (keyword: string, labels: readonly string[], body: readonly BodyItem[]): Block => ({
  type: 'block',
  keyword,
  labels,
  body,
});
export const comment = (value: string): Comment => ({ type: 'comment', text: value });
export const gap: Gap = { type: 'gap' };
