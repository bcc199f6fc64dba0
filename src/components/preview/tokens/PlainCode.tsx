import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { emptyLinesAfter, type Chunk } from '../../../codegen/chunks.ts';
import type { GeneratedFile, Language } from '../../../codegen/files.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VirtualBlock } from '../../ui/layout/VirtualBlock.tsx';
import { severityClass, severityIcon, severityWord } from '../../ui/marks/severity.ts';
import { lineHeight, offerSurface, surfaceMoved } from '../code-surface.ts';
import type { CodeViewProps, Reveal } from '../code-view.ts';
import {
  lineRemark,
  lookClasses,
  remarkClass,
  sameLook,
  severityOf,
  type LineLook,
  type LineLooks,
} from '../editor/line-looks.ts';
import type { CodeToken } from './token.ts';
import { chunkTokens } from './tokens.ts';
import * as styles from './PlainCode.module.css';

interface CodeLineProps {
  line: number;
  tokens: readonly CodeToken[];
  look: LineLook | undefined;
}

function CodeLine({ line, tokens, look }: CodeLineProps) {
  const severity = look && severityOf(look);
  const remark = look && lineRemark(look);
  return (
    <div className={classes('ln', ...(look ? lookClasses(look) : []))} data-line={line}>
      <span className="ln__sign">
        {severity && (
          <span
            className={`sev-${severityClass[severity]}`}
            title={look?.problems.map(({ message }) => message).join('\n')}
          >
            <Icon of={severityIcon[severity]} />
            <span className="sr">{severityWord[severity]}: </span>
          </span>
        )}
      </span>
      <span className="ln__number" aria-hidden>
        {line}
      </span>
      <span className="ln__bar" />
      <span className="ln__text">
        {tokens.map((token, at) => {
          // Tokens have no identity of their own; a changed line is drawn anew.
          const key = `${at} ${token.text}`;
          return token.kind === 'text' ? (
            token.text
          ) : (
            <span key={key} className={`hl-${token.kind}`}>
              {token.text}
            </span>
          );
        })}
        {look && remark !== undefined && <span className={remarkClass(look)}>{remark}</span>}
      </span>
    </div>
  );
}

/** Lines of one chunk, and the empty ones up to the next. */
interface Piece {
  readonly chunk: Chunk;
  /** Lines of the chunk, from 0; `to` is the first that is not in the piece. */
  readonly from: number;
  readonly to: number;
  readonly emptyAfter: number;
  /** Number of its first line in the file. */
  readonly first: number;
}

interface CodePieceProps extends Piece {
  language: Language;
  looks: LineLooks;
}

const lengthOf = ({ from, to, emptyAfter }: Piece) => to - from + emptyAfter;

const noTokens: readonly CodeToken[] = [];

function CodePiece({ chunk, from, to, emptyAfter, first, language, looks }: CodePieceProps) {
  const lines = [
    ...chunkTokens(chunk, language).slice(from, to),
    ...Array.from({ length: emptyAfter }, () => noTokens),
  ];
  return (
    <div className={styles.piece}>
      {lines.map((tokens, at) => (
        <CodeLine key={first + at} line={first + at} tokens={tokens} look={looks.get(first + at)} />
      ))}
    </div>
  );
}

function sameLooks(piece: CodePieceProps, other: LineLooks): boolean {
  const end = piece.first + lengthOf(piece);
  for (let line = piece.first; line < end; line += 1)
    if (!sameLook(piece.looks.get(line), other.get(line))) return false;
  return true;
}

const MemoPiece = memo(CodePiece, (a, b) =>
  (Object.keys(b) as (keyof CodePieceProps)[]).every((prop) =>
    prop === 'looks' ? a.looks === b.looks || sameLooks(a, b.looks) : a[prop] === b[prop],
  ),
);

/** About as many lines are drawn or left out together. */
const blockLines = 120;

/** The chunks of a file in order, in blocks; a chunk longer than a block is cut. */
function blocksOf(file: GeneratedFile): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  let first = 1;
  let room = 0;
  for (const [at, chunk] of file.chunks.entries())
    for (let from = 0; from < chunk.lineCount; from += blockLines) {
      const to = Math.min(from + blockLines, chunk.lineCount);
      const isCut = to < chunk.lineCount;
      const piece: Piece = { chunk, from, to, emptyAfter: isCut ? 0 : emptyLinesAfter(file, at), first };
      if (room <= 0) {
        blocks.push([]);
        room = blockLines;
      }
      blocks.at(-1)?.push(piece);
      first += lengthOf(piece);
      room -= lengthOf(piece);
    }
  return blocks;
}

export interface PlainCodeProps extends CodeViewProps {
  wraps?: boolean | undefined;
  className?: string | undefined;
}

/** A generated file as coloured text: at once, on phones, and wherever the editor cannot be loaded. */
export function PlainCode({ file, looks, chosen, edited, onLine, wraps, className }: PlainCodeProps) {
  const root = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(file), [file]);
  const isHeld = (first: number, end: number) =>
    [chosen, edited].some((reveal) => reveal && reveal.line >= first && reveal.line < end);
  useReveal(root, edited);
  useReveal(root, chosen);
  useSurface(root);

  const press = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    if (line && window.getSelection()?.isCollapsed !== false) onLine(Number(line.dataset['line']));
  };
  // A scrolled box has to take the focus, or it could not be scrolled by keys.
  const box = { role: 'group', tabIndex: 0, 'aria-label': `Text of ${file.path}`, onClick: press };
  return (
    <div ref={root} {...box} className={classes('code', styles.plain, wraps && styles.wraps, className)}>
      {blocks.map((pieces, block) => {
        const first = pieces[0]?.first ?? 1;
        const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
        return (
          <VirtualBlock
            key={`${file.path} ${block}`}
            scroller={root}
            height={`${length * lineHeight}px`}
            startsNear={block < 2}
            isHeld={isHeld(first, first + length)}
          >
            {() =>
              pieces.map((piece, at) => (
                <MemoPiece key={`${at} ${piece.chunk.key ?? ''}`} {...piece} language={file.language} looks={looks} />
              ))
            }
          </VirtualBlock>
        );
      })}
    </div>
  );
}

const lineIn = (root: HTMLElement, line: number) => root.querySelector<HTMLElement>(`[data-line="${line}"]`);

function useReveal(root: { readonly current: HTMLElement | null }, reveal: Reveal | undefined): void {
  useEffect(() => {
    if (!root.current || !reveal) return;
    const box = root.current.getBoundingClientRect();
    const place = lineIn(root.current, reveal.line)?.getBoundingClientRect();
    if (place && (place.top < box.top || place.bottom > box.bottom))
      root.current.scrollBy(0, place.top - box.top - box.height / 3);
  }, [root, reveal]);
}

function useSurface(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    current.addEventListener('scroll', surfaceMoved, { passive: true });
    const withdraw = offerSurface({
      lineTop: (line) => lineIn(current, line)?.getBoundingClientRect().top,
      box: () => current.getBoundingClientRect(),
    });
    return () => {
      current.removeEventListener('scroll', surfaceMoved);
      withdraw();
    };
  }, [root]);
}
