/**
 * Texts of Terraform in JSON → expressions. Each is a template as in a heredoc: `${…}` and `%{…}` are sequences, a
 * backslash means itself. Source: https://github.com/hashicorp/hcl/blob/main/json/spec.md (expressions).
 */
import { decodeHeredoc } from '../../hcl/decode.ts';
import { source, type Expression } from '../../hcl/print/ast.ts';
import { greatest } from '../../hcl/lists.ts';
import { escapeText } from '../../hcl/quote.ts';
import { parsedTokens, parseExpression } from '../../hcl/syntax/parse.ts';
import type { Token } from '../../hcl/syntax/tokens.ts';

/** A text that is no template that can be read stays the text that it is, and is told of. */
export interface TemplateResult {
  readonly expression: Expression;
  /** Why, in sentences. */
  readonly problem?: string;
}

/** As long as an expression may be. */
const longest = 1_000_000;

/** A text that means itself. Functions may not be called where a value has to be constant, so none is used anywhere. */
const literal = (text: string): Expression => ({ type: 'text', text, constant: true });

export function expressionOfText(text: string): TemplateResult {
  if (!/[$%]\{/.test(text)) return { expression: literal(text) };
  const pieces = text.length > longest ? undefined : piecesOf(text);
  if (!pieces)
    return {
      expression: literal(text),
      problem:
        text.length > longest
          ? "A string exceeds 1,000,000 characters, so its templates weren't parsed. Keep it in a separate file."
          : "A string isn't a valid template, so Terraform refuses it at validate. It was read as a literal; check the braces after $ and %.",
    };
  const [only] = pieces;
  if (pieces.length === 1 && only?.expression !== undefined) return { expression: wholeSource(only.expression) };
  if (pieces.every(({ sequence }) => sequence === undefined))
    return { expression: literal(pieces.map((piece) => piece.text).join('')) };
  return { expression: source(quotedPieces(pieces)) };
}

/** The name of a member of an object, which is a template too; undefined: the text as it is. */
export function spelledKey(key: string): string | undefined {
  const pieces = /[$%]\{/.test(key) ? piecesOf(key) : undefined;
  if (!pieces?.some(({ sequence }) => sequence !== undefined)) return undefined;
  const [only] = pieces;
  return pieces.length === 1 && only?.expression !== undefined ? `(${only.expression})` : quotedPieces(pieces);
}

/** A reference or a type that stands as plain text where Terraform takes no value: `depends_on`, `type`, `to`. */
export function addressOfText(text: string): Expression {
  const written = /^\$\{([^{}]*)\}$/s.exec(text.trim())?.[1] ?? text;
  return /^[^\n]+$/.test(written) && parseExpression(written).ok ? source(written.trim()) : literal(text);
}

/** In parentheses where it goes over lines, which only brackets allow. */
const wholeSource = (written: string): Expression =>
  source(parseExpression(written).ok && !written.includes('\n') ? written : `(${written})`);

interface Piece {
  /** What it says, where it is plain. */
  readonly text: string;
  /** As it is written, with its braces. */
  readonly sequence?: string;
  /** What stands in `${…}` without marks that trim what is around it. */
  readonly expression?: string;
}

function quotedPieces(pieces: readonly Piece[]): string {
  return `"${pieces.map(({ text, sequence }) => sequence ?? escapeText(text)).join('')}"`;
}

/** The pieces of a template; undefined where it is none. */
function piecesOf(text: string): readonly Piece[] | undefined {
  const longest = greatest(
    2,
    [...text.matchAll(/EOT+/g)].map(([mark]) => mark.length),
  );
  const mark = `EO${'T'.repeat(longest - 1)}`;
  const written = `<<${mark}\n${text}\n${mark}`;
  const tokens = parsedTokens(written);
  if (!tokens) return undefined;
  const pieces: Piece[] = [];
  let plain = '';
  const close = () => {
    if (plain !== '') pieces.push({ text: decodeHeredoc(plain, false) });
    plain = '';
  };
  const inner = tokens.slice(1, -1);
  for (let at = 0; at < inner.length; at += 1) {
    const first = inner[at];
    if (!first) break;
    if (first.kind === 'text') {
      plain += first.text;
      continue;
    }
    const last = endOfSequence(inner, at);
    const end = inner[last];
    if (!end) return undefined;
    close();
    const sequence = written.slice(first.start, end.start + end.text.length);
    const isWhole = first.text === '${' && end.text === '}';
    pieces.push({ text: '', sequence, ...(isWhole ? { expression: sequence.slice(2, -1).trim() } : {}) });
    at = last;
  }
  // The line break before the mark is no part of the text.
  plain = plain.replace(/\n$/, '');
  close();
  return pieces;
}

/** The index of the token that closes the sequence which one opens. */
function endOfSequence(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === '${' || kind === '%{') depth += 1;
    else if (kind === 'endSequence') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
