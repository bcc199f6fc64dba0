/**
 * Findings that a person accepts, with the reason: kept at the object, at the design, or as a comment in the words of a
 * block (`# gatewright:ignore RULE[, RULE]: REASON`), which is about that block.
 */
import { memoByObject } from '../memo.ts';
import { tokenize } from '../../hcl/syntax/tokens.ts';
import { ExpressionProblem } from '../../hcl/syntax/problem.ts';
import type { Design, DesignObject, PassthroughPart, SourceText, Waiver } from './design.ts';
import type { Key } from '../schema/value.ts';

type Edit = (design: Design) => Design;

/** A waiver that applies, and whether a comment says it, so that only the text can take it back. */
export type AppliedWaiver = Waiver & { readonly inText?: true };

const mark = 'gatewright:ignore';
const comment =
  /^(?:#|\/\/|\/\*)[ \t]*gatewright:ignore[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)[ \t]*:[ \t]*(\S.*)$/;

/** What the comments of a Terraform text accept; a comment without a rule or without a reason accepts nothing. */
export function waiversInText(text: string): readonly AppliedWaiver[] {
  if (!text.includes(mark)) return [];
  return commentLines(text).flatMap((line) => {
    const [, rules = '', reason = ''] = comment.exec(line) ?? [];
    return rules === ''
      ? []
      : rules.split(',').map((rule): AppliedWaiver => ({
          rule: rule.trim(),
          reason: reason.replace(/\*\/$/, '').trim(),
          inText: true,
        }));
  });
}

/** A text that ends within a string has no comments that we could tell. */
function commentLines(text: string): readonly string[] {
  try {
    return tokenize(text).flatMap(({ kind, text: own }) => (kind === 'comment' ? [own.trim()] : []));
  } catch (error) {
    if (error instanceof ExpressionProblem) return [];
    throw error;
  }
}

const inSourceText = memoByObject(({ text }: SourceText) => waiversInText(text));
const inPart = memoByObject((part: PassthroughPart) => ('text' in part ? waiversInText(part.text) : none));
const none: readonly AppliedWaiver[] = [];

/** What is accepted of an object, by the design and by the words of its block. */
export function waiversOf({ waivers = none, sourceText }: DesignObject): readonly AppliedWaiver[] {
  const said = sourceText ? inSourceText(sourceText) : none;
  return said.length === 0 ? waivers : [...waivers, ...said];
}

/** What the text beside the blocks of a design accepts in its file. */
export const waiversInFile = ({ passthrough }: Pick<Design, 'passthrough'>, file: string): readonly AppliedWaiver[] =>
  passthrough.flatMap((part) => (part.file === file ? inPart(part) : none));

const withWaiver = (waivers: readonly Waiver[], waiver: Waiver): readonly Waiver[] => [
  ...waivers.filter(({ rule }) => rule !== waiver.rule),
  waiver,
];

/** Accepts what a rule finds at some objects; `undefined` among the keys: wherever in the design it finds it. */
export const waive =
  (waiver: Waiver, keys: readonly (Key | undefined)[]): Edit =>
  (design) => ({
    ...design,
    waivers: keys.includes(undefined) ? withWaiver(design.waivers, waiver) : design.waivers,
    objects: design.objects.map((object) =>
      keys.includes(object.key) ? { ...object, waivers: withWaiver(object.waivers ?? [], waiver) } : object,
    ),
  });

/** Takes back what is accepted of one object, or of the whole design; comments are taken back in their text. */
export const withdrawWaiver =
  (rule: string, key: Key | undefined): Edit =>
  (design) =>
    key === undefined
      ? { ...design, waivers: design.waivers.filter((waiver) => waiver.rule !== rule) }
      : {
          ...design,
          objects: design.objects.map((object) => {
            if (object.key !== key || !object.waivers) return object;
            const { waivers, ...rest } = object;
            const left = waivers.filter((waiver) => waiver.rule !== rule);
            return left.length === 0 ? rest : { ...rest, waivers: left };
          }),
        };
