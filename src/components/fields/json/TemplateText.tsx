import { type UIEvent, useRef } from 'react';
import { Tokens } from '../../preview/tokens/Tokens.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import type { LongTextProps } from '../scalar/LongText.tsx';
import { shownColumn, templateTokens } from './template-tokens.ts';
import type { TextMark } from './text-mark.ts';
import * as styles from './TemplateText.module.css';

interface TemplateTextProps extends LongTextProps {
  mark: TextMark | undefined;
  isReadOnly?: boolean | undefined;
}

/** A template with the numbers of its lines and its colors; the text itself is a plain field, and Tab leaves it. */
export function TemplateText({
  value,
  onChange,
  label,
  describedBy,
  placeholder,
  state,
  mode,
  mark,
  isReadOnly,
}: TemplateTextProps) {
  const under = useRef<HTMLDivElement>(null);
  const lines = templateTokens(value);
  const texts = value.split('\n');
  const follow = ({ currentTarget }: UIEvent<HTMLTextAreaElement>) => {
    under.current?.style.setProperty('--top', `${-currentTarget.scrollTop}px`);
    under.current?.style.setProperty('--left', `${-currentTarget.scrollLeft}px`);
  };
  return (
    <InputShell state={state} mode={mode} isTall>
      <div className={styles.text}>
        <div ref={under} className={styles.under} aria-hidden>
          <div className={styles.scrolled}>
            {lines.map((tokens, at) => (
              // oxlint-disable-next-line no-array-index-key -- a line is its place in the text
              <div key={at} className={styles.line} data-fault={mark?.line === at + 1 ? '' : undefined}>
                <span className={styles.number}>{at + 1}</span>
                <span className={styles.code}>
                  <Tokens tokens={tokens} />
                  {mark?.line === at + 1 && (
                    <span
                      className={styles.squiggle}
                      style={{ left: `${shownColumn(texts[at] ?? '', mark.column)}ch` }}
                    />
                  )}
                </span>
              </div>
            ))}
          </div>
        </div>
        <textarea
          className={styles.field}
          rows={Math.min(24, Math.max(3, lines.length))}
          wrap="off"
          aria-label={label}
          readOnly={isReadOnly}
          aria-describedby={describedBy}
          aria-invalid={state === 'invalid' || undefined}
          spellCheck={false}
          autoCapitalize="off"
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onScroll={follow}
        />
      </div>
    </InputShell>
  );
}
