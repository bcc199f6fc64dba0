import { memo, useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import type { Chunk } from '../../codegen/chunks.ts';
import type { GeneratedFile, Language } from '../../codegen/files.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/severity.ts';
import { lineHeight, offerSurface, surfaceMoved } from './code-surface.ts';
import type { CodeViewProps, Reveal } from './code-view.ts';
import { lineRemark, lookClasses, sameLook, severityOf, type LineLook, type LineLooks } from './line-looks.ts';
import type { Token } from './token.ts';
import { chunkTokens } from './tokens.ts';

interface CodeLineProps {
  line: number;
  tokens: readonly Token[];
  look: LineLook | undefined;
}

function CodeLine({ line, tokens, look }: CodeLineProps) {
  const severity = look && severityOf(look);
  const remark = look && lineRemark(look);
  return (
    <div className={classes('ln', ...(look ? lookClasses(look) : []))} data-line={line}>
      <em>
        {severity && (
          <span
            className={`sev-${severityClass[severity]}`}
            title={look?.problems.map(({ message }) => message).join('\n')}
          >
            <Icon of={severityIcon[severity]} />
            <span className="sr">{severityWord[severity]}: </span>
          </span>
        )}
      </em>
      <i aria-hidden>{line}</i>
      <u />
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
        {remark !== undefined && <span className="ln__remark">{remark}</span>}
      </span>
    </div>
  );
}

interface CodeChunkProps {
  chunk: Chunk;
  language: Language;
  /** Line number of its first line. */
  first: number;
  looks: LineLooks;
}

function CodeChunk({ chunk, language, first, looks }: CodeChunkProps) {
  return (
    <div className="plain__chunk" style={{ containIntrinsicBlockSize: chunk.lineCount * lineHeight }}>
      {chunkTokens(chunk, language).map((tokens, at) => (
        <CodeLine key={first + at} line={first + at} tokens={tokens} look={looks.get(first + at)} />
      ))}
    </div>
  );
}

function sameLooks({ chunk, first, looks }: CodeChunkProps, other: LineLooks): boolean {
  for (let line = first; line < first + chunk.lineCount; line += 1)
    if (!sameLook(looks.get(line), other.get(line))) return false;
  return true;
}

const MemoChunk = memo(
  CodeChunk,
  (a, b) =>
    a.chunk === b.chunk &&
    a.first === b.first &&
    a.language === b.language &&
    (a.looks === b.looks || sameLooks(a, b.looks)),
);

/** Chunks in order, with the empty lines between them. */
function chunksOf(file: GeneratedFile, looks: LineLooks): ReactNode[] {
  const nodes: ReactNode[] = [];
  const gap = file.separator.length - 1;
  let first = 1;
  for (const [at, chunk] of file.chunks.entries()) {
    nodes.push(
      <MemoChunk key={`${at} ${chunk.key ?? ''}`} chunk={chunk} language={file.language} first={first} looks={looks} />,
    );
    first += chunk.lineCount;
    for (let empty = 0; empty < gap && at < file.chunks.length - 1; empty += 1, first += 1)
      nodes.push(<CodeLine key={`line ${first}`} line={first} tokens={[]} look={looks.get(first)} />);
  }
  return nodes;
}

export interface PlainCodeProps extends CodeViewProps {
  wraps?: boolean | undefined;
  className?: string | undefined;
}

/** A generated file as coloured text: at once, on phones, and wherever the editor cannot be loaded. */
export function PlainCode({ file, looks, chosen, edited, onLine, wraps, className }: PlainCodeProps) {
  const root = useRef<HTMLDivElement>(null);
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
    <div ref={root} {...box} className={classes('code', 'plain', wraps && 'plain--wraps', className)}>
      {chunksOf(file, looks)}
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
